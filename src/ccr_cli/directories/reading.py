"""A directory of services, whatever the form of its file."""

import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ccr_cli.directories.directory import Directory
from ccr_cli.directories.from_tables import from_tables
from ccr_cli.directories.gathering import Gathering
from ccr_cli.directories.icarol import from_icarol, is_icarol
from ccr_cli.directories.known_tables import DirectoryTables, best_of, in_sets, merged, table_name
from ccr_cli.directories.nested import as_cell, tables_in
from ccr_cli.directories.opening import TextFile, files_at, table_of, text_file
from ccr_cli.directories.rows import add_rows, from_rows, heading_row, knows
from ccr_cli.directories.tables import DirectoryTable
from ccr_cli.errors import UserError, refusal
from ccr_cli.language.message import Typed, say

_WORKBOOKS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")


def read_directory(path: str) -> Directory:
    """The directory at a path. Raises ``UserError`` for a file that is none, and for one that can't be read."""
    try:
        found = _at(Path(path))
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


def _at(path: Path) -> Gathering | None:
    if path.name == "datapackage.json":
        path = path.parent
    if path.is_dir() or _is_package(path):
        return _of_several(files_at(path))
    with path.open("rb") as file:
        start = file.read(4)
    if start.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        return _of_workbook(path)
    return _of_several([text_file(path.name, path.read_bytes())])


def _is_package(path: Path) -> bool:
    """Whether a file is a zip, and no workbook, which is one too."""
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as packed:
        return not set(packed.namelist()) & set(_WORKBOOKS)


def _of_several(files: Sequence[TextFile]) -> Gathering | None:
    """The directory in some files: tables of a package, pages of objects, or lists in rows."""
    objects = [_parsed(file.text) for file in files if file.is_json]
    csv_files = [file for file in files if not file.is_json]
    named = [(file.stem, table_of(file.text)) for file in csv_files if table_name(file.stem) is not None]
    sets = in_sets(named)
    tables = merged([best_of(sets), *filter(None, map(tables_in, objects))])
    if len(files) > 1 or objects:
        found = from_tables(tables, "hsds-3" if objects else None) if _is_directory(tables) else None
    else:
        found = None
    if found is None:
        lists = (*filter(None, map(_flat, objects)), *(table_of(file.text) for file in csv_files))
        found = _of_lists(lists)
    if found is not None:
        found.problems["not-utf-8"] += sum(not file.is_utf8 for file in files)
    return found


def _is_directory(tables: DirectoryTables) -> bool:
    return any(tables.get(name) for name in ("organizations", "services"))


def _of_lists(tables: Sequence[DirectoryTable]) -> Gathering | None:
    """The directory in lists of agencies."""
    for table in tables:
        if is_icarol(table):
            return from_icarol(table)
    found = None
    for table in tables:
        known = _headed(table)
        if known is not None:
            found = found or from_rows(DirectoryTable.of((), ()))
            add_rows(found, known)
    return found


def _headed(table: DirectoryTable) -> DirectoryTable | None:
    """A table of agencies with its headings, which may stand below a title."""
    if knows(table):
        return table
    place = heading_row(table.rows)
    if place is None:
        return None
    return DirectoryTable.of(table.rows[place], map(list, table.rows[place + 1 :]), first=place + 3)


def _of_workbook(path: Path) -> Gathering | None:
    from ccr_cli.spreadsheets.reading import read_spreadsheet

    found = None
    for sheet in read_spreadsheet(path).sheets:
        rows = [[str(cell) for cell in row.cells] for row in sheet.rows]
        place = heading_row(rows)
        if place is None:
            continue
        table = DirectoryTable.of(rows[place], rows[place + 1 :])
        if is_icarol(table):
            return from_icarol(table)
        found = found or from_rows(DirectoryTable.of((), ()))
        add_rows(found, table, [row.number for row in sheet.rows[place + 1 :]])
    return found


def _parsed(text: str) -> Any:
    """The objects in JSON, or in lines of it. Raises ``ValueError`` for what is none."""
    try:
        return json.loads(text)
    except ValueError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]


def _flat(data: Any) -> DirectoryTable | None:
    """Objects that hold nothing but texts, as rows."""
    items = data if isinstance(data, list) else list(data.values()) if isinstance(data, dict) else []
    objects = [item for item in items if isinstance(item, dict)]
    columns = dict.fromkeys(key for item in objects for key in item)
    rows = [[as_cell(item.get(key)) for key in columns] for item in objects]
    is_list = isinstance(data, list) or len(objects) > 1
    return DirectoryTable.of(columns, rows, first=1) if rows and is_list else None
