"""A screen as a page: a view's blocks as a document, which the form of pages draws."""

from collections.abc import Iterable, Iterator

from ccr_cli.language.message import Message
from ccr_cli.language.speaker import Speaker
from ccr_cli.papers.document import Document, DocumentPiece, RuledTable, SectionHeading, TextParagraph, Tone
from ccr_cli.papers.forms.html import drawn
from ccr_cli.papers.voice import Voice
from ccr_cli.views.blocks import Block, Grid, Heading, Headline, Paragraph

_TONES: dict[str, Tone] = {"strong": "strong", "quiet": "quiet"}


def page(title: Message, blocks: Iterable[Block], speaker: Speaker) -> str:
    """One page with everything that a screen says, in the screen's language."""
    told = speaker.tell(title)
    document = Document(told, tuple(_pieces(told, blocks)), speaker.code, told)
    return drawn(document, Voice((speaker,), speaker.code)).decode()


def _pieces(title: str, blocks: Iterable[Block]) -> Iterator[DocumentPiece]:
    """Each block as a piece; a table is called like the heading that it stands under."""
    heading = title
    for block in blocks:
        match block:
            case Headline(text):
                yield TextParagraph(text, tone="strong")
            case Heading(text, level):
                heading = text
                yield SectionHeading(text, 1 if level == 1 else 2)
            case Paragraph(text, label, tone=tone):
                if text:
                    yield TextParagraph(text, label or None, _TONES.get(tone, "normal"))
            case Grid(columns, rows):
                cells = tuple(tuple(cell.text for cell in row.cells) for row in rows)
                yield RuledTable(heading, columns, cells)
