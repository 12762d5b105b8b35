"""CCR111: two ways of saying the same thing, both at once."""

from ccr_cli.language.message import Typed, say
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.where import Where

RULE = Rule(
    code="CCR111",
    severity="error",
    title=say("Two ways of saying the same, both at once"),
    reason=say(
        "A protocol goes both ways (between), or from some partners to others (from and to). With "
        "both written, it is open which one counts."
    ),
    wrong="""\
protocols:
  either-door:
    title: Either door
    status: draft
    between: [a, b]
    from: [a]
    to: [b]
partners:
  a: {name: A, seats: [housing], status: invited}
  b: {name: B, seats: [food], status: invited}
""",
    right="""\
protocols:
  either-door:
    title: Either door
    status: draft
    between: [a, b]
partners:
  a: {name: A, seats: [housing], status: invited}
  b: {name: B, seats: [food], status: invited}
""",
)


def problem(where: Where) -> Problem:
    return Problem(
        RULE,
        (*where, "between"),
        say(
            "This protocol has both {between} and {one} or {other}.",
            between=Typed("between"),
            one=Typed("from"),
            other=Typed("to"),
        ),
        say("Keep one of the two ways of saying it."),
        at="key",
    )
