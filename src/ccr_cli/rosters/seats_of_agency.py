"""Which seats an agency fills: by the words of its column and section, and by its name."""

from collections.abc import Iterator, Sequence

from ccr_cli.matching.seats_said import seats_said
from ccr_cli.rosters.seats import SeatReader, is_of_one_kind
from ccr_cli.rosters.seats_meant import NOTHING_MEANT, SeatsMeant
from ccr_cli.rosters.short_names import in_full


def seats_of(reader: SeatReader, name: str, column: SeatsMeant, section: SeatsMeant) -> tuple[str, ...]:
    """The seats of an agency; none if nothing tells them.

    A name that says a seat about which the community decides beats all, and what keeps a name away from a core seat
    leaves it without any. Else a seat by its own name or id in a column of seats is right. A column beats a section,
    and a name that says a narrower seat both: the emergency department of a hospital under health. Inside a sector, and
    in a section, the name says which seat.
    """
    said = reader.said_by(name)
    if decided := reader.decided_of(said):
        return decided
    if column.is_own:
        return reader.decided_of(column.seats) or column.seats
    column = NOTHING_MEANT if _is_about_whom(reader, column) else column
    meant = column or section
    kept_away = seats_kept_away(reader, name).difference(said)
    if kept_away and not (said and kept_away.isdisjoint(meant.seats)):
        return ()
    found = _of_column(reader, name, said, column) if column else _of_section(reader, name, said, section)
    return reader.decided_of(found) or found


def _is_about_whom(reader: SeatReader, column: SeatsMeant) -> bool:
    """Whether words of a column say whom an agency serves, and no network: "Children / Family"."""
    return column.is_part and bool(column.seats) and reader.framework.flagged["network"].issuperset(column.seats)


def _of_column(reader: SeatReader, name: str, said: tuple[str, ...], meant: SeatsMeant) -> tuple[str, ...]:
    """The seats of an agency of which a column says something."""
    if not meant.seats:
        return said
    meant = meant._replace(seats=_of_one_part(reader, said, meant.seats))
    some = tuple(seat for seat in said if seat in meant.seats)
    if (
        said and not meant.is_known and len(meant.seats) > 1
    ):  # a list of which not all is understood: the name says which
        return some or said
    if some and meant.is_one and len(meant.seats) > 1 and not _are_shelters(reader, meant.seats):
        return some
    kept = [_narrowed(reader, seat, name, said, meant) for seat in meant.seats]
    named = tuple(seat for sector in meant.sectors for seat in said if reader.sector_of(seat) == sector)
    return tuple(dict.fromkeys(seat for seats in (*kept, named) for seat in seats))


def _of_one_part(reader: SeatReader, said: tuple[str, ...], meant: tuple[str, ...]) -> tuple[str, ...]:
    """Some seats without those of their sector that a name rules out.

    Nobody is a court and prosecutes, a consulate is one alone, and who says legal aid is none: "Legal and consulates".
    """
    alone = set(filter(is_of_one_kind, meant))
    named = alone.intersection(said) or set(said).intersection(meant)
    sectors = {reader.sector_of(seat) for seat in named}
    out = set(meant) if named <= alone else alone
    return tuple(seat for seat in meant if seat in named or seat not in out or reader.sector_of(seat) not in sectors)


def _of_section(reader: SeatReader, name: str, said: tuple[str, ...], meant: SeatsMeant) -> tuple[str, ...]:
    """The seats of an agency that no column tells: what its name says, else the seat of its section.

    A section of several seats doesn't tell which of them is meant. Below a core seat a name says no network by a word
    that many have: "Women's Circle".
    """
    flagged = reader.framework.flagged
    if flagged["network"].issuperset(said) and meant.seats and flagged["core"].issuperset(meant.seats):
        said = ()
    if len(meant.seats) == 1 and meant.seats[0] in said and not _are_shelters(reader, meant.seats):
        return tuple(_beside(reader, meant.seats[0], name))
    if len(meant.seats) == 1 and meant.seats[0] in said:
        return tuple(seat for seat in said if _are_shelters(reader, (seat,)))
    if said:
        shelters = reader.framework.flagged["shelters"]
        both = [seat for seat in meant.seats if seat in shelters and shelters.intersection(said)]
        return tuple(dict.fromkeys((*both, *said)))
    is_clear = (len(meant.seats) == 1 and not meant.is_part) or _are_shelters(reader, meant.seats)
    return meant.seats if is_clear else ()


def _are_shelters(reader: SeatReader, seats: Sequence[str]) -> bool:
    return bool(seats) and reader.framework.flagged["shelters"].issuperset(seats)


def _narrowed(reader: SeatReader, seat: str, name: str, said: Sequence[str], meant: SeatsMeant) -> tuple[str, ...]:
    """The seat that a column says, or the narrower ones of the same sector that a name says instead of it.

    "Legal" may be said of a consulate or a court, which is none; who helps victims or has a shelter does that by any
    name.
    """
    if seat in said:
        return tuple(_beside(reader, seat, name))
    if seat in reader.framework.flagged["network"]:
        return (seat,)
    same = reader.sector_of(seat)
    system = reader.framework.flagged["system"]
    kind = tuple(one for one in reader.kind_said_by(name) if reader.sector_of(one) == same or one in system)
    if kind and not _are_shelters(reader, (seat,)) and not set(kind).intersection(meant.seats):
        return kind
    if said and _is_taken_away(reader, seat, name):
        return tuple(one for one in said if reader.sector_of(one) == same) or tuple(said)
    shelters = reader.framework.flagged["shelters"]
    return (seat, *(one for one in said if seat in shelters and one in shelters))


def _beside(reader: SeatReader, seat: str, name: str) -> Iterator[str]:
    """A seat that a name says, and those that the same words of it say; a network is one alone."""
    all_said = seats_said(in_full(name), reader.words)
    own = {(word.start, word.end) for one in all_said if one.seat == seat for word in one.words}
    yield seat
    if seat in reader.framework.flagged["network"]:
        return
    for one in all_said:
        if one.seat != seat and own & {(word.start, word.end) for word in one.words}:
            yield one.seat


def seats_kept_away(reader: SeatReader, name: str) -> frozenset[str]:
    """The core seats of which words of a name say that it is none: a program for those who batter, a notary.

    Words that only say another seat do not: legal aid is no program for victims, and may be meant by that word.
    """
    found = reader.words.said_in(in_full(name))
    saying = [one for one in found if not one.phrase.keeps_away]
    never = (one for one in found if one.phrase.keeps_away and not any(map(one.overlaps, saying)))
    return reader.framework.flagged["core"].intersection(one.phrase.seat for one in never)


def _is_taken_away(reader: SeatReader, seat: str, name: str) -> bool:
    """Whether a name has words of a seat, and others that mean more than those."""
    return any(found.phrase.seat == seat for found in reader.words.said_in(in_full(name)))
