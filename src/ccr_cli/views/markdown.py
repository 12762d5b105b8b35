"""Blocks as Markdown. Plan text is escaped, so it can be neither markup nor HTML."""

import re
from collections.abc import Iterable, Iterator

from ccr_cli.views.blocks import Block, Grid, Heading, Headline, Paragraph

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#&!])")
_LINE_START = re.compile(r"^(\s*|\s*\d+(?=[.)]))([-+=.)])")


def markdown(blocks: Iterable[Block]) -> str:
    """The blocks as one Markdown text."""
    return "\n\n".join(part for block in blocks for part in _parts(block) if part) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))


def _parts(block: Block) -> Iterator[str]:
    match block:
        case Headline(text, about) if about and text.startswith(f"{about}: "):
            yield f"# {escaped(about)}"
            said = text.removeprefix(f"{about}: ")
            yield f"**{escaped(said[0].upper() + said[1:])}**"
        case Headline(text):
            yield f"# {escaped(text)}"
        case Heading(text, level):
            yield f"{'#' * (level + 1)} {escaped(text)}"
        case Paragraph(text, tone="command"):
            yield _as_code(text)
        case Paragraph(text, label):
            before = f"{block.marker.strip()} " if block.marker else ""
            yield before + (f"**{escaped(label)}:** {escaped(text)}" if label else escaped(text))
        case Grid():
            yield "\n".join(_table(block))


def _as_code(text: str) -> str:
    """A command as inline code; one that contains a backtick is escaped like other text."""
    return escaped(text) if "`" in text else f"`{text}`"


def _table(grid: Grid) -> Iterator[str]:
    yield "| " + " | ".join(escaped(column) for column in grid.columns) + " |"
    yield "|" + " --- |" * len(grid.columns)
    for row in grid.rows:
        cells = [escaped(cell.text) for cell in row.cells] + [""] * (len(grid.columns) - len(row.cells))
        if row.is_section:
            cells = [f"**{cell}**" if cell else "" for cell in cells]
        if row.below:
            cells[1] += f". {escaped(row.below)}"
        yield "| " + " | ".join(cells) + " |"
