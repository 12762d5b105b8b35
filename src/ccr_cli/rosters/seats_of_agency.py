"""Which seats an agency fills: by the words of its column and section, and by its name."""

from collections.abc import Iterator, Sequence

from ccr_cli.matching.seats_said import seats_said
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.seats_meant import SeatsMeant
from ccr_cli.rosters.short_names import in_full


def seats_of(reader: SeatReader, name: str, column: SeatsMeant, section: SeatsMeant) -> tuple[str, ...]:
    """The seats of an agency; none if nothing tells them.

    A column beats a section. A name that says a narrower seat beats both: the emergency department of a hospital
    under health. Inside a sector, and in a section, the name says which seat.
    """
    said = reader.said_by(name)
    if column:
        return _of_column(reader, name, said, column)
    return _of_section(reader, name, said, section) if section else said


def _of_column(reader: SeatReader, name: str, said: tuple[str, ...], meant: SeatsMeant) -> tuple[str, ...]:
    """The seats of an agency of which a column says something."""
    if not meant.seats:
        return said
    some = tuple(seat for seat in said if seat in meant.seats)
    if some and meant.is_one and len(meant.seats) > 1 and not _are_shelters(reader, meant.seats):
        return some
    kept = [_narrowed(reader, seat, name, said) for seat in meant.seats]
    named = tuple(seat for sector in meant.sectors for seat in said if reader.sector_of(seat) == sector)
    return tuple(dict.fromkeys(seat for seats in (*kept, named) for seat in seats))


def _of_section(reader: SeatReader, name: str, said: tuple[str, ...], meant: SeatsMeant) -> tuple[str, ...]:
    """The seats of an agency that stands in a section: what its name says, else the seat of the section.

    A section of several seats doesn't tell which of them is meant.
    """
    if len(meant.seats) == 1 and meant.seats[0] in said and not _are_shelters(reader, meant.seats):
        return tuple(_beside(reader, meant.seats[0], name))
    if len(meant.seats) == 1 and meant.seats[0] in said:
        return tuple(seat for seat in said if _are_shelters(reader, (seat,)))
    if said:
        shelters = reader.framework.flagged["shelters"]
        both = [seat for seat in meant.seats if seat in shelters and shelters.intersection(said)]
        return tuple(dict.fromkeys((*both, *said)))
    is_clear = len(meant.seats) == 1 or _are_shelters(reader, meant.seats)
    return tuple(seat for seat in meant.seats if not _is_kept_away(reader, seat, name)) if is_clear else ()


def _are_shelters(reader: SeatReader, seats: Sequence[str]) -> bool:
    return bool(seats) and reader.framework.flagged["shelters"].issuperset(seats)


def _narrowed(reader: SeatReader, seat: str, name: str, said: Sequence[str]) -> tuple[str, ...]:
    """The seat that a column says, or the narrower ones of the same sector that a name says instead of it."""
    if seat in said:
        return tuple(_beside(reader, seat, name))
    if not said and _is_kept_away(reader, seat, name):
        return ()
    if said and _is_taken_away(reader, seat, name):
        return tuple(one for one in said if reader.sector_of(one) == reader.sector_of(seat)) or tuple(said)
    shelters = reader.framework.flagged["shelters"]
    return (seat, *(one for one in said if seat in shelters and one in shelters))


def _beside(reader: SeatReader, seat: str, name: str) -> Iterator[str]:
    """A seat that a name says, and those that the same words of it say."""
    all_said = seats_said(in_full(name), reader.words)
    own = {(word.start, word.end) for one in all_said if one.seat == seat for word in one.words}
    yield seat
    for one in all_said:
        if one.seat != seat and own & {(word.start, word.end) for word in one.words}:
            yield one.seat


def _is_kept_away(reader: SeatReader, seat: str, name: str) -> bool:
    """Whether words of a name say that it is none of a core seat: a program for those who batter, a notary."""
    if seat not in reader.framework.flagged["core"]:
        return False
    found = reader.words.said_in(in_full(name))
    return any(one.phrase.seat == seat and one.phrase.keeps_away for one in found)


def _is_taken_away(reader: SeatReader, seat: str, name: str) -> bool:
    """Whether a name has words of a seat, and others that mean more than those."""
    return any(found.phrase.seat == seat for found in reader.words.said_in(in_full(name)))
