"""Telephones and mail with a column beside them that says whose each is, as exports of address books have them."""

from collections.abc import Sequence

from ccr_cli.rosters.cells import words_of
from ccr_cli.rosters.mails import has_mail
from ccr_cli.rosters.telephones import has_telephone
from ccr_cli.rosters.words import key_of, listed
from ccr_cli.spreadsheets.sheet import SheetCell, SheetRow

_SAMPLE = 60  # rows
_KINDS = ("own_phones", "of_offices", "office_phones", "hotlines", "faxes", "other_kinds")


def with_kinds(rows: Sequence[SheetRow]) -> Sequence[SheetRow] | None:
    """The rows with each such word before its number; ``None`` where no column has such words alone."""
    width = max((len(row.cells) for row in rows), default=0)
    pairs = {at: beside for at in range(width) if (beside := _beside(rows[:_SAMPLE], at)) is not None}
    return [_joined(row, pairs) for row in rows] if pairs else None


def _beside(rows: Sequence[SheetRow], at: int) -> int | None:
    """The column of telephones or mail beside one that says what kind each is."""
    places = [number for number, row in enumerate(rows) if at < len(row.cells) and _is_kind(words_of(row.cells[at]))]
    words = sum(at < len(row.cells) and row.cells[at] != "" for row in rows[places[0] :]) if places else 0
    if not places or len(places) < words:
        return None
    for beside in (at + 1, at - 1):
        said = [_way(rows[number], beside) for number in places]
        if any(said) and None not in said:
            return beside
    return None


def _is_kind(text: str) -> bool:
    return bool(key_of(text)) and any(listed(kind).exact(text) is not None for kind in _KINDS)


def _way(row: SheetRow, at: int) -> str | None:
    """The telephone or mail in a cell, nothing where it is empty; ``None`` for anything else."""
    text = words_of(row.cells[at]) if 0 <= at < len(row.cells) else ""
    return text if not text or has_telephone(text) or has_mail(text) else None


def _joined(row: SheetRow, pairs: dict[int, int]) -> SheetRow:
    cells: list[SheetCell] = list(row.cells)
    for at, beside in pairs.items():
        kind, text = words_of(row.cells[at]), _way(row, beside)
        if text is None or not _is_kind(kind):
            continue
        cells[at] = ""
        if has_telephone(text):
            cells[beside] = f"{kind} {text}"
        elif listed("own_phones").exact(kind) is not None:
            cells[beside] = ""
    return row._replace(cells=tuple(cells))
