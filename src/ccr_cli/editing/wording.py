"""How one value is written: bare if every YAML reader reads it as it is meant, else in quotes."""

import json
import re
from textwrap import TextWrapper

from ccr_cli.edits.edit import Value
from ccr_cli.yaml_text.quoting import quoted

LONGEST_LINE = 100
"""In characters; free text that would make a longer line goes on lines of its own."""

_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`=<~“”‘’")
_LIKE_A_NUMBER = re.compile(r"[-+.]?[0-9][0-9_.,:eExXoOa-fA-F+]*|[-+]?\.(?:inf|nan)", re.IGNORECASE)
_NO_TEXT = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
_CUTS = re.compile(r": |:$|\s#|^\.\.\.|\t")
_CUTS_IN_FLOW = re.compile(r"[][{},:]")


def is_bare(text: str, *, in_flow: bool) -> bool:
    """Whether a text needs no quotes in any reader of YAML 1.1 or 1.2."""
    if not text or text != text.strip() or text[0] in _FIRST or not text.isprintable():
        return False
    if text.lower() in _NO_TEXT or _LIKE_A_NUMBER.fullmatch(text) or _CUTS.search(text):
        return False
    return not (in_flow and _CUTS_IN_FLOW.search(text))


def scalar(value: Value, *, quote: str, in_flow: bool, style: str | None = None) -> str:
    """A value on one line; ``quote`` is the file's quotation mark, ``style`` the style of the old value."""
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return repr(value) if isinstance(value, float) and not value.is_integer() else str(int(value))
        case str() if style not in ("'", '"') and is_bare(value, in_flow=in_flow):
            return value
        case _:
            return between(str(value), style if style in ("'", '"') else quote)


def between(text: str, quote: str) -> str:
    """A text in quotes, or in the other kind if these would have to be escaped."""
    if not text.isprintable():
        return json.dumps(text, ensure_ascii=False)
    if quote == "'" and "'" not in text:
        return f"'{text}'"
    return quoted(text)


def folded(text: str, column: int) -> list[str]:
    """A text as the lines of a folded block, indented to ``column``; a blank line keeps each line break in it."""
    room = max(LONGEST_LINE - column, 40)
    wrapper = TextWrapper(width=room, break_long_words=False, break_on_hyphens=False)
    paragraphs = [wrapper.wrap(" ".join(paragraph.split())) for paragraph in text.split("\n")]
    lines: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        lines += [""] if number else []
        lines += [" " * column + line for line in paragraph]
    return lines
