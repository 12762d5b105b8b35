"""CCR013: text that starts with a special character."""

from ccr_cli.language.message import Example, Typed, say
from ccr_cli.rules.finding import Mend, Problem, Rule, Spot

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
    is_mended=True,
)


def problem(spot: Spot, character: str, example: str, mend: Mend) -> Problem:
    """``example`` is the user's line with its value between quotes."""
    return Problem(
        RULE,
        (),
        say("Text can't start with {character} unless it is between quotes.", character=Typed(character)),
        say("Put the text between quotes: {example}", example=Example(example)),
        spot=spot,
        mend=mend,
    )


def at_a_key(spot: Spot, character: str, example: str, mend: Mend) -> Problem:
    """``example`` is the user's key without the character."""
    return Problem(
        RULE,
        (),
        say("A key can't start with {character}.", character=Typed(character)),
        say("Write {example}", example=Example(example)),
        spot=spot,
        mend=mend,
    )


def block_text(spot: Spot, character: str, mend: Mend) -> Problem:
    return Problem(
        RULE,
        (),
        say("After {character} the text starts on the next line.", character=Typed(character)),
        say("Move the text to the next line, with two spaces more than its key."),
        spot=spot,
        mend=mend,
    )
