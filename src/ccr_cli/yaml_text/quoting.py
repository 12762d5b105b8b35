"""How a text is written as one YAML value."""

import json
import re

from ccr_cli.language.visible import visible

_LONGEST_EXAMPLE = 72


def quoted(text: str) -> str:
    """The text between quotes: double ones, or single ones where it holds a double quote or a backslash."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def example(line: str) -> str:
    """A line to show as an example, cut where a screen would cut it."""
    line = line.strip()
    return line if len(line) <= _LONGEST_EXAMPLE else line[: _LONGEST_EXAMPLE - 1] + "…"


def in_flow_style(value: object) -> str:
    """An example from the models, as it may stand on the line of its key."""
    match value:
        case bool():
            return str(value).lower()
        case list():
            return f"[{', '.join(map(_inside, value))}]"
        case dict():
            return f"{{{', '.join(f'{key}: {_inside(item)}' for key, item in value.items())}}}"
        case _:
            return str(value)


def _inside(value: object) -> str:
    """A value between brackets, where commas and colons have to stand between quotes."""
    return quoted(value) if isinstance(value, str) and re.search("[][{},:]", value) else in_flow_style(value)


_PLAIN = re.compile(r"[^\W\d_][\w .,'()&/-]*")
_NOT_TEXT_ELSEWHERE = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n"])


def as_value(text: str) -> str:
    """The text as a YAML value: bare where every reader takes it for text, else between double quotes.

    What no plan may hold, such as an escape sequence, is replaced.
    """
    text = visible(text)
    is_plain = _PLAIN.fullmatch(text) is not None and text.lower() not in _NOT_TEXT_ELSEWHERE
    if is_plain and text == text.strip() and not text.endswith(":"):
        return text
    return json.dumps(text, ensure_ascii=False)
