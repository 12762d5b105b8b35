"""Headings in two rows, the lower of which has only those that the upper one heads together, as one full row below."""

from collections.abc import Sequence

from ccr_cli.rosters.cells import filled, one_line, words_of
from ccr_cli.rosters.heading_row import has_way_to_reach, row_of_headings
from ccr_cli.rosters.headings import exactly, surely
from ccr_cli.rosters.words import listed
from ccr_cli.spreadsheets.sheet import SheetRow

_LEAST = 2  # headings in the lower row


def with_full_headings(rows: Sequence[SheetRow]) -> Sequence[SheetRow] | None:
    """The rows, the lower one of the headings filled from above; ``None`` where they stand in one row."""
    place = row_of_headings(rows, {})
    if place is None or place + 1 >= len(rows):
        return None
    upper, lower = rows[place], rows[place + 1]
    if not _heads_below(upper, lower):
        return None
    cells = [
        lower.cells[at] if at < len(lower.cells) and lower.cells[at] != "" else cell
        for at, cell in enumerate(upper.cells)
    ]
    return (*rows[: place + 1], lower._replace(cells=(*cells, *lower.cells[len(cells) :])), *rows[place + 2 :])


def _heads_below(upper: SheetRow, lower: SheetRow) -> bool:
    """Whether all of a row are headings, below none of agencies, and one stands where the upper row has none."""
    places = filled(lower)
    texts = [one_line(words_of(lower.cells[at])) for at in places]
    above = {at: one_line(words_of(upper.cells[at])) for at in filled(upper)}
    is_of_headings = all(surely(text) or listed("signatures").exact(text) for text in texts)
    has_no_agency = not any(exactly(above.get(at, "")) == "name" for at in places)
    is_beside = any(at not in above and at - 1 in places for at in places)
    return len(places) >= _LEAST and is_of_headings and has_no_agency and is_beside and not has_way_to_reach(lower)
