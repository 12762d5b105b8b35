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
    """A piece of the text, and what comes instead of it; lines end in LF."""

    start: int
    end: int
    text: str


Splices: TypeAlias = Sequence[Splice]
"""One way to do an edit."""


@dataclass(frozen=True)
class Workspace:
    """A text on which one edit is to be done."""

    source: ReadText
    headings: Sequence[str] = ()
    """Words under whose comments new entries belong, such as the ids of seats."""

    @cached_property
    def style(self) -> Style:
        """How the text is written."""
        return Style(self.source)

    @cached_property
    def renderer(self) -> Renderer:
        """What writes new lines in the same way."""
        return Renderer(self.style)

    def headings_for(self, entries: Value) -> list[str]:
        """The words that head the part of a section where new entries belong: the seats of new partners."""
        values = [entry for entry in entries.values() if isinstance(entry, dict)] if isinstance(entries, dict) else []
        lists = [value for entry in values for value in entry.values() if isinstance(value, list)]
        return [word for words in lists for word in words if word in self.headings]

    def colon_end(self, where: Where) -> int:
        """Behind the colon of a key; behind the key where it has none; for an item of a list, where it begins."""
        if self.source.is_item(where):
            return self.source.start(where)
        end = self.source.key_end(where)
        has_colon = self.source.text[end:].lstrip().startswith(":")
        return self.source.text.index(":", end) + 1 if has_colon else end

    def space(self, where: Where) -> str:
        """What has to stand before a value that takes the place of one that is there, or of nothing."""
        is_apart = self.source.is_item(where) or self.source.start(where) > self.colon_end(where)
        return "" if is_apart else " "


def done(text: str, way: Splices, newline: str) -> str:
    """The text with all splices of a way done; those at one place come in the way's order."""
    pieces: list[str] = []
    index = 0
    for splice in sorted(way, key=lambda splice: splice[:2]):
        pieces += [text[index : splice.start], splice.text.replace("\n", newline)]
        index = splice.end
    return "".join(pieces) + text[index:]
