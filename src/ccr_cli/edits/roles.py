"""Who is first for a task, and who works with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ccr_cli.edits.edit import Edit, Put, Remove, Value
from ccr_cli.edits.known import partner_at, partner_meant, place_meant, task_meant
from ccr_cli.edits.shapes import each_once, is_given, items_at, mapping_at, put, same
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, listing, say
from ccr_cli.plan.framework import Framework
from ccr_cli.where import Where


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRole:
    """What is to be so from now on; what isn't given stays as it was."""

    first: str | None = None
    place: str | None = None
    """The place in which it is first; ``None`` for everywhere."""
    others: Sequence[str] | None = None
    """Who works with it, instead of those who did; empty for nobody."""
    since: date | None = None
    note: str | None = None


def set_role(data: Value, framework: Framework | None, task: str, new: NewRole, day: date) -> list[Edit]:
    """Edits that record who is first for a task; another first counts from ``day`` unless ``since`` is given.

    Raises ``UserError`` for a word that names no task, partner or place, for a first partner that said no or left,
    and for one that would take the place of several; and ``Misplaced``.
    """
    where = _where(data, framework, task)
    there = mapping_at(data, where)
    first = there.get("first") if new.first is None else _first(data, where, new.first, new.place)
    others = _others(data, where, new, first)
    since = new.since or (None if same(there.get("first"), first) else day)
    entry: dict[str, Value] = {"first": first} if new.first is not None else {}
    entry |= {"with": others} if others else {}
    entry |= {"since": since.isoformat()} if since is not None else {}
    entry |= {"note": new.note.strip()} if new.note is not None else {}
    nobody_else = [Remove((*where, "with"))] if there.get("with") and not others else []
    return [*(put(data, where, entry) if entry else []), *nobody_else]


def clear_role(data: Value, framework: Framework | None, task: str, place: str | None = None) -> list[Edit]:
    """Edits that take out who does a task, or who is first for it in one place; none if nobody is.

    Raises ``UserError`` for a word that names no task or place, and ``Misplaced``.
    """
    where = _where(data, framework, task)
    if place is None:
        return [Remove(where)] if any(map(is_given, mapping_at(data, where).values())) else []
    place = place_meant(data, place)
    first = mapping_at(data, where).get("first")
    by_place = _by_place(data, first)
    if place not in by_place:
        return []
    if len(by_place) == 1:
        return [Remove((*where, "first"))]
    rest = {one: id_ for one, id_ in by_place.items() if one != place}
    return [Remove((*where, "first", place)) if isinstance(first, dict) else Put((*where, "first"), rest)]


def _where(data: Value, framework: Framework | None, task: str) -> Where:
    """Where the role of a task stands; without a framework the task goes unchecked."""
    is_there = task in mapping_at(data, ("roles",))
    return ("roles", task if framework is None or is_there else task_meant(framework, task))


def _first(data: Value, where: Where, word: str, place: str | None) -> Value:
    """Who is first once a partner is: everywhere, or in a place."""
    partner = partner_meant(data, word)
    _check_status(data, partner)
    there = mapping_at(data, where).get("first")
    if place is not None:
        return {**_by_place(data, there), place_meant(data, place): partner}
    if isinstance(there, dict) and any(id_ != partner for id_ in there.values()):
        raise _has_several(str(where[-1]), there)
    return partner


def _by_place(data: Value, first: Value) -> dict[str, Value]:
    """Who is first in each place: one that is first everywhere is so in each that the plan lists."""
    if isinstance(first, dict):
        return first
    return {place: first for place in each_once(items_at(data, ("places",))) if isinstance(first, str)}


def _others(data: Value, where: Where, new: NewRole, first: Value) -> list[Value]:
    """Who works with it: as given or as it was, but never the one that is first everywhere."""
    there = items_at(data, (*where, "with"))
    given = there if new.others is None else [partner_meant(data, word) for word in new.others]
    if new.others is None and new.first is None:
        return there
    return [id_ for id_ in each_once(given) if id_ != first]


def _check_status(data: Value, partner: str) -> None:
    """Raise ``UserError`` for a partner that said no or left: nobody would be first."""
    told = {
        "left": say("{partner} left the table, so it can't be first for a task.", partner=Typed(partner)),
        "declined": say("{partner} said no for now, so it can't be first for a task.", partner=Typed(partner)),
    }
    status = partner_at(data, partner).get("status")
    if status in told:
        back = Typed(f"ccr partner join {partner}")
        raise UserError(told[status], say("If it takes part again, record that first: {command}", command=back))


def _has_several(task: str, there: dict[str, Value]) -> UserError:
    """The error for one first partner that would take the place of several."""
    firsts = listing([Typed(f"{place}: {id_}") for place, id_ in there.items()])
    return UserError(
        say("{task} has a first partner for each place: {firsts}.", task=Typed(task), firsts=firsts),
        say(
            "Add {option} for one of them. To have one for all of them, clear it first: {command}",
            option=Typed("--place PLACE"),
            command=Typed(f"ccr role clear {task}"),
        ),
    )
