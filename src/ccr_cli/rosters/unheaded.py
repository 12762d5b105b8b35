"""What columns have, told by what stands in them, where no heading says it."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from ccr_cli.plan.folding import folded_words
from ccr_cli.privacy.in_text import reads_like_a_person
from ccr_cli.privacy.text.lists import listed as in_list
from ccr_cli.rosters.cells import is_mark, one_line, words_of
from ccr_cli.rosters.days import day_in
from ccr_cli.rosters.languages import languages_in
from ccr_cli.rosters.mails import has_mail
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.telephones import has_telephone
from ccr_cli.rosters.titles import title_in
from ccr_cli.rosters.words import phrases
from ccr_cli.spreadsheets.sheet import SheetCell, SheetRow

_MOST = 0.6  # share of the cells of a column
_LEAST = 0.4  # share of the cells of the column of agencies
_LONGEST = 12  # words of a name
_NO_NAME = re.compile(r"[`={}|<>\\#]|[.!?:] |[.!?]$")


def fields_by_content(rows: Sequence[SheetRow], seats: SeatReader) -> dict[int, str]:
    """By the place of each column that can be told, its field."""
    width = max((len(row.cells) for row in rows), default=0)
    cells = {at: [row.cells[at] for row in rows if at < len(row.cells) and row.cells[at] != ""] for at in range(width)}
    cells = {at: found for at, found in cells.items() if found}
    tests = _tests(seats)
    fields = {at: field for at, found in cells.items() if (field := _field(found, tests)) is not None}
    free = {at: found for at, found in cells.items() if at not in fields}
    if (name := _names(free, seats)) is not None:
        fields[name] = "name"
    return fields


def heads(row: SheetRow, fields: Mapping[int, str]) -> bool:
    """Whether a row heads the others: it has other words where they have telephones, mail and days."""
    tests = {"phone": has_telephone, "email": has_mail, "since": _is_day}
    told = [
        tests[field](words_of(row.cells[at])) for at, field in fields.items() if field in tests and row.cells[at] != ""
    ]
    return bool(told) and not any(told)


def _tests(seats: SeatReader) -> dict[str, Callable[[SheetCell], bool]]:
    return {
        "email": lambda cell: has_mail(words_of(cell)),
        "phone": lambda cell: has_telephone(words_of(cell)),
        "since": lambda cell: isinstance(cell, date) or _is_day(words_of(cell)),
        "status": lambda cell: not is_mark(words_of(cell)) and phrases("statuses").exact(words_of(cell)) is not None,
        "seats": lambda cell: bool(seats.exactly(one_line(words_of(cell)))),
        "languages": _are_languages,
        "person": lambda cell: reads_like_a_person(one_line(words_of(cell))),
        "title": _is_title,
    }


def _field(cells: Sequence[SheetCell], tests: dict[str, Callable[[SheetCell], bool]]) -> str | None:
    for field, test in tests.items():
        if sum(map(test, cells)) >= _MOST * len(cells):
            return field
    return None


def _is_day(text: str) -> bool:
    return len(text) < 24 and bool(day_in(text, may_be_number=False).written)


def _are_languages(cell: SheetCell) -> bool:
    said = languages_in(words_of(cell))
    return bool(said.languages) and said.is_all


def _is_title(cell: SheetCell) -> bool:
    said = title_in(words_of(cell))
    return said.title is not None and not said.has_person


def _names(columns: Mapping[int, Sequence[SheetCell]], seats: SeatReader) -> int | None:
    """The column whose cells are most like names of agencies; of equal ones the first."""
    scores = {at: _agencies(cells, seats) for at, cells in columns.items()}
    best = max(scores.values(), default=0.0)
    return next((at for at, score in scores.items() if score == best), None) if best >= _LEAST else None


def _agencies(cells: Sequence[SheetCell], seats: SeatReader) -> float:
    texts = [one_line(words_of(cell)) for cell in cells]
    like = sum(_reads_like_agency(text, seats) for text in texts)
    return like / len(texts) if len(set(texts)) * 2 > len(texts) else 0.0


def _reads_like_agency(text: str, seats: SeatReader) -> bool:
    """Whether a text is a few words, some of which agencies have in their names."""
    is_short = len(text.split()) <= _LONGEST and text[:1].isupper() and not _NO_NAME.search(text)
    return is_short and (bool(seats.said_by(text)) or _has_word_of_agency(text))


def _has_word_of_agency(text: str) -> bool:
    return any(word.word in in_list("agencies") for word in folded_words(text))
