"""The templates of pictures, filled in: whatever stands in a plan is text in them, never a part of the drawing."""

import re
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ccr_cli.pictures.drawing import Drawing
from ccr_cli.pictures.lines import BODY, Column
from ccr_cli.pictures.voices import Voices

WIDTH = 400.0
"""The width of every picture in its own units; they are as high as they have to be."""
LEFT, RIGHT = 14.0, WIDTH - 14.0
_ONE_PAGE = 1250.0  # the height up to which a picture can be read when it is made to fit a page of Letter paper
_TEMPLATES = Path(__file__).parent.parent / "data" / "pictures"
_NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def filled(name: str, title: str, about: str, voices: Voices, column: Column, **shapes: Any) -> Drawing:
    """A picture by its template: what it shows in words, its text, and what else its template draws.

    Its ids are made of what it shows, so that several can stand in one page.
    """
    key = sha256("\n".join((name, *voices.codes, title, about)).encode(errors="replace")).hexdigest()[:10]
    svg = (
        _environment()
        .get_template(f"{name}.svg.jinja")
        .render(
            key=f"ccr-{name}-{key}",
            title=title,
            about=about,
            language=voices.codes[0] if len(voices.codes) == 1 else None,
            width=WIDTH,
            height=column.bottom + BODY,
            is_one_page=column.bottom < _ONE_PAGE,
            lines=column.lines,
            **shapes,
        )
    )
    return Drawing(svg, title, about)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_in_xml,
    )


def _in_xml(value: object) -> object:
    """Numbers with one digit, and text without what no XML document may hold."""
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0")
    return _NOT_IN_XML.sub("\ufffd", value) if type(value) is str else value
