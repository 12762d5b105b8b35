"""CCR107: a name or item with nothing after it."""

from ccr_cli.language.message import Typed, named, say
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.where import Where

RULE = Rule(
    code="CCR107",
    severity="error",
    title=say("A key or item without a value"),
    reason=say(
        "A partner, protocol or seat that is named needs something said about it, a text needs a word in it, "
        "and an item of a list can't be empty. A key that may be left out can be left empty too."
    ),
    wrong="""\
partners:
  sheriff:
""",
    right="""\
partners:
  sheriff:
    name: Sheriff
    seats: [law-enforcement]
    status: invited
""",
)


def problem(where: Where, example: str | None = None) -> Problem:
    """``example`` is a value for a required key."""
    if isinstance(where[-1], int):
        return Problem(
            RULE, where, say("This item is empty."), say("Write something after the hyphen, or remove the line.")
        )
    key = str(where[-1])
    hint = say("Add {example}.", example=Typed(f"{key}: {example}")) if example else None
    return Problem(
        RULE,
        where,
        say("{key} has no value.", key=named(key)),
        hint or say("Write its value, or remove the key."),
    )
