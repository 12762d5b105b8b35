"""CCR106: a date that doesn't exist."""

from calendar import monthrange

from ccr_cli.language.message import Message, Typed, say
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.where import Where

RULE = Rule(
    code="CCR106",
    severity="error",
    title=say("A date that doesn't exist"),
    reason=say("The day is not in the calendar: a month has no such day, or the year is no leap year."),
    wrong="""\
changes:
  - date: 2026-02-30
    what: A new form.
""",
    right="""\
changes:
  - date: 2026-02-28
    what: A new form.
""",
    is_mended=True,
)


def problem(where: Where, value: str) -> Problem:
    other = _other_way_round(value)
    return Problem(
        RULE,
        where,
        say("There is no day {day} in the calendar.", day=Typed(value)),
        say("Write {example}.", example=Typed(other)) if other is not None else _hint(value),
        types=other,
    )


def _other_way_round(value: str) -> str | None:
    """The day if its month was written last."""
    year, month, day = value[:4], value[5:7], value[8:10]
    is_day = 1 <= int(day) <= 12 and int(year) > 0 and 1 <= int(month) <= monthrange(int(year), int(day))[1]
    return f"{year}-{day}-{month}" if is_day else None


def _hint(value: str) -> Message:
    year, month = int(value[:4]), int(value[5:7])
    if 1 <= month <= 12 and year > 0:
        last = monthrange(year, month)[1]
        return say("The last day of that month is {day}.", day=Typed(f"{value[:8]}{last}"))
    return say("Write year, month, day: {example} is the fourth of March.", example=Typed("2026-03-04"))
