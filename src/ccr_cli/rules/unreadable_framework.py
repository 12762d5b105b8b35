"""CCR204: a framework that can't be read."""

from typing import Literal, TypeAlias

from ccr_cli.language.message import Example, Typed, named, say, say_many, typed
from ccr_cli.language.mistyped import certain
from ccr_cli.language.nearest import nearest
from ccr_cli.language.pasted import pasted
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.rules.finding import Problem, Rule, fix

Asked: TypeAlias = Literal["framework", "extends"]
"""The key that names the framework: of a plan, or of a framework that extends another."""
RULE = Rule(
    code="CCR204",
    severity="error",
    title=say("A framework that can't be read"),
    reason=say(
        "A plan is checked against a framework: the name of a built-in one, or the path of a file of your own, "
        "seen from the plan. Without it nobody can say which seats are missing. A framework that extends another names "
        "it in the same way, and never itself."
    ),
    wrong="""\
framework: immigrant-survivor
""",
    right="""\
framework: immigrant-survivors
""",
    is_mended=True,
)


def unknown_name(word: str, known: list[str], asked: Asked = "framework") -> Problem:
    """``known`` are the built-in frameworks."""
    near = nearest(word, known)
    hint = say("Write {words}, or the path of a file of your own, which ends in .yaml.", words=typed(known))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    message = say("There is no framework {word}.", word=named(word))
    return Problem(RULE, (asked,), message, hint, fix=fix((asked,), certain(word, known)))


def no_file(path: str, asked: Asked) -> Problem:
    hint = say("The path is seen from the folder of this plan.")
    if asked == "extends":
        hint = say("The path is seen from the folder of this file.")
    return Problem(RULE, (asked,), say("There is no framework file at {path}.", path=Example(path)), hint)


def is_a_plan(path: str, asked: Asked) -> Problem:
    message = say("{path} is a plan and not a framework, so this plan's seats were not checked.", path=Typed(path))
    if asked == "extends":
        message = say("{path} is a plan and not a framework, so nothing can extend it.", path=Typed(path))
    hint = say(
        "Name a built-in framework, such as {word}, or a file that starts with {key}.",
        word=Typed(BUILT_IN[0]),
        key=Typed("ccr_framework: 1"),
    )
    return Problem(RULE, (asked,), message, hint)


def has_errors(path: str, number: int, asked: Asked) -> Problem:
    """``number`` is how many errors the framework's file has."""
    message = say_many(
        "The framework {path} has an error, so this plan's seats were not checked.",
        "The framework {path} has {number} errors, so this plan's seats were not checked.",
        number,
        path=Typed(path),
    )
    if asked == "extends":
        message = say_many(
            "The framework {path} has an error, so this one, which extends it, was not checked to its end.",
            "The framework {path} has {number} errors, so this one, which extends it, was not checked to its end.",
            number,
            path=Typed(path),
        )
    hint = say("{command} shows what is wrong with it.", command=Typed(f"ccr check {pasted(path)}"))
    return Problem(RULE, (asked,), message, hint)


def extends_itself(between: list[str]) -> Problem:
    """``between`` are the files by which a framework comes back to itself."""
    message = say("This framework extends itself.")
    if between:
        message = say("This framework extends itself, by way of {paths}.", paths=typed(between, "and"))
    hint = say("Extend a framework that doesn't extend this one, such as {word}.", word=Typed(BUILT_IN[0]))
    return Problem(RULE, ("extends",), message, hint)


def too_many(most: int) -> Problem:
    """A framework over a longer row of others than anybody can look through."""
    message = say("This framework extends others over more than {number} files.", number=most)
    return Problem(RULE, ("extends",), message, say("Extend one that is nearer to a built-in framework."))
