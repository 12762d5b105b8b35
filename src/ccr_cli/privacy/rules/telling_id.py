"""CCR415: an id that gives a confidential name away."""

import re
from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.folding import plain_text
from ccr_cli.privacy.text.passage import Passage, Setting, Span
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR415",
    severity="warning",
    title=say("An id that gives a confidential name away"),
    reason=say("A partner's id appears wherever the plan names the partner, and in what you share from the plan."),
    wrong="""\
partners:
  casa-luz: {name: Casa Luz, seats: [housing], status: at-the-table, confidential: name}
""",
    right="""\
partners:
  partner-7: {name: Casa Luz, seats: [housing], status: at-the-table, confidential: name}
""",
    may_be_allowed=True,
)
_LITTLE = frozenset(
    ("a", "and", "at", "by", "de", "del", "el", "en", "for", "in", "la", "las", "los", "of", "s", "the", "y")
)


def _is_id(setting: Setting) -> bool:
    return len(setting.where) == 2 and setting.where[0] == "partners"


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """The id of a partner if at least half of its words are in the partner's confidential name."""
    if passage.kind != "key":
        return
    for confidential in known.confidential_of.get(passage.setting.partner, ()):
        if not confidential.is_name_told and _resembles(str(confidential.partner), confidential.name):
            yield Span(0, len(passage.text))


def _resembles(id_: str, name: str) -> bool:
    words = set(re.findall(r"[a-z]+|\d+", plain_text(name).lower())) - _LITTLE
    own = set(id_.split("-")) - _LITTLE
    joined = "".join(sorted(words, key=plain_text(name).lower().find))
    shared = {word for word in own if word in words or (len(word) > 3 and word in joined)}
    return bool(own) and 2 * len(shared) >= len(own) and any(len(word) > 2 for word in shared)


PRIVACY = PrivacyRule(
    RULE,
    say("This id resembles a name that is confidential."),
    say("Choose one that says nothing, such as `partner-7`: `ccr partner rename` changes it everywhere."),
    (Finder(find, Wakes(setting=_is_id, hidden=True)),),
)
