"""Exports as tables: one file each, in which the plans stand one behind the other."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

from ccr_cli.commands.exporting import Exporting, Exports, ToExport, contents
from ccr_cli.commands.handing_on import finding_objects, path_for
from ccr_cli.commands.output import tell
from ccr_cli.commands.output_file import STANDARD_OUTPUT, new_folder, refuse_existing
from ccr_cli.errors import UserError
from ccr_cli.exports.tables.all_tables import COLUMNS, rows_of
from ccr_cli.exports.tables.rows import TableCell, TableRow
from ccr_cli.language.message import Message, Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.privacy.redact.discretion import shown_path
from ccr_cli.saving.growing import growing
from ccr_cli.streams import write_for_programs
from ccr_cli.views.csv_rows import csv_lines, more_csv_lines
from ccr_cli.views.json_text import json_head, json_text

RowsAsText: TypeAlias = Callable[[str, Sequence[TableRow]], str]
"""A function from a table's name and some of its rows to the lines of its file."""
_ENDINGS = {"csv": ".csv", "json": ".jsonl"}


def export_tables(wanted: Exporting, form: str) -> Exports:
    """Write the tables of all plans in one form: ``csv`` or ``json``. Raises ``UserError``."""
    if wanted.out == STANDARD_OUTPUT and form == "json":
        return _write_out(wanted)
    folder = _folder(wanted)
    paths = [folder / f"{name}{_ENDINGS[form]}" for name in COLUMNS]
    for path in paths:
        refuse_existing(path, may_replace=wanted.may_replace)
    found = Exports()
    make = partial(_lines, today=wanted.today, speaker=wanted.speaker, as_text=_AS_TEXT[form])
    plans = contents(wanted, make, found)
    first = next(plans, None)
    if first is not None:
        with new_folder(str(folder)):
            _grow(paths, form, chain([first], plans))
        tell(wanted.speaker.tell(_wrote(found.written, folder)))
    return found


def _folder(wanted: Exporting) -> Path:
    if wanted.out is None or wanted.out == STANDARD_OUTPUT:
        raise UserError(
            say("These are several tables, a file each, so they need a folder."),
            say("Type the name of a folder after {option}; one that isn't there is made.", option=Typed("-o")),
        )
    return Path(wanted.out)


def _wrote(number: int, folder: Path) -> Message:
    return say_many(
        "Wrote tables of {number} plan into {folder}.",
        "Wrote tables of {number} plans into {folder}.",
        number,
        folder=Typed(shown_path(str(folder))),
    )


def _grow(paths: Sequence[Path], form: str, plans: Iterator[Sequence[str]]) -> None:
    """Write each plan's rows as it comes, so that ten thousand need no more memory than ten."""
    with growing(paths) as files:
        if form == "csv":
            for file, columns in zip(files, COLUMNS.values(), strict=True):
                file.write(csv_lines([columns]))
        for lines in plans:
            for file, text in zip(files, lines, strict=True):
                file.write(text)


def _tables(plan: ToExport, today: date, speaker: Speaker) -> Iterator[tuple[str, list[TableRow]]]:
    audience = plan.seen.audience
    return rows_of(path_for(plan.path, audience, plan.seen.hidden), plan.seen, plan.framework, today, speaker)


def _lines(plan: ToExport, *, today: date, speaker: Speaker, as_text: RowsAsText) -> tuple[str, ...]:
    """The lines of one plan, for each table in order."""
    return tuple(as_text(name, rows) for name, rows in _tables(plan, today, speaker))


def _as_csv(_name: str, rows: Sequence[TableRow]) -> str:
    return more_csv_lines([cell if isinstance(cell, str) else _other_than_text(cell) for cell in row] for row in rows)


def _other_than_text(cell: TableCell) -> str:
    return "" if cell is None else str(cell).lower()  # what is true or false as in JSON


def _as_json_lines(name: str, rows: Sequence[TableRow]) -> str:
    return "".join(f"{json_text(one)}\n" for one in _objects(name, rows))


def _objects(name: str, rows: Sequence[TableRow]) -> list[dict[str, Any]]:
    return [dict(zip(COLUMNS[name], row, strict=True)) for row in rows]


_AS_TEXT: dict[str, RowsAsText] = {"csv": _as_csv, "json": _as_json_lines}


def _write_out(wanted: Exporting) -> Exports:
    """All tables as one JSON document."""
    found = Exports()
    make = partial(_as_objects, today=wanted.today, speaker=wanted.speaker)
    tables: dict[str, list[dict[str, Any]]] = {name: [] for name in COLUMNS}
    for objects in contents(wanted, make, found):
        for name, rows in objects.items():
            tables[name] += rows
    told = finding_objects(found.findings, wanted.readers.audience, wanted.speaker, {})
    write_for_programs(json_text({**json_head(wanted.today), "findings": told, "tables": tables}, indent=2) + "\n")
    return found


def _as_objects(plan: ToExport, *, today: date, speaker: Speaker) -> dict[str, list[dict[str, Any]]]:
    return {name: _objects(name, rows) for name, rows in _tables(plan, today, speaker)}
