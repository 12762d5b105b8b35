"""What ``ccr export`` does."""

from pathlib import Path
from typing import cast

from ccr_cli.commands.exporting import Exporting
from ccr_cli.commands.exporting_plans import export_plans
from ccr_cli.commands.exporting_tables import export_tables
from ccr_cli.commands.options import Plans, chosen_speaker, day
from ccr_cli.commands.output import tell_findings, tell_unread
from ccr_cli.commands.reading import for_whom, tell_unknown_names
from ccr_cli.intake.find_plans import find_plans
from ccr_cli.plan.readers import Audience


def work(
    *,
    plans: Plans,
    out: str | None,
    output: str,
    audience: str,
    strict: bool,
    force: bool,
    as_of: str | None,
    lang: str | None,
) -> int:
    """Export all plans that can be read, and tell about the others."""
    speaker = chosen_speaker(lang)
    today, paths = day(as_of), find_plans(plans or (), Path.cwd())
    readers = for_whom(cast("Audience", audience), paths, strict=strict)
    wanted = Exporting(tuple(paths), readers, today, speaker, out, force)
    found = export_plans(wanted) if output == "yaml" else export_tables(wanted, output)
    tell_findings(found.findings, speaker)
    tell_unknown_names(wanted.readers, speaker)
    tell_unread(found.unread, speaker)
    return found.status
