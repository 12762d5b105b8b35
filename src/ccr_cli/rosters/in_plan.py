"""The agencies of a roster that a plan has already."""

from collections.abc import Mapping
from typing import Any

from ccr_cli.language.nearest import slug
from ccr_cli.matching.no_name import is_no_name
from ccr_cli.rosters.agencies import RowsOfAgency
from ccr_cli.rosters.names import keys_of
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.words import WordKey

_ADDED_WHERE_MISSING = ("seats", "role", "since", "agreement", "languages", "serves", "contacts", "note")


class InPlan:
    """The partners of a plan, by what their names have in common with other spellings."""

    def __init__(self, partners: Mapping[str, Any], seats: SeatReader) -> None:
        """The partners as the plan's data has them; it may have mistakes."""
        self._partners = partners
        self._seats = seats
        self._by_key: dict[WordKey, str] = {}
        for id_, entry in partners.items():
            name = entry.get("name") if isinstance(entry, dict) else None
            if isinstance(name, str):
                for key in keys_of(name, ()):
                    self._by_key.setdefault(key, id_)

    def partner_of(self, group: RowsOfAgency) -> str | None:
        """The id of the partner that an agency is."""
        if not self._by_key:
            return None
        names = [group.name, *(facts.name.name for facts in group.facts)]
        aliases = [alias for facts in group.facts for alias in facts.name.aliases]
        is_common = bool(group.first.city) and is_no_name(group.first.name.name, self._seats.words)
        wanted = [group.name] if is_common and slug(group.name) != slug(group.first.name.name) else names
        return next(
            (self._by_key[key] for name in wanted for key in keys_of(name, aliases) if key in self._by_key), None
        )

    def missing(self, id_: str, entry: Mapping[str, Any]) -> dict[str, Any]:
        """What an entry says that the partner doesn't."""
        there = self._partners[id_]
        found = {key: entry[key] for key in _ADDED_WHERE_MISSING if key in entry and not there.get(key)}
        if there.get("status") != entry.get("status"):
            found.pop("since", None)
        if there.get("seats") or not entry.get("seats"):
            found.pop("seats", None)
        if isinstance(there.get("contacts"), list) and (more := _more_contacts(there["contacts"], entry)):
            found["contacts"] = more
        return found


def _more_contacts(there: list[Any], entry: Mapping[str, Any]) -> list[Any]:
    """The contacts of an entry whose roles and numbers aren't there; ways to reach one by one, since they are added."""
    known = [one for one in there if isinstance(one, dict)]
    said = {slug(str(value)) for one in known for value in one.values()}
    return [one for one in entry.get("contacts", ()) if said.isdisjoint(slug(str(value)) for value in one.values())]
