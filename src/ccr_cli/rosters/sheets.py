"""Which sheets of a workbook are read as a roster, and which are not."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.language.nearest import slug
from ccr_cli.rosters.by_cells import CellsOfColumns
from ccr_cli.rosters.cells import letter_of, one_line, words_of
from ccr_cli.rosters.find_columns import SAMPLE, columns_of
from ccr_cli.rosters.heading_row import has_way_to_reach, headings_in, row_of_headings, row_with
from ccr_cli.rosters.headings import field_of, says_agencies
from ccr_cli.rosters.legends import spelled_out
from ccr_cli.rosters.roster import RosterSheet
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.shapes.upright import upright
from ccr_cli.rosters.sheet_names import is_of_something_else, older_copies
from ccr_cli.rosters.struck_signs import with_struck
from ccr_cli.spreadsheets.sheet import Sheet, SheetRow

_TELLING = frozenset(("phone", "email", "contact", "status", "seats", "since", "languages"))
"""What stands beside the names of a roster, where no heading says that they are agencies."""
_LEAST_ROWS = 2


WhyNotRead: TypeAlias = Literal["older", "other", "headings"]
"""An older copy of another sheet, a list of something else such as who signed in, headings that aren't understood."""


class ChosenSheets(NamedTuple):
    """The sheets of a workbook, by what becomes of them; those that are in neither have nothing of a roster."""

    read: tuple[RosterSheet, ...]
    not_read: tuple[tuple[RosterSheet, WhyNotRead], ...] = ()
    """Those with rows like a roster's, or a name of something else, each with why it is not read unless it is named."""


def chosen_sheets(sheets: Sequence[RosterSheet], seats: SeatReader, this_year: int) -> ChosenSheets:
    """The sheets that look like rosters; where none does, the one that is most likely to be one."""
    headed = [one for one in sheets if _is_headed(one, seats)]
    likely = [one for one in sheets if one in headed or _has_agencies(one.rows, seats)]
    rosters = [one for one in likely if not is_of_something_else(one.sheet.name or "")] or likely or [*sheets[:1]]
    older = older_copies([one.sheet.name or "" for one in rosters], this_year)
    current = [one for place, one in enumerate(rosters) if place not in older]
    read = [one for one in current if one in headed] or current
    not_read: list[tuple[RosterSheet, WhyNotRead]] = [(rosters[place], "older") for place in sorted(older)]
    others = (one for one in sheets if one in likely or is_of_something_else(one.sheet.name or ""))
    not_read += [(one, "other") for one in others if one not in rosters]
    not_read += [(one, "headings") for one in current if one not in read]
    return ChosenSheets(tuple(read), tuple(not_read))


def _is_headed(one: RosterSheet, seats: SeatReader) -> bool:
    """Whether a sheet has a heading of agencies, and rows below it; one of anybody's names stands above agencies."""
    rows = one.rows
    place = row_of_headings(rows, one.columns)
    if place is None or place + 1 >= len(rows):
        return False
    columns = columns_of(rows, one.columns, seats)
    name = next(iter(columns.of("name")), None) if columns is not None else None
    if columns is None or name is None or name.is_by_cells:
        return False
    if says_agencies(headings_in(rows, place)[name.place]) or columns.of(*_TELLING):
        return True
    return CellsOfColumns(rows[place + 1 :][:SAMPLE], seats).names([name.place]) is not None


def _has_agencies(rows: Sequence[SheetRow], seats: SeatReader) -> bool:
    """Whether the cells of a sheet are like those of a roster, whatever stands above them."""
    fields = set(CellsOfColumns(rows[:SAMPLE], seats).fields().values())
    return len(rows) >= _LEAST_ROWS and "name" in fields and bool(fields & _TELLING)


def sheets_named(sheets: Sequence[RosterSheet], wanted: Sequence[str]) -> list[RosterSheet]:
    """The sheets of some names, or of their numbers, in the order of the workbook. Raises ``UserError``."""
    numbers = {_sheet_named(sheets, name).number for name in wanted}
    found = [one for one in sheets if one.number in numbers]
    for one in found:
        if not one.sheet.rows:
            raise UserError(
                say("The sheet {name} has no rows that can be seen.", name=Typed(one.called or "")),
                say("Look whether it is the right sheet, and whether its rows are hidden."),
            )
    return found


def _sheet_named(sheets: Sequence[RosterSheet], wanted: str) -> RosterSheet:
    names: tuple[Callable[[RosterSheet], bool], ...] = (
        lambda one: one.sheet.name == wanted,
        lambda one: slug(one.sheet.name or "") == slug(wanted) != "",
        lambda one: str(one.number) == wanted,
    )
    if sheets[0].sheet.name is None:
        raise UserError(say("A file of this form has no sheets."), say("Leave out {option}.", option=Typed("--sheet")))
    found = next((one for is_meant in names for one in sheets if is_meant(one)), None)
    if found is None:
        listed = typed([one.called or "" for one in sheets], "and")
        raise UserError(
            say("The workbook has no sheet {name}.", name=Typed(wanted)), say("Its sheets are {names}.", names=listed)
        )
    return found


def with_columns(
    sheets: Sequence[RosterSheet],
    named: Mapping[str, str],
    kept: Callable[[Sequence[SheetRow]], Mapping[str, str]],
    seats: SeatReader,
) -> list[RosterSheet]:
    """The sheets with what was said of the columns that each of them has; else with what was said of them before.

    What is said of a column that none of them has is said of all, so that it is told.
    """
    there = [_said_of(one, named, seats) for one in sheets]
    known = {heading for columns, used in there for heading in used}
    nowhere = {heading: field for heading, field in named.items() if heading not in known}
    return [
        one._replace(columns={**columns, **nowhere} or dict(kept(one.sheet.rows)))
        for one, (columns, _) in zip(sheets, there, strict=True)
    ]


def _said_of(one: RosterSheet, named: Mapping[str, str], seats: SeatReader) -> tuple[dict[str, str], list[str]]:
    """What was said of the columns that a sheet has, and by which headings.

    Where the words of a first agency were taken for headings, its columns are named by their letters.
    """
    rows = one.sheet.rows
    width = max((len(row.cells) for row in rows), default=0)
    letters = {letter_of(at): at for at in range(width)}
    found, used = {}, []
    for heading, field in named.items():
        place = row_with(rows, [heading])
        if place is not None:
            at = next(at for at, cell in enumerate(rows[place].cells) if slug(words_of(cell)) == slug(heading))
            found[letter_of(at) if _is_of_agency(rows[place], heading, field, seats) else heading] = field
        elif heading.upper() in letters:
            found[heading.upper()] = field
        else:
            continue
        used.append(heading)
    return found, used


def _is_of_agency(row: SheetRow, heading: str, field: str, seats: SeatReader) -> bool:
    """Whether what was named as a heading stands in a row about an agency."""
    if has_way_to_reach(row):
        return True
    return field == "name" and len(heading.split()) > 1 and field_of(heading) is None and bool(seats.said_by(heading))


def has_headings_alone(one: RosterSheet) -> bool:
    """Whether a sheet has headings of a roster, and no rows under them."""
    rows = one.rows
    place = row_of_headings(rows, one.columns)
    texts = [words_of(cell) for cell in rows[-1].cells] if rows else []
    is_alone = len(rows) == 1 and "name" in map(field_of, texts)
    return is_alone or (place is not None and place + 1 == len(rows))


def first_texts(one: RosterSheet) -> list[str]:
    """What stands in the row of headings, or in the first row where none is understood."""
    rows = one.rows
    place = row_of_headings(rows, one.columns)
    return headings_in(rows, place) if place is not None else [one_line(words_of(cell)) for cell in rows[0].cells]


def all_of(sheets: Sequence[Sheet], seats: SeatReader) -> list[RosterSheet]:
    """The sheets of a workbook that can be seen, with their numbers, and with their rows as they are read."""
    return [
        RosterSheet(sheet, number, upright=upright(sheet, seats))
        for number, sheet in enumerate(spelled_out([with_struck(sheet) for sheet in sheets]), 1)
    ]
