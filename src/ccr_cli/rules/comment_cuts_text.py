"""CCR030: a number sign that cuts the text off."""

from ccr_cli.language.message import Example, Typed, say
from ccr_cli.rules.finding import Problem, Rule, Spot
from ccr_cli.where import Where

RULE = Rule(
    code="CCR030",
    severity="warning",
    title=say("A number sign that cuts the text off"),
    reason=say(
        "A space and a number sign start a comment, so the rest of the line is not part of the text. "
        "Quotes keep it; two spaces before the sign say that it is meant as a comment."
    ),
    wrong="""\
area: Room 4 # 2
""",
    right="""\
area: "Room 4 # 2"
""",
)


def problem(where: Where, spot: Spot, example: str) -> Problem:
    """``example`` is the value as the user may have meant it, between quotes."""
    return Problem(
        RULE,
        where,
        say("The text ends before the number sign; what follows is read as a comment."),
        say(
            "If it belongs to the text, write {example}; if it is a comment, put two spaces before {sign}.",
            example=Example(example),
            sign=Typed("#"),
        ),
        spot=spot,
    )
