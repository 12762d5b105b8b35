"""Files of papers, read back by a reader that knows nothing of what wrote them: each is valid, and all of its text.

Every function takes the bytes of a file and answers all text that can be read out of it, with its markup; it raises
``AssertionError`` for a file that its reader would have to repair.
"""

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import docx
import icalendar
import vobject
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from ccr_cli.papers.paper import Form

_VOID = {"meta", "br", "hr", "col", "link", "img", "input", "wbr"}
_IN_PARAGRAPH = {"div", "p", "ul", "ol", "table", "h1", "h2", "h3", "section", "figure", "dl", "blockquote", "hr"}
_ASKING = {"script", "link", "iframe", "img", "object", "embed", "form", "base", "audio", "video", "source"}
_REFERRING = ("aria-labelledby", "aria-describedby", "for", "headers")
_LONGEST_LINE = 75  # bytes
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Page(HTMLParser):
    """A page, read by a reader that repairs nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.count: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()
        self.named: list[str] = []
        """The ids that something else in it names."""
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in _ASKING, f"<{tag}>"
        assert not ("p" in self.open and tag in _IN_PARAGRAPH), f"<{tag}> in <p>"
        known = dict(attrs)
        assert len(known) == len(attrs), f"an attribute of <{tag}> stands twice"
        assert not [name for name in known if name.startswith("on") or name == "src"], known
        self._keep(known)
        self.count[tag] += "svg" not in self.open
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert "svg" in self.open or tag in _VOID, f"<{tag}/>"
        self._keep(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1:] == [tag], f"</{tag}> in {self.open}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def _keep(self, known: dict[str, str | None]) -> None:
        if "id" in known:
            self.ids[known["id"] or ""] += 1
        for name in _REFERRING:
            self.named += (known.get(name) or "").split()
        if (target := known.get("href") or "").startswith("#"):
            self.named.append(target[1:])
        self.words += [value for value in known.values() if value]


def from_html(raw: bytes) -> str:
    """A page is one balanced tree, each id in it once, and asks for nothing."""
    text = raw.decode()
    page = _Page()
    page.feed(text)
    page.close()
    assert page.open == []
    assert [page.count[tag] for tag in ("html", "head", "body", "title", "h1", "main")] == [1, 1, 1, 1, 1, 1]
    _refer_inside(page.ids, page.named)
    for drawing in re.findall(r"<svg.*?</svg>", text, re.DOTALL):
        ET.fromstring(drawing)
    return f"{text}\n{''.join(page.words)}"


def _refer_inside(ids: Counter[str], named: list[str]) -> None:
    assert not [id_ for id_, count in ids.items() if count > 1], "an id stands twice"
    assert set(named) <= set(ids), "something names an id that isn't there"


def from_svg(raw: bytes) -> str:
    """A picture is XML with a title and a description, and asks for nothing."""
    root = ET.fromstring(raw)
    tags = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert (tags[0], root.get("role")) == ("svg", "img")
    assert {"title", "desc"} <= set(tags)
    assert not {"script", "image", "foreignObject", "a"} & set(tags)
    values = [(name.rpartition("}")[2], value) for element in root.iter() for name, value in element.items()]
    assert not [name for name, _ in values if name.startswith("on")]
    named = [word for name, value in values if name in _REFERRING for word in value.split()]
    named += [value[1:] for name, value in values if name == "href"]
    _refer_inside(Counter(value for name, value in values if name == "id"), named)
    numbers = [value for name, value in values if name in ("x", "y", "width", "height", "r", "cx", "cy", "d", "points")]
    assert not [value for value in numbers if re.search(r"nan|inf", value, re.IGNORECASE)]
    return f"{raw.decode()}\n{''.join(root.itertext())}"


def from_docx(raw: bytes) -> str:
    """A Word file opens, has a title, and nothing in it that Word would have to repair."""
    document = docx.Document(io.BytesIO(raw))
    assert "Title" in [paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None]
    for table in document.tables:
        assert {len(row.cells) for row in table.rows} == {len(table.columns)}
    body = document.element.body
    for name, order in _ORDER.items():
        for element in body.iter(qn(f"w:{name}")):
            places = [order.index(child.tag.rpartition("}")[2]) for child in element]
            assert places == sorted(set(places)), f"w:{name} is out of order: {[child.tag for child in element]}"
    for cell in body.iter(qn("w:tc")):
        assert cell[-1].tag == qn("w:p"), "a cell does not end with a paragraph"
    assert _values(body, "pStyle", "rStyle", "tblStyle") <= {style.style_id for style in document.styles}
    if lists := _values(body, "numId"):
        assert lists <= {one.get(qn("w:numId")) for one in document.part.numbering_part.element.iter(qn("w:num"))}
    named = {value for element in body.iter() for name, value in element.items() if name.startswith(f"{{{_RELATION}}}")}
    assert named <= set(document.part.rels)
    return "\n".join(_parts_of(raw))


def _values(body: Any, *names: str) -> set[str]:
    return {element.get(qn("w:val")) for name in names for element in body.iter(qn(f"w:{name}"))}


_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ORDERS = """
pPr pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
 suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
 spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
 divId cnfStyle rPr sectPr
rPr rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
 webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
 eastAsianLayout specVanish oMath
tblPr tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
 tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
tcPr cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark
"""
_ORDER = {name: order for name, *order in (line.split() for line in _ORDERS.strip().replace("\n ", " ").split("\n"))}
"""In which order Word wants what it is told of a paragraph, a run, a table and a cell (ECMA-376, part 1, 17)."""


def from_xlsx(raw: bytes) -> str:
    """A workbook opens, and no cell of it is a formula or an error."""
    book = load_workbook(io.BytesIO(raw))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert cells
    assert not [cell for cell in cells if cell.data_type in ("f", "e")]
    return "\n".join(_parts_of(raw))


def _parts_of(raw: bytes) -> Iterator[str]:
    """Every part of a zip file: as it is written, and the letters alone of it."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert archive.testzip() is None
        assert len(set(archive.namelist())) == len(archive.namelist())
        for name in archive.namelist():
            assert name.endswith((".xml", ".rels")), name
            part = archive.read(name)
            yield part.decode()
            yield "".join(ET.fromstring(part).itertext())


def from_md(raw: bytes) -> str:
    """Markdown has one title, tables whose rows are all as wide as their heading row, and no HTML but new lines."""
    text = raw.decode()
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    inline = [child for token in tokens for child in token.children or ()]
    html = [token.content for token in (*tokens, *inline) if token.type in ("html_block", "html_inline")]
    assert set(html) <= {"<br>"}, html
    assert [token.tag for token in tokens if token.type == "heading_open"].count("h1") == 1
    lines = text.split("\n")
    for token in tokens:
        if token.type == "table_open" and token.map is not None:
            assert len({_cells(line) for line in lines[slice(*token.map)] if line}) == 1, lines[slice(*token.map)]
    return f"{text}\n{''.join(token.content for token in inline)}"


def _cells(row: str) -> int:
    return len(re.findall(r"(?<!\\)(?:\\\\)*\|", row))


def from_csv(raw: bytes) -> str:
    """Rows say that they are UTF-8, and no cell is a formula."""
    assert raw.startswith(b"\xef\xbb\xbf")
    text = raw.decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline=""), strict=True) for cell in row]
    assert cells
    assert not [cell for cell in cells if cell.startswith(_FORMULA)]
    return f"{text}\n{' '.join(cells)}"


def from_ics(raw: bytes) -> str:
    """Two libraries read the same days, each with an id of its own, and no line is too long."""
    text = raw.decode()
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line) for line in raw.split(b"\r\n")) <= _LONGEST_LINE
    first = icalendar.Calendar.from_ical(text)
    assert not [error for one in first.walk() for error in one.errors]
    second = vobject.readOne(text)
    days = sorted((str(event["uid"]), str(event["summary"])) for event in first.events)
    assert days == sorted((event.uid.value, event.summary.value) for event in second.vevent_list)
    assert len({uid for uid, _ in days}) == len(days) > 0
    return f"{text}\n{second.serialize()}\n{days}"


READ: Mapping[Form, Callable[[bytes], str]] = {
    "docx": from_docx,
    "html": from_html,
    "md": from_md,
    "xlsx": from_xlsx,
    "csv": from_csv,
    "ics": from_ics,
    "svg": from_svg,
}
