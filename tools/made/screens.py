"""A screen of the program as a picture, of the size that a terminal has at first."""

import re
import shlex
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from pathlib import Path

from rich.console import Console
from rich.style import Style
from rich.text import Text

from made.running import ccr, on_screen
from made.svg import svg

COLUMNS, LINES = 80, 24
_WIDE, _HIGH, _SIZE, _EDGE = 8.4, 19, 14, 16  # of a sign, a line, the font and the margin
_FONT = f"font:{_SIZE}px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace"
_TOGETHER = re.compile(r"\S+(?: \S+)*")
_COLORS = {1: "red", 2: "green", 3: "yellow", 6: "cyan"}  # of a terminal


def screen(words: list[str], folder: Path, language: str) -> str:
    """What a line prints that is typed in a folder, from the words of the line."""
    colored = on_screen(*words[1:], folder=folder, language=language, columns=COLUMNS, lines=LINES)
    lines = [Text.from_ansi(printed) for printed in colored.splitlines()]
    sentences = ccr(*words[1:], "--plain", folder=folder, language=language).split("\n\n")[:2]
    return _drawn(shlex.join(words), lines, " ".join(" ".join(sentences).split()), language)


def _drawn(command: str, lines: list[Text], words: str, language: str) -> str:
    """Lines under the command that printed them; ``words`` are for those who hear a picture."""
    for line in lines:
        line.rstrip()
    typed = Text.assemble(("$ ", "dim"), (command, "bold"))
    drawn = [element for row, line in enumerate([typed, Text(), *lines]) for element in _line(row, line)]
    size = round(COLUMNS * _WIDE) + 2 * _EDGE, (len(lines) + 2) * _HIGH + 2 * _EDGE
    return svg(size, (command, words), language, _FONT, drawn)


def _line(row: int, line: Text) -> Iterator[str]:
    """What stands together, each at its own place: a browser needn't keep more than one space."""
    for found in _TOGETHER.finditer(line.plain):
        x = _EDGE + Text(line.plain[: found.start()]).cell_len * _WIDE
        y = _EDGE + (row + 1) * _HIGH - 5
        part = line[found.start() : found.end()]
        yield f'<text x="{x:.1f}" y="{y}" textLength="{part.cell_len * _WIDE:.1f}">{"".join(_pieces(part))}</text>'


def _pieces(line: Text) -> Iterator[str]:
    """Runs of one style."""
    console = Console(color_system=None)
    places = sorted({0, len(line), *(place for span in line.spans for place in (span.start, span.end))})
    for start, end in pairwise(place for place in places if place <= len(line)):
        drawn = _classes(line.get_style_at_offset(console, start))
        words = escape(line.plain[start:end], quote=False)
        yield f'<tspan class="{drawn}">{words}</tspan>' if drawn else words


def _classes(style: Style) -> str:
    color = _COLORS[style.color.number or 0] if style.color else "dim" if style.dim else ""
    return " ".join(filter(None, (color, "strong" if style.bold else "")))
