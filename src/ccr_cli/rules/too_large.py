"""CCR002: the file is larger than 5 MB."""

from ccr_cli.language.message import say
from ccr_cli.rules.finding import Problem, Rule

RULE = Rule(
    code="CCR002",
    severity="error",
    title=say("The file is larger than 5 MB"),
    reason=say(
        "A plan of one community is some tens of kilobytes. A file of more than 5 MB is something "
        "else, and reading it would make everybody wait."
    ),
    wrong="""\
(a file of 6 MB)
""",
    right="""\
(one community in one file)
""",
)


def problem() -> Problem:
    return Problem(
        RULE,
        (),
        say("This file is larger than 5 MB; a plan of one community is some tens of kilobytes."),
        say("Check that this is the right file, and keep one community in one file."),
        spot=(0, 0),
    )
