"""Two partners that are one agency made one partner, everywhere in a plan."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ccr_cli.edits.edit import Edit, Put, Remove, Value
from ccr_cli.edits.joined_entries import Unmerged, joined_entry
from ccr_cli.edits.joined_references import joined_references, protocols_between
from ccr_cli.edits.known import partner_at
from ccr_cli.edits.shapes import same
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.plan.framework import Framework
from ccr_cli.where import Where


class Merge(NamedTuple):
    """How two partners become one."""

    edits: tuple[Edit, ...]
    not_first: tuple[Unmerged, ...]
    """What the partner that stays says until then, and no longer."""
    not_second: tuple[Unmerged, ...]
    """What the other one says and the plan no longer."""


def merge_partners(data: Value, framework: Framework | None, id_: str, other: str, today: date) -> Merge:
    """Edits that make one partner of two: the first stays, with what it lacks, and is named where the other one was.

    Raises ``UserError`` for an id that names no partner, for one partner named twice, and for a protocol between the
    two; and ``Misplaced``.
    """
    entries = partner_at(data, id_), partner_at(data, other)
    _refuse_two(data, id_, other)
    commitments = [one.id for one in framework.commitments] if framework is not None else []
    first, second = (_by_itself(entry, (id_, other)) for entry in entries)
    told = joined_entry(first, second, commitments, today)
    edits = (*joined_references(data, id_, other), *_entry(entries[0], told.entry, id_), Remove(("partners", other)))
    return Merge(edits, told.not_first, told.not_second)


def _refuse_two(data: Value, id_: str, other: str) -> None:
    """Raises ``UserError`` where two ids can't be one agency: they are one, or have a protocol with each other."""
    if id_ == other:
        raise UserError(
            say("That is one partner, {partner}, named twice.", partner=Typed(id_)),
            say("Name the partner that stays, and then the one that is the same agency."),
        )
    if between := protocols_between(data, id_, other):
        command = Typed(f"ccr protocol remove {between[0]}")
        raise UserError(
            say(
                "{partner} and {other} have a protocol with each other: {protocols}.",
                partner=Typed(id_),
                other=Typed(other),
                protocols=typed(between, "and"),
            ),
            say("If they are one agency, take it out first: {command}", command=command),
        )


def _by_itself(entry: dict[str, Value], both: tuple[str, str]) -> dict[str, Value]:
    """An entry, unless it is reached through one of the two: no agency is reached through itself."""
    return {key: value for key, value in entry.items() if key != "reach_through" or value not in both}


def _entry(first: dict[str, Value], entry: dict[str, Value], id_: str) -> Iterator[Edit]:
    where: Where = ("partners", id_)
    yield from (Put((*where, key), value) for key, value in entry.items() if not same(first.get(key), value))
    yield from (Remove((*where, key)) for key in first if key not in entry)
