"""Any document as a Word file: real heading styles, heading rows that repeat, each word with its language."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.text.paragraph import Paragraph as Line

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
from ccr_cli.papers.forms import word_parts as word
from ccr_cli.papers.forms.zipped import with_fixed_dates
from ccr_cli.papers.voice import LINE, InLanguage, Voice

_TEMPLATE = Path(__file__).parent.parent.parent / "data" / "papers" / "paper.docx"
_TYPED_FONT = "Courier New"
_WIDTH = 9360  # twentieths of a point between the margins of a Letter page
_ROOM = LINE * 3  # of a blank that stands alone, where the line is wide enough
_LONGEST_PROPERTY = 255  # characters


def drawn(document: Document, voice: Voice) -> bytes:
    """The document as the bytes of a Word file."""
    return _Pages(document, voice).saved()


class _Pages:
    def __init__(self, document: Document, voice: Voice) -> None:
        self._document, self._voice = document, voice
        self._file = docx.Document(str(_TEMPLATE))
        self._styles = {style.name: style for style in self._file.styles}
        self._is_new_page = False
        self._is_before_table = False
        self._pairs: Any = None
        """The two columns, one for each language, that the next paragraph goes on with."""

    def saved(self) -> bytes:
        self._set_properties()
        self._top("Title", self._document.title)
        if self._document.about is not None:
            self._top("Subtitle", self._document.about)
        for piece, following in zip_longest(self._document.pieces, self._document.pieces[1:]):
            self._is_before_table = isinstance(following, RuledTable | Picture | Calendar)
            self._piece(piece)
        self._add_footer()
        return with_fixed_dates(self._file.save)

    def _top(self, style: str, text: Sayable) -> None:
        """A line across the page; in both languages one behind the other."""
        self._in_one_line(self._file.add_paragraph(style=self._styles[style]), text)

    def _in_one_line(self, line: Line, text: Sayable, *, is_strong: bool = False, room: str = _ROOM) -> None:
        for place, spoken in enumerate(self._voice.say(text)):
            if place:
                line.add_run(" / ")
            self._fill(line, spoken, is_strong=is_strong, room=room)

    def _set_properties(self) -> None:
        word.speak_by_default(self._file, self._voice.languages[0])
        properties, day = self._file.core_properties, self._document.day
        properties.title = self._property(self._document.title)
        properties.author = properties.last_modified_by = self._property(self._document.author)
        properties.language = ", ".join(self._voice.languages)
        properties.comments = ""
        properties.created = properties.modified = datetime(day.year, day.month, day.day)

    def _property(self, text: Sayable) -> str:
        """A text as a property can be: Word takes no longer one."""
        told = self._voice.line(text)
        return told if len(told) <= _LONGEST_PROPERTY else f"{told[: _LONGEST_PROPERTY - 1]}…"

    def _add_footer(self) -> None:
        """What the page belongs to, so that a loose one is known, and its number."""
        footer = self._file.sections[0].footer.paragraphs[0]
        footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if self._document.for_whom is not None:
            self._in_one_line(footer, self._document.for_whom)
            footer.add_run().add_break()
        for text in (self._document.title, *self._owner()):
            self._in_one_line(footer, text)
            footer.add_run(" · ")
        word.page_number(footer)

    def _owner(self) -> Iterator[Sayable]:
        """Whose paper it is: what stands under its title, or the plan's name alone where that would say more."""
        if self._document.about is not None:
            yield self._document.about if isinstance(self._document.about, str) else self._document.author

    def _piece(self, piece: DocumentPiece) -> None:
        match piece:
            case Bullets(items):
                self._bullets(items)
            case Numbered(items, start):
                self._numbered(items, start)
            case (RuledTable() as table) | Picture(instead=table) | Calendar(instead=table):
                self._table(table)
            case Signatures(blocks):
                for block in blocks:
                    self._signature(block)
            case NewPage():
                self._is_new_page = True
            case _:
                self._text(piece)

    def _text(self, piece: SectionHeading | TextParagraph | Notice | WayOut) -> None:
        match piece:
            case SectionHeading(text, level):
                self._heading(f"Heading {level}", text)
            case TextParagraph(text, label):
                self._words("Normal", text, label)
            case Notice(text) | WayOut(call=text):
                for line in self._words("Normal", text):
                    word.frame(line)

    def _heading(self, style: str, text: Sayable) -> None:
        """A heading, on the page of what it is about; over a table it stands across the page.

        The last row of two columns is no paragraph, which alone can be kept on the page of what follows.
        """
        if self._voice.is_both and self._is_before_table:
            self._pairs = None
            lines = [self._begun(self._file.add_paragraph(style=self._styles[style]))]
            self._in_one_line(lines[0], text)
        else:
            lines = self._words(style, text)
        for line in lines:
            line.paragraph_format.keep_with_next = True

    def _bullets(self, items: Sequence[ListItem]) -> None:
        for item in items:
            self._words("List Bullet", item.text)
            self._below(item)

    def _numbered(self, items: Sequence[ListItem], start: int) -> None:
        style = self._styles["List Number"]
        lists = [word.begin_numbers(self._file, style, start) for _ in self._voice.languages]
        for item in items:
            for line, list_id in zip(self._words("List Number", item.text), lists, strict=False):
                word.count_in(line, list_id)
            self._below(item)

    def _below(self, item: ListItem) -> None:
        for text in item.below:
            self._words("List Bullet 2", text)

    def _words(self, style: str, text: Sayable, label: "Sayable | None" = None) -> list[Line]:
        """A paragraph; in both languages two beside each other, or one across both columns."""
        told = self._voice.say(text)
        labels: Sequence[InLanguage | None] = self._voice.say(label) if label is not None else ()
        if len(told) == 1 and len(labels) > 1 and label is not None:
            return [self._once(style, told[0], label)]
        count = max(len(told), len(labels))
        lines = list(self._lines(style, count))
        room = _ROOM if count == 1 else LINE
        for place, line in enumerate(lines):
            if labels:
                self._fill(line, labels[min(place, len(labels) - 1)], is_strong=True, after=": ")
            self._fill(line, told[min(place, len(told) - 1)], room=room)
        return lines

    def _once(self, style: str, told: InLanguage, label: Sayable) -> Line:
        """What is told in one language alone, with its label in both."""
        (line,) = self._lines(style, 1)
        self._in_one_line(line, label, is_strong=True)
        line.add_run(": ").bold = True
        self._fill(line, told)
        return line

    def _lines(self, style: str, count: int) -> Iterator[Line]:
        """New paragraphs: one, or one for each language in a row of two columns."""
        if not self._voice.is_both:
            self._pairs = None
            yield self._begun(self._file.add_paragraph(style=self._styles[style]))
            return
        cells = self._row_of_two()
        if count == 1:
            cells = [cells[0].merge(cells[1])]
        for cell in cells:
            line = cell.paragraphs[0]
            line.style = self._styles[style]
            yield self._begun(line)

    def _row_of_two(self) -> list[Any]:
        if self._pairs is None or self._is_new_page:
            self._end_of_table()
            self._pairs = self._file.add_table(1, 2)
            word.set_widths(self._pairs, (_WIDTH // 2, _WIDTH // 2))
            return list(self._pairs.rows[0].cells)
        return list(self._pairs.add_row().cells)

    def _end_of_table(self) -> None:
        """Tables that follow each other without a line between them are one to Word."""
        body = self._file.element.body
        if len(body) > 1 and body[-2].tag.endswith("}tbl"):
            line = self._file.add_paragraph(style=self._styles["Normal"])
            line.paragraph_format.space_after = 0

    def _begun(self, line: Line) -> Line:
        if self._is_new_page:
            line.paragraph_format.page_break_before = True
            self._is_new_page = False
        return line

    def _fill(
        self, line: Line, spoken: InLanguage | None, *, is_strong: bool = False, after: str = "", room: str = _ROOM
    ) -> None:
        if spoken is None:
            return
        dots = room if len(spoken.spans) == 1 else LINE
        for span in spoken.spans:
            run = line.add_run()
            word.write(run, f"({span.words}: {dots})" if span.is_blank else span.words)
            word.speak(run, spoken.language)
            if span.is_blank:
                word.shade(run)
            if span.is_typed:
                run.font.name = _TYPED_FONT
            if is_strong:
                run.bold = True
        if after:
            line.add_run(after).bold = is_strong

    def _table(self, table: RuledTable) -> None:
        self._end_of_table()
        self._pairs = None
        columns, bands = table.columns_on_page, list(table.bands())
        count = 1 + sum((band is not None) + len(rows) for band, rows in bands)
        made = self._file.add_table(count, len(columns), self._styles["Table Grid"])
        word.describe(made, self._voice.line(table.caption))
        widths = _shares(table)
        rooms = [_ROOM if width * 2 > _WIDTH else LINE for width in widths]
        word.set_widths(made, widths)
        lines = iter(made._tbl.tr_lst)
        self._row(made, next(lines), columns, rooms, is_strong=True)
        for band, rows in bands:
            if band is not None:
                self._band(made, next(lines), band)
            for row in rows:
                self._row(made, next(lines), row, rooms)
        word.repeat_heading_row(made)
        word.keep_rows_whole(made)

    def _row(
        self, made: Any, row: Any, cells: Sequence[CellText], rooms: Sequence[str], *, is_strong: bool = False
    ) -> None:
        for cell, text, room in zip(row.tc_lst, cells, rooms, strict=True):
            self._cell(made, cell, text, is_strong=is_strong, room=room)

    def _band(self, made: Any, row: Any, text: CellText) -> None:
        """One cell across the table, on the same page as the row beneath it."""
        first, *others = row.tc_lst
        if others:
            first = first.merge(others[-1])
        self._cell(made, first, text, is_strong=True)
        Line(first.p_lst[0], made).paragraph_format.keep_with_next = True

    def _cell(self, made: Any, cell: Any, text: CellText, *, is_strong: bool, room: str = _ROOM) -> None:
        for place, one in enumerate(text.texts if isinstance(text, Lines) else (text,)):
            line = Line(cell.add_p() if place else cell.p_lst[0], made)
            self._in_one_line(line, one, is_strong=is_strong, room=room)
            line.paragraph_format.space_after = 0

    def _signature(self, block: Signature) -> None:
        """Where a party signs: once, whatever the languages, and on one page."""
        self._pairs = None
        party = self._begun(self._file.add_paragraph(style=self._styles["Normal"]))
        self._in_one_line(party, block.party, is_strong=True)
        party.paragraph_format.space_before = Pt(16)
        lines = [party, *(self._to_fill_in(label, room) for label, room in signing_lines(block))]
        for line in lines[:-1]:
            line.paragraph_format.keep_with_next = True

    def _to_fill_in(self, label: Sayable, room: int) -> Line:
        """A line to write on; one without room is told as it is."""
        line = self._file.add_paragraph(style=self._styles["Normal"])
        self._in_one_line(line, label)
        if room:
            word.speak(line.add_run(f": {LINE * room}"), self._voice.languages[0])
        return line


def _shares(table: RuledTable) -> list[int]:
    """The width of each column, in twentieths of a point."""
    widths = table.widths or (1,) * len(table.columns_on_page)
    return [_WIDTH * width // sum(widths) for width in widths]
