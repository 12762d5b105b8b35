"""The rows below the headings sorted: what is about an agency, and why the others are not."""

from collections.abc import Sequence
from typing import NamedTuple

from ccr_cli.plan.folding import folded_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.rosters.block_places import BlockPlaces
from ccr_cli.rosters.cells import filled, one_line, words_of
from ccr_cli.rosters.columns import RosterColumns
from ccr_cli.rosters.facts import Facts
from ccr_cli.rosters.kinds import KindOfRow, KindReader
from ccr_cli.rosters.names import NameSaid
from ccr_cli.rosters.names_of_row import as_above, names_of
from ccr_cli.rosters.private import is_private_name
from ccr_cli.rosters.roster import RosterQuestion, RosterRequest, RosterRow, WhyNone
from ccr_cli.rosters.row_reader import RowReader
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.seats_meant import NOTHING_MEANT, SeatsMeant
from ccr_cli.rosters.sheet_names import NO_MEANING, SheetMeaning
from ccr_cli.rosters.showing import may_show
from ccr_cli.rosters.status_told import status_question
from ccr_cli.rosters.words import listed
from ccr_cli.spreadsheets.sheet import SheetRow

IS_AGENCY = "agency"
"""The answer that a name is no person's, though it reads like one."""


class LeftRow(NamedTuple):
    """A row that becomes no partner."""

    number: int
    why: WhyNone
    question: RosterQuestion | None = None
    """What somebody can say so that it becomes one."""
    shown: str = ""
    """The words of a section, where they may be shown."""

    def told(self) -> RosterRow:
        """The same as what happens to a row."""
        asked = (self.question.kind,) if self.question is not None else ()
        return RosterRow(self.number, None, self.why, asked, shown=self.shown)


def _row_above(rows: Sequence[SheetRow], columns: RosterColumns) -> SheetRow | None:
    return rows[columns.first - 2] if columns.first > 1 else None


def _section_above(rows: Sequence[SheetRow], columns: RosterColumns, seats: SeatReader) -> SeatsMeant:
    """The section that stands right above the headings, where each section has headings of its own."""
    above = _row_above(rows, columns)
    texts = {one_line(words_of(above.cells[place])) for place in filled(above)} if above is not None else set()
    return seats.exactly(texts.pop().rstrip(": ")) if len(texts) == 1 else NOTHING_MEANT


def told_apart(
    all_rows: Sequence[SheetRow],
    columns: RosterColumns,
    seats: SeatReader,
    asked: RosterRequest,
    of_sheet: SheetMeaning = NO_MEANING,
) -> tuple[list[LeftRow], list[Facts]]:
    """The rows below the headings that become no partner, and what the others say."""
    above, rows = all_rows[: columns.first], all_rows[columns.first :]
    section = _section_above(all_rows, columns, seats) or of_sheet.section
    kinds = KindReader(columns, rows, seats, above)
    reader = RowReader(columns, rows, seats, takes_notes=asked.takes_notes)
    reader.section_status = of_sheet.status
    places = BlockPlaces(asked.places, of_sheet.place)
    places.pass_by(_row_above(all_rows, columns))
    has_statuses = any(kinds.kind_of(row).status is not None for row in rows if len(filled(row)) == 1)
    names: list[NameSaid] = []
    left: list[LeftRow] = []
    facts: list[Facts] = []
    for row in rows:
        same = as_above(row, columns, names)
        kind = kinds.kind_of(row) if same is None else KindOfRow()
        section = section if kind.section is None else kind.section
        reader.take_section(kind, has_statuses=has_statuses)
        if kind.why is not None:
            places.pass_by(row)
            left.append(LeftRow(row.number, kind.why, shown=_shown(row) if kind.why == "section" else ""))
            continue
        names = names_of(row, columns, seats) if same is None else same
        if not names:
            places.pass_by(row)
            left.append(LeftRow(row.number, "no-agency"))
        reader.place = places.here
        for name in names:
            if (one := _left(row.number, name, asked)) is not None:
                left.append(one)
                continue
            said = reader.facts(row, name, section).at(places.here)
            if said.status.is_unwanted and (one := _unwanted(said, asked)) is not None:
                left.append(one)
                continue
            facts.append(said)
            if facts[-1].seats_words and reader.seats_head_rows:
                section = facts[-1].seats
    return left, facts


def _shown(row: SheetRow) -> str:
    """The words of a row with one cell, where they may be shown."""
    words = next((one_line(words_of(row.cells[place])) for place in filled(row)), "").rstrip(": ")
    return words if may_show(words) else ""


def _unwanted(facts: Facts, asked: RosterRequest) -> LeftRow | None:
    """The row of an agency that is not to be invited; it becomes a partner only if somebody says its status."""
    question = status_question(facts, (facts.number,))
    return LeftRow(facts.number, "unwanted", question) if question.key not in asked.answers else None


def _notary(name: str) -> str:
    """What a notary is called, as it may be told: its name if nobody is in it, else the words that say it is one."""
    found = listed("notaries").longest_in(name)
    words = [word for word in folded_words(name) if not is_little(word.word)]
    if found is None or may_show(name):
        return name
    return name[words[found.start].start : words[found.start + found.size - 1].end]


def _left(number: int, name: NameSaid, asked: RosterRequest) -> LeftRow | None:
    """Why a row with a name becomes no partner; ``None`` where it does."""
    if name.is_person:
        question = RosterQuestion("person", str(number), (number,))
        answer = asked.answers.get(question.key)
        if not name.name or answer is None or answer[0] != IS_AGENCY:
            return LeftRow(number, "person", question if name.name and answer is None else None)
    if is_private_name(name.name, asked.today):
        return LeftRow(number, "private")
    if any(listed("notaries").longest_in(said) is not None for said in (name.name, *name.aliases, *name.rest)):
        question = RosterQuestion("seats", _notary(name.name), (number,))
        if question.key not in asked.answers:
            return LeftRow(number, "unclear", question)
    return None
