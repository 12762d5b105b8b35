"""Rows as CSV that a spreadsheet opens directly and never runs."""

import csv
import io
from collections.abc import Iterable, Sequence

_BOM = "\ufeff"  # without it, Excel doesn't read UTF-8
_FORMULA_STARTS = frozenset(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The text of a CSV file, with every cell quoted and none a formula."""
    return csv_lines((header, *rows))


def csv_lines(rows: Iterable[Sequence[str]]) -> str:
    """The text of a CSV file whose rows may differ in length, as those of several tables do; an empty one is blank."""
    return _BOM + more_csv_lines(rows)


def more_csv_lines(rows: Iterable[Sequence[str]]) -> str:
    """Rows that are written behind others in a CSV file."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return text.getvalue()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell[:1] in _FORMULA_STARTS else cell
