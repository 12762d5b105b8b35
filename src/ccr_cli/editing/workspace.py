"""What every way of editing works with: the text, its style, and pieces of it to replace."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

from ccr_cli.editing.render import Renderer
from ccr_cli.editing.source import ReadText
from ccr_cli.editing.style import Style
from ccr_cli.edits.edit import Value
from ccr_cli.where import Where


class Splice(NamedTuple):
    """A span of the text and its replacement; lines end in LF."""

    start: int
    end: int
    text: str


Splices: TypeAlias = Sequence[Splice]
"""One way to make an edit."""


@dataclass(frozen=True)
class Workspace:
    """A text in which one edit is to be made."""

    source: ReadText
    headings: Sequence[str] = ()
    """The words of comments that new entries go under, such as seat ids."""

    @cached_property
    def style(self) -> Style:
        """The style of the text."""
        return Style(self.source)

    @cached_property
    def renderer(self) -> Renderer:
        """Renders new lines in the same style."""
        return Renderer(self.style)

    def headings_for(self, entries: Value) -> list[str]:
        """The words that head the part of a section where new entries belong, such as the seats of new partners."""
        values = [entry for entry in entries.values() if isinstance(entry, dict)] if isinstance(entries, dict) else []
        lists = [value for entry in values for value in entry.values() if isinstance(value, list)]
        return [word for words in lists for word in words if word in self.headings]

    def colon_end(self, where: Where) -> int:
        """The position after a key's colon, or after the key if it has none; for a list item, where it begins."""
        if self.source.is_item(where):
            return self.source.start(where)
        end = self.source.key_end(where)
        has_colon = self.source.text[end:].lstrip().startswith(":")
        return self.source.text.index(":", end) + 1 if has_colon else end

    def space(self, where: Where) -> str:
        """What has to come before a value that replaces another one, or nothing: a space or no character."""
        is_apart = self.source.is_item(where) or self.source.start(where) > self.colon_end(where)
        return "" if is_apart else " "


def done(text: str, way: Splices, newline: str) -> str:
    """The text with all splices of a way made; those at the same position keep their order."""
    pieces: list[str] = []
    index = 0
    for splice in sorted(way, key=lambda splice: splice[:2]):
        pieces += [text[index : splice.start], splice.text.replace("\n", newline)]
        index = splice.end
    return "".join(pieces) + text[index:]
