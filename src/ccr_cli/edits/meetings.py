"""Meetings that were held, and the next one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ccr_cli.edits.edit import Add, Edit, Remove, Value, value_at
from ccr_cli.edits.known import meant
from ccr_cli.edits.shapes import changed, day_at, entry_of, items_at, put, same
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.plan.steps import EACH
from ccr_cli.where import Where

_HELD: Where = ("meetings", "held")
_NEXT: Where = ("meetings", "next")
_MOST = 6  # days that a hint names, the last ones


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeeting:
    """A meeting that was held, its fields in file order."""

    date: date
    present: Sequence[str] = ()
    guests: Sequence[str] = ()
    decided: Sequence[str | Mapping[str, str]] = ()
    award: str | None = None


def add_meeting(data: Value, held: NewMeeting) -> list[Edit]:
    """Edits that add a meeting, or what one of that day lacks; a next meeting that is now over is removed.

    Raises ``UserError`` for an id that names no partner, and ``Misplaced``.
    """
    told = meant(data, None, (*_HELD, EACH), entry_of(held))
    days = [value_at(item, ("date",)) for item in items_at(data, _HELD)]
    day = held.date.isoformat()
    edits = _missing(data, (*_HELD, days.index(day)), told) if day in days else [Add(_HELD, told)]
    planned = day_at(data, (*_NEXT, "date"))
    over = [Remove(_NEXT)] if planned is not None and planned <= held.date else []
    return [*edits, *over]


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """The next meeting, its fields in file order."""

    date: date
    time: str | None = None
    minutes: int | None = None
    place: str | None = None
    link: str | None = None


def next_meeting(data: Value, coming: Next) -> list[Edit]:
    """Edits that set the next meeting's day, time, minutes and place; what isn't given stays as it was.

    Raises ``Misplaced``.
    """
    return put(data, _NEXT, entry_of(coming))


def remove_meeting(data: Value, day: str) -> list[Edit]:
    """Edits that take out the meeting of a day. Raises ``UserError`` if there was none, and ``Misplaced``."""
    days = [str(value_at(item, ("date",))) for item in items_at(data, _HELD)]
    if day not in days:
        raise no_meeting_on(day, days[-_MOST:])
    return [Remove((*_HELD, days.index(day)))]


def no_meeting_on(day: str, days: Sequence[str]) -> UserError:
    """The error for a day without a meeting, with days on which there was one."""
    return UserError(
        say("There was no meeting on {day}.", day=Typed(day)),
        say("The meetings were on {days}.", days=typed(list(days), "and"))
        if days
        else say("There is none yet; {command} adds one.", command=Typed("ccr meeting add")),
    )


def _missing(data: Value, where: Where, held: dict[str, Value]) -> list[Edit]:
    """Edits that add the partners, guests, decisions and award that a meeting in the file lacks."""
    award = changed(data, where, {"award": held["award"]}) if "award" in held else []
    return award + [
        Add((*where, key), item)
        for key in ("present", "guests", "decided")
        for item in held.get(key, ())
        if not any(same(there, item) for there in items_at(data, (*where, key)))
    ]
