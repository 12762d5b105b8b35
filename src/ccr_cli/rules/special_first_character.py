"""CCR013: text that starts with a special character."""

from ccr_cli.language.message import Example, Typed, say
from ccr_cli.rules.finding import Problem, Rule, Spot

RULE = Rule(
    code="CCR013",
    severity="error",
    title=say("Text that starts with a special character"),
    reason=say(
        "Some characters mean something to YAML when text starts with them: @ ` % & * ! | > and "
        "others. Such text goes between quotes."
    ),
    wrong="""\
area: @yuma
""",
    right="""\
area: "@yuma"
""",
)


def problem(spot: Spot, character: str, example: str) -> Problem:
    """``example`` is the user's line with its value between quotes."""
    return Problem(
        RULE,
        (),
        say("Text can't start with {character} unless it stands between quotes.", character=Typed(character)),
        say("Put the text between quotes: {example}", example=Example(example)),
        spot=spot,
    )


def block_text(spot: Spot, character: str) -> Problem:
    return Problem(
        RULE,
        (),
        say("After {character} the text starts on the next line.", character=Typed(character)),
        say("Move the text to the next line and indent it, or put it between quotes."),
        spot=spot,
    )
