"""Plain data as YAML in any style that a person or a program could have written it in.

The writer chooses at random between everything that YAML allows for plain data, and remembers where it
put each key and value, so that a test can hold a reader's data and its places against it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import Any

Where = tuple[str | int, ...]
Spot = tuple[int, int]

# Text that stays text without quotes: in block style, and the narrower kind that fits between brackets too.
_PLAIN = re.compile(r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`=<~.0-9+\n]|[-?:](?=[^\W\d_]))[^\n\t]*", re.DOTALL)
_PLAIN_IN_FLOW = re.compile(r"[^\W\d_](?:[\w .()/'-]|:(?=\w))*")
_CUTS_PLAIN = re.compile(r": |:$|\s#|\s$|^(?:---|\.\.\.)")
_DIGITS_THAT_ARE_TEXT = re.compile(r"[0-9]+(?:-[0-9]+)+|[0-9]+(?: [a-zA-Z]+)+")
_NOT_TEXT = re.compile(r"(?i:true|false|null)")
_SPACE_TO_BREAK_AT = re.compile(r"(?<=[^\s\\]) (?=[^\s#])")
_ESCAPES = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_DEEPEST_STEP = 8


@dataclass(frozen=True, slots=True)
class Written:
    """A text, and where the writer put each key and value: line and column, both from 0."""

    raw: bytes
    keys: dict[Where, Spot]
    values: dict[Where, Spot]


def write_yaml(data: dict[str, Any], seed: int) -> Written:
    """The data as YAML; another ``seed`` is another style."""
    return _Writer(Random(seed)).write(data)


@dataclass(slots=True)
class _Writer:
    random: Random
    parts: list[str] = field(default_factory=list)
    length: int = 0
    keys: dict[Where, int] = field(default_factory=dict)
    values: dict[Where, int] = field(default_factory=dict)
    ends_in_text: bool = False
    """Whether a blank line written now would belong to a block of text."""

    def write(self, data: dict[str, Any]) -> Written:
        if self.chance(0.1):
            self.put("%YAML 1.2\n---\n" if self.chance(0.3) else "---\n")
        self.fill()
        if data and not self.chance(0.1):
            self.block_mapping(data, (), 0)
        else:
            self.mark(self.values, ())
            self.flow(data, (), 0)
            self.put("\n")
        self.fill()
        text = "".join(self.parts)
        if not self.ends_in_text and self.chance(0.2):
            text = text.rstrip("\n")
        return Written(self.encoded(text), _spots(text, self.keys), _spots(text, self.values))

    def encoded(self, text: str) -> bytes:
        start = "\ufeff" if self.chance(0.1) else ""
        return (start + text.replace("\n", self.random.choice(("\n", "\n", "\r\n")))).encode()

    # chance, and what has been written

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def mark(self, places: dict[Where, int], where: Where) -> None:
        places[where] = self.length

    def fill(self) -> None:
        """Perhaps blank lines and comments; whole lines, so only where a line starts."""
        while self.chance(0.15):
            if self.ends_in_text or self.chance(0.5):
                self.put(" " * self.random.randrange(4) * (not self.ends_in_text) + "# a comment: [not, data\n")
                self.ends_in_text = False
            else:
                self.put(" " * self.random.choice((0, 0, 3)) + "\n")

    def end_line(self) -> None:
        self.put(self.random.choice(("", "", "", " ", "  # why: 'so'")) + "\n")
        self.ends_in_text = False

    def step(self) -> int:
        return self.random.choice((2, 2, 2, 4, self.random.randint(1, _DEEPEST_STEP)))

    # blocks

    def block_mapping(self, data: dict[str, Any], where: Where, indent: int) -> None:
        """Keys and values from the column where the text stands now."""
        self.mark(self.values, where)
        for number, key in enumerate(self.shuffled(data)):
            if number:
                self.fill()
                self.put(" " * indent)
                self.ends_in_text = False
            self.block_pair(key, data[key], where, indent)

    def shuffled(self, data: dict[str, Any]) -> list[str]:
        keys = list(data)
        if self.chance(0.5):
            self.random.shuffle(keys)
        return keys

    def block_pair(self, key: str, value: Any, where: Where, indent: int) -> None:
        is_explicit = self.chance(0.03)
        if is_explicit:
            self.put("? ")
        self.mark(self.keys, (*where, key))
        self.put(self.key(key, in_flow=False))
        self.put(f"\n{' ' * indent}:" if is_explicit else ":")
        self.block_value(value, (*where, key), indent, may_hang=not is_explicit)

    def block_value(self, value: Any, where: Where, indent: int, *, may_hang: bool) -> None:
        """What follows a colon."""
        if isinstance(value, dict | list) and value and not self.chance(0.25):
            self.end_line()
            self.fill()
            is_hanging = isinstance(value, list) and may_hang and self.chance(0.3)
            deeper = indent if is_hanging else indent + self.step()
            self.put(" " * deeper)
            self.block(value, where, deeper)
        else:
            self.short_value(value, where, indent)

    def block(self, value: Any, where: Where, indent: int) -> None:
        if isinstance(value, dict):
            self.block_mapping(value, where, indent)
        else:
            self.block_list(value, where, indent)

    def block_list(self, items: list[Any], where: Where, indent: int) -> None:
        """Items from the column where the text stands now, where the first hyphen comes."""
        self.mark(self.values, where)
        for number, item in enumerate(items):
            if number:
                self.fill()
                self.put(" " * indent)
                self.ends_in_text = False
            self.put("-")
            self.block_item(item, (*where, number), indent)

    def block_item(self, item: Any, where: Where, indent: int) -> None:
        """What follows a hyphen; a mapping or list most often starts on its line."""
        if not isinstance(item, dict | list) or not item or self.chance(0.2):
            self.short_value(item, where, indent)
            return
        step = self.step()
        if self.chance(0.2):
            self.end_line()
            self.put(" " * (indent + step))
            self.block(item, where, indent + step)
            return
        self.put(" " * step)
        self.block(item, where, indent + 1 + step)

    def short_value(self, value: Any, where: Where, indent: int) -> None:
        """A scalar, or a list or mapping between brackets, and the end of its line."""
        if value is None and self.chance(0.5):
            self.mark(self.values, where)
            self.end_line()
            return
        self.put(" " * self.random.choice((1, 1, 1, 3)))
        self.mark(self.values, where)
        if isinstance(value, str) and self.chance(0.5) and self.block_text(value, indent):
            return
        if isinstance(value, dict | list):
            self.flow(value, where, indent)
        else:
            self.put(self.scalar(value, indent, in_flow=False))
        self.end_line()

    # blocks of text

    def block_text(self, text: str, indent: int) -> bool:
        """Write ``|`` or ``>`` and the text below it, if the text can be written so."""
        body = text.rstrip("\n")
        if not body.strip() or "\r" in text:
            return False
        ending = text[len(body) :]
        is_folded = self.chance(0.5) and _is_foldable(body)
        step = self.step()
        needs_digit = body[0] in " \t\n"
        digit = str(step) if needs_digit or self.chance(0.2) else ""
        chomp = {"": "-", "\n": self.random.choice(("", "+"))}.get(ending, "+")
        self.put((">" if is_folded else "|") + self.random.choice((digit + chomp, chomp + digit)) + "\n")
        shown = self.folded(body) if is_folded else body
        for line in shown.split("\n") + ending[1:].split("\n")[1:]:
            self.put((" " * (indent + step) + line if line else "") + "\n")
        self.ends_in_text = True
        return True

    def folded(self, body: str) -> str:
        with_gaps = re.sub(r"\n+", lambda match: match[0] + "\n", body)
        return _SPACE_TO_BREAK_AT.sub(lambda match: "\n" if self.chance(0.2) else " ", with_gaps)

    # between brackets

    def flow(self, value: Any, where: Where, indent: int) -> None:
        """A list or mapping between brackets, perhaps over several lines."""
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        self.put(opening)
        steps: Sequence[str | int] = self.shuffled(value) if isinstance(value, dict) else range(len(value))
        for number, step in enumerate(steps):
            if number:
                self.put(",")
            self.gap(indent, must=bool(number))
            if isinstance(step, str):
                self.flow_key(step, where)
            self.flow_value(value[step], (*where, step), indent)
        if value and self.chance(0.1):
            self.put(",")
        self.gap(indent, must=False)
        self.put(closing)

    def flow_key(self, key: str, where: Where) -> None:
        self.mark(self.keys, (*where, key))
        written = self.key(key, in_flow=True)
        self.put(written + ":")
        if written[0] not in "'\"" or self.chance(0.9):
            self.put(" ")

    def flow_value(self, value: Any, where: Where, indent: int) -> None:
        self.mark(self.values, where)
        if isinstance(value, dict | list):
            self.flow(value, where, indent)
        else:
            self.put(self.scalar(value, indent, in_flow=True))

    def gap(self, indent: int, *, must: bool) -> None:
        if self.chance(0.15):
            comment = "  # so, [it is" if self.chance(0.3) else ""
            self.put(f"{comment}\n{' ' * (indent + self.step())}")
        elif must or self.chance(0.2):
            self.put(" ")

    # scalars

    def key(self, key: str, *, in_flow: bool) -> str:
        styles: list[Callable[[str], str]] = [_double]
        if "\n" not in key and "\t" not in key:
            styles.append(_single)
        if _is_plain(key, in_flow=in_flow):
            styles += [str] * 6
        return self.random.choice(styles)(key)

    def scalar(self, value: Any, indent: int, *, in_flow: bool) -> str:
        match value:
            case None:
                return self.random.choice(("~", "null"))
            case bool():
                return "true" if value else "false"
            case float():
                digits = f"{Decimal(repr(value)):f}"
                return digits if "." in digits else f"{digits}.0"
            case int():
                return str(value)
        return self.text(str(value), indent, in_flow=in_flow)

    def text(self, text: str, indent: int, *, in_flow: bool) -> str:
        if _is_plain(text, in_flow=in_flow) and self.chance(0.7):
            return self.broken(text, indent)
        if _is_foldable(text) and self.chance(0.5):
            with_gaps = re.sub(r"\n+", lambda match: match[0] + "\n", _single(text))
            return self.broken(with_gaps.replace("\n", "\n" + " " * (indent + 1)), indent)
        return self.broken(f'"{"".join(map(self.escaped, text))}"', indent)

    def escaped(self, sign: str) -> str:
        """A sign of a text between double quotes, perhaps by its number."""
        code = ord(sign)
        if sign == " " or not self.chance(0.1):
            return _ESCAPES.get(sign, sign)
        return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"

    def broken(self, text: str, indent: int) -> str:
        """The same text, perhaps over several lines; a line end there means a space."""
        if not self.chance(0.2):
            return text
        start = "\n" + " " * (indent + self.step())
        return _SPACE_TO_BREAK_AT.sub(lambda match: start if self.chance(0.3) else " ", text)


def _is_plain(text: str, *, in_flow: bool) -> bool:
    form = _PLAIN_IN_FLOW if in_flow else _PLAIN
    if _DIGITS_THAT_ARE_TEXT.fullmatch(text):
        return True
    return form.fullmatch(text) is not None and not _CUTS_PLAIN.search(text) and not _NOT_TEXT.fullmatch(text)


def _is_foldable(text: str) -> bool:
    """Whether line ends can be written as blank lines: no line starts or ends with a space."""
    return (
        bool(text)
        and "\t" not in text
        and all(line == line.strip(" ") for line in text.split("\n"))
        and (text == text.strip("\n"))
    )


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _double(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(sign, sign) for sign in text) + '"'


def _spots(text: str, places: dict[Where, int]) -> dict[Where, Spot]:
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    lines = {where: bisect_right(starts, place) - 1 for where, place in places.items()}
    return {where: (lines[where], place - starts[lines[where]]) for where, place in places.items()}
