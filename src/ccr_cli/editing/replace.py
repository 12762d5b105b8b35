"""Ways to replace the value of an existing key or item."""

import re
from collections.abc import Iterator

from ccr_cli.editing.anchors import below_heading
from ccr_cli.editing.wording import folded
from ccr_cli.editing.workspace import Splice, Splices, Workspace
from ccr_cli.edits.edit import Value
from ccr_cli.where import Where

_STRIPPED_BLOCK = re.compile(r"[|>]-[ \t]*(?:[ \t]#[^\r\n]*)?(?:\r\n|\r|\n)")


def ways_to_replace(workspace: Workspace, where: Where, value: Value) -> Iterator[Splices]:
    """Write the new value in place of the old one, or on the lines below its key."""
    style = getattr(workspace.source.event(where), "style", None)
    start, end = workspace.source.start(where), workspace.source.end(where)
    if workspace.source.is_flow(where[:-1]):
        yield [Splice(start, end, workspace.space(where) + workspace.renderer.in_flow(where, value, style))]
    elif isinstance(value, dict | list):
        yield from _by_lines(workspace, where, value)
    else:
        yield from _by_text_on_lines(workspace, where, value)
        yield [Splice(start, end, workspace.space(where) + workspace.renderer.on_one_line(where, value, style))]


def _by_text_on_lines(workspace: Workspace, where: Where, value: Value) -> Iterator[Splices]:
    """Replace a text that is on lines of its own, or will be; its opening ``|`` or ``>`` stays if it can."""
    source, event = workspace.source, workspace.source.event(where)
    start, end = source.start(where), source.end(where)
    header = _STRIPPED_BLOCK.match(source.text, start)
    if header and header.end() < end and isinstance(value, str):
        body = source.text[header.end() : end]
        yield [Splice(header.end(), end, "\n".join(folded(value, len(body) - len(body.lstrip(" ")))))]
    first = event.start_mark.column
    if getattr(event, "style", None) in ("|", ">") or workspace.renderer.goes_on_lines(where, value, first):
        inner = first if source.is_item(where) else source.column(where[:-1]) + workspace.style.step(where)
        yield [Splice(start, end, f"{workspace.space(where)}>-\n" + "\n".join(folded(str(value), inner)))]


def _by_lines(workspace: Workspace, where: Where, value: Value) -> Iterator[Splices]:
    """Write a new value that is a mapping or list: after its key, or on the lines below it."""
    source = workspace.source
    if source.is_item(where):
        yield [Splice(source.start(where), source.end(where), _as_item(workspace, where, value))]
        return
    if "#" in source.text[source.start(where) : source.end(where)] and source.is_flow(where):
        behind = source.end(where) - 1  # an empty list that holds a comment keeps it
        yield [Splice(behind, behind, workspace.renderer.in_flow(where, value)[1:-1])]
    text = workspace.renderer.behind_key(where, value, source.column(where[:-1]))
    start = workspace.colon_end(where)
    end = max(start, source.end(where))
    if not text.startswith("\n"):
        yield [Splice(start, end, text)]
        return
    behind = source.line_end(end)
    for below in (_behind_comments(workspace, where, value, behind), behind):
        yield [Splice(start, end, ""), Splice(below, below, text)]


def _as_item(workspace: Workspace, where: Where, value: Value) -> str:
    if isinstance(value, dict) and not workspace.style.stands_in_flow(where, value):
        return workspace.renderer.mapping(where, value, workspace.source.column(where))
    return workspace.renderer.in_flow(where, value)


def _behind_comments(workspace: Workspace, where: Where, value: Value, index: int) -> int:
    """The end of the comments on a key that has no value yet: an example, or where its entries belong."""
    headings = workspace.headings_for(value)
    found = (
        below_heading(workspace.source, where, headings, workspace.headings) if headings and len(where) == 1 else None
    )
    if found is not None:
        return found
    for start, line in workspace.source.lines_from(index):
        if not line.strip().startswith("#"):
            break
        index = workspace.source.line_end(start)
    return index
