"""CCR109: a number that is too small or too large."""

from math import floor

from ccr_cli.language.message import Typed, say
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.where import Where

RULE = Rule(
    code="CCR109",
    severity="error",
    title=say("A number that is too small or too large"),
    reason=say(
        "Months go from 1 to 12, hours in a week to 168, scores from 1 to 5 in halves, and nothing here is counted "
        "below zero."
    ),
    wrong="""\
meetings:
  every: month
  not_in: [13]
""",
    right="""\
meetings:
  every: month
  not_in: [12]
""",
)


def problem(where: Where, least: float | None, most: float | None) -> Problem:
    """``least`` and ``most`` are the bounds for the number, if there are any."""
    if most is None:
        hint = say("The smallest number here is {least}.", least=least if least is not None else 0)
    elif least is None:
        hint = say("The largest number here is {most}.", most=f"{most:,.0f}")
    else:
        hint = say("Write a number from {least} to {most}.", least=least, most=f"{most:,.0f}")
    return Problem(RULE, where, say("This number can't be here."), hint)


def between_halves(where: Where, value: float) -> Problem:
    """A score that is neither whole nor half."""
    below = floor(2 * value) / 2
    hint = say("Write {below} or {above}.", below=Typed(f"{below:g}"), above=Typed(f"{below + 0.5:g}"))
    return Problem(RULE, where, say("A score is whole or half."), hint)
