"""Comments that show where something belongs, as ``ccr init`` writes them.

``#mission: >-`` is an example of a key that is not there yet, and ``# courts: ...`` heads the partners of a seat. New
lines go there, since that is where a person would write them.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from ccr_cli.editing.source import ReadText
from ccr_cli.where import Where

_NAME = re.compile(r"[ \t]*#[ \t]?([\w-]+):(?=[ \t]|$)")


def below_example(source: ReadText, key: str) -> int | None:
    """The end of the comment with an example of a top-level key, after which the key belongs; ``None`` if absent."""
    return _below(source, 0, len(source.text), (key,), ())


def below_heading(
    source: ReadText, section: Where, headings: Sequence[str], all_headings: Collection[str]
) -> int | None:
    """The end of the line after which a new entry of a section belongs: under the comment that heads its kind.

    ``headings`` are the words that fit the entry, best first; ``all_headings`` are those that start another part.
    """
    start = source.line_end(source.key_end(section))
    end = _end_of(source, section)
    index = _below(source, start, end, headings, all_headings)
    if index is None:
        return None
    there = source.children(section)
    limit = next(_comments_outside(source, there, index, end), end)
    ends = [source.line_end(source.end(entry)) for entry in there if index < source.key_start(entry) < limit]
    return max([index, *ends])


def _below(source: ReadText, start: int, end: int, names: Sequence[str], all_headings: Collection[str]) -> int | None:
    found = {name: place for place, name in _named(source, start, end)}
    place = next((found[name] for name in names if name in found), None)
    if place is None:
        return None
    index = source.line_end(place)
    for line_start, line in source.lines_from(place):
        match = _NAME.match(line)
        if not line.lstrip().startswith("#") or line_start >= end or (match and match[1] in all_headings):
            break
        index = source.line_end(line_start)
    return index


def _named(source: ReadText, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The start and name of each comment line between two places that begins with a name and a colon, last first."""
    lines = [(place, line) for place, line in _lines(source, start) if start <= place < end]
    for place, line in reversed(lines):
        if match := _NAME.match(line):
            yield place, match[1]


def _lines(source: ReadText, start: int) -> Iterator[tuple[int, str]]:
    if start == 0:
        yield 0, source.text[: source.line_end(0)]
    yield from source.lines_from(start)


def _comments_outside(source: ReadText, entries: Sequence[Where], start: int, end: int) -> Iterator[int]:
    """The starts of the comment lines outside all entries."""
    spans = [(source.key_start(entry), source.end(entry)) for entry in entries]
    for place, line in source.lines_from(start):
        is_inside = any(first <= place < last for first, last in spans)
        if place < end and line.lstrip().startswith("#") and not is_inside:
            yield place


def _end_of(source: ReadText, section: Where) -> int:
    """Where the next top-level key begins, or the end of the text."""
    starts = [source.key_start(other) for other in source.children(section[:-1])]
    return min((start for start in starts if start > source.key_start(section)), default=len(source.text))
