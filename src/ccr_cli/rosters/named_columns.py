"""What somebody said of the columns, with --map."""

from collections.abc import Mapping, Sequence

from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.language.nearest import slug
from ccr_cli.rosters.cells import letter_of
from ccr_cli.rosters.columns import TO_MAP, RosterColumn
from ccr_cli.rosters.headings import heading_shown, meaning_of


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


def _place_of(heading: str, texts: Sequence[str]) -> int:
    by_heading = [place for place, text in enumerate(texts) if slug(text) == slug(heading) and text]
    by_letter = [place for place in range(len(texts)) if letter_of(place) == heading.strip().upper()]
    if by_heading or by_letter:
        return (by_heading or by_letter)[0]
    known = [heading_shown(text, at) for at, text in enumerate(texts) if text]
    raise UserError(
        say("No column is headed {heading}.", heading=Typed(heading)),
        say("The columns are {columns}.", columns=typed(known, "and")),
    )
