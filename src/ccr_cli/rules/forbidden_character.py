"""CCR006: an invisible character that can't be in a plan."""

from ccr_cli.language.message import say
from ccr_cli.rules.finding import Problem, Rule, Spot

RULE = Rule(
    code="CCR006",
    severity="error",
    title=say("An invisible character that can't be in a plan"),
    reason=say(
        "The text of a plan reaches terminals, pages and letters. Control characters and marks that "
        "turn the reading direction can hide or change what is read there, so they are refused "
        "everywhere, comments included. They mostly come from copying out of another program."
    ),
    wrong="""\
name: Saguaro\u202eCounty
""",
    right="""\
name: Saguaro County
""",
)


def problem(spot: Spot, character: str) -> Problem:
    return Problem(
        RULE,
        (),
        say("There is an invisible character here ({code}) that can't be in a plan.", code=f"U+{ord(character):04X}"),
        say("Delete it, or type the words around it again; it mostly comes from copying."),
        spot=spot,
    )
