"""``ccr partner add``: a new partner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, On, Plain, PlanOption, argument, each, option
from ccr_cli.language.message import mark, say

if TYPE_CHECKING:
    from ccr_cli.commands.interview import Interview

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
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Ask for what is missing, and record the partner."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.ids import free_id
    from ccr_cli.edits.partners import NewPartner, add_partner
    from ccr_cli.plan.words import STATUS

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    id_, name = _told_apart(id_, name)
    called = _agency(name, interview)
    new = NewPartner(
        name=called,
        seats=interview.seats_of(called, each(seat)),
        role=interview.optional_text(role, say("What does it do? Enter skips it.")),
        status=interview.optional_word(status, say("What is its status? Enter: identified."), STATUS),
    )
    own = id_ or free_id(called, interview.entries(("partners",)), "partner")
    day = interview.happened()
    return record(asked, lambda known: add_partner(known.data, known.framework, own, new, day))


def _told_apart(id_: str | None, name: str | None) -> tuple[str | None, str | None]:
    """An id and a name; what stands alone and can be no id is the name."""
    from ccr_cli.edits.ids import is_id

    is_name = id_ is not None and name is None and not is_id(id_)
    return (None, id_) if is_name else (id_, name)


def _agency(name: str | None, interview: Interview) -> str:
    """Its name, asked for where none is given; at a terminal one that reads like a person's is asked about."""
    from ccr_cli.commands.agency_names import is_of_agency
    from ccr_cli.commands.asking import can_ask
    from ccr_cli.intake.load import built_in
    from ccr_cli.plan.built_in import BUILT_IN

    while True:
        called = name if name and name.strip() else interview.text(None, "--name", say("What is it called?"))
        if not can_ask():
            return called
        if is_of_agency(called, interview.plan.framework or built_in(BUILT_IN[0]), interview.screen):
            return called
        name = None
