"""Replaces tabs and special spaces in indents with the ordinary spaces that they stand for.

A special space is as wide as an ordinary one. Nothing says how wide a tab was meant to be, so the likely widths are
tried, and the file changes only if all those that make sense give the same data.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

from ccr_cli.edits.edit import Value, says_the_same
from ccr_cli.rules import indent_character
from ccr_cli.rules.finding import Finding
from ccr_cli.yaml_text.document import YamlDocument
from ccr_cli.yaml_text.reader import read_yaml
from ccr_cli.yaml_text.reading_on import read_on
from ccr_cli.yaml_text.text import BOM, text_of

_LINE_END = re.compile("(\r\n|\r|\n)")
_ORDINARY = re.compile(r"( +)[^\s#]")
_INDENT = re.compile("[ \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]*")
_NO_WIDTH = "\u200b"
_SPECIAL = re.compile("[^ \t]")
_OWN_INDENT = re.compile(r"^[ \t]", re.MULTILINE)
_WIDTHS = (2, 4, 8)
_SHAPE = "CCR1"
_Reading: TypeAlias = Callable[[bytes], tuple[Finding, ...]]
_Width: TypeAlias = tuple[int, bool]
"""How many spaces a tab is, and whether it goes only to the next column that is a multiple of that."""


class Respaced(NamedTuple):
    """A file with ordinary spaces in its indents."""

    raw: bytes
    findings: tuple[Finding, ...]
    number: int
    """How many lines changed."""


class _Way(NamedTuple):
    """One way to write the indents, and what the file then says."""

    raw: bytes
    data: Value
    findings: tuple[Finding, ...]
    is_open: bool
    """Whether the content of a text depends on the width."""


def respaced(raw: bytes, findings: Sequence[Finding], read: Callable[[bytes], tuple[Finding, ...]]) -> Respaced | None:
    """The file with ordinary spaces; ``None`` if nothing is wrong there, or more than one thing can be meant."""
    told = {finding.line - 1 for finding in findings if finding.rule is indent_character.RULE}
    if not told:
        return None
    lines = _Lines.of(raw)
    was_readable = _readable(raw) is not None
    wrong = lines.wrong & told if was_readable else lines.wrong
    way = _meant([_way(lines, wrong, width, read) for width in lines.widths(wrong)], wrong)
    if way is None or (was_readable and not _codes(way.findings) <= _codes(findings)):
        return None
    return Respaced(way.raw, way.findings, lines.changed(way.raw))


def _way(lines: "_Lines", wrong: Set[int], width: _Width, read: _Reading) -> _Way | None:
    """The file with its indents written in one way; ``None`` if it can't be read then."""
    document = _readable(lines.with_spaces(wrong, width))
    if document is None:
        return None
    inside = wrong & _inside_texts(document)  # the indent may belong to the text, special spaces most of all
    for tabs_alone, all_of_them in ((frozenset(), wrong - inside), (inside, wrong - inside), (frozenset(), wrong)):
        raw = lines.with_spaces(all_of_them, width, tabs_alone)
        document = _readable(raw)
        if document is not None and not _is_told(document):
            is_open = _hangs_on_width(document, inside & (tabs_alone | all_of_them))
            return _Way(raw, document.data, read(raw), is_open)
    return None


def _meant(tried: Sequence[_Way | None], wrong: Set[int]) -> _Way | None:
    """The way that was meant: no other has fewer mistakes, and those with as few say the same; else ``None``."""
    ways = [way for way in tried if way is not None]
    best = [way for way in ways if not any(_codes(other.findings) < _codes(way.findings) for other in ways)]
    if not best or any(way.is_open for way in ways) or not all(says_the_same(way.data, best[0].data) for way in best):
        return None
    any_will_do = len(ways) == len(tried) and all(says_the_same(way.data, best[0].data) for way in ways)
    return best[0] if any_will_do or not _has_another_shape(best[0].findings, wrong) else None


def _has_another_shape(findings: Sequence[Finding], wrong: Set[int]) -> bool:
    """Whether a line whose indent changed breaks a rule about shape, which another indent might fix."""
    return any(
        finding.rule.code.startswith(_SHAPE) and finding.fix is None and finding.line - 1 in wrong
        for finding in findings
    )


def _codes(findings: Sequence[Finding]) -> Counter[str]:
    return Counter(finding.rule.code for finding in findings)


def _readable(raw: bytes) -> YamlDocument | None:
    text = text_of(raw)
    document = read_yaml(text.data) if text.readable else None
    if document is not None and document.slip is not None and document.slip.rule is not indent_character.RULE:
        document = read_on(text.data, document, lambda _: 0).document
    return document if document is not None and document.complete and isinstance(document.data, dict) else None


def _is_told(document: YamlDocument) -> bool:
    return any(problem.rule is indent_character.RULE for problem in document.problems)


def _inside_texts(document: YamlDocument) -> set[int]:
    """The lines that continue a text of several lines."""
    return {line for _, event, _ in document.scalars() for line in _further_lines(event)}


def _hangs_on_width(document: YamlDocument, inside: Set[int]) -> bool:
    """Whether a text on those lines has an indent of its own, whose width the file doesn't show."""
    return any(
        isinstance(value, str)
        and _OWN_INDENT.search(value) is not None
        and not inside.isdisjoint(_further_lines(event))
        for _, event, value in document.scalars()
    )


def _further_lines(event: Any) -> range:
    return range(event.start_mark.line + 1, event.end_mark.line + bool(event.end_mark.column))


@dataclass(frozen=True)
class _Lines:
    """A file's lines, each followed by its line ending."""

    start: str
    parts: tuple[str, ...]

    @classmethod
    def of(cls, raw: bytes) -> "_Lines":
        text = raw.decode("utf-8")
        start = BOM if text.startswith(BOM) else ""
        return cls(start, tuple(_LINE_END.split(text.removeprefix(BOM))))

    @cached_property
    def wrong(self) -> frozenset[int]:
        """The lines whose indent is not made of ordinary spaces alone."""
        return frozenset(number for number, line in enumerate(self.parts[::2]) if _indent(line).strip(" "))

    @cached_property
    def step(self) -> int:
        """How many spaces indent the first line that is indented with nothing else; two if there is none."""
        first = next((match for line in self.parts[::2] if (match := _ORDINARY.match(line))), None)
        return len(first[1]) if first is not None else _WIDTHS[0]

    def widths(self, wrong: Set[int]) -> list[_Width]:
        """The likely widths of a tab, as far as they make a difference to the file."""
        likely = [(width, aligned) for width in (self.step, *_WIDTHS) for aligned in (False, True)]
        return list({self.with_spaces(wrong, width): width for width in reversed(likely)}.values())[::-1]

    def with_spaces(self, wrong: Set[int], width: _Width, tabs_alone: Set[int] = frozenset()) -> bytes:
        """The file with ordinary spaces in some lines, and in others only for the tabs that they start with."""
        parts = list(self.parts)
        for number in wrong | tabs_alone:
            indent = _indent(parts[2 * number])
            indent = _SPECIAL.split(indent)[0] if number in tabs_alone else indent
            parts[2 * number] = _spaces(indent, width) + parts[2 * number][len(indent) :]
        return (self.start + "".join(parts)).encode("utf-8")

    def changed(self, raw: bytes) -> int:
        """How many lines differ in a later version of the file."""
        return sum(one != other for one, other in zip(self.parts, _Lines.of(raw).parts, strict=True))


def _indent(line: str) -> str:
    match = _INDENT.match(line)
    return match[0] if match else ""


def _spaces(indent: str, width: _Width) -> str:
    spaces = _SPECIAL.sub(" ", indent.replace(_NO_WIDTH, ""))
    number, is_aligned = width
    return spaces.expandtabs(number) if is_aligned else spaces.replace("\t", " " * number)
