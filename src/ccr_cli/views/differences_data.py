"""The answer of ``ccr diff`` as JSON. Keys, ids and kinds stay English; the sentences are in the user's language."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ccr_cli.language.coarse_days import UNTOLD
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.fields import PlanPart
from ccr_cli.plan.plan import Action
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.differences.difference import Difference, WasThere, WhatChanged
from ccr_cli.views.differences_said import DifferencesSaid
from ccr_cli.views.json_text import json_day

WITHOUT: dict[str, Any] = {
    "since": None,
    "until": None,
    "from": None,
    "revision": None,
    "changes": [],
    "open": [],
    "shallow": False,
    "without_day": 0,
}
"""What there is to say when a version can't be read."""
_OF_PARTNERS = ("partner-", "commitment-", "agreement-", "seats-")


def differences_data(answer: WhatChanged, speaker: Speaker) -> dict[str, Any]:
    """Every difference in the order of the contract, and what is still open."""
    said = DifferencesSaid(answer, speaker)
    return {
        "since": json_day(answer.since),
        "until": json_day(answer.now.today),
        "from": answer.source,
        "revision": answer.revision,
        "changes": [{**dict(_told(one)), "text": said.sentence(one)} for one in answer.found],
        "open": [_open(action) for action in answer.still_open],
        "shallow": answer.is_shallow,
        "without_day": answer.without_day,
    }


def _open(action: Action) -> dict[str, Any]:
    return {"what": action.what, "who": action.who, "due": json_day(action.due), "seat": action.seat}


def _told(one: Difference) -> Iterator[tuple[str, Any]]:
    """The keys of a difference: those of every one, then those that this one has."""
    yield from (("kind", one.kind), ("date", plain_value(one.day)), ("subject", one.subject))
    if one.kind.startswith(_OF_PARTNERS):
        yield from (("name", one.name), ("seats", list(one.seats)))
    yield from (("before", plain_value(one.before)), ("after", plain_value(one.after)))
    told = (
        ("entry", plain_value(one.entry)),
        ("field", one.field),
        ("commitment", one.commitment),
        ("seat", one.seat),
        ("sector", one.sector),
        ("element", one.element),
        ("added", plain_value(one.added)),
        ("removed", plain_value(one.removed)),
        ("day", plain_value(one.of_day)),
        ("award", one.of_award),
        ("was", one.was),
        ("number", one.number if one.number > 1 else None),
        ("derived", one.is_derived or None),
    )
    yield from ((key, value) for key, value in told if value is not None)


def plain_value(value: Any) -> Any:
    """A value of a plan as plain data, without what stands for a text or day that isn't told."""
    match value:
        case WasThere():
            return None
        case PlanPart():
            return plain_value(value.model_dump(by_alias=True, exclude_none=True, warnings=False))
        case dict():
            told = ((key, plain_value(one)) for key, one in value.items())
            return {key: one for key, one in told if one is not None}
        case list() | tuple():
            return [plain_value(one) for one in value]
        case date():
            return None if value is UNTOLD else value.isoformat()
        case str() if value == NOT_TOLD:
            return None
        case _:
            return value
