"""CCR019: a key without its colon and space."""

from ccr_cli.language.message import Example, say
from ccr_cli.rules.finding import Problem, Rule, Spot
from ccr_cli.where import Where

RULE = Rule(
    code="CCR019",
    severity="error",
    title=say("A key without its colon and space"),
    reason=say("A key is followed by a colon and a space. Without them the line is taken for text."),
    wrong="""\
name:Saguaro County Task Force
""",
    right="""\
name: Saguaro County Task Force
""",
)


def no_colon(spot: Spot) -> Problem:
    return Problem(
        RULE,
        (),
        say("This line has no key: there is no colon with a space behind it."),
        say("Write a key, a colon, a space and the value; or indent the line if it belongs to the text above."),
        spot=spot,
    )


def no_space(spot: Spot, example: str, where: Where = ()) -> Problem:
    """``example`` is the user's line with the space."""
    return Problem(
        RULE,
        where,
        say("There is no space after the colon."),
        say("Write {example}", example=Example(example)),
        spot=spot,
    )
