"""Ways to write a key or an item that is not there yet."""

import re
from collections.abc import Iterator

from ccr_cli.editing.anchors import below_example, below_heading
from ccr_cli.editing.source import ReadText
from ccr_cli.editing.workspace import Splice, Splices, Workspace
from ccr_cli.edits.edit import Value
from ccr_cli.where import Where

_REST = re.compile(r",?[ \t]*(?:[ \t]#.*)?")


def ways_to_insert_key(workspace: Workspace, where: Where, value: Value) -> Iterator[Splices]:
    """Insert a key with its value into a mapping that has others."""
    above = where[:-1]
    if workspace.source.is_flow(above):
        yield from _into_flow(workspace.source, above, workspace.renderer.pair(where, value))
        return
    column = workspace.source.column(above)
    text = workspace.renderer.entry(where, value, column)
    index = _told_place(workspace, where, value)
    if index is not None:
        yield [Splice(index, index, f"\n{' ' * column}{text}")]
    keys = workspace.source.value(above)
    before = next((key for key in workspace.style.keys_before(where) if key in keys), None)
    if not above:
        yield from _behind_example(workspace, where, before, text)
    if before is not None:
        yield from _behind(workspace, (*above, before), text, column)
    elif above:
        yield from _before(workspace, where, text, column)
    yield from _behind(workspace, workspace.source.last(above), text, column)
    first = workspace.source.entry_start(workspace.source.children(above)[0])
    yield [Splice(first, first, f"{text}\n{' ' * column}")]


def ways_to_append(workspace: Workspace, where: Where, value: Value) -> Iterator[Splices]:
    """Add an item after the last one of a list."""
    item = (*where, len(workspace.source.value(where)))
    if workspace.source.is_flow(where):
        yield from _into_flow(workspace.source, where, workspace.renderer.in_flow(item, value))
        return
    column = workspace.source.column(where)
    yield from _behind(workspace, workspace.source.last(where), workspace.renderer.item(item, value, column), column)


def _told_place(workspace: Workspace, where: Where, value: Value) -> int | None:
    """The end of the comment that shows where this key, or this partner, belongs."""
    if len(where) == 1:
        return below_example(workspace.source, str(where[0]))
    headings = workspace.headings_for({where[-1]: value}) if len(where) == 2 else []
    return below_heading(workspace.source, where[:1], headings, workspace.headings) if headings else None


def _behind_example(workspace: Workspace, where: Where, before: str | None, text: str) -> Iterator[Splices]:
    """Insert lines after the comment with an example of a section that comes earlier and is not there yet."""
    for key in workspace.style.keys_before(where):
        if key == before:
            return
        index = below_example(workspace.source, key)
        if index is not None:
            yield [Splice(index, index, f"\n\n{text}")]


def _before(workspace: Workspace, where: Where, text: str, column: int) -> Iterator[Splices]:
    """Insert lines before the first key of a mapping and the comments above it."""
    first = workspace.source.children(where[:-1])[0]
    if first[-1] not in list(workspace.style.keys_behind(where)):
        return
    index = workspace.source.line_start(workspace.source.entry_start(first))
    if workspace.source.text[index : workspace.source.entry_start(first)].strip():
        return
    while (line := workspace.source.line_before(index)) is not None and line[1].strip().startswith("#"):
        index = line[0]
    yield [Splice(index, index, f"{' ' * column}{text}\n")]


def _behind(workspace: Workspace, before: Where, text: str, column: int) -> Iterator[Splices]:
    """Insert lines after an entry: after the rest of its last line and the more indented comments below it."""
    source = workspace.source
    end = source.end(before)
    index = source.line_end(end)
    gap = "\n" if workspace.style.wants_blank_line(before[:-1], text) else ""
    new = f"\n{gap}{' ' * column}{text}"
    further = _behind_comments(source, index, column)
    yield [Splice(further, further, new)]
    yield [Splice(index, index, new)]
    last = int(source.event(_deepest(source, before)).end_mark.index)
    if last > end and source.line_start(last) == last:  # a text that keeps its trailing blank lines
        yield [Splice(last, last, f"{' ' * column}{text}\n")]
    yield [Splice(last, last, f"\n{' ' * column}{text}")]


def _behind_comments(source: ReadText, index: int, column: int) -> int:
    """The end of the comments after a line that are indented past a column, with or without blank lines between."""
    for start, line in source.lines_from(index):
        indent = len(line) - len(line.lstrip(" "))
        is_comment = line.strip().startswith("#")
        if line.strip() and not (is_comment and indent > column):
            break
        index = source.line_end(start) if is_comment else index
    return index


def _deepest(source: ReadText, where: Where) -> Where:
    while source.is_block(where) and source.children(where):
        where = source.last(where)
    return where


def _into_flow(source: ReadText, above: Where, text: str) -> Iterator[Splices]:
    """Add an entry between brackets or braces, on a line of its own if the last one has one."""
    children = source.children(above)
    if not children:
        start = source.start(above) + 1
        yield [Splice(start, start, text)]
        return
    end = source.end(children[-1])
    yield from _on_a_line_in_flow(source, above, text)
    yield [Splice(end, end, f", {text}")]


def _on_a_line_in_flow(source: ReadText, above: Where, text: str) -> Iterator[Splices]:
    last = source.children(above)[-1]
    end, start = source.end(last), source.entry_start(last)
    line = source.line_start(start)
    indent = source.text[line:start]
    if indent.strip() or source.line_start(source.start(above)) >= line:
        return
    rest = source.text[end : source.line_end(end)]
    behind = source.line_end(end) if _REST.fullmatch(rest) else end
    comma = [] if rest.startswith(",") else [Splice(end, end, ",")]
    yield [*comma, Splice(behind, behind, f"\n{indent}{text}{',' if rest.startswith(',') else ''}")]
