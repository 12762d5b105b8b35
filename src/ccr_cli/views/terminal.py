"""Blocks on a terminal, in color and columns, drawn with rich."""

from collections.abc import Iterable
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ccr_cli.language.speaker import Speaker
from ccr_cli.rules.finding import Finding
from ccr_cli.views.blocks import Block, Grid, Heading, Headline, Paragraph, Row, Tone
from ccr_cli.views.changed_lines import DiffLine
from ccr_cli.views.findings import as_line, excerpt

_INDENT = 2
_GAP = 2  # columns between two cells
_NARROWEST = 12  # columns of a cell, below which nothing can be read
_WIDEST = 120
_STYLES: dict[Tone, str] = {
    "normal": "",
    "strong": "bold",
    "good": "green",
    "open": "yellow",
    "quiet": "dim",
    "command": "cyan",
}


def show(blocks: Iterable[Block], file: TextIO) -> None:
    """Draw the blocks; plan text is never taken for markup."""
    console = Console(file=file, markup=False, highlight=False, emoji=False)
    for block in blocks:
        _draw(console, block)


def show_findings(findings: Iterable[Finding], speaker: Speaker, file: TextIO) -> None:
    """Findings with the line in question and a caret under it."""
    console = Console(file=file, markup=False, highlight=False, emoji=False)
    for finding in findings:
        style = "bold red" if finding.rule.severity == "error" else "bold yellow"
        console.print(Text(as_line(finding, speaker), style))
        for line in excerpt(finding, console.width) or ():
            console.print(Text(line, "dim"), no_wrap=True, overflow="crop", crop=True)
        if finding.hint is not None:
            console.print(Padding(Text(speaker.tell(finding.hint)), (0, 0, 0, _INDENT)))


def show_changes(lines: Iterable[tuple[DiffLine, str]], file: TextIO) -> None:
    """Lines of a diff: what is new in green, what is gone in red."""
    console = Console(file=file, markup=False, highlight=False, emoji=False)
    styles = {"old": "red", "new": "green", "same": "dim"}
    for line, text in lines:
        console.print(Text(text, styles[line.kind]))


def _draw(console: Console, block: Block) -> None:
    match block:
        case Headline(text):
            console.print(Text(text, "bold"))
        case Heading(text, level):
            console.print()
            console.print(Text(text, "bold cyan" if level == 1 else "bold"))
        case Paragraph():
            console.print(_paragraph(block))
        case Grid():
            _draw_grid(console, block)


def _paragraph(block: Paragraph) -> Padding:
    text = _text(block)
    if not block.marker:
        return Padding(text, (0, 0, 0, block.indent))
    line = Table.grid(padding=(0, 1, 0, 0), pad_edge=False)
    line.add_row(Text(block.marker, _STYLES[block.tone]), text)
    return Padding(line, (0, 0, 0, block.indent))


def _text(block: Paragraph) -> Text:
    text = Text(style=_STYLES[block.tone])
    if block.label:
        text.append(f"{block.label}: ", "bold" if block.tone == "normal" else "")
    text.append(block.text)
    return text


def _draw_grid(console: Console, grid: Grid) -> None:
    """Draw columns of the same width in all sections, each section's head across them."""
    widths = _widths(grid, console.width)
    console.print(_line([Text(column, "dim") for column in grid.columns], widths))
    for row in grid.rows:
        if row.is_section:
            if not grid.is_tight:
                console.print()
            console.print(_section(row))
        else:
            cells = [Text(cell.text, _STYLES[cell.tone]) for cell in row.cells]
            console.print(
                _line(cells, [widths[0], sum(widths[1:]) + _GAP * len(widths[2:])] if len(cells) == 2 else widths)
            )
        if row.below:
            console.print(Padding(Text(row.below, "dim"), (0, 0, 0, _INDENT + widths[0] + _GAP)))


def _section(row: Row) -> Text:
    name, *states = row.cells
    told = [piece for state in states for piece in (": ", (state.text, _STYLES[state.tone]))]
    return Text.assemble((name.text, "bold"), *told)


def _line(cells: list[Text], widths: list[int]) -> Table:
    line = Table.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    line.add_column(width=_INDENT - _GAP)
    for width in widths[: len(cells)]:
        line.add_column(width=width, overflow="fold")
    line.add_row("", *cells)
    return line


def _widths(grid: Grid, width: int) -> list[int]:
    """Column widths: as wide as the longest cell, then the widest shrunk until the line fits."""
    rows = [row for row in grid.rows if not row.is_section]
    widths = [
        max([cell_len(column), *(cell_len(row.cells[index].text) for row in rows if len(row.cells) > 2)], default=0)
        for index, column in enumerate(grid.columns)
    ]
    widths[0] = max([widths[0], *(cell_len(row.cells[0].text) for row in rows)])
    room = min(width, _WIDEST) - _INDENT - _GAP * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths
