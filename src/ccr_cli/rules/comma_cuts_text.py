"""CCR032: a comma that cuts text in two."""

from ccr_cli.language.message import Example, say
from ccr_cli.rules.finding import Problem, Rule, Spot
from ccr_cli.where import Where

RULE = Rule(
    code="CCR032",
    severity="warning",
    title=say("A comma that cuts text in two"),
    reason=say(
        "Between brackets a comma starts the next item, so free text there falls into pieces. Free "
        "text belongs on a line of its own after a hyphen, or between quotes."
    ),
    wrong="""\
principles: [Safety, whatever the status, and dignity]
""",
    right="""\
principles: ["Safety, whatever the status, and dignity"]
""",
)


def problem(where: Where, spot: Spot, example: str) -> Problem:
    """``example`` is what is between the brackets, as one quoted text."""
    return Problem(
        RULE,
        where,
        say("Between brackets each comma starts a new item, so this text is in pieces."),
        say("If it is one text, put it between quotes: {example}; else one item a line.", example=Example(example)),
        spot=spot,
    )
