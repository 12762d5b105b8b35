"""CCR404: a social security number, or the taxpayer number of a person who has none.

The rule goes by the form (three, two and four digits), not by what has been issued: a fake one is as bad a habit.
"""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.numbers import GAP, SOME, is_day, is_example, is_of_thing
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.spelled import spelled_behind
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR404",
    severity="error",
    title=say("A social security or taxpayer number"),
    reason=say("A social security number or ITIN is one person's for life, and opens doors to whoever has it."),
    wrong="note: SSN 000-12-3456\n",
    right="note: Nobody is asked for a social security number\n",
)

_SHAPE = lazily(
    r"(?<![\d.\-$])(?<!\d,)(?:\(\d{3}\)|\d{3})(?:(?P<a> ?- ?)|(?P<b>[ .]))\d\d(?(a) ?- ?|(?P=b))\d{4}(?![\d\-])"
)
_WORDS = (
    r"\bs\.? ?s\.? ?n\b\.?|\bssn|\bss ?#|\bsoc(?:ial)?\.? sec\w{0,8}\b|\bsocial\b(?! (?:services|work|media|work))"
    r"|\bitin\b|\bseguro\b|\bnss\b|\bs\.s\.|\btax(?:payer)? id\w{0,14}\b|\bcontribuyente\b|\bel social\b|\bw-7\b"
)
_NINE = rf"\d(?:{GAP}\d){{8}}(?![\dA-Za-z])(?!{GAP}\d)"
_LABELED = lazily(rf"(?:{_WORDS}){SOME}{{0,45}}(?P<digits>{_NINE})")
_BEHIND = lazily(
    rf"(?<![\d-])(?P<digits>\d{{9}})(?!\d){SOME}{{0,12}}(?:\bssn\b|\bseguro social\b|\bitin\b|\bsocial sec)"
)
_APART = lazily(rf"(?:{_WORDS})\D{{0,90}}(?P<digits>\d ?\d ?\d ?- ?\d ?\d ?- ?\d ?\d ?\d ?\d(?!\d))")
_IN_CELLS = lazily(rf"(?:{_WORDS})[^\d\w;!?]{{0,6}}(?P<digits>\d{{3}} ?\| ?\d\d ?\| ?\d{{4}})(?![\d\-.,])(?! ?\| ?\d)")
_EMPLOYER = lazily(r"\d\d-\d{7}")
_SAYS = lazily(_WORDS)
_LENGTHS = (9,)
_OTHER = lazily(
    r"\b(?:clave presupuestal|partida|rubro|budget line|gasolina|phone|tel|telephone|telefono|fax|cfda|csfa|catalog"
    r"|account|cuenta|part|model|isbn|duns|fein|ein)\b[^;!?]{0,12}$"
)
_OF_LAW = lazily(r"\b(?:wac|rcw|cfr|usc|nac|nrs|oar|ors|cmr|comar|njac|nycrr|iac|mcl|fac|rule|regla|section|code) $")
_CATALOG = lazily(r"\b(?:clave presupuestal|csfa|cfda|catalog of (?:state|federal))\b")
_LAST_FOUR = lazily(
    rf"(?:\blast (?:four|4)\b|\bultimos (?:cuatro|4)\b)[^\d.;]{{0,12}}(?:\bssn\b|\bsocial\b|\bseguro\b|\bitin\b)"
    rf"{SOME}{{0,12}}(?P<digits>\d{{4}})(?!\d)"
)


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Numbers in this form."""
    for match in _SHAPE.finditer(passage.plain):
        if not _is_something_else(passage.low, match.start(), match[0]):
            yield passage.span(match.start(), match.end())


def find_labeled(passage: Passage, known: Known) -> Iterator[Span]:
    """Nine digits next to the words for such a number."""
    for pattern in (_LABELED, _BEHIND, _APART, _IN_CELLS):
        for match in pattern.finditer(passage.low):
            if not is_day(match["digits"]) and not (
                _EMPLOYER.fullmatch(match["digits"]) or is_example(passage.low, match.start("digits"))
            ):
                yield passage.span(match.start("digits"), match.end("digits"))


def _is_something_else(low: str, start: int, number: str) -> bool:
    """Whether a number in this form is a telephone's, a catalog's or an example."""
    if (
        is_example(low, start)
        or is_of_thing(low, start)
        or _OTHER.search(low, max(0, start - 30), start)
        or _OF_LAW.search(low, 0, start)
    ):
        return True
    return _CATALOG.search(low) is not None


def find_spelled(passage: Passage, known: Known) -> Iterator[Span]:
    """Nine digits spelled out in words, after the words for such a number."""
    for spelled in spelled_behind(passage.low, _SAYS, _LENGTHS):
        yield passage.span(spelled.start, spelled.end)


def find_last_four(passage: Passage, known: Known) -> Iterator[Span]:
    """The last four digits of such a number."""
    for match in _LAST_FOUR.finditer(passage.low):
        yield passage.span(match.start("digits"), match.end("digits"))


PRIVACY = PrivacyRule(
    RULE,
    say("Don't put a social security or taxpayer number here."),
    say("Remove it. No plan needs it, and no service here may depend on it."),
    (
        Finder(find, Wakes(digits=9)),
        Finder(find_labeled, Wakes(("social_numbers",), digits=9)),
        Finder(find_spelled, Wakes(("social_numbers",), also=(("spelled",),))),
        Finder(find_last_four, Wakes(("last_four",), digits=4)),
    ),
)
