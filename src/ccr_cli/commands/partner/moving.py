"""What the commands that change a partner's status share."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from ccr_cli.commands.options import DryRun, Lang, On, PartnersArgument, Plain, PlanOption, each
from ccr_cli.language.message import Typed, mark, say

if TYPE_CHECKING:
    from ccr_cli.commands.interview import Interview
    from ccr_cli.errors import UserError
    from ccr_cli.language.message import Message


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
        from ccr_cli.commands.recording import nothing_written, record, request
        from ccr_cli.edits.partners import set_status
        from ccr_cli.plan.words import STATUS

        asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
        interview = Interview(asked)
        partners = interview.partners(each(ids), set(STATUS) - {status})
        day = interview.happened()
        if not all(_may_go_back(interview, id_, status) for id_ in partners):
            return nothing_written(asked)
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
        from ccr_cli.commands.recording import nothing_written, record, request
        from ccr_cli.edits.partner_contacts import without_contacts
        from ccr_cli.edits.partners import set_status
        from ccr_cli.plan.words import STATUS

        asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
        interview = Interview(asked)
        partners = interview.partners(each(ids), set(STATUS) - {status})
        day = interview.happened()
        if not all(_may_go_back(interview, id_, status) and _is_meant(interview, id_) for id_ in partners):
            return nothing_written(asked)
        dropping = [id_ for id_ in partners if drop_contacts or _wants_contacts_dropped(interview, id_)]
        return record(
            asked,
            lambda known: [
                *(edit for id_ in partners for edit in set_status(known.data, id_, status, day)),
                *(edit for id_ in dropping for edit in without_contacts(known.data, id_)),
            ],
        )

    return run


_BEFORE = ("identified", "invited", "declined")
"""What a partner is that has not come to the table yet."""


def _may_go_back(interview: "Interview", partner: str, status: str) -> bool:
    """Whether to record it of a partner that has come further, which may be another than the one meant.

    Raises ``UserError`` where nobody can be asked.
    """
    from ccr_cli.commands.asking import agrees, can_ask
    from ccr_cli.plan.labels import STATUSES
    from ccr_cli.privacy.redact.discretion import discreet

    is_now = _further(interview, partner) if status in _BEFORE else None
    if is_now is None:
        return True
    if not can_ask():
        raise discreet(_came_further(partner, is_now, status), interview.plan.cover)
    question = say(
        "{partner} has come further: {status}. Record all the same: {new}?",
        partner=Typed(partner),
        status=is_now,
        new=STATUSES[status],
    )
    return agrees(question, interview.screen)


def _further(interview: "Interview", partner: str) -> "Message | None":
    """Where a partner stands that works with the table, and since when."""
    from ccr_cli.edits.shapes import day_at
    from ccr_cli.views.partners import standing

    entry = interview.entries(("partners", partner))
    there = entry.get("status")
    return standing(there, day_at(entry, ("since",))) if there in ("at-the-table", "liaison") else None


def _came_further(partner: str, is_now: "Message", status: str) -> "UserError":
    from ccr_cli.errors import UserError

    return UserError(
        say("{partner} has come further: {status}.", partner=Typed(partner), status=is_now),
        say(
            "If it left, type {leave}; if its status is wrong, type {set}.",
            leave=Typed(f"ccr partner leave {partner}"),
            set=Typed(f"ccr partner set {partner} status={status}"),
        ),
    )


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
