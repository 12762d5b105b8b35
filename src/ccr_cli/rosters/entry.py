"""What a plan would say of one agency of a roster."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ccr_cli.language.nearest import same_in
from ccr_cli.rosters.about_agency import AboutAgency
from ccr_cli.rosters.contact_group import ContactSaid
from ccr_cli.rosters.days_told import agreement_of
from ccr_cli.rosters.names import is_acronym
from ccr_cli.rosters.private import is_about_nobody, is_clean, names_nobody
from ccr_cli.rosters.roster import LeftOutKind, RosterQuestion
from ccr_cli.rosters.seats_told import may_hide, own_seats
from ccr_cli.rosters.secrecy_told import confidential_of
from ccr_cli.rosters.status_told import status_of

_OFFICE = {"en": "Office", "es": "Oficina"}
_HOTLINE = {"en": "Hotline", "es": "Línea de crisis"}
NOT_TOLD = {"en": "Not told yet", "es": "Por aclarar"}
"""What an agency does of which nobody knows it yet, by the language of the plan."""


class Built(NamedTuple):
    """What a plan would say of an agency, and what not."""

    entry: dict[str, Any]
    questions: tuple[RosterQuestion, ...]
    left_out: tuple[LeftOutKind, ...]


class EntryOfAgency:
    """The entry of one agency."""

    def __init__(self, of: AboutAgency) -> None:
        """The agency with what its rows say."""
        self._of = of

    def built(self) -> Built:
        """What a plan would say of it, in the order of a plan."""
        seats = own_seats(self._of)
        status, since = status_of(self._of, seats)
        entry = {
            "name": self._name(),
            "seats": list(seats),
            "role": self._role(seats),
            "status": status,
            "since": since,
            "confidential": confidential_of(self._of, may_hide=may_hide(self._of, seats)),
            "agreement": agreement_of(self._of),
            "languages": self._languages(),
            "serves": self._serves(seats),
            "contacts": self._contacts(seats),
            "note": self._note(),
        }
        kept = {key: value for key, value in entry.items() if value or key == "seats"}
        return Built(kept, tuple(self._of.questions), tuple(dict.fromkeys(self._of.left_out)))

    def _name(self) -> str:
        if is_acronym(self._of.name):
            answer = self._of.ask("acronym", self._of.name)
            return answer[0] if answer else self._of.name
        return self._of.name

    def _role(self, seats: Sequence[str]) -> str | None:
        for text in (facts.role for facts in self._of.facts):
            if text and is_clean(text) and names_nobody(text, self._of.name):
                return " ".join(text.split())
            if text:
                self._of.left_out.append("role")
        if seats:
            return None
        words = (facts.seats_words for facts in self._of.facts if not facts.seats)
        return next((text for text in words if text and is_clean(text)), NOT_TOLD[self._language])

    @property
    def _language(self) -> str:
        return self._of.asked.language if self._of.asked.language in _OFFICE else "en"

    def _languages(self) -> list[str] | dict[str, str] | None:
        found: dict[str, str | None] = {}
        for facts in self._of.facts:
            for code, how in facts.languages:
                found[code] = how or found.get(code)
        ways = {code: how for code, how in found.items() if how is not None}
        return ways if ways and len(ways) == len(found) else list(found)

    def _serves(self, seats: Sequence[str]) -> list[str] | None:
        said = [place.strip() for facts in self._of.facts for place in facts.serves if place.strip()]
        known = [same_in(place, self._of.asked.places) for place in said]
        if not said or may_hide(self._of, seats) or not all(known):
            self._of.left_out += ["serves"] if said else []
            return None
        return list(dict.fromkeys(place for place in known if place is not None))

    def _contacts(self, seats: Sequence[str]) -> list[dict[str, str]] | None:
        if self._of.is_struck:
            return None
        found = [entry for facts in self._of.facts for contact in facts.contacts for entry in self._contact(contact)]
        if found and seats and self._of.asked.framework.flagged["network"].issuperset(seats):
            self._of.left_out.append("contacts")
            return None
        return _each_once(found)

    def _contact(self, contact: ContactSaid) -> Iterator[dict[str, str]]:
        usual = _HOTLINE if contact.is_hotline else _OFFICE
        entry = {"role": contact.title or usual[self._language]}
        entry |= {"phone": contact.phone} if contact.phone else {}
        entry |= {"email": contact.email} if contact.email else {}
        yield entry

    def _note(self) -> str | None:
        notes = [facts.note for facts in self._of.facts if facts.note]
        clean = [note for note in notes if is_clean(note) and is_about_nobody(note, self._of.name)]
        self._of.left_out += ["notes"] if len(clean) < len(notes) else []
        return " ".join(dict.fromkeys(clean)) or None


def _each_once(contacts: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """The contacts, without one that says no more than another."""
    found: list[dict[str, str]] = []
    for place, contact in enumerate(contacts):
        own = _said_by(contact)
        others = [(at, _said_by(other)) for at, other in enumerate(contacts) if at != place]
        if not any(own < other or (own == other and at < place) for at, other in others):
            found.append(contact)
    return found


def _said_by(contact: Mapping[str, str]) -> set[tuple[str, str]]:
    """What a contact says, a telephone by its digits alone."""
    return {(key, re.sub(r"\D", "", text) if key == "phone" else text.casefold()) for key, text in contact.items()}
