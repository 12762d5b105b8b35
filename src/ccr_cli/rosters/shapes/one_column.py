"""A list that somebody keeps in one column, with marks between what it says of each agency, as rows with columns."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from ccr_cli.rosters.cells import bare, filled, has_bullet, letter_of, words_of
from ccr_cli.rosters.columns import RosterColumns
from ccr_cli.rosters.headings import field_of
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.shapes.cards import AGENCY, AGREEMENT, CONTACT, STATUS, Card, Labeled, rows_of, told
from ccr_cli.rosters.telephones import has_telephone
from ccr_cli.spreadsheets.sheet import SheetRow

_APART = (re.compile(r"\s/\s"), re.compile(r"\s[-–—]{1,2}\s"), re.compile(r"\s?\|\s?"), re.compile(r";\s"))
_ANY = re.compile(
    r"\s[-–—/|]{1,2}\s|[;|\n]|,\s+|(?<=[^\W\d_]{5})\.\s+|(?<=[^\W\d_]{3}[aeioué])\.\s+(?=[^\W_])|(?<=\))\.\s+|(?<=\d)\.\s+(?=[A-Z])|[.:]\s*$"
)
_LISTED = re.compile(r",\s+(?!\d)")
_LINE = re.compile(r"\n")
_SEVERAL = 3  # pieces of a row that says more than a name
_LEAST = 5  # rows of such a list
_EMPHASIS = " *_:"  # around words of a message
_NEARLY_ALL = 0.8  # of its rows
_MOST_TITLES = 3  # rows above it


class _Said(NamedTuple):
    """What a row of the list says."""

    row: SheetRow
    text: str
    pieces: tuple[str, ...]

    @property
    def is_section(self) -> bool:
        """Whether it heads what stands below it."""
        return self.text.endswith(":")

    @property
    def is_marked(self) -> bool:
        """Whether a bullet or a number stands before it."""
        return has_bullet(self.text)

    @property
    def is_heading(self) -> bool:
        """Whether it says what stands in the others: two things at least, and no number."""
        known = {field_of(piece) for piece in self.pieces} - {None}
        return (
            len(self.pieces) >= _SEVERAL
            and len(known) > 1
            and not any(sign.isdigit() for piece in self.pieces for sign in piece)
        )


def in_columns(rows: Sequence[SheetRow], seats: SeatReader) -> Sequence[SheetRow] | None:
    """The rows with an agency, its contact and its status in cells of their own, where all stood in one cell."""
    texts = [(row, words_of(row.cells[filled(row)[0]])) for row in rows if len(filled(row)) == 1]
    said = [_Said(row, text, _pieces(text)) for row, text in texts]
    several = [one for one in said if len(one.pieces) >= _SEVERAL]
    if not _are_most(several, said):
        said = [_Said(row, text, _phrases(text)) for row, text in texts]
        several = [one for one in said if any(map(has_telephone, one.pieces[1:]))]
    if len(said) < len(rows) or not _are_most(several, said):
        return None
    said = [*_whole(said, several)]
    place = next((at for at, one in enumerate(said) if one.is_heading), None)
    below = said[_titles(said, seats) :] if place is None else said[place + 1 :]
    cards = [Card(one.row.number, (*_told(one.pieces, seats),), one.row.is_struck) for one in below]
    return rows_of(cards, (AGENCY, CONTACT, STATUS, AGREEMENT))


def _whole(said: Sequence[_Said], several: Sequence[_Said]) -> Iterator[_Said]:
    """The rows, sections in one piece; so are remarks, which have no bullet before them where the others have one.

    Among those what stands right above a row with a bullet heads it, with a colon or without.
    """
    are_marked = sum(one.is_marked for one in several) >= _NEARLY_ALL * len(several)
    for one, after in zip_longest(said, said[1:]):
        is_remark = are_marked and not one.is_marked
        is_heading = one.is_section or (is_remark and after is not None and after.is_marked)
        text = f"{one.text.strip(_EMPHASIS)}:" if is_heading else one.text
        yield one._replace(text=text, pieces=(text,)) if is_heading or is_remark else one


def shown_as_one(columns: RosterColumns, rows: Sequence[SheetRow]) -> RosterColumns:
    """The columns, each told as the one in which all of it stands."""
    letter = letter_of(filled(rows[0])[0])
    return RosterColumns([one._replace(shown=letter) for one in columns.columns], columns.first, columns.headings)


def is_in_one(rows: Sequence[SheetRow]) -> bool:
    """Whether all that a list has stands in one column."""
    return all(len(filled(row)) < 2 for row in rows)


def _titles(said: Sequence[_Said], seats: SeatReader) -> int:
    """How many rows are titles of the list: above an empty row and a section, without a telephone or a seat."""
    gaps = (at for at, (one, after) in enumerate(pairwise(said), 1) if after.row.number > one.row.number + 1)
    first = next(gaps, 0)
    is_headed = 0 < first <= _MOST_TITLES and len(said[first].pieces) == 1
    is_said = any(has_telephone(piece) or seats.said_by(piece) for one in said[:first] for piece in one.pieces)
    return first if is_headed and not is_said else 0


def _are_most(several: Sequence[_Said], said: Sequence[_Said]) -> bool:
    """Whether most rows of the list itself say several things; no title above it, nor a remark below, nor a section."""
    if len(several) < _LEAST:
        return False
    listed = said[said.index(several[0]) : said.index(several[-1]) + 1]
    return 2 * len(several) >= sum(not one.is_section for one in listed)


def _pieces(text: str) -> tuple[str, ...]:
    """What stands between the marks of a row; between lines, where there are several."""
    found = max(((*_split(mark, text),) for mark in (_LINE, *_APART)), key=len)
    return found if len(found) > 1 else (text,)


def _phrases(text: str) -> tuple[str, ...]:
    """What stands between any marks of a row, where it is told in sentences."""
    return tuple(_split(_ANY, bare(text)))


def _split(mark: re.Pattern[str], text: str) -> Iterator[str]:
    return (piece.strip() for piece in mark.split(text) if piece.strip())


def _told(pieces: Sequence[str], seats: SeatReader) -> Iterator[Labeled]:
    """The first piece is the agency; of the others those are its status, or about an agreement, that say so."""
    name, *others = pieces
    yield Labeled(AGENCY, name)
    for piece in others:
        parts = [told(part, seats) for part in _LISTED.split(piece)]
        yield from parts if any(part.label != CONTACT for part in parts) else (told(piece, seats),)
