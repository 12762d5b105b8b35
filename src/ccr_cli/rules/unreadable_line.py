"""CCR010: a line that can't be read."""

from ccr_cli.language.message import Example, say
from ccr_cli.rules.finding import Mend, Problem, Rule, Spot

RULE = Rule(
    code="CCR010",
    severity="error",
    title=say("A line that can't be read"),
    reason=say(
        "The file has a line that breaks the form of keys, values and indents, and nothing more exact "
        "could be said about it. What comes after it has not been read."
    ),
    wrong="""\
partners:
  sheriff: {name: "Sheriff" status: invited}
""",
    right="""\
partners:
  sheriff:
    name: Sheriff
    seats: [law-enforcement]
    status: invited
""",
    is_mended=True,
)


def problem(spot: Spot) -> Problem:
    return Problem(
        RULE,
        (),
        say("From here on the file can't be read."),
        say("Look at this line and the one above it: quotes, colons, commas, brackets and indents."),
        spot=spot,
    )


def no_comma(spot: Spot, example: str, mend: Mend) -> Problem:
    """``example`` is what stands before and behind the comma."""
    return Problem(
        RULE,
        (),
        say("A comma or a closing bracket is missing before this."),
        say("Put a comma before it: {example}", example=Example(example)),
        spot=spot,
        mend=mend,
    )
