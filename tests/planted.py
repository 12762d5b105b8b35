"""Where free text can stand in a plan, rightly or not: a plan with a value in any of those places."""

import json
import re
import unicodedata
from collections.abc import Callable
from string import Formatter


def fold(text: str) -> str:
    """Small letters without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign)).lower()


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def slug(text: str) -> str:
    return re.sub("[^a-z0-9]+", "-", fold(text)).strip("-")


PLAN = """\
ccr: 1
name: {name}
area: {area}
framework: immigrant-survivors
mission: >-
  A survivor finds safety behind whichever door.
  {mission}
principles:
  - {principle}
coordinator: {{partner: casa, backup: legal}}
funding:
  - source: {source}
    pays_for: [coordinator]
    award: {award}
meetings:
  every: month
  held:
    - date: 2026-10-08
      present: [casa, legal]
      decided: [{decided}]
partners:
  casa:
    name: {partner}
    seats: [housing]
    role: {role}
    status: at-the-table
    note: {note}
    contacts: [{{role: {contact}, phone: 800-555-0100}}]
    commitments:
      advocacy: {{cannot: {cannot}}}
  legal:
    name: Legal Aid
    seats: [legal-services]
    status: invited
    waiting: {{until: 2027-01-10, why: {why}}}
not_here:
  courts: {reason}
survivor_voice:
  - {{date: 2026-03-19, how: survey, changed: {changed}}}
protocols:
  either-door: {{title: {title}, status: draft, between: [casa, legal]}}
trainings:
  - {{date: 2026-06-10, title: {training}}}
outreach:
  - {{date: 2026-05-02, title: {outreach}}}
actions:
  - {{what: {action}, who: casa}}
changes:
  - {{date: 2026-07-01, what: {change}}}
stories:
  - title: {story}
    text: |
      The text of the story.
      {text}
    lesson: {lesson}
"""
FIELDS = tuple(field for _, field, _, _ in Formatter().parse(PLAN) if field)
BARE = ("mission", "text")
HEAD = "ccr: 1\nname: Task force\nframework: immigrant-survivors\n"
CASA = "partners:\n  casa: {name: Casa, seats: [housing], status: at-the-table}\n"

# Where a value can stand beside the fields that take text, each with mistakes that other rules find there.
PLACES: dict[str, Callable[[str], str]] = {
    "a comment behind a value": lambda text: f"{HEAD}area: Tucson # {text}\n",
    "a comment of its own": lambda text: f"{HEAD}# {text}\narea: Tucson\nstatuss: 1\n",
    "the comment that allows": lambda text: f"{HEAD}area: Tucson  # ccr: allow CCR408 -- {text}\n",
    "a partner's id": lambda text: f"{HEAD}partners:\n  {quoted(text)}: {{name: x, seats: [zoo], status: invitd}}\n",
    "a partner's id with hyphens": lambda text: (
        f"{HEAD}partners:\n  {slug(text)}: {{name: {quoted(text)}, seats: [hausing], since: yesterday}}\n"
    ),
    "a protocol's id": lambda text: f"{HEAD}{CASA}protocols:\n  {quoted(text)}: {{title: x, between: [cas]}}\n",
    "a seat that is not here": lambda text: f"{HEAD}not_here:\n  {quoted(text)}: too far\n",
    "an unknown key": lambda text: f"{HEAD}{quoted(text)}: 1\n{quoted(text + ' ')}: {quoted(text)}\n",
    "an unknown key of a partner": lambda text: f"{HEAD}{CASA}  b: {{name: b, {quoted(text)}: 1, satus: left}}\n",
    "a key written twice": lambda text: f"{HEAD}{quoted(text)}: 1\n{quoted(text)}: 2\n",
    "the value of an unknown key": lambda text: f"{HEAD}nmae: {quoted(text)}\n",
    "a list where text belongs": lambda text: f"{HEAD}area: [{quoted(text)}, x]\n",
    "a mapping where text belongs": lambda text: f"{HEAD}area: {{{quoted(text)}: {quoted(text)}}}\n",
    "text where a list belongs": lambda text: f"{HEAD}{CASA}  b: {{name: b, seats: {quoted(text)}, status: left}}\n",
    "a status": lambda text: f"{HEAD}{CASA}  b: {{name: b, seats: [food], status: {quoted(text)}}}\n",
    "nearly a status": lambda text: f"{HEAD}{CASA}  b: {{name: b, seats: [food], status: at-the-table{text}}}\n",
    "nearly a seat": lambda text: f"{HEAD}{CASA}  b: {{name: b, seats: [{quoted('housing ' + text)}], status: left}}\n",
    "a seat of an action": lambda text: f"{HEAD}actions: [{{what: x, seat: {quoted(text)}, who: {quoted(text)}}}]\n",
    "a date": lambda text: f"{HEAD}meetings: {{next: {{date: {quoted(text)}, time: {quoted(text)}}}}}\n",
    "a language": lambda text: f"{HEAD}language: {quoted(text)}\nlanguages_needed: [{quoted(text)}, {quoted(text)}]\n",
    "the framework": lambda text: f"{HEAD.replace('immigrant-survivors', quoted(text))}",
    "the path of a framework": lambda text: f"{HEAD.replace('immigrant-survivors', quoted('./' + text + '.yaml'))}",
    "a partner that nobody is": lambda text: f"{HEAD}{CASA}coordinator: {{partner: {quoted(text)}}}\n",
    "curly quotes": lambda text: f"{HEAD}area: “{text}”\n",
    "between brackets": lambda text: f"{HEAD}principles: [Nobody waits, whoever, {text}, and so on]\n",
    "between braces": lambda text: f"{HEAD}actions: [{{what: Ask, {text}, and then}}]\n",
    "a swallowed line": lambda text: f"{HEAD}principles:\n  - Nobody waits\n    -{text} and more\n",
    "a colon in text": lambda text: f"{HEAD}not_here:\n  courts: Closed: {text}\n",
    "an apostrophe": lambda text: f"{HEAD}area: 'It's {text}'\n",
    "an open quote": lambda text: f'{HEAD}area: "Tucson {text}\nmission: x\n',
    "an open bracket": lambda text: f"{HEAD}principles: [{text}\nmission: x\n",
    "a special first character": lambda text: f"{HEAD}area: @{text}\n",
    "an alias": lambda text: f"{HEAD}area: *{text}\n",
    "a bullet": lambda text: f"{HEAD}principles:\n  * {text}\n",
    "a tab": lambda text: f"{HEAD}principles:\n\t- {text}\n",
    "no space behind a colon": lambda text: f"{HEAD}area:{text}\nmission: x\n",
    "conflict marks": lambda text: f"{HEAD}<<<<<<< HEAD\narea: {text}\n=======\narea: x\n>>>>>>> {text}\n",
    "a second document": lambda text: f"{HEAD}---\narea: {text}\n",
    "a list at the top": lambda text: f"- ccr: 1\n- {text}\n",
    "escapes": lambda text: f'{HEAD}area: "{text}\\t\\x41"\nstatuss: 1\n',
    "two lines between quotes": lambda text: f'{HEAD}mission: "Nobody waits\n  {text}"  # {text}\n',
    "an anchor": lambda text: f"{HEAD}area: &x {text}\nmission: *x\n",
}


def filled(planted: str, *fields: str) -> str:
    """The plan with a value in some of its fields."""
    values = {field: f"Open to all {field}" for field in FIELDS}
    values |= dict.fromkeys(fields, f"We saw {planted} here")
    return PLAN.format(**{field: text if field in BARE else quoted(text) for field, text in values.items()})
