"""``ccr partner add``: a new partner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, On, Plain, PlanOption, argument, each, option
from ccr_cli.language.message import mark, say

if TYPE_CHECKING:
    from ccr_cli.commands.recording import Request

HELP = mark("Record a new partner: an agency, an organization or a network, never a person.")


def run(
    id_: Annotated[
        str | None,
        argument(mark("ID"), mark("Its id: lower-case words joined by hyphens.")),
    ] = None,
    name: Annotated[str | None, option("--name", mark("NAME"), mark("Its name."))] = None,
    seat: Annotated[
        list[str] | None,
        option("--seat", mark("SEAT"), mark("A seat it fills; may stand several times."), completing.seat_ids),
    ] = None,
    role: Annotated[str | None, option("--role", mark("TEXT"), mark("What it does."))] = None,
    status: Annotated[
        str | None,
        option(
            "--status", mark("STATUS"), mark("Where it stands; identified if nothing is said."), completing.statuses
        ),
    ] = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Ask for what is missing, and record the partner."""
    from ccr_cli.commands.asking import can_ask, given_or_asked
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partners import NewPartner, add_partner

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    asks = name is None and can_ask()
    name = given_or_asked(name, "--name", say("What is it called?"), asked.speaker)
    id_ = id_ or _id_from(asked, name)
    seats = _asked_seats(asked) if asks and not seat else each(seat)
    new = NewPartner(name=name, seats=seats, role=role, status=status)
    return record(asked, lambda known: add_partner(known.data, known.framework, id_, new, asked.day))


def _id_from(asked: Request, name: str) -> str:
    """An id made from the name that no partner has yet."""
    from ccr_cli.commands.recording import known_at
    from ccr_cli.edits.edit import value_at
    from ccr_cli.edits.ids import free_id

    partners = value_at(known_at(asked.path).data, ("partners",))
    return free_id(name, partners if isinstance(partners, dict) else {}, "partner")


def _asked_seats(asked: Request) -> list[str]:
    from ccr_cli.commands.asking import checked_off
    from ccr_cli.commands.naming import seat_choices
    from ccr_cli.commands.recording import known_at

    return checked_off(seat_choices(known_at(asked.path), asked), say("Which seats does it fill?"), asked.speaker)
