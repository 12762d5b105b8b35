"""``ccr partner add``: a new partner."""

from __future__ import annotations

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, On, Plain, PlanOption, argument, each, option
from ccr_cli.language.message import mark

HELP = mark("Record a new partner: an agency, an organization or a network, never a person.")


def run(
    id_: Annotated[
        str | None,
        argument(mark("ID"), mark("Its id: lower-case words joined by hyphens.")),
    ] = None,
    name: Annotated[str | None, option("--name", mark("NAME"), mark("Its name."))] = None,
    seat: Annotated[
        list[str] | None,
        option("--seat", mark("SEAT"), mark("A seat it fills; can be repeated."), completing.seat_ids),
    ] = None,
    role: Annotated[str | None, option("--role", mark("TEXT"), mark("What it does."))] = None,
    status: Annotated[
        str | None,
        option("--status", mark("STATUS"), mark("Its status; default: identified."), completing.statuses),
    ] = None,
    confidential: Annotated[
        str | None,
        option(
            "--confidential",
            "place|name|no",
            mark(
                "What is confidential of it: place for where it is, name for its name too, or no. At a terminal it is "
                "asked of agencies that may have a shelter."
            ),
        ),
    ] = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record it."""
    from ccr_cli.commands.recording import request
    from ccr_cli.commands.work.partner_add import AddWish, work

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    return work(AddWish(id_, name, tuple(each(seat)), role, status, confidential), asked)
