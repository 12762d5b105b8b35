"""The lines that an edit changed, as a diff that a person can read, or hear."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from ccr_cli.language.message import Message, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.yaml_text.compared import common_start, compared

NOT_SHOWN = say("(a line that is not shown)")
_AROUND = 2  # lines shown before and after a change


class FileVersion(NamedTuple):
    """A version of a file, as lines."""

    lines: Sequence[str]
    hidden: Mapping[int, tuple[str, ...]] = {}
    """The lines that are not shown, from 0, each with the rules that found something in it, if known."""


class DiffLine(NamedTuple):
    """One line of a diff, with its number in its own file."""

    kind: Literal["old", "new", "same"]
    number: int
    text: Message | str
    """Its text, or a message that it is not shown."""


def changed_lines(before: FileVersion, after: FileVersion) -> Iterator[tuple[DiffLine, ...]]:
    """The changes between two versions, each with the lines around it."""
    mine, theirs = before.lines, after.lines
    start = common_start(mine, theirs)
    end = common_start(mine[start:][::-1], theirs[start:][::-1])
    old, new = mine[start : len(mine) - end], theirs[start : len(theirs) - end]
    low = max(0, start - _AROUND)
    lines = [*mine[low:start], *old, *mine[len(mine) - end :][:_AROUND]]
    other = [*theirs[low:start], *new, *theirs[len(theirs) - end :][:_AROUND]]
    for group in compared(lines, other).get_grouped_opcodes(_AROUND):
        yield tuple(_lines(group, before, after, low))


def as_diff(groups: Sequence[Sequence[DiffLine]], speaker: Speaker) -> Iterator[tuple[DiffLine, str]]:
    """Each line, and its text with its sign; ``…`` separates two places."""
    signs = {"old": "- ", "new": "+ ", "same": "  "}
    for number, group in enumerate(groups):
        if number:
            yield DiffLine("same", 0, ""), "  …"
        for line in group:
            yield line, (signs[line.kind] + speaker.word(line.text)).rstrip()


def as_sentences(groups: Sequence[Sequence[DiffLine]]) -> Iterator[Message]:
    """Each changed line as a sentence, for people who listen to it."""
    for group in groups:
        for line in group:
            text = line.text.strip() if isinstance(line.text, str) else line.text
            if line.kind == "old":
                yield say("Line {number} was: {text}", number=line.number, text=text)
            elif line.kind == "new":
                yield say("Line {number} is now: {text}", number=line.number, text=text)


def _lines(
    group: Sequence[tuple[str, int, int, int, int]], before: FileVersion, after: FileVersion, low: int
) -> Iterator[DiffLine]:
    """The lines of a group, whose line numbers count from ``low``."""
    for kind, old_start, old_end, new_start, new_end in group:
        old, new = range(low + old_start, low + old_end), range(low + new_start, low + new_end)
        if kind == "equal":
            pairs = zip(old, new, strict=True)
            yield from (DiffLine("same", mine + 1, _shown(before, mine, after, theirs)) for mine, theirs in pairs)
            continue
        yield from (DiffLine("old", number + 1, _shown(before, number, before, number)) for number in old)
        yield from (DiffLine("new", number + 1, _shown(after, number, after, number)) for number in new)


def _shown(one: FileVersion, number: int, other: FileVersion, place: int) -> Message | str:
    """The text of a line that is in both versions, if it is shown in both."""
    if number not in one.hidden and place not in other.hidden:
        return one.lines[number]
    rules = sorted({*one.hidden.get(number, ()), *other.hidden.get(place, ())})
    if not rules:
        return NOT_SHOWN
    return say("(a line that is not shown: {rules})", rules=", ".join(rules))
