"""CCR110: something that is not a time of day."""

from ccr_cli.language.days_said import possible_time
from ccr_cli.language.message import Typed, say
from ccr_cli.rules.finding import Problem, Rule, fix
from ccr_cli.where import Where

RULE = Rule(
    code="CCR110",
    severity="error",
    title=say("Something that is not a time of day"),
    reason=say(
        "A time is hours and minutes with a colon, from 0:00 to 23:59, between quotes so that every "
        "program reads it alike."
    ),
    wrong="""\
meetings:
  next: {date: 2026-12-03, time: 9am}
""",
    right="""\
meetings:
  next: {date: 2026-12-03, time: "9:00"}
""",
    is_mended=True,
)


def problem(where: Where, value: object) -> Problem:
    """``value`` is what the file says instead."""
    time = possible_time(str(value))
    hint = say("Write hours and minutes, such as {example}.", example=Typed('"9:00"'))
    if time is not None:
        hint = say("Write {example}.", example=Typed(f'"{time}"'))
    types = f'"{time}"' if time is not None and not isinstance(value, str) else None
    return Problem(RULE, where, say("This is not a time of day."), hint, fix=fix(where, time), types=types)
