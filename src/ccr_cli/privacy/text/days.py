"""Calendar dates as people write them, in English and in Spanish, in digits and in words."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ccr_cli.language.months import NUMBER_OF
from ccr_cli.privacy.text.patterns import lazily

_ROMAN = {
    roman: number
    for number, roman in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"], 1)
}
_MONTH = rf"(?:{'|'.join(sorted(NUMBER_OF, key=len, reverse=True))})\b\.?"
_YEAR = r"(?:(?:19|20)\d\d|'?\d\d)(?!\d)"
_WORD_DAY = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirtieth"
    "|thirty[ -]first|[a-z]{3,9}teenth|twent[a-z]{1,3}-?[a-z]{0,7}"
    "|primero|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci[a-z]{3,6}"
    "|veint[a-z]{1,7}"
    "|treinta(?: y uno)?"
)
_WORD_YEAR = (
    r"(?:(?:nineteen|twenty|two thousand|mil novecientos|dos mil)[a-z \-]{0,34}|(?:fif|six|seven|eigh"
    r"|nine)ty[ \-][a-z]{3,5}|(?:cincuenta|sesenta|setenta|ochenta|noventa)(?: y [a-z]{2,6})?)"
)
_S = r"[\s,]{1,3}"
_OF_YEAR = rf"(?:{_S}(?:es )?(?:de|del|of|in))?"
_FORMS = (
    r"(?P<y1>(?:19|20)\d\d)[\-/.](?P<m1>\d\d?)[\-/.](?P<d1>\d\d?)(?!\d)",
    r"(?P<d2>\d\d?)(?:[\-/. ]| [/\-] )(?P<m2>\d\d?)(?:[\-/. ]| [/\-] )(?P<y2>(?:19|20)?\d\d)(?!\d)",
    r"(?P<run>\d{8})(?!\d)",
    rf"(?P<d3>\d\d?)[/\-.](?P<m3>[ivx]{{1,4}}|{_MONTH})[/\-.](?P<y3>(?:19|20)?\d\d)(?!\d)",
    (
        rf"(?P<d4>\d\d?)(?:st|nd|rd|th|o)?(?:{_S}(?:of|de?))?{_S}(?P<m4>{_MONTH}){_OF_YEAR}{_S}(?P<y4>{_YEAR}"
        rf"|{_WORD_YEAR})"
    ),
    rf"(?P<m5>{_MONTH}){_S}(?:the )?(?P<d5>\d\d?)(?:st|nd|rd|th)?{_OF_YEAR}{_S}(?P<y5>{_YEAR}|{_WORD_YEAR})",
    rf"(?P<m6>{_MONTH}){_S}(?P<d6>{_WORD_DAY}){_S}(?P<y6>{_WORD_YEAR})",
    rf"(?P<y7>(?:19|20)\d\d){_S}(?P<m7>{_MONTH}){_S}(?P<d7>\d\d?)(?!\d)",
    rf"(?P<m8>{_MONTH}){_S}(?:de{_S})?(?P<y8>(?:19|20)\d\d),?{_S}(?:el )?(?:dia )?(?P<d8>\d\d?)(?!\d)",
)
_IN_WORDS = (
    rf"(?P<d9>{_WORD_DAY})(?: days?| dias?(?: del mes)?)?(?:{_S}(?:of|de))?{_S}(?P<m9>{_MONTH}){_OF_YEAR}{_S}"
    rf"(?P<y9>{_YEAR}|{_WORD_YEAR})"
)
_WITH_DIGITS = "|".join(form for form in _FORMS if form.startswith((r"(?P<y", r"(?P<d", r"(?P<run")))
_WITH_MONTH = "|".join(form for form in _FORMS if form.startswith(r"(?P<m"))
DAY = lazily(
    rf"(?<![\d.\-/$#])(?<!\d,)(?:(?=\d)(?:{_WITH_DIGITS})|(?<![a-z])(?:(?=[adefjmnos])(?:{_WITH_MONTH})|{_IN_WORDS}))"
)
_NO_YEAR = lazily(
    rf"(?<![\d.\-/$#])(?:(?<![a-z])(?=[adefjmnos])(?P<m1>{_MONTH})\s(?P<d1>\d\d?)(?:st|nd|rd|th)?"
    rf"|(?P<d2>\d\d?)(?:st|nd|rd|th)?(?:\s(?:de?|of))?[\s/\-](?P<m2>{_MONTH})"
    r"|(?P<m3>\d\d?)/(?P<d3>\d\d?))(?![\d/\-]|,? (?:de |del )?(?:19|20)\d\d)"
)


class WrittenDay(NamedTuple):
    """A date as it is written, and which calendar days it can mean."""

    start: int
    end: int
    can_be: tuple[date, ...]
    """Empty where the year is in words."""

    def is_since(self, year: int) -> bool:
        """Whether it can be a day in that year or later."""
        return any(day.year >= year for day in self.can_be)


def days_in(low: str) -> Iterator[WrittenDay]:
    """The dates in a plain lowercase text."""
    for match in DAY.finditer(low):
        parts = {name[0]: value for name, value in match.groupdict().items() if value and name != "run"}
        if match["run"]:
            can_be = _run(match["run"])
        elif match["y1"]:  # a year first is always followed by the month
            can_be = _real(int(parts["y"]), int(parts["m"]), int(parts["d"]))
        else:
            can_be = _days(parts["y"], parts["m"], parts["d"])
        if can_be or not (parts.get("y", "0")[-1:].isdigit() and parts.get("d", "0").isdigit()):
            yield WrittenDay(match.start(), match.end(), can_be)


def days_without_year_in(low: str, today: date) -> Iterator[WrittenDay]:
    """The dates written without a year, each taken as the next such day after today."""
    for match in _NO_YEAR.finditer(low):
        parts = {name[0]: value for name, value in match.groupdict().items() if value}
        years = (today.year, today.year + 1)
        days = [day for year in years for day in _days(str(year), parts["m"], parts["d"]) if day > today]
        yield WrittenDay(match.start(), match.end(), (min(days),) if days else ())


def _run(run: str) -> tuple[date, ...]:
    return (*_days(run[:4], run[4:6], run[6:]), *_days(run[4:], run[2:4], run[:2]))


def _days(year: str, month: str, day: str) -> tuple[date, ...]:
    """The days that three words can mean: in digits, month and day may be in either order."""
    if not (year.lstrip("'").isdigit() and day.isdigit()):
        return ()
    years = _year(year.lstrip("'"))
    word = month.rstrip(".")
    if not word.isdigit():
        number = NUMBER_OF.get(word) or _ROMAN.get(word)
        return _real(years, number or 0, int(day))
    return tuple(dict.fromkeys((*_real(years, int(word), int(day)), *_real(years, int(day), int(word)))))


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else (2000 if int(text) < 40 else 1900) + int(text)


def _real(year: int, month: int, day: int) -> tuple[date, ...]:
    try:
        return (date(year, month, day),)
    except ValueError:
        return ()
