"""CCR011: a colon inside text."""

from ccr_cli.language.message import Example, say
from ccr_cli.rules.finding import Mend, Problem, Rule, Spot

RULE = Rule(
    code="CCR011",
    severity="error",
    title=say("A colon inside text"),
    reason=say(
        "A colon and a space separate a key from its value. A second one in the same line leaves it "
        "open which of the two was meant, so text that holds one goes between quotes."
    ),
    wrong="""\
not_here:
  courts: Closed: 180 miles
""",
    right="""\
not_here:
  courts: "Closed: 180 miles"
""",
    is_mended=True,
)


def two_keys(spot: Spot, second: str, mend: Mend) -> Problem:
    """``second`` is the second key with its value."""
    return Problem(
        RULE,
        (),
        say("Two keys are on this line."),
        say("Write the second one on a line of its own: {example}", example=Example(second)),
        spot=spot,
        mend=mend,
    )


def problem(spot: Spot, example: str, mend: Mend) -> Problem:
    """``example`` is the user's line with its value between quotes."""
    return Problem(
        RULE,
        (),
        say("The text on this line has a colon in it, which looks like another key."),
        say("Put the text between quotes: {example}", example=Example(example)),
        spot=spot,
        mend=mend,
    )
