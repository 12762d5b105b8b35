"""``ccr protocol remove``: a protocol is taken out of the plan."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, Plain, PlanOption, argument
from ccr_cli.language.message import mark, say

HELP = mark("Take a protocol out of the plan. One that is no longer used stays better in it, with status=retired.")


def run(
    id_: Annotated[
        str | None,
        argument(mark("ID"), mark("The protocol, by its id."), completing.protocol_ids),
    ] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Take it out."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import remove, request
    from ccr_cli.edits.protocols import remove_protocol

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    protocol = Interview(asked).entry(id_, ("protocols",), "ID", say("Which protocol?"), "title")
    return remove(asked, lambda known: remove_protocol(known.data, protocol))
