"""The agencies of a roster that a plan has already."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ccr_cli.language.nearest import slug
from ccr_cli.matching.no_name import is_no_name
from ccr_cli.plan.words import STATUS
from ccr_cli.rosters.agencies import RowsOfAgency
from ccr_cli.rosters.facts import Facts
from ccr_cli.rosters.names import keys_of
from ccr_cli.rosters.roster import DifferingKey, RosterAnswers, SaidOtherwise
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.status_told import status_question
from ccr_cli.rosters.words import WordKey

_ADDED_WHERE_MISSING = ("seats", "role", "since", "agreement", "languages", "serves", "contacts", "note")
_WAYS: tuple[DifferingKey, ...] = ("phone", "email")
_DIGITS = 10  # of a telephone number


def partner_called(name: str, partners: Mapping[str, Any]) -> str | None:
    """The id of the partner, of those in a plan's data, that an agency is by its name or one in brackets behind it."""
    return _id_called([name], (), _ids_by_key(partners))


def _ids_by_key(partners: Mapping[str, Any]) -> dict[WordKey, str]:
    found: dict[WordKey, str] = {}
    for id_, entry in partners.items():
        name = entry.get("name") if isinstance(entry, dict) else None
        if isinstance(name, str):
            for key in keys_of(name, ()):
                if key:
                    found.setdefault(key, id_)
    return found


def _id_called(names: Sequence[str], aliases: Sequence[str], by_key: Mapping[WordKey, str]) -> str | None:
    return next((by_key[key] for name in names for key in keys_of(name, aliases) if key in by_key), None)


class InPlan:
    """The partners of a plan, by what their names have in common with other spellings."""

    def __init__(self, partners: Mapping[str, Any], seats: SeatReader, answers: RosterAnswers) -> None:
        """The partners as the plan's data has them, which may have mistakes, and what somebody answered."""
        self._answers = answers
        self._partners = partners
        self._seats = seats
        self._by_key = _ids_by_key(partners)

    def partner_of(self, group: RowsOfAgency) -> str | None:
        """The id of the partner that an agency is."""
        if not self._by_key:
            return None
        names = [group.name, *(facts.name.name for facts in group.facts)]
        aliases = [alias for facts in group.facts for alias in facts.name.aliases]
        is_common = bool(group.first.city) and is_no_name(group.first.name.name, self._seats.words)
        wanted = [group.name] if is_common and slug(group.name) != slug(group.first.name.name) else names
        return _id_called(wanted, aliases, self._by_key)

    def status_of(self, id_: str) -> str | None:
        """The status of a partner, if it is one of the plan's words."""
        status = self._partners[id_].get("status")
        return status if status in STATUS else None

    def differing(self, id_: str, group: RowsOfAgency, entry: Mapping[str, Any]) -> Iterator[SaidOtherwise]:
        """What the partner says otherwise than its rows: its status, telephones and mail of its offices, languages."""
        there = self._partners[id_]
        is_said = any(self._says_status(facts) for facts in group.facts)
        status = self.status_of(id_)
        if is_said and status is not None and status != entry["status"]:
            yield SaidOtherwise("status", status, entry["status"])
        lacking = self.missing(id_, group, entry).get("contacts", ())
        for contact in entry.get("contacts", ()):
            if contact not in lacking:
                yield from _of_contact(contact, _entries(there.get("contacts")), lacking)
        known, said = _codes(there.get("languages")), _codes(entry.get("languages"))
        if known and (more := {code: how for code, how in said.items() if code not in known}):
            yield SaidOtherwise("languages", _as_typed(known), _as_typed(more))

    def _says_status(self, facts: Facts) -> bool:
        """Whether a row says a status, or somebody answered which one it means."""
        answer = self._answers.get(status_question(facts, ()).key, ("",)) if facts.status.not_understood else ("",)
        return facts.status.status is not None or answer[0] in STATUS

    def missing(self, id_: str, group: RowsOfAgency, entry: Mapping[str, Any]) -> dict[str, Any]:
        """What an entry says that the partner doesn't; a role only where a row says one."""
        there = self._partners[id_]
        found = {key: entry[key] for key in _ADDED_WHERE_MISSING if key in entry and not there.get(key)}
        if there.get("status") != entry.get("status"):
            found.pop("since", None)
        if not any(facts.role for facts in group.facts):
            found.pop("role", None)
        if there.get("seats") or not entry.get("seats"):
            found.pop("seats", None)
        if isinstance(there.get("contacts"), list) and (more := _more_contacts(there["contacts"], entry)):
            found["contacts"] = more
        return found


def _more_contacts(there: list[Any], entry: Mapping[str, Any]) -> list[dict[str, str]]:
    """The contacts of an entry whose roles and numbers aren't there, and what a contact that is there lacks of one.

    They stay ways to reach somebody one by one, since they are added; of those that are there each with its role.
    """
    known = _entries(there)
    said = {slug(str(value)) for one in known for value in one.values()}
    found: list[dict[str, str]] = []
    for one in entry.get("contacts", ()):
        same = _same_contact(one, known)
        if said.isdisjoint(slug(str(value)) for value in one.values()):
            found.append(one)
        elif same is not None and (ways := _lacking(one, same, [*known, *found])):
            found.append({"role": same["role"], **ways})
    return found


def _same_contact(contact: Mapping[str, str], there: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The contact of a partner with the role of another."""
    return next((one for one in there if slug(str(one.get("role", ""))) == slug(contact["role"])), None)


def _lacking(contact: Mapping[str, str], same: Mapping[str, Any], known: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The ways to reach a contact that the same one of a partner has none of, and none of its others has either."""
    given = [one for one in known if one.get("role") == same["role"]]
    return {
        key: contact[key]
        for key in _WAYS
        if key in contact and not any(one.get(key) for one in given) and _bare(contact[key]) not in _said(key, known)
    }


def _of_contact(
    contact: Mapping[str, str], there: Sequence[Mapping[str, Any]], added: Sequence[Mapping[str, Any]]
) -> Iterator[SaidOtherwise]:
    """The number or mail of a contact that none of the partner's has, where one of them has the same role."""
    same = _same_contact(contact, there)
    for key in _WAYS:
        if same is not None and key in contact and _bare(contact[key]) not in _said(key, (*there, *added)):
            yield SaidOtherwise(key, str(same.get(key) or ""), contact[key], contact["role"])


def _said(key: DifferingKey, contacts: Sequence[Mapping[str, Any]]) -> set[str]:
    """All numbers or mail of some contacts."""
    return {_bare(str(one[key])) for one in contacts if one.get(key)}


def _bare(way: str) -> str:
    """A number by its last ten digits, mail by its small letters."""
    digits = re.sub(r"\D", "", way)
    return way.casefold() if "@" in way else digits[-_DIGITS:]


def _entries(there: Any) -> list[Mapping[str, Any]]:
    return [one for one in there if isinstance(one, dict)] if isinstance(there, list) else []


def _codes(languages: Any) -> dict[str, Any]:
    """How people are served in each language, by its code."""
    if isinstance(languages, dict):
        return languages
    return dict.fromkeys(code for code in languages if isinstance(code, str)) if isinstance(languages, list) else {}


def _as_typed(languages: Mapping[str, Any]) -> str:
    """Languages as they are typed: "es:staff,Mixteco"."""
    return ",".join(f"{code}:{how}" if isinstance(how, str) else code for code, how in languages.items())
