"""CCR102: a word that isn't one of the words to choose from."""

from ccr_cli.language.message import Quote, Typed, say, typed
from ccr_cli.language.nearest import nearest
from ccr_cli.rules.finding import Problem, Rule, Where

RULE = Rule(
    code="CCR102",
    severity="error",
    title=say("A word that isn't one of the words to choose from"),
    reason=say("Some values are one of a few words, so that everybody's plan means the same by them."),
    wrong="""\
partners:
  sheriff:
    name: Sheriff
    seats: [law-enforcement]
    status: attending
""",
    right="""\
partners:
  sheriff:
    name: Sheriff
    seats: [law-enforcement]
    status: at-the-table
""",
)


def problem(where: Where, value: str, words: list[str]) -> Problem:
    """``words`` are those to choose from."""
    near = nearest(value, words)
    choices = say("Choose one of {words}.", words=typed(words))
    if len(words) == 1:
        choices = say("Write {words}.", words=typed(words))
    if near is not None:
        choices = say("Did you mean {word}? The words are {words}.", word=Typed(near), words=typed(words, "and"))
    return Problem(RULE, where, say("{value} is not a word that can stand here.", value=Quote(value)), choices)


def other_version(where: Where, version: int) -> Problem:
    return Problem(
        RULE,
        where,
        say("This plan is written in format {version}; this version of ccr reads format 1.", version=version),
        say("Install a newer ccr, or write {example}.", example=Typed("ccr: 1")),
    )
