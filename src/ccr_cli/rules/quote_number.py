"""CCR033: text that other programs take for a number."""

from ccr_cli.language.message import Example, say
from ccr_cli.rules.finding import Problem, Rule, Spot
from ccr_cli.where import Where

RULE = Rule(
    code="CCR033",
    severity="warning",
    title=say("Text that other programs take for a number"),
    reason=say(
        "This tool reads 01001 as five digits, and True as a word. Other programs that read YAML, "
        "your editor among them, make a number or a yes/no of it, and lose the zero. Quotes settle "
        "it."
    ),
    wrong="""\
area: 01001
""",
    right="""\
area: "01001"
""",
    is_mended=True,
)


def problem(where: Where, spot: Spot, text: str) -> Problem:
    return Problem(
        RULE,
        where,
        say("This is read as text here, and as something else by other programs."),
        say("Put it between quotes: {example}", example=Example(f'"{text}"')),
        spot=spot,
        types=f'"{text}"',
    )
