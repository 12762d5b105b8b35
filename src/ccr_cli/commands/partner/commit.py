"""``ccr partner commit``: commitments that a partner made, or why it cannot make them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, On, Plain, PlanOption, argument, each, option
from ccr_cli.language.message import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccr_cli.commands.interview import Interview
    from ccr_cli.edits.partner_commitments import Answering

HELP = mark(
    "Record commitments that a partner made. At a terminal each one that it has not answered is asked about: "
    "made, cannot, or not yet. Elsewhere name them, or type --all. With --cannot, record why it cannot make "
    "them, which is an answer too. Separate several partners with commas."
)
_ANSWERS = {
    "made": mark("It made it."),
    "cannot": mark("It cannot make it; the reason is asked for."),
    "not-yet": mark("It has not answered yet."),
}


def run(
    id_: Annotated[
        str | None,
        argument(mark("ID"), mark("The partner, by its id; several with commas."), completing.partner_ids),
    ] = None,
    commitments: Annotated[
        list[str] | None,
        argument(
            mark("COMMITMENT"),
            mark("Commitments, by their ids."),
            completing.commitment_ids,
        ),
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help=mark("All that it has not answered yet."))] = False,
    cannot: Annotated[str | None, option("--cannot", mark("REASON"), mark("Why it cannot make them."))] = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the answers; an earlier date stays."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partner_commitments import answer, cannot_commit, commit

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    partners, named = interview.partners(each([id_] if id_ else []), ["at-the-table"]), each(commitments)
    if cannot is not None:
        return record(
            asked,
            lambda known: [
                edit for one in partners for edit in cannot_commit(known.data, known.framework, one, named, cannot)
            ],
        )
    if named or all_:
        day = interview.happened()
        return record(
            asked,
            lambda known: [edit for one in partners for edit in commit(known.data, known.framework, one, named, day)],
        )
    answers = {one: _asked_about(interview, one) for one in partners}
    day = interview.happened()
    return record(
        asked,
        lambda known: [
            edit for one, told in answers.items() for edit in answer(known.data, known.framework, one, told, day)
        ],
    )


def _asked_about(interview: Interview, partner: str) -> Sequence[Answering]:
    """What a partner answered to each commitment that it had not. Raises ``UserError`` where nobody can be asked."""
    from ccr_cli.commands.asking import can_ask
    from ccr_cli.edits.partner_commitments import Answering, open_commitments
    from ccr_cli.errors import UserError
    from ccr_cli.language.message import Typed

    if not can_ask():
        raise UserError(
            say("Which commitments did {partner} make?", partner=Typed(partner)),
            say("Name them after its id, or type {option} for all that it has not answered.", option=Typed("--all")),
        )
    interview.begin()
    told = []
    for commitment in open_commitments(interview.plan.data, interview.plan.framework, partner):
        question: Message = say("{partner}: {commitment}?", partner=Typed(partner), commitment=commitment.name)
        match interview.optional_word(None, question, _ANSWERS):
            case "made":
                told.append(Answering(commitment.id))
            case "cannot":
                reason = interview.text(None, "--cannot", say("Why can it not make it?"))
                told.append(Answering(commitment.id, reason))
    return told
