"""CCR207: an id that names no task."""

from ccr_cli.language.message import Typed, named, say, typed
from ccr_cli.language.mistyped import certain
from ccr_cli.language.nearest import OtherNames, nearest
from ccr_cli.rules.finding import Problem, Rule, fix
from ccr_cli.where import Where

RULE = Rule(
    code="CCR207",
    severity="error",
    title=say("An id that names no task"),
    reason=say("The tasks are those of the framework that the plan is checked against; `ccr roles` shows them."),
    wrong="""\
partners:
  legal-aid: {name: Desert Legal Aid, seats: [legal-services], status: at-the-table}
roles:
  certification-contacts: {first: legal-aid}
""",
    right="""\
partners:
  legal-aid: {name: Desert Legal Aid, seats: [legal-services], status: at-the-table}
roles:
  certification-contact: {first: legal-aid}
""",
    is_mended=True,
)


def problem(where: Where, word: str, known: list[str], called: OtherNames) -> Problem:
    """``known`` are the framework's tasks, ``called`` what else they are called."""
    near = nearest(word, known, called)
    hint = say("The tasks are {words}.", words=typed(known, "and")) if known else say("This framework has no tasks.")
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    message = say("The framework has no task {word}.", word=named(word))
    return Problem(RULE, where, message, hint, at="key", fix=fix(where, certain(word, known, called=called), "key"))
