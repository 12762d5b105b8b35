"""CCR402: the number of an application at USCIS: three letters and ten digits.

The letters name a service center or the online system; USCIS explains the form of a receipt number in its glossary.
"""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.numbers import GAP, digits_of, is_day, is_example
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR402",
    severity="error",
    title=say("The receipt number of an application"),
    reason=say("With a receipt number anybody can look up somebody's application."),
    wrong="note: IOE0000012345 was approved\n",
    right="note: Ask legal aid how long applications take now\n",
)

_CENTERS = "IOE EAC VSC WAC CSC LIN NSC SRC TSC MSC NBC YSC MCT"
_LETTERS = "|".join(r"[. -]?".join(center) for center in _CENTERS.split())
_TEN = rf"\d(?:{GAP}\d){{9}}(?![\dA-Za-z])(?!-?\d)"
_NUMBER = lazily(rf"(?<![A-Z])(?:{_LETTERS})[ .:#\-]{{0,3}}(?P<digits>{_TEN})")
_SMALL = lazily(rf"(?<![a-z/])(?:{_LETTERS.lower()})[ #:\-]{{0,2}}(?P<digits>{_TEN})")
_BEHIND = lazily(rf"(?<![\d-])(?P<digits>{_TEN})[ (]{{0,3}}(?:{_LETTERS})\b")
_TELEPHONE = lazily(r"[2-9]\d\d[ .\-][2-9]\d\d[ .\-]\d{4}")
_TWO_YEARS = lazily(r"20\d\d (?:20\d\d|\d\d-\d\d)")


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """A center's letters together with ten digits."""
    for pattern, text in ((_NUMBER, passage.plain), (_SMALL, passage.plain), (_BEHIND, passage.plain)):
        for match in pattern.finditer(text):
            if not _is_something_else(match["digits"]) and not is_example(passage.low, match.start()):
                yield passage.span(match.start(), match.end())


def _is_something_else(digits: str) -> bool:
    if len(set(digits_of(digits))) == 1:  # no number at all
        return True
    is_other = _TELEPHONE.fullmatch(digits) or _TWO_YEARS.match(digits) or is_day(digits[:10])
    return bool(is_other) or (digits_of(digits).startswith(("2026", "2025")) and "-" in digits)


PRIVACY = PrivacyRule(
    RULE,
    say("Don't put the receipt number of an application here."),
    say("Remove it. It belongs in the lawyer's file; write here what agencies do."),
    (Finder(find, Wakes(("centers",), digits=10)),),
)
