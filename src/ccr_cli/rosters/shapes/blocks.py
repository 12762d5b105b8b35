"""Lists in blocks: what is said of an agency stands in lines below each other, then comes the next one."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from ccr_cli.language.nearest import slug
from ccr_cli.rosters.cells import filled, words_of
from ccr_cli.rosters.headings import surely
from ccr_cli.rosters.mails import has_mail
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.shapes.cards import AGENCY, Card, Labeled, labeled, rows_of, told
from ccr_cli.rosters.sheet_names import is_a_name_of_its_own
from ccr_cli.rosters.telephones import has_telephone
from ccr_cli.spreadsheets.sheet import Sheet, SheetRow

_SEVERAL = 3  # blocks, or lines of one
_MOST_CELLS = 6  # of a row that is a line of a block
_MOST_LABELS = 2000  # cells
_BULLET = re.compile(r"[-–—•·▪*◦‣►>]\s?\S")
_SAMPLE = 60  # rows


class _Line(NamedTuple):
    """A row of a block, with what it says."""

    row: SheetRow
    said: tuple[Labeled, ...]
    """What has a label before it."""
    text: str = ""
    """The words of a row in one cell without a label."""


def several_blocks(rows: Sequence[SheetRow], seats: SeatReader) -> Sequence[SheetRow] | None:
    """A row for each block: a new one begins where the label of the agencies comes again, or behind an empty row."""
    lines = _lines(rows[:_SAMPLE])
    if lines is None:
        return None
    lines = _lines(rows) if len(rows) > _SAMPLE else lines
    blocks = [*_at_labels(lines)] if lines else []
    if lines and len(blocks) < 2:
        apart = ([*_at(lines, begins)] for begins in (_is_behind_gap, _has_no_bullet))
        blocks = next((found for found in apart if _are_cards(found)), [])
    return rows_of([_card(block, seats) for block in blocks]) if len(blocks) > 1 else None


def in_cells(rows: Sequence[SheetRow], seats: SeatReader) -> Sequence[SheetRow] | None:
    """A row for each cell, where nearly all cells are blocks, as on a sheet of labels."""
    every = ((row, at, words_of(row.cells[at]).split("\n")) for row in rows for at in filled(row))
    cells = [*islice(every, _MOST_LABELS)]
    blocks = [one for one in cells if len(one[2]) >= _SEVERAL]
    if len(blocks) < _SEVERAL or len(blocks) * 10 < len(cells) * 9:
        return None
    cards = [
        Card(row.number, (Labeled(AGENCY, lines[0]), *(told(line, seats) for line in lines[1:])), at in row.struck)
        for row, at, lines in blocks
    ]
    return rows_of(cards)


def one_block(sheet: Sheet) -> Sequence[SheetRow] | None:
    """A row for a sheet that is one block and has the agency's name, or has it above its labels."""
    lines = _lines(sheet.rows[:_SAMPLE]) if len(sheet.rows) < _SAMPLE else None
    said = [one for line in lines or () for one in line.said]
    fields = {surely(one.label) for one in said}
    if not lines or len(fields - {None, "name"}) < _SEVERAL or len(fields) * 2 < len(said):
        return None
    above = [line.text for line in lines[:1] if line.text]
    names = [] if "name" in fields else [*above, sheet.name or ""]
    name = next((name for name in names if is_a_name_of_its_own(name)), None)
    if name is None and "name" not in fields:
        return None
    called = [Labeled(AGENCY, name)] if name is not None else []
    return rows_of([Card(lines[0].row.number, (*called, *said))])


def _lines(rows: Sequence[SheetRow]) -> list[_Line] | None:
    """The rows as lines; none where more than a few are rows of a table."""
    lines = []
    for row in rows:
        texts = [words_of(row.cells[at]) for at in filled(row)]
        if len(texts) > _MOST_CELLS:
            return None
        said = tuple(_pairs(texts))
        lines.append(_Line(row, said, texts[0] if len(texts) == 1 and not said else ""))
    known = sum(bool(line.said or line.text) for line in lines)
    return lines if known * 10 >= len(lines) * 9 else None


def _pairs(texts: Sequence[str]) -> Iterator[Labeled]:
    """What has a label: before a colon in one cell, or in the cell before it, all through the row."""
    if len(texts) == 1:
        one = labeled(texts[0])
        yield from (one,) if one is not None else ()
        return
    pairs = [*zip(texts[::2], texts[1::2], strict=False)]
    if len(texts) % 2 == 0 and all(surely(label.rstrip(": ")) is not None for label, _ in pairs):
        yield from (Labeled(label.rstrip(": "), said) for label, said in pairs)


def _at_labels(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """The lines from one label of agencies to the next, where most lines have labels."""
    names = [line for line in lines if any(_is_name(one) for one in line.said)]
    if len(names) < 2 or sum(bool(line.said) for line in lines) * 2 < len(lines) or len(lines) < 2 * len(names):
        return
    first = slug(next(one.label for one in names[0].said if _is_name(one)))
    block: list[_Line] = []
    for line in lines:
        if any(slug(one.label) == first for one in line.said):
            yield from (block,) if any(one.said for one in block) else ()
            block = []
        block.append(line)
    yield block


def _is_name(one: Labeled) -> bool:
    return surely(one.label) == "name"


def _is_behind_gap(line: _Line, before: _Line) -> bool:
    return line.row.number > before.row.number + 1


def _has_no_bullet(line: _Line, _before: _Line) -> bool:
    """Whether a line begins a block whose others have bullets before them."""
    return not (_BULLET.match(line.text) or line.said)


def _at(lines: Sequence[_Line], begins: Callable[[_Line, _Line], bool]) -> Iterator[list[_Line]]:
    """The lines parted where one begins a block by what stands before it."""
    block: list[_Line] = []
    for line in lines:
        if block and begins(line, block[-1]):
            yield block
            block = []
        block.append(line)
    yield block


def _are_cards(blocks: Sequence[list[_Line]]) -> bool:
    """Whether most blocks have a name, and below it several lines, one with a way to reach it or a label."""
    cards = [block for block in blocks if len(block) >= _SEVERAL and not block[0].said and any(map(_tells, block[1:]))]
    lines = sum(map(len, cards))
    return len(cards) >= _SEVERAL and len(cards) * 2 > len(blocks) and lines * 4 >= sum(map(len, blocks)) * 3


def _tells(line: _Line) -> bool:
    return bool(line.said) or has_telephone(line.text) or has_mail(line.text)


def _card(block: Sequence[_Line], seats: SeatReader) -> Card:
    """A block as one: its first line is the agency, unless a label says which is."""
    has_label = any(_is_name(one) for line in block for one in line.said)
    first = () if has_label else (Labeled(AGENCY, block[0].text),)
    others = block if has_label else block[1:]
    said = [one for line in others for one in (line.said or (told(line.text, seats),))]
    said = [one._replace(label=AGENCY) if _is_name(one) else one for one in said]
    return Card(block[0].row.number, (*first, *said), all(line.row.is_struck for line in block))
