"""CCR103: a value of the wrong kind."""

from typing import Literal

from ccr_cli.language.message import Message, Typed, listing, say, typed
from ccr_cli.rules.finding import Problem, Rule, Where

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
    name: 5205550100
    seats: [housing]
    status: invited
""",
    right="""\
partners:
  casa-segura:
    name: "5205550100"
    seats: [housing]
    status: invited
""",
)

Kind = Literal["text", "list", "mapping", "number", "whole", "boolean", "date", "nothing"]

_NAMES: dict[Kind, Message] = {
    "text": say("text"),
    "list": say("a list"),
    "mapping": say("a set of keys and values"),
    "number": say("a number"),
    "whole": say("a whole number"),
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
    """``wanted`` are the kinds that may stand there; ``value`` is what does."""
    return Problem(
        RULE,
        where,
        say(
            "Here belongs {wanted}, and there is {found}.",
            wanted=listing([_NAMES[kind] for kind in wanted], "or"),
            found=_NAMES[kind_of(value)],
        ),
        _hint(wanted, value),
    )


def _hint(wanted: list[Kind], value: object) -> Message | None:
    match value:
        case bool() | int() | float() if "text" in wanted:
            return say("Put it between quotes: {example}", example=Typed(f'"{_as_typed(value)}"'))
        case bool() if wanted == ["mapping"]:
            return say("Write {word}, or keys and values on the lines below.", word=Typed("false" if value else "true"))
        case str():
            return _hint_for_text(wanted, value)
        case list() | dict() if "text" in wanted:
            return say("Write one text; put it between quotes if it holds a comma, a colon or brackets.")
        case dict() if "list" in wanted:
            return say("Start each item with a hyphen and a space.")
    return None


def _hint_for_text(wanted: list[Kind], value: str) -> Message | None:
    if "list" in wanted:
        if " " in value or not value:
            return say("Put each item on a line of its own: a hyphen, a space, the item.")
        return say("Write {example}", example=Typed(f"[{value}]"))
    if wanted == ["boolean"]:
        return say("Write {words}.", words=typed(["true", "false"]))
    if wanted[0] in ("number", "whole"):
        return say("Write digits only, without quotes, commas or a currency sign.")
    return say("Put keys and values on the lines below, indented by two spaces.") if "mapping" in wanted else None


def _as_typed(value: bool | float) -> str:  # noqa: FBT001
    return str(value).lower() if isinstance(value, bool) else str(value)
