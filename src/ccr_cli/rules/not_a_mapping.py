"""CCR005: the file does not start with keys such as name:."""

from ccr_cli.language.message import Typed, say
from ccr_cli.rules.finding import Problem, Rule, Spot

RULE = Rule(
    code="CCR005",
    severity="error",
    title=say("The file does not start with keys such as name:"),
    reason=say(
        "A plan is a list of keys with values, such as `name: Saguaro County Task Force`. A file that "
        "starts with a hyphen or with plain words has none."
    ),
    wrong="""\
- name: Saguaro County Task Force
""",
    right="""\
name: Saguaro County Task Force
""",
)


def problem(spot: Spot, *, is_list: bool) -> Problem:
    if is_list:
        message = say("This file is a list: its first line starts with a hyphen.")
    else:
        message = say("This file is a piece of text: it has no keys.")
    return Problem(
        RULE, (), message, say("Start with keys and values, such as {example}.", example=Typed("ccr: 1")), spot=spot
    )
