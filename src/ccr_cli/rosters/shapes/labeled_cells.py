"""A table with a column in which all about an agency stands in lines with labels, as one with a column for each."""

from collections.abc import Sequence

from ccr_cli.language.nearest import slug
from ccr_cli.rosters.cells import filled, words_of
from ccr_cli.rosters.heading_row import row_of_headings
from ccr_cli.rosters.headings import surely
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.shapes.cards import CONTACT, Card, labeled, rows_of, told
from ccr_cli.spreadsheets.sheet import SheetCell, SheetRow

_SAMPLE = 20  # rows
_LEAST = 3  # cells


def with_labels_as_columns(rows: Sequence[SheetRow], seats: SeatReader) -> Sequence[SheetRow] | None:
    """The rows with such a column as several, or with headings for the labels in all cells; else ``None``."""
    if _are_all_labeled(rows[:_SAMPLE]):
        said = (tuple(told(words_of(row.cells[at]), seats) for at in filled(row)) for row in rows)
        cards = [Card(row.number, one, row.is_struck) for row, one in zip(rows, said, strict=True)]
        return rows_of(cards, ())
    width = max((len(row.cells) for row in rows), default=0)
    place = next((at for at in range(width) if _are_labeled(rows[:_SAMPLE], at)), None)
    head = row_of_headings(rows, {}) if place is not None else None
    if place is None or head is None:
        return None
    cards = [Card(row.number, tuple(told(line, seats) for line in _lines(row, place))) for row in rows[head + 1 :]]
    headings, *found = rows_of(cards, ())
    there = {slug(words_of(cell)) for cell in rows[head].cells}
    more = [text if slug(words_of(text)) not in there else f"{CONTACT} {text}" for text in headings.cells]
    kept = [
        _with(rows[head], place, more),
        *(_with(row, place, one.cells) for row, one in zip(rows[head + 1 :], found, strict=True)),
    ]
    return (*(_with(row, place, [""] * len(more)) for row in rows[:head]), *kept)


def _are_all_labeled(rows: Sequence[SheetRow]) -> bool:
    """Whether nearly all cells have a label, that of the agencies in most rows."""
    said = [labeled(words_of(row.cells[at])) for row in rows for at in filled(row)]
    known = [one for one in said if one is not None]
    names = sum(surely(one.label) == "name" for one in known)
    return len(rows) >= _LEAST and len(known) * 10 >= len(said) * 8 and names * 2 > len(rows)


def _lines(row: SheetRow, place: int) -> list[str]:
    text = words_of(row.cells[place]) if place < len(row.cells) else ""
    return [line.strip() for line in text.replace(" | ", "\n").split("\n") if line.strip()]


def _are_labeled(rows: Sequence[SheetRow], at: int) -> bool:
    """Whether most cells of a column have several lines, and most of those a label."""
    cells = [lines for row in rows if (lines := _lines(row, at))]
    several = [lines for lines in cells if len(lines) > 1]
    known = sum(labeled(line) is not None for lines in several for line in lines)
    return len(several) >= _LEAST and len(several) * 2 > len(cells) and known * 2 > sum(map(len, several))


def _with(row: SheetRow, place: int, more: Sequence[SheetCell]) -> SheetRow:
    """A row with other cells at the end, and the one that is told by them empty."""
    cells = (*row.cells[:place], "", *row.cells[place + 1 :], *more)
    struck = {*row.struck, *(len(row.cells) + at for at, cell in enumerate(more) if cell and place in row.struck)}
    return row._replace(cells=cells, struck=frozenset(struck - {place}))
