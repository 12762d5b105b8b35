"""The lines that a change replaced, and finding them again in a file that may have changed since.

Nothing here knows YAML: a line is found by its text, by the lines with less indent that it stands under, and by the
lines beside it. Of these only short sums are kept, so that no more text is copied than what was replaced.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

from ccr_cli.yaml_text.compared import ReplacedSpan, replaced_spans

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_ENDS = "\r\n"
_NO_LINE = -1
_BETWEEN_OTHERS = 3
_COMMENT = re.compile(r"(?:^|\s)#.*")


class Surroundings(NamedTuple):
    """Where some lines stand, in short sums."""

    under: tuple[int, ...]
    """The lines with less indent that they stand under, nearest first."""
    before: int
    behind: int
    is_open: bool
    """Whether what follows them belongs to one of them, as an entry's keys belong to the line with its name."""


class ReplacedLines(NamedTuple):
    """Lines, with their line ends, that took the place of others; either may be none."""

    start: int
    """The number of the first new line in the new file, from 0."""
    old: tuple[str, ...]
    new: tuple[str, ...]
    around_old: Surroundings
    around_new: Surroundings

    @property
    def turned(self) -> "ReplacedLines":
        """The same the other way round."""
        return ReplacedLines(self.start, self.new, self.old, self.around_new, self.around_old)


class LinesOfFile(NamedTuple):
    """The lines of a file with their ends, and without."""

    whole: tuple[str, ...]
    bare: tuple[str, ...]

    @classmethod
    def of(cls, raw: bytes) -> "LinesOfFile":
        """The lines as YAML and editors count them: ended by LF, CRLF or CR."""
        whole = tuple(_LINE.findall(raw.decode("utf-8", "surrogateescape")))
        return cls(whole, tuple(line.rstrip(_ENDS) for line in whole))

    @property
    def raw(self) -> bytes:
        """The file's bytes."""
        return "".join(self.whole).encode("utf-8", "surrogateescape")


def replaced_lines(before: LinesOfFile, after: LinesOfFile) -> Iterator[tuple[ReplacedSpan, ReplacedLines]]:
    """What was replaced between two versions of a file, from top to bottom, each with the numbers of its lines."""
    for span in replaced_spans(before.whole, after.whole):
        old, new = span
        yield (
            span,
            ReplacedLines(
                new.start,
                before.whole[old.start : old.stop],
                after.whole[new.start : new.stop],
                _surroundings(before.bare, old, _depth_of(before.bare, old, after.bare, new)),
                _surroundings(after.bare, new, _depth_of(after.bare, new, before.bare, old)),
            ),
        )


def lines_looked_at(lines: LinesOfFile, span: range, other: LinesOfFile, span_there: range) -> Iterator[int]:
    """The numbers of the lines from which the surroundings are known, and of the lines themselves."""
    yield from range(max(0, span.start - 1), min(len(lines.bare), span.stop + 1))
    yield from above(lines.bare, span.start, _depth_of(lines.bare, span, other.bare, span_there))


class FoundPlace(NamedTuple):
    """Where lines begin in a file."""

    number: int
    """The number of the first one, from 0."""
    strangeness: int
    """0 between the same two lines; 1 with another one below them, 2 with another one above, 3 with both."""


def where_they_are(replaced: ReplacedLines, lines: LinesOfFile, start: int) -> FoundPlace | None:
    """Where the new lines begin in a file, at ``start`` or below it.

    ``None`` where they are not there as they were, where something was written that belongs to them, and where two
    places could be meant.
    """
    sought = tuple(line.rstrip(_ENDS) for line in replaced.new)
    found = [
        place
        for number in range(start, len(lines.bare) - len(sought) + 1)
        if _are_at(number, sought, lines.bare) and (place := _standing(replaced, lines.bare, number)) is not None
    ]
    least = min((place.strangeness for place in found), default=0)
    best = [place for place in found if place.strangeness == least]
    return best[0] if len(best) == 1 else None


def _are_at(number: int, sought: tuple[str, ...], lines: Sequence[str]) -> bool:
    return not sought or (lines[number] == sought[0] and tuple(lines[number : number + len(sought)]) == sought)


def _standing(replaced: ReplacedLines, lines: Sequence[str], start: int) -> FoundPlace | None:
    """The place, if it is the same as far as can be told."""
    known = replaced.around_new
    span = range(start, start + len(replaced.new))
    depth = _first_depth(replaced.new) if _says_something(replaced.new) else _first_depth(replaced.old)
    now = _surroundings(lines, span, depth)
    strangeness = 2 * (now.before != known.before) + (now.behind != known.behind)
    if now.under != known.under or (strangeness == _BETWEEN_OTHERS and not _says_something(replaced.new)):
        return None
    if now.behind != known.behind and _would_go_elsewhere(replaced, now, _next_depth(lines, span.stop)):
        return None
    return FoundPlace(start, strangeness)


def _would_go_elsewhere(replaced: ReplacedLines, now: Surroundings, follows: int) -> bool:
    """Whether what follows the lines now, and did not before, belongs to them, or would belong to those put back."""
    is_theirs = now.is_open and not replaced.around_new.is_open
    return is_theirs or (_is_open(replaced.old, follows) and not replaced.around_old.is_open)


def _says_something(lines: Sequence[str]) -> bool:
    return any(line.strip() for line in lines)


def _surroundings(lines: Sequence[str], span: range, depth: int) -> Surroundings:
    inside = lines[span.start : span.stop]
    return Surroundings(
        tuple(_sum(_name(lines[number])) for number in above(lines, span.start, depth)),
        _sum(lines[span.start - 1]) if span.start else _NO_LINE,
        _sum(lines[span.stop]) if span.stop < len(lines) else _NO_LINE,
        _is_open(inside, _next_depth(lines, span.stop)),
    )


def above(lines: Sequence[str], place: int, depth: int) -> Iterator[int]:
    """The numbers of the lines that something of a depth, at a place, stands under, nearest first."""
    for number in range(place - 1, -1, -1):
        if depth == 0:
            return
        if is_content(lines[number]) and (further := depth_of(lines[number])) < depth:
            depth = further
            yield number


def is_content(line: str) -> bool:
    """Whether a line is neither blank nor all comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def depth_of(line: str) -> int:
    """How far in a line is: twice its indent; an item is one further, since its list's key may stand as far out."""
    text = line.lstrip(" ")
    return 2 * (len(line) - len(text)) + (text.startswith("- ") or text == "-")


def _depth_of(lines: Sequence[str], span: range, other: Sequence[str], span_there: range) -> int:
    """How far in the lines of a span are; for none, or blank ones, how far those of the other version are."""
    here = lines[span.start : span.stop]
    return _first_depth(here if _says_something(here) else other[span_there.start : span_there.stop])


def _first_depth(lines: Sequence[str]) -> int:
    return next((depth_of(line.rstrip(_ENDS)) for line in lines if line.strip()), 0)


def _next_depth(lines: Sequence[str], place: int) -> int:
    """How far in the next line of content is; 0 at the end."""
    return next((depth_of(lines[number]) for number in range(place, len(lines)) if is_content(lines[number])), 0)


def _is_open(lines: Sequence[str], follows: int) -> bool:
    return any(is_content(line) and depth_of(line.rstrip(_ENDS)) < follows for line in lines)


def _name(line: str) -> str:
    """What a line is called by those under it: its key, or the whole of an item, without a comment."""
    text = _COMMENT.sub("", line).strip()
    return text if text.startswith("-") else text.partition(":")[0]


def _sum(text: str) -> int:
    return crc32(text.strip().encode("utf-8", "surrogateescape"))
