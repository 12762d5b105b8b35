"""What columns have, told by what stands in them: each column is looked at once, and only where somebody asks."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import islice

from ccr_cli.language.nearest import several_in
from ccr_cli.plan.folding import plain_words
from ccr_cli.privacy.in_text import reads_like_a_person
from ccr_cli.privacy.text.lists import listed as in_list
from ccr_cli.rosters.cells import filled, is_mark, is_no_mark, one_line, words_of
from ccr_cli.rosters.days import day_in, without_days
from ccr_cli.rosters.languages import languages_in
from ccr_cli.rosters.mails import has_mail, without_mails
from ccr_cli.rosters.names import name_in
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.statuses import status_said
from ccr_cli.rosters.telephones import has_telephone, without_telephones
from ccr_cli.rosters.titles import title_in
from ccr_cli.spreadsheets.sheet import SheetCell, SheetRow

_SAMPLE = 60  # cells of a column
_MOST = 0.6  # share of the cells of a column
_LEAST = 0.4  # share of the cells of the column of agencies
_FEW = 3  # cells with words, different statuses
_FEW_TEXTS = 8  # of a column of statuses
_LONGEST = 12  # words of a name
_BESIDE = 3  # words beside a telephone or mail, where a cell has nothing else
_BESIDE_DAY = 1  # words
_LONGEST_DAY = 24  # characters
_TELLING = ("phone", "email", "since", "contact")
"""What a heading never is, so that the first row without any of it heads a column of such cells."""
_LEAST_TOLD = 2  # cells of a row of headings
_NO_NAME = re.compile(r"[`={}|<>\\#]|[.!?:] |[.!?]$")
_FIRST_PART = re.compile(r"\s[-–—/|]+\s|[(;:\n,]")


class CellsOfColumns:
    """What stands in the columns of some rows."""

    def __init__(self, rows: Sequence[SheetRow], seats: SeatReader) -> None:
        """Rows below the headings, or all of a sheet that has none."""
        self._rows = rows
        self._seats = seats
        self._width = max((len(row.cells) for row in rows), default=0)
        self._fields: dict[int, str | None] = {}
        self._shares: dict[int, float] = {}

    def field(self, at: int) -> str | None:
        """What most cells of a column are; ``None`` where they don't tell, as those of agencies never do."""
        if at not in self._fields:
            cells = self._cells(at)
            found = (field for field, test in self._tests().items() if _are_most(_about(field, cells), test))
            others = "contact" if self._is_crammed(at) else "status" if self._says_statuses(at) else None
            self._fields[at] = next(found, None) or others
        return self._fields[at]

    def _says_statuses(self, at: int) -> bool:
        """Whether a column has few different texts, three of which say three different statuses."""
        texts = {one_line(words_of(cell)) for cell in self._cells(at)}
        if len(texts) > _FEW_TEXTS:
            return False
        return len({status_said(text) for text in texts} - {None}) >= _FEW

    def _is_crammed(self, at: int) -> bool:
        """Whether most cells have somebody with a telephone or mail in one, and no agency before them."""
        cells = self._cells(at)
        has_words = sum(not _is_little_beside(words_of(cell), most=0) for cell in cells) * 2 >= len(cells)
        return has_words and _are_most(cells, _has_way_to_reach) and self.agencies(at) < _LEAST

    def has_days(self, at: int) -> bool:
        """Whether most cells of a column are days."""
        return _are_most(self._cells(at), self._tests()["since"])

    def fields(self) -> dict[int, str]:
        """By the place of each column that can be told, its field, where no heading says any."""
        told = ((at, self.field(at)) for at in range(self._width))
        fields = {at: field for at, field in told if field is not None}
        if (name := self.names(at for at in range(self._width) if at not in fields)) is not None:
            fields[name] = "name"
        return fields

    def names(self, places: Iterable[int]) -> int | None:
        """The column whose cells are most like names of agencies; of equal ones the first."""
        shares = {at: self.agencies(at) for at in places}
        best = max(shares.values(), default=0.0)
        return next((at for at, share in shares.items() if share == best), None) if best >= _LEAST else None

    def agencies(self, at: int) -> float:
        """The share of cells that are like names of agencies."""
        if at not in self._shares:
            texts = [words_of(cell) for cell in self._cells(at)]
            like = sum(_reads_like_agency(text, self._seats) for text in texts)
            self._shares[at] = like / len(texts) if len(set(texts)) * 2 > len(texts) else 0.0
        return self._shares[at]

    def beside_persons(self, at: int) -> bool:
        """Whether most cells that name somebody name an agency beside it: "Jo Ek - Elm Clinic"."""
        said = [name_in(words_of(cell), self._seats) for cell in self._cells(at)]
        beside = sum(one.has_person and not one.is_person for one in said)
        return beside >= _FEW and beside >= _MOST * sum(one.has_person or one.is_person for one in said)

    def say_seats(self, at: int) -> bool:
        """Whether most cells of a column mean seats or sectors, in whatever words."""
        return _are_most(self._cells(at), lambda cell: bool(self._seats.meant_by(one_line(words_of(cell)))))

    def heads(self, row: SheetRow) -> bool:
        """Whether a row heads the others: it has other words where they have telephones, mail and days.

        Where they have none of those, it has them where they have seats, statuses and languages, two of them at least.
        """
        told = {at: self.field(at) for at in filled(row)}
        telling = [at for at, field in told.items() if field in _TELLING]
        others = [at for at, field in told.items() if field in ("seats", "status", "languages")]
        if len(told) < _LEAST_TOLD or (not telling and len(others) < _LEAST_TOLD):
            return False
        tests = self._tests() | {"contact": _has_way_to_reach}
        return not any(tests[told[at] or ""](row.cells[at]) for at in telling or others)

    def _are_seats(self, text: str) -> bool:
        """Whether a text is what seats or sectors are called, or most of its pieces are."""
        if self._seats.exactly(text):
            return True
        pieces = several_in(text)
        return len(pieces) > 1 and sum(bool(self._seats.exactly(piece)) for piece in pieces) * 2 > len(pieces)

    def _cells(self, at: int) -> list[SheetCell]:
        cells = (row.cells[at] for row in self._rows if at < len(row.cells) and row.cells[at] != "")
        return [*islice(cells, _SAMPLE)]

    def _tests(self) -> dict[str, Callable[[SheetCell], bool]]:
        return {
            "email": lambda cell: has_mail(words_of(cell)) and _is_little_beside(words_of(cell)),
            "phone": lambda cell: has_telephone(words_of(cell)) and _is_little_beside(words_of(cell)),
            "since": lambda cell: isinstance(cell, date) or _is_day(words_of(cell)),
            "seats": lambda cell: self._are_seats(one_line(words_of(cell))),
            "status": _is_status,
            "languages": _are_languages,
            "person": lambda cell: reads_like_a_person(one_line(words_of(cell))),
            "title": _is_title,
        }


def _about(field: str, cells: list[SheetCell]) -> list[SheetCell]:
    """The cells that can tell whether a column has a field: marks alone say no status."""
    if field != "status":
        return cells
    words = [cell for cell in cells if not (is_mark(words_of(cell)) or is_no_mark(words_of(cell)))]
    return words if len(words) >= _FEW or len(words) == len(cells) else []


def _are_most(cells: Sequence[SheetCell], test: Callable[[SheetCell], bool]) -> bool:
    return bool(cells) and sum(map(test, cells)) >= _MOST * len(cells)


def _has_way_to_reach(cell: SheetCell) -> bool:
    return has_telephone(words_of(cell)) or has_mail(words_of(cell))


def _is_little_beside(text: str, most: int = _BESIDE) -> bool:
    """Whether hardly anything stands beside a telephone or mail."""
    return len(plain_words(without_mails(without_telephones(text)))) <= most


def _is_day(text: str) -> bool:
    """Whether a cell says a day, and hardly anything beside it: with more words it is a status's."""
    is_day = len(text) < _LONGEST_DAY and bool(day_in(text, may_be_number=False).written)
    return is_day and len(without_days(text).split()) <= _BESIDE_DAY


def _is_status(cell: SheetCell) -> bool:
    """Whether a cell says a status, perhaps with its day."""
    return status_said(without_days(one_line(words_of(cell)))) is not None


def _are_languages(cell: SheetCell) -> bool:
    said = languages_in(words_of(cell))
    return bool(said.languages) and said.is_all


def _is_title(cell: SheetCell) -> bool:
    said = title_in(words_of(cell))
    return said.title is not None and not said.has_person


def _reads_like_agency(text: str, seats: SeatReader) -> bool:
    """Whether a text begins with a few words, some of which agencies have in their names."""
    bare = without_mails(without_telephones(text)).strip()
    is_crammed = bare != text.strip()
    first = one_line(_FIRST_PART.split(bare, maxsplit=1)[0] if is_crammed else bare)
    is_short = len(first.split()) <= _LONGEST and first[:1].isupper() and not _NO_NAME.search(first)
    return is_short and (bool(seats.said_by(first)) or _has_word_of_agency(first))


def _has_word_of_agency(text: str) -> bool:
    return not in_list("agencies").isdisjoint(plain_words(text))
