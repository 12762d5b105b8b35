"""CCR018: a list whose hyphens can't be read."""

from ccr_cli.language.message import Example, Typed, say
from ccr_cli.rules.finding import Problem, Rule, Spot
from ccr_cli.where import Where

RULE = Rule(
    code="CCR018",
    severity="error",
    title=say("A list whose hyphens can't be read"),
    reason=say(
        "An item of a list starts on a line of its own with a hyphen and a space. Without the space, "
        "the hyphen is a part of the text."
    ),
    wrong="""\
principles:
  -Dignity
  -Safety
""",
    right="""\
principles:
  - Dignity
  - Safety
""",
)


def no_space(where: Where, spot: Spot | None, example: str) -> Problem:
    """``example`` is the user's item with the space."""
    return Problem(
        RULE,
        where,
        say("There is no space after the hyphen, so this is not an item of a list."),
        say("Write {example}", example=Example(example)),
        spot=spot,
    )


def another_bullet(spot: Spot, character: str, example: str) -> Problem:
    """``example`` is the user's item after a hyphen."""
    return Problem(
        RULE,
        (),
        say("An item of a list starts with a hyphen, not with {character}.", character=Typed(character)),
        say("Write {example}", example=Example(example)),
        spot=spot,
    )


def same_line(spot: Spot) -> Problem:
    return Problem(
        RULE,
        (),
        say("A list can't start on the same line as its key."),
        say("Put each item on a line of its own, below the key: a hyphen, a space, the item."),
        spot=spot,
    )
