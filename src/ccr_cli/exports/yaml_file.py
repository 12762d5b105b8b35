"""Data as a file that reads as if typed by hand, with a first line that says what it is and no other comment."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ccr_cli.editing.render import Renderer
from ccr_cli.editing.source import ReadText
from ccr_cli.editing.style import Style


class ExportFile(NamedTuple):
    """A file to write."""

    name: str
    text: str


def yaml_file(data: dict[str, Any], first_line: str) -> str:
    """The text of a plan's or framework's file; ``first_line`` is a comment."""
    return "\n".join((f"# {' '.join(first_line.split())}", *_lines(data))) + "\n"


def _lines(data: dict[str, Any]) -> Iterator[str]:
    """The entries, with a blank line around those that take several lines."""
    renderer = Renderer(Style(ReadText.of("")))
    is_long = False
    for key, value in data.items():
        entry = renderer.entry((key,), value, 0)
        if is_long or "\n" in entry:
            yield ""
        yield entry
        is_long = "\n" in entry
