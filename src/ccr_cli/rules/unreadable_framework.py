"""CCR204: a framework that can't be read."""

from ccr_cli.language.message import Example, Typed, named, say, say_many, typed
from ccr_cli.language.mistyped import certain
from ccr_cli.language.nearest import nearest
from ccr_cli.language.pasted import pasted
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.rules.finding import Problem, Rule, fix

RULE = Rule(
    code="CCR204",
    severity="error",
    title=say("A framework that can't be read"),
    reason=say(
        "A plan is checked against a framework: the name of a built-in one, or the path of a file of your own, "
        "seen from the plan. Without it nobody can say which seats are missing."
    ),
    wrong="""\
framework: immigrant-survivor
""",
    right="""\
framework: immigrant-survivors
""",
    is_mended=True,
)


def unknown_name(word: str, known: list[str]) -> Problem:
    """``known`` are the built-in frameworks."""
    near = nearest(word, known)
    hint = say("Write {words}, or the path of a file of your own, which ends in .yaml.", words=typed(known))
    if near is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
    message = say("There is no framework {word}.", word=named(word))
    where = ("framework",)
    return Problem(RULE, where, message, hint, fix=fix(where, certain(word, known)))


def no_file(path: str) -> Problem:
    return Problem(
        RULE,
        ("framework",),
        say("There is no framework file at {path}.", path=Example(path)),
        say("The path is seen from the folder of this plan."),
    )


def is_a_plan(path: str) -> Problem:
    return Problem(
        RULE,
        ("framework",),
        say("{path} is a plan and not a framework, so this plan's seats were not checked.", path=Typed(path)),
        say(
            "Name a built-in framework, such as {word}, or a file that starts with {key}.",
            word=Typed(BUILT_IN[0]),
            key=Typed("ccr_framework: 1"),
        ),
    )


def has_errors(path: str, number: int) -> Problem:
    """``number`` is how many errors the framework's file has."""
    return Problem(
        RULE,
        ("framework",),
        say_many(
            "The framework {path} has an error, so this plan's seats were not checked.",
            "The framework {path} has {number} errors, so this plan's seats were not checked.",
            number,
            path=Typed(path),
        ),
        say("{command} shows what is wrong with it.", command=Typed(f"ccr check {pasted(path)}")),
    )
