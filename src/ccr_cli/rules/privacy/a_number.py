"""CCR401: a number that immigration authorities gave to a person."""

import re
from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.rules.finding import Rule
from ccr_cli.rules.privacy.passage import Passage, Span

RULE = Rule(
    code="CCR401",
    severity="error",
    title=say("An A-number"),
    reason=say("An A-number is one person's for life. Whoever reads it knows whose case it is."),
    wrong="note: A012345678 wants a call back\n",
    right="note: Call back those who asked, from the list in the office\n",
)
MESSAGE = say("An A-number may not stand here.")
HINT = say("Remove it. Keep it in the case file of the agency that serves the person, and write here what agencies do.")

_NUMBER = re.compile(r"(?<![A-Za-z0-9])[Aa][ -]?[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{2,3}(?![0-9])")


def find(passage: Passage, _known: object) -> Iterator[Span]:
    """Where such a number stands."""
    for match in _NUMBER.finditer(passage.plain):
        yield passage.span(match.start(), match.end())
