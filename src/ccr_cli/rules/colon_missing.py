"""CCR019: a key without its colon and space."""

from functools import cache

from ccr_cli.language.message import Example, say, say_many
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.model_map import all_keys
from ccr_cli.plan.plan import Plan
from ccr_cli.rules.finding import Mend, Problem, Rule, Spot
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
    is_mended=True,
)
_NO_KEY = say("This line has no key: there is no colon with a space after it.")


@cache
def known_keys() -> frozenset[str]:
    """Every key that a plan or a framework can have somewhere."""
    return frozenset((*all_keys(Plan), *all_keys(Framework)))


def no_colon(spot: Spot, mend: Mend | None = None) -> Problem:
    """A line of which nobody can tell under which key it belongs."""
    return Problem(RULE, (), _NO_KEY, say("Write a key, a colon, a space and the value."), spot=spot, mend=mend)


def no_colon_after(spot: Spot, example: str, mend: Mend) -> Problem:
    """``example`` is the user's line with the colon."""
    return Problem(RULE, (), _NO_KEY, say("Write {example}", example=Example(example)), spot=spot, mend=mend)


def text_goes_on(spot: Spot, number: int, mend: Mend) -> Problem:
    """A line that most likely goes on with the text above; ``number`` is by how many spaces it is to be indented."""
    hint = say_many(
        "If it goes on with the text above, indent it by {number} space; else write a key, a colon and a space first.",
        "If it goes on with the text above, indent it by {number} spaces; else write a key, a colon and a space first.",
        number,
    )
    return Problem(RULE, (), _NO_KEY, hint, spot=spot, mend=mend)


def no_space(spot: Spot, example: str, where: Where = (), mend: Mend | None = None) -> Problem:
    """``example`` is the user's line with the space."""
    return Problem(
        RULE,
        where,
        say("There is no space after the colon."),
        say("Write {example}", example=Example(example)),
        spot=spot,
        mend=mend,
    )
