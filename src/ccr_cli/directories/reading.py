"""A directory of services, whatever the form of its file."""

import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ccr_cli.directories.agency_lists import list_of
from ccr_cli.directories.directory import Directory, DirectoryKind
from ccr_cli.directories.from_tables import from_tables, has_names
from ccr_cli.directories.gathering import Gathering
from ccr_cli.directories.icarol import from_icarol, is_icarol
from ccr_cli.directories.known_tables import DirectoryTables, best_of, in_sets, merged, table_name
from ccr_cli.directories.lists_in_json import NamedRows, lists_in
from ccr_cli.directories.nested import tables_in
from ccr_cli.directories.nested_locations import has_locations, tables_of_locations
from ccr_cli.directories.opening import TextFile, files_at, table_of, text_file
from ccr_cli.directories.rows import from_lists
from ccr_cli.directories.tables import DirectoryTable
from ccr_cli.errors import UserError, refusal
from ccr_cli.language.message import Typed, say
from ccr_cli.spreadsheets.delimited import rows_of_text

_PLANS = (".yaml", ".yml")
_WORKBOOKS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")


def read_directory(path: str, language: str = "en") -> Directory:
    """The directory at a path. Raises ``UserError`` for a file that is none, and for one that can't be read.

    Where a list tells something in several languages, what it says in ``language`` is read.
    """
    try:
        found = _at(Path(path), language)
    except OSError as error:
        told = say("{path} can't be read: {reason}.", path=Typed(path), reason=refusal(error))
        raise UserError(told, say("Look at how its name is written.")) from None
    except (zipfile.BadZipFile, RecursionError, ValueError):
        found = None
    if found is None or not found.holds_something:
        raise UserError(
            say("{path} is no directory of services that can be read.", path=Typed(path)),
            say(
                "It can be an HSDS package (a folder, a zip, JSON), an export of Ohana or iCarol, or a spreadsheet "
                "with a column such as {heading}.",
                heading=Typed("Agency"),
            ),
        )
    return found.directory(path)


def _at(path: Path, language: str) -> Gathering | None:
    if path.name == "datapackage.json":
        path = path.parent
    if path.suffix.lower() in _PLANS:
        return None
    if path.is_dir() or _is_package(path):
        return _of_several(files_at(path), language)
    with path.open("rb") as file:
        start = file.read(4)
    if start.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        return _of_workbook(path, language)
    return _of_several([text_file(path.name, path.read_bytes())], language)


def _is_package(path: Path) -> bool:
    """Whether a file is a zip, and no workbook, which is one too."""
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as packed:
        return not set(packed.namelist()) & set(_WORKBOOKS)


def _of_several(files: Sequence[TextFile], language: str) -> Gathering | None:
    """The directory in some files: tables of a package, pages of objects, or lists in rows."""
    parsed = (_parsed(file.text, is_alone=len(files) == 1) for file in files if file.is_json)
    objects = [one for one in parsed if one is not None]
    lists = [file for file in files if not file.is_json]
    tables = merged([_package(lists) if len(files) > 1 else {}, *filter(None, map(_tables, objects))])
    if has_names(tables):
        found: Gathering | None = from_tables(tables, _kind_of(objects))
    else:
        found = _of_rows([*lists_in(objects), *((file.stem, rows_of_text(file.text)) for file in lists)], language)
    if found is not None:
        found.problems["not-utf-8"] += sum(not file.is_utf8 for file in files)
    return found


def _tables(data: Any) -> DirectoryTables | None:
    return tables_of_locations(data) if has_locations(data) else tables_in(data)


def _kind_of(objects: Sequence[Any]) -> DirectoryKind | None:
    """The form of objects; ``None`` where there are none, and the columns of tables tell it."""
    if not objects:
        return None
    return "ohana" if all(map(has_locations, objects)) else "hsds-3"


def _package(files: Sequence[TextFile]) -> DirectoryTables:
    """The tables of a package, of whatever version."""
    named = ((file.stem, table_of(file.text)) for file in files if table_name(file.stem) is not None)
    return best_of(in_sets(named))


def _of_rows(sheets: Sequence[NamedRows], language: str) -> Gathering | None:
    """The directory in the rows of some sheets: an export of iCarol, or lists of agencies."""
    lists = [(name, found) for name, rows in sheets if (found := list_of(rows, language)) is not None]
    for _, one in lists:
        if is_icarol(one.headings):
            return from_icarol(DirectoryTable(one.headings, one.table.rows))
    return from_lists(lists)


def _of_workbook(path: Path, language: str) -> Gathering | None:
    from ccr_cli.spreadsheets.reading import read_spreadsheet

    return _of_rows([(sheet.name, sheet.rows) for sheet in read_spreadsheet(path).sheets], language)


def _parsed(text: str, *, is_alone: bool) -> Any:
    """The objects in JSON, or in lines of it; ``None`` for what is none and lies beside other files.

    Raises ``ValueError`` where it is alone.
    """
    try:
        return json.loads(text)
    except ValueError:
        pass
    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except ValueError:
        if is_alone:
            raise
        return None
