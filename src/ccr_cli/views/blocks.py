"""A screen or page before it is drawn: headings, paragraphs and tables of plain text.

A view builds blocks once; the terminal, plain text and Markdown draw them. A table also holds its content as
sentences, for people who listen to a screen instead of looking at it.
"""

from typing import Literal, NamedTuple, TypeAlias

Tone = Literal["normal", "strong", "good", "open", "quiet", "command"]


class Headline(NamedTuple):
    """The first line, which answers the question."""

    text: str
    about: str = ""
    """The task force or the like that it begins with: of a page, the first heading."""


class Heading(NamedTuple):
    """What the next blocks are about."""

    text: str
    level: int = 1


class Paragraph(NamedTuple):
    """A paragraph; ``label`` opens it, such as "Why it matters"."""

    text: str
    label: str = ""
    indent: int = 0
    tone: Tone = "normal"
    marker: str = ""
    """Text before it in a column of its own, such as a list number."""


class Cell(NamedTuple):
    """A cell of a table."""

    text: str
    tone: Tone = "normal"


class Row(NamedTuple):
    """A row of a table; with ``is_section`` its cells head the rows that follow."""

    cells: tuple[Cell, ...]
    is_section: bool = False
    below: str = ""
    """A sentence about the row, shown under it."""


class Grid(NamedTuple):
    """A table, and its content as sentences."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    sentences: tuple[Paragraph, ...]
    is_tight: bool = False
    """Whether a section follows the one before it without a blank line."""


Block: TypeAlias = Headline | Heading | Paragraph | Grid
