"""A screen of the program as a picture: SVG with the reader's own fonts, on a ground of its own, and in words too."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from rich.console import Console
from rich.style import Style
from rich.text import Text

from made.running import ccr

COLUMNS = 100
_MOST = 46  # lines of a picture
_WIDE, _HIGH, _SIZE, _EDGE = 8.4, 19, 14, 16  # of a sign, a line, the font and the margin
_FONTS = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace"
# Each has a contrast of more than 7 to 1 with the ground, which is drawn, so that a page may be light or dark.
_GROUND, _INK, _DIM = "#161b22", "#e6edf3", "#a9b4c0"
_COLORS = {1: "#ffb3ad", 2: "#7ee787", 3: "#f2cc60", 6: "#8ddbe0"}  # a terminal's red, green, yellow and cyan


@dataclass(frozen=True, slots=True)
class Picture:
    """A command whose screen is drawn."""

    file: str
    words: tuple[str, ...]
    language: str

    def draw(self) -> str:
        """The picture as it is now."""
        colored = ccr(*self.words, language=self.language, FORCE_COLOR="1", COLUMNS=str(COLUMNS))
        lines = [Text.from_ansi(line) for line in colored.splitlines()]
        sentences = ccr(*self.words, "--plain", language=self.language).split("\n\n")[:2]
        return svg(f"ccr {' '.join(self.words)}", _first(lines), " ".join(" ".join(sentences).split()))


PICTURES = tuple(
    Picture(f"docs/pictures/{name}.svg", ("gaps", f"plans/{plan}.yaml", "--as-of", "2026-11-24"), language)
    for name, plan, language in (("gaps", "saguaro", "en"), ("gaps-es", "ironwood", "es"))
)


def svg(command: str, lines: list[Text], words: str) -> str:
    """Lines under the command that printed them; ``words`` are for those who hear a picture."""
    for line in lines:
        line.rstrip()
    typed = Text.assemble(("$ ", "dim"), (command, "bold"))
    drawn = [element for row, line in enumerate([typed, Text(), *lines]) for element in _line(row, line)]
    width, height = round(COLUMNS * _WIDE) + 2 * _EDGE, (len(lines) + 2) * _HIGH + 2 * _EDGE
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"',
            ' role="img" aria-labelledby="title words">',
            f'<title id="title">{escape(command, quote=False)}</title>',
            f'<desc id="words">{escape(words, quote=False)}</desc>',
            f'<rect width="{width}" height="{height}" rx="8" fill="{_GROUND}"/>',
            f'<g font-family="{_FONTS}" font-size="{_SIZE}" fill="{_INK}"',
            ' style="white-space:pre" xml:space="preserve">',
            *drawn,
            "</g>",
            "</svg>\n",
        ]
    )


def _first(lines: list[Text]) -> list[Text]:
    """The first lines, as many as a picture has room for, up to the end of a paragraph."""
    if len(lines) <= _MOST:
        return lines
    end = max(row for row in range(_MOST) if not lines[row].plain.strip())
    return [*lines[: end + 1], Text("…", "dim")]


def _line(row: int, line: Text) -> Iterator[str]:
    if line.plain:
        x, y = _EDGE, _EDGE + (row + 1) * _HIGH - 5
        length = round(line.cell_len * _WIDE, 1)
        yield f'<text x="{x}" y="{y}" textLength="{length}">{"".join(_pieces(line))}</text>'


def _pieces(line: Text) -> Iterator[str]:
    """Runs of one style."""
    console = Console(color_system=None)
    places = sorted({0, len(line), *(place for span in line.spans for place in (span.start, span.end))})
    for start, end in pairwise(place for place in places if place <= len(line)):
        drawn = _attributes(line.get_style_at_offset(console, start))
        words = escape(line.plain[start:end], quote=False)
        yield f"<tspan{drawn}>{words}</tspan>" if drawn else words


def _attributes(style: Style) -> str:
    color = _COLORS[style.color.number or 0] if style.color else _DIM if style.dim else None
    return (f' fill="{color}"' if color else "") + (' font-weight="bold"' if style.bold else "")
