"""Actions: what is to be done, by whom and by when, and that it is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ccr_cli.edits.edit import Add, Edit, Put, Value, value_at
from ccr_cli.edits.field_names import ACTION
from ccr_cli.edits.fields import Fields, set_values
from ccr_cli.edits.items import numbered
from ccr_cli.edits.known import meant
from ccr_cli.edits.shapes import entry_of, items_at, mapping_at, says_all
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.steps import EACH
from ccr_cli.where import Where

_WHERE: Where = ("actions",)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAction:
    """A new action, its fields in file order."""

    what: str
    who: str | None = None
    due: date | None = None
    seat: str | None = None


def add_action(data: Value, framework: Framework | None, action: NewAction) -> list[Edit]:
    """Edits that add an action; none if the same one is still open.

    Raises ``UserError`` for an id that names no partner or seat, and ``Misplaced``.
    """
    entry = meant(data, framework, (*_WHERE, EACH), entry_of(action))
    still_open = [item for item in items_at(data, _WHERE) if not value_at(item, ("done",))]
    is_there = any(says_all(item, entry) for item in still_open)
    return [] if is_there else [Add(_WHERE, entry)]


def finish_action(data: Value, number: int, day: date) -> list[Edit]:
    """Edits that mark an action, numbered from 1 in file order, as done on a day; none if it was done already.

    Raises ``UserError`` for a number that no action has, and ``Misplaced``.
    """
    where = numbered(data, _WHERE, number)
    return [] if mapping_at(data, where).get("done") else [Put((*where, "done"), day.isoformat())]


def set_action(data: Value, framework: Framework | None, number: int, assignments: Sequence[str]) -> list[Edit]:
    """Edits for FIELD=VALUE assignments to an action, numbered from 1 in file order.

    Raises ``UserError`` for a number that no action has, and as ``set_values`` does; and ``Misplaced``.
    """
    part = Fields(numbered(data, _WHERE, number), ACTION)
    return set_values(data, framework, part, assignments)
