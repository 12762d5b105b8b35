"""What the commands that change a partner's status share."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from ccr_cli.commands.options import DryRun, Lang, On, PartnersArgument, Plain, PlanOption, each
from ccr_cli.language.message import Typed, mark, say

if TYPE_CHECKING:
    from ccr_cli.commands.interview import Interview


def moving_to(status: str) -> Callable[..., int]:
    """The command that records a status."""

    def run(
        ids: PartnersArgument = None,
        plan: PlanOption = None,
        on: On = None,
        dry_run: DryRun = False,
        lang: Lang = None,
        plain: Plain = False,
    ) -> int:
        """Record the status and the day."""
        from ccr_cli.commands.interview import Interview
        from ccr_cli.commands.recording import record, request
        from ccr_cli.edits.partners import set_status
        from ccr_cli.plan.words import STATUS

        asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
        interview = Interview(asked)
        partners = interview.partners(each(ids), set(STATUS) - {status})
        day = interview.happened()
        return record(
            asked, lambda known: [edit for id_ in partners for edit in set_status(known.data, id_, status, day)]
        )

    return run


def going_to(status: str) -> Callable[..., int]:
    """The command that records that a partner left the table, or will not come."""

    def run(
        ids: PartnersArgument = None,
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
        from ccr_cli.commands.interview import Interview
        from ccr_cli.commands.recording import record, request
        from ccr_cli.edits.partner_contacts import without_contacts
        from ccr_cli.edits.partners import set_status
        from ccr_cli.plan.words import STATUS

        asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
        interview = Interview(asked)
        partners = interview.partners(each(ids), set(STATUS) - {status})
        day = interview.happened()
        if not all(_is_meant(interview, id_) for id_ in partners):
            return 0
        dropping = [id_ for id_ in partners if drop_contacts or _wants_contacts_dropped(interview, id_)]
        return record(
            asked,
            lambda known: [
                *(edit for id_ in partners for edit in set_status(known.data, id_, status, day)),
                *(edit for id_ in dropping for edit in without_contacts(known.data, id_)),
            ],
        )

    return run


def _is_meant(interview: "Interview", partner: str) -> bool:
    """Whether a coordinator is meant to go: nobody would be left who calls the meetings."""
    from ccr_cli.commands.asking import agrees, can_ask

    if not can_ask() or interview.entries(("coordinator",)).get("partner") != partner:
        return True
    return agrees(
        say("{partner} coordinates the task force. Record this all the same?", partner=Typed(partner)), interview.screen
    )


def _wants_contacts_dropped(interview: "Interview", partner: str) -> bool:
    """Whether to drop a partner's contacts, if it has any and somebody can be asked."""
    from ccr_cli.commands.asking import agrees, can_ask

    if not can_ask() or not interview.entries(("partners", partner)).get("contacts"):
        return False
    return agrees(say("Take the contacts of {partner} out of the file too?", partner=Typed(partner)), interview.screen)
