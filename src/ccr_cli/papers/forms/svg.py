"""The picture of a document as an SVG file of its own."""

from ccr_cli.papers.document import Document, Picture
from ccr_cli.papers.voice import Voice


def drawn(document: Document, voice: Voice) -> bytes:
    """The first picture of the document, as a file in UTF-8."""
    picture = next(piece for piece in document.pieces if isinstance(piece, Picture))
    return picture.draw(voice.speakers).encode()
