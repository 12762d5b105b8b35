"""Blocks on a terminal, in colour and columns. The one module that knows rich."""

from collections.abc import Iterable
from typing import TextIO

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ccr_cli.language.speaker import Speaker
from ccr_cli.rules.finding import Finding
from ccr_cli.views.blocks import Block, Grid, Heading, Headline, Paragraph, Row, Tone
from ccr_cli.views.findings import as_text

_STYLES: dict[Tone, str] = {"normal": "", "strong": "bold", "good": "green", "open": "yellow", "quiet": "dim"}


def show(blocks: Iterable[Block], file: TextIO) -> None:
    """Draw the blocks; plan text is never taken for markup."""
    console = Console(file=file, markup=False, highlight=False, emoji=False)
    for block in blocks:
        _draw(console, block)


def show_findings(findings: Iterable[Finding], speaker: Speaker, file: TextIO) -> None:
    """Findings with the line in question and a caret under it."""
    console = Console(file=file, markup=False, highlight=False, emoji=False, soft_wrap=True)
    for finding in findings:
        head, *rest = as_text([finding], speaker, with_excerpts=True)
        style = "bold red" if finding.rule.severity == "error" else "bold yellow"
        console.print(Text(head, style))
        for line in rest:
            console.print(Text(line, "dim" if line[6:9] == " | " or line[7:9] == "| " else ""))


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
            console.print(_table(block))


def _paragraph(block: Paragraph) -> Padding:
    text = Text(style=_STYLES[block.tone])
    if block.label:
        text.append(f"{block.label}: ", "bold" if block.tone == "normal" else "")
    text.append(block.text)
    return Padding(text, (0, 0, 0, block.indent))


def _table(grid: Grid) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False, header_style="dim")
    for column in grid.columns:
        table.add_column(column, overflow="fold")
    for row in grid.rows:
        if row.is_section:
            table.add_section()
        table.add_row(*_cells(row))
    return table


def _cells(row: Row) -> list[Text]:
    return [
        Text(cell.text, "bold" if row.is_section and cell.tone == "normal" else _STYLES[cell.tone])
        for cell in row.cells
    ]
