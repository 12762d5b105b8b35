"""CCR104: a required key is missing."""

from ccr_cli.language.message import Typed, say
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.where import Where

RULE = Rule(
    code="CCR104",
    severity="error",
    title=say("A key that has to be there is missing"),
    reason=say("A few keys have to be there, because nothing can be said without them."),
    wrong="""\
partners:
  sheriff:
    name: Sheriff
    seats: [law-enforcement]
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
    """``where`` ends with the key that is missing; ``example`` shows a value for it."""
    key = str(where[-1])
    hint = say("Add {example}.", example=Typed(f"{key}: {example}")) if example else None
    return Problem(RULE, where, say("The key {key} is missing here.", key=Typed(key)), hint)


def of_a_partner(where: Where) -> Problem:
    """A key that names a partner, of which there is none yet."""
    key = str(where[-1])
    hint = say("Add {key} with the id of a partner, once there is one.", key=Typed(f"{key}:"))
    return Problem(RULE, where, say("The key {key} is missing here.", key=Typed(key)), hint)


def seats_or_role(where: Where) -> Problem:
    return Problem(
        RULE,
        (*where, "seats"),
        say("A partner needs a seat, or a role if it sits in none of the seats."),
        say(
            "Add {role}, or {seats} with the ids of seats; {command} lists them.",
            role=Typed("role: TEXT"),
            seats=Typed("seats"),
            command=Typed("ccr explain"),
        ),
    )


def between_or_from_and_to(where: Where) -> Problem:
    return Problem(
        RULE,
        (*where, "between"),
        say("A protocol says who refers to whom: between whom, or from whom and to whom."),
        say(
            "Add {between}, or {one} and {other}.",
            between=Typed("between: [a, b]"),
            one=Typed("from: [a]"),
            other=Typed("to: [b]"),
        ),
    )
