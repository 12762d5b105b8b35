"""What ``ccr check`` does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from ccr_cli.audit.names_at_hand import names_at_hand
from ccr_cli.commands.options import AsOf, DryRun, Lang, Plain, Plans, chosen_speaker, day, one_of
from ccr_cli.commands.output import draw_findings, tell_unread, with_progress, write
from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import find_plans
from ccr_cli.intake.from_path import Unread, check_file
from ccr_cli.intake.in_parallel import ask_each
from ccr_cli.language.message import Typed, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.rules.finding import Allowed, Finding
from ccr_cli.views.findings import allowed_as_text, as_github, as_json, as_sarif, closing_line

FORMATS = ("text", "json", "github", "sarif")


def work(
    *, plans: Plans, output: str, strict: bool, fix: bool, dry_run: DryRun, as_of: AsOf, lang: Lang, plain: Plain
) -> int:
    """Check every file; status 1 when one has an error."""
    speaker = chosen_speaker(lang)
    one_of("--format", output, FORMATS)
    if dry_run and not fix:
        raise _needs_fix()
    paths, today = find_plans(plans or (), Path.cwd()), day(as_of)
    if fix:
        findings, is_whole = _fix(paths, today, output, speaker, is_trial=dry_run, as_plain=plain)
    else:
        findings, is_whole = _check(paths, today, output, speaker, as_plain=plain)
    if not is_whole:
        return 2
    return 1 if any(strict or finding.rule.severity == "error" for finding in findings) else 0


@dataclass(frozen=True, slots=True)
class _Results:
    """What is shown for all files."""

    findings: list[Finding]
    allowed: list[Allowed]
    files: int


def _check(
    paths: Sequence[str], today: date, output: str, speaker: Speaker, *, as_plain: bool
) -> tuple[list[Finding], bool]:
    """Show what is wrong; return it, and whether every file could be read."""
    findings: list[Finding] = []
    allowed: list[Allowed] = []
    unread: list[Unread] = []
    hidden = names_at_hand(Path.cwd(), paths).confidential
    for answer in with_progress(ask_each(partial(check_file, today=today, hidden=hidden), paths), len(paths), speaker):
        if isinstance(answer, Unread):
            unread.append(answer)
        else:
            findings.extend(answer.findings)
            allowed.extend(answer.allowed)
    _show(_Results(findings, allowed, len(paths) - len(unread)), output, speaker, as_plain=as_plain)
    tell_unread(unread, speaker)
    return findings, not unread


def _fix(
    paths: Sequence[str], today: date, output: str, speaker: Speaker, *, is_trial: bool, as_plain: bool
) -> tuple[list[Finding], bool]:
    """Fix what can be fixed and show the rest; return it, and whether every file was read and written."""
    from ccr_cli.commands.fixing import draw_fixes, fix, tell_unwritten

    fixed = fix(paths, today, speaker, is_trial=is_trial)
    if output == "text":
        draw_fixes(fixed, speaker, as_plain=as_plain)
    _show(_Results(fixed.findings, fixed.allowed, len(fixed.files)), output, speaker, as_plain=as_plain)
    tell_unread(fixed.unread, speaker)
    tell_unwritten(fixed, speaker)
    return fixed.findings, fixed.is_whole


def _needs_fix() -> UserError:
    return UserError(
        say("{option} goes with {other} alone.", option=Typed("--dry-run"), other=Typed("--fix")),
        say("Without {other} nothing is written anyway.", other=Typed("--fix")),
    )


def _show(results: _Results, output: str, speaker: Speaker, *, as_plain: bool) -> None:
    match output:
        case "json":
            write(as_json(results.findings, results.files, speaker, results.allowed))
        case "github":
            write("".join(f"{line}\n" for line in as_github(results.findings, speaker)))
        case "sarif":
            write(as_sarif(results.findings, speaker, results.allowed))
        case _:
            closing = closing_line(results.findings, results.files, speaker)
            told = "\n".join([*allowed_as_text(results.allowed, speaker), closing])
            draw_findings(results.findings, told, speaker, as_plain=as_plain)
