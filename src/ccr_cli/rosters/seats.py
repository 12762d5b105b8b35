"""Which seats an agency fills: by the words of its column and section, and by its name."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from functools import cached_property
from typing import NamedTuple

from ccr_cli.language.nearest import several_in
from ccr_cli.matching.seat_words import SeatWords, seat_words
from ccr_cli.matching.seats_said import seats_said
from ccr_cli.plan.folding import folded_words
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.name_words import is_little
from ccr_cli.plan.other_names import of_parts
from ccr_cli.rosters.words import WordKey, key_of, listed, several_meanings, short_capitals, short_forms


class SeatsMeant(NamedTuple):
    """What words of a column or a section mean."""

    seats: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    is_known: bool = False
    """Whether they are understood, though they may say no seat."""
    is_one: bool = False
    """Whether one word says all of them, so that a name may say which of them is meant."""

    def __bool__(self) -> bool:
        return bool(self.seats or self.sectors)


DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
"""First letters with a point behind each: "D.A."."""
_SHORT = re.compile(r"\b([A-Za-z]{2,8})\b\.?")
_OF_PLACE = (("PD", "police department"), ("SO", "sheriff office"))
"""How the first letters of an agency end that has a place before them: "BCSO"."""
_CLOSENESS = 0.92  # of difflib; below it other words are meant
_LONG = 8  # letters
_BEHIND_DASH = re.compile(r"\s+[-–—]+\s+|:\s+")
_LONGEST_SHORT = 5  # letters
_SAFE = frozenset(
    ("co", "dept", "dpt", "svcs", "svc", "serv", "ofc", "hosp", "univ", "ctr", "cntr", "cnty", "atty", "hlth", "enf")
)
"""Short words that are no other word of a name."""
NOTHING_MEANT = SeatsMeant()


class SeatReader:
    """What words mean in one framework; what was read once is known."""

    def __init__(self, framework: Framework) -> None:
        """The framework whose seats are meant."""
        self._framework = framework
        self._meant: dict[str, SeatsMeant] = {}
        self._said: dict[str, tuple[str, ...]] = {}

    @cached_property
    def words(self) -> SeatWords:
        """The words of its seats, as they are found in names."""
        return seat_words(self._framework)

    @cached_property
    def _seats(self) -> dict[WordKey, tuple[str, ...]]:
        named = of_parts(self._framework.seats.values())
        own = {key_of(name): (id_,) for id_, names in named.items() for name in (*names, id_)}
        known = {key: self._ours(seats) for key, seats in several_meanings("seats").items()}
        return {key: seats for key, seats in known.items() if seats} | own

    @cached_property
    def _sectors(self) -> dict[WordKey, tuple[str, ...]]:
        sectors = self._framework.sectors
        named = of_parts(sectors)
        ids = {sector.id for sector in sectors}
        known = {key: tuple(id_ for id_ in meant if id_ in ids) for key, meant in several_meanings("sectors").items()}
        own = {key_of(name): (id_,) for id_, names in named.items() for name in (*names, id_)}
        return {key: found for key, found in known.items() if found} | own

    def _ours(self, seats: Iterable[str]) -> tuple[str, ...]:
        return tuple(seat for seat in seats if seat in self._framework.seats)

    def sector_of(self, seat: str) -> str:
        """The sector of a seat."""
        return self._framework.sector_of[seat].id

    def inside(self, sectors: Iterable[str]) -> tuple[str, ...]:
        """The seats of some sectors."""
        return tuple(
            seat.id for sector in self._framework.sectors if sector.id in set(sectors) for seat in sector.seats
        )

    def said_by(self, name: str) -> tuple[str, ...]:
        """The seats that a name says."""
        if name not in self._said:
            said = tuple(said.seat for said in seats_said(in_full(name), self.words))
            alone = tuple(seat for seat in said if seat in self._framework.flagged["decided_by_community"])
            self._said[name] = alone or said  # an agency about which the community decides has no other seat
        return self._said[name]

    def meant_by(self, text: str) -> SeatsMeant:
        """What the words of a column or a section mean."""
        if text not in self._meant:
            narrower = _BEHIND_DASH.split(text)[-1]
            self._meant[text] = self._exactly(text) or self._exactly(narrower) or self._in_pieces(text)
        return self._meant[text]

    def exactly(self, text: str) -> SeatsMeant:
        """What a text means that is nothing but what a seat or a sector is called."""
        found = self._exactly(text)
        if found:
            return found
        pieces = [self._exactly(piece) for piece in several_in(text)]
        return _together(pieces) if len(pieces) > 1 and all(pieces) else NOTHING_MEANT

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
        return _together([self._of_piece(piece) for piece in (pieces if len(pieces) > 1 else [text])])

    def _of_piece(self, piece: str) -> SeatsMeant:
        if found := self._exactly(piece):
            return found
        if listed("no_seats").exact(piece) is not None:
            return SeatsMeant(is_known=True)
        said = self.said_by(piece)
        return SeatsMeant(said, (), is_known=bool(said))

    def seats_of(self, name: str, column: SeatsMeant, section: SeatsMeant) -> tuple[str, ...]:
        """The seats of an agency; none if nothing tells them.

        A column beats a section. A name that says a narrower seat beats both: the emergency department of a hospital
        under health. Inside a sector, and in a section, the name says which seat.
        """
        said = self.said_by(name)
        if column:
            return self._of_column(name, said, column)
        return self._of_section(name, said, section) if section else said

    def _of_column(self, name: str, said: tuple[str, ...], meant: SeatsMeant) -> tuple[str, ...]:
        """The seats of an agency of which a column says something."""
        if not meant.seats:
            return said
        some = tuple(seat for seat in said if seat in meant.seats)
        if some and meant.is_one and len(meant.seats) > 1 and not self._are_shelters(meant.seats):
            return some
        kept = [self._narrowed(seat, name, said) for seat in meant.seats]
        named = tuple(seat for sector in meant.sectors for seat in said if self.sector_of(seat) == sector)
        return tuple(dict.fromkeys(seat for seats in (*kept, named) for seat in seats))

    def _of_section(self, name: str, said: tuple[str, ...], meant: SeatsMeant) -> tuple[str, ...]:
        """The seats of an agency that stands in a section: what its name says, else the seat of the section.

        A section of several seats doesn't tell which of them is meant.
        """
        if len(meant.seats) == 1 and meant.seats[0] in said and not self._are_shelters(meant.seats):
            return tuple(self._beside(meant.seats[0], name))
        if len(meant.seats) == 1 and meant.seats[0] in said:
            return tuple(seat for seat in said if self._are_shelters((seat,)))
        if said:
            shelters = self._framework.flagged["shelters"]
            both = [seat for seat in meant.seats if seat in shelters and shelters.intersection(said)]
            return tuple(dict.fromkeys((*both, *said)))
        is_clear = len(meant.seats) == 1 or self._are_shelters(meant.seats)
        return tuple(seat for seat in meant.seats if not self._is_kept_away(seat, name)) if is_clear else ()

    def _are_shelters(self, seats: Sequence[str]) -> bool:
        return bool(seats) and self._framework.flagged["shelters"].issuperset(seats)

    def _narrowed(self, seat: str, name: str, said: Sequence[str]) -> tuple[str, ...]:
        """The seat that a column says, or the narrower ones of the same sector that a name says instead of it."""
        if seat in said:
            return tuple(self._beside(seat, name))
        if not said and self._is_kept_away(seat, name):
            return ()
        if said and self._is_taken_away(seat, name):
            return tuple(one for one in said if self.sector_of(one) == self.sector_of(seat)) or tuple(said)
        shelters = self._framework.flagged["shelters"]
        return (seat, *(one for one in said if seat in shelters and one in shelters))

    def _beside(self, seat: str, name: str) -> Iterator[str]:
        """A seat that a name says, and those that the same words of it say."""
        all_said = seats_said(in_full(name), self.words)
        own = {(word.start, word.end) for one in all_said if one.seat == seat for word in one.words}
        yield seat
        for one in all_said:
            if one.seat != seat and own & {(word.start, word.end) for word in one.words}:
                yield one.seat

    def _is_kept_away(self, seat: str, name: str) -> bool:
        """Whether words of a name say that it is none of a core seat: a program for those who batter, a notary."""
        if seat not in self._framework.flagged["core"]:
            return False
        words = [word.word for word in folded_words(in_full(name)) if not is_little(word.word)]
        return any(found.phrase.seat == seat and found.phrase.keeps_away for found in self.words.found_in(words))

    def _is_taken_away(self, seat: str, name: str) -> bool:
        """Whether a name has words of a seat, and others that mean more than those."""
        words = [word.word for word in folded_words(in_full(name)) if not is_little(word.word)]
        return any(found.phrase.seat == seat for found in self.words.found_in(words))


def in_full(name: str) -> str:
    """A name with the words in full that are written short in it: "Marlow PD", "Gila Co. Attorney"."""
    return _SHORT.sub(_written_out, DOTTED.sub(lambda match: match[0].replace(".", ""), name))


def _written_out(match: re.Match[str]) -> str:
    word, low = match[1], match[1].lower()
    if word in short_capitals():
        return short_capitals()[word]
    for ending, meaning in _OF_PLACE:
        if word.isupper() and word.endswith(ending) and len(ending) < len(word) <= _LONGEST_SHORT:
            return meaning
    is_safe = low in _SAFE or len(low) > _LONGEST_SHORT
    return " ".join(short_forms()[low]) if is_safe and low in short_forms() else match[0]


def _together(pieces: Sequence[SeatsMeant]) -> SeatsMeant:
    seats = tuple(dict.fromkeys(seat for piece in pieces for seat in piece.seats))
    sectors = tuple(dict.fromkeys(sector for piece in pieces for sector in piece.sectors))
    return SeatsMeant(seats, sectors, is_known=bool(pieces) and all(piece.is_known for piece in pieces))


def _without_plural(key: WordKey) -> WordKey:
    return tuple(word.removesuffix("s") for word in key)
