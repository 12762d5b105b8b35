"""CCR202: an id that names no seat."""

from typing import Literal

from ccr_cli.language.message import Typed, say, typed
from ccr_cli.language.nearest import nearest
from ccr_cli.rules.finding import Problem, Rule, Where

RULE = Rule(
    code="CCR202",
    severity="error",
    title=say("An id that names no seat"),
    reason=say(
        "The seats are those of the framework that the plan is held against. A seat under another "
        "name would never be counted."
    ),
    wrong="""\
partners:
  casa-segura: {name: Casa Segura, seats: [victims-services], status: invited}
""",
    right="""\
partners:
  casa-segura: {name: Casa Segura, seats: [victim-services], status: invited}
""",
)


def problem(where: Where, word: str, known: list[str], *, is_sector: bool, at: Literal["value", "key"]) -> Problem:
    """``known`` are the framework's seats; ``is_sector``: the word names a sector of several seats."""
    near = nearest(word, known)
    if is_sector:
        message = say("{word} is a sector; a seat inside it belongs here.", word=Typed(word))
    else:
        message = say("The framework has no seat {word}.", word=Typed(word))
    if near is not None and not is_sector:
        hint = say("Did you mean {word}?", word=Typed(near))
    else:
        hint = say("The seats are {words}.", words=typed(known, "and"))
    return Problem(RULE, where, message, hint, at=at)
