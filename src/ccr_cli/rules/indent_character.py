"""CCR016: a tab or a special space used as indent."""

from ccr_cli.language.message import say, say_many
from ccr_cli.rules.finding import Mend, Problem, Rule, Spot

RULE = Rule(
    code="CCR016",
    severity="error",
    title=say("A tab or a special space used as indent"),
    reason=say(
        "Lines are indented with ordinary spaces. A tab, or the non-breaking space that word "
        "processors write, looks the same and is read as something else."
    ),
    wrong="""\
meetings:
	every: month
""",
    right="""\
meetings:
  every: month
""",
    is_mended=True,
)


def tab(spot: Spot, number: int) -> Problem:
    """``number`` is how many spaces belong there."""
    return Problem(
        RULE,
        (),
        say("This line is indented with a tab."),
        say_many(
            "Indent it with {number} space, and no tab.",
            "Indent it with {number} spaces, and no tab.",
            number,
        ),
        spot=spot,
    )


def left_over(problem: Problem, mend: Mend) -> Problem:
    """Special spaces before a key that stands in its column already."""
    return problem._replace(hint=say("Delete the special spaces before it."), mend=mend)


def special_space(spot: Spot | None) -> Problem:
    return Problem(
        RULE,
        (),
        say("This line is indented with non-breaking spaces, as word processors write them."),
        say("Delete the special spaces at the start of the line and type as many ordinary ones."),
        spot=spot,
    )
