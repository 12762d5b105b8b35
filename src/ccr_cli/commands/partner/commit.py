"""``ccr partner commit``: commitments that a partner made, or why it cannot make them."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, On, PartnerArgument, Plain, PlanOption, argument, each, option
from ccr_cli.language.message import mark

HELP = mark(
    "Record commitments that a partner made; without naming any, all that it has not answered yet. With --cannot, "
    "record why it cannot make them, which is an answer too."
)


def run(
    id_: PartnerArgument = None,
    commitments: Annotated[
        list[str] | None,
        argument(
            mark("COMMITMENT"),
            mark("Commitments, by their ids; all open ones if none is named."),
            completing.commitment_ids,
        ),
    ] = None,
    cannot: Annotated[str | None, option("--cannot", mark("REASON"), mark("Why it cannot make them."))] = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the answers; an earlier date stays."""
    from ccr_cli.commands.naming import the_partner
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partner_commitments import cannot_commit, commit

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    partner, named = the_partner(asked, id_), each(commitments)
    if cannot is not None:
        return record(asked, lambda known: cannot_commit(known.data, known.framework, partner, named, cannot))
    return record(asked, lambda known: commit(known.data, known.framework, partner, named, asked.day))
