"""A file of rows, told by its content and not by its name."""

from pathlib import Path
from zipfile import BadZipFile, ZipFile

from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.spreadsheets.sheet import Sheet, Spreadsheet

_MOST_BYTES = 64_000_000
_MOST_UNPACKED = 256_000_000
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WEB_PAGE = (b"<!doctype html", b"<html", b"<table", b"<meta")
_OTHERS = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"<?xml", b"Rar!", b"7z\xbc\xaf")


def read_spreadsheet(path: Path) -> Spreadsheet:
    """What can be seen in a file of rows: csv, tsv or other text, xlsx, xls or ods.

    Raises ``UserError`` for what is none, is empty, locked, broken or too large; ``OSError`` where the system refuses.
    """
    raw = _bytes_of(path)
    if raw.startswith(b"PK"):
        found = _from_archive(path, raw)
    elif raw.startswith(_OLD_WORKBOOK):
        found = _from_old_workbook(path, raw)
    else:
        found = _from_text(path, raw)
    if not any(sheet.rows for sheet in found.sheets):
        raise _refused(say("{path} has no rows that can be seen.", path=Typed(str(path))))
    return found


def _bytes_of(path: Path) -> bytes:
    if path.is_dir():
        raise UserError(
            say("{path} is a folder, not a spreadsheet.", path=Typed(str(path))),
            say("Name the file in it."),
        )
    with path.open("rb") as file:
        raw = file.read(_MOST_BYTES + 1)
    if len(raw) > _MOST_BYTES:
        raise _too_large(path)
    return raw


def _from_archive(path: Path, raw: bytes) -> Spreadsheet:
    from io import BytesIO

    try:
        archive = ZipFile(BytesIO(raw))
        names = archive.namelist()
    except BadZipFile:
        raise _broken(path) from None
    if sum(part.file_size for part in archive.infolist()) > _MOST_UNPACKED:
        raise _too_large(path)
    if "xl/workbook.xml" in names:
        return _read(path, raw, archive)
    if "content.xml" in names or "xl/workbook.bin" in names:
        return _read(path, raw, None)
    raise _no_spreadsheet(path)


def _from_old_workbook(path: Path, raw: bytes) -> Spreadsheet:
    if "EncryptedPackage".encode("utf-16-le") in raw:
        raise _locked(path)
    return _read(path, raw, None)


def _read(path: Path, raw: bytes, archive: ZipFile | None) -> Spreadsheet:
    from python_calamine import PasswordError

    from ccr_cli.spreadsheets.workbook import workbook_of

    try:
        return workbook_of(raw, archive)
    except PasswordError:
        raise _locked(path) from None
    except MemoryError:
        raise _too_large(path) from None
    except Exception:
        raise _broken(path) from None


def _from_text(path: Path, raw: bytes) -> Spreadsheet:
    from ccr_cli.spreadsheets.delimited import rows_of_text

    start = raw[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if raw.startswith(_OTHERS) or start.startswith(_WEB_PAGE):
        raise _no_spreadsheet(path)
    return Spreadsheet((Sheet(None, rows_of_text(raw)),))


def _refused(message: Message) -> UserError:
    return UserError(
        message, say("Open it in the spreadsheet program and save it as xlsx or csv, then name that file.")
    )


def _no_spreadsheet(path: Path) -> UserError:
    return _refused(say("{path} is not a spreadsheet.", path=Typed(str(path))))


def _broken(path: Path) -> UserError:
    return _refused(say("{path} can't be read: it is damaged or not whole.", path=Typed(str(path))))


def _locked(path: Path) -> UserError:
    return UserError(
        say("{path} is locked with a password.", path=Typed(str(path))),
        say("Open it in the spreadsheet program, save it without a password, then name that file."),
    )


def _too_large(path: Path) -> UserError:
    return UserError(
        say("{path} is too large to be read.", path=Typed(str(path))),
        say("Save the sheet that is needed as a file of its own, then name that file."),
    )
