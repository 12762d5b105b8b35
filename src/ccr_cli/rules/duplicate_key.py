"""CCR007: a key is written twice."""

from ccr_cli.language.message import Example, Typed, named, say
from ccr_cli.rules.finding import Mend, Problem, Rule, Spot
from ccr_cli.where import Where

RULE = Rule(
    code="CCR007",
    severity="error",
    title=say("A key is written twice"),
    reason=say(
        "When a key is there twice in the same place, only one of its values can count, and the other would be "
        "lost without a word."
    ),
    wrong="""\
area: Saguaro County
area: Pima County
""",
    right="""\
area: Saguaro County
""",
)


def problem(where: Where, spot: Spot, first_line: int) -> Problem:
    """``first_line`` is the line where the key appears first, from 1."""
    return Problem(
        RULE,
        where,
        say(
            "{key} is written twice here; it is on line {line} already.",
            key=named(str(where[-1])),
            line=first_line,
        ),
        say("Keep one of the two, or put both values under one key."),
        at="key",
        spot=spot,
    )


def another_item(problem: Problem, line: str, mend: Mend) -> Problem:
    """The first key of an item of a list once more; ``line`` is that of the second one, with a hyphen."""
    hint = say("If another item begins here, put a hyphen and a space before it: {example}", example=Example(line))
    return problem._replace(hint=hint, mend=mend)


def another_id(problem: Problem, id_: str, mend: Mend) -> Problem:
    """Two entries under one id; ``id_`` is one that the second can have."""
    hint = say(
        "Keep one of the two, or, if they are two, give the second another id, such as {id}.",
        id=Typed(id_),
    )
    return problem._replace(hint=hint, mend=mend)
