"""A directory file, whatever its form."""

import json
import zipfile
from pathlib import Path
from typing import Any

from ccr_cli.directories.directory import Directory
from ccr_cli.directories.from_tables import from_tables
from ccr_cli.directories.gathering import Gathering
from ccr_cli.directories.known_tables import best_of, in_sets, table_name
from ccr_cli.directories.opening import files_of, table_of, text_of
from ccr_cli.directories.rows import from_rows, knows
from ccr_cli.directories.tables import Table
from ccr_cli.errors import UserError, refusal
from ccr_cli.language.message import Typed, say


def read_directory(path: str) -> Directory:
    """The directory at a path. Raises ``UserError`` for a file that is none, and one that can't be read."""
    file = Path(path)
    try:
        found = _gathered(file)
    except OSError as error:
        raise UserError(say("{path} can't be read: {reason}.", path=Typed(path), reason=refusal(error))) from None
    except (zipfile.BadZipFile, RecursionError, ValueError):
        found = None
    if found is None:
        raise UserError(say("{path} is no directory of services.", path=Typed(path)))
    return found.directory(path)


def _gathered(file: Path) -> Gathering | None:
    if file.name == "datapackage.json":
        return _of_files(file.parent)
    if file.is_dir() or file.suffix.lower() == ".zip":
        return _of_files(file)
    return _of_one(file)


def _of_files(file: Path) -> Gathering | None:
    tables: list[tuple[str, Table]] = []
    not_utf8 = 0
    for name, raw in files_of(file):
        stem = name.rpartition(".")[0]
        if name.endswith("datapackage.json") or table_name(stem) is None:
            continue
        text, is_utf8 = text_of(raw)
        not_utf8 += not is_utf8
        tables.append((stem, table_of(text)))
    best = best_of(in_sets(tables))
    if "organizations" not in best and "services" not in best:
        return None
    found = from_tables(best)
    found.problems["not-utf-8"] += not_utf8
    return found


def _of_one(file: Path) -> Gathering | None:
    text, is_utf8 = text_of(file.read_bytes())
    table = _flat(json.loads(text)) if file.suffix.lower() == ".json" else table_of(text)
    found = from_rows(table) if knows(table) else None
    if found is not None:
        found.problems["not-utf-8"] += not is_utf8
    return found


def _flat(data: Any) -> Table:
    items = data if isinstance(data, list) else list(data.values())
    columns = dict.fromkeys(key for item in items if isinstance(item, dict) for key in item)
    rows = [[_told(item.get(key)) for key in columns] for item in items if isinstance(item, dict)]
    from ccr_cli.directories.tables import in_words

    return Table(tuple(map(in_words, columns)), rows)


def _told(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(map(_told, value))
    return "" if value is None or isinstance(value, dict) else str(value)
