"""CCR103: a value of the wrong kind."""

from typing import Literal

from ccr_cli.language.message import Example, Message, Typed, listing, say, typed
from ccr_cli.rules import wrong_word
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.where import Where

RULE = Rule(
    code="CCR103",
    severity="error",
    title=say("A value of the wrong kind"),
    reason=say(
        "A list where text belongs, a number where text belongs, or text where a list belongs: what "
        "was meant can't be told for sure."
    ),
    wrong="""\
partners:
  casa-segura:
    name: 211
    seats: [housing]
    status: invited
""",
    right="""\
partners:
  casa-segura:
    name: "211"
    seats: [housing]
    status: invited
""",
)

Kind = Literal["text", "list", "mapping", "entries", "number", "whole", "decimal", "boolean", "date", "nothing"]

_NAMES: dict[Kind, Message] = {
    "text": say("text"),
    "list": say("a list"),
    "mapping": say("a set of keys and values"),
    "entries": say("a set of keys and values"),
    "number": say("a number"),
    "whole": say("a whole number"),
    "decimal": say("a decimal number"),
    "boolean": say("true or false"),
    "date": say("a date"),
    "nothing": say("nothing"),
}


def kind_of(value: object) -> Kind:
    """What a reader of the file would call this value."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case str():
            return "text"
        case list():
            return "list"
        case _:
            return "mapping"


def problem(where: Where, wanted: list[Kind], value: object) -> Problem:
    """``wanted`` are the kinds allowed there; ``value`` is what is there."""
    return _problem(where, wanted, value, _hint(wanted, value))


def no_word(where: Where, value: object, words: list[str]) -> Problem:
    """Something other than text where one of a few words belongs."""
    return _problem(where, ["text"], value, wrong_word.choices(words))


def neither_false_nor_keys(where: Where, value: object) -> Problem:
    """Something else where only ``false``, or keys and values, can be."""
    hint = say("Write {word}, or keys and values on the lines below.", word=Typed("false"))
    return _problem(where, ["mapping"], value, hint)


def _problem(where: Where, wanted: list[Kind], value: object, hint: Message) -> Problem:
    found: Kind = "decimal" if "whole" in wanted and isinstance(value, float) else kind_of(value)
    message = say(
        "Here belongs {wanted}, and there is {found}.",
        wanted=listing([_NAMES[kind] for kind in wanted], "or"),
        found=_NAMES[found],
    )
    return Problem(RULE, where, message, hint)


def _hint(wanted: list[Kind], value: object) -> Message:
    match wanted[0]:
        case "text":
            return _hint_for_text(value)
        case "list":
            return _hint_for_a_list(value)
        case "boolean":
            return say("Write {words}.", words=typed(["true", "false"]))
        case "number" | "whole":
            return say("Write digits only, without quotes, commas or a currency sign.")
        case "date":
            return say("Write year, month, day, such as {example}.", example=Typed("2026-12-03"))
        case "entries" if isinstance(value, list):
            return say("Start each entry with its id and a colon, not with a hyphen.")
        case _:
            return say("Put keys and values on the lines below, indented by two spaces.")


def _hint_for_text(value: object) -> Message:
    if isinstance(value, bool | int | float):
        return say("Put it between quotes: {example}", example=Example(f'"{_as_typed(value)}"'))
    return say("Write one text; put it between quotes if it holds a comma, a colon or brackets.")


def _hint_for_a_list(value: object) -> Message:
    if isinstance(value, dict):
        return say("Start each item with a hyphen and a space.")
    if isinstance(value, str) and value and " " not in value:
        return say("Write {example}", example=Example(f"[{value}]"))
    return say("Put each item on a line of its own: a hyphen, a space, the item.")


def _as_typed(value: bool | float) -> str:  # noqa: FBT001
    return str(value).lower() if isinstance(value, bool) else str(value)
