"""CCR008: a YAML shortcut that a plan doesn't use."""

from ccr_cli.language.message import Example, Typed, say
from ccr_cli.rules.finding import Problem, Rule, Spot
from ccr_cli.where import Where

MERGE = "<<"
RULE = Rule(
    code="CCR008",
    severity="error",
    title=say("A shortcut of YAML that a plan doesn't use"),
    reason=say(
        "YAML has tags (!), anchors (&), aliases (*) and merge keys (<<). They save typing, and hide "
        "what a plan says from the people who read it. A plan is plain data: write it out. Text that "
        "starts with one of these characters goes between quotes."
    ),
    wrong="""\
principles:
  - *Dignity
""",
    right="""\
principles:
  - "*Dignity"
""",
    is_mended=True,
)

REMOVE_THE_WORD = say("Remove that word, or put the value between quotes if it belongs to the text.")


def alias(where: Where, spot: Spot, name: str, *, is_real: bool) -> Problem:
    """``is_real``: the file has a value of that name, so quotes would only hide the shortcut."""
    hint = say("Put it between quotes: {example}.", example=Example(f'"*{name}"'))
    return Problem(
        RULE,
        where,
        say("A value that starts with {character} is read as a shortcut to another value.", character=Typed("*")),
        say("Write the value out.") if is_real else hint,
        spot=spot,
    )


def anchor(where: Where, spot: Spot, name: str) -> Problem:
    return Problem(
        RULE,
        where,
        say("A value that starts with {character} is read as the name of a shortcut.", character=Typed("&")),
        say("Remove {word}, or put the value between quotes if it belongs to the text.", word=Example(f"&{name}")),
        spot=spot,
    )


def in_quotes(problem: Problem, text: str) -> Problem:
    """A text that only starts like a label; ``text`` is all of it between quotes."""
    return problem._replace(hint=say("Put it between quotes: {example}.", example=Example(text)))


def tag(where: Where, spot: Spot) -> Problem:
    return Problem(
        RULE,
        where,
        say("A value that starts with {character} is read as a label for its type.", character=Typed("!")),
        REMOVE_THE_WORD,
        spot=spot,
    )


def is_merged(problem: Problem) -> bool:
    """Whether a shortcut follows a merge key, which is reported already."""
    return problem.rule is RULE and problem.at == "value" and MERGE in problem.where


def merge_key(where: Where, spot: Spot) -> Problem:
    return Problem(
        RULE,
        where,
        say("{key} would copy another entry in here; a plan doesn't use it.", key=Typed(MERGE)),
        say("Write the keys out."),
        at="key",
        spot=spot,
    )
