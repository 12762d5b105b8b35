"""Where an edit goes into a file's text: ways to do it, the most natural first.

Each way is a list of splices. Whoever does one reads the result back, and takes the next where it isn't what was
meant: a text that keeps its last blank lines, say, takes a line behind them and none before.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from ccr_cli.edits.edit import Add, Edit, Put, Remove, Rename, Value
from ccr_cli.files.editing.anchors import below_example, below_heading
from ccr_cli.files.editing.habits import Habits
from ccr_cli.files.editing.rendering import Renderer
from ccr_cli.files.editing.sheet import Sheet
from ccr_cli.files.editing.wording import folded
from ccr_cli.rules.finding import Where

_STRIPPED_BLOCK = re.compile(r"[|>]-[ \t]*(?:[ \t]#[^\r\n]*)?(?:\r\n|\r|\n)")


class Splice(NamedTuple):
    """A piece of the text, and what comes instead of it; lines end in LF."""

    start: int
    end: int
    text: str


Way: TypeAlias = Sequence[Splice]


def ways(sheet: Sheet, edit: Edit, words: Sequence[str] = ()) -> Iterator[Way]:
    """Ways to do one edit; ``words`` are ids under whose comments new partners go, such as those of seats."""
    splicer = _Splicer(sheet, Habits(sheet), Renderer(Habits(sheet)), words)
    match edit:
        case Put(where, value):
            yield from splicer.put(where, value)
        case Add(where, value):
            yield from splicer.add(where, value)
        case Remove(where):
            yield from splicer.remove(where)
        case Rename(where, key):
            yield [Splice(sheet.key_start(where), sheet.key_end(where), splicer.renderer.key(key))]


def done(text: str, way: Way, newline: str) -> str:
    """The text with all splices of a way done."""
    for splice in sorted(way, reverse=True):
        text = text[: splice.start] + splice.text.replace("\n", newline) + text[splice.end :]
    return text


@dataclass(frozen=True)
class _Splicer:
    sheet: Sheet
    habits: Habits
    renderer: Renderer
    words: Sequence[str]

    # A key gets a value

    def put(self, where: Where, value: Value) -> Iterator[Way]:
        where, value = self._lowest_there(where, value)
        if self.sheet.has(where):
            yield from self._replace(where, value)
        elif self.sheet.is_flow(where[:-1]):
            yield from self._into_flow(where, self.renderer.pair(where, value))
        else:
            yield from self._new_key(where, value)

    def _lowest_there(self, where: Where, value: Value) -> tuple[Where, Value]:
        """What is to be written at the lowest place that the file has: mappings on the way are part of it."""
        while len(where) > 1 and not self.sheet.value(where[:-1]):
            where, value = where[:-1], {where[-1]: value}
        return where, value

    def _replace(self, where: Where, value: Value) -> Iterator[Way]:
        is_in_flow = len(where) > 1 and self.sheet.is_flow(where[:-1])
        style = getattr(self.sheet.event(where), "style", None)
        start, end = self.sheet.start(where), self.sheet.end(where)
        space = "" if start > self._colon_end(where) or self.sheet.is_item(where) else " "
        if is_in_flow:
            yield [Splice(start, end, space + self.renderer.in_flow(where, value, style))]
        elif isinstance(value, dict | list):
            yield from self._replace_by_lines(where, value)
        else:
            yield from self._replace_text(where, value)
            yield [Splice(start, end, space + self.renderer.on_one_line(where, value, style))]

    def _replace_text(self, where: Where, value: Value) -> Iterator[Way]:
        """A text that stands on lines of its own, or will: its opening sign stays where it can."""
        event, start, end = self.sheet.event(where), self.sheet.start(where), self.sheet.end(where)
        header = _STRIPPED_BLOCK.match(self.sheet.text, start)
        if header and header.end() < end and isinstance(value, str):
            body = self.sheet.text[header.end() : end]
            column = len(body) - len(body.lstrip(" "))
            yield [Splice(header.end(), end, "\n".join(folded(value, column)))]
        column = 0 if self.sheet.is_item(where) else self.sheet.key_column(where)
        first = event.start_mark.column
        if getattr(event, "style", None) in ("|", ">") or self.renderer.goes_on_lines(where, value, first):
            inner = first if self.sheet.is_item(where) else column + self.habits.step(where)
            space = "" if start > self._colon_end(where) or self.sheet.is_item(where) else " "
            yield [Splice(start, end, f"{space}>-\n" + "\n".join(folded(str(value), inner)))]

    def _replace_by_lines(self, where: Where, value: Value) -> Iterator[Way]:
        """A value that becomes a mapping or list: behind its key, or on the lines below it."""
        if self.sheet.is_item(where):
            column = self.sheet.column(where)
            yield [Splice(self.sheet.start(where), self.sheet.end(where), self._as_item_text(where, value, column))]
            return
        text = self.renderer.behind_key(where, value, self.sheet.key_column(where))
        start, end = self._colon_end(where), self.sheet.end(where)
        if not text.startswith("\n"):
            yield [Splice(start, max(end, start), text)]
            return
        behind = self.sheet.line_end(max(start, end))
        below = self._behind_comments(where, value, behind)
        yield [Splice(start, max(end, start), ""), Splice(below, below, text)]
        yield [Splice(start, max(end, start), ""), Splice(behind, behind, text)]

    def _as_item_text(self, where: Where, value: Value, column: int) -> str:
        if isinstance(value, dict) and not self.habits.stands_in_flow(where, value):
            return self.renderer.mapping(where, value, column)
        return self.renderer.in_flow(where, value)

    def _behind_comments(self, where: Where, value: Value, index: int) -> int:
        """Behind what comments say of a key that has no value yet: an example, or where its entries belong."""
        headings = self._headings(value)
        found = below_heading(self.sheet, where, headings, self.words) if headings and len(where) == 1 else None
        if found is not None:
            return found
        for start, line in self.sheet.lines_from(index):
            if not line.strip().startswith("#"):
                break
            index = self.sheet.line_end(start)
        return index

    def _new_key(self, where: Where, value: Value) -> Iterator[Way]:
        """A line, or lines, for a key that is not there yet, in a mapping in block style."""
        above = where[:-1]
        keys = self.sheet.value(above)
        column = self.sheet.key_column(self.sheet.children(above)[0])
        text = self.renderer.entry(where, value, column)
        index = self._told_place(where, value)
        if index is not None:
            yield [Splice(index, index, f"\n{' ' * column}{text}")]
        for before in self.habits.keys_before(where):
            if before in keys:
                yield from self._behind((*above, before), text, column)
                break
        yield from self._behind(self.sheet.last(above), text, column)
        first = self.sheet.key_start(self.sheet.children(above)[0])
        yield [Splice(first, first, f"{text}\n{' ' * column}")]

    def _told_place(self, where: Where, value: Value) -> int | None:
        """Behind the comment that says where this key, or this partner, belongs."""
        if len(where) == 1:
            return below_example(self.sheet, str(where[0]))
        headings = self._headings({where[-1]: value}) if len(where) == 2 else []
        return below_heading(self.sheet, where[:1], headings, self.words) if headings else None

    def _headings(self, entries: Value) -> list[str]:
        """The words that head the part of a section where new entries belong: the seats of new partners."""
        values = [entry for entry in entries.values() if isinstance(entry, dict)] if isinstance(entries, dict) else []
        lists = [value for entry in values for value in entry.values() if isinstance(value, list)]
        return [word for words in lists for word in words if word in self.words]

    def _behind(self, before: Where, text: str, column: int) -> Iterator[Way]:
        """Lines behind an entry: behind what stands on its last line and what comments further in say of it."""
        above = before[:-1]
        end = self.sheet.end(before)
        index = self.sheet.line_end(end)
        for start, line in self.sheet.lines_from(index):
            indent = len(line) - len(line.lstrip(" "))
            if not line.strip().startswith("#") or indent <= column:
                break
            index = self.sheet.line_end(start)
        yield self._lines_at(above, index, text, column)
        yield self._lines_at(above, self.sheet.line_end(end), text, column)
        last = int(self.sheet.event(self._deepest(before)).end_mark.index)
        if last > end and self.sheet.line_start(last) == last:  # a text that keeps its last blank lines
            yield [Splice(last, last, f"{' ' * column}{text}\n")]
        yield [Splice(last, last, f"\n{' ' * column}{text}")]

    def _deepest(self, where: Where) -> Where:
        while self.sheet.is_block(where) and self.sheet.children(where):
            where = self.sheet.last(where)
        return where

    def _lines_at(self, above: Where, index: int, text: str, column: int) -> Way:
        gap = "\n" if self._wants_blank_line(above, text) else ""
        return [Splice(index, index, f"\n{gap}{' ' * column}{text}")]

    def _wants_blank_line(self, above: Where, text: str) -> bool:
        return self.habits.has_blank_lines(above) and (bool(above) or "\n" in text)

    # A list gets an item

    def add(self, where: Where, value: Value) -> Iterator[Way]:
        if not self.sheet.value(where):
            yield from self.put(where, [value])
            return
        item = (*where, len(self.sheet.value(where)))
        if self.sheet.is_flow(where):
            yield from self._into_flow(item, self.renderer.in_flow(item, value))
            return
        column = self.sheet.column(where)
        yield from self._behind(self.sheet.last(where), self.renderer.item(item, value, column), column)

    def _into_flow(self, where: Where, text: str) -> Iterator[Way]:
        """One more thing between brackets or braces, on a line of its own where the last one has one."""
        above = where[:-1]
        children = self.sheet.children(above)
        if not children:
            start = self.sheet.start(above) + 1
            yield [Splice(start, start, text)]
            return
        last = children[-1]
        end = self.sheet.end(last)
        start = self.sheet.entry_start(last)
        before = self.sheet.line_start(start)
        indent = self.sheet.text[before:start]
        if not indent.strip() and self.sheet.line_start(self.sheet.start(above)) < before:
            rest = self.sheet.text[end : self.sheet.line_end(end)]
            behind = self.sheet.line_end(end) if re.fullmatch(r",?[ \t]*(?:[ \t]#.*)?", rest) else end
            comma = [] if rest.startswith(",") else [Splice(end, end, ",")]
            yield [*comma, Splice(behind, behind, f"\n{indent}{text}{',' if rest.startswith(',') else ''}")]
        yield [Splice(end, end, f", {text}")]

    # A key or an item goes away

    def remove(self, where: Where) -> Iterator[Way]:
        above = where[:-1]
        is_alone = len(self.sheet.children(above)) == 1
        if is_alone and len(above) > 1:
            yield from self.remove(above)
        elif above and self.sheet.is_flow(above):
            yield [self._out_of_flow(where)]
        else:
            yield from self._out_of_block(where, is_alone=is_alone)

    def _out_of_flow(self, where: Where) -> Splice:
        children = self.sheet.children(where[:-1])
        number = children.index(where)
        if number + 1 < len(children):
            return Splice(self.sheet.entry_start(where), self.sheet.entry_start(children[number + 1]), "")
        if number:
            return Splice(self.sheet.end(children[number - 1]), self.sheet.end(where), "")
        return Splice(self.sheet.entry_start(where), self.sheet.end(where), "")

    def _out_of_block(self, where: Where, *, is_alone: bool) -> Iterator[Way]:
        start, end = self._block_start(where), self.sheet.end(where)
        line = self.sheet.line_start(start)
        if not self.sheet.text[line:start].strip():
            yield [Splice(line, self.sheet.next_line(end), "")]
            before = len(self.sheet.text[:line].rstrip("\r\n")) if line == self.sheet.next_line(end) else line - 1
            yield [Splice(max(before, 0), self.sheet.line_end(end), "")]
        children = self.sheet.children(where[:-1])
        number = children.index(where)
        if number + 1 < len(children) and not self.sheet.is_item(where):
            yield [Splice(start, self.sheet.key_start(children[number + 1]), "")]  # it began on its item's line
        if is_alone:
            yield [Splice(start, end, "")]

    def _block_start(self, where: Where) -> int:
        """Where a key begins, or the hyphen of an item."""
        start = self.sheet.entry_start(where)
        if not self.sheet.is_item(where):
            return start
        return self.sheet.text.rfind("-", 0, start)

    def _colon_end(self, where: Where) -> int:
        """Behind the colon of a key; for an item of a list, where it begins."""
        if self.sheet.is_item(where):
            return self.sheet.start(where)
        return self.sheet.text.index(":", self.sheet.key_end(where)) + 1 if self._has_colon(where) else self.sheet.end(
            where
        )

    def _has_colon(self, where: Where) -> bool:
        behind = self.sheet.text[self.sheet.key_end(where) :].lstrip()
        return behind.startswith(":")
