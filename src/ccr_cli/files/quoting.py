"""How a text is written as one YAML value."""

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
