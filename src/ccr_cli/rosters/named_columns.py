"""What somebody said of the columns, with --map."""

from collections.abc import Mapping, Sequence

from ccr_cli.errors import UserError
from ccr_cli.language.message import Argument, Typed, listing, say
from ccr_cli.language.nearest import slug
from ccr_cli.rosters.below_headings import most_are
from ccr_cli.rosters.cells import letter_of, one_line
from ccr_cli.rosters.columns import TO_MAP, RosterColumn
from ccr_cli.rosters.headings import exactly, heading_shown, meaning_of
from ccr_cli.rosters.names import says_agency
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.spreadsheets.sheet import SheetRow


def with_named(columns: Sequence[RosterColumn], texts: Sequence[str], named: Mapping[str, str]) -> list[RosterColumn]:
    """The columns with what somebody said of them."""
    found = list(columns)
    alone = {TO_MAP[field] for field in named.values() if field not in ("phone", "email", "contact", "notes")}
    found = [one._replace(field=None) if one.field in alone else one for one in found]
    for heading, field in named.items():
        place = _place_of(heading, texts)
        meaning = meaning_of(TO_MAP[field], texts[place])
        found = [one._replace(field=TO_MAP[field], meaning=meaning) if one.place == place else one for one in found]
    return found


def refuse_persons(
    columns: Sequence[RosterColumn],
    texts: Sequence[str],
    named: Mapping[str, str],
    below: Sequence[SheetRow],
    seats: SeatReader,
) -> None:
    """Raise ``UserError`` where somebody said that agencies stand under a heading of persons, and persons do."""

    def has_agencies(place: int) -> bool:
        return most_are(place, below, lambda cell: says_agency(one_line(cell), seats))

    for heading in (heading for heading, field in named.items() if TO_MAP[field] == "name"):
        place = _place_of(heading, texts)
        if exactly(texts[place]) != "person" or has_agencies(place):
            continue
        known = next((one.shown for one in columns if one.field == "name" and one.place != place), None)
        hint = say("The columns are {columns}.", columns=columns_told(texts))
        if known is not None:
            hint = say("The agencies are under {heading}: {option}.", heading=Typed(known), option=_naming(known))
        raise UserError(
            say("{heading} is a column of persons, whose names never come in.", heading=Typed(heading)), hint
        )


def _naming(heading: str) -> Typed:
    return Typed(f'--map name="{heading}"')


def _place_of(heading: str, texts: Sequence[str]) -> int:
    by_heading = [place for place, text in enumerate(texts) if slug(text) == slug(heading) and text]
    by_letter = [place for place in range(len(texts)) if letter_of(place) == heading.strip().upper()]
    if by_heading or by_letter:
        return (by_heading or by_letter)[0]
    raise UserError(
        say("No column is headed {heading}.", heading=Typed(heading)),
        say("The columns are {columns}.", columns=columns_told(texts)),
    )


def columns_told(texts: Sequence[str]) -> Argument:
    """The columns by their letters, each with its heading, if it has one that may be shown."""
    told: list[Argument] = []
    for place, text in enumerate(texts):
        letter, shown = letter_of(place), heading_shown(text, place)
        told.append(
            Typed(letter) if shown == letter else say("{letter} ({heading})", letter=Typed(letter), heading=shown)
        )
    return listing(told, ",")
