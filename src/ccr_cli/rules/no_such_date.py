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
)


def problem(where: Where, value: str) -> Problem:
    return Problem(
        RULE,
        where,
        say("There is no day {day} in the calendar.", day=Typed(value)),
        _hint(value),
    )


def _hint(value: str) -> Message:
    year, month = int(value[:4]), int(value[5:7])
    if 1 <= month <= 12 and year > 0:
        last = monthrange(year, month)[1]
        return say("The last day of that month is {day}.", day=Typed(f"{value[:8]}{last}"))
    return say("Write year, month, day: {example} is the third of December.", example=Typed("2026-12-03"))
