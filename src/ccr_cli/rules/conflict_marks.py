"""CCR015: conflict markers that git left where two edits met."""

from ccr_cli.language.message import say, typed
from ccr_cli.rules.finding import Problem, Rule, Spot

RULE = Rule(
    code="CCR015",
    severity="error",
    title=say("Marks that git left where two edits met"),
    reason=say(
        "When two people change the same lines, git writes both versions into the file between "
        "<<<<<<<, ======= and >>>>>>>. Somebody has to choose."
    ),
    wrong="""\
<<<<<<< HEAD
area: Saguaro County
=======
area: Pima County
>>>>>>> other
""",
    right="""\
area: Saguaro County
""",
)


def problem(spot: Spot) -> Problem:
    return Problem(
        RULE,
        (),
        say("Two people changed the same lines, and git left both versions in the file from here on."),
        say(
            "Keep the lines that are right, and delete the others with the marks {marks}.",
            marks=typed(["<<<<<<<", "=======", ">>>>>>>"], "and"),
        ),
        spot=spot,
    )
