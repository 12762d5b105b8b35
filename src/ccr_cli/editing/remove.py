"""Ways to remove a key or an item from a text."""

import re
from collections.abc import Iterator

from ccr_cli.editing.source import ReadText
from ccr_cli.editing.workspace import Splice, Splices, Workspace
from ccr_cli.where import Where

_COMMA_AND_COMMENT = re.compile(r",[ \t]*(?:[ \t]#.*)?")
_COMMA = re.compile(r"\s*,")


def ways_to_remove(workspace: Workspace, where: Where) -> Iterator[Splices]:
    """Remove an entry with its lines; a mapping or list that this leaves empty goes too, except a section."""
    above = where[:-1]
    is_alone = len(workspace.source.children(above)) == 1
    if is_alone and len(above) > 1:
        yield from ways_to_remove(workspace, above)
    elif workspace.source.is_flow(above):
        yield from _lines_out_of_flow(workspace.source, where)
        yield [_out_of_flow(workspace.source, where)]
    else:
        yield from _out_of_block(workspace.source, where, is_alone=is_alone)


def _lines_out_of_flow(source: ReadText, where: Where) -> Iterator[Splices]:
    """Remove the entry's lines, if it has them to itself and another entry follows."""
    start, end = source.entry_start(where), source.end(where)
    line = source.line_start(start)
    rest = source.text[end : source.line_end(end)]
    if not source.text[line:start].strip() and _COMMA_AND_COMMENT.fullmatch(rest):
        yield [Splice(line, source.next_line(end), "")]


def _out_of_flow(source: ReadText, where: Where) -> Splice:
    """Remove the entry and the comma after it, or before the last one; comments between two entries stay."""
    children = source.children(where[:-1])
    number = children.index(where)
    start, end = source.entry_start(where), source.end(where)
    before = source.end(children[number - 1]) if number else start
    behind = source.entry_start(children[number + 1]) if number + 1 < len(children) else end
    comma = _COMMA.match(source.text, end)
    if behind > end and "#" not in source.text[end:behind]:
        return Splice(start, behind, "")
    if behind == end and number and "#" not in source.text[before:start]:
        return Splice(before, end, "")
    return Splice(start, comma.end() if comma else end, "")


def _out_of_block(source: ReadText, where: Where, *, is_alone: bool) -> Iterator[Splices]:
    start, end = _start(source, where), source.end(where)
    line, behind = source.line_start(start), source.next_line(end)
    if not source.text[line:start].strip():
        yield [Splice(line, _behind_comments(source, behind, start - line), "")]
        yield [Splice(line, behind, "")]
        before = len(source.text[:line].rstrip("\r\n")) if line == behind else line - 1
        yield [Splice(max(before, 0), source.line_end(end), "")]
    children = source.children(where[:-1])
    number = children.index(where)
    if number + 1 < len(children) and not source.is_item(where):
        yield [Splice(start, source.entry_start(children[number + 1]), "")]  # it begins on its item's line
    if is_alone:
        yield [Splice(start, end, "")]


def _start(source: ReadText, where: Where) -> int:
    """Where a key begins, or the hyphen of an item."""
    start = source.entry_start(where)
    return source.text.rfind("-", 0, start) if source.is_item(where) else start


def _behind_comments(source: ReadText, index: int, column: int) -> int:
    """The end of the comments that directly follow and are indented past the entry: they are part of it."""
    while (line := source.text[index : source.line_end(index)]).strip().startswith("#"):
        if len(line) - len(line.lstrip(" ")) <= column:
            break
        index = source.next_line(index)
    return index
