"""CCR205: a source that a framework doesn't have."""

from ccr_cli.language.message import Typed, named, say
from ccr_cli.language.mistyped import certain
from ccr_cli.language.nearest import nearest
from ccr_cli.rules.finding import Problem, Rule, fix
from ccr_cli.where import Where

RULE = Rule(
    code="CCR205",
    severity="error",
    title=say("A source that a framework doesn't have"),
    reason=say("Every fact in a framework names its sources by their ids in sources, at its end."),
    wrong="""\
ccr_framework: 1
id: ours
name: Ours
sectors:
  - id: help
    name: Help
    sources: [handbok]
    seats: [{id: advocates, name: Advocates}]
commitments: [{id: safety, name: Safety}]
sources:
  handbook: {title: Our handbook}
""",
    right="""\
ccr_framework: 1
id: ours
name: Ours
sectors:
  - id: help
    name: Help
    sources: [handbook]
    seats: [{id: advocates, name: Advocates}]
commitments: [{id: safety, name: Safety}]
sources:
  handbook: {title: Our handbook}
""",
    is_mended=True,
)


_SHORTEST_PART = 5  # letters: ids are made up, and two may well be nearly the same


def problem(where: Where, word: str, known: list[str]) -> Problem:
    """``known`` are the ids under ``sources``."""
    near = nearest(word, known)
    hint = say("Add it under {key}.", key=Typed("sources"))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    message = say("There is no source {word}.", word=named(word))
    return Problem(RULE, where, message, hint, fix=fix(where, certain(word, known, _SHORTEST_PART)))
