"""CCR203: an id that names no commitment."""

from ccr_cli.language.message import Typed, say, typed
from ccr_cli.language.nearest import nearest
from ccr_cli.rules.finding import Problem, Rule, Where

RULE = Rule(
    code="CCR203",
    severity="error",
    title=say("An id that names no commitment"),
    reason=say("The commitments are those of the framework that the plan is held against."),
    wrong="""\
partners:
  casa-segura:
    name: Casa Segura
    seats: [housing]
    status: at-the-table
    commitments: {confidentiality: 2026-03-04}
""",
    right="""\
partners:
  casa-segura:
    name: Casa Segura
    seats: [housing]
    status: at-the-table
    commitments: {safety-and-confidentiality: 2026-03-04}
""",
)


def problem(where: Where, word: str, known: list[str]) -> Problem:
    """``known`` are the framework's commitments."""
    near = nearest(word, known)
    hint = say("The commitments are {words}.", words=typed(known, "and"))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    return Problem(RULE, where, say("The framework has no commitment {word}.", word=Typed(word)), hint, at="key")
