"""``ccr principle add``: one more guiding principle."""

from typing import Annotated

from ccr_cli.commands.options import DryRun, Lang, Plain, PlanOption, argument
from ccr_cli.language.message import mark, say

HELP = mark("Record a guiding principle of the task force.")


def run(
    text: Annotated[str | None, argument(mark("TEXT"), mark("What it says."))] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the principle."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.plan_fields import add_principle

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    principle = Interview(asked).text(text, "TEXT", say("What does it say?"))
    return record(asked, lambda known: add_principle(known.data, principle))
