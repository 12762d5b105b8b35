"""CCR017: a line that is indented too far or not far enough."""

from ccr_cli.language.message import Message, say, say_many
from ccr_cli.rules.finding import Mend, Problem, Rule, Spot

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
    is_mended=True,
)


def problem(spot: Spot, wanted: int, mend: Mend) -> Problem:
    """``wanted`` is how many spaces belong before the line."""
    return Problem(
        RULE,
        (),
        say("This line starts in another column than the lines it belongs to."),
        _by(wanted, spot[1], mend),
        spot=spot,
        mend=mend,
    )


def too_far(spot: Spot, wanted: int, mend: Mend) -> Problem:
    """``wanted`` is how many spaces belong before the line, if it isn't text that goes on."""
    return Problem(
        RULE,
        (),
        say("This line is indented further than the one above, which already has its value."),
        _by(wanted, spot[1], mend),
        spot=spot,
        mend=mend,
    )


def nowhere(spot: Spot) -> Problem:
    """A line for which no column can be told."""
    return Problem(
        RULE,
        (),
        say("This line starts in another column than the lines it belongs to."),
        say("Make it start in the same column as the key or hyphen above that it belongs with."),
        spot=spot,
    )


def _by(wanted: int, there: int, mend: Mend) -> Message:
    """How many spaces belong before a line, and how many are there; and whether lines below it move along."""
    first = _alone(wanted, there)
    if len(mend.pieces) == 1:
        return first
    return say("{first} Move the lines that belong to it along.", first=first)


def _alone(wanted: int, there: int) -> Message:
    if not wanted:
        return say_many(
            "Start it in the first column, without the {number} space before it.",
            "Start it in the first column, without the {number} spaces before it.",
            there,
        )
    return say_many(
        "Indent it by {number} space; it is at {there} now.",
        "Indent it by {number} spaces; it is at {there} now.",
        wanted,
        there=there,
    )
