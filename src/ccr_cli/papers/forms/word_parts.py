"""What Word documents have and python-docx has no words for: languages, frames, repeated heading rows, page numbers."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from ccr_cli.papers.forms.telephones import in_numbers

_LOCALES = {"en": "en-US", "es": "es-US"}
_FRAME = "8"  # eighths of a point
_FRAME_ROOM = 6  # points between the frame and its words
_SHADE = "EDEFF2"


def speak(run: Run, language: str) -> None:
    """Say which language the words of a run are in, for spelling and for screen readers."""
    _add(run._r.get_or_add_rPr(), "w:lang", val=_LOCALES[language])


def speak_by_default(document: Any, language: str) -> None:
    """Say which language a document is in where nothing else is said."""
    for element in document.styles.element.findall(f".//{qn('w:rPrDefault')}//{qn('w:lang')}"):
        element.set(qn("w:val"), _LOCALES[language])


def write(run: Run, words: str) -> None:
    """Write words into a run; no line ends within a telephone number."""
    for stretch, is_number in in_numbers(words):
        first, *others = stretch.split("-") if is_number else [stretch]
        run.add_text(first)
        for part in others:
            run._r.append(OxmlElement("w:noBreakHyphen"))
            run.add_text(part)


def shade(run: Run) -> None:
    """Shade the words of a run, as a place to fill in."""
    properties: Any = run._r.get_or_add_rPr()
    _add(properties, "w:shd", val="clear", color="auto", fill=_SHADE)
    for language in properties.findall(qn("w:lang")):
        properties.append(language)  # which Word wants to be told last


def frame(paragraph: Paragraph) -> None:
    """Draw a frame around a paragraph."""
    properties = paragraph._p.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        _add(borders, f"w:{side}", val="single", sz=_FRAME, space=str(_FRAME_ROOM), color="1F2A44")
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(_FRAME_ROOM + 2)
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(_FRAME_ROOM + 2)


def describe(table: Table, caption: str) -> None:
    """Give a table the text that a screen reader says before it."""
    properties = table._tbl.tblPr
    _add(properties, "w:tblCaption", val=caption)


def repeat_heading_row(table: Table) -> None:
    """Repeat the first row of a table on every page that it reaches, and shade it."""
    row = table._tbl.tr_lst[0]
    _add(row.get_or_add_trPr(), "w:tblHeader")
    for cell in row.tc_lst:
        _add(cell.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=_SHADE)


def keep_rows_whole(table: Table) -> None:
    """Let no row of a table begin on one page and end on the next."""
    for row in table._tbl.tr_lst:
        _add(row.get_or_add_trPr(), "w:cantSplit")


def set_widths(table: Table, widths: Iterable[int]) -> None:
    """Make the columns of a table so wide, in twentieths of a point; it stays that wide whatever is in it."""
    table.autofit = False
    columns = list(table._tbl.tblGrid.gridCol_lst)
    for column, width in zip(columns, widths, strict=True):
        column.set(qn("w:w"), str(width))
    for row in table._tbl.tr_lst:
        for cell, width in zip(row.tc_lst, widths, strict=False):
            properties = cell.get_or_add_tcPr()
            element = properties.get_or_add_tcW()
            element.set(qn("w:type"), "dxa")
            element.set(qn("w:w"), str(width))


def begin_numbers(document: Any, paragraph_style: Any, start: int) -> int:
    """A list of its own that counts from a number; the result is its id, for ``count_in``.

    Its look is a copy of the style's: lists that share theirs go on counting together in LibreOffice.
    """
    numbering = document.part.numbering_part.element
    of_style = numbering.num_having_numId(paragraph_style.element.pPr.numPr.numId.val).abstractNumId.val
    looks = numbering.findall(qn("w:abstractNum"))
    look = deepcopy(next(one for one in looks if one.get(qn("w:abstractNumId")) == str(of_style)))
    look.set(qn("w:abstractNumId"), str(len(looks)))
    for name in ("w:nsid", "w:tmpl"):
        for element in look.findall(qn(name)):
            look.remove(element)
    for linked in look.findall(f".//{qn('w:pStyle')}"):
        linked.getparent().remove(linked)
    looks[-1].addnext(look)
    number = numbering.add_num(len(looks))
    number.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(number.numId)


def count_in(paragraph: Paragraph, list_id: int) -> None:
    """Make a paragraph an item of a numbered list."""
    numbers = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    numbers.get_or_add_ilvl().val = 0
    numbers.get_or_add_numId().val = list_id


def page_number(paragraph: Paragraph) -> None:
    """Add the number of the page, and of all pages, to a line such as a footer."""
    for place, field in enumerate(("PAGE", "NUMPAGES")):
        if place:
            paragraph.add_run(" / ")
        run = paragraph.add_run()._r
        for kind, text in (("begin", ""), ("", field), ("separate", ""), ("text", "1"), ("end", "")):
            run.append(_field_part(kind, text))


def _field_part(kind: str, text: str) -> Any:
    if kind in ("begin", "separate", "end"):
        element = OxmlElement("w:fldChar")
        element.set(qn("w:fldCharType"), kind)
        return element
    element = OxmlElement("w:t" if kind == "text" else "w:instrText")
    element.text = text
    return element


def _add(parent: Any, tag: str, **attributes: str) -> None:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    parent.append(element)
