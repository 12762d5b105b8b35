"""A file of rows, told by its content and not by its name."""

from pathlib import Path

from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.spreadsheets.other_files import refuse_by_content, refuse_by_name
from ccr_cli.spreadsheets.refusals import LockedError, OtherKindError, TooLargeError
from ccr_cli.spreadsheets.sheet import Sheet, Spreadsheet

_MOST_BYTES = 64_000_000
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEFORE_WORDS = b"\xef\xbb\xbf \t\r\n"
_WEB_PAGES = (b"<!doctype html", b"<html", b"<table", b"<meta")
_OTHERS = (b"\x1f\x8b", b"<?xml", b"Rar!", b"7z\xbc\xaf")


def read_spreadsheet(path: Path) -> Spreadsheet:
    """What can be seen in a file of rows: csv, tsv or other text, xlsx, xls or ods.

    Raises ``UserError`` for what is none, is empty, locked, broken or too large; ``OSError`` where the system refuses.
    """
    refuse_by_name(path)
    raw = _bytes_of(path)
    refuse_by_content(path, raw)
    try:
        found = _spreadsheet_of(raw)
    except LockedError:
        raise _locked(path) from None
    except OtherKindError:
        raise _no_spreadsheet(path) from None
    except (TooLargeError, MemoryError):
        raise _too_large(path) from None
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":  # calamine's own mistake
            raise _broken(path) from None
        raise
    if not any(sheet.rows for sheet in found.sheets):
        raise UserError(
            say("{path} has no rows that can be seen.", path=Typed(str(path))),
            say("Look whether it is the right file, and whether its sheets or rows are hidden."),
        )
    return found


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise UserError(
            say("There is no file or folder {path}.", path=Typed(str(path))), say("Check the spelling.")
        ) from None
    if len(raw) > _MOST_BYTES:
        raise _too_large(path)
    return raw


def _spreadsheet_of(raw: bytes) -> Spreadsheet:
    """What the bytes hold; whatever is no workbook is text."""
    if raw.startswith(b"PK"):
        from ccr_cli.spreadsheets.archive import workbook_in_archive

        return workbook_in_archive(raw)
    if raw.startswith(_OLD_WORKBOOK):
        from ccr_cli.spreadsheets.apart import workbook_apart

        return workbook_apart(raw)
    if raw.startswith(_OTHERS) or raw[:1000].lstrip(_BEFORE_WORDS).lower().startswith(_WEB_PAGES):
        raise OtherKindError
    from ccr_cli.spreadsheets.delimited import decoded, rows_of_text

    return Spreadsheet((Sheet(None, rows_of_text(decoded(raw))),))


def _refused(message: Message) -> UserError:
    return UserError(
        message, say("Open it in the spreadsheet program and save it as xlsx or csv, then name that file.")
    )


def _no_spreadsheet(path: Path) -> UserError:
    return _refused(say("{path} is no spreadsheet, or of a kind that can't be read.", path=Typed(str(path))))


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
