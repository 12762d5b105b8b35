"""Ways to take a key or an item out of a text."""

import re
from collections.abc import Iterator

from ccr_cli.editing.source import Sheet
from ccr_cli.editing.workspace import Desk, Splice, Way
from ccr_cli.rules.finding import Where

_COMMA_AND_COMMENT = re.compile(r",[ \t]*(?:[ \t]#.*)?")
_COMMA = re.compile(r"\s*,")


def ways_to_remove(desk: Desk, where: Where) -> Iterator[Way]:
    """Take an entry out with its lines; a mapping or list that it leaves empty goes too, but for a section."""
    above = where[:-1]
    is_alone = len(desk.sheet.children(above)) == 1
    if is_alone and len(above) > 1:
        yield from ways_to_remove(desk, above)
    elif desk.sheet.is_flow(above):
        yield from _lines_out_of_flow(desk.sheet, where)
        yield [_out_of_flow(desk.sheet, where)]
    else:
        yield from _out_of_block(desk.sheet, where, is_alone=is_alone)


def _lines_out_of_flow(sheet: Sheet, where: Where) -> Iterator[Way]:
    """Its lines, where it has some to itself and another entry comes behind it."""
    start, end = sheet.entry_start(where), sheet.end(where)
    line = sheet.line_start(start)
    rest = sheet.text[end : sheet.line_end(end)]
    if not sheet.text[line:start].strip() and _COMMA_AND_COMMENT.fullmatch(rest):
        yield [Splice(line, sheet.next_line(end), "")]


def _out_of_flow(sheet: Sheet, where: Where) -> Splice:
    """Without the comma behind it, or before the last one; comments between two entries stay."""
    children = sheet.children(where[:-1])
    number = children.index(where)
    start, end = sheet.entry_start(where), sheet.end(where)
    before = sheet.end(children[number - 1]) if number else start
    behind = sheet.entry_start(children[number + 1]) if number + 1 < len(children) else end
    comma = _COMMA.match(sheet.text, end)
    if behind > end and "#" not in sheet.text[end:behind]:
        return Splice(start, behind, "")
    if behind == end and number and "#" not in sheet.text[before:start]:
        return Splice(before, end, "")
    return Splice(start, comma.end() if comma else end, "")


def _out_of_block(sheet: Sheet, where: Where, *, is_alone: bool) -> Iterator[Way]:
    start, end = _start(sheet, where), sheet.end(where)
    line, behind = sheet.line_start(start), sheet.next_line(end)
    if not sheet.text[line:start].strip():
        yield [Splice(line, _behind_comments(sheet, behind, start - line), "")]
        yield [Splice(line, behind, "")]
        before = len(sheet.text[:line].rstrip("\r\n")) if line == behind else line - 1
        yield [Splice(max(before, 0), sheet.line_end(end), "")]
    children = sheet.children(where[:-1])
    number = children.index(where)
    if number + 1 < len(children) and not sheet.is_item(where):
        yield [Splice(start, sheet.entry_start(children[number + 1]), "")]  # it began on its item's line
    if is_alone:
        yield [Splice(start, end, "")]


def _start(sheet: Sheet, where: Where) -> int:
    """Where a key begins, or the hyphen of an item."""
    start = sheet.entry_start(where)
    return sheet.text.rfind("-", 0, start) if sheet.is_item(where) else start


def _behind_comments(sheet: Sheet, index: int, column: int) -> int:
    """Behind the comments that begin at once and stand further in than the entry: they are part of it."""
    while (line := sheet.text[index : sheet.line_end(index)]).strip().startswith("#"):
        if len(line) - len(line.lstrip(" ")) <= column:
            break
        index = sheet.next_line(index)
    return index
