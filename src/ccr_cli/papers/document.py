"""A document before it is drawn: headings, paragraphs, lists, tables, and blanks to fill in by hand.

A paper builds one out of an answer; every form draws it. A text is a ``str`` where the plan says it, in the plan's
language, and a message or a framework's text where it can be told in both languages. Pieces are named tuples: of all
immutable values these take the least time to import.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Literal, NamedTuple, TypeAlias

from ccr_cli.language.message import Argument
from ccr_cli.language.speaker import Speaker

Sayable: TypeAlias = Argument
Drawn: TypeAlias = Callable[[Sequence[Speaker]], str]
"""Draws a picture as SVG, in one language or both."""
Tone = Literal["normal", "strong", "quiet"]


class SectionHeading(NamedTuple):
    """What the next pieces are about; level 1 is the next below the title."""

    text: Sayable
    level: Literal[1, 2] = 1


class TextParagraph(NamedTuple):
    """A paragraph; ``label`` opens it, such as "Place"."""

    text: Sayable
    label: "Sayable | None" = None
    tone: Tone = "normal"


class ListItem(NamedTuple):
    """One item of a list, and what there is to say beneath it."""

    text: Sayable
    below: tuple[Sayable, ...] = ()


class Bullets(NamedTuple):
    """Items whose order says nothing."""

    items: tuple[ListItem, ...]


class Numbered(NamedTuple):
    """Items that people refer to by their numbers."""

    items: tuple[ListItem, ...]
    start: int = 1


class Notice(NamedTuple):
    """A line in a frame that nobody may overlook, such as that this is a draft."""

    text: Sayable


class Lines(NamedTuple):
    """Several lines of one cell."""

    texts: tuple[Sayable, ...]


CellText: TypeAlias = "Sayable | Lines"


class RuledTable(NamedTuple):
    """Rows under a heading row; the first cell of each names it."""

    caption: Sayable
    columns: tuple[Sayable, ...]
    rows: tuple[tuple[CellText, ...], ...]
    widths: tuple[int, ...] = ()
    """How wide the columns are beside each other; equally wide where nothing is said."""
    is_in_bands: bool = False
    """Whether the first column is, on a page, a line over the rows that share it; spreadsheets sort by it."""
    beside: tuple[tuple[Sayable, Sayable], ...] = ()
    """Columns for a table that travels alone, such as a spreadsheet's, each with what all of its rows say."""

    def bands(self) -> "Iterator[tuple[CellText | None, list[tuple[CellText, ...]]]]":
        """The rows as they stand on a page, each band with its line; one band without a line where it has none."""
        if not self.is_in_bands:
            yield None, list(self.rows)
            return
        for band, rows in groupby(self.rows, key=lambda row: row[0]):
            yield band, [row[1:] for row in rows]

    @property
    def columns_on_page(self) -> tuple[Sayable, ...]:
        """The heading row as it stands on a page."""
        return self.columns[1:] if self.is_in_bands else self.columns


class NewPage(NamedTuple):
    """What follows is a sheet of its own."""


class Picture(NamedTuple):
    """A picture, and the table that says the same."""

    draw: Drawn
    instead: RuledTable


class Signature(NamedTuple):
    """Where one party signs: its name, the title of whoever signs, a line and a day."""

    party: Sayable
    title: Sayable
    """A blank with what belongs there, or a title."""
    is_dated: bool = True
    """Whether there is a line for the day; a letter has its day above."""


class Signatures(NamedTuple):
    """Where all parties sign."""

    blocks: tuple[Signature, ...]


class WayOut(NamedTuple):
    """What stands before everything else for a reader who may be watched: whom to call, and how to leave the page."""

    call: Sayable
    leave: Sayable
    address: str
    """Where a page goes when its reader leaves it in a hurry: a harmless one on the web."""
    watched: "Sayable | None" = None
    """That somebody may see which pages are visited: for a screen, since paper has no browser."""
    leaving: "Sayable | None" = None
    """What leaving the page does not do."""


class Event(NamedTuple):
    """A day in a calendar, in the local time of whoever reads it."""

    uid: str
    day: date
    title: Sayable
    time: str | None = None
    """Hours and minutes, as a plan has them; the whole day where there is none."""
    minutes: int = 60
    place: str | None = None
    link: str | None = None
    note: "Sayable | None" = None
    """How whoever has the plan finds out what it is."""


class Calendar(NamedTuple):
    """Days to come, by date."""

    events: tuple[Event, ...]
    instead: RuledTable


DocumentPiece: TypeAlias = (
    SectionHeading
    | TextParagraph
    | Bullets
    | Numbered
    | Notice
    | RuledTable
    | NewPage
    | Picture
    | Signatures
    | WayOut
    | Calendar
)


class Document(NamedTuple):
    """One paper."""

    title: Sayable
    pieces: tuple[DocumentPiece, ...]
    language: str
    """The plan's language, in which the plan's own texts are written."""
    author: Sayable
    """Whose paper it is, as its properties may tell."""
    about: "Sayable | None" = None
    """A line under the title."""
    day: date = date(1980, 1, 1)
    """The day it was made for, as its properties tell."""
    for_whom: "Sayable | None" = None
    """Who may have it; at the foot of every page, or of the only one."""


def bullets(*texts: Sayable) -> Bullets:
    """A list of plain items."""
    return Bullets(tuple(map(ListItem, texts)))


def numbered(*texts: Sayable) -> Numbered:
    """A numbered list of plain items."""
    return Numbered(tuple(map(ListItem, texts)))
