"""Blocks as plain text: for pipes, and for screen readers. No boxes, no colors, no symbols that carry meaning."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from ccr_cli.views.blocks import Block, Grid, Heading, Headline, Paragraph

_NARROWEST = 30  # characters


def plain(blocks: Iterable[Block], width: int | None = None) -> str:
    """The blocks as lines, wrapped at ``width`` characters; without it, a paragraph is one line."""
    return "".join(f"{line}\n" for block in blocks for line in _lines(block, width))


def _lines(block: Block, width: int | None) -> Iterator[str]:
    match block:
        case Headline(text):
            yield from _wrapped(text, "", width)
        case Heading(text):
            yield ""
            yield from _wrapped(text, "", width)
        case Paragraph(text, label, indent):
            before = " " * indent + (f"{block.marker} " if block.marker else "")
            yield from _wrapped(f"{label}: {text}" if label else text, before, width)
        case Grid():
            for sentence in block.sentences:
                yield from _lines(sentence, width)


def _wrapped(text: str, indent: str, width: int | None) -> list[str]:
    if width is None:
        return [indent + text]
    wrapped = wrap(
        text,
        max(width, _NARROWEST),
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapped or [""]
