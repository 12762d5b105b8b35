"""The answer of ``ccr bridges`` as JSON and CSV. Keys and ids stay English; no number, name or address of anybody."""

from collections.abc import Iterator
from typing import Any

from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.bridges import Alone, Bridges
from ccr_cli.views.bridges import SECOND_CONTACT
from ccr_cli.views.hanging import hanging

CSV_HEADER = ("id", "partner", "kind", "what", "help")


def bridges_data(answer: Bridges) -> dict[str, Any]:
    """What hangs on partners and on contacts, in the order shown."""
    return {
        "name": answer.name,
        "partners": [_object(one) for one in answer.partners],
        "contacts": [
            {"partner": one.partner.id, "role": one.role, "of": [who.id for who in one.of]} for one in answer.contacts
        ],
    }


def bridges_rows(answer: Bridges, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """A CSV row for each thing that hangs on one partner, and for each partner that hangs on a contact."""
    yield CSV_HEADER
    for one in answer.partners:
        for found in hanging(one):
            for thing in found.things:
                yield (one.id, speaker.word(one.name), found.kind, speaker.word(thing), speaker.tell(found.help))
    for contact in answer.contacts:
        for who in contact.of:
            name, help_ = speaker.word(who.name or ""), speaker.tell(SECOND_CONTACT)
            yield (who.id or "", name, "contact", speaker.word(contact.role), help_)


def _object(one: Alone) -> dict[str, Any]:
    return {
        "id": one.id,
        "seats": [seat.id for seat in one.seats],
        "tasks": [task.id for task in one.tasks],
        "sector_ties": [[first.id, other.id] for first, other in one.sector_ties],
        "languages": list(one.languages),
        "places": list(one.places),
    }
