"""Any document as Markdown, with tables that git hosts draw. Plan text is escaped: it is neither markup nor HTML."""

from collections.abc import Iterable, Iterator, Sequence

from ccr_cli.papers.common import signing_lines
from ccr_cli.papers.document import (
    Bullets,
    Calendar,
    CellText,
    Document,
    DocumentPiece,
    Lines,
    ListItem,
    NewPage,
    Notice,
    Numbered,
    Picture,
    RuledTable,
    Sayable,
    SectionHeading,
    Signature,
    Signatures,
    TextParagraph,
    WayOut,
)
from ccr_cli.papers.voice import LINE, Stretch, Voice
from ccr_cli.views.markdown import escaped


def drawn(document: Document, voice: Voice) -> bytes:
    """The document as a file in UTF-8."""
    return ("\n\n".join(_Pages(voice).parts(document)) + "\n").encode()


def _line(spans: Sequence[Stretch]) -> str:
    """A text of which commands are code, and all else is shown as it is."""
    told = ""
    for span in spans:
        # A letter in front, lest what follows a command be taken for the beginning of a line.
        before = "x" if told else ""
        told += span.line if span.is_typed else escaped(before + span.line).removeprefix(before)
    return told


class _Pages:
    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    def parts(self, document: Document) -> Iterator[str]:
        yield f"# {self._line(document.title)}"
        if document.about is not None:
            yield f"**{self._line(document.about)}**"
        for piece in document.pieces:
            yield from self._piece(piece)
        if document.for_whom is not None:
            yield self._line(document.for_whom)

    def _line(self, text: Sayable) -> str:
        return " / ".join(_line(spoken.spans) for spoken in self._voice.say(text))

    def _piece(self, piece: DocumentPiece) -> Iterator[str]:
        match piece:
            case Bullets(items):
                yield "\n".join(self._items(items, ["-"] * len(items)))
            case Numbered(items, start):
                yield "\n".join(self._items(items, [f"{number}." for number in range(start, start + len(items))]))
            case (RuledTable() as table) | Picture(instead=table) | Calendar(instead=table):
                yield "\n".join(self._table(table))
            case Signatures(blocks):
                yield from map(self._signature, blocks)
            case _:
                yield self._words(piece)

    def _words(self, piece: SectionHeading | TextParagraph | Notice | NewPage | WayOut) -> str:
        match piece:
            case SectionHeading(text, level):
                return f"{'#' * (level + 1)} {self._line(text)}"
            case TextParagraph(text, None):
                return self._line(text)
            case TextParagraph(text, label) if label is not None:
                return f"**{self._line(label)}:** {self._line(text)}"
            case Notice(text):
                return f"> {self._line(text)}"
            case WayOut(call=text, watched=watched):
                told = f"> **{self._line(text)}**"
                return told if watched is None else f"{told}\n\n{self._line(watched)}"
            case _:
                return "---"

    def _items(self, items: Iterable[ListItem], marks: Sequence[str]) -> Iterator[str]:
        for item, mark in zip(items, marks, strict=True):
            yield f"{mark} {self._line(item.text)}"
            for text in item.below:
                yield f"{' ' * len(mark)} - {self._line(text)}"

    def _table(self, table: RuledTable) -> Iterator[str]:
        columns = table.columns_on_page
        yield self._row(columns)
        yield "|" + " --- |" * len(columns)
        for band, rows in table.bands():
            if band is not None:
                yield f"| **{self._cell(band)}** |" + "  |" * (len(columns) - 1)
            yield from map(self._row, rows)

    def _row(self, cells: Iterable[CellText]) -> str:
        return "| " + " | ".join(map(self._cell, cells)) + " |"

    def _cell(self, text: CellText) -> str:
        return "<br>".join(map(self._line, text.texts)) if isinstance(text, Lines) else self._line(text)

    def _signature(self, block: Signature) -> str:
        told = (self._line(label) + (f": {LINE}" if room else "") for label, room in signing_lines(block))
        return "  \n".join((f"**{self._line(block.party)}**", *told))
