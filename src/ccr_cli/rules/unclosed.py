"""CCR014: a bracket or quote that is never closed."""

from ccr_cli.language.message import Typed, say
from ccr_cli.rules.finding import Problem, Rule, Spot

RULE = Rule(
    code="CCR014",
    severity="error",
    title=say("A bracket or quote that is never closed"),
    reason=say(
        "A bracket, brace or quote that opens has to close. Until it does, everything after it is "
        "taken for a part of it."
    ),
    wrong="""\
languages_needed: [es, Mixteco
""",
    right="""\
languages_needed: [es, Mixteco]
""",
)


def problem(spot: Spot, opening: str, closing: str) -> Problem:
    return Problem(
        RULE,
        (),
        say("{opening} opens here and is never closed.", opening=Typed(opening)),
        say("Put {closing} where it ends.", closing=Typed(closing)),
        spot=spot,
    )


def unopened(spot: Spot, closing: str) -> Problem:
    return Problem(
        RULE,
        (),
        say("{closing} closes something that was never opened.", closing=Typed(closing)),
        say("Remove it, or put the text between quotes."),
        spot=spot,
    )
