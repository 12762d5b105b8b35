"""``ccr partner rename``: a new id for a partner, in its entry and wherever it is named."""

from typing import Annotated

from ccr_cli.commands.options import DryRun, Lang, PartnerArgument, Plain, PlanOption, argument
from ccr_cli.language.message import mark

HELP = mark("Give a partner another id, in its place and wherever the plan names it.")


def run(
    id_: PartnerArgument = None,
    new: Annotated[str | None, argument(mark("NEW"), mark("The id it gets."))] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the new id."""
    from ccr_cli.commands.asking import missing
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partner_names import rename_partner

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    if id_ is None or new is None:
        raise missing("ID" if id_ is None else "NEW")
    return record(asked, lambda known: rename_partner(known.data, id_, new))
