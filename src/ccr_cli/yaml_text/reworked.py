"""A text with some of its lines typed anew, to read on behind a slip: it knows where everything stands in the file."""

import re
from collections.abc import Iterable, Sequence

from ccr_cli.rules.finding import Mend, Retyped, Spot

_LINE_END = re.compile("(\r\n|\r|\n)")


class Reworked:
    """A file's text as it is read behind its slips: it has the same lines, and some have other columns."""

    def __init__(self, text: str) -> None:
        parts = _LINE_END.split(text)
        self.lines = parts[::2]
        self._ends = [*parts[1::2], ""]
        self._columns: dict[int, list[int]] = {}
        """For each line that was typed anew, the file's column of each character, and of the end."""

    def copy(self) -> "Reworked":
        """The same, to be typed into on its own."""
        other = Reworked("")
        other.lines, other._ends, other._columns = list(self.lines), self._ends, dict(self._columns)
        return other

    @property
    def text(self) -> str:
        """The text as it is read."""
        return "".join(part for pair in zip(self.lines, self._ends, strict=True) for part in pair)

    def is_typed_anew(self, line: int) -> bool:
        """Whether a line is read in another way than it is written."""
        return line in self._columns

    def type(self, pieces: Iterable[Retyped]) -> None:
        """Type pieces of lines anew; of two that overlap, the first one."""
        for piece in reversed(apart(pieces)):
            if piece.line >= len(self.lines):
                continue
            line = self.lines[piece.line]
            columns = self._columns.get(piece.line) or list(range(len(line) + 1))
            start, end = min(piece.start, len(line)), min(piece.end, len(line))
            self.lines[piece.line] = line[:start] + piece.text + line[end:]
            self._columns[piece.line] = columns[:start] + [columns[start]] * len(piece.text) + columns[end:]

    def back(self, spot: Spot) -> Spot:
        """The place in the file for a place in the text as it is read."""
        line, column = spot
        columns = self._columns.get(line)
        return spot if columns is None else (line, columns[min(column, len(columns) - 1)])

    def mend_back(self, mend: Mend) -> Mend:
        """A mend of the text as it is read, as a mend of the file."""
        pieces = (
            Retyped(one.line, self.back((one.line, one.start))[1], self.back((one.line, one.end))[1], one.text)
            for one in mend.pieces
        )
        return Mend(tuple(pieces), mend.is_certain)


def apart(pieces: Iterable[Retyped]) -> Sequence[Retyped]:
    """The pieces in the order of the text, without those that overlap an earlier one."""
    found: list[Retyped] = []
    for piece in sorted(pieces, key=lambda one: (one.line, one.start, one.end)):
        if not found or (found[-1].line, found[-1].end) <= (piece.line, piece.start):
            found.append(piece)
    return found
