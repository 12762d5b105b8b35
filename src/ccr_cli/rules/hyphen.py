"""CCR018: a list whose hyphens can't be read."""

from ccr_cli.language.message import Example, Typed, say
from ccr_cli.rules.finding import Mend, Problem, Rule, Spot
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
    is_mended=True,
)


def no_space(where: Where, spot: Spot | None, example: str, mend: Mend | None = None) -> Problem:
    """``example`` is the user's item with the space."""
    return Problem(
        RULE,
        where,
        say("There is no space after the hyphen, so this is not an item of a list."),
        say("Write {example}", example=Example(example)),
        spot=spot,
        mend=mend,
    )


def tab(spot: Spot, example: str, mend: Mend) -> Problem:
    """``example`` is the user's item with a space."""
    return Problem(
        RULE,
        (),
        say("After the hyphen is a tab, where a space belongs."),
        say("Write {example}", example=Example(example)),
        spot=spot,
        mend=mend,
    )


def another_bullet(spot: Spot, character: str, example: str, mend: Mend, where: Where = ()) -> Problem:
    """``example`` is the user's item after a hyphen."""
    return Problem(
        RULE,
        where,
        say("An item of a list starts with a hyphen, not with {character}.", character=Typed(character)),
        say("Write {example}", example=Example(example)),
        spot=spot,
        mend=mend,
    )


def not_an_item(spot: Spot, entry: str, mend: Mend) -> Problem:
    """``entry`` is the id with its colon."""
    return Problem(
        RULE,
        (),
        say("An entry here starts with its id, not with a hyphen."),
        say("Write {example}", example=Example(entry)),
        spot=spot,
        mend=mend,
    )


def same_line(spot: Spot, item: str, mend: Mend) -> Problem:
    """``item`` is the first item with its hyphen."""
    return Problem(
        RULE,
        (),
        say("A list can't start on the same line as its key."),
        say("Put it on the line below, indented by two spaces: {example}", example=Example(item)),
        spot=spot,
        mend=mend,
    )
