"""CCR110: something that is not a time of day."""

from ccr_cli.language.message import Typed, say
from ccr_cli.rules.finding import Problem, Rule
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
)


def problem(where: Where) -> Problem:
    return Problem(
        RULE,
        where,
        say("This is not a time of day."),
        say("Write hours and minutes, such as {example}.", example=Typed('"9:00"')),
    )
