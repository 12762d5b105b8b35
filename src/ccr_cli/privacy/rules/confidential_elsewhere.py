"""CCR414: the name or place of a confidential partner outside of its own entry."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.addresses import addresses_in
from ccr_cli.privacy.text.folding import plain_text
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.sentences import sentence_around
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR414",
    severity="warning",
    title=say("The name or place of a confidential partner outside of its own entry"),
    reason=say(
        "What is confidential is dropped where the partner has its entry. Anywhere else, in a note, an "
        "action or another "
        "file, nothing knows that it is confidential, and it gets out."
    ),
    wrong="""\
partners:
  partner-7: {name: Casa Luz, seats: [housing], status: at-the-table, confidential: name}
note: Ask Casa Luz for a bed
""",
    right="""\
partners:
  partner-7: {name: Casa Luz, seats: [housing], status: at-the-table, confidential: name}
note: Ask partner-7 for a bed
""",
    may_be_allowed=True,
)
_BETWEEN = r"[\s\"'._\-]{0,4}(?:\r?\n[ \t#>]{0,24})?"
_REACH = 120


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Where such a name stands, however it is written; or a street in one sentence with the name of a hidden place."""
    for confidential in known.confidential:
        if confidential.partner is not None and _is_its_own(confidential.partner, passage):
            continue
        for match in _pattern(confidential.name).finditer(passage.plain):
            if not confidential.is_name_told:
                yield passage.span(match.start(), match.end())
            else:
                yield from _places_beside(passage, match)


def _is_its_own(partner: str, passage: Passage) -> bool:
    """Whether it stands in the partner's entry, or is the id by which a plan means it."""
    return partner == passage.setting.partner or passage.text.strip("\"'") == partner


def _places_beside(passage: Passage, match: re.Match[str]) -> Iterator[Span]:
    low, high = sentence_around(passage, match.start(), match.end(), _REACH)
    for start, end in addresses_in(passage.plain[low:high], passage.low[low:high]):
        yield passage.span(low + start, low + end)


@lru_cache(maxsize=256)
def _pattern(name: str) -> re.Pattern[str]:
    """The name in capitals or small letters, run together, with hyphens, as a file's name, over two lines."""
    words = re.findall(r"[a-z]+|\d+", plain_text(name).lower().replace("'", ""))
    if not any(len(word) > 2 and word.isalpha() for word in words):
        return re.compile(r"(?!)")  # too little to be told from anything else
    spelled = [word.replace("our", "ou?r").replace("or", "ou?r") if len(word) > 4 else word for word in words]
    loose = [re.sub(r"(?<=\w)s$", r"['\\- ]?s", word) if len(word) > 3 else word for word in spelled]
    if len(words) == 1:  # an ordinary word needs its capital letter
        return re.compile(rf"(?<![A-Za-z]){words[0].capitalize()}(?![a-z])|(?<![A-Za-z]){words[0].upper()}(?![A-Za-z])")
    return re.compile(rf"(?<![A-Za-z])(?i:{_BETWEEN.join(loose)})(?![a-z])")


PRIVACY = PrivacyRule(
    RULE,
    say("The name or place of a confidential partner stands outside of its own entry."),
    say("Write the partner's id in its place, or “a partner”."),
    (Finder(find, Wakes(hidden=True)),),
)
