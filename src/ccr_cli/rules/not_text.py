"""CCR001: the file is not UTF-8 text."""

from ccr_cli.language.message import say
from ccr_cli.rules.finding import Problem, Rule, Spot

RULE = Rule(
    code="CCR001",
    severity="error",
    title=say("The file is not UTF-8 text"),
    reason=say(
        "A plan is plain text in UTF-8, the encoding every editor can write. A file in another "
        "encoding loses its accents, or can't be read at all."
    ),
    wrong="""\
name: Refugio Esperanza  # saved as Windows-1252 or UTF-16
""",
    right="""\
name: Refugio Esperanza  # saved as UTF-8
""",
)


def problem(spot: Spot) -> Problem:
    """``spot`` is the first byte that isn't text."""
    return Problem(
        RULE,
        (),
        say("This file is not UTF-8 text from here on."),
        say("In your editor, choose “Save as” or “Save with encoding”, and pick UTF-8."),
        spot=spot,
    )
