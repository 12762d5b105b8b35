"""Items of the lists of a plan, by their numbers from 1 in the file's order."""

from collections.abc import Mapping

from ccr_cli.edits.edit import Edit, Remove, Value, value_at
from ccr_cli.edits.shapes import items_at, mapping_at
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say, say_many, typed
from ccr_cli.plan.references import place
from ccr_cli.where import Where

_ADDED_BY: Mapping[Where, str] = {
    ("principles",): "ccr principle add",
    ("funding",): "ccr funding add",
    ("survivor_voice",): "ccr voice add",
    ("trainings",): "ccr training add",
    ("outreach",): "ccr outreach add",
    ("actions",): "ccr action add",
    ("changes",): "ccr change add",
    ("stories",): "ccr story add",
    ("protocols",): "ccr protocol add",
    ("meetings", "held"): "ccr meeting add",
}
"""The command that adds an item to a list."""


def numbered(data: Value, where: Where, number: int) -> Where:
    """The place of the item with a number. Raises ``UserError`` for a number that no item has, and ``Misplaced``."""
    count = len(items_at(data, where))
    if not 0 < number <= count:
        raise UserError(
            say("There is no number {wanted} under {key}.", wanted=number, key=Typed(place(where))),
            say_many("The plan has {number} there.", "The plan has {number} there.", count)
            if count
            else say("There is none yet; {command} adds one.", command=Typed(_ADDED_BY[where])),
        )
    return (*where, number - 1)


def remove_item(data: Value, where: Where, number: int) -> list[Edit]:
    """Edits that take an item out. Raises as ``numbered`` does."""
    return [Remove(numbered(data, where, number))]


def remove_protocol(data: Value, id_: str) -> list[Edit]:
    """Edits that take a protocol out. Raises ``UserError`` for an id that names none, and ``Misplaced``."""
    protocols = mapping_at(data, ("protocols",))
    if id_ not in protocols:
        raise UserError(
            say("No protocol has the id {word}.", word=Typed(id_)),
            say("The protocols are {words}.", words=typed(list(protocols), "and"))
            if protocols
            else say("There is none yet; {command} adds one.", command=Typed("ccr protocol add")),
        )
    return [Remove(("protocols", id_))]


def remove_meeting(data: Value, day: str) -> list[Edit]:
    """Edits that take out the meeting of a day. Raises ``UserError`` if there was none, and ``Misplaced``."""
    where: Where = ("meetings", "held")
    days = [str(value_at(item, ("date",))) for item in items_at(data, where)]
    if day not in days:
        raise UserError(
            say("There was no meeting on {day}.", day=Typed(day)),
            say("The meetings were on {days}.", days=typed(days[-_MOST:], "and"))
            if days
            else say("There is none yet; {command} adds one.", command=Typed("ccr meeting add")),
        )
    return [Remove((*where, days.index(day)))]


_MOST = 6  # days that a hint names, the last ones
