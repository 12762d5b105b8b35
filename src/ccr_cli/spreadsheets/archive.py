"""Workbooks that are zip archives: xlsx and ods. What they unpack to is held against limits before it is read."""

from io import BytesIO
from zipfile import ZipFile

from python_calamine import PasswordError

from ccr_cli.spreadsheets.parts import Parts
from ccr_cli.spreadsheets.refusals import LockedError, OtherKindError, TooLargeError
from ccr_cli.spreadsheets.seen import seen_sheets
from ccr_cli.spreadsheets.sheet import Spreadsheet
from ccr_cli.spreadsheets.tables import seen_tables
from ccr_cli.spreadsheets.workbook import workbook_of

_MOST_UNPACKED = 256_000_000


def workbook_in_archive(raw: bytes) -> Spreadsheet:
    """The sheets of an xlsx or ods that can be seen.

    Raises ``LockedError``, ``OtherKindError`` and ``TooLargeError``; many other errors for a damaged one.
    """
    archive = ZipFile(BytesIO(raw))
    parts = Parts(archive)
    if sum(part.file_size for part in archive.infolist()) > _MOST_UNPACKED:
        raise TooLargeError
    if b"encryption-data" in parts.read("META-INF/manifest.xml"):
        raise LockedError
    try:
        if "xl/workbook.xml" in parts:
            return workbook_of(raw, seen_sheets(parts))
        if "content.xml" in parts:
            return workbook_of(raw, seen_tables(parts))._replace(tells_hidden=False)
    except PasswordError:
        raise LockedError from None
    raise OtherKindError
