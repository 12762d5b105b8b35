"""Ways to give a key or an item that is there another value."""

import re
from collections.abc import Iterator

from ccr_cli.editing.anchors import below_heading
from ccr_cli.editing.wording import folded
from ccr_cli.editing.workspace import Desk, Splice, Way
from ccr_cli.edits.edit import Value
from ccr_cli.rules.finding import Where

_STRIPPED_BLOCK = re.compile(r"[|>]-[ \t]*(?:[ \t]#[^\r\n]*)?(?:\r\n|\r|\n)")


def ways_to_replace(desk: Desk, where: Where, value: Value) -> Iterator[Way]:
    """Write the new value where the old one stands, or on the lines below its key."""
    style = getattr(desk.sheet.event(where), "style", None)
    start, end = desk.sheet.start(where), desk.sheet.end(where)
    if desk.sheet.is_flow(where[:-1]):
        yield [Splice(start, end, desk.space(where) + desk.renderer.in_flow(where, value, style))]
    elif isinstance(value, dict | list):
        yield from _by_lines(desk, where, value)
    else:
        yield from _by_text_on_lines(desk, where, value)
        yield [Splice(start, end, desk.space(where) + desk.renderer.on_one_line(where, value, style))]


def _by_text_on_lines(desk: Desk, where: Where, value: Value) -> Iterator[Way]:
    """A text that stands on lines of its own, or will: its opening sign stays where it can."""
    sheet, event = desk.sheet, desk.sheet.event(where)
    start, end = sheet.start(where), sheet.end(where)
    header = _STRIPPED_BLOCK.match(sheet.text, start)
    if header and header.end() < end and isinstance(value, str):
        body = sheet.text[header.end() : end]
        yield [Splice(header.end(), end, "\n".join(folded(value, len(body) - len(body.lstrip(" ")))))]
    first = event.start_mark.column
    if getattr(event, "style", None) in ("|", ">") or desk.renderer.goes_on_lines(where, value, first):
        inner = first if sheet.is_item(where) else sheet.column(where[:-1]) + desk.habits.step(where)
        yield [Splice(start, end, f"{desk.space(where)}>-\n" + "\n".join(folded(str(value), inner)))]


def _by_lines(desk: Desk, where: Where, value: Value) -> Iterator[Way]:
    """A value that becomes a mapping or list: behind its key, or on the lines below it."""
    sheet = desk.sheet
    if sheet.is_item(where):
        yield [Splice(sheet.start(where), sheet.end(where), _as_item(desk, where, value))]
        return
    if "#" in sheet.text[sheet.start(where) : sheet.end(where)] and sheet.is_flow(where):
        behind = sheet.end(where) - 1  # an empty list that holds a comment keeps it
        yield [Splice(behind, behind, desk.renderer.in_flow(where, value)[1:-1])]
    text = desk.renderer.behind_key(where, value, sheet.column(where[:-1]))
    start = desk.colon_end(where)
    end = max(start, sheet.end(where))
    if not text.startswith("\n"):
        yield [Splice(start, end, text)]
        return
    behind = sheet.line_end(end)
    for below in (_behind_comments(desk, where, value, behind), behind):
        yield [Splice(start, end, ""), Splice(below, below, text)]


def _as_item(desk: Desk, where: Where, value: Value) -> str:
    if isinstance(value, dict) and not desk.habits.stands_in_flow(where, value):
        return desk.renderer.mapping(where, value, desk.sheet.column(where))
    return desk.renderer.in_flow(where, value)


def _behind_comments(desk: Desk, where: Where, value: Value, index: int) -> int:
    """Behind what comments say of a key that has no value yet: an example, or where its entries belong."""
    headings = desk.headings_for(value)
    found = below_heading(desk.sheet, where, headings, desk.headings) if headings and len(where) == 1 else None
    if found is not None:
        return found
    for start, line in desk.sheet.lines_from(index):
        if not line.strip().startswith("#"):
            break
        index = desk.sheet.line_end(start)
    return index
