"""CCR201: an id that names no partner."""

from ccr_cli.language.message import Typed, listing, named, say
from ccr_cli.language.mistyped import certain
from ccr_cli.language.nearest import OtherNames, nearest
from ccr_cli.rules.finding import Problem, Rule, fix
from ccr_cli.where import Where

RULE = Rule(
    code="CCR201",
    severity="error",
    title=say("An id that names no partner"),
    reason=say(
        "Meetings, protocols, actions and money name partners by their ids under partners. An id that is not "
        "there names nobody."
    ),
    wrong="""\
coordinator:
  partner: casa-segra
partners:
  casa-segura: {name: Casa Segura, seats: [housing], status: at-the-table}
""",
    right="""\
coordinator:
  partner: casa-segura
partners:
  casa-segura: {name: Casa Segura, seats: [housing], status: at-the-table}
""",
    is_mended=True,
)


_SHORTEST_PART = 5  # letters: two agencies may well have nearly the same name


def problem(where: Where, word: str, known: list[str], called: OtherNames) -> Problem:
    """``known`` are the ids of the partners that the plan has, ``called`` their names."""
    near = nearest(word, known, called)
    if near is not None:
        hint = say("Did you mean {word}?", word=named(near))
    elif known:
        words = listing([named(id_) for id_ in known[:12]], "or")
        hint = say("Add the partner under {key}, or name one of {words}.", key=Typed("partners"), words=words)
    else:
        hint = say("Add the partner under {key}; there is none yet.", key=Typed("partners"))
    message = say("No partner has the id {word}.", word=named(word))
    return Problem(RULE, where, message, hint, fix=fix(where, certain(word, known, _SHORTEST_PART, called)))
