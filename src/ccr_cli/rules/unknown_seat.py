"""CCR202: an id that names no seat."""

from typing import Literal, TypeAlias

from ccr_cli.language.message import Typed, named, say, typed
from ccr_cli.language.mistyped import certain
from ccr_cli.language.nearest import OtherNames, nearest
from ccr_cli.rules.finding import Problem, Rule, fix
from ccr_cli.where import Where

At: TypeAlias = Literal["value", "key"]
RULE = Rule(
    code="CCR202",
    severity="error",
    title=say("An id that names no seat"),
    reason=say(
        "The seats are those of the framework that the plan is checked against. A seat under another name "
        "would never be counted."
    ),
    wrong="""\
partners:
  casa-segura: {name: Casa Segura, seats: [victims-services], status: invited}
""",
    right="""\
partners:
  casa-segura: {name: Casa Segura, seats: [victim-services], status: invited}
""",
    is_mended=True,
)


def several(where: Where, word: str, seats: list[str]) -> Problem:
    """One item that names several seats."""
    return Problem(
        RULE,
        where,
        say("{word} names several seats in one item.", word=named(word)),
        say("Write each as an item of its own: {words}.", words=typed(seats, "and")),
        items=tuple(seats),
    )


def problem(where: Where, word: str, known: list[str], called: OtherNames, at: At = "value") -> Problem:
    """``known`` are the framework's seats, ``called`` what else they are called."""
    near = nearest(word, known, called)
    hint = say("The seats are {words}.", words=typed(known, "and"))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    message = say("The framework has no seat {word}.", word=named(word))
    return Problem(RULE, where, message, hint, at=at, fix=fix(where, certain(word, known, called=called), at))


def sector(where: Where, word: str, seats: list[str], at: At) -> Problem:
    """The word names a sector; ``seats`` are those inside it."""
    return Problem(
        RULE,
        where,
        say("{word} is a sector; a seat inside it belongs here.", word=named(word)),
        say("The seats are {words}.", words=typed(seats, "and")),
        at=at,
    )
