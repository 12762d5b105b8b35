"""Money and in-kind help for the task force."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ccr_cli.edits.edit import Edit, Value
from ccr_cli.edits.field_names import FUNDING
from ccr_cli.edits.fields import Fields, set_values
from ccr_cli.edits.items import numbered
from ccr_cli.edits.known import meant
from ccr_cli.edits.shapes import added, entry_of
from ccr_cli.plan.steps import EACH
from ccr_cli.where import Where

_WHERE: Where = ("funding",)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFunding:
    """Money or in-kind help, its fields in file order."""

    source: str
    pays_for: Sequence[str] = ()
    amount: float | None = None
    in_kind: bool | None = None
    from_: date | None = None
    until: date | None = None
    award: str | None = None
    held_by: str | None = None
    reports_due: Sequence[date] = ()


def add_funding(data: Value, funding: NewFunding) -> list[Edit]:
    """Edits that add funding. Raises ``UserError`` for an id that names no partner, and ``Misplaced``."""
    return added(data, _WHERE, meant(data, None, (*_WHERE, EACH), entry_of(funding)))


def set_funding(data: Value, number: int, assignments: Sequence[str]) -> list[Edit]:
    """Edits for FIELD=VALUE assignments to a source of funding, numbered from 1 in file order.

    Raises ``UserError`` for a number that none has, and as ``set_values`` does; and ``Misplaced``.
    """
    part = Fields(numbered(data, _WHERE, number), FUNDING)
    return set_values(data, None, part, assignments)
