"""Makes the Word template that papers begin with: the few styles that they need, on Letter paper.

usage: .venv/bin/python tools/paper_template.py

It starts from python-docx's own template, which has ten times as many styles and takes as much longer to open.
"""

from pathlib import Path
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor

from ccr_cli.papers.forms.zipped import with_fixed_dates

TARGET = Path(__file__).parent.parent / "src" / "ccr_cli" / "data" / "papers" / "paper.docx"
KEPT = (
    "Normal",
    "Default Paragraph Font",
    "Normal Table",
    "No List",
    "Header",
    "Footer",
    "Title",
    "Subtitle",
    "Heading 1",
    "Heading 2",
    "List Bullet",
    "List Bullet 2",
    "List Number",
    "Table Grid",
)
DROPPED = ("stylesWithEffects", "customXml", "thumbnail", "webSettings", "extended-properties")
FONT = "Calibri"
INK, QUIET = RGBColor(0x1F, 0x2A, 0x44), RGBColor(0x45, 0x4B, 0x57)


def main() -> None:
    document = docx.Document()
    _keep_styles(document)
    _set_styles(document)
    _set_page(document)
    _drop_parts(document)
    TARGET.write_bytes(with_fixed_dates(document.save))


def _keep_styles(document: Any) -> None:
    for style in list(document.styles):
        if style.name not in KEPT:
            style.element.getparent().remove(style.element)
    for link in document.styles.element.findall(f".//{qn('w:link')}"):
        link.getparent().remove(link)


def _set_styles(document: Any) -> None:
    styles = document.styles
    for style in styles:
        if style.type == WD_STYLE_TYPE.PARAGRAPH:
            _set_font(style, FONT)
    _set(styles["Normal"], size=11, after=4)
    _set(styles["Title"], size=24, after=2, color=INK)
    _set(styles["Subtitle"], size=13, after=8, color=QUIET)
    _set(styles["Heading 1"], size=14, before=8, after=3, color=INK)
    _set(styles["Heading 2"], size=12, before=6, after=2, color=INK)
    _set(styles["Footer"], size=9, color=QUIET)
    for name in ("List Bullet", "List Bullet 2", "List Number"):
        _set(styles[name], size=11, after=2)
    _set_table(styles["Table Grid"])
    styles["Subtitle"].font.italic = False
    for borders in styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        borders.getparent().remove(borders)


def _set(style: Any, *, size: int, after: int = 0, before: int = 0, color: RGBColor | None = None) -> None:
    style.font.size = Pt(size)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.05
    if color is not None:
        style.font.color.rgb = color


def _set_table(style: Any) -> None:
    """Thin grey lines, and room around the words of a cell, in twentieths of a point."""
    properties = style.element.find(qn("w:tblPr"))
    for line in properties.find(qn("w:tblBorders")):
        line.set(qn("w:color"), "8A93A3")
    margins = properties.find(qn("w:tblCellMar"))
    for side, width in (("top", 40), ("left", 100), ("bottom", 40), ("right", 100)):
        element = margins.find(qn(f"w:{side}"))
        if element is None:
            element = OxmlElement(f"w:{side}")
            margins.append(element)
        element.set(qn("w:w"), str(width))
        element.set(qn("w:type"), "dxa")


def _set_font(style: Any, name: str) -> None:
    properties = style.element.get_or_add_rPr()
    for fonts in properties.findall(qn("w:rFonts")):
        properties.remove(fonts)
    fonts = OxmlElement("w:rFonts")
    for letters in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{letters}"), name)
    properties.insert(0, fonts)


def _set_page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    section.left_margin = section.right_margin = Inches(1)
    section.top_margin = section.bottom_margin = Inches(0.75)


def _drop_parts(document: Any) -> None:
    package = document.part.package
    for holder in (package, document.part):
        for id_, relation in list(holder.rels.items()):
            if any(word in relation.reltype for word in DROPPED):
                del holder.rels[id_]


if __name__ == "__main__":
    main()
