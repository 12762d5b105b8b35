"""New lines for a plan, in the style of the rest of the file."""

from dataclasses import dataclass

from ccr_cli.editing.style import Style
from ccr_cli.editing.wording import LONGEST_LINE, folded, scalar
from ccr_cli.edits.edit import Value
from ccr_cli.where import Where


@dataclass(frozen=True)
class Renderer:
    """Writes values in a file's own style; its lines end in LF until they are put into the file."""

    style: Style

    def entry(self, where: Where, value: Value, column: int) -> str:
        """A key with its value, in a mapping whose keys start in ``column``; the first line is not indented."""
        return f"{self.key(str(where[-1]))}:{self.behind_key(where, value, column)}"

    def key(self, key: str, *, in_flow: bool = False) -> str:
        """A key as it is written."""
        return scalar(key, quote=self.style.quote, in_flow=in_flow)

    def behind_key(self, where: Where, value: Value, column: int) -> str:
        """Everything after a key's colon: the value on the same line, or the lines below it."""
        if self._stands_on_one_line(where, value):
            return f" {self.on_one_line(where, value)}"
        if isinstance(value, dict):
            inner = column + self.style.step(where)
            return f"\n{' ' * inner}{self.mapping(where, value, inner)}"
        if isinstance(value, list):
            hyphens = column + self.style.dash(where)
            items = (self.item((*where, number), item, hyphens) for number, item in enumerate(value))
            return "".join(f"\n{' ' * hyphens}{item}" for item in items)
        text = str(value)
        if self.goes_on_lines(where, value, column + len(str(where[-1])) + 2):
            return " >-\n" + "\n".join(folded(text, column + self.style.step(where)))
        return f" {self.on_one_line(where, value)}"

    def item(self, where: Where, value: Value, column: int) -> str:
        """A hyphen with an item, in a list whose hyphens are in ``column``; the first line is not indented."""
        gap = self.style.gap(where[:-1])
        inner = column + 1 + gap
        start = "-" + " " * gap
        if isinstance(value, dict) and not self.style.stands_in_flow(where, value):
            return start + self.mapping(where, value, inner)
        if self.goes_on_lines(where, value, inner):
            return f"{start}>-\n" + "\n".join(folded(str(value), inner))
        return start + self.on_one_line(where, value)

    def mapping(self, where: Where, value: dict[str, Value], column: int) -> str:
        """The entries of a mapping, each on a line of its own."""
        entries = (self.entry((*where, key), item, column) for key, item in value.items())
        return f"\n{' ' * column}".join(entries)

    def on_one_line(self, where: Where, value: Value, style: str | None = None) -> str:
        """A value without a line break, for a place in block style."""
        if isinstance(value, dict | list):
            return self.in_flow(where, value)
        return scalar(value, quote=self.style.quote, in_flow=False, style=style)

    def in_flow(self, where: Where, value: Value, style: str | None = None) -> str:
        """A value as written between brackets or braces."""
        if isinstance(value, dict):
            return f"{{{', '.join(self.pair((*where, key), item) for key, item in value.items())}}}"
        if isinstance(value, list):
            return f"[{', '.join(self.in_flow((*where, number), item) for number, item in enumerate(value))}]"
        return scalar(value, quote=self.style.quote, in_flow=True, style=style)

    def pair(self, where: Where, value: Value) -> str:
        """A key with its value between braces."""
        return f"{self.key(str(where[-1]), in_flow=True)}: {self.in_flow(where, value)}"

    def goes_on_lines(self, where: Where, value: Value, column: int) -> bool:
        """Whether a text that would begin in ``column`` goes on lines of its own instead."""
        if not isinstance(value, str) or not self.style.is_free_text(where):
            return False
        return "\n" in value or len(value) > LONGEST_LINE - column

    def _stands_on_one_line(self, where: Where, value: Value) -> bool:
        return isinstance(value, dict | list) and self.style.stands_in_flow(where, value)
