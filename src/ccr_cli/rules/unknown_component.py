"""CCR208: an id that names no component."""

from ccr_cli.language.message import Typed, named, say, typed
from ccr_cli.language.mistyped import certain
from ccr_cli.language.nearest import OtherNames, nearest
from ccr_cli.rules.finding import Problem, Rule, fix
from ccr_cli.where import Where

RULE = Rule(
    code="CCR208",
    severity="error",
    title=say("An id that names no component"),
    reason=say(
        "A task force scores itself by the components of the framework that the plan is checked against; `ccr assess` "
        "shows them."
    ),
    wrong="""\
assessments:
  - date: 2026-05-14
    scores: {shared-purposes: 4}
""",
    right="""\
assessments:
  - date: 2026-05-14
    scores: {shared-purpose: 4}
""",
    is_mended=True,
)


def problem(where: Where, word: str, known: list[str], called: OtherNames) -> Problem:
    """``known`` are the framework's components, ``called`` what else they are called."""
    near = nearest(word, known, called)
    hint = say("The components are {words}.", words=typed(known, "and"))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    elif not known:
        hint = say("This framework has no components.")
    message = say("The framework has no component {word}.", word=named(word))
    return Problem(RULE, where, message, hint, at="key", fix=fix(where, certain(word, known, called=called), "key"))
