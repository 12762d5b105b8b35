"""Reads what each row says of its agency."""

from collections.abc import Sequence

from ccr_cli.rosters.cells import is_mark, is_no_mark, one_line, words_of
from ccr_cli.rosters.cells_of_row import CellsOfRow
from ccr_cli.rosters.columns import RosterColumn, RosterColumns
from ccr_cli.rosters.contacts import PlaceOfRow, contacts_of
from ccr_cli.rosters.days import without_days
from ccr_cli.rosters.days_of_row import agreement_in, since_in
from ccr_cli.rosters.facts import Facts
from ccr_cli.rosters.headings import SEAT
from ccr_cli.rosters.kinds import KindOfRow
from ccr_cli.rosters.languages import languages_in
from ccr_cli.rosters.names import NameSaid
from ccr_cli.rosters.names_of_row import is_ditto
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.seats_meant import NOTHING_MEANT, SeatsMeant
from ccr_cli.rosters.secrecy import SecretSaid, most_secret, secret_in
from ccr_cli.rosters.statuses import NO_STATUS, StatusSaid, status_in
from ccr_cli.rosters.statuses_by_rest import likely_at_the_table
from ccr_cli.rosters.words import key_of, listed
from ccr_cli.spreadsheets.sheet import SheetRow


class RowReader:
    """Reads rows that have the same columns."""

    def __init__(
        self,
        columns: RosterColumns,
        rows: Sequence[SheetRow],
        seats: SeatReader,
        *,
        takes_notes: bool,
    ) -> None:
        """The columns, and the rows below the headings."""
        self._columns = columns
        self._seats = seats
        self._takes_notes = takes_notes
        self.section_status: str | None = None
        """The status that the section of a row says."""
        self._section_words = ""
        """The words of that section, where they may be a status that nobody knows."""
        self.place = ""
        """The place of the block in which a row stands."""
        self._above = NOTHING_MEANT, ""
        """What the column of seats said in the row before, for a row that says it is the same."""
        self.seats_head_rows = _head_rows(columns, rows)
        """Whether a seat stands once for it and all rows below that have none."""
        self._yes_or_no = {column.place: _is_yes_or_no(column, rows) for column in columns.of("status")}
        self._by_rest = {column.place: likely_at_the_table(_texts(column, rows)) for column in columns.of("status")}

    def take_section(self, kind: KindOfRow, *, has_statuses: bool) -> None:
        """What a row says of the status of those below it; where other sections have some, unknown words may be one."""
        if kind.status is not None:
            self.section_status, self._section_words = kind.status, ""
        elif has_statuses and kind.words:
            self.section_status, self._section_words = None, kind.words

    def facts(self, row: SheetRow, name: NameSaid, section: SeatsMeant) -> Facts:
        """What a row says of its agency."""
        reader = CellsOfRow(row, self._columns)
        seats, words = self._seats_of(reader)
        unit = reader.text("unit")
        status = self._status(reader, name)
        languages, has_other_languages = _languages(reader)
        contacts = contacts_of(reader.columns, reader.cell, name, PlaceOfRow(self.place, self._seats.places))
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
            since_in(reader, status),
            agreement_in(reader),
            languages,
            contacts.contacts,
            one_line(reader.text("city") or reader.text("county")),
            tuple(reader.text("serves").replace("\n", ",").split(",")) if reader.text("serves") else (),
            one_line(reader.text("notes")) if self._takes_notes else "",
            row.is_struck or any(column.place in row.struck for column in self._columns.of("name")),
            _secret(reader),
            tuple(dict.fromkeys(left)),
        )

    def _is_yes_or_no(self, column: RosterColumn, text: str) -> bool:
        """Whether a cell only answers whether it is a member; a no to "Active?" is no answer to an invitation.

        To "Will you serve?" it is one.
        """
        if listed("not_marks").exact(text) is None:
            return self._yes_or_no[column.place]
        heading = self._columns.headings[column.place] if self._columns.headings else ""
        return listed("answers").longest_in(heading) is None

    def _seats_of(self, reader: CellsOfRow) -> tuple[SeatsMeant, str]:
        columns = reader.columns_of("mark-seat")
        marked = [seat for column in columns if is_mark(reader.cell(column)) for seat in column.meaning.split()]
        if marked:
            return SeatsMeant(tuple(dict.fromkeys(marked)), (), is_known=True), ""
        cells = [(column, one_line(reader.cell(column))) for column in reader.columns_of("seats")]
        said = [(self._meant(column, words), words) for column, words in cells if words]
        if not (said and is_ditto(said[0][1])):  # of two columns one may only say that it is a nonprofit
            self._above = next((one for one in said if one[0]), said[0] if said else (NOTHING_MEANT, ""))
        return self._above

    def _meant(self, column: RosterColumn, words: str) -> SeatsMeant:
        """What words in a column of seats mean; an id is a seat's wherever it is, and other words may be a sector's."""
        is_id = "-" in words and words in self._seats.framework.seats
        own = self._seats.own_in(words) if is_id or column.meaning == SEAT else NOTHING_MEANT
        return own or self._seats.meant_by(words)

    def _status(self, reader: CellsOfRow, name: NameSaid) -> StatusSaid:
        """The status that the columns of a row say, or its name; else its section, or its days."""
        found = self._status_of_columns(reader)
        beside = status_in(name.status, is_yes_or_no=False) if name.status else NO_STATUS
        if found.status is not None and beside.status not in (None, found.status):
            return StatusSaid(not_understood=name.status)
        if found.status is not None or found.not_understood:
            return found
        if beside.status is not None:
            return beside
        dated = _status_of_days(reader)
        if dated.since.written:
            return dated
        status = self.section_status or dated.status
        return found._replace(status=status, not_understood="" if status is not None else self._section_words)

    def _status_of_columns(self, reader: CellsOfRow) -> StatusSaid:
        for column in reader.columns_of("mark-status"):
            if is_mark(reader.cell(column)):
                return StatusSaid(column.meaning)
        answered = sorted(reader.columns_of("status"), key=lambda column: self._yes_or_no[column.place])
        said = [
            self._status_in(column, one_line(text))
            for column in answered  # words come before a yes and a no
            if (text := reader.cell(column))
        ]
        return next((one for one in said if one.status is not None), said[0] if said else NO_STATUS)

    def _status_in(self, column: RosterColumn, text: str) -> StatusSaid:
        """What a cell says, with what it must say by the rest of its column where nobody knows its words."""
        found = status_in(text, is_yes_or_no=self._is_yes_or_no(column, text))
        rest = self._by_rest[column.place]
        is_likely = found.not_understood and rest is not None and key_of(without_days(text)) == rest
        return found._replace(likely="at-the-table") if is_likely else found


def _status_of_days(reader: CellsOfRow) -> StatusSaid:
    """The status that a day in a column of days says: since when somebody belongs to it, or was asked.

    With the day where the words beside it say another: "stepped down 1/15/2026" below "On the team since".
    """
    for field, status in (("joined", "at-the-table"), ("asked", "invited")):
        text = reader.text(field)
        if not is_no_mark(text):
            said = status_in(one_line(text), is_yes_or_no=False)
            return said if said.status is not None and said.since.written else StatusSaid(status)
    return NO_STATUS


def _texts(column: RosterColumn, rows: Sequence[SheetRow]) -> list[str]:
    return [one_line(words_of(row.cells[column.place])) for row in rows if row.cells[column.place] != ""]


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
    cells = _texts(column, rows)
    return bool(cells) and all(is_mark(cell) or listed("not_marks").exact(cell) for cell in cells)


def _secret(reader: CellsOfRow) -> SecretSaid:
    said = [secret_in(one_line(reader.cell(one)), one.meaning) for one in reader.columns_of("confidential")]
    return most_secret(said)


def _languages(reader: CellsOfRow) -> tuple[tuple[tuple[str, str | None], ...], bool]:
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
