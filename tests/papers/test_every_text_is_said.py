"""No text of a paper is left that no paper says, whatever the plan is like."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import said_texts
from helpers import EXAMPLES, TODAY, write_files
from paper_trial import drawn_subject, planted_subject

LOOKED_UP = "topics: "
OF_ANOTHER_TIME = {"funder: due_next_other"}
"""Of a half-year that only options ask for."""
"""Words by which plans' own are told: any of them may come."""
DAYS = (date(2026, 7, 1), TODAY)
BEGUN = """\
ccr: 1
name: Just Begun
framework: immigrant-survivors
"""
DONE = """\
actions: [{what: Said once, done: 2026-11-20}]
meetings:
  held: [{date: 2026-01-10}, {date: 2026-04-11}, {date: 2026-07-11}, {date: 2026-10-11}]
  every: quarter
  next: {date: 2027-01-15}
"""
MANY = """\
ccr: 1
name: Many
framework: immigrant-survivors
mission: Help is found.
principles: [Nobody waits.]
coordinator: {partner: p0}
meetings: {every: month, next: {date: 2027-01-15}}
survivor_voice: [{date: 2026-10-01, how: survey}]
partners:
  alone: {name: Open Gate, seats: [victim-services], status: at-the-table, oriented: 2026-01-10}
""" + "".join(f"  p{n}: {{name: Agency {n}, seats: [food], status: at-the-table}}\n" for n in range(14))
TINY = """\
ccr: 1
name: All Done
framework: ./tiny-framework.yaml
mission: Help is found.
principles: [Nobody waits.]
coordinator: {partner: casa}
meetings: {every: month, next: {date: 2027-01-15}}
survivor_voice: [{date: 2026-10-01, how: survey}]
partners:
  casa:
    name: Casa Segura
    seats: [help]
    status: at-the-table
    oriented: 2026-01-10
    contacts: [{role: Director}, {role: Advocate}]
"""
TINY_FRAMEWORK = """\
ccr_framework: 1
id: tiny
name: Tiny
sectors: [{id: all, name: All, seats: [{id: help, name: Help}]}]
commitments: []
"""
UNUSUAL = """\
ccr: 1
name: Unusual
framework: immigrant-survivors
places: [North, South]
mission: To be found.
coordinator: {partner: casa}
meetings:
  held:
    - {date: 2026-03-10, present: [casa, legal, no-seat], award: 2026-VS-014}
    - {date: 2026-04-14, present: [casa, legal], award: 2026-VS-014}
    - {date: 2026-05-12, present: [casa, legal], award: 2026-VS-014}
    - {date: 2026-10-08, present: [casa, legal], decided: [Print the card, Ask the clerk, Call the clinic]}
partners:
  casa:
    name: Casa Segura
    seats: [victim-services, housing]
    status: at-the-table
    named: public
    contacts: [{role: Front desk, phone: 520-555-0101, share: public}]
  legal: {name: Legal Aid, seats: [legal-services], status: at-the-table, certifies: {forms: [u]}}
  clinic: {name: Clinic, seats: [health-care], status: identified}
  no-seat: {name: A Friend, role: Helps, status: at-the-table}
roles:
  safe-bed: {first: {North: casa}}
actions:
  - {what: Print the card, who: casa, due: 2026-12-01}
  - {what: Ask the clerk, who: casa}
  - {what: Call the clinic, due: 2026-12-02}
  - {what: Nobody does this, due: 2026-10-02}
changes:
  - {date: 2026-04-01, what: The form is bilingual, award: 2026-VS-014}
  - {date: 2026-04-02, what: A policy, kind: policy, award: 2026-VS-014}
  - {date: 2026-04-03, what: A form, kind: form, award: 2026-VS-014}
  - {date: 2026-04-04, what: A protocol, kind: protocol, award: 2026-VS-014}
  - {date: 2026-04-05, what: A training, kind: training, award: 2026-VS-014}
  - {date: 2025-04-06, what: Before, award: 2026-VS-014}
  - {date: 2025-04-07, what: Before that, award: 2026-VS-014}
  - {date: 2025-04-08, what: Before them, award: 2026-VS-014}
protocols:
  p: {title: They call each other, between: [casa, legal], status: in-force, shares: totals-only}
outreach:
  - {date: 2026-05-02, title: Spring fair, award: 2026-VS-014}
  - {date: 2026-05-03, title: Second spring fair, award: 2026-VS-014}
  - {date: 2026-05-04, title: Third spring fair, award: 2026-VS-014}
  - {date: 2026-09-02, title: Fair, people: 3}
  - {date: 2026-09-03, title: Second fair}
  - {date: 2026-10-02, title: Third fair, people: 30}
  - {date: 2026-10-03, title: Fourth fair}
trainings:
  - date: 2026-04-05
    title: U visas
    topics: [u-visa]
    people: {attorneys: 11, piano-tuners: 12}
    award: 2026-VS-014
  - {date: 2026-04-06, title: At the library, people: 20, award: 2026-VS-014}
  - {date: 2026-04-07, title: At the school, award: 2026-VS-014}
funding:
  - {source: Office on Violence Against Women, award: 2026-VS-014, from: 2026-01-01}
"""
DUE = (
    UNUSUAL
    + """\
  - {source: Another office, award: 2026-VS-014, reports_due: [2026-12-30]}
  - {source: A third office, award: 2026-VS-014}
"""
)


def plans(folder: Path) -> Iterator[tuple[Path, date]]:
    yield from ((path, day) for path in EXAMPLES.glob("*.yaml") for day in DAYS)
    write_files(folder, {"tiny-framework.yaml": TINY_FRAMEWORK})
    for name, text in (
        ("begun", BEGUN),
        ("nothing-to-do", BEGUN + DONE),
        ("unusual", UNUSUAL),
        ("due", DUE),
        ("many", MANY),
        ("tiny", TINY),
    ):
        write_files(folder, {f"{name}.yaml": text})
        yield folder / f"{name}.yaml", TODAY
    for seed in range(24):
        yield drawn_subject(_made(folder / f"drawn-{seed}"), seed).path, TODAY
    for seed in range(4):
        yield planted_subject(_made(folder / f"planted-{seed}"), seed).path, TODAY


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_every_text_is_said(tmp_path: Path) -> None:
    asked = [(str(path), day.isoformat()) for path, day in plans(tmp_path)]
    made = subprocess.run(
        [sys.executable, said_texts.__file__], input=json.dumps(asked), stdout=subprocess.PIPE, text=True, check=True
    )
    never = [f"{paper}: {key}" for paper, keys in json.loads(made.stdout).items() for key in keys]
    left = [text for text in never if not text.startswith(LOOKED_UP) and text not in OF_ANOTHER_TIME]
    assert not left, "\n".join(left)
