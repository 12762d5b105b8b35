"""CCR034: a line that became part of the text above."""

from ccr_cli.language.message import Example, say
from ccr_cli.rules.finding import Mend, Problem, Rule, Spot
from ccr_cli.where import Where

RULE = Rule(
    code="CCR034",
    severity="warning",
    title=say("A line that became part of the text above"),
    reason=say(
        "Text without quotes goes on over the next lines when they are indented further. A line that "
        "starts with a hyphen and no space, meant as an item of its own, becomes a part of the text "
        "above it."
    ),
    wrong="""\
principles:
  - Dignity
   -Safety
""",
    right="""\
principles:
  - Dignity
  - Safety
""",
    is_mended=True,
)


def problem(where: Where, spot: Spot, example: str, mend: Mend | None) -> Problem:
    """``example`` is the line as an item of its own."""
    return Problem(
        RULE,
        where,
        say("This line is read as a part of the text above it, hyphen included."),
        say("If it is an item of its own, write it below the hyphen above: {example}", example=Example(example)),
        spot=spot,
        mend=mend,
    )
