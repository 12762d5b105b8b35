"""The answer of ``ccr places`` for scripts: JSON objects and CSV rows. Keys, ids and states stay English."""

from collections.abc import Iterator
from typing import Any

from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.places import AnyReach, Places, SeatReach, SectorReach
from ccr_cli.views.places_grid import name_of

CSV_HEADER = ("place", "kind", "name", "reached", "partners", "id", "partner_ids", "at_the_table")
NOTHING: dict[str, Any] = {"listed": None, "places": [], "nowhere": []}


def places_data(answer: Places) -> dict[str, Any]:
    """What reaches each place, as JSON; the seats that nobody at the table fills are under ``nowhere`` as well."""
    return {
        "listed": answer.is_listed if answer.names else None,
        "places": [_object(answer, place) for place in answer.names],
        "nowhere": [one.id for one in answer.nowhere if isinstance(one, SeatReach)],
    }


def _object(answer: Places, place: str) -> dict[str, Any]:
    return {
        "place": place,
        "seats": [
            {"id": one.id, "reached": place in one.places, "partners": [who.id for who in one.partners_at(place)]}
            for one in answer.seats
        ],
        "sectors": [
            {"id": one.id, "reached": place in one.places}
            for one in answer.sectors
            if answer.tells_open or place in one.places
        ],
        "languages": [{"language": one.language, "reached": place in one.places} for one in answer.languages],
    }


def place_rows(answer: Places, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """The same as CSV rows, header first: one for each seat or sector, and each language, of each place."""
    yield CSV_HEADER
    for place in answer.names:
        for one in answer.reach:
            if answer.tells_open or place in one.places:
                yield _row(place, one, speaker)


def _row(place: str, one: AnyReach, speaker: Speaker) -> tuple[str, ...]:
    partners = one.partners_at(place) if isinstance(one, SeatReach) else []
    ids, names = [who.id or "" for who in partners], [speaker.word(who.name or "") for who in partners]
    return (
        speaker.word(place),
        _kind(one),
        speaker.word(name_of(one)),
        _answer(is_yes=place in one.places),
        "; ".join(names),
        one.id,
        "; ".join(ids),
        _answer(is_yes=bool(one.places)),
    )


def _kind(one: AnyReach) -> str:
    return "seat" if isinstance(one, SeatReach) else "sector" if isinstance(one, SectorReach) else "language"


def _answer(*, is_yes: bool) -> str:
    return "yes" if is_yes else "no"
