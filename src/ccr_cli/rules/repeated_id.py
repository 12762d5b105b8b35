"""CCR206: an id that a framework uses twice."""

from ccr_cli.language.message import Typed, named, say
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.where import Where

RULE = Rule(
    code="CCR206",
    severity="error",
    title=say("An id that a framework uses twice"),
    reason=say("A plan names seats, commitments and elements by their ids, so no two of a kind can share one."),
    wrong="""\
ccr_framework: 1
id: ours
name: Ours
sectors:
  - id: help
    name: Help
    seats: [{id: advocates, name: Advocates}, {id: advocates, name: More advocates}]
commitments: [{id: safety, name: Safety}]
""",
    right="""\
ccr_framework: 1
id: ours
name: Ours
sectors:
  - id: help
    name: Help
    seats: [{id: advocates, name: Advocates}, {id: lawyers, name: Lawyers}]
commitments: [{id: safety, name: Safety}]
""",
)


def problem(where: Where, word: str) -> Problem:
    return Problem(
        RULE,
        where,
        say("The id {word} is used already, above.", word=named(word)),
        say("Give one of the two another id."),
    )


def in_another_sector(where: Where, word: str, sector: str) -> Problem:
    """A seat that the framework extended has in another sector."""
    message = say(
        "The framework that this one extends has the seat {word} in the sector {sector}.",
        word=named(word),
        sector=Typed(sector),
    )
    hint = say(
        "Write it there; or add {word} under {key}, and the whole seat here, to move it.",
        word=Typed(word),
        key=Typed("hide"),
    )
    return Problem(RULE, where, message, hint)
