"""CCR103: a value of the wrong kind."""

import re
from typing import Literal

from ccr_cli.language.accents import without_accents
from ccr_cli.language.message import Example, Message, Typed, listing, say, typed
from ccr_cli.rules import wrong_word
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.where import Where

RULE = Rule(
    code="CCR103",
    severity="error",
    title=say("A value of the wrong kind"),
    reason=say(
        "A list where text belongs, a number where text belongs, or text where a list belongs: what was meant "
        "is not certain."
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
    is_mended=True,
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

_YES_OR_NO = {
    **dict.fromkeys(("yes", "y", "si", "s", "on", "true", "1", "x", "verdadero", "cierto"), "true"),
    **dict.fromkeys(("no", "n", "off", "false", "0", "falso"), "false"),
}
_AMOUNT = re.compile(
    r"(?:(?:about|around|approx\.?|some|como|unos|unas|aprox\.?|alrededor de|~) ?)?"
    r"(?:us)?\$? ?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?) ?"
    r"(?:usd|us|dollars?|dolares|d[oó]lares|hours?|horas?|days?|d[ií]as|people|personas|minutes|minutos|min|hrs?\.?)?",
    re.IGNORECASE,
)


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
    types = _exactly(wanted, value)
    return _problem(where, wanted, value, write(types) if types is not None else _hint(wanted, value), types)


def no_word(where: Where, value: object, words: list[str]) -> Problem:
    """Something other than text where one of a few words belongs."""
    return _problem(where, ["text"], value, wrong_word.choices(words))


def neither_false_nor_keys(where: Where, value: object) -> Problem:
    """Something else where only ``false``, or keys and values, can be."""
    hint = say("Write {word}, or keys and values on the lines below.", word=Typed("false"))
    return _problem(where, ["mapping"], value, hint)


def write(text: str) -> Message:
    """What to type in place of the value, as a hint."""
    return say("Write {example}", example=Example(text))


def on_the_line_below(text: str) -> Message:
    """What to type on a line of its own, as a hint."""
    return say("Write it on the line below, indented by two spaces more: {example}", example=Example(text))


def entries_such_as(entry: str) -> Message:
    """How an entry of a list can look, as a hint."""
    return say(
        "Write each entry on a line below, indented by two spaces more, such as {example}.", example=Typed(entry)
    )


def entry_such_as(entry: str) -> Message:
    """How an entry in the place of one value can look, as a hint."""
    return say("Write its keys and values, such as {example}.", example=Typed(entry))


def hyphen_first(line: str) -> Message:
    """Keys that are to be an item of a list, as a hint."""
    return say("Begin with a hyphen and a space: {example}; indent the lines below it along.", example=Example(line))


def id_for_hyphen(entry: str) -> Message:
    """How the first entry of a set of entries begins, as a hint."""
    return say(
        "Write each entry's id and a colon on a line of its own, {example}, and its keys below, indented by two spaces "
        "more, without the hyphen.",
        example=Example(entry),
    )


def _problem(where: Where, wanted: list[Kind], value: object, hint: Message, types: str | None = None) -> Problem:
    found: Kind = "decimal" if "whole" in wanted and isinstance(value, float) else kind_of(value)
    message = say(
        "This should be {wanted}, and it is {found}.",
        wanted=listing([_NAMES[kind] for kind in wanted], "or"),
        found=_NAMES[found],
    )
    return Problem(RULE, where, message, hint, types=types, wanted=tuple(wanted))


def _exactly(wanted: list[Kind], value: object) -> str | None:
    """What to type in place of a value that can mean one thing only."""
    match wanted[0]:
        case "text" if isinstance(value, int | float) and wanted == ["text"]:
            return f'"{_as_typed(value)}"'
        case "boolean" if isinstance(value, str):
            return _YES_OR_NO.get(without_accents(value.strip().lower()))
        case "number" | "whole" if isinstance(value, str) and (match := _AMOUNT.fullmatch(value.strip())):
            digits = match["digits"].replace(",", "")
            return digits if wanted[0] == "number" or "." not in digits else None
        case "whole" if isinstance(value, float) and value.is_integer():
            return str(int(value))
    return None


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
            return say("Write year, month, day, such as {example}.", example=Typed("2026-03-04"))
        case "entries" if isinstance(value, list):
            return say("Start each entry with its id and a colon, not with a hyphen.")
        case _:
            return say("Put keys and values on the lines below, indented by two spaces.")


def _hint_for_text(value: object) -> Message:
    if isinstance(value, bool | int | float):
        return say("Write it in words.")
    return say("Write one text; put it between quotes if it holds a comma, a colon or brackets.")


def _hint_for_a_list(value: object) -> Message:
    if isinstance(value, dict):
        return say("Start each item with a hyphen and a space.")
    return say("Put each item on a line of its own: a hyphen, a space, the item.")


def _as_typed(value: bool | float) -> str:  # noqa: FBT001
    return str(value).lower() if isinstance(value, bool) else str(value)
