"""CCR102: a word that isn't one of the words to choose from."""

from ccr_cli.language.message import Message, Quote, Typed, say, typed
from ccr_cli.language.mistyped import certain
from ccr_cli.language.nearest import nearest
from ccr_cli.plan import other_names
from ccr_cli.rules.finding import Problem, Rule, fix
from ccr_cli.where import Where

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
    is_mended=True,
)


def problem(where: Where, value: str, words: list[str]) -> Problem:
    """``words`` are those to choose from."""
    called = other_names.of_words()
    near = nearest(value, words, called)
    hint = choices(words)
    if near is not None:
        hint = say("Did you mean {word}? The words are {words}.", word=Typed(near), words=typed(words, "and"))
    message = say("{value} is not a word that can be used here.", value=Quote(value))
    return Problem(RULE, where, message, hint, fix=fix(where, certain(value, words, called=called)))


def choices(words: list[str]) -> Message:
    """The words to choose from, as a hint."""
    if len(words) == 1:
        return say("Write {words}.", words=typed(words))
    return say("Choose one of {words}.", words=typed(words))


def other_version(where: Where, version: int) -> Problem:
    """A format that this version can't read; ``where`` shows whether it is a plan's or a framework's."""
    message = say("This plan is written in format {version}; this version of ccr reads format 1.", version=version)
    if where[-1] == "ccr_framework":
        message = say(
            "This framework is written in format {version}; this version of ccr reads format 1.", version=version
        )
    return Problem(
        RULE, where, message, say("Install a newer ccr, or write {example}.", example=Typed(f"{where[-1]}: 1"))
    )
