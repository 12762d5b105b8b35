"""What is typed into a line to mend it: text in place of a value, a sign between two others, another indent."""

import re
from collections.abc import Sequence

from ccr_cli.rules.finding import Mend, Retyped

_COMMENT = re.compile(r"(?<=\s)#")
_ITEM = re.compile(r"(?:- +)+")
_HYPHEN = re.compile(r"-(?:[ \t]|$)")
_MOST_COLUMNS = 3
BULLET = re.compile(
    r"(?P<indent>\s*)(?P<bullet>[•–—·▪‣◦●](?=\s*)|\*(?=\s)|\d{1,2}[.)](?=\s)|[a-z]\)(?=\s))\s*(?P<item>\S.*)"
)
"""An item with another sign in the place of its hyphen."""


def value_end(line: str, start: int) -> int:
    """Where what begins at a column of a line ends: before its comment and the blanks behind it."""
    comment = _COMMENT.search(line, start + 1)
    end = comment.start() if comment is not None else len(line)
    return start + len(line[start:end].rstrip())


def in_place(line: int, start: int, end: int, text: str, *, is_certain: bool = True) -> Mend:
    """A text typed in place of what stands between two columns."""
    return Mend((Retyped(line, start, end, text),), is_certain)


def between(line: int, column: int, text: str, *, is_certain: bool = True) -> Mend:
    """A text typed before a column."""
    return in_place(line, column, column, text, is_certain=is_certain)


def left_out(lines: Sequence[str], numbers: Sequence[int]) -> tuple[Retyped, ...]:
    """Lines read as if they were blank."""
    return tuple(Retyped(number, 0, len(lines[number]), "") for number in numbers if lines[number].strip())


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def belonging(lines: Sequence[str], number: int) -> range:
    """The lines below one that are indented further, and so belong to it; and the line itself."""
    own, end = indent_of(lines[number]), number + 1
    for below in range(number + 1, len(lines)):
        line = lines[below]
        if line.strip() and not line.lstrip().startswith("#"):
            if indent_of(line) <= own:
                break
            end = below + 1
    return range(number, end)


def indented(lines: Sequence[str], number: int, wanted: int) -> Mend:
    """A line indented by as many spaces; the lines that belong to it move along where they would not any more."""
    by = wanted - indent_of(lines[number])
    below = [row for row in belonging(lines, number)[1:] if lines[row].strip()]
    is_open = lines[number][: value_end(lines[number], 0)].endswith(":")
    moves = is_open and by > 0 and min((indent_of(lines[row]) for row in below), default=wanted + 1) <= wanted
    rows = [number, *(below if moves else ())]
    return Mend(tuple(Retyped(row, 0, max(0, -by), " " * max(0, by)) for row in rows))


def columns_above(lines: Sequence[str], number: int) -> list[int]:
    """The columns in which a line can begin, as the lines above it tell, the nearest first."""
    own = indent_of(lines[number])
    is_item = _HYPHEN.match(lines[number], own) is not None
    found: dict[int, None] = {}
    limit, is_first = len(lines[number]) + 1_000, True
    for above in range(number - 1, -1, -1):
        line = lines[above]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        column = indent_of(line)
        item = _ITEM.match(line, column)
        content = item.end() if item is not None else column
        if is_first and line.rstrip().endswith(":"):
            found[content + 2] = None
            if is_item:
                found[content] = None
        if is_item and item is not None and column < limit:
            found[column] = None
        elif not is_item and content < limit:
            found[content] = None
        is_first, limit = False, min(limit, column if item is None else column + 1)
        if column == 0:
            break
    found.pop(own, None)
    return sorted(found, key=lambda column: (abs(column - own), -column))[:_MOST_COLUMNS]
