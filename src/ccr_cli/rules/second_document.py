"""CCR009: a second plan in the same file."""

from ccr_cli.language.message import say
from ccr_cli.rules.finding import Problem, Rule, Spot

RULE = Rule(
    code="CCR009",
    severity="error",
    title=say("A second plan in the same file"),
    reason=say(
        "A line of three hyphens starts a new document, and a line of three dots ends one. One community "
        "has one file, so what follows such a line would be lost."
    ),
    wrong="""\
area: Saguaro County
---
name: Pima County Task Force
""",
    right="""\
area: Saguaro County
""",
)


def after_the_end(spot: Spot) -> Problem:
    return Problem(
        RULE,
        (),
        say("A second plan starts here, after a line of three dots."),
        say("Remove the line, or move what follows into a file of its own."),
        spot=spot,
    )


def problem(spot: Spot) -> Problem:
    return Problem(
        RULE,
        (),
        say("A second plan starts here, after a line of three hyphens."),
        say("Remove the line, or move what follows into a file of its own."),
        spot=spot,
    )
