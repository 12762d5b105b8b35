"""What the commands that change a partner's status share."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from ccr_cli.commands.options import DryRun, Lang, On, PartnerArgument, Plain, PlanOption
from ccr_cli.language.message import Typed, mark, say

if TYPE_CHECKING:
    from ccr_cli.commands.recording import Request


def moving_to(status: str) -> Callable[..., int]:
    """The command that records a status."""

    def run(
        id_: PartnerArgument = None,
        plan: PlanOption = None,
        on: On = None,
        dry_run: DryRun = False,
        lang: Lang = None,
        plain: Plain = False,
    ) -> int:
        """Record the status and the day."""
        from ccr_cli.commands.naming import the_partner
        from ccr_cli.commands.recording import record, request
        from ccr_cli.edits.partners import set_status

        asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
        partner = the_partner(asked, id_)
        return record(asked, lambda known: set_status(known.data, partner, status, asked.day))

    return run


def going_to(status: str) -> Callable[..., int]:
    """The command that records that a partner left the table, or will not come."""

    def run(
        id_: PartnerArgument = None,
        drop_contacts: Annotated[
            bool, typer.Option("--drop-contacts", help=mark("Take its contacts out of the file too."))
        ] = False,
        plan: PlanOption = None,
        on: On = None,
        dry_run: DryRun = False,
        lang: Lang = None,
        plain: Plain = False,
    ) -> int:
        """Record the status and the day, and perhaps drop the contacts."""
        from ccr_cli.commands.naming import the_partner
        from ccr_cli.commands.recording import record, request
        from ccr_cli.edits.partner_contacts import without_contacts
        from ccr_cli.edits.partners import set_status

        asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
        partner = the_partner(asked, id_)
        drops = drop_contacts or _wants_contacts_dropped(asked, partner)
        return record(
            asked,
            lambda known: [
                *set_status(known.data, partner, status, asked.day),
                *(without_contacts(known.data, partner) if drops else ()),
            ],
        )

    return run


def _wants_contacts_dropped(asked: "Request", partner: str) -> bool:
    """Whether to drop a partner's contacts, if it has any and somebody can be asked."""
    from ccr_cli.commands.asking import agrees, can_ask
    from ccr_cli.commands.recording import known_at
    from ccr_cli.edits.edit import value_at

    if not can_ask() or not value_at(known_at(asked.path).data, ("partners", partner, "contacts")):
        return False
    return agrees(say("Take the contacts of {partner} out of the file too?", partner=Typed(partner)), asked.speaker)
