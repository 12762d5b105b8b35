"""Telephones and mail with a column beside them that says whose each is, as exports of address books have them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from ccr_cli.rosters.cells import words_of
from ccr_cli.rosters.headings import fields_said
from ccr_cli.rosters.mails import has_mail, marked_mails
from ccr_cli.rosters.telephones import has_telephone, marked_telephones, own_mark_in
from ccr_cli.rosters.words import key_of, listed, words_listed
from ccr_cli.spreadsheets.sheet import SheetCell, SheetRow

_BETWEEN = re.compile(r"\s*(?::::|[/,;|\n])\s*")
_SAMPLE = 60  # rows
_KINDS = ("own_phones", "of_offices", "office_phones", "hotlines", "faxes", "other_kinds")
Pairs: TypeAlias = Mapping[int, int]
"""By the column of kinds that of the telephones or mail which they are about."""


def with_kinds(rows: Sequence[SheetRow]) -> Sequence[SheetRow] | None:
    """The rows with each such word before its number; ``None`` where no column has such words."""
    pairs = _pairs(rows[:_SAMPLE])
    return [_joined(row, pairs) for row in rows] if pairs else None


def _pairs(rows: Sequence[SheetRow]) -> Pairs:
    """The columns of kinds: those whose headings say so first, then those that have nothing but kinds."""
    pairs = next((found for row in rows if (found := dict(_by_headings(row)))), {})
    width = max((len(row.cells) for row in rows), default=0)
    able = [at for at in range(width) if any(_is_kind(_text(row, at)) for row in rows)]
    for at in able:
        taken = {*pairs, *pairs.values()}
        if at not in taken and (beside := _beside(rows, at, taken)) is not None:
            pairs[at] = beside
    return pairs


def _by_headings(row: SheetRow) -> Iterator[tuple[int, int]]:
    """Columns with the same words in their headings, one of them a word of kinds: "Phone 2 - Type", "Phone 2"."""
    keys = {at: key_of(words_of(cell)) for at, cell in enumerate(row.cells) if cell != ""}
    kinds = {at: key for at, key in keys.items() if not words_listed("words_of_kinds").isdisjoint(key)}
    if not kinds:
        return
    stems = {_stem(key): at for at, key in reversed(keys.items()) if at not in kinds}
    for at, key in kinds.items():
        value = stems.get(_stem(key))
        if value is not None and not fields_said(" ".join(_stem(key))).isdisjoint(("phone", "email")):
            yield at, value


def _stem(key: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a heading that its kinds and its values share."""
    return tuple(sorted({*key} - words_listed("words_of_kinds") - words_listed("words_of_values")))


def _beside(rows: Sequence[SheetRow], at: int, taken: set[int]) -> int | None:
    """The column of telephones or mail beside one of kinds alone: on the side where both stand in the same rows."""
    places = [number for number, row in enumerate(rows) if _is_kind(_text(row, at))]
    if sum(_text(row, at) != "" for row in rows[places[0] :]) > len(places):
        return None
    able = [beside for beside in (at - 1, at + 1) if beside not in taken and _are_reached(rows, places, beside)]
    together = {beside: sum(bool(_text(row, at)) == bool(_text(row, beside)) for row in rows) for beside in able}
    return max(able, key=lambda beside: together[beside], default=None)


def _are_reached(rows: Sequence[SheetRow], places: Sequence[int], at: int) -> bool:
    """Whether a column has a telephone or mail in some of these rows, and nothing else in the others."""
    texts = [_text(rows[number], at) for number in places]
    return any(texts) and all(map(_is_reached, texts))


def _is_reached(text: str) -> bool:
    return not text or has_telephone(text) or has_mail(text)


def _is_kind(text: str) -> bool:
    return bool(text and key_of(text)) and any(listed(kind).exact(text) is not None for kind in _KINDS)


def _text(row: SheetRow, at: int) -> str:
    return words_of(row.cells[at]) if 0 <= at < len(row.cells) else ""


def _mark(kind: str) -> str:
    """The mark that a kind makes: the word in it that says that a number is somebody's own, else the kind itself."""
    return own_mark_in(kind) or (kind if _is_kind(kind) else "")


def _joined(row: SheetRow, pairs: Pairs) -> SheetRow:
    """A row with its kinds before its numbers; one that nobody knows says nothing, unless a word in it says whose."""
    cells: list[SheetCell] = list(row.cells)
    for at, beside in pairs.items():
        kind, text = _text(row, at), _text(row, beside)
        if not kind or not _is_reached(text):
            continue
        cells[at] = ""
        mark = _mark(kind)
        each = [_mark(part) for part in _BETWEEN.split(kind)]
        if text and mark:
            cells[beside] = marked_mails(marked_telephones(text, mark, each), mark)
    return row._replace(cells=tuple(cells))
