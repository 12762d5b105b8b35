"""CCR203: an id that names no commitment."""

from ccr_cli.language.message import Typed, named, say, typed
from ccr_cli.language.mistyped import certain
from ccr_cli.language.nearest import OtherNames, nearest
from ccr_cli.rules.finding import Problem, Rule, fix
from ccr_cli.where import Where

RULE = Rule(
    code="CCR203",
    severity="error",
    title=say("An id that names no commitment"),
    reason=say("The commitments are those of the framework that the plan is checked against."),
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
    is_mended=True,
)


def problem(where: Where, word: str, known: list[str], called: OtherNames) -> Problem:
    """``known`` are the framework's commitments, ``called`` what else they are called."""
    near = nearest(word, known, called)
    hint = say("The commitments are {words}.", words=typed(known, "and"))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    message = say("The framework has no commitment {word}.", word=named(word))
    return Problem(RULE, where, message, hint, at="key", fix=fix(where, certain(word, known, called=called), "key"))
