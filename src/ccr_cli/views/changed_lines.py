"""The lines that an edit changed, as a diff that a person can read, or hear."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from ccr_cli.language.message import Message, say
from ccr_cli.language.visible import visible

_AROUND = 2  # lines shown before and behind what changed


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a diff, with its number in the file that it is from."""

    kind: Literal["old", "new", "same"]
    number: int
    text: str


def changed_lines(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[Line, ...]]:
    """The changes between two texts, given as their lines, each with the lines around it."""
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    low = max(0, start - _AROUND)
    lines = [*before[low:start], *old, *before[len(before) - end :][:_AROUND]]
    other = [*after[low:start], *new, *after[len(after) - end :][:_AROUND]]
    for group in SequenceMatcher(None, lines, other, autojunk=False).get_grouped_opcodes(_AROUND):
        yield tuple(_lines(group, lines, other, low))


def as_diff(groups: Sequence[Sequence[Line]]) -> Iterator[tuple[Line, str]]:
    """Each line with its sign, as it is shown; ``…`` stands between two places."""
    signs = {"old": "- ", "new": "+ ", "same": "  "}
    for number, group in enumerate(groups):
        if number:
            yield Line("same", 0, ""), "  …"
        for line in group:
            yield line, (signs[line.kind] + visible(line.text)).rstrip()


def as_sentences(groups: Sequence[Sequence[Line]]) -> Iterator[Message]:
    """Each changed line as a sentence, for whoever listens to it."""
    for group in groups:
        for line in group:
            text = visible(line.text).strip()
            if line.kind == "old":
                yield say("Line {number} was: {text}", number=line.number, text=text)
            elif line.kind == "new":
                yield say("Line {number} is now: {text}", number=line.number, text=text)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many lines are the same at the start of both."""
    number = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        number += 1
    return number


def _lines(
    group: Sequence[tuple[str, int, int, int, int]], old: Sequence[str], new: Sequence[str], low: int
) -> Iterator[Line]:
    for kind, old_start, old_end, new_start, new_end in group:
        if kind == "equal":
            yield from (Line("same", low + number + 1, old[number]) for number in range(old_start, old_end))
            continue
        yield from (Line("old", low + number + 1, old[number]) for number in range(old_start, old_end))
        yield from (Line("new", low + number + 1, new[number]) for number in range(new_start, new_end))
