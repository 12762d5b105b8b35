"""``ccr protocol set``: fields of a protocol."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import Assignments, DryRun, Lang, On, Plain, PlanOption, argument
from ccr_cli.language.message import mark

HELP = mark(
    "Set fields of a protocol: title, from, to, between, status, since, review_by, shares and note. Another status "
    "counts from the day."
)


def run(
    id_: Annotated[
        str | None,
        argument(mark("ID"), mark("The protocol, by its id."), completing.protocol_ids),
    ] = None,
    assignments: Assignments = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the fields."""
    from ccr_cli.commands.asking import missing
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.protocols import set_protocol

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    if id_ is None or not assignments:
        raise missing("ID" if id_ is None else "FIELD=VALUE")
    return record(asked, lambda known: set_protocol(known.data, id_, assignments, asked.day))
