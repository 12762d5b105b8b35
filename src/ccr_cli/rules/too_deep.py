"""CCR003: lists and entries are nested more than 64 levels deep."""

from ccr_cli.language.message import say
from ccr_cli.rules.finding import Problem, Rule, Spot
from ccr_cli.where import Where

RULE = Rule(
    code="CCR003",
    severity="error",
    title=say("Lists and entries are nested more than 64 levels deep"),
    reason=say(
        "A plan is five or six levels deep. More than 64 come from a slip, such as a line of "
        "brackets, or from a file made to do harm."
    ),
    wrong="name: " + "[" * 66 + "]" * 66 + "\n",
    right="""\
name: Saguaro County Task Force
""",
)


def problem(where: Where, spot: Spot) -> Problem:
    return Problem(
        RULE,
        where[:6],
        say("Here the file is nested more than 64 levels deep."),
        say("Remove the extra brackets or indentation; a plan is five or six levels deep."),
        spot=spot,
    )
