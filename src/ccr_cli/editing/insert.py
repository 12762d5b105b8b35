"""Ways to write a key or an item that is not there yet."""

import re
from collections.abc import Iterator

from ccr_cli.editing.anchors import below_example, below_heading
from ccr_cli.editing.source import Sheet
from ccr_cli.editing.workspace import Desk, Splice, Way
from ccr_cli.edits.edit import Value
from ccr_cli.rules.finding import Where

_REST = re.compile(r",?[ \t]*(?:[ \t]#.*)?")


def ways_to_insert_key(desk: Desk, where: Where, value: Value) -> Iterator[Way]:
    """Write a key with its value into a mapping that has others."""
    above = where[:-1]
    if desk.sheet.is_flow(above):
        yield from _into_flow(desk.sheet, above, desk.renderer.pair(where, value))
        return
    column = desk.sheet.column(above)
    text = desk.renderer.entry(where, value, column)
    index = _told_place(desk, where, value)
    if index is not None:
        yield [Splice(index, index, f"\n{' ' * column}{text}")]
    keys = desk.sheet.value(above)
    before = next((key for key in desk.habits.keys_before(where) if key in keys), None)
    if not above:
        yield from _behind_example(desk, where, before, text)
    if before is not None:
        yield from _behind(desk, (*above, before), text, column)
    elif above:
        yield from _before(desk, where, text, column)
    yield from _behind(desk, desk.sheet.last(above), text, column)
    first = desk.sheet.entry_start(desk.sheet.children(above)[0])
    yield [Splice(first, first, f"{text}\n{' ' * column}")]


def ways_to_append(desk: Desk, where: Where, value: Value) -> Iterator[Way]:
    """Write an item behind the last one of a list."""
    item = (*where, len(desk.sheet.value(where)))
    if desk.sheet.is_flow(where):
        yield from _into_flow(desk.sheet, where, desk.renderer.in_flow(item, value))
        return
    column = desk.sheet.column(where)
    yield from _behind(desk, desk.sheet.last(where), desk.renderer.item(item, value, column), column)


def _told_place(desk: Desk, where: Where, value: Value) -> int | None:
    """Behind the comment that says where this key, or this partner, belongs."""
    if len(where) == 1:
        return below_example(desk.sheet, str(where[0]))
    headings = desk.headings_for({where[-1]: value}) if len(where) == 2 else []
    return below_heading(desk.sheet, where[:1], headings, desk.headings) if headings else None


def _behind_example(desk: Desk, where: Where, before: str | None, text: str) -> Iterator[Way]:
    """Lines behind the comment that shows an example of a section that comes before and is not there yet."""
    for key in desk.habits.keys_before(where):
        if key == before:
            return
        index = below_example(desk.sheet, key)
        if index is not None:
            yield [Splice(index, index, f"\n\n{text}")]


def _before(desk: Desk, where: Where, text: str, column: int) -> Iterator[Way]:
    """Lines before the first key of a mapping, and before what comments say of it."""
    first = desk.sheet.children(where[:-1])[0]
    if first[-1] not in list(desk.habits.keys_behind(where)):
        return
    index = desk.sheet.line_start(desk.sheet.entry_start(first))
    if desk.sheet.text[index : desk.sheet.entry_start(first)].strip():
        return
    while (line := desk.sheet.line_before(index)) is not None and line[1].strip().startswith("#"):
        index = line[0]
    yield [Splice(index, index, f"{' ' * column}{text}\n")]


def _behind(desk: Desk, before: Where, text: str, column: int) -> Iterator[Way]:
    """Lines behind an entry: behind what stands on its last line and what comments further in say of it."""
    sheet = desk.sheet
    end = sheet.end(before)
    index = sheet.line_end(end)
    gap = "\n" if desk.habits.wants_blank_line(before[:-1], text) else ""
    new = f"\n{gap}{' ' * column}{text}"
    further = _behind_comments(sheet, index, column)
    yield [Splice(further, further, new)]
    yield [Splice(index, index, new)]
    last = int(sheet.event(_deepest(sheet, before)).end_mark.index)
    if last > end and sheet.line_start(last) == last:  # a text that keeps its last blank lines
        yield [Splice(last, last, f"{' ' * column}{text}\n")]
    yield [Splice(last, last, f"\n{' ' * column}{text}")]


def _behind_comments(sheet: Sheet, index: int, column: int) -> int:
    """Behind the comments that follow a line further in than a column, blank lines between them or not."""
    for start, line in sheet.lines_from(index):
        indent = len(line) - len(line.lstrip(" "))
        is_comment = line.strip().startswith("#")
        if line.strip() and not (is_comment and indent > column):
            break
        index = sheet.line_end(start) if is_comment else index
    return index


def _deepest(sheet: Sheet, where: Where) -> Where:
    while sheet.is_block(where) and sheet.children(where):
        where = sheet.last(where)
    return where


def _into_flow(sheet: Sheet, above: Where, text: str) -> Iterator[Way]:
    """One more thing between brackets or braces, on a line of its own where the last one has one."""
    children = sheet.children(above)
    if not children:
        start = sheet.start(above) + 1
        yield [Splice(start, start, text)]
        return
    end = sheet.end(children[-1])
    yield from _on_a_line_in_flow(sheet, above, text)
    yield [Splice(end, end, f", {text}")]


def _on_a_line_in_flow(sheet: Sheet, above: Where, text: str) -> Iterator[Way]:
    last = sheet.children(above)[-1]
    end, start = sheet.end(last), sheet.entry_start(last)
    line = sheet.line_start(start)
    indent = sheet.text[line:start]
    if indent.strip() or sheet.line_start(sheet.start(above)) >= line:
        return
    rest = sheet.text[end : sheet.line_end(end)]
    behind = sheet.line_end(end) if _REST.fullmatch(rest) else end
    comma = [] if rest.startswith(",") else [Splice(end, end, ",")]
    yield [*comma, Splice(behind, behind, f"\n{indent}{text}{',' if rest.startswith(',') else ''}")]
