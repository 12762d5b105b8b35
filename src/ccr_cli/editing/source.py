"""A file's text and the position of everything in it, in characters from its start."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from yaml import ScalarEvent

from ccr_cli.where import Where
from ccr_cli.yaml_text.document import Value, YamlDocument
from ccr_cli.yaml_text.reader import read_yaml
from ccr_cli.yaml_text.text import BOM, text_of

_LINE_END = re.compile(r"\r\n|\r|\n|\Z")
_LAST_OF_FLOW = re.compile(r"(?:[\s,]|(?<=\s)#[^\r\n]*)*")
_QUESTION_MARK = re.compile(r"(?:(?<=[\s,\[{])|^)\?[ \t]+$", re.MULTILINE)
_BLOCK_TEXT = ("|", ">")


class NotReadable(Exception):  # noqa: N818 - told to the user by whoever knows the file
    """The file can't be read as YAML to its end, so nothing in it can be edited."""


@dataclass(frozen=True)
class ReadText:
    """A text that was read as YAML."""

    text: str
    document: YamlDocument
    mark: str = ""
    """The byte-order mark before the text, if the file has one."""

    @classmethod
    def of(cls, text: str, mark: str = "") -> "ReadText":
        """Read a text; each character that no plan may contain is read as a space, so positions stay the same."""
        return cls(text, read_yaml(text_of(text.encode()).data), mark)

    @classmethod
    def of_file(cls, raw: bytes) -> "ReadText":
        """Read a file. Raises ``NotReadable`` if it isn't text, isn't YAML to its end, or isn't a mapping."""
        if not text_of(raw).readable:
            raise NotReadable
        text = raw.decode("utf-8")
        mark = BOM if text.startswith(BOM) else ""
        source = cls.of(text.removeprefix(BOM), mark)
        if not source.document.complete or not isinstance(source.data, dict):
            raise NotReadable
        return source

    @property
    def raw(self) -> bytes:
        """The file's bytes."""
        return (self.mark + self.text).encode("utf-8")

    @property
    def data(self) -> Value:
        """The data in the text."""
        return self.document.data

    def value(self, where: Where) -> Value:
        """The value at a place; ``None`` where there is none."""
        entry = self.document.entry(where)
        return entry[2] if entry is not None else None

    def has(self, where: Where) -> bool:
        """Whether a key or item exists, with or without a value."""
        return self.document.entry(where) is not None

    def event(self, where: Where) -> Any:
        """The YAML event that starts the value at a place."""
        return self._entry(where)[1]

    def start(self, where: Where) -> int:
        """Where the value begins."""
        return int(self.event(where).start_mark.index)

    def column(self, where: Where) -> int:
        """The column where a value begins: that of the hyphens of a block-style list, or of a mapping's keys."""
        return int(self.event(where).start_mark.column)

    def key_start(self, where: Where) -> int:
        """Where the key begins."""
        return int(self._entry(where)[0].start_mark.index)

    def key_end(self, where: Where) -> int:
        """Where the key ends, before its colon."""
        return int(self._entry(where)[0].end_mark.index)

    def end(self, where: Where) -> int:
        """Where the value ends; blank lines and comments after it are not part of it."""
        _, event, value = self._entry(where)
        if type(event) is ScalarEvent or not isinstance(value, dict | list):
            return self._end_of_scalar(event)
        if event.flow_style:
            return self._end_of_flow(where)
        return self.end(self.last(where))

    def children(self, where: Where) -> list[Where]:
        """The places of the entries of a mapping or list, in file order."""
        value = self.value(where)
        if isinstance(value, dict):
            return [(*where, key) for key in value]
        return [(*where, index) for index in range(len(value))] if isinstance(value, list) else []

    def last(self, where: Where) -> Where:
        """The place of the last entry in a mapping or list that is not empty."""
        return self.children(where)[-1]

    def is_flow(self, where: Where) -> bool:
        """Whether a mapping or list is written between brackets or braces."""
        return isinstance(self.value(where), dict | list) and bool(self.event(where).flow_style)

    def is_block(self, where: Where) -> bool:
        """Whether a mapping or list is written on lines of its own."""
        return isinstance(self.value(where), dict | list) and not self.event(where).flow_style

    def is_item(self, where: Where) -> bool:
        """Whether the place is an item of a list."""
        return isinstance(where[-1], int) and not isinstance(self.value(where[:-1]), dict)

    def entry_start(self, where: Where) -> int:
        """Where an entry begins: at its key, or the question mark before it; in a list, at its value."""
        if self.is_item(where):
            return self.start(where)
        match = _QUESTION_MARK.search(self.text, self.line_start(self.key_start(where)), self.key_start(where))
        return match.start() if match else self.key_start(where)

    # Lines

    def line_start(self, index: int) -> int:
        """Where the line that a character is on begins."""
        return max(self.text.rfind("\n", 0, index), self.text.rfind("\r", 0, index)) + 1

    def line_end(self, index: int) -> int:
        """Where the line that a character is on ends, before its line break."""
        match = _LINE_END.search(self.text, index)
        return match.start() if match else len(self.text)

    def next_line(self, index: int) -> int:
        """Where the line after a character's begins; the end of the text if there is none."""
        match = _LINE_END.search(self.text, index)
        return match.end() if match else len(self.text)

    def lines_from(self, index: int) -> Iterator[tuple[int, str]]:
        """The lines after a character's, each with its start."""
        index = self.next_line(index)
        while index < len(self.text):
            yield index, self.text[index : self.line_end(index)]
            index = self.next_line(index)

    def line_before(self, index: int) -> tuple[int, str] | None:
        """The line before the one that begins at a character, with its start; ``None`` at the top."""
        if index == 0:
            return None
        end = index - 2 if self.text[:index].endswith("\r\n") else index - 1
        start = self.line_start(end)
        return start, self.text[start:end]

    @cached_property
    def newline(self) -> str:
        """The line ending that this file uses."""
        windows = self.text.count("\r\n")
        if windows * 2 > self.text.count("\n"):
            return "\r\n"
        return "\r" if "\r" in self.text and "\n" not in self.text else "\n"

    def _entry(self, where: Where) -> tuple[Any, Any, Value]:
        entry = self.document.entry(where)
        if entry is None:
            raise LookupError(where)
        return entry

    def _end_of_scalar(self, event: Any) -> int:
        start, end = int(event.start_mark.index), int(event.end_mark.index)
        if getattr(event, "style", None) not in _BLOCK_TEXT:
            return end
        return start + len(self.text[start:end].rstrip("\r\n \t"))

    def _end_of_flow(self, where: Where) -> int:
        behind = self.end(self.last(where)) if self.children(where) else self.start(where) + 1
        match = _LAST_OF_FLOW.match(self.text, behind)
        return (match.end() if match else behind) + 1
