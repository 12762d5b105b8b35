"""What one row says of an agency, before rows are put together."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.rosters.cells import is_mark, one_line, words_of
from ccr_cli.rosters.columns import RosterColumn, RosterColumns
from ccr_cli.rosters.contacts import ContactSaid, contacts_of
from ccr_cli.rosters.days import NO_DAY, DayOrder, DaySaid, day_in, days_in, order_of
from ccr_cli.rosters.languages import languages_in
from ccr_cli.rosters.names import NameSaid, name_in, says_agency
from ccr_cli.rosters.roster import LeftOutKind
from ccr_cli.rosters.seats import NOTHING_MEANT, SeatReader, SeatsMeant
from ccr_cli.rosters.statuses import StatusSaid, codes_in, status_in
from ccr_cli.rosters.telephones import has_telephone
from ccr_cli.rosters.titles import title_in
from ccr_cli.rosters.words import key_of, listed
from ccr_cli.spreadsheets.sheet import SheetCell, SheetRow

_OF_A_PLACE = re.compile(
    r"(?:resident|citizen|parent|neighbor|member|volunteer|residente|ciudadan[oa]|vecin[oa]|voluntari[oa]) "
    r"(?:of|from|at|de|del) ",
    re.IGNORECASE,
)
_DITTO_MARKS = ('"', "''", "″", "〃", "“", "”", "″″", "〟")


class AgreementSaid(NamedTuple):
    """What a row says of an agreement."""

    signed: DaySaid = NO_DAY
    until: DaySaid = NO_DAY
    is_said: bool = False
    """Whether there is one at all."""

    def read(self, order: DayOrder | None) -> "AgreementSaid":
        """The same where the order of days in digits is known."""
        return self._replace(signed=self.signed.read(order), until=self.until.read(order))


class Facts(NamedTuple):
    """What a row says."""

    number: int
    name: NameSaid
    seats: SeatsMeant
    """What its column says."""
    seats_words: str
    section: SeatsMeant
    role: str
    status: StatusSaid
    since: DaySaid
    agreement: AgreementSaid
    languages: tuple[tuple[str, str | None], ...]
    contacts: tuple[ContactSaid, ...]
    city: str
    serves: tuple[str, ...]
    note: str
    is_struck: bool
    left_out: tuple[LeftOutKind, ...]


class RowReader:
    """Reads rows that have the same columns."""

    def __init__(
        self,
        columns: RosterColumns,
        rows: Sequence[SheetRow],
        above: Sequence[SheetRow],
        seats: SeatReader,
        *,
        takes_notes: bool,
    ) -> None:
        """The columns, and the rows below the headings and above them."""
        self._columns = columns
        self._seats = seats
        self._takes_notes = takes_notes
        self.section_status: str | None = None
        """The status that the section of a row says."""
        self._above = NOTHING_MEANT, ""
        """What the column of seats said in the row before, for a row that says it is the same."""
        self.seats_head_rows = _head_rows(columns, rows)
        """Whether a seat stands once for it and all rows below that have none."""
        self._codes = codes_in(
            one_line(words_of(cell)) for row in (*above, *rows) for cell in row.cells if "=" in words_of(cell)
        )
        self._order = _order_in(columns, rows)
        """How days in digits are read here, as those show that can be read in one way only."""
        self._yes_or_no = {column.place: _is_yes_or_no(column, rows) for column in columns.of("status")}

    def facts(self, row: SheetRow, name: NameSaid, section: SeatsMeant) -> Facts:
        """What a row says of its agency."""
        reader = _OneRow(row, self._columns)
        seats, words = self._seats_of(reader)
        unit = reader.text("unit")
        status = self._status(reader)
        languages, has_other_languages = _languages(reader)
        contacts = contacts_of(reader.columns, reader.cell, name)
        left = [*contacts.left_out]
        left += ["address"] if reader.text("address", "own_address") else []
        left += ["notes"] if reader.text("notes") and not self._takes_notes else []
        left += ["languages"] if has_other_languages else []
        return Facts(
            row.number,
            name,
            seats,
            words,
            NOTHING_MEANT if words and (self.seats_head_rows or not seats.is_known) else section,
            reader.text("role") or unit,
            status,
            _since(reader, status).read(self._order),
            _agreement(reader).read(self._order),
            languages,
            contacts.contacts,
            one_line(reader.text("city")),
            tuple(reader.text("serves").replace("\n", ",").split(",")) if reader.text("serves") else (),
            one_line(reader.text("notes")) if self._takes_notes else "",
            row.is_struck or any(column.place in row.struck for column in self._columns.of("name")),
            tuple(dict.fromkeys(left)),
        )

    def _is_yes_or_no(self, column: RosterColumn, text: str) -> bool:
        """Whether a cell only answers whether it is a member; a no to "Active?" is no answer to an invitation."""
        is_no = listed("not_marks").exact(text) is not None
        return self._yes_or_no[column.place] or (is_no and listed("answers").longest_in(column.shown) is None)

    def _seats_of(self, reader: "_OneRow") -> tuple[SeatsMeant, str]:
        marked = [column.meaning for column in reader.columns_of("mark-seat") if is_mark(reader.cell(column))]
        if marked:
            return SeatsMeant(tuple(dict.fromkeys(marked)), (), is_known=True), ""
        words = one_line(reader.text("seats"))
        if not is_ditto(words):
            self._above = (self._seats.meant_by(words), words) if words else (NOTHING_MEANT, "")
        return self._above

    def _status(self, reader: "_OneRow") -> StatusSaid:
        for column in reader.columns_of("mark-status"):
            if is_mark(reader.cell(column)):
                return StatusSaid(column.meaning)
        said = [
            status_in(one_line(text), is_yes_or_no=self._is_yes_or_no(column, text), codes=self._codes)
            for column in reader.columns_of("status")
            if (text := reader.cell(column))
        ]
        found = next((one for one in said if one.status is not None), said[0] if said else StatusSaid())
        if found.status is None and self.section_status is not None:
            return found._replace(status=self.section_status)
        if found.status is None and not found.not_understood:
            for field, status in (("joined", "at-the-table"), ("asked", "invited")):
                if reader.text(field):
                    return found._replace(status=status)
        return found


def _head_rows(columns: RosterColumns, rows: Sequence[SheetRow]) -> bool:
    """Whether the first column has seats, and less often than the names beside it."""
    seats, names = columns.of("seats"), columns.of("name")
    if not seats or not names or any(column.place < seats[0].place for column in columns.columns):
        return False
    number = [sum(row.cells[column.place] != "" for row in rows) for column in (seats[0], names[0])]
    return number[0] * 3 <= number[1] * 2 or _has_gaps(rows, seats[0].place)


def _has_gaps(rows: Sequence[SheetRow], place: int) -> bool:
    """Whether two rows or more have no words in a column."""
    return sum(row.cells[place] == "" for row in rows) > 1


def _is_yes_or_no(column: RosterColumn, rows: Sequence[SheetRow]) -> bool:
    cells = [words_of(row.cells[column.place]) for row in rows if row.cells[column.place] != ""]
    return bool(cells) and all(is_mark(cell) or listed("not_marks").exact(cell) for cell in cells)


class _OneRow:
    """The cells of a row, by what their columns have; a struck cell is empty."""

    def __init__(self, row: SheetRow, columns: RosterColumns) -> None:
        self._row = row
        self._all = columns
        self.columns = columns.columns

    def raw(self, column: RosterColumn) -> SheetCell:
        place = column.place
        if place >= len(self._row.cells) or (place in self._row.struck and not self._row.is_struck):
            return ""
        return self._row.cells[place]

    def cell(self, column: RosterColumn) -> str:
        return words_of(self.raw(column))

    def columns_of(self, *fields: str) -> list[RosterColumn]:
        return self._all.of(*fields)

    def text(self, *fields: str) -> str:
        """The words of the first of these columns that has some."""
        return next((text for column in self.columns_of(*fields) if (text := self.cell(column))), "")

    def cells(self, *fields: str) -> Iterator[SheetCell]:
        for column in self.columns_of(*fields):
            if self.cell(column):
                yield self.raw(column)


def _since(reader: _OneRow, status: StatusSaid) -> DaySaid:
    wanted = {"at-the-table": ("joined",), "liaison": ("joined",), "invited": ("asked",)}.get(status.status or "", ())
    if status.since.written:
        return status.since
    cells = (cell for field in ("since", *wanted) for cell in reader.cells(field))
    return next((day for cell in cells if (day := day_in(cell)).written), NO_DAY)


def _agreement(reader: _OneRow) -> AgreementSaid:
    signed, until, is_said = NO_DAY, NO_DAY, False
    for cell in reader.cells("agreement"):
        days = days_in(cell)
        text = words_of(cell)
        is_said = is_said or bool(days) or is_mark(text) or phrase_of_agreement(text)
        if len(days) == 1 and _says_end(text, days[0]):
            until = days[0] if not until.written else until
        elif days and not signed.written:
            signed = days[0]
            until = days[1] if len(days) > 1 else until
    for cell in reader.cells("until"):
        if not isinstance(cell, date) and not day_in(cell).written:
            continue
        until = day_in(cell) if not until.written else until
        is_said = True
    return AgreementSaid(signed, until, is_said)


def _says_end(text: str, day: DaySaid) -> bool:
    """Whether the words before a day say that the agreement ends then."""
    before = text[: max(text.find(day.written), 0)].split()
    return bool(before) and listed("ends").exact(before[-1].strip("(:.,")) is not None


def _order_in(columns: RosterColumns, rows: Sequence[SheetRow]) -> DayOrder | None:
    """The one order in which days in digits stand in all columns of days."""
    places = [column.place for column in columns.of("since", "joined", "asked", "agreement", "until")]
    cells = [row.cells[place] for row in rows for place in places if place < len(row.cells) and row.cells[place] != ""]
    orders = {
        order for cell in cells if not isinstance(cell, date) for day in days_in(cell) if (order := order_of(day))
    }
    return orders.pop() if len(orders) == 1 else None


def phrase_of_agreement(text: str) -> bool:
    """Whether words say that an agreement was signed."""
    return listed("signed").longest_in(text) is not None and not listed("not_marks").beginning(text)


def _languages(reader: _OneRow) -> tuple[tuple[tuple[str, str | None], ...], bool]:
    found: dict[str, str | None] = {}
    has_others = False
    for column in reader.columns_of("mark-language"):
        if is_mark(reader.cell(column)) and column.meaning != "en":
            found.setdefault(column.meaning, None)
    for column in reader.columns_of("languages"):
        said = languages_in(reader.cell(column))
        has_others = has_others or not said.is_all
        for code, how in said.languages:
            found[code] = how or found.get(code)
    return tuple(found.items()), has_others


def is_as_above(row: SheetRow, columns: RosterColumns) -> bool:
    """Whether a row says that its agency is the one above: a ditto mark, "same"."""
    return is_ditto(one_line(words_of(row.cells[columns.of("name")[0].place])))


def is_ditto(text: str) -> bool:
    """Whether a cell says that it is as the one above."""
    return text in _DITTO_MARKS or listed("as_above").exact(text) is not None


def names_of(row: SheetRow, columns: RosterColumns, seats: SeatReader) -> list[NameSaid]:
    """The names that a row has: none, one, or several with semicolons between them.

    A name that stands among the persons of its row too is a person's; so is one where an agency stands among them.
    """
    column = columns.of("name")[0]
    text = words_of(row.cells[column.place]) if column.place < len(row.cells) else ""
    persons = [words_of(row.cells[one.place]) for one in columns.of("person", "contact")]
    kinds = [one_line(words_of(row.cells[one.place])) for one in columns.of("seats")]
    is_individual = any(kind and listed("nobody").exact(kind) for kind in kinds) and not says_agency(text, seats)
    if text and (is_individual or _is_among(text, persons) or _are_swapped(text, persons, seats)):
        return [NameSaid("", is_person=True)]
    said = [name for part in _apart(text) if (name := _name(part, seats)) is not None]
    if len(said) != 1:
        return said
    aliases = [words_of(row.cells[one.place]) for one in columns.of("alias")]
    return [said[0]._replace(aliases=(*said[0].aliases, *(one_line(alias) for alias in aliases if alias)))]


def _is_among(name: str, persons: Sequence[str]) -> bool:
    """Whether all words of a name stand among those of the persons of a row."""
    words, known = set(key_of(name)), {word for person in persons for word in key_of(person)}
    return len(words) > 1 and words <= known


def _are_swapped(name: str, persons: Sequence[str], seats: SeatReader) -> bool:
    """Whether a column of persons has an agency, and that of agencies has nothing that says one."""
    is_agency = says_agency(name, seats)
    return not is_agency and any(
        len(key_of(one)) > 1 and title_in(one).title is None and seats.said_by(one) for one in persons
    )


def _apart(text: str) -> list[str]:
    parts = [part.strip() for part in text.split(";")]
    is_several = len(parts) > 1 and all(part[:1].isupper() and not has_telephone(part) for part in parts if part)
    return [part for part in parts if part] if is_several else [text]


def _name(text: str, seats: SeatReader) -> NameSaid | None:
    if not any(sign.isalpha() for sign in text):
        return None
    said = name_in(text, seats)
    is_none = listed("nobody").exact(said.name) is not None or _says_none(said.name)
    return None if is_none or not said.name else said


def _says_none(name: str) -> bool:
    """Whether words say that nobody is there, instead of a name: "community said no"."""
    if name.startswith(("?", "¿")) or _OF_A_PLACE.match(name):
        return True
    return name.islower() and any(word in ("no", "not", "nobody", "nadie") for word in name.split())
