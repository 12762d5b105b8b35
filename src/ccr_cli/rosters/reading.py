"""Sheets read as a roster: what happens to each row, and what has to be asked."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ccr_cli.rosters.agencies import RowsOfAgency, put_together
from ccr_cli.rosters.columns import NOT_HEARD, OWNED, TOLD_AS, RosterColumns
from ccr_cli.rosters.entries import Entries, each_once
from ccr_cli.rosters.facts import Facts
from ccr_cli.rosters.find_columns import columns_of
from ccr_cli.rosters.in_plan import InPlan
from ccr_cli.rosters.places_known import places_in, places_of
from ccr_cli.rosters.roster import (
    ListedAgency,
    ReadRoster,
    ReadSheet,
    RosterRequest,
    RosterRow,
    RosterSheet,
    ShownHeading,
)
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.shapes.one_column import is_in_one, shown_as_one
from ccr_cli.rosters.sheet_names import meaning_of_sheet
from ccr_cli.rosters.sorting import LeftRow, told_apart
from ccr_cli.rosters.whose_phones import settled
from ccr_cli.spreadsheets.sheet import Sheet, SheetRow


def read_roster(sheets: Sequence[RosterSheet], asked: RosterRequest, partners: Mapping[str, Any]) -> ReadRoster:
    """What sheets together propose to a plan that has some partners already.

    Raises ``UserError`` for a column that somebody named and that isn't there.
    """
    seats = SeatReader(asked.framework)
    parts = list(_parts(sheets, seats))
    if not parts or len(parts) < len(sheets):
        return ReadRoster((), (), (), (), is_roster=False)
    said = (places_in(part.rows[part.columns.first :], part.columns, seats) for part in parts)
    seats = seats.with_places(frozenset().union(places_of(asked), *said))
    left: list[LeftRow] = []
    facts: list[Facts] = []
    for part in parts:
        more = told_apart(part.rows, part.columns, seats, asked, meaning_of_sheet(part.sheet.name, seats))
        left += more[0]
        facts += more[1]
    return _Putting(tuple(part.told for part in parts), asked, seats, partners).roster(left, facts)


class _Part(NamedTuple):
    """A sheet with its columns."""

    sheet: Sheet
    columns: RosterColumns
    rows: Sequence[SheetRow]
    told: ReadSheet


def _parts(sheets: Sequence[RosterSheet], seats: SeatReader) -> Iterator[_Part]:
    """The sheets that have a column of agencies, the rows of each counted on from those before."""
    before = 0
    for one in sheets:
        rows = one.rows
        columns = columns_of(rows, one.columns, seats)
        if columns is None:
            continue
        is_split = rows is not one.sheet.rows and is_in_one(one.sheet.rows)
        columns = shown_as_one(columns, one.sheet.rows) if is_split else columns
        rows = tuple(row._replace(number=row.number + before) for row in rows) if before else rows
        number = len({row.number for row in rows[columns.first :]})  # of two agencies in one row it is one
        told = ReadSheet(one.called, _headings(columns), number, before)
        yield _Part(one.sheet, columns, rows, told)
        before = max((row.number for row in rows), default=before)


class _Putting(NamedTuple):
    """Puts together what sheets say."""

    sheets: tuple[ReadSheet, ...]
    asked: RosterRequest
    seats: SeatReader
    partners: Mapping[str, Any]

    def roster(self, left: Sequence[LeftRow], facts: Sequence[Facts]) -> ReadRoster:
        """All of it."""
        groups = [settled(group, self.asked) for group in put_together(facts, self.seats)]
        entries = Entries(self.asked, self.seats, groups)
        in_plan = InPlan(self.partners, self.seats, self.asked.answers)
        agencies, rows = [], [one.told() for one in left]
        for place, group in enumerate(groups):
            entry = entries.entry(place)
            agencies.append(self._agency(group, entry, in_plan))
            rows += self._rows(place, group, entries, is_new=agencies[-1].same_as is None)
        return ReadRoster(
            self.sheets,
            tuple(agencies),
            tuple(sorted(rows, key=lambda row: row.number)),
            (*entries.questions(agencies), *each_once(one.question for one in left if one.question is not None)),
        )

    def _agency(self, group: RowsOfAgency, entry: Mapping[str, Any], in_plan: InPlan) -> ListedAgency:
        """An agency, and what it has to do with a partner of the plan."""
        rows = tuple(one.number for one in group.facts)
        same = in_plan.partner_of(group)
        if same is None:
            return ListedAgency(group.name, entry, rows)
        missing = in_plan.missing(same, group, entry)
        return ListedAgency(
            group.name,
            entry,
            rows,
            same,
            missing if self.asked.updates else {},
            in_plan.status_of(same),
            tuple(in_plan.differing(same, group, entry)),
            tuple(missing),
        )

    def _rows(self, place: int, group: RowsOfAgency, entries: Entries, *, is_new: bool) -> Iterator[RosterRow]:
        for number, facts in enumerate(group.facts):
            kinds = entries.kinds_of(place, is_new=is_new) if not number else ()
            left = tuple(dict.fromkeys((*facts.left_out, *(entries.left_out(place) if not number else ()))))
            yield RosterRow(facts.number, place, "folded" if number else None, kinds, left)


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
        found.append(ShownHeading(shown, field, column.is_by_cells, column.field in OWNED))
    return tuple(found)
