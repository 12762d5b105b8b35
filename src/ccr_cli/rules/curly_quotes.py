"""CCR031: curly quotes around a value."""

from ccr_cli.language.message import Example, say
from ccr_cli.rules.finding import Problem, Rule, Spot
from ccr_cli.where import Where

RULE = Rule(
    code="CCR031",
    severity="warning",
    title=say("Curly quotes around a value"),
    reason=say(
        "Word processors turn straight quotes into curly ones. YAML takes curly quotes for a part of "
        "the text, so they show up wherever the text does."
    ),
    wrong="""\
area: “Saguaro County”
""",
    right="""\
area: Saguaro County
""",
    is_mended=True,
)


def problem(where: Where, spot: Spot, example: str, types: str) -> Problem:
    """``example`` is the value between straight quotes, ``types`` all of it."""
    return Problem(
        RULE,
        where,
        say("The curly quotes around this value are read as part of it."),
        say("Use straight quotes, or none: {example}", example=Example(example)),
        spot=spot,
        types=types,
    )
