"""What words say of seats: those of a column, of a section, of a name."""

import re
from collections.abc import Iterable
from copy import copy
from difflib import get_close_matches
from functools import cached_property

from ccr_cli.language.nearest import several_in
from ccr_cli.language.speaker import LANGUAGES, speaker
from ccr_cli.matching.seat_words import SeatWords, seat_words
from ccr_cli.matching.seats_said import SURE, seats_said
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.other_names import NamedPart, of_parts
from ccr_cli.rosters.seats_meant import NOTHING_MEANT, SeatsMeant, together
from ccr_cli.rosters.short_names import DOTTED, in_full
from ccr_cli.rosters.words import Phrases, WordKey, key_of, listed, several_meanings

_CLOSENESS = 0.92  # of difflib; below it other words are meant
_LONG = 8  # letters
_WHOLE = 5  # letters of a word that says a seat among others; "work" and "law" do only alone
_BEHIND_DASH = re.compile(r"\s+[-–—]+\s+|:\s+")


class SeatReader:
    """What words mean in one framework; what was read once is known."""

    def __init__(self, framework: Framework) -> None:
        """The framework whose seats are meant."""
        self.framework = framework
        self.places: frozenset[str] = frozenset()
        """The words of places that the plan or the sheet names, folded."""
        self._meant: dict[str, SeatsMeant] = {}
        self._said: dict[str, tuple[str, ...]] = {}

    def with_places(self, places: frozenset[str]) -> "SeatReader":
        """The same with the places that the plan and the sheet name; what was read is known to both."""
        other = copy(self)
        other.places = places
        return other

    @cached_property
    def words(self) -> SeatWords:
        """The words of its seats, as they are found in names."""
        return seat_words(self.framework)

    @cached_property
    def _own(self) -> dict[WordKey, tuple[str, ...]]:
        named = of_parts(self.framework.seats.values())
        return {key_of(name): (id_,) for id_, names in named.items() for name in (*names, id_)}

    @cached_property
    def _seats(self) -> dict[WordKey, tuple[str, ...]]:
        known = {key: self._ours(seats) for key, seats in several_meanings("seats").items()}
        return {key: seats for key, seats in known.items() if seats} | self._own

    @cached_property
    def _sectors(self) -> dict[WordKey, tuple[str, ...]]:
        ids = {sector.id for sector in self.framework.sectors}
        known = {key: tuple(id_ for id_ in meant if id_ in ids) for key, meant in several_meanings("sectors").items()}
        return {key: found for key, found in known.items() if found} | self._own_sectors

    @cached_property
    def _own_sectors(self) -> dict[WordKey, tuple[str, ...]]:
        named = of_parts(self.framework.sectors)
        return {key_of(name): (id_,) for id_, names in named.items() for name in (*names, id_)}

    def _ours(self, seats: Iterable[str]) -> tuple[str, ...]:
        return tuple(seat for seat in seats if seat in self.framework.seats)

    def sector_of(self, seat: str) -> str:
        """The sector of a seat."""
        return self.framework.sector_of[seat].id

    def inside(self, sectors: Iterable[str]) -> tuple[str, ...]:
        """The seats of some sectors."""
        return tuple(seat.id for sector in self.framework.sectors if sector.id in set(sectors) for seat in sector.seats)

    def said_by(self, name: str) -> tuple[str, ...]:
        """The seats that a name says."""
        if name not in self._said:
            said = tuple(one.seat for one in seats_said(in_full(name), self.words))
            self._said[name] = self._without_units(said)
        return self._said[name]

    def _without_units(self, seats: tuple[str, ...]) -> tuple[str, ...]:
        """Seats of one name, without those that need independence where a part of the system is meant.

        A victim unit of the police or of a prosecutor may have to tell what it hears: what frameworks say of the seat.
        """
        flagged = self.framework.flagged
        is_of_system = not flagged["system"].isdisjoint(seats)
        return tuple(seat for seat in seats if not (is_of_system and seat in flagged["independent"]))

    def surely_said_by(self, text: str) -> tuple[str, ...]:
        """The seats that a text says surely; where it says none of them so, all that it says."""
        said = seats_said(in_full(text), self.words)
        sure = tuple(one.seat for one in said if one.strength >= SURE)
        return sure or tuple(one.seat for one in said)

    def kind_said_by(self, name: str) -> tuple[str, ...]:
        """The seats that nobody but one kind of agency fills, and that a name says surely: a consulate, a court."""
        said = list(filter(is_of_one_kind, self.said_by(name)))
        surely = {one.seat for one in seats_said(in_full(name), self.words) if one.strength > SURE} if said else set()
        return tuple(seat for seat in said if seat in surely)

    def says_hiding(self, name: str) -> bool:
        """Whether a name has a word of those who hide where they are, and none of a house for animals or buses."""
        if listed("hiding").longest_in(name) is None:
            return False
        shelters = self.framework.flagged["shelters"]
        return not any(one.phrase.keeps_away and one.phrase.seat in shelters for one in self.words.said_in(name))

    def decided_of(self, seats: Iterable[str]) -> tuple[str, ...]:
        """Those of some seats about which the community decides."""
        return tuple(seat for seat in seats if seat in self.words.decided)

    def meant_by(self, text: str) -> SeatsMeant:
        """What the words of a column or a section mean."""
        if text not in self._meant:
            narrower = _BEHIND_DASH.split(text)[-1]
            self._meant[text] = self._exactly(text) or self._exactly(narrower) or self._in_pieces(narrower)
            self._meant[text] = self._meant[text] or self._in_pieces(text)
        return self._meant[text]

    def is_own(self, text: str) -> bool:
        """Whether a text is what the framework calls a seat or a sector, in one of its languages."""
        return key_of(text) in self._titles

    @cached_property
    def _titles(self) -> frozenset[WordKey]:
        parts: tuple[NamedPart, ...] = (*self.framework.seats.values(), *self.framework.sectors)
        return frozenset(key_of(speaker(language).pick(part.name)) for part in parts for language in LANGUAGES)

    def own_in(self, text: str) -> SeatsMeant:
        """The seats that a text calls by their own names or ids, and nothing else."""
        whole = self._own.get(key_of(text))
        pieces = [whole] if whole else [self._own.get(key_of(piece)) for piece in several_in(text)]
        own = tuple(dict.fromkeys(seat for seats in pieces if seats for seat in seats))
        is_all = bool(pieces) and all(pieces)
        return SeatsMeant(own, (), is_known=True, is_own=True) if is_all else NOTHING_MEANT

    def exactly(self, text: str) -> SeatsMeant:
        """What a text means that is nothing but what a seat or a sector is called."""
        text = DOTTED.sub(lambda match: match[0].replace(".", ""), text)  # "D.A. and courts"
        found = self._exactly(text)
        if found:
            return found
        pieces = [self._exactly(piece) for piece in several_in(text)]
        return together(pieces) if len(pieces) > 1 and all(pieces) else NOTHING_MEANT

    def nearly(self, text: str) -> SeatsMeant:
        """What a mistyped text means that heads a section: "Law Enforcment"."""
        written = " ".join(key_of(text))
        known = {" ".join(key): key for key in (*self._seats, *self._sectors)}
        near = get_close_matches(written, known, n=1, cutoff=_CLOSENESS) if len(written) >= _LONG else []
        return self._exactly(" ".join(known[near[0]])) if near else NOTHING_MEANT

    def _exactly(self, text: str) -> SeatsMeant:
        key = key_of(text)
        for sought in (key, _without_plural(key)):
            if sought in self._seats:
                return SeatsMeant(self._seats[sought], (), is_known=True, is_one=True)
            if sought in self._sectors:
                return self._of_sectors(self._sectors[sought])
        return NOTHING_MEANT

    def _of_sectors(self, sectors: tuple[str, ...]) -> SeatsMeant:
        inside = self.inside(sectors)
        return SeatsMeant(inside, (), is_known=True) if len(inside) == 1 else SeatsMeant((), sectors, is_known=True)

    def _in_pieces(self, text: str) -> SeatsMeant:
        pieces = several_in(text)
        if len(pieces) < 2:
            return together([self._of_piece(text)])
        # Who is served, among other things, leaves the rest of the list as clear as it is.
        meant = ((self._of_piece(piece), _is_whom(piece)) for piece in pieces)
        return together([one._replace(is_known=one.is_known or is_whom) for one, is_whom in meant])

    def _of_piece(self, piece: str) -> SeatsMeant:
        if found := self._exactly(piece):
            return found
        if listed("no_seats").exact(piece) is not None:
            return SeatsMeant(is_known=True)
        said = self.said_by(piece)
        return SeatsMeant(said, (), is_known=True) if said else SeatsMeant(self._in_words(piece))

    def _in_words(self, text: str) -> tuple[str, ...]:
        """The one seat that a part of a text is called, where the whole says none: "judges (as observers)".

        A network is meant only where nothing else is: "a roof for families".
        """
        said = {one.meaning for one in self._called.found_in(text)}
        network = self.framework.flagged["network"]
        others = {seats for seats in said if not network.issuperset(seats)} or said
        return others.pop() if len(others) == 1 else ()

    @cached_property
    def _called(self) -> Phrases[tuple[str, ...]]:
        known = self._seats.items()
        return Phrases((" ".join(key), seats) for key, seats in known if len(key) > 1 or len(key[0]) >= _WHOLE)


def is_of_one_kind(seat: str) -> bool:
    """Whether those who fill a seat are nothing else in its sector: a court, a consulate."""
    return listed("of_one_kind").exact(seat) is not None


def _is_whom(piece: str) -> bool:
    """Whether a piece of a list is nothing but whom an agency serves: "kids"."""
    return listed("served_behind_for").exact(piece) is not None


def _without_plural(key: WordKey) -> WordKey:
    return tuple(word.removesuffix("s") for word in key)
