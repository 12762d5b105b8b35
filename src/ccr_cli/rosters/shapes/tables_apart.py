"""Tables with headings of their own below each other on a sheet, as one under all of their headings."""

import re
from collections.abc import Mapping, Sequence
from itertools import chain

from ccr_cli.language.nearest import slug
from ccr_cli.rosters.cells import filled, one_line, words_of
from ccr_cli.rosters.heading_row import row_of_headings
from ccr_cli.rosters.headings import exactly
from ccr_cli.spreadsheets.sheet import SheetRow

_NO_HEADING = re.compile(r"[\d@]")
_LEAST = 2  # headings of a row


def under_one_heading(rows: Sequence[SheetRow]) -> Sequence[SheetRow] | None:
    """The rows, those of later tables moved below the headings of the first; ``None`` where there are none."""
    place = row_of_headings(rows, {})
    if place is None or "name" not in map(exactly, _texts(rows[place]).values()):
        return None
    heads = {at for at in range(place + 1, len(rows)) if _is_head(rows[at], rows[at - 1])}
    heads = {at for at in heads if _texts(rows[at]) != _texts(rows[place])}
    if not heads:
        return None
    headings = {at: text for at, text in _texts(rows[place]).items() if text}
    width = len(rows[place].cells)
    moved: dict[int, int] = {}
    found: list[SheetRow] = []
    for at, row in enumerate(rows):
        if at in heads:
            moved = _moved(_texts(row), headings, width)
            width = max(width, *(one + 1 for one in headings))
            found.append(rows[place]._replace(number=row.number))
        else:
            found.append(_arranged(row, moved) if moved and len(filled(row)) > 1 else row)
    head = rows[place]._replace(cells=tuple(headings.get(at, "") for at in range(width)))
    return [_wide(head._replace(number=row.number) if row.cells == rows[place].cells else row, width) for row in found]


def _texts(row: SheetRow) -> dict[int, str]:
    return {at: one_line(words_of(row.cells[at])) for at in filled(row)}


def _is_head(row: SheetRow, above: SheetRow) -> bool:
    """Whether a row has headings, that of the agencies among them; one alone heads a table behind a gap or a title."""
    if any(not isinstance(cell, str) or _NO_HEADING.search(cell) for cell in row.cells):
        return False
    texts = _texts(row).values()
    if len(texts) < _LEAST:
        return False
    known = [field for text in texts if (field := exactly(text)) is not None]
    is_apart = len(filled(above)) == 1 or row.number > above.number + 1
    return "name" in known and (len(known) >= _LEAST or is_apart)


def _moved(texts: Mapping[int, str], headings: dict[int, str], width: int) -> dict[int, int]:
    """By the place of each column of a later table, its place below all headings; new headings are put behind."""
    found = {}
    for at, text in texts.items():
        same = (one for one, known in headings.items() if slug(known) == slug(text))
        names = (one for one, known in headings.items() if exactly(text) == "name" == exactly(known))
        place = next(chain(same, names), None)
        if place is None:
            place = max(width, max(headings) + 1)
            headings[place] = text
        found[at] = place
    return found


def _arranged(row: SheetRow, moved: Mapping[int, int]) -> SheetRow:
    places = {moved.get(at, at): at for at in filled(row)}
    return row.arranged([places.get(at) for at in range(max(places) + 1)])


def _wide(row: SheetRow, width: int) -> SheetRow:
    return row._replace(cells=(*row.cells, *[""] * (width - len(row.cells))))
