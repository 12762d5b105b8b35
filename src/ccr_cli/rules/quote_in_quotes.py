"""CCR012: an apostrophe or quote that ends the text early."""

from ccr_cli.language.message import Example, say
from ccr_cli.rules.finding import Mend, Problem, Rule, Spot

RULE = Rule(
    code="CCR012",
    severity="error",
    title=say("An apostrophe or quote that ends the text early"),
    reason=say(
        "Text between single quotes ends at the next apostrophe, and text between double quotes at "
        "the next double quote; a backslash between double quotes starts a special sign. Choose the "
        "quotes that the text does not hold."
    ),
    wrong="""\
area: 'Sheriff's district'
""",
    right="""\
area: "Sheriff's district"
""",
    is_mended=True,
)


def apostrophe(spot: Spot, example: str, mend: Mend | None) -> Problem:
    """``example`` is the user's line with double quotes."""
    return Problem(
        RULE,
        (),
        say("The apostrophe inside the text ends it, because the text is between single quotes."),
        say("Use double quotes: {example}", example=Example(example)),
        spot=spot,
        mend=mend,
    )


def double_quote(spot: Spot, example: str, mend: Mend | None) -> Problem:
    """``example`` is the user's line with single quotes."""
    return Problem(
        RULE,
        (),
        say("A double quote inside the text ends it, because the text is between double quotes."),
        say("Use single quotes: {example}", example=Example(example)),
        spot=spot,
        mend=mend,
    )


def backslash(spot: Spot, example: str, mend: Mend) -> Problem:
    """``example`` is the user's text as it can be written."""
    return Problem(
        RULE,
        (),
        say("A backslash between double quotes starts a special sign, and this one is unknown."),
        say("Write {example}", example=Example(example)),
        spot=spot,
        mend=mend,
    )
