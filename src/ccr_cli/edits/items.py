"""Items of the lists of a plan, by their numbers from 1 in the file's order."""

from collections.abc import Mapping

from ccr_cli.edits.edit import Edit, Remove, Value
from ccr_cli.edits.shapes import items_at
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say
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
}
"""The command that adds an item to a list."""


def numbered(data: Value, where: Where, number: int) -> Where:
    """The place of the item with a number. Raises ``UserError`` for a number that no item has, and ``Misplaced``."""
    count = len(items_at(data, where))
    if not 0 < number <= count:
        raise UserError(
            say("There is no number {wanted} under {key}.", wanted=number, key=Typed(place(where))),
            say("The plan has {number} there.", number=count)
            if count
            else say("There is none yet; {command} adds one.", command=Typed(_ADDED_BY[where])),
        )
    return (*where, number - 1)


def remove_item(data: Value, where: Where, number: int) -> list[Edit]:
    """Edits that take an item out. Raises as ``numbered`` does."""
    return [Remove(numbered(data, where, number))]
