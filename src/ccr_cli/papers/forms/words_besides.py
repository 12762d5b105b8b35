"""What a document says besides its tables, line by line: for a form whose pages are tables."""

from collections.abc import Iterator
from typing import NamedTuple

from ccr_cli.papers.common import signing_lines
from ccr_cli.papers.document import (
    Bullets,
    Document,
    DocumentPiece,
    Notice,
    Numbered,
    Sayable,
    SectionHeading,
    Signatures,
    TextParagraph,
    WayOut,
)
from ccr_cli.papers.voice import LINE, Voice


class SaidLine(NamedTuple):
    """One line."""

    words: str
    is_strong: bool = False


def words_besides(document: Document, voice: Voice) -> Iterator[SaidLine]:
    """The title, and everything that is no table; no heading beneath which nothing is left."""
    yield SaidLine(voice.line(document.title), is_strong=True)
    if document.about is not None:
        yield SaidLine(voice.line(document.about))
    for piece in _without_empty_headings([piece for piece in document.pieces if _has_words(piece)]):
        yield from _lines(piece, voice)


def _has_words(piece: DocumentPiece) -> bool:
    return isinstance(piece, SectionHeading | TextParagraph | Notice | Bullets | Numbered | Signatures | WayOut)


def _without_empty_headings(pieces: list[DocumentPiece]) -> Iterator[DocumentPiece]:
    for place, piece in enumerate(pieces):
        behind = pieces[place + 1] if place + 1 < len(pieces) else None
        if isinstance(piece, SectionHeading) and (
            behind is None or (isinstance(behind, SectionHeading) and behind.level <= piece.level)
        ):
            continue
        yield piece


def _lines(piece: DocumentPiece, voice: Voice) -> Iterator[SaidLine]:
    match piece:
        case SectionHeading(text) | Notice(text) | WayOut(call=text):
            yield SaidLine(voice.line(text), is_strong=True)
        case TextParagraph(text, None, tone):
            yield SaidLine(voice.line(text), is_strong=tone == "strong")
        case TextParagraph(text, label, tone) if label is not None:
            yield SaidLine(f"{voice.line(label)}: {voice.line(text)}", is_strong=tone == "strong")
        case Bullets(items):
            yield from _items([("•", item.text, item.below) for item in items], voice)
        case Numbered(items, start):
            numbers = range(start, start + len(items))
            yield from _items(
                [(f"{number}.", item.text, item.below) for number, item in zip(numbers, items, strict=True)], voice
            )
        case Signatures(blocks):
            for block in blocks:
                yield SaidLine(voice.line(block.party), is_strong=True)
                for label, room in signing_lines(block):
                    yield SaidLine(f"{voice.line(label)}: {LINE}" if room else voice.line(label))


def _items(items: list[tuple[str, Sayable, tuple[Sayable, ...]]], voice: Voice) -> Iterator[SaidLine]:
    for mark, text, below in items:
        yield SaidLine(f"{mark} {voice.line(text)}")
        for more in below:
            yield SaidLine(f"   {voice.line(more)}")
