"""What a plan would say of the agencies of a roster, what has to be asked about them, and what stays out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ccr_cli.language.nearest import same_in
from ccr_cli.plan.words import STATUS
from ccr_cli.rosters.agencies import RowsOfAgency
from ccr_cli.rosters.contacts import ContactSaid
from ccr_cli.rosters.days import DayOrder, DaySaid
from ccr_cli.rosters.facts import AgreementSaid, Facts
from ccr_cli.rosters.names import is_acronym
from ccr_cli.rosters.private import is_about_nobody, is_clean, names_nobody, private_parts
from ccr_cli.rosters.roster import LeftOutKind, ListedAgency, QuestionKind, RosterQuestion, RosterRequest
from ccr_cli.rosters.seats import NOTHING_MEANT, SeatReader
from ccr_cli.rosters.showing import may_show
from ccr_cli.rosters.statuses import BEST_FIRST

ORDER = "order"
"""What the answer to how days in digits are read is about."""
_OFFICE = {"en": "Office", "es": "Oficina"}
_HOTLINE = {"en": "Hotline", "es": "Línea de crisis"}
_NOT_TOLD = {"en": "Not told yet", "es": "Por aclarar"}
_IDENTIFIED = "identified"


class Built(NamedTuple):
    """What a plan would say of an agency, and what not."""

    entry: dict[str, Any]
    questions: tuple[RosterQuestion, ...]
    left_out: tuple[LeftOutKind, ...]


class Entries:
    """The entries of all agencies of a roster."""

    def __init__(self, asked: RosterRequest, seats: SeatReader, groups: Sequence[RowsOfAgency]) -> None:
        """What was asked, and the rows of each agency."""
        built = [_Building(asked, seats, group).built() for group in groups]
        private = private_parts([one.entry for one in built], asked.framework, asked.today)
        self._built = [_without(one, private.get(place, ())) for place, one in enumerate(built)]

    def entry(self, place: int) -> dict[str, Any]:
        """What a plan would say of an agency."""
        return self._built[place].entry

    def kinds_of(self, place: int) -> tuple[QuestionKind, ...]:
        """What has to be asked about it."""
        return tuple(dict.fromkeys(question.kind for question in self._built[place].questions))

    def left_out(self, place: int) -> tuple[LeftOutKind, ...]:
        """What stays out that its rows together say."""
        return self._built[place].left_out

    def questions(self, agencies: Sequence[ListedAgency]) -> Iterator[RosterQuestion]:
        """What has to be asked about new agencies, once for all rows of its kind."""
        found: dict[tuple[str, str], RosterQuestion] = {}
        for built, agency in zip(self._built, agencies, strict=True):
            for question in built.questions if agency.same_as is None else ():
                known = found.get(question.key, question._replace(rows=()))
                found[question.key] = known._replace(rows=(*known.rows, *question.rows))
        yield from found.values()


def _without(built: Built, private: Iterable[tuple[str, int]]) -> Built:
    """An entry without the parts in which a privacy rule finds something."""
    entry, left = dict(built.entry), list(built.left_out)
    for key, number in sorted(private, reverse=True):
        if key == "contacts":
            entry[key] = [one for at, one in enumerate(entry[key]) if at != number]
            left.append("person")
        elif key in _KIND_OF and key in entry:
            del entry[key]
            left.append(_KIND_OF[key])
    if not entry.get("contacts"):
        entry.pop("contacts", None)
    return built._replace(entry=entry, left_out=tuple(dict.fromkeys(left)))


_KIND_OF: Mapping[str, LeftOutKind] = {"role": "role", "note": "notes", "serves": "serves", "languages": "languages"}


class _Building:
    """Builds the entry of one agency."""

    def __init__(self, asked: RosterRequest, seats: SeatReader, group: RowsOfAgency) -> None:
        self._asked = asked
        self._seats = seats
        self._group = group
        self._facts = [one for one in group.facts if not one.is_struck] or list(group.facts)
        self._rows = tuple(one.number for one in group.facts)
        self._questions: list[RosterQuestion] = []
        self._left: list[LeftOutKind] = []

    def built(self) -> Built:
        """What a plan would say of it, in the order of a plan."""
        seats = self._own_seats()
        status, since = self._status()
        entry = {
            "name": self._name(),
            "seats": list(seats),
            "role": self._role(seats),
            "status": status,
            "since": since,
            "confidential": self._confidential(seats),
            "agreement": self._agreement(),
            "languages": self._languages(),
            "serves": self._serves(seats),
            "contacts": self._contacts(seats),
            "note": self._note(),
        }
        kept = {key: value for key, value in entry.items() if value or key == "seats"}
        return Built(kept, tuple(self._questions), tuple(dict.fromkeys(self._left)))

    def _ask(self, kind: QuestionKind, about: str, choices: Sequence[str] = ()) -> Sequence[str] | None:
        """The answer to a question, if there is one already; else it has to be asked."""
        question = RosterQuestion(kind, about, self._rows, tuple(choices))
        if question.key in self._asked.answers:
            return self._asked.answers[question.key]
        self._questions.append(question)
        return None

    def _name(self) -> str:
        if is_acronym(self._group.name):
            answer = self._ask("acronym", self._group.name)
            return answer[0] if answer else self._group.name
        return self._group.name

    def _said_name(self) -> str:
        """The name with all that stands beside it, which may say a seat too."""
        return self._group.first.name.whole or self._group.name

    def _own_seats(self) -> tuple[str, ...]:
        name = self._said_name()
        found: dict[str, None] = {}
        telling = [facts for facts in self._facts if facts.seats or facts.section]
        for facts in telling or self._facts:
            found |= dict.fromkeys(self._seats.seats_of(name, facts.seats, facts.section))
        if not found:
            found = dict.fromkeys(self._said_beside())
        if found:
            return tuple(found)
        return self._asked_seats()

    def _said_beside(self) -> Iterator[str]:
        """The seats that say what it does, or whom to ask for there, where they are among those of its section."""
        meant = {seat for facts in self._facts for part in (facts.seats, facts.section) for seat in part.seats}
        if not meant:
            yield from self._seats.said_by(self._facts[0].role)
        hidden = [seat for seat in meant if self._shelters((seat,))]
        for title in (contact.title for facts in self._facts for contact in facts.contacts if contact.title):
            for seat in self._seats.said_by(title):
                yield from (seat,) if seat in meant else hidden if self._shelters((seat,)) else ()

    def _asked_seats(self) -> tuple[str, ...]:
        words = next((facts.seats_words for facts in self._facts if facts.seats_words and not facts.seats.is_known), "")
        about = words if words and may_show(words) else self._group.name
        meant = next((one for facts in self._facts for one in (facts.seats, facts.section) if one), NOTHING_MEANT)
        answer = self._ask("seats", about, self._seats.inside(meant.sectors))
        return tuple(answer or ())

    def _role(self, seats: Sequence[str]) -> str | None:
        for text in (facts.role for facts in self._facts):
            if text and is_clean(text) and names_nobody(text, self._group.name):
                return " ".join(text.split())
            if text:
                self._left.append("role")
        if seats:
            return None
        words = (facts.seats_words for facts in self._facts)
        return next((text for text in words if text and is_clean(text)), _NOT_TOLD[self._language])

    @property
    def _language(self) -> str:
        return self._asked.language if self._asked.language in _OFFICE else "en"

    def _status(self) -> tuple[str, str | None]:
        if all(facts.is_struck for facts in self._facts):
            answer = self._ask("struck", self._group.name)
            if not answer or answer[0] == "left":
                return "left", None
        said = [facts for facts in self._facts if facts.status.status is not None]
        best = min(said, key=lambda facts: BEST_FIRST.index(facts.status.status or ""), default=None)
        if best is not None and best.status.status is not None:
            return best.status.status, self._since(best)
        words = next((facts.status.not_understood for facts in self._facts if facts.status.not_understood), "")
        answer = self._ask("status", words if may_show(words) else self._group.name) if words else None
        status = answer[0] if answer and answer[0] in STATUS else self._asked.status or _IDENTIFIED
        dated = next((facts for facts in self._facts if facts.since.written), self._facts[0])
        return status, self._since(dated)

    def _since(self, facts: Facts) -> str | None:
        said = facts.since if facts.since.written else facts.status.since
        return self._day(said, "since")

    def _day(self, said: DaySaid, kind: LeftOutKind) -> str | None:
        """A day that can be told; one that can be two is asked about."""
        if not said.written:
            return None
        read = said.read(self._order(said, "agreement" if kind == "agreement" else "since"))
        if len(read.days) == 1:
            return read.days[0].isoformat()
        self._left.append(kind)
        if said.is_part:
            self._questions.append(
                RosterQuestion("agreement" if kind == "agreement" else "since", said.written, self._rows)
            )
        return None

    def _order(self, said: DaySaid, kind: QuestionKind) -> DayOrder | None:
        if len(said.days) < 2:
            return None
        answer = self._ask(kind, ORDER, [said.written])
        return answer[0] if answer and answer[0] in ("month-first", "day-first") else None  # type: ignore[return-value]

    def _agreement(self) -> dict[str, str] | None:
        said = next((facts.agreement for facts in self._facts if facts.agreement.is_said), AgreementSaid())
        if not said.is_said:
            return None
        signed = self._day(said.signed, "agreement")
        until = self._day(said.until, "agreement")
        if signed is None:
            if not said.signed.written:
                self._questions.append(RosterQuestion("agreement", self._group.name, self._rows))
            self._left.append("agreement")
            return None
        return {"signed": signed} | ({"until": until} if until is not None and until >= signed else {})

    def _confidential(self, seats: Sequence[str]) -> str | None:
        if not self._shelters(seats):
            return None
        answer = self._ask("confidential", self._group.name, ("place", "name", "no"))
        chosen = answer[0] if answer else "place"
        return chosen if chosen != "no" else None

    def _shelters(self, seats: Sequence[str]) -> bool:
        return not self._asked.framework.flagged["shelters"].isdisjoint(seats)

    def _languages(self) -> list[str] | dict[str, str] | None:
        found: dict[str, str | None] = {}
        for facts in self._facts:
            for code, how in facts.languages:
                found[code] = how or found.get(code)
        ways = {code: how for code, how in found.items() if how is not None}
        return ways if ways and len(ways) == len(found) else list(found)

    def _serves(self, seats: Sequence[str]) -> list[str] | None:
        said = [place.strip() for facts in self._facts for place in facts.serves if place.strip()]
        known = [same_in(place, self._asked.places) for place in said]
        if not said or self._shelters(seats) or not all(known):
            self._left += ["serves"] if said else []
            return None
        return list(dict.fromkeys(place for place in known if place is not None))

    def _contacts(self, seats: Sequence[str]) -> list[dict[str, str]] | None:
        if all(facts.is_struck for facts in self._facts):
            return None
        found = [entry for facts in self._facts for contact in facts.contacts for entry in self._contact(contact)]
        if found and seats and self._asked.framework.flagged["network"].issuperset(seats):
            self._left.append("contacts")
            return None
        return _each_once(found)

    def _contact(self, contact: ContactSaid) -> Iterator[dict[str, str]]:
        usual = _HOTLINE if contact.is_hotline else _OFFICE
        entry = {"role": contact.title or usual[self._language]}
        entry |= {"phone": contact.phone} if contact.phone else {}
        entry |= {"email": contact.email} if contact.email else {}
        yield entry

    def _note(self) -> str | None:
        notes = [facts.note for facts in self._facts if facts.note]
        clean = [note for note in notes if is_clean(note) and is_about_nobody(note, self._group.name)]
        self._left += ["notes"] if len(clean) < len(notes) else []
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
