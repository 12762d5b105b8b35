"""A Word file: read back, turned into pages by LibreOffice, and the same bytes whoever makes it when and where."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn

from ccr_cli.language.message import Blank
from ccr_cli.papers.common import FOR_PARTNERS
from ccr_cli.papers.document import RuledTable, SectionHeading
from ccr_cli.papers.texts import texts
from ccr_cli.papers.voice import LINE
from helpers import EXAMPLES, ROOT
from paper_making import NASTY, drawn, everything, word_file
from reading_back import from_docx

LANGUAGES = [("en",), ("es",), ("en", "es")]
needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")


def _is_known(font: str) -> bool:
    """Whether a font or one that is as wide is at hand: with another, a page has other lines."""
    if shutil.which("fc-match") is None:
        return False
    found = subprocess.run(["fc-match", font, "family"], check=True, capture_output=True, text=True).stdout
    return not {"Calibri", "Carlito"}.isdisjoint(found.strip().split(","))


has_wide_font = pytest.mark.skipif(not _is_known("Calibri"), reason="there is no font as wide as Calibri")


def runs_of(element: Any) -> list[Any]:
    return [run for run in element.iter(qn("w:r")) if run.findtext(qn("w:t"), "").strip(" :/")]


@pytest.mark.parametrize("languages", LANGUAGES)
def test_every_word_says_which_language_it_is_in(languages: tuple[str, ...]) -> None:
    body = word_file(drawn(everything(), "docx", *languages)).element.body
    told = {run.find(f"{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:val")) for run in runs_of(body)}
    assert told == {"en-US", *(f"{one}-US" for one in languages)}


def test_headings_are_real_headings_and_lists_real_lists() -> None:
    styles = [line.style.name for line in word_file(drawn(everything(), "docx")).paragraphs]
    for style in ("Title", "Subtitle", "Heading 1", "Heading 2", "List Bullet", "List Bullet 2", "List Number"):
        assert style in styles


def test_every_table_has_a_heading_row_that_repeats_and_a_text_for_screen_readers() -> None:
    tables = word_file(drawn(everything(), "docx")).tables
    assert len(tables) == 4
    for table in tables:
        first, *others = table._tbl.tr_lst
        assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None for row in others)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


def test_each_numbered_list_counts_from_one() -> None:
    document = word_file(drawn(everything(), "docx"))
    lines = [line for line in document.paragraphs if line.style.name == "List Number"]
    ids = [line._p.pPr.numPr.numId.val for line in lines]
    assert len(lines) == 3
    assert ids[0] == ids[1] != ids[2]
    numbering = document.part.numbering_part.element
    assert len({numbering.num_having_numId(id_).abstractNumId.val for id_ in ids}) == 2


def test_what_a_plan_says_stands_as_it_is() -> None:
    document = word_file(drawn(everything(), "docx"))
    assert NASTY in [line.text for line in document.paragraphs]
    assert document.tables[0].rows[1].cells[0].text == NASTY


def test_both_languages_stand_beside_each_other_and_what_is_the_same_stands_once() -> None:
    document = word_file(drawn(everything(), "docx", "en", "es"))
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert ["New business", "Asuntos nuevos"] in rows
    assert [NASTY, NASTY] in rows  # one cell across both columns, which python-docx tells twice


def test_its_properties_tell_whose_it_is_and_no_more() -> None:
    raw = drawn(everything(), "docx")
    properties = word_file(raw).core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == (
        "Agenda",
        "A task force",
        "A task force",
    )
    assert str(properties.created.date()) == "2026-11-22"
    assert (properties.comments, properties.keywords, properties.subject) == ("", "", "")
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert not [name for name in archive.namelist() if "app.xml" in name or "thumbnail" in name]
        assert b"python-docx" not in b"".join(archive.read(name) for name in archive.namelist())


def test_a_task_force_with_a_long_name_has_as_much_of_it_in_the_properties_as_word_takes() -> None:
    document = everything()._replace(author="Saguaro " * 50)
    author = word_file(drawn(document, "docx")).core_properties.author
    assert len(author) == 255
    assert author.endswith("…")


def test_it_is_for_letter_paper_with_page_numbers() -> None:
    section = word_file(drawn(everything(), "docx")).sections[0]
    assert (section.page_width.inches, section.page_height.inches) == (8.5, 11)
    assert "PAGE" in section.footer._element.xml
    assert "NUMPAGES" in section.footer._element.xml


def test_each_page_says_whose_it_is_and_each_party_signs_once() -> None:
    document = word_file(drawn(everything(), "docx", "en", "es"))
    assert document.sections[0].footer.paragraphs[0].text.startswith(f"Agenda / Orden del día · {NASTY} · ")
    lines = [line.text for line in document.paragraphs]
    assert len([line for line in lines if line.startswith("Signature / Firma: ")]) == 2
    assert len([line for line in lines if line.startswith("Date / Fecha: ")]) == 2


def test_nothing_is_laid_out_by_spaces_or_tabs() -> None:
    body = word_file(drawn(everything(), "docx", "en", "es")).element.body
    assert body.findall(f".//{qn('w:r')}/{qn('w:tab')}") == []
    assert not [run for run in runs_of(body) if "  " in run.findtext(qn("w:t"), "")]


@pytest.mark.parametrize("languages", LANGUAGES)
def test_there_is_nothing_in_it_that_word_would_have_to_repair(languages: tuple[str, ...]) -> None:
    assert "javascript:1" in from_docx(drawn(everything(), "docx", *languages))


@pytest.mark.parametrize("settings", [{"TZ": "Pacific/Kiritimati"}, {"TZ": "America/Phoenix", "LC_ALL": "C"}])
def test_the_same_plan_on_the_same_day_gives_the_same_bytes(tmp_path: Path, settings: dict[str, str]) -> None:
    made = []
    for number, environment in enumerate(({}, settings)):
        out = tmp_path / f"{number}.docx"
        command = [sys.executable, "-m", "ccr_cli", "write", "agenda", str(EXAMPLES / "ironwood.yaml"), "-o", str(out)]
        subprocess.run(
            [*command, "--as-of", "2026-11-22", "--lang", "en"],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
        )
        made.append(out.read_bytes())
    assert made[0] == made[1]


@needs_libreoffice
@pytest.mark.parametrize("languages", LANGUAGES)
def test_libreoffice_makes_pages_of_it_without_repairing_it(tmp_path: Path, languages: tuple[str, ...]) -> None:
    (tmp_path / "paper.docx").write_bytes(drawn(everything(), "docx", *languages))
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(tmp_path / "paper.docx")], check=True, capture_output=True)
    pages = (tmp_path / "paper.pdf").read_bytes()
    assert pages.startswith(b"%PDF")
    assert pages.count(b"/Type/Page\n") + pages.count(b"/Type/Page/") >= 2


def test_a_foot_says_for_whom_a_paper_is_and_names_no_more_than_whose_it_is() -> None:
    about = texts("agenda")("promise", promise="a long line")
    document = everything()._replace(for_whom=FOR_PARTNERS, about=about)
    foot = word_file(drawn(document, "docx", "en")).sections[0].footer.paragraphs[0].text
    assert foot.startswith("For the partners at the table, not for posting.\nAgenda · A task force · ")


def test_blanks_are_short_where_a_column_is_narrow() -> None:
    blank = Blank(texts("agenda")("new_day"))
    table = RuledTable("Actions", ("What", "By when"), (("Call", blank), (blank, "")), widths=(3, 1))
    document = everything()._replace(pieces=(table,))
    rows = word_file(drawn(document, "docx", "en")).tables[0].rows
    assert rows[1].cells[1].text == f"(new day: {LINE})"
    assert rows[2].cells[0].text == f"(new day: {LINE * 3})"


@needs_libreoffice
@has_wide_font
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("plan", ["ocotillo", "saguaro", "ironwood"])
def test_an_agenda_is_one_page_and_the_sheet_to_sign_another(tmp_path: Path, plan: str, language: str) -> None:
    paper = tmp_path / "agenda.docx"
    asked = (str(EXAMPLES / f"{plan}.yaml"), "-o", str(paper), "--doc-lang", language, "--as-of", "2026-11-30")
    subprocess.run([sys.executable, "-m", "ccr_cli", "write", "agenda", *asked], check=True, capture_output=True)
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/lo", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(paper)], check=True, capture_output=True)
    assert len(re.findall(rb"/Type\s*/Page\b", (tmp_path / "agenda.pdf").read_bytes())) == 2


@pytest.mark.parametrize("languages", [("en",), ("en", "es")])
def test_a_heading_stays_on_the_page_of_the_table_beneath_it(languages: tuple[str, ...]) -> None:
    """In two columns it was the last row of a table, which no word processor keeps with what follows."""
    made = everything()
    pieces = [piece for piece in made.pieces if isinstance(piece, RuledTable)][:1]
    document = made._replace(pieces=(SectionHeading("Over a table", 2), *pieces))
    body = word_file(drawn(document, "docx", *languages)).element.body
    heading = next(line for line in body.iterchildren() if "Over a table" in "".join(line.itertext()))
    assert heading.tag.endswith("}p")
    assert heading.pPr.find(qn("w:keepNext")) is not None
    assert heading.getnext().tag.endswith("}tbl")
