"""CCR004: the file is empty."""

from ccr_cli.language.message import Typed, say
from ccr_cli.rules.finding import Problem, Rule

RULE = Rule(
    code="CCR004",
    severity="error",
    title=say("The file is empty"),
    reason=say("An empty file says nothing about a community. It is often what is left when a save went wrong."),
    wrong="""\
# nothing but a comment
""",
    right="""\
name: Saguaro County Task Force
""",
)


def problem() -> Problem:
    return Problem(
        RULE,
        (),
        say("This file is empty."),
        say("Start a plan with {command}.", command=Typed("ccr init")),
        spot=(0, 0),
    )
