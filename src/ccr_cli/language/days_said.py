"""Days, months and times of day as people say and write them, in English and in Spanish."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from ccr_cli.language.accents import without_accents
from ccr_cli.language.months import NUMBER_OF

_LONGEST = 60  # characters
_HALF_A_YEAR = 184  # days
_IN_DIGITS = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}")
_RUN_TOGETHER = re.compile(r"(?:19|20)\d{6}")
_LETTERS_BETWEEN = re.compile(r"\d{1,2}[a-z]{3,}\d{4}")  # "14MAR2024"
_CLOCK = re.compile(r"(?<=\d)[Tt ]\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d\d:?\d\d)?$")
_SHORT_YEAR = re.compile(r"^(\d{1,2}[/.-]\d{1,2}[/.-])(\d\d)$")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
_SIGNS = re.compile(r"[\w\s,.:'’/-]+")
_WORD = re.compile(r"[a-z]+|\d+")
_PASSED_OVER = frozenset(["de", "del", "of", "the", "el", "on", "st", "nd", "rd", "th", "o", "a", "dia", "day"])
_WEEKDAYS = (
    "monday mon lunes lun", "tuesday tue tues martes", "wednesday wed miercoles mie", "thursday thu thurs jueves jue",
    "friday fri viernes vie", "saturday sat sabado sab", "sunday sun domingo dom",
)  # fmt: skip
_WEEKDAY = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
_BEFORE_DIGITS = re.compile(rf"^(?:{'|'.join(_WEEKDAY)})\b[.,]* (?=\d+[/.-])")
_FROM_TODAY = {
    "today": 0, "hoy": 0, "yesterday": -1, "ayer": -1, "tomorrow": 1, "manana": 1,
    "day before yesterday": -2, "the day before yesterday": -2, "anteayer": -2, "antier": -2,
    "day after tomorrow": 2, "the day after tomorrow": 2, "pasado manana": 2,
}  # fmt: skip
_PAST = frozenset(["last", "past", "pasado"])
_COMING = frozenset(["next", "coming", "this", "proximo", "viene", "este"])
_AGO = re.compile(r"(?:hace )?(\d{1,3}|an?|one|un|una) (day|week|dia|semana)s?(?: ago)?")
_DAYS_OF = {"day": 1, "dia": 1, "week": 7, "semana": 7}
_MONTH_IN_DIGITS = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})|(?P<month_>\d{1,2})[-/.](?P<year_>\d{4})")
_FOUR_DIGITS = re.compile(r"(\d{1,2})(\d\d)(?: ?(?:h|hrs?|horas?|hours?))?")
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d\d))? ?(am|pm|h|hrs?|horas?|hours?|de la manana|de la tarde|de la noche)?")
_AT = re.compile(r"^(?:at |a )?(?:las? )?")
_HALF_OF_DAY = re.compile(r"\b([ap])\.? ?m\b\.?")
_NOON = frozenset(("noon", "mediodia", "12 noon"))
_LATE = frozenset(("pm", "de la tarde", "de la noche"))
_EARLY = frozenset(("am", "de la manana"))


def possible_days(text: str) -> list[date]:
    """The days that a date with its year can mean, in digits or with the month as a word; earliest first."""
    low = _plain(_CLOCK.sub("", text.strip()))
    if _RUN_TOGETHER.fullmatch(low):
        low = f"{low[:4]}-{low[4:6]}-{low[6:]}"
    if _LETTERS_BETWEEN.fullmatch(low):
        low = re.sub("[a-z]+", r" \g<0> ", low)
    low = _BEFORE_DIGITS.sub("", low)
    if short := _SHORT_YEAR.match(low):
        return _with_a_short_year(*map(int, re.split(r"[/.-]", short[0])))
    if _IN_DIGITS.fullmatch(low):
        numbers = re.split(r"[/.-]", low)
        return _in_digits([int(number) for number in numbers], is_year_first=len(numbers[0]) == 4)
    words = _words(low)
    months = [NUMBER_OF[word] for word in words if word in NUMBER_OF]
    numbers = [word for word in words if word.isdecimal()]
    if len(words) != 3 or len(months) != 1 or len(numbers) != 2 or (words[0].isdecimal() and words[2] in NUMBER_OF):
        return []
    year, day = sorted(numbers, key=len, reverse=True)
    return _real([(int(year), months[0], int(day))]) if len(year) == 4 and len(day) < 3 else []


def days_meant(text: str, today: date, *, month_first: bool) -> list[date]:
    """The days that can be meant by what somebody types, seen from today; earliest first.

    ``month_first`` is how a day in digits is read that could be two, as 12/3/2026 is December 3 in English.
    """
    low = _plain(text)
    if low in _FROM_TODAY:
        return [today + timedelta(days=_FROM_TODAY[low])]
    days = possible_days(_SHORT_YEAR.sub(r"\g<1>20\2", low))
    if len(days) == 2 and month_first:
        first = int(re.split(r"[/.-]", low)[0])
        return [day for day in days if day.month == first] or days
    return days or _by_weekday(low, today) or _ago(low, today) or _without_year(low, today, month_first=month_first)


def month_meant(text: str, today: date) -> date | None:
    """The first day of a month that is typed without a day; without its year the last one that has begun."""
    low = _plain(text)
    if match := _MONTH_IN_DIGITS.fullmatch(low):
        year, month = match["year"] or match["year_"], match["month"] or match["month_"]
        return next(iter(_real([(int(year), int(month), 1)])), None)
    words = _words(low)
    months = [NUMBER_OF[word] for word in words if word in NUMBER_OF]
    years = [int(word) for word in words if word.isdecimal() and len(word) == 4]
    if len(months) != 1 or len(words) != len(months) + len(years):
        return None
    begun = [date(today.year - before, months[0], 1) for before in (0, 1)]
    return _real([(year, months[0], 1) for year in years])[0] if years else next(day for day in begun if day <= today)


def possible_time(text: str) -> str | None:
    """A time of day, such as "14:00" for "2 pm" or "2 de la tarde"; ``None`` if it can't be told."""
    low = _AT.sub("", _HALF_OF_DAY.sub(r"\1m", " ".join(_plain(text).split())))
    if low in _NOON:
        return "12:00"
    if (digits := _FOUR_DIGITS.fullmatch(low)) and int(digits[1]) < 24 and int(digits[2]) < 60:
        return f"{int(digits[1])}:{digits[2]}"
    match = _TIME.fullmatch(low)
    if match is None or not (match[2] or match[3]):
        return None
    hour, half = int(match[1]), match[3]
    if half in _LATE | _EARLY:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half in _LATE else 0)
    minutes = match[2] or "00"
    return f"{hour}:{minutes}" if hour < 24 and int(minutes) < 60 else None


def month_named(text: str) -> int | None:
    """The number of a month, by its name in either language."""
    return NUMBER_OF.get(_plain(text).rstrip("."))


def _plain(text: str) -> str:
    low = without_accents(text[: _LONGEST + 1].lower()).strip(" \t\"'“”‘’,.")
    return low if len(low) <= _LONGEST and _SIGNS.fullmatch(low) else ""


def _words(low: str) -> list[str]:
    return [word for word in _WORD.findall(low) if word not in _PASSED_OVER and word not in _WEEKDAY]


def _in_digits(numbers: Sequence[int], *, is_year_first: bool) -> list[date]:
    first, second, third = numbers
    if is_year_first:
        return _real([(first, second, third)])
    return _real([(third, first, second), (third, second, first)]) if third > 99 else []


def _with_a_short_year(first: int, second: int, third: int) -> list[date]:
    """Such as 12/18/26; 13/2/26 is two days, for the year may come first as well."""
    year = 2000 + third
    return _real([(year, first, second), (year, second, first), (2000 + first, second, third)])


def _real(parts: Iterable[tuple[int, int, int]]) -> list[date]:
    return sorted(set(_days(parts)))


def _days(parts: Iterable[tuple[int, int, int]]) -> Iterator[date]:
    for year, month, day in parts:
        try:
            yield date(year, month, day)
        except ValueError:
            continue


def _by_weekday(low: str, today: date) -> list[date]:
    """Such as "last Thursday" and "el próximo jueves": both days, where only the weekday is said."""
    words = set(_WORD.findall(low)) - _PASSED_OVER - {"que"}
    days = [_WEEKDAY[word] for word in words if word in _WEEKDAY]
    rest = words - set(_WEEKDAY)
    if len(days) != 1 or not rest <= _PAST | _COMING:
        return []
    ago = (today.weekday() - days[0]) % 7 or 7
    past, coming = today - timedelta(days=ago), today + timedelta(days=(days[0] - today.weekday()) % 7 or 7)
    return [past] if rest & _PAST else [coming] if rest & _COMING else [past, coming]


def _ago(low: str, today: date) -> list[date]:
    """Such as "3 days ago" and "hace una semana"."""
    match = _AGO.fullmatch(low)
    if match is None or low.startswith("hace ") == low.endswith(" ago"):
        return []
    number = int(match[1]) if match[1].isdecimal() else 1
    return [today - timedelta(days=number * _DAYS_OF[match[2]])]


def _without_year(low: str, today: date, *, month_first: bool) -> list[date]:
    """Such as "December 3" and "12/3", with the year of today and the years beside it that are nearest."""
    words = _words(low)
    if match := _DAY_AND_MONTH.fullmatch(low):
        month, day = (int(match[1]), int(match[2])) if month_first else (int(match[2]), int(match[1]))
    elif len(words) == 2 and sum(word in NUMBER_OF for word in words) == 1 and any(map(str.isdecimal, words)):
        month = next(NUMBER_OF[word] for word in words if word in NUMBER_OF)
        day = int(next(word for word in words if word.isdecimal()))
    else:
        return []
    days = _real((year, month, day) for year in (today.year - 1, today.year, today.year + 1))
    if match is not None and not month_first and day != month:
        days = sorted({*days, *_real((day_.year, day, month) for day_ in days)})
        return [day_ for day_ in days if abs((day_ - today).days) < _HALF_A_YEAR] or days
    before, behind = [day for day in days if day <= today], [day for day in days if day > today]
    return [*before[-1:], *behind[:1]]
