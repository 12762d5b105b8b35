"""Blocks as plain text: for pipes, and for screen readers. No boxes, no colors, no symbols that carry meaning."""

from collections.abc import Iterable, Iterator

from ccr_cli.language.wrapping import wrapped
from ccr_cli.views.blocks import Block, Grid, Heading, Headline, Paragraph


def plain(blocks: Iterable[Block], width: int | None = None) -> str:
    """The blocks as lines, wrapped at ``width`` characters; without it, a paragraph is one line."""
    return "".join(f"{line}\n" for block in blocks for line in _lines(block, width))


def _lines(block: Block, width: int | None) -> Iterator[str]:
    match block:
        case Headline(text):
            yield from wrapped(text, "", width)
        case Heading(text):
            yield ""
            yield from wrapped(text, "", width)
        case Paragraph(text, label, indent):
            before = " " * indent + (f"{block.marker} " if block.marker else "")
            yield from wrapped(f"{label}: {text}" if label else text, before, width)
        case Grid():
            for sentence in block.sentences:
                yield from _lines(sentence, width)
