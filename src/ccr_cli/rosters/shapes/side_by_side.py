"""Tables that lie side by side on a sheet, as one below the other."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.nearest import slug
from ccr_cli.rosters.cells import filled, words_of
from ccr_cli.rosters.heading_row import MOST_ABOVE
from ccr_cli.rosters.headings import surely
from ccr_cli.rosters.words import phrases
from ccr_cli.spreadsheets.sheet import SheetRow

_LEAST = 2  # headings that come again


def one_below_the_other(rows: Sequence[SheetRow]) -> Sequence[SheetRow] | None:
    """The rows of all tables under the headings of the first; ``None`` where no headings come again in their row."""
    found = next(((at, spans) for at, row in enumerate(rows[:MOST_ABOVE]) if (spans := _spans(row))), None)
    if found is None:
        return None
    place, spans = found
    first = spans[0]
    width = first.stop - first.start
    headings = rows[place].arranged(first)
    sections = [_section(rows[place - 1], span, width) for span in spans] if place else []
    above = rows[: place - 1] if any(sections) else rows[:place]
    stacked: list[SheetRow] = []
    for number, span in enumerate(spans):
        if sections and (section := sections[number]) is not None:
            stacked.append(section)
        stacked += (cut for row in rows[place + 1 :] if filled(cut := _arranged(row, rows[place], first, span)))
    return (*(row.arranged(range(width)) for row in above), headings, *stacked)


def _spans(row: SheetRow) -> list[range]:
    """The columns of each table, where the heading of agencies and another one come again; else none."""
    texts = [slug(words_of(cell)) for cell in row.cells]
    names = [at for at, cell in enumerate(row.cells) if cell != "" and _is_of_agencies(words_of(cell))]
    names = [at for at in names if texts[at] == texts[names[0]]]
    if len(names) < 2:
        return []
    back = names[0] - filled(row)[0]
    starts = [at - back for at in names]
    spans = [range(start, end) for start, end in zip(starts, (*starts[1:], len(texts)), strict=True)]
    heads = [{texts[at] for at in span if at >= 0 and texts[at]} for span in spans]
    is_again = all(len(one) >= _LEAST and len(one & heads[0]) * 2 > max(len(one), _LEAST) for one in heads[1:])
    return spans if is_again else []


def _is_of_agencies(text: str) -> bool:
    return surely(text) == "name" and phrases("either").exact(text) is None


def _section(row: SheetRow, span: range, width: int) -> SheetRow | None:
    """The row with the words right above a table, if it has one that the others don't share."""
    texts = [row.cells[at] for at in span if at < len(row.cells) and row.cells[at] != ""]
    return row._replace(cells=(texts[0], *[""] * (width - 1)), struck=frozenset()) if len(texts) == 1 else None


def _arranged(row: SheetRow, headings: SheetRow, first: range, span: range) -> SheetRow:
    """The cells of a row that belong to a table, in the order of the first one's headings."""
    return row.arranged([*_places(headings, first, span)])


def _places(headings: SheetRow, first: range, span: range) -> Iterator[int | None]:
    texts = {slug(words_of(headings.cells[at])): at for at in reversed(span)}
    for number, at in enumerate(first):
        text = slug(words_of(headings.cells[at]))
        yield texts.get(text) if text else (span.start + number if span == first else None)
