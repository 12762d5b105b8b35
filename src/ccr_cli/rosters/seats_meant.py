"""What words of a column or a section mean: seats, sectors, or nothing."""

from collections.abc import Sequence
from typing import NamedTuple


class SeatsMeant(NamedTuple):
    """What words of a column or a section mean."""

    seats: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    is_known: bool = False
    """Whether they are understood, though they may say no seat."""
    is_one: bool = False
    """Whether one word says all of them, so that a name may say which of them is meant."""
    is_part: bool = False
    """Whether another piece of them says no seat, so that they don't hold for all: "Community, faith, work"."""
    is_own: bool = False
    """Whether they are called by their own names or ids where seats stand: that is more than a sector."""

    def __bool__(self) -> bool:
        return bool(self.seats or self.sectors)


NOTHING_MEANT = SeatsMeant()


def together(pieces: Sequence[SeatsMeant]) -> SeatsMeant:
    """What pieces mean together."""
    seats = tuple(dict.fromkeys(seat for piece in pieces for seat in piece.seats))
    sectors = tuple(dict.fromkeys(sector for piece in pieces for sector in piece.sectors))
    is_known = bool(pieces) and all(piece.is_known for piece in pieces)
    return SeatsMeant(seats, sectors, is_known, is_part=not all(pieces))
