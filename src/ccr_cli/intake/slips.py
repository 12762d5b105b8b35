"""Typing slips that YAML accepts and that change what a text says. All of them are warnings."""

import re
from collections.abc import Iterator
from typing import Any

from ccr_cli.plan.plan import Plan
from ccr_cli.plan.steps import EACH
from ccr_cli.plan.text_kinds import lists_of_sentences
from ccr_cli.rules import comma_cuts_text, comment_cuts_text, curly_quotes, swallowed_line
from ccr_cli.rules.finding import Mend, Problem, Spot
from ccr_cli.where import Where
from ccr_cli.yaml_text.document import YamlDocument
from ccr_cli.yaml_text.quoting import example, quoted
from ccr_cli.yaml_text.syntax.typing import in_place
from ccr_cli.yaml_text.text import lines_of

_CURLY = (b"\xe2\x80\x9c", b"\xe2\x80\x98")
_SPACE_AND_SIGN = re.compile(rb" #(?<=[^ \t\r\n#] #)")
_SWALLOWED = re.compile(r"(\s*)(-(?![\s-])|[•▪◦●‣]\s)\s*(.*)")
_HYPHEN = re.compile(rb" -[^\s-]")  # quick, and matches every file that the next one matches
_HYPHEN_LINE = re.compile(rb"\n +-[^\s-]")
_BULLETS = tuple(bullet.encode() for bullet in "•▪◦●‣")
ID_OR_NUMBER = re.compile(r"[a-z0-9.:-]+")


def slips(document: YamlDocument, data: bytes) -> Iterator[Problem]:
    """Text that a comment, a comma, curly quotes or a missing space turned into something else."""
    yield from _commas(document)
    comments = set(_single_spaced_comments(data))
    has_curly, has_hyphen_line = _has_curly(data), _has_hyphen_line(data)
    if not (comments or has_curly or has_hyphen_line):
        return
    lines = lines_of(data)
    for where, event, value in document.scalars():
        if not isinstance(value, str) or event.style:
            continue
        if has_curly and _is_curly(value):
            whole = quoted(value[1:-1])
            yield curly_quotes.problem(where, _start(event), example(whole), whole)
        if (event.end_mark.line, event.end_mark.column) in comments and not ID_OR_NUMBER.fullmatch(value):
            rest = lines[event.end_mark.line][event.end_mark.column :].rstrip()
            yield comment_cuts_text.problem(where, _start(event), example(quoted(value + rest)))
        if has_hyphen_line:
            yield from _swallowed(where, event, lines)


def _has_curly(data: bytes) -> bool:
    return b"\xe2" in data and any(quote in data for quote in _CURLY)  # one byte is found much faster than three


def _has_hyphen_line(data: bytes) -> bool:
    if b"\xe2" in data and any(bullet in data for bullet in _BULLETS):  # one byte is found much faster than three
        return True
    return _HYPHEN.search(data) is not None and _HYPHEN_LINE.search(data) is not None


def _commas(document: YamlDocument) -> Iterator[Problem]:
    for pattern in lists_of_sentences(Plan):
        # the lists themselves, not their items, so the last step is taken by hand
        parents = named_values(document.data, pattern)
        for where, items in parents:
            events = document.marks.get(id(items), [None])
            if not isinstance(items, list) or len(items) < 2 or not events[0].flow_style:
                continue
            texts = [item for item in items if isinstance(item, str)]
            are_plain = not any(getattr(event, "style", "quoted") for event in events[1:])
            if are_plain and any(" " in text for text in texts):
                yield comma_cuts_text.problem(where, _start(events[0]), example(f"[{quoted(', '.join(texts))}]"))


def named_values(data: Any, pattern: tuple[str, ...], where: Where = ()) -> Iterator[tuple[Where, Any]]:
    """Each value at a place that matches the pattern, with that place."""
    if not pattern:
        yield where, data
    elif pattern[0] == EACH:
        for index, item in enumerate(data if isinstance(data, list) else ()):
            yield from named_values(item, pattern[1:], (*where, index))
    elif isinstance(data, dict) and pattern[0] in data:
        yield from named_values(data[pattern[0]], pattern[1:], (*where, pattern[0]))


def _single_spaced_comments(data: bytes) -> Iterator[Spot]:
    """Where exactly one space and a number sign follow something: two spaces show that a comment is meant."""
    line = column = seen = 0
    for match in _SPACE_AND_SIGN.finditer(data):
        between = lines_of(data[seen : match.start()])
        line += len(between) - 1
        column = len(between[-1]) + (column if len(between) == 1 else 0)
        seen = match.start()
        yield line, column


def _is_curly(value: str) -> bool:
    return len(value) > 1 and (value[0] + value[-1]) in ("“”", "‘’", "““", "””") and not set(value[1:-1]) & set("“”‘’")


def _swallowed(where: Where, event: Any, lines: list[str]) -> Iterator[Problem]:
    for number in range(event.start_mark.line + 1, event.end_mark.line + 1):
        line = lines[number]
        if match := _SWALLOWED.match(line):
            spot = (number, len(match[1]))
            if spot < (event.end_mark.line, event.end_mark.column):
                told = example(f"- {match[3].strip()}")
                yield swallowed_line.problem(where, spot, told, _as_an_item(where, event, lines, number, match))


def _as_an_item(where: Where, event: Any, lines: list[str], number: int, match: re.Match[str]) -> Mend | None:
    """A line that became part of the item above, as an item of its own."""
    first = lines[event.start_mark.line]
    column = first.find("-")
    if not isinstance(where[-1], int) or column < 0 or first[:column].strip() or number != event.end_mark.line:
        return None
    return in_place(number, 0, match.start(3), f"{' ' * column}- ")


def _start(event: Any) -> Spot:
    return event.start_mark.line, event.start_mark.column
