"""Blocks as Markdown. Plan text is escaped, so it can be neither markup nor HTML.

A command or the path of a file between two backticks is code: Markdown shows it as it is, so nothing in it is escaped.
"""

import re
from collections.abc import Iterable, Iterator

from ccr_cli.views.blocks import Block, Grid, Heading, Headline, Paragraph

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#&!])")
_CODE = re.compile(r"(?<!`)`((?:ccr |git |--)[^`]*|[^`]*\.(?:ya?ml|csv|tsv|xlsx?|ods|json|zip))`(?!`)")
_LINE_START = re.compile(r"^(\s*|\s*\d+(?=[.)]))([-+=.)])")


def markdown(blocks: Iterable[Block]) -> str:
    """The blocks as one Markdown text."""
    return "\n\n".join(part for block in blocks for part in _parts(block) if part) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))


def _with_code(text: str) -> str:
    """The same, where what is between backticks is code."""
    between = _CODE.split(text)  # every second one is code
    told = "".join(f"`{part}`" if place % 2 else _SPECIAL.sub(r"\\\1", part) for place, part in enumerate(between))
    return _LINE_START.sub(r"\1\\\2", told)


def _in_cell(text: str) -> str:
    """The same in a table, which a vertical bar would cut even in code."""
    return _CODE.sub(lambda code: code[0].replace("|", "\\|"), _with_code(text))


def _parts(block: Block) -> Iterator[str]:
    match block:
        case Headline(text, about) if about and text.startswith(f"{about}: "):
            yield f"# {_with_code(about)}"
            said = text.removeprefix(f"{about}: ")
            yield f"**{_with_code(said[0].upper() + said[1:])}**"
        case Headline(text):
            yield f"# {_with_code(text)}"
        case Heading(text, level):
            yield f"{'#' * (level + 1)} {_with_code(text)}"
        case Paragraph(text, tone="command"):
            yield _as_code(text)
        case Paragraph(text, label):
            before = f"{block.marker.strip()} " if block.marker else ""
            yield before + (f"**{_with_code(label)}:** {_with_code(text)}" if label else _with_code(text))
        case Grid():
            yield "\n".join(_table(block))


def _as_code(text: str) -> str:
    """A command as inline code; one that contains a backtick is escaped like other text."""
    return escaped(text) if "`" in text else f"`{text}`"


def _table(grid: Grid) -> Iterator[str]:
    yield "| " + " | ".join(_in_cell(column) for column in grid.columns) + " |"
    yield "|" + " --- |" * len(grid.columns)
    for row in grid.rows:
        cells = [_in_cell(cell.text) for cell in row.cells] + [""] * (len(grid.columns) - len(row.cells))
        if row.is_section:
            cells = [f"**{cell}**" if cell else "" for cell in cells]
        if row.below:
            cells[1] += f". {_in_cell(row.below)}"
        yield "| " + " | ".join(cells) + " |"
