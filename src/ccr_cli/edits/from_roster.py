"""Partners from a roster: new ones, each under an id, and what others lack."""

from collections.abc import Container, Mapping, Sequence
from typing import Any

from ccr_cli.edits.edit import Add, Edit, Put, Value
from ccr_cli.edits.ids import free_id, neutral_id
from ccr_cli.edits.shapes import items_at, mapping_at
from ccr_cli.plan.folding import APOSTROPHE
from ccr_cli.where import Where

_LISTS = ("contacts",)


def new_ids(data: Value, entries: Sequence[Mapping[str, Any]]) -> list[str]:
    """An id for each new partner, in their order; one whose name is confidential gets one that doesn't tell it.

    Raises ``Misplaced``.
    """
    taken = dict.fromkeys(mapping_at(data, ("partners",)))
    found: list[str] = []
    for entry in entries:
        id_ = _id_of(entry, taken)
        taken[id_] = None
        found.append(id_)
    return found


def _id_of(entry: Mapping[str, Any], taken: Container[str]) -> str:
    if entry.get("confidential") == "name":
        return neutral_id(taken)
    return free_id(APOSTROPHE.sub("", entry["name"]), taken, "partner")


def import_partners(
    data: Value, new: Sequence[Mapping[str, Any]], missing: Mapping[str, Mapping[str, Any]]
) -> list[Edit]:
    """Edits that add new partners, and what partners that are there lack, by their ids. Raises ``Misplaced``."""
    there = mapping_at(data, ("partners",))
    named = dict(zip(new_ids(data, new), map(dict, new), strict=True))
    added: list[Edit] = [Put(("partners", id_), entry) for id_, entry in named.items()]
    if named and not there and data.get("partners", {}) == {}:  # where the key stands alone there may be headings below
        added = [Put(("partners",), named)]
    return [*added, *(edit for id_, entry in missing.items() for edit in _lacking(data, id_, entry))]


def _lacking(data: Value, id_: str, entry: Mapping[str, Any]) -> list[Edit]:
    found: list[Edit] = []
    for key, value in entry.items():
        where = ("partners", id_, key)
        if key in _LISTS and (items := items_at(data, where)):
            for item in value:
                found += _of_contact(where, items, item)
        else:
            found.append(Put(where, value))
    return found


def _of_contact(where: Where, there: Sequence[Value], contact: Mapping[str, str]) -> list[Edit]:
    """Edits that add a contact, or what one for its role that is there lacks of it."""
    more = {key: text for key, text in contact.items() if key != "role"}
    for place, one in enumerate(there):
        is_same = isinstance(one, dict) and one.get("role") == contact["role"]
        if more and is_same and not any(one.get(key) for key in more):
            return [Put((*where, place, key), text) for key, text in more.items()]
    return [Add(where, contact)]
