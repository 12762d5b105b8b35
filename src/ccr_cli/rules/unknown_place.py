"""CCR209: a place that the plan doesn't list."""

from typing import Literal

from ccr_cli.language.message import Typed, named, say, typed
from ccr_cli.language.mistyped import certain
from ccr_cli.language.nearest import nearest
from ccr_cli.rules.finding import Problem, Rule, fix
from ccr_cli.where import Where

RULE = Rule(
    code="CCR209",
    severity="error",
    title=say("A place that the plan doesn't list"),
    reason=say(
        "The places of the area are listed once, under places. One that is written another way would be a place of its "
        "own, which nobody else reaches."
    ),
    wrong="""\
places: [Arivaca, Three Points]
partners:
  clinic: {name: Clinic, seats: [health-care], status: at-the-table, serves: [Arivacca]}
""",
    right="""\
places: [Arivaca, Three Points]
partners:
  clinic: {name: Clinic, seats: [health-care], status: at-the-table, serves: [Arivaca]}
""",
    is_mended=True,
)


_SHORTEST_PART = 5  # letters: names of towns are made up, and two may well be nearly the same


def problem(where: Where, word: str, known: list[str], at: Literal["value", "key"]) -> Problem:
    """``known`` are the places of the plan."""
    near = nearest(word, known)
    hint = say(
        "The places are {words}. Write one of them, or add this one under {key}.",
        words=typed(known, "and"),
        key=Typed("places"),
    )
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    elif not known:
        hint = say("List it first: {example}", example=Typed(f"places: [{word}]"))
    message = say("The plan has no place {word}.", word=named(word))
    return Problem(RULE, where, message, hint, at=at, fix=fix(where, certain(word, known, _SHORTEST_PART), at))
