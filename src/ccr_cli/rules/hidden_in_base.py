"""CCR210: something hidden or changed that isn't there in the framework that another extends."""

from collections.abc import Sequence

from ccr_cli.language.message import Typed, named, say
from ccr_cli.language.mistyped import certain
from ccr_cli.language.nearest import OtherNames, nearest
from ccr_cli.plan.lineage import KindOfPart, Lineage, PartId
from ccr_cli.rules.finding import Problem, Rule, fix
from ccr_cli.where import Where

RULE = Rule(
    code="CCR210",
    severity="error",
    title=say("Something that is not in the framework that this one extends"),
    reason=say(
        "A framework hides things of the one that it extends by their ids, and changes them by their ids. What is not "
        "there, or was hidden, can be neither hidden nor changed."
    ),
    wrong="""\
ccr_framework: 1
id: ours
name: Ours
extends: immigrant-survivors
hide: [homeland-securty]
""",
    right="""\
ccr_framework: 1
id: ours
name: Ours
extends: immigrant-survivors
hide: [homeland-security]
""",
    is_mended=True,
)
_SEATS_OF: dict[KindOfPart, str] = {"sectors": "seats", "tasks": "usual", "stories": "seats"}


def unknown(where: Where, word: str, base: str, known: Sequence[str], called: OtherNames) -> Problem:
    """``known`` are the ids of what can be hidden, ``called`` what else that is called."""
    near = nearest(word, known, called)
    hint = say("{command} lists what there is.", command=Typed(f"ccr explain --framework {base}"))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    message = say("The framework {framework} has no {word} to hide.", framework=Typed(base), word=named(word))
    return Problem(RULE, where, message, hint, fix=fix(where, certain(word, known, called=called)))


def nothing_to_change(where: Where, part: PartId, key: str) -> Problem:
    """An entry for something that the file hides; ``key`` is what it lacks to be a new one."""
    hint = say("Leave this out, or write all of it again: {key} is missing.", key=Typed(key))
    if part.kind in _SEATS_OF:
        hint = say("Leave this out, or say its seats again, in {key}.", key=Typed(_SEATS_OF[part.kind]))
    message = say("This file hides {word}, or all of its seats, so there is nothing to change.", word=named(part.id))
    return Problem(RULE, where, message, hint)


def by_whom(problem: Problem, part: PartId, lineage: Lineage) -> Problem:
    """The same problem; of something that a framework hides it is said which does, and nothing else is suggested."""
    framework = lineage.hidden.get(part)
    if framework is None:
        return problem
    hint = say("{path} hides it, at {key}.", path=Typed(framework), key=Typed("hide"))
    return problem._replace(hint=hint, fix=None)
