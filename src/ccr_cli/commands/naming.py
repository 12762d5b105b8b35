"""The partner or seat that a command is about: as it was typed, or picked from a list at a terminal."""

import re

from ccr_cli.commands.asking import can_ask, checked_off, chosen, missing
from ccr_cli.commands.recording import Request, known_at
from ccr_cli.editing.record import Before
from ccr_cli.edits.edit import value_at
from ccr_cli.edits.known import partner_meant
from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, say
from ccr_cli.plan.fields import ID_FORM
from ccr_cli.privacy.redact.discretion import discreet


def the_partner(asked: Request, given: str | None) -> str:
    """The id of one partner, by its id or name. Raises ``UserError`` when none is given and nobody can be asked."""
    if given is not None:
        return given if re.fullmatch(ID_FORM, given) else _called(known_at(asked.path), given)
    choices = partner_choices(known_at(asked.path)) if can_ask() else {}
    if not choices:
        raise missing("ID")
    return chosen(choices, say("Which partner?"), asked.speaker)


def _called(plan: Before, name: str) -> str:
    """The id of the partner with a name. Raises ``UserError`` if there is none, which repeats nothing private."""
    try:
        return partner_meant(plan.data, name)
    except UserError as error:
        raise discreet(error, plan.cover) from None


def the_seat(asked: Request, given: str | None) -> str:
    """The id of one seat. Raises ``UserError`` when none is given and nobody can be asked."""
    if given is not None:
        return given
    choices = seat_choices(known_at(asked.path), asked) if can_ask() else {}
    if not choices:
        raise missing("SEAT")
    return chosen(choices, say("Which seat?"), asked.speaker)


def some_partners(asked: Request, given: list[str] | None, question: Message, status: str | None = None) -> list[str]:
    """The ids of some partners, picked from those with a status; empty if none is given and nobody can be asked."""
    if given is not None or not can_ask():
        return given or []
    choices = partner_choices(known_at(asked.path), status)
    return checked_off(choices, question, asked.speaker) if choices else []


def partner_choices(plan: Before, status: str | None = None) -> dict[str, str]:
    """The partners of a plan, each with its line in a list."""
    partners = value_at(plan.data, ("partners",))
    found = partners.items() if isinstance(partners, dict) else ()
    return {
        id_: f"{id_}  {value_at(partner, ('name',)) or ''}"
        for id_, partner in found
        if status is None or value_at(partner, ("status",)) == status
    }


def seat_choices(plan: Before, asked: Request) -> dict[str, str]:
    """The seats of a plan's framework, each with its line in a list."""
    seats = plan.framework.seats if plan.framework is not None else {}
    return {id_: f"{id_}  {asked.speaker.pick(seat.name)}" for id_, seat in seats.items()}
