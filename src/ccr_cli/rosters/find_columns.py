"""Finds the columns of a roster: by its headings, else by what stands in them."""

from collections.abc import Mapping, Sequence

from ccr_cli.rosters.asked_to_take_part import with_answers
from ccr_cli.rosters.below_headings import marked_column, told_apart
from ccr_cli.rosters.by_cells import CellsOfColumns
from ccr_cli.rosters.cells import filled, letter_of, words_of
from ccr_cli.rosters.columns import RosterColumn, RosterColumns
from ccr_cli.rosters.heading_row import MOST_ABOVE, headings_in, row_of_headings
from ccr_cli.rosters.headings import field_of, heading_shown, meaning_of
from ccr_cli.rosters.name_column import with_a_name, without_persons
from ccr_cli.rosters.named_columns import refuse_persons, with_named
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.since_or_status import since_or_status
from ccr_cli.rosters.witnesses import with_cells
from ccr_cli.spreadsheets.sheet import SheetCell, SheetRow

SAMPLE = 200  # rows that are looked at to tell what a column has
_FEW, _SEVERAL = 2, 5  # cells of a row, rows


def columns_of(rows: Sequence[SheetRow], named: Mapping[str, str], seats: SeatReader) -> RosterColumns | None:
    """The columns; ``None`` where none has agencies. Raises ``UserError`` for a column named that isn't there."""
    place = row_of_headings(rows, named)
    if place is None and named:
        return _by_letters(rows, named)
    if place is None:
        cells = CellsOfColumns(_of_a_table(rows[:SAMPLE]), seats)
        place = next((at for at, row in enumerate(rows[:MOST_ABOVE]) if cells.heads(row)), -1)
    texts = headings_in(rows, place) if place >= 0 else [""] * max((len(row.cells) for row in rows), default=0)
    below = rows[place + 1 :][:SAMPLE]
    cells = CellsOfColumns(_of_a_table(below), seats)
    headed = with_answers(_headed(texts, below, named, seats, cells), texts, below)
    columns = with_cells(headed, texts, cells)
    columns = without_persons(columns, texts, below, seats)
    refuse_persons(columns, texts, named, below, seats)
    columns = with_named(columns, texts, named)
    columns = with_a_name(columns, texts, below, seats, cells)
    found = RosterColumns(columns, place + 1, texts if place >= 0 else ())
    return found if found.of("name") else None


def _of_a_table(rows: Sequence[SheetRow]) -> Sequence[SheetRow]:
    """The rows with several cells, where there are some: they tell what columns have, and no legend or section does."""
    several = [row for row in rows if len(filled(row)) > _FEW]
    return several if len(several) >= _SEVERAL else rows


def _headed(
    texts: Sequence[str],
    below: Sequence[SheetRow],
    named: Mapping[str, str],
    seats: SeatReader,
    cells: CellsOfColumns,
) -> list[RosterColumn]:
    """The columns with what their headings say."""
    fields = [field_of(text) for text in texts]
    fields = [
        since_or_status(told_apart(field, text, at, fields, below), text, at, below)
        for at, (field, text) in enumerate(zip(fields, texts, strict=True))
    ]
    letters = {heading.strip().upper() for heading in named}
    return [
        marked_column(at, text, below, seats)
        or RosterColumn(at, field, heading_shown(text, at), meaning_of(field, text))
        for at, (field, text) in enumerate(zip(fields, texts, strict=True))
        if text
        or letter_of(at) in letters
        or any(_is_worth_telling(row.cells[at]) for row in below if at < len(row.cells))
        or cells.field(at) is not None
    ]


def _is_worth_telling(cell: SheetCell) -> bool:
    """Whether a cell of a column without heading has more than a number."""
    return any(sign.isalpha() for sign in words_of(cell))


def _by_letters(rows: Sequence[SheetRow], named: Mapping[str, str]) -> RosterColumns:
    """The columns that somebody named by their letters, where there are no headings."""
    width = max((len(row.cells) for row in rows), default=0)
    columns = [RosterColumn(at, None, letter_of(at)) for at in range(width)]
    return RosterColumns(with_named(columns, [""] * width, named), 0)
