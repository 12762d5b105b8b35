"""CCR401: a number that immigration authorities gave a person.

USCIS's glossary gives an A-number seven to nine digits; the card of a permanent resident calls it ``USCIS#``.
"""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.numbers import GAP, SOME, is_day, is_of_thing, is_sum
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.spelled import spelled_behind
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR401",
    severity="error",
    title=say("An A-number"),
    reason=say("An A-number is one person's for life. Whoever reads it can learn whose case it is."),
    wrong="note: A012345678 wants a call back\n",
    right="note: Call back those who asked; the list is in the office\n",
)

_DIGITS = rf"\d(?:{GAP}\d){{6,8}}(?![\dA-Za-z])(?![ .\-]{{0,2}}\d)"
_CAPITAL = lazily(rf"(?<![A-Z\d])(?<![A-Za-z]-)A(?P<sep>[ .#:|_-]{{0,3}})(?P<digits>{_DIGITS})")
_IN_CELLS = lazily(r"(?<![A-Z\d])A ?\| ?0\d\d ?\| ?\d{3} ?\| ?\d{3}(?![\dA-Za-z\-.,])(?! ?\| ?\d)")
_MISTYPED = lazily(r"(?<![A-Za-z\d])A-?\d{3}[ \-]?\d{3}[ \-]?\d{2}[OoIl](?![A-Za-z\d])")
_SMALL = lazily(rf"(?<![A-Za-z\d])a(?P<sep>[ #\-]?)(?P<digits>{_DIGITS})")
_LABEL = lazily(
    rf"(?:\balien\b|\bextranjer[oa]\b|\banum(?:ero|ber)?\b|\buscis\b|\ba ?(?:#|-?num(?:ber|ero)?\b|no\b)"
    rf"|\bnum(?:ero)?\.? (?:de )?a\b|\b(?:su|her|his|the|mi|my|la|el) a (?:de[l]? (?:la |el )?\w+ )?(?:es|is)\b)"
    rf"(?:{SOME}{{0,60}})(?<![a-z]-)(?P<digits>{_DIGITS})"
)

_SAYS = lazily(
    r"\balien\b|\bextranjer[oa]\b|\banum(?:ero|ber)?\b|\buscis\b|\ba ?(?:#|-?num(?:ber|ero)?\b|no\b)"
    r"|\bnum(?:ero)?\.? a\b|\ba$|\ba[ \-]$"
)
_LENGTHS = (8, 9)
_MEMO = lazily(r"\b(?:policy|memo|manual|rule|notice|fee|form|edition|politica|formulario)\b")
_YEAR_FIRST = lazily(r"(?:19|20)\d\d[\-/ ]")


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """A-numbers after the letter, or after the words for them; one of seven digits needs the words."""
    for pattern in (_CAPITAL, _SMALL):
        for match in pattern.finditer(passage.plain):
            is_other = is_of_thing(passage.low, match.start())
            if not is_other and _is_one(match["digits"], match["sep"], is_small=pattern is _SMALL):
                yield passage.span(match.start(), match.end())
    yield from passage.places_of(_MISTYPED, passage.plain)
    yield from passage.places_of(_IN_CELLS, passage.plain)
    for match in _LABEL.finditer(passage.low):
        is_memo = _MEMO.search(passage.low, match.start(), match.end()) is not None
        if not is_memo and not is_day(match["digits"]) and not _YEAR_FIRST.match(match["digits"]):
            yield passage.span(match.start("digits"), match.end("digits"))


def find_spelled(passage: Passage, known: Known) -> Iterator[Span]:
    """A-numbers with digits spelled out in words, after the words for them."""
    for spelled in spelled_behind(passage.low, _SAYS, _LENGTHS):
        yield passage.span(spelled.start, spelled.end)


def _is_one(digits: str, sep: str, *, is_small: bool) -> bool:
    number = sum(map(str.isdigit, digits))
    if len(set(filter(str.isdigit, digits))) == 1:  # no number at all
        return False
    if (number < 8 and not digits.startswith("0")) or is_day(digits) or is_sum(digits) or _YEAR_FIRST.match(digits):
        return False
    return not is_small or not sep or number == 9


PRIVACY = PrivacyRule(
    RULE,
    say("Don't put an A-number here."),
    say("Remove it. It belongs in the case file of whoever serves the person; write here what agencies do."),
    (Finder(find, Wakes(("a_numbers",), digits=7)), Finder(find_spelled, Wakes(("a_numbers",), also=(("spelled",),)))),
)
