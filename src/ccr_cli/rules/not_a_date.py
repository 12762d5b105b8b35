"""CCR105: something that is not a date."""

import re
from datetime import date

from ccr_cli.language.message import Message, Typed, say, typed
from ccr_cli.rules.finding import Problem, Rule, fix
from ccr_cli.where import Where

RULE = Rule(
    code="CCR105",
    severity="error",
    title=say("Something that is not a date"),
    reason=say("Dates are written year, month, day, with hyphens, so that nobody takes the month for the day."),
    wrong="""\
changes:
  - date: 3/4/2026
    what: A new form.
""",
    right="""\
changes:
  - date: 2026-03-04
    what: A new form.
""",
    is_mended=True,
)

_AROUND = "“”‘’ "
_SLASHES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_LOOSE = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})")


def problem(where: Where, value: object) -> Problem:
    return Problem(RULE, where, say("This is not a date."), _hint(str(value)), fix=fix(where, certain_day(str(value))))


def _hint(value: str) -> Message:
    dates = [day.isoformat() for day in possible_days(value.strip(_AROUND))]
    if len(dates) == 1:
        return say("Write {example}.", example=Typed(dates[0]))
    if dates:
        return say("Write year, month, day: {examples}.", examples=typed(dates))
    return say("Write year, month, day, such as {example}.", example=Typed("2026-12-03"))


def certain_day(value: str) -> str | None:
    """The day that a date in another form means, if it can mean only one day and lacks no digit."""
    typed = value.strip(_AROUND)
    days = possible_days(typed)
    if len(days) != 1 or _lacks_a_digit(typed):
        return None
    return days[0].isoformat()


def _lacks_a_digit(typed: str) -> bool:
    """Whether a digit may be missing: only one of month and day has two, and nobody writes dates that way."""
    numbers = [number for number in re.split("[/.-]", typed) if len(number) < len("2026")]
    short = sum(len(number) == 1 for number in numbers)
    return short == 1 and ("-" in typed or any(number.startswith("0") for number in numbers))


def possible_days(value: str) -> list[date]:
    """The days that a date in another form can mean, earliest first."""
    if match := _LOOSE.fullmatch(value.strip()):
        parts = [(int(match[1]), int(match[2]), int(match[3]))]
    elif match := _SLASHES.fullmatch(value.strip()):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        parts = [(year, first, second), (year, second, first)]
    else:
        return []
    return sorted({day for part in parts if (day := _day(*part)) is not None})


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
