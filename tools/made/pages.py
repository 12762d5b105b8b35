"""The first page of a paper as a picture, on Letter paper, drawn from the document as every form draws it.

Its lines are broken for the widest of common fonts, so that none leaves the paper in any of them; the bytes are the
same on every machine.
"""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import takewhile

from ccr_cli.papers.document import (
    Bullets,
    CellText,
    Document,
    DocumentPiece,
    Lines,
    ListItem,
    NewPage,
    Notice,
    Numbered,
    RuledTable,
    Sayable,
    SectionHeading,
    TextParagraph,
)
from ccr_cli.papers.voice import LINE, Voice
from ccr_cli.pictures.lines import Column, Run, TextLine
from made.svg import svg

_WIDTH, _HEIGHT = 612, 792  # points of a Letter page
_LEFT, _TOP, _INSIDE = 54.0, 44.0, 5.0  # the margins, and the room in a frame
_RIGHT = _WIDTH - _LEFT
_TITLE, _ABOUT, _HEADING, _BODY, _SMALL = 24.0, 14.0, 13.0, 10.5, 9.0  # sizes
_INDENT = 18.0
_ROOM = LINE * 3  # of a blank, where the line is wide enough
_FONT = "font-family:system-ui,'Segoe UI',Roboto,'Liberation Sans',sans-serif"


def page(document: Document, voice: Voice) -> str:
    """Everything up to the second page. Raises ``ValueError`` where the first doesn't hold it."""
    return _Page(document, voice).drawn()


class _Page:
    def __init__(self, document: Document, voice: Voice) -> None:
        self._document, self._voice = document, voice
        self._column = Column(_TOP)
        self._frames: list[str] = []

    def drawn(self) -> str:
        document, column = self._document, self._column
        title = self._said(document.title)
        column.put([Run(title)], _LEFT, _RIGHT, _TITLE)
        if document.about is not None:
            column.put([Run(self._said(document.about))], _LEFT, _RIGHT, _ABOUT)
        for piece in takewhile(lambda one: not isinstance(one, NewPage), document.pieces):
            self._piece(piece)
        self._foot()
        words = " ".join(line.text for line in column.lines)
        texts = (_text(line) for line in column.lines)
        return svg((_WIDTH, _HEIGHT), (title, words), self._voice.languages[0], _FONT, [*self._frames, *texts])

    def _said(self, text: Sayable) -> str:
        return self._voice.line(text).replace(LINE, _ROOM)

    def _piece(self, piece: DocumentPiece) -> None:
        match piece:
            case SectionHeading(text):
                self._column.space(_BODY * 0.9)
                self._column.put([Run(self._said(text), strong=True)], _LEFT, _RIGHT, _HEADING)
            case TextParagraph():
                self._paragraph(piece)
            case Notice(text):
                self._notice(text)
            case Bullets(items):
                self._items(("•" for _ in items), items)
            case Numbered(items, start):
                self._items((f"{number}." for number, _ in enumerate(items, start)), items)
            case RuledTable():
                self._table(piece)
            case _:
                raise ValueError(type(piece).__name__)

    def _paragraph(self, piece: TextParagraph) -> None:
        label = [] if piece.label is None else [Run(f"{self._said(piece.label)}: ", strong=True)]
        self._column.space(_BODY * 0.35)
        self._column.put([*label, Run(f" {self._said(piece.text)}")], _LEFT, _RIGHT, _BODY)

    def _notice(self, text: Sayable) -> None:
        self._column.space(_BODY * 0.7)
        top = self._column.bottom
        self._column.space(_INSIDE)
        self._column.put([Run(self._said(text))], _LEFT + 2 * _INSIDE, _RIGHT - 2 * _INSIDE, _BODY)
        self._column.space(_INSIDE)
        self._frame(_LEFT, top, _RIGHT - _LEFT, "ground edge")
        self._column.space(_BODY * 0.35)

    def _items(self, marks: Iterator[str], items: Sequence[ListItem]) -> None:
        for mark, item in zip(marks, items, strict=True):
            self._column.space(_BODY * 0.25)
            top = self._column.bottom
            self._column.put([Run(mark)], _LEFT, _LEFT + _INDENT, _BODY)
            self._column.bottom = top
            for text in (item.text, *item.below):
                self._column.put([Run(self._said(text))], _LEFT + _INDENT, _RIGHT, _BODY)

    def _table(self, table: RuledTable) -> None:
        """The rows with frames around their cells; the first says what the columns are."""
        shares = table.widths or (1,) * len(table.columns)
        wide = [(_RIGHT - _LEFT) * share / sum(shares) for share in shares]
        self._column.space(_BODY * 0.5)
        self._row([self._said(column) for column in table.columns], wide, is_head=True)
        for row in table.rows:
            self._row([" ".join(map(self._voice.line, _lines(cell))) for cell in row], wide, is_head=False)

    def _row(self, cells: Sequence[str], wide: Sequence[float], *, is_head: bool) -> None:
        column = self._column
        top, bottoms, left = column.bottom, [], _LEFT
        for cell, width in zip(cells, wide, strict=True):
            column.bottom = top + _INSIDE * 0.6
            column.put([Run(cell, strong=is_head)], left + _INSIDE, left + width - _INSIDE, _BODY)
            bottoms.append(column.bottom + _INSIDE * 0.6)
            left += width
        column.bottom, left = max(bottoms), _LEFT
        for width in wide:
            self._frame(left, top, width, "shade edge" if is_head else "ground edge")
            left += width

    def _frame(self, left: float, top: float, width: float, colors: str) -> None:
        """A frame from a height down to where the column is."""
        place = f'x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{self._column.bottom - top:.1f}"'
        self._frames.append(f'<rect class="{colors}" {place}/>')

    def _foot(self) -> None:
        foot = _HEIGHT - _TOP
        if self._column.bottom > foot - 2 * _SMALL:
            raise ValueError(f"{self._column.bottom - foot + 2 * _SMALL:.0f} points too long for a page")
        if self._document.for_whom is not None:
            self._column.bottom = foot
            self._column.put([Run(self._said(self._document.for_whom))], _LEFT, _RIGHT, _SMALL)


def _lines(cell: CellText) -> tuple[Sayable, ...]:
    return cell.texts if isinstance(cell, Lines) else (cell,)


def _text(line: TextLine) -> str:
    runs = "".join(_run(run) for run in line.runs)
    color = ' class="dim"' if line.size in (_ABOUT, _SMALL) else ""
    return f'<text{color} x="{line.x:.1f}" y="{line.y:.1f}" font-size="{line.size:g}">{runs}</text>'


def _run(run: Run) -> str:
    words = escape(run.text, quote=False)
    return f'<tspan class="strong">{words}</tspan>' if run.strong else words
