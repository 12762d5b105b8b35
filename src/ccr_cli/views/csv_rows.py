"""Rows as CSV that a spreadsheet opens directly and never runs."""

from collections.abc import Iterable, Sequence

_BOM = "\ufeff"  # without it, Excel doesn't read UTF-8
_BETWEEN = "\0"  # no text has it: neither a plan nor the name of a file can
_FORMULA_STARTS = frozenset(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The text of a CSV file, with every cell quoted and none a formula."""
    return csv_lines((header, *rows))


def csv_lines(rows: Iterable[Sequence[str]]) -> str:
    """The text of a CSV file whose rows may differ in length, as those of several tables do; an empty one is blank."""
    return _BOM + more_csv_lines(rows)


def more_csv_lines(rows: Iterable[Sequence[str]]) -> str:
    """Rows that are written behind others in a CSV file."""
    return "".join(map(_line, rows))


def _line(row: Sequence[str]) -> str:
    if not row:
        return "\r\n"
    cells = _BETWEEN.join([f"'{cell}" if cell[:1] in _FORMULA_STARTS else cell for cell in row])
    cells = cells.replace('"', '""').replace(_BETWEEN, '","')
    return f'"{cells}"\r\n'
