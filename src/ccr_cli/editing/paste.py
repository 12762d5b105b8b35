"""The lines of an edit, for somebody to type by hand."""

from functools import cache

from ccr_cli.editing.render import Renderer
from ccr_cli.editing.source import ReadText
from ccr_cli.editing.style import Style
from ccr_cli.edits.edit import Add, Edit, Put, Remove, Rename, Value


@cache
def _empty() -> Style:
    return Style(ReadText.of(""))


def lines_to_paste(edit: Edit) -> list[str]:
    """The edit as YAML from the top level down, in the style of ``ccr init``; empty for a removal or a rename."""
    match edit:
        case Put(where, value):
            wanted: Value = value
        case Add(where, value):
            wanted = [value]
        case Remove() | Rename():
            return []
    for step in reversed(where[1:]):
        wanted = [wanted] if isinstance(step, int) else {step: wanted}
    return Renderer(_empty()).entry(where[:1], wanted, 0).split("\n")
