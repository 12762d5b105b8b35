"""Text in lines that fit a width, and lines below one another."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccr_cli.pictures.widths import width_of_text

BODY, HEAD = 12.0, 15.0
"""The sizes of text, in units of the picture; none is smaller, so that all of it can be read on half a page."""
_LEADING = 1.25  # from one line to the next, in sizes


class Run(NamedTuple):
    """Words in one weight."""

    text: str
    strong: bool = False


class TextLine(NamedTuple):
    """One line of text at its place: ``y`` is where the letters stand."""

    x: float
    y: float
    size: float
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The line without its weights."""
        return "".join(run.text for run in self.runs)


class Column:
    """Text and marks below one another: it knows how far down they have come."""

    def __init__(self, top: float) -> None:
        self.bottom = top
        self.lines: list[TextLine] = []

    def space(self, height: float) -> None:
        """Leave some room."""
        self.bottom += height

    def put(self, runs: Sequence[Run], left: float, right: float, size: float = BODY) -> float:
        """Put a paragraph between two edges. The result is the height at which the middle of its first line is."""
        top = self.bottom
        for runs_of_line in in_lines(runs, right - left, size):
            self.lines.append(TextLine(left, self.bottom + size, size, runs_of_line))
            self.bottom += size * _LEADING
        return top + size * 0.65


def in_lines(runs: Sequence[Run], width: float, size: float) -> list[tuple[Run, ...]]:
    """The words in lines that are no wider than a width; a word that is wider is cut where it has to be."""
    lines: list[tuple[Run, ...]] = []
    line: list[Run] = []
    taken = 0.0
    for word, space in _words(runs, width, size):
        needed = _width(word, size)
        gap = _width(space, size) if line else 0.0
        if line and taken + gap + needed > width:
            lines.append(_joined(line))
            line, taken, gap = [], 0.0, 0.0
        line += [space, word] if line else [word]
        taken += gap + needed
    return [*lines, _joined(line)] if line else lines


def _words(runs: Sequence[Run], width: float, size: float) -> Iterator[tuple[Run, Run]]:
    """Every word, and the space before it."""
    for run in runs:
        for number, word in enumerate(run.text.split()):
            is_glued = number == 0 and run is not runs[0] and not run.text[0].isspace()
            for place, piece in enumerate(_cut(Run(word, run.strong), width, size)):
                yield piece, Run("" if is_glued or place else " ", run.strong)


def _cut(word: Run, width: float, size: float) -> Iterator[Run]:
    """A word, in pieces if it is wider than a line."""
    piece: list[str] = []
    taken = 0.0
    for sign in word.text:
        needed = _width(Run(sign, word.strong), size)
        if piece and taken + needed > width:
            yield Run("".join(piece), word.strong)
            piece, taken = [], 0.0
        piece.append(sign)
        taken += needed
    yield Run("".join(piece), word.strong)


def _joined(line: Sequence[Run]) -> tuple[Run, ...]:
    """The line with as few runs as it has weights."""
    joined: list[Run] = []
    for run in line:
        if joined and joined[-1].strong == run.strong:
            joined[-1] = Run(joined[-1].text + run.text, run.strong)
        else:
            joined.append(run)
    return tuple(run for run in joined if run.text)


def _width(run: Run, size: float) -> float:
    return width_of_text(run.text, size, strong=run.strong)
