"""What is no spreadsheet, or can't be read as one, is said in plain words, and nothing else happens."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from ccr_cli.errors import UserError
from ccr_cli.language.speaker import speaker
from ccr_cli.spreadsheets.reading import read_spreadsheet

LOCKED = Path(__file__).parent / "files" / "locked.xlsx"
OLD = Path(__file__).parent / "files" / "old.xls"
ODS = '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">{}</office:document-content>'


def refused(path: Path, raw: bytes) -> str:
    """Why the bytes are refused."""
    path.write_bytes(raw)
    with pytest.raises(UserError) as caught:
        read_spreadsheet(path)
    assert caught.value.hint is not None
    return str(caught.value.message.id)


def workbook(words: str = "Agency") -> bytes:
    raw = BytesIO()
    with xlsxwriter.Workbook(raw) as made:
        made.add_worksheet().write(0, 0, words)
    return raw.getvalue()


def archive(parts: dict[str, str | bytes]) -> bytes:
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return raw.getvalue()


def changed(name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook with one of its parts changed."""
    with zipfile.ZipFile(BytesIO(workbook())) as made:
        parts: dict[str, str | bytes] = {part: made.read(part) for part in made.namelist()}
        return archive({**parts, name: change(made.read(name))})


@pytest.mark.parametrize(
    "raw",
    [
        b"<html><body><table><tr><td>Agency</td></tr></table></body></html>",
        b"\xef\xbb\xbf\n <!DOCTYPE html><title>Members</title>",
        b'<?xml version="1.0"?><Workbook/>',
        archive({"Index/Document.iwa": "x"}),
    ],
    ids=["web page", "web page with a mark", "xml", "numbers"],
)
def test_other_kinds_of_files_are_no_spreadsheet(tmp_path: Path, raw: bytes) -> None:
    assert "is no spreadsheet" in refused(tmp_path / "a.xls", raw)


def said(path: Path) -> str:
    """The two lines that are told of a file that is refused."""
    with pytest.raises(UserError) as caught:
        read_spreadsheet(path)
    assert caught.value.hint is not None
    return "\n".join(map(speaker("en").tell, (caught.value.message, caught.value.hint)))


@pytest.mark.parametrize(
    ("name", "raw", "what"),
    [
        ("a.xlsx", b"%PDF-1.7 ...", "is a PDF"),
        ("a.docx", archive({"word/document.xml": "<w/>"}), "is a text document"),
        ("a.xlsx", archive({"word/document.xml": "<w/>"}), "is a text document"),
        ("a.odt", archive({"content.xml": ODS.format("")}), "is a text document"),
        ("a.doc", OLD.read_bytes(), "is a text document"),
        ("a.csv", b"{\\rtf1", "is a text document"),
        ("a.xls", b"\xff\xd8\xff", "is a picture"),
        ("a.gsheet", b'{"doc_id": "x"}', "is a link"),
        ("a.txt", b"[InternetShortcut]\r\nURL=https://x.example.org", "is a link"),
    ],
)
def test_what_a_file_is_that_is_no_spreadsheet_is_said(tmp_path: Path, name: str, raw: bytes, what: str) -> None:
    (tmp_path / name).write_bytes(raw)
    told = said(tmp_path / name)
    assert what in told.splitlines()[0]
    assert "xlsx or csv" in told or "copy its rows" in told


@pytest.mark.parametrize(("lock", "name"), [("~$a.xlsx", "a.xlsx"), (".~lock.a.ods#", "a.ods")])
def test_the_mark_of_an_open_file_names_the_file_itself(tmp_path: Path, lock: str, name: str) -> None:
    (tmp_path / lock).write_bytes(b"\x07Jo Example")
    assert said(tmp_path / lock).endswith(f"Name the spreadsheet itself: `{tmp_path / name}`.")


def test_an_address_is_no_file() -> None:
    assert said(Path("https://docs.example.org/d/1")).startswith("That is an address on the web, not a file.")


@pytest.mark.parametrize("raw", [b"", b"\n\n", b",,\n,,\n", b"\xef\xbb\xbf", workbook("  ")])
def test_a_file_without_words_has_no_rows(tmp_path: Path, raw: bytes) -> None:
    assert "has no rows" in refused(tmp_path / "a.csv", raw)


def test_a_folder_is_no_spreadsheet(tmp_path: Path) -> None:
    assert "is a folder" in said(tmp_path)
    (tmp_path / "a.ods").touch()
    assert said(tmp_path).endswith(f"such as `{tmp_path / 'a.ods'}`.")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file or folder"):
        read_spreadsheet(tmp_path / "a.csv")


def test_a_workbook_with_a_password_is_locked(tmp_path: Path) -> None:
    assert "locked with a password" in refused(tmp_path / "a.xlsx", LOCKED.read_bytes())
    ods = archive({"META-INF/manifest.xml": "<m:encryption-data/>", "content.xml": b"\x8f\x00"})
    assert "locked with a password" in refused(tmp_path / "a.ods", ods)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_half_a_workbook_is_damaged(tmp_path: Path, share: float) -> None:
    raw = workbook()
    assert "damaged or not whole" in refused(tmp_path / "a.xlsx", raw[: int(len(raw) * share)])


def test_a_workbook_that_declares_types_is_not_unfolded(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    raw = changed("xl/worksheets/sheet1.xml", lambda part: part.replace(b"?>", b"?>" + bomb, 1))
    assert "damaged or not whole" in refused(tmp_path / "a.xlsx", raw)


def test_an_archive_that_unpacks_to_hundreds_of_megabytes_is_too_large(tmp_path: Path) -> None:
    raw = changed("xl/worksheets/sheet1.xml", lambda part: part + b" " * 260_000_000)
    assert len(raw) < 1_000_000
    assert "too large" in refused(tmp_path / "a.xlsx", raw)


def test_a_part_that_is_larger_than_it_says_is_damaged(tmp_path: Path) -> None:
    raw = changed("xl/sharedStrings.xml", lambda part: part + b" " * 5_000_000)
    with zipfile.ZipFile(BytesIO(raw)) as made:
        size = made.getinfo("xl/sharedStrings.xml").file_size.to_bytes(4, "little")
    assert "damaged or not whole" in refused(tmp_path / "a.xlsx", raw.replace(size, (100).to_bytes(4, "little")))


def test_cells_that_lie_far_apart_are_too_many(tmp_path: Path) -> None:
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    raw = changed("xl/worksheets/sheet1.xml", lambda part: part.replace(b"</sheetData>", far))
    assert "too large" in refused(tmp_path / "a.xlsx", raw)
    row = '<table:table-row table:number-rows-repeated="1048576">{}</table:table-row>'
    cell = '<table:table-cell table:number-columns-repeated="9000"><text:p>x</text:p></table:table-cell>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    ods = archive({"mimetype": kind, "content.xml": ODS.format(f"<table:table>{row.format(cell)}</table:table>")})
    assert "too large" in refused(tmp_path / "a.ods", ods)


def test_a_formatted_cell_without_words_far_away_is_no_obstacle(tmp_path: Path) -> None:
    far = b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    path = tmp_path / "a.xlsx"
    path.write_bytes(changed("xl/worksheets/sheet1.xml", lambda part: part.replace(b"</sheetData>", far)))
    assert len(read_spreadsheet(path).sheets[0].rows) == 1


@pytest.mark.parametrize("place", [2726, 3368], ids=["a mistake in Rust", "more memory than there is"])
def test_a_damaged_old_workbook_ends_only_the_process_that_reads_it(tmp_path: Path, place: int) -> None:
    raw = OLD.read_bytes()
    assert "damaged or not whole" in refused(tmp_path / "a.xls", raw[:place] + b"\xf0\xff" + raw[place + 2 :])
