"""Files that are taken for a spreadsheet by mistake: what each is, and what to do instead."""

import re
from collections.abc import Mapping
from pathlib import Path

from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, Typed, say

_LOCKS = re.compile(r"~\$(?P<excel>.+)|\.~lock\.(?P<office>.+)#")
_DOCUMENTS = (".docx", ".doc", ".odt", ".rtf", ".pages", ".gdoc")
_LINKS = (".gsheet", ".url", ".webloc", ".website", ".desktop")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_SPREADSHEETS = (".xlsx", ".xls", ".ods", ".csv", ".tsv")
_COPY_ROWS = say("Copy its rows into a spreadsheet and save that as xlsx or csv, then name that file.")
_DOWNLOAD = say("Open it, download the spreadsheet as xlsx or csv, then name that file.")
_KINDS: Mapping[str, tuple[Message, Message]] = {
    "pdf": (say("is a PDF"), say("Find the spreadsheet it was made from, or copy its rows into one; then name that.")),
    "document": (say("is a text document"), _COPY_ROWS),
    "picture": (say("is a picture"), say("Type its rows into a spreadsheet, save that as xlsx or csv, then name it.")),
    "link": (say("is a link to something on the web"), _DOWNLOAD),
}


def refuse_by_name(path: Path) -> None:
    """Raise ``UserError`` for what is no spreadsheet by its name: an address, a folder, a mark of an open file."""
    if str(path).startswith(("http:/", "https:/")):
        raise UserError(say("That is an address on the web, not a file."), _DOWNLOAD)
    if (lock := _LOCKS.fullmatch(path.name)) is not None:
        name = path.with_name(lock["excel"] or lock["office"])
        raise UserError(
            say("{path} only marks that a spreadsheet is open in another program.", path=Typed(str(path))),
            say("Name the spreadsheet itself: {file}.", file=Typed(str(name))),
        )
    if path.is_dir():
        raise _is_folder(path)


def _is_folder(path: Path) -> UserError:
    inside = sorted(one for one in path.iterdir() if one.suffix.lower() in _SPREADSHEETS and not _LOCKS.match(one.name))
    hint = say("Name the file in it.")
    if inside:
        hint = say("Name the file in it, such as {file}.", file=Typed(str(inside[0])))
    return UserError(say("{path} is a folder, not a spreadsheet.", path=Typed(str(path))), hint)


def refuse_by_content(path: Path, raw: bytes) -> None:
    """Raise ``UserError`` for a file that is a document, a picture or a link."""
    kind = _kind_of(path.suffix.lower(), raw)
    if kind is not None:
        what, hint = _KINDS[kind]
        raise UserError(say("{path} {what}, not a spreadsheet.", path=Typed(str(path)), what=what), hint)


def _kind_of(ending: str, raw: bytes) -> str | None:
    if raw.startswith(b"%PDF"):
        return "pdf"
    if raw.startswith(_PICTURES):
        return "picture"
    if ending in _DOCUMENTS or raw.startswith(b"{\\rtf") or (raw.startswith(b"PK") and b"word/document.xml" in raw):
        return "document"
    return "link" if ending in _LINKS or raw.startswith(b"[InternetShortcut]") else None
