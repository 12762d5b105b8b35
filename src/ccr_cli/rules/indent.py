"""CCR017: a line that is indented too far or not far enough."""

from ccr_cli.language.message import say
from ccr_cli.rules.finding import Problem, Rule, Spot

RULE = Rule(
    code="CCR017",
    severity="error",
    title=say("A line that is indented too far or not far enough"),
    reason=say("Indentation says what belongs to what: keys of the same level start in the same column."),
    wrong="""\
meetings:
  every: month
 not_in: [7]
""",
    right="""\
meetings:
  every: month
  not_in: [7]
""",
)


def problem(spot: Spot) -> Problem:
    return Problem(
        RULE,
        (),
        say("This line starts in another column than the lines it belongs to."),
        say("Make it start in the same column as the key or hyphen above that it stands beside."),
        spot=spot,
    )


def too_far(spot: Spot) -> Problem:
    return Problem(
        RULE,
        (),
        say("This line is indented further than the one above, which already has its value."),
        say(
            "Make it start in the same column as the key above; if it goes on with the text above, "
            "put the whole text between quotes."
        ),
        spot=spot,
    )
