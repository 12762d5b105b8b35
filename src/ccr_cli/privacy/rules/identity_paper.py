"""CCR405: the number of a passport, a consular card, or a card from a person's own country."""

import re
from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.numbers import GAP, digits_of, is_day, is_sum
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR405",
    severity="error",
    title=say("The number of a passport or an identity card"),
    reason=say("A number on a passport or a card is one person's, and says from which country."),
    wrong="note: passport G00012345 expired\n",
    right="note: The consulate renews passports on Thursdays\n",
    may_be_allowed=True,
)

_BETWEEN = r"[^\d;!?\n.]{0,3}(?:[^\d;!?]{0,36})"
_PAPERS = (
    r"pass?port|psspt|pasap?orte|\bpp ?(?:#|:|no\b)|matricula|consular (?:id|card)|(?:id|tarjeta) consular|\bmcas\b"
    r"|\bdpi\b|\bcui\b|\bcedula\b|\bdui\b|\bidentidad\b|\b[a-z]{5,8}an id\b|clave de elector|\bdl\b ?[#:]"
    r"|driver'?s? licen[cs]e|licencia de (?:manejo|conducir)|\b(?:ine|ife|rfc|nit)\b ?[#:]"
)
_LABELED = lazily(
    rf"(?:{_PAPERS}){_BETWEEN}(?P<number>(?<![a-z\d])(?:[a-z][ \-]?)?\d(?:{GAP}\d){{5,13}}[\-]?[a-z]?(?![\da-z]))"
)
_MATRICULA = lazily(
    r"\b(?:matricula|passport|pasaporte|consular id)\b[^.;\n\d]{0,60}?\b(?:number|numero|num) (?:is"
    r"|es) (?P<number>\d{7,9})(?![\da-z\-])"
)
_FAR = lazily(rf"(?:{_PAPERS})[^\d;!?\n]{{0,90}}(?P<number>(?<![a-z\d])[a-z]{{1,2}}\d{{6,9}}[a-z]?(?![\da-z]))")
_DPI = lazily(r"(?<![\d\-])(?P<number>\d{4}[ \-]?\d{5}[ \-]?(?:0[1-9]|1\d|2[0-2])[0-3]\d)(?![\d\-])")
_DPI_WORD = lazily(r"\b(?:dpi|cui)\b")
_CEDULA = lazily(r"(?<![a-z\d])(?P<number>[ve][\- ]?\d{1,2}\.\d{3}\.\d{3})(?![\d.])")
_BEHIND = lazily(
    rf"(?<![a-z\d])(?P<number>[a-z]?\d(?:{GAP}\d){{6,13}})(?![\da-z])[ ,(]{{1,3}}(?:es|is|was"
    rf"|era)? ?(?:su|her|his|the|la|el|de su|on her)? ?(?:{_PAPERS})"
)
_LICENSE = lazily(
    r"\b(?:dl|lic|licen[cs]e|licencia)\b[^.;\n\d]{0,40}: (?P<hers>\d{8,12})(?=,? (?:hers|his|de ella|de el|suya)\b)"
    r"|\b(?:state id|id card)\b[ :#,|]{1,3}(?P<card>[a-z]\d{2,3}-\d{4}-\d{4})|\b(?:dl|lic|licen[cs]e"
    r"|licencia)\b\.?(?: on \w+ \w+)?(?: came back)?(?: of (?:the |her |his )?\w+)?(?: for \w+)?[ :#,|]{1,3}(?:no\.? "
    r"|num\.? |number )?(?:[a-z]{2} )?(?P<number>[a-z]\d{6,13}|\d{2,3}[a-z]{2}\d{4}|\d{8,12}|\d{2} \d{3} \d{3}"
    r"|[a-z]\d{3}-\d{4}-\d{4}|[a-z]-?\d{3}(?:-\d{3}){2,3})(?!\w)"
)
_MONTH = lazily(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic)[a-z]{0,7}\.? $")
_ISBN = lazily(r"\b(?:isbn|issn|doi|upc|ean)\b[^;!?]{0,8}$")
_JOINED = lazily(r"(?:passport|pasaporte)(?P<number>[a-z]\d{7,8})(?!\d)")
_STATES = "AS|BC|BS|CC|CL|CM|CS|CH|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE"
_CURP = lazily(
    rf"(?<![A-Z])(?P<number>[A-Z]{{4}}[ -]?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d"
    rf"|3[01])[ -]?[HMX](?:{_STATES})[A-Z]{{3}}[ -]?\w\d"
    r"|[A-Z]{6}\d{8}[HM]\d{3}|(?<=[Cc][Uu][Rr][Pp] )[A-Z]{4}\d{6}[A-Z]{6}\w\d"
    r"|(?<=[Cc][Uu][Rr][Pp]: )[A-Z]{4}\d{6}[A-Z]{6}\w\d)(?!\w)"
)
_OTHERS = lazily(
    r"\bdl\b[^\d\n;]{0,12}?(?P<va>\b[a-z]\d\d-\d\d-\d{4})(?!\w)|\bdl\b[^\d\n;]{0,34}?(?P<dl>\b(?:[a-z]{1,2}\d{6,8}"
    r"|[a-z](?: \d{3}){4}))(?!\w)|\brfc\b[^\d\n]{0,60}?(?P<rfc>\b[a-z]{4}\d{6}[a-z0-9]{3})(?!\w)"
    r"|\bnie\b[^\d\n]{0,60}?(?P<nie>\b[xyz][ \-]?\d{7}[ \-]?[a-z])(?!\w)"
    r"|\bguatemal\w{2,5}\b[^\d\n]{0,60}?(?P<dpi>\d{4}[ \-]?\d{5}[ \-]?(?:0[1-9]|1\d|2[0-2])[0-3]\d)(?![\d\-])"
)
_TELEPHONE = lazily(r"\(?[2-9]\d\d\)?[ .\-]{1,2}[2-9]\d\d[ .\-]\d{4}")


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Numbers after the word for the document."""
    low = passage.low
    for match in (*_LABELED.finditer(low), *_FAR.finditer(low), *_MATRICULA.finditer(low)):
        number, start = match["number"], match.start("number")
        is_other = any(pattern.search(low, 0, start) for pattern in (_ISBN, _MONTH)) or _TELEPHONE.match(number)
        if not (is_other or is_day(number) or is_sum(number) or _is_years(number)):
            yield passage.span(start, match.end("number"))


def find_shape(passage: Passage, known: Known) -> Iterator[Span]:
    """Numbers in a format that only one country uses."""
    low = passage.low
    patterns = [(_JOINED, low), (_CURP, passage.plain), (_CEDULA, low), (_OTHERS, low), (_BEHIND, low), (_LICENSE, low)]
    if _DPI_WORD.search(low):
        patterns.append((_DPI, low))
    for pattern, text in patterns:
        for match in pattern.finditer(text):
            group = match.lastgroup or 0
            if not _TELEPHONE.fullmatch(match[group]):
                yield passage.span(*match.span(group))


def _is_years(number: str) -> bool:
    """Whether digits begin with a year, as a date, a school year or an award does."""
    is_years = re.match(r"20[012]\d(?:[ \-/]|$)|\d{1,4}/(?:19|20)\d\d$", number) is not None
    return is_years or len(digits_of(number)) < 6


PRIVACY = PrivacyRule(
    RULE,
    say("Don't put the number of a passport or an identity card here."),
    say("Remove it. It belongs to the person; write here which papers an agency accepts."),
    (
        Finder(find, Wakes(("identity_papers",), digits=6)),
        Finder(find_shape, Wakes(digits=7)),
    ),
)
