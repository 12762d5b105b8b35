"""CCR403: the number of an arrival record, Form I-94: eleven digits, or nine, a letter and a digit since May 2019."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.numbers import GAP, SOME
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR403",
    severity="error",
    title=say("The number of an arrival record"),
    reason=say("The number of an I-94 is one person's, and shows when and how that person came."),
    wrong="note: I-94 number 000123456A1\n",
    right="note: Legal aid explains the I-94 on the first Monday\n",
    may_be_allowed=True,
)

_NINE_AND_TWO = rf"(?:\d(?:{GAP}\d){{8}}{GAP}[A-Za-z]\d|\d(?:{GAP}\d){{7}}{GAP}[A-Za-z]\d\d)"
_WORDS = (
    r"\bi[ \-]?94\b|\badmission n|\badmission\b|\badmision\b|\badm\.? no\b|\b(?:no|num|numero)\.? de entrada\b"
    r"|\barrival\b|\bdeparture (?:number|no)\b|\btarjeta blanca\b|\bregistro de (?:entrada|llegada)"
    r"|\bpermiso de entrada"
)
_LABELED = lazily(
    rf"(?:{_WORDS}){SOME}{{0,32}}(?P<digits>{_NINE_AND_TWO}|(?=(?:\d[a-z]?){{8,11}})[\da-z]{{11}}|\d{{8}}[a-z]\d"
    rf"|[a-hj-z]{GAP}\d(?:{GAP}\d){{9}}"
    rf"|\d(?:{GAP}\d){{10}})(?![\dA-Za-z])(?!{GAP}\d)"
)
_BEHIND = lazily(rf"(?<![\dA-Za-z])(?P<digits>{_NINE_AND_TWO})(?![\dA-Za-z]){SOME}{{0,8}}(?:{_WORDS})")
_TELEPHONE = lazily(r"1[ \-.]\d{3}[ \-.]\d{3}[ \-.]\d{4}")
_FORM = lazily(r"\bi[ \-]?94\b")
_SHAPE = lazily(r"(?<![\dA-Za-z])(?P<digits>\d{9}[a-z]\d|\d{8}[a-z]\d\d)(?![\dA-Za-z])")


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """I-94 numbers next to the name of the form or the words for it."""
    patterns = (_LABELED, _BEHIND, _SHAPE) if _FORM.search(passage.low) else (_LABELED, _BEHIND)
    for pattern in patterns:
        for match in pattern.finditer(passage.low):
            if not _TELEPHONE.fullmatch(match["digits"]):
                yield passage.span(match.start("digits"), match.end("digits"))


PRIVACY = PrivacyRule(
    RULE,
    say("Don't put the number of an arrival record (I-94) here."),
    say("Remove it. It belongs in the lawyer's file; write here what agencies do."),
    (Finder(find, Wakes(("arrivals",), digits=9)),),
)
