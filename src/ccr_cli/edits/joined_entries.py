"""Two entries of one agency made one: the first one, with what it lacks of the second."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.edits.edit import Value
from ccr_cli.edits.joined_contacts import contacts_of, languages_of
from ccr_cli.edits.joined_promises import agreements_of, commitments_of
from ccr_cli.edits.joined_values import (
    Joined,
    Joining,
    all_of,
    both_notes,
    day_of,
    earlier_of,
    filled,
    first_of,
    later_of,
    name_of,
    named_to,
    second_of,
    stricter_of,
)
from ccr_cli.edits.shapes import each_once, is_given, same

Entry = Mapping[str, Value]


class Unmerged(NamedTuple):
    """Something that an entry says and that is not in the one made of both."""

    way: tuple[str, ...]
    """The keys that lead to it inside the entry."""
    value: Value


class JoinedEntry(NamedTuple):
    """One entry for two."""

    entry: dict[str, Value]
    not_first: tuple[Unmerged, ...]
    not_second: tuple[Unmerged, ...]


def joined_entry(first: Entry, second: Entry, commitments: Sequence[str], today: date) -> JoinedEntry:
    """One entry for two; ``commitments`` are those of the framework."""
    heads = [day for entry in (first, second) if (day := day_of(entry.get("head_since"))) is not None]
    joinings = {
        **_JOININGS,
        "agreement": agreements_of(today),
        "commitments": commitments_of(commitments, max(heads, default=None)),
    }
    told = filled(joinings)(
        {key: value for key, value in first.items() if key not in _OF_STATUS},
        {key: value for key, value in second.items() if key not in _OF_STATUS},
    )
    status = _status(first, second)
    whole = Joined(*({**(of_status or {}), **(part or {})} for part, of_status in zip(told, status, strict=True)))
    return _where_it_may_be(whole)


_OF_STATUS = ("status", "since")


def _status(first: Entry, second: Entry) -> Joined:
    """The first one's status, with the day since when; the earlier day, if the second one has it too."""
    mine, other = ({key: entry[key] for key in _OF_STATUS if is_given(entry.get(key))} for entry in (first, second))
    if "status" not in mine:
        return Joined(other, not_first=mine or None) if other else Joined(mine)
    if "status" not in other or same(mine["status"], other["status"]):
        since = earlier_of(mine.get("since"), other.get("since")).value if "status" in other else mine.get("since")
        return Joined({**mine, **({"since": since} if since is not None else {})})
    return Joined(mine, not_second=other)


def _where_it_may_be(told: Joined) -> JoinedEntry:
    """Without what a confidential partner may not say: the places it reaches, and a name for everybody."""
    entry, lost = dict(told.value), dict(told.not_first)
    kept_out = {"serves": entry.get("confidential") is not None, "named": _is_secret_and_public(entry)}
    for key, is_out in kept_out.items():
        if is_out and key in entry:
            lost[key] = entry.pop(key)
    return JoinedEntry(entry, tuple(_facts(lost)), tuple(_facts(told.not_second)))


def _is_secret_and_public(entry: Entry) -> bool:
    return entry.get("confidential") == "name" and entry.get("named") == "public"


def _facts(lost: Value, way: tuple[str, ...] = ()) -> Iterator[Unmerged]:
    for key, value in lost.items():
        if isinstance(value, dict) and len(way) == 0 and key not in _WHOLE:
            yield from _facts(value, (key,))
        else:
            yield Unmerged((*way, key), value)


_WHOLE = ("languages",)


def _enforcement(first: Value, second: Value) -> Joined:
    """What is known of either; the day of the older check, since the younger one may not have been of both."""
    joinings: dict[str, Joining] = {"asks_status": _asks, "agreements": _ties, "checked": earlier_of}
    return filled(joinings)(first, second)


def _asks(first: Value, second: Value) -> Joined:
    if first == "unknown" and is_given(second):
        return Joined(second)
    return Joined(first) if second == "unknown" and is_given(first) else stricter_of(*_ASKS)(first, second)


_ASKS = ("never", "sometimes", "by-law")
"""From the one that says least to the one that a survivor has most to know of."""


def _ties(first: Value, second: Value) -> Joined:
    if not (isinstance(first, list) and isinstance(second, list)):
        return first_of(first, second)
    known = each_once([*first, *second])
    return Joined([word for word in known if word != "none"] or known)


def _waiting(first: Value, second: Value) -> Joined:
    """The longer time in which it is not asked, with its reason."""
    if not (isinstance(first, dict) and isinstance(second, dict)):
        return first_of(first, second)
    days = day_of(first.get("until")), day_of(second.get("until"))
    is_second = days[0] is not None and days[1] is not None and days[1] > days[0]
    return second_of(first, second) if is_second else first_of(first, second)


def _serves(first: Value, second: Value) -> Joined:
    """The places of both; one that names none reaches all of them."""
    return all_of(first, second) if is_given(first) and is_given(second) else Joined(first, not_second=second)


_JOININGS: Mapping[str, Joining] = {
    "name": name_of,
    "seats": all_of,
    "named": named_to,
    "confidential": stricter_of("place", "name"),
    "oriented": earlier_of,
    "languages": languages_of,
    "serves": _serves,
    "bound_by": all_of,
    "contacts": contacts_of,
    "certifies": filled({"forms": first_of, "checked": earlier_of}),
    "must_disclose": all_of,
    "enforcement": _enforcement,
    "waiting": _waiting,
    "head_since": later_of,
    "note": both_notes,
}
