"""``ccr protocol set``: fields of a protocol."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import FIELD_AND_VALUE, DryRun, Lang, On, Plain, PlanOption, argument
from ccr_cli.language.message import mark, say

HELP = mark(
    "Set fields of a protocol: title, from, to, between, status, since, review_by, shares and note. Another status "
    "counts from the day."
)


def run(
    id_: Annotated[
        str | None,
        argument(mark("ID"), mark("The protocol, by its id."), completing.protocol_ids),
    ] = None,
    assignments: Annotated[
        list[str] | None,
        argument(mark("FIELD=VALUE"), FIELD_AND_VALUE, completing.fields("PROTOCOL")),
    ] = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the fields."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.field_names import PROTOCOL
    from ccr_cli.edits.protocols import set_protocol

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    protocol = interview.entry(id_, ("protocols",), "ID", say("Which protocol?"), "title")
    wanted = interview.assignments(assignments, ("protocols", protocol), PROTOCOL)
    return record(asked, lambda known: set_protocol(known.data, protocol, wanted, asked.day))
