"""Where a row of a roster stands, as it is told: its number, and its sheet where several were read."""

from collections.abc import Iterable

from ccr_cli.language.message import Argument, say
from ccr_cli.rosters.roster import ReadRoster


def row_told(roster: ReadRoster, number: int) -> Argument:
    """A row, as somebody finds it in the spreadsheet."""
    place = roster.place_of(number)
    return place.row if place.sheet is None else say("{sheet} {row}", sheet=sheet_told(place.sheet), row=place.row)


def rows_told(roster: ReadRoster, numbers: Iterable[int]) -> list[Argument]:
    """Rows, as somebody finds them in the spreadsheet."""
    return [row_told(roster, number) for number in numbers]


def sheet_told(called: str) -> Argument:
    """A sheet by what it is called: its name, or its number."""
    return say("sheet {number}", number=called) if called.isdecimal() else called
