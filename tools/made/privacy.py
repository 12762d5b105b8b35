"""What ``ccr explain privacy`` says, as Markdown."""

from itertools import groupby
from textwrap import fill

from ccr_cli.language.speaker import speaker
from ccr_cli.views.blocks import Block, Heading, Paragraph
from ccr_cli.views.what_to_do import explain_privacy

WIDTH = 118  # characters of a line


def survivors(language: str) -> str:
    """All of it, in a language."""
    return "\n\n".join(
        part
        for items in groupby(explain_privacy(speaker(language)), key=lambda block: bool(getattr(block, "marker", "")))
        for part in (["\n".join(map(_as_markdown, items[1]))] if items[0] else map(_as_markdown, items[1]))
        if part
    )


def _as_markdown(block: Block) -> str:
    """A heading, a paragraph or an item of a list; nothing for the headline, which the document has itself."""
    match block:
        case Heading(text):
            return f"## {text}"
        case Paragraph(text, marker=marker) if text:
            before = f"{marker} " if marker else ""
            return _wrapped(f"{before}{text}", " " * len(before))
        case _:
            return ""


def _wrapped(text: str, indent: str) -> str:
    return fill(text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
