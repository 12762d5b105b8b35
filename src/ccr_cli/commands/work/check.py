"""What ``ccr check`` does."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ccr_cli.audit.names_at_hand import names_at_hand
from ccr_cli.commands.handing_on import as_pages_name_them
from ccr_cli.commands.options import AsOf, DryRun, Lang, Plain, Plans, chosen_speaker, day, one_of
from ccr_cli.commands.output import draw_findings, tell_unread, telling_of, with_progress
from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import find_plans
from ccr_cli.intake.from_path import Unread, check_file
from ccr_cli.intake.in_parallel import ask_each
from ccr_cli.language.message import Typed, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.rules import indent_character
from ccr_cli.rules.finding import Allowed, Finding
from ccr_cli.streams import write_for_programs
from ccr_cli.views.findings import allowed_as_text, as_github, as_json, as_sarif, closing_line, mended_line

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
        findings, is_whole = _check(paths, today, output, speaker, plans or (), as_plain=plain)
    if not is_whole:
        return 2
    return 1 if any(strict or finding.rule.severity == "error" for finding in findings) else 0


class _Results(NamedTuple):
    """What is shown for all files."""

    findings: list[Finding]
    allowed: list[Allowed]
    files: int
    mended: int = 0
    """How many of the findings would be mended."""
    typed: Sequence[str] = ()
    """The files as they were named."""


def _check(
    paths: Sequence[str], today: date, output: str, speaker: Speaker, typed: Sequence[object], *, as_plain: bool
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
    mended = _number_mended(findings, today, hidden) if output == "text" else 0
    _show(
        _Results(findings, allowed, len(paths) - len(unread), mended, [str(one) for one in typed]),
        output,
        speaker,
        as_plain=as_plain,
    )
    tell_unread(unread, speaker)
    return findings, not unread


def _number_mended(findings: Sequence[Finding], today: date, hidden: tuple[HiddenPartner, ...]) -> int:
    """How many of the findings ``ccr check --fix`` would mend: it is tried, and nothing is written."""
    paths = list(dict.fromkeys(finding.path for finding in findings if _may_be_mended(finding)))
    if not paths:
        return 0
    from ccr_cli.fixing.many_files import number_mended

    return sum(ask_each(partial(number_mended, today=today, hidden=hidden), paths))


def _may_be_mended(finding: Finding) -> bool:
    return finding.is_mended or finding.rule is indent_character.RULE


def _fix(
    paths: Sequence[str], today: date, output: str, speaker: Speaker, *, is_trial: bool, as_plain: bool
) -> tuple[list[Finding], bool]:
    """Fix what can be fixed and show the rest; return it, and whether every file was read and written."""
    from ccr_cli.commands.fixing import draw_fixes, fix, tell_unwritten

    fixed = fix(paths, today, speaker, is_trial=is_trial)
    with telling_of(*fixed.written):
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
            write_for_programs(as_json(results.findings, results.files, speaker, results.allowed))
        case "github":
            lines = as_github(as_pages_name_them(results.findings), speaker)
            write_for_programs("".join(f"{line}\n" for line in lines))
        case "sarif":
            findings, allowed = as_pages_name_them(results.findings), as_pages_name_them(results.allowed)
            write_for_programs(as_sarif(findings, speaker, allowed))
        case _:
            closing = closing_line(results.findings, results.files, speaker)
            fixes = [mended_line(results.mended, results.typed, speaker)] if results.mended else []
            told = "\n".join([*allowed_as_text(results.allowed, speaker), closing, *fixes])
            draw_findings(results.findings, told, speaker, as_plain=as_plain)
