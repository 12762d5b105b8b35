"""A sheet read as a roster: what happens to each row, and what has to be asked."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ccr_cli.rosters.agencies import RowsOfAgency, put_together
from ccr_cli.rosters.cells import filled, one_line, words_of
from ccr_cli.rosters.columns import (
    NOT_HEARD,
    TOLD_AS,
    RosterColumns,
    columns_of,
    headings_across,
    headings_down,
)
from ccr_cli.rosters.entries import Entries
from ccr_cli.rosters.facts import Facts, RowReader, is_as_above, names_of
from ccr_cli.rosters.in_plan import InPlan
from ccr_cli.rosters.kinds import KindReader
from ccr_cli.rosters.names import NameSaid
from ccr_cli.rosters.private import is_private_name
from ccr_cli.rosters.roster import (
    ListedAgency,
    QuestionKind,
    ReadRoster,
    RosterQuestion,
    RosterRequest,
    RosterRow,
    ShownHeading,
    WhyNone,
)
from ccr_cli.rosters.seats import NOTHING_MEANT, SeatReader, SeatsMeant
from ccr_cli.spreadsheets.sheet import Sheet, SheetRow


def read_roster(sheet: Sheet, asked: RosterRequest, partners: Mapping[str, Any]) -> ReadRoster:
    """What a sheet proposes to a plan that has some partners already.

    Raises ``UserError`` for a column that somebody named and that isn't there.
    """
    seats = SeatReader(asked.framework)
    rows = sheet.rows
    if not asked.columns and headings_down(rows) > headings_across(rows):
        rows = _turned(rows)
    columns = columns_of(rows, asked.columns, seats)
    if columns is None:
        return ReadRoster(sheet.name, (), (), (), (), is_roster=False)
    below = rows[columns.first :]
    told, facts = _told_apart(below, columns, seats, asked, _section_above(rows, columns, seats))
    return _Putting(sheet.name, columns, asked, seats, partners).roster(told, facts)._replace(number_of_rows=len(below))


def looks_like_roster(sheet: Sheet) -> bool:
    """Whether a sheet has headings of a roster, agencies among them."""
    return headings_across(sheet.rows) > 2 or headings_down(sheet.rows) > 2


def _turned(rows: Sequence[SheetRow]) -> tuple[SheetRow, ...]:
    """Rows for columns: the number of each is that of its column, counted from 1."""
    width = max(len(row.cells) for row in rows)
    return tuple(
        SheetRow(
            place + 1,
            tuple(row.cells[place] if place < len(row.cells) else "" for row in rows),
            frozenset(at for at, row in enumerate(rows) if place in row.struck),
        )
        for place in range(width)
        if any(place < len(row.cells) and row.cells[place] != "" for row in rows)
    )


def _section_above(rows: Sequence[SheetRow], columns: RosterColumns, seats: SeatReader) -> SeatsMeant:
    """The section that stands right above the headings, where each section has headings of its own."""
    above = rows[columns.first - 2] if columns.first > 1 else None
    texts = {one_line(words_of(above.cells[place])) for place in filled(above)} if above is not None else set()
    return seats.exactly(texts.pop().rstrip(": ")) if len(texts) == 1 else NOTHING_MEANT


def _told_apart(
    rows: Sequence[SheetRow], columns: RosterColumns, seats: SeatReader, asked: RosterRequest, first: SeatsMeant
) -> tuple[list[tuple[int, WhyNone]], list[Facts]]:
    """The rows that are about no agency, each with why, and what the others say."""
    kinds = KindReader(columns, rows, seats)
    reader = RowReader(columns, rows, seats, takes_notes=asked.takes_notes)
    section = first
    last: list[NameSaid] = []
    told: list[tuple[int, WhyNone]] = []
    facts: list[Facts] = []
    for row in rows:
        kind = kinds.kind_of(row)
        if kind.section is not None:
            section = kind.section
        if kind.why is not None:
            told.append((row.number, kind.why))
            continue
        names = last if is_as_above(row, columns) else names_of(row, columns, seats)
        last = names
        if not names:
            told.append((row.number, "no-agency"))
        for name in names:
            if name.is_person and ("person", str(row.number)) not in asked.answers:
                told.append((row.number, "person"))
            elif is_private_name(name.name, asked.today):
                told.append((row.number, "private"))
            else:
                said = reader.facts(row, name, section)
                facts.append(said)
                section = said.seats if said.seats and reader.seats_head_rows else section
    return told, facts


class _Putting(NamedTuple):
    """Puts together what a sheet says."""

    sheet: str | None
    columns: RosterColumns
    asked: RosterRequest
    seats: SeatReader
    partners: Mapping[str, Any]

    def roster(self, told: Sequence[tuple[int, WhyNone]], facts: Sequence[Facts]) -> ReadRoster:
        """All of it."""
        groups = put_together(facts, self.seats)
        entries = Entries(self.asked, self.seats, groups)
        in_plan = InPlan(self.partners, self.seats)
        agencies, rows = [], [RosterRow(number, None, why, _asked_of(why)) for number, why in told]
        for place, group in enumerate(groups):
            entry = entries.entry(place)
            same = in_plan.partner_of(group)
            missing = in_plan.missing(same, entry) if same is not None and self.asked.updates else {}
            agencies.append(ListedAgency(group.name, entry, tuple(one.number for one in group.facts), same, missing))
            rows += self._rows(place, group, entries, is_new=same is None)
        return ReadRoster(
            self.sheet,
            _headings(self.columns),
            tuple(agencies),
            tuple(sorted(rows, key=lambda row: row.number)),
            (*entries.questions(agencies), *_persons(told)),
        )

    def _rows(self, place: int, group: RowsOfAgency, entries: Entries, *, is_new: bool) -> Iterator[RosterRow]:
        for number, facts in enumerate(group.facts):
            kinds = entries.kinds_of(place) if is_new and not number else ()
            left = tuple(dict.fromkeys((*facts.left_out, *(entries.left_out(place) if not number else ()))))
            yield RosterRow(facts.number, place, "folded" if number else None, kinds, left)


def _asked_of(why: WhyNone) -> tuple[QuestionKind, ...]:
    return ("person",) if why == "person" else ()


def _persons(told: Sequence[tuple[int, WhyNone]]) -> Iterator[RosterQuestion]:
    for number, why in told:
        if why == "person":
            yield RosterQuestion("person", str(number), (number,))


def _headings(columns: RosterColumns) -> tuple[ShownHeading, ...]:
    """The columns as they may be told; those of numbers alone are not."""
    used: dict[str, int] = {}
    found = []
    for column in columns.columns:
        if column.field == "number":
            continue
        used[column.shown] = used.get(column.shown, 0) + 1
        shown = column.shown if used[column.shown] == 1 else f"{column.shown} ({used[column.shown]})"
        field = None if column.field in NOT_HEARD else TOLD_AS.get(column.field or "", column.field)
        found.append(ShownHeading(shown, field))
    return tuple(found)
