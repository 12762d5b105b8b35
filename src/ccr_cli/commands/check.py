"""``ccr check``: every mistake in plan files, with what to type instead."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from ccr_cli.commands.options import AsOf, Lang, Plain, Plans, chosen_speaker, day, one_of
from ccr_cli.commands.output import draw_findings, tell_unread, with_progress, write
from ccr_cli.files.asking import Unread, check_file
from ccr_cli.files.discovery import find_plans
from ccr_cli.files.many import ask_each
from ccr_cli.language.message import mark
from ccr_cli.language.speaker import Speaker
from ccr_cli.rules.finding import Finding
from ccr_cli.views.findings import as_github, as_json, as_sarif

HELP = mark(
    "Find every mistake in plan files: where it is, what is wrong, and what to type instead. Frameworks of your own "
    "are checked too. Nothing is written."
)
FORMATS = ("text", "json", "github", "sarif")


def run(
    plans: Plans = None,
    output: Annotated[
        str,
        typer.Option(
            "--format", metavar="text|json|github|sarif", help=mark("How to show it; text if nothing is said.")
        ),
    ] = "text",
    strict: Annotated[bool, typer.Option("--strict", help=mark("Let warnings count as errors."))] = False,
    as_of: AsOf = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Check every file; status 1 when one has an error."""
    speaker = chosen_speaker(lang)
    one_of("--format", output, FORMATS)
    paths = find_plans(plans or (), Path.cwd())
    findings: list[Finding] = []
    unread: list[Unread] = []
    for answer in with_progress(ask_each(partial(check_file, today=day(as_of)), paths), len(paths), speaker):
        if isinstance(answer, Unread):
            unread.append(answer)
        else:
            findings.extend(answer)
    _show(findings, len(paths) - len(unread), output, speaker, as_plain=plain)
    tell_unread(unread, speaker)
    if unread:
        return 2
    return 1 if any(strict or finding.rule.severity == "error" for finding in findings) else 0


def _show(findings: list[Finding], files: int, output: str, speaker: Speaker, *, as_plain: bool) -> None:
    match output:
        case "json":
            write(as_json(findings, files, speaker))
        case "github":
            write("".join(f"{line}\n" for line in as_github(findings, speaker)))
        case "sarif":
            write(as_sarif(findings, speaker))
        case _:
            draw_findings(findings, files, speaker, as_plain=as_plain)
