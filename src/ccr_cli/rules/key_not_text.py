"""CCR020: a key that is not a word."""

from ccr_cli.language.message import say
from ccr_cli.rules.finding import Problem, Rule, Spot
from ccr_cli.where import Where

RULE = Rule(
    code="CCR020",
    severity="error",
    title=say("A key that is not a word"),
    reason=say(
        "A key is a word, such as name or status. A list or braces can't be one; double braces are "
        "often left over from a template."
    ),
    wrong="""\
area: Saguaro
{county}: 1
""",
    right="""\
area: Saguaro
""",
)


def problem(where: Where, spot: Spot) -> Problem:
    return Problem(
        RULE,
        where,
        say("A list or braces can't be a key."),
        say("Write a word as the key; if this is text, put it between quotes."),
        spot=spot,
    )


def missing(where: Where, spot: Spot | None = None) -> Problem:
    return Problem(
        RULE,
        where,
        say("There is a colon here and no key before it."),
        say("Write the key before the colon."),
        at="key",
        spot=spot,
    )
