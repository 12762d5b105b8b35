"""Two versions of a text, line by line: what stands in both, and what was replaced by what."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal, NamedTuple

_MOSTLY = 3  # of so many lines one is the same in its place


class ReplacedSpan(NamedTuple):
    """Lines of one version, from 0, that stand where those of the other stood; either may be none."""

    old: range
    new: range


def replaced_spans(before: Sequence[str], after: Sequence[str]) -> Iterator[ReplacedSpan]:
    """The lines that were replaced between two versions, from top to bottom."""
    start = common_start(before, after)
    end = common_start(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    for kind, *(first, last, low, high) in compared(old, new).get_opcodes():
        if kind != "equal":
            yield ReplacedSpan(range(start + first, start + last), range(start + low, start + high))


def common_start(one: Sequence[str], other: Sequence[str]) -> int:
    """How many lines are the same at the start of both."""
    number = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        number += 1
    return number


def compared(lines: Sequence[str], other: Sequence[str]) -> SequenceMatcher[str]:
    """What changed; line by line where that says it, which takes no longer for lines that are there many times."""
    same = [mine == theirs for mine, theirs in zip(lines, other, strict=False)]
    if len(lines) != len(other) or sum(same) * _MOSTLY < len(same):
        return SequenceMatcher(None, lines, other, autojunk=False)
    return _LineByLine(same)


class _LineByLine(SequenceMatcher[str]):
    """Two versions of as many lines, each line against the one in its place."""

    def __init__(self, same: Sequence[bool]) -> None:
        super().__init__(autojunk=False)
        self._same = same

    def get_opcodes(self) -> list[tuple[Literal["replace", "delete", "insert", "equal"], int, int, int, int]]:
        """What is the same and what was replaced."""
        found: list[tuple[Literal["replace", "delete", "insert", "equal"], int, int, int, int]] = []
        start = 0
        for is_same, run in groupby(self._same):
            end = start + sum(1 for _ in run)
            found.append(("equal" if is_same else "replace", start, end, start, end))
            start = end
        return found
