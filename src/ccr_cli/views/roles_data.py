"""The answer of ``ccr roles`` as JSON and CSV. Keys, ids and problems stay English."""

from collections.abc import Iterator
from typing import Any

from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.roles import RoleAnswer, Roles
from ccr_cli.views.json_text import json_day
from ccr_cli.views.partners import name_told
from ccr_cli.views.roles import first_told, others_told

CSV_HEADER = ("id", "task", "place", "first", "with", "since", "usual", "open", "problems")


def roles_data(answer: Roles, speaker: Speaker) -> dict[str, Any]:
    """The tasks as JSON objects, and on whom much rests."""
    return {
        "tasks": [_object(role, speaker) for role in answer.answers],
        "much_rests_on": [{"id": much.who.id, "tasks": much.tasks} for much in answer.much_rests_on],
    }


def roles_rows(answer: Roles, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """The tasks as CSV rows, header first; one whose first is given by place has a row for each place."""
    yield CSV_HEADER
    for role in answer.answers:
        for place, first in _by_place(role, speaker):
            yield (
                role.task.id,
                speaker.pick(role.task.name),
                speaker.word(place),
                first,
                others_told(role, speaker),
                json_day(role.since) or "",
                "; ".join(speaker.pick(usual.seat.name) for usual in role.usual),
                ("yes" if role.is_open else "no") if role.is_told else "",
                "; ".join(role.problems),
            )


def _by_place(role: RoleAnswer, speaker: Speaker) -> Iterator[tuple[str, str]]:
    """Each place with who is first there; one pair without a place where it is the same everywhere."""
    if all(first.place is None for first in role.firsts):
        yield "", first_told(role, speaker)
        return
    for first in role.firsts:
        yield first.place or "", "" if first.is_gone else name_told(first.who, speaker)
    named = {first.place for first in role.firsts}
    yield from ((place, "") for place in role.places_open if place not in named)


def _object(role: RoleAnswer, speaker: Speaker) -> dict[str, Any]:
    return {
        "id": role.task.id,
        "name": speaker.pick(role.task.name),
        "first": next((first.who.id for first in role.firsts if first.place is None), None),
        "first_by_place": {first.place: first.who.id for first in role.firsts if first.place is not None},
        "with": [who.id for who in role.others if who.id is not None],
        "since": json_day(role.since),
        "usual": [usual.seat.id for usual in role.usual],
        "usual_here": [who.id for who in role.usual_here if who.id is not None],
        "open": role.is_open if role.is_told else None,
        "places_open": list(role.places_open),
        "problems": list(role.problems),
        "note": role.note,
        "first_seats": [seat.id for seat in role.first_seats],
        "with_seats": [seat.id for seat in role.other_seats],
    }
