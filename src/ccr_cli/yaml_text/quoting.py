"""How a text is written as one YAML value."""

import json
import re

from ccr_cli.language.visible import visible

_LONGEST_EXAMPLE = 72


def quoted(text: str) -> str:
    """The text in double quotes, or in single quotes if it holds a double quote or a backslash."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def example(line: str) -> str:
    """A line to show as an example, cut where a screen would cut it."""
    line = line.strip()
    return line if len(line) <= _LONGEST_EXAMPLE else line[: _LONGEST_EXAMPLE - 1] + "…"


def in_flow_style(value: object) -> str:
    """An example from the models, as it can be written on the line of its key."""
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
    """A value inside brackets, where text with commas, colons or brackets must be quoted."""
    return quoted(value) if isinstance(value, str) and re.search("[][{},:]", value) else in_flow_style(value)


_PLAIN = re.compile(r"[^\W\d_][\w .,'()&/-]*")
_NOT_TEXT_ELSEWHERE = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n"])


def as_value(text: str) -> str:
    """The text as a YAML value: unquoted where every reader takes it as text, else in double quotes.

    Characters that no plan may hold, such as escape sequences, are replaced.
    """
    text = visible(text)
    is_plain = _PLAIN.fullmatch(text) is not None and text.lower() not in _NOT_TEXT_ELSEWHERE
    if is_plain and text == text.strip() and not text.endswith(":"):
        return text
    return json.dumps(text, ensure_ascii=False)
