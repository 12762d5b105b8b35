"""The answer of ``ccr partner show`` for scripts: the keys of the plan format, and what is derived from them."""

from typing import Any

from ccr_cli.questions.one_partner import Happened, Mentions, Profile, ProtocolPart
from ccr_cli.views.actions import action_object
from ccr_cli.views.partners import named_data


def profile_data(profile: Profile) -> dict[str, Any]:
    """Everything about one partner as a JSON object."""
    entry = profile.partner.model_dump(mode="json", by_alias=True, warnings=False)
    through = profile.reached_through
    commitments = profile.commitments
    return {
        "id": profile.id,
        **entry,
        "seats": [seat.id for seat in profile.seats],
        "languages": profile.languages,
        "reach_through": None if through is None else named_data(through),
        "missing_commitments": None
        if commitments is None
        else [one.commitment.id for one in commitments if one.is_open],
        "cannot": [one.commitment.id for one in commitments or () if one.cannot is not None],
        "named_in": _mentions(profile.mentions),
    }


def _mentions(mentions: Mentions) -> dict[str, Any]:
    return {
        "coordinator": mentions.coordinates,
        "backup": mentions.stands_in,
        "meetings": [day.isoformat() for day in mentions.present],
        "protocols": [_protocol(part) for part in mentions.protocols],
        "first_for": [{"id": one.task.id, "places": list(one.places)} for one in mentions.first_for],
        "works_with": [task.id for task in mentions.works_with],
        "actions": [action_object(action) for action in mentions.actions],
        "funding": [entry.source for entry in mentions.funding],
        "trainings_given": [_happened(entry) for entry in mentions.gave],
        "trainings_received": [_happened(entry) for entry in mentions.received],
        "outreach": [_happened(entry) for entry in mentions.outreach],
        "survivor_voice": [day.isoformat() for day in mentions.asked_survivors],
        "changes": [_happened(Happened(change.date, change.what)) for change in mentions.changes],
        "reaches": [named_data(who) for who in mentions.reaches],
        "covers": [seat.id for seat in mentions.covers],
    }


def _protocol(part: ProtocolPart) -> dict[str, Any]:
    return {
        "id": part.id,
        "title": part.title,
        "status": part.status,
        "with": [named_data(who) for who in part.others],
    }


def _happened(entry: Happened) -> dict[str, str]:
    return {"date": entry.day.isoformat(), "title": entry.title}
