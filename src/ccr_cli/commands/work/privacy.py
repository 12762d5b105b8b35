"""What ``ccr privacy`` does."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeAlias

from ccr_cli.audit.examiner import Examined, Examiner
from ccr_cli.commands.handing_on import as_pages_name_them
from ccr_cli.commands.options import AsOf, Lang, Plain, chosen_speaker, day, one_of
from ccr_cli.commands.output import draw, draw_findings, tell_aside, tell_unread, with_progress
from ccr_cli.errors import UserError
from ccr_cli.git.incoming import INCOMING
from ccr_cli.git.program import Repository
from ccr_cli.git.versions import Reach, Versions
from ccr_cli.intake.from_path import Unread
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.language.speaker import Speaker
from ccr_cli.rules.finding import Finding
from ccr_cli.streams import write_for_programs
from ccr_cli.views.findings import as_github, as_sarif
from ccr_cli.views.privacy import Report, as_json, closing_sentence, limits, told_together, what_follows

FORMATS = ("text", "json", "github", "sarif")
Found: TypeAlias = tuple[Report, list[Unread]]


def work(
    *,
    paths: list[str] | None,
    staged: bool,
    history: bool,
    install_hooks: bool,
    hook: str | None,
    output: str,
    warnings: bool,
    strict: bool,
    as_of: AsOf,
    lang: Lang,
    plain: Plain,
) -> int:
    """Look at what was asked for; status 1 when something was found."""
    speaker = chosen_speaker(lang)
    one_of("--format", output, FORMATS)
    if hook is not None:
        one_of("--hook", hook, INCOMING)
    else:
        _one_thing_at_a_time(paths or [], staged=staged, history=history, install_hooks=install_hooks)
    if install_hooks:
        from ccr_cli.commands.hooks import install

        return install(speaker)
    if hook is not None:
        report, unread = _moved(hook, paths or [], day(as_of), speaker)
    elif history:
        report, unread = _history(day(as_of), speaker)
    elif staged:
        report, unread = _staged(paths or [], day(as_of))
    else:
        report, unread = _disk(paths or ["."], day(as_of), speaker)
    _show(report, output, speaker, as_plain=plain)
    tell_unread(unread, speaker)
    if unread or report.missing:
        return 2
    if strict and report.not_text:
        return 1
    return 1 if any(strict or warnings or finding.rule.severity == "error" for finding in report.findings) else 0


def _one_thing_at_a_time(paths: Sequence[str], *, staged: bool, history: bool, install_hooks: bool) -> None:
    asked = [
        name
        for name, is_asked in (("--staged", staged), ("--history", history), ("--install-hooks", install_hooks))
        if is_asked
    ]
    if len(asked) > 1:
        raise UserError(say("{options} don't go together.", options=typed(asked, "and")), say("Type one of them."))
    if paths and (history or install_hooks):
        raise UserError(
            say("{option} takes no path: it is about the whole repository.", option=Typed(asked[0])),
            say("Leave out {path}.", path=Typed(paths[0])),
        )


def _disk(paths: Sequence[str], today: date, speaker: Speaker) -> Found:
    from ccr_cli.audit.in_folders import look_at_disk, places_at
    from ccr_cli.audit.names_at_hand import names_in_work_tree

    places = places_at(paths)
    names = names_in_work_tree(Path.cwd(), [place.path for place in places.files])
    examiner = Examiner(today, names.confidential)
    answers = (look_at_disk(place, examiner) for place in places.files)
    report, unread = _summed(with_progress(answers, len(places.files), speaker, say("Reading files")))
    return replace(report, elsewhere=[examiner.shown(path) for path in places.elsewhere]), unread


def _staged(paths: Sequence[str], today: date) -> Found:
    from ccr_cli.audit import in_commit
    from ccr_cli.audit.names_at_hand import names_in_work_tree
    from ccr_cli.git.program import work_tree_at

    repository = work_tree_at(Path.cwd())
    examiner = Examiner(today, names_in_work_tree(Path.cwd()).confidential)
    entries, messages = in_commit.about_to_be_committed(repository, paths)

    def answers() -> Iterator[Examined | Unread]:
        yield from in_commit.look_at_index(repository, entries, examiner)
        yield from in_commit.look_at_messages(messages, repository, examiner)
        yield from in_commit.look_at_branch(repository, examiner)

    report, unread = _summed(answers())
    return replace(report, is_of_commit=True), unread


def _history(today: date, speaker: Speaker) -> Found:
    from ccr_cli.audit.names_at_hand import names_in_history
    from ccr_cli.git.program import repository_at
    from ccr_cli.git.versions import EVERYTHING, references, versions

    repository = repository_at(Path.cwd())
    known = versions(repository, EVERYTHING)
    examiner = Examiner(today, names_in_history(repository, Path.cwd(), known.loose).confidential)
    return _within(repository, EVERYTHING, known, references(repository), examiner, speaker)


def _moved(hook: str, words: Sequence[str], today: date, speaker: Speaker) -> Found:
    """What is in the commits that came in or are about to leave, as git tells a hook."""
    from ccr_cli.audit.names_at_hand import names_in_work_tree
    from ccr_cli.git.incoming import moved
    from ccr_cli.git.program import repository_at
    from ccr_cli.git.versions import versions

    repository = repository_at(Path.cwd())
    told = moved(hook, words, _given(), repository)
    if told.reach is None:
        return Report(is_of_commit=True), []
    examiner = Examiner(today, names_in_work_tree(Path.cwd()).confidential)
    known = versions(repository, told.reach)
    report, unread = _within(repository, told.reach, known, told.names, examiner, speaker)
    return replace(report, is_of_commit=True), unread


def _given() -> list[str]:
    """The lines that git gives a hook on standard input."""
    if sys.stdin is None or sys.stdin.isatty():
        return []
    return sys.stdin.buffer.read().decode("utf-8", "surrogateescape").splitlines()


def _within(
    repository: Repository,
    reach: Reach,
    known: Versions,
    names: Sequence[str],
    examiner: Examiner,
    speaker: Speaker,
) -> Found:
    """What is in a part of the history, and in these names of branches and tags."""
    from ccr_cli.audit import in_history
    from ccr_cli.git.messages import encoding_of_messages
    from ccr_cli.git.versions import is_shallow
    from ccr_cli.intake.in_parallel import ask_in_batches

    usual = encoding_of_messages(repository)
    look = partial(in_history.look_at_versions, repository=repository, usual=usual, examiner=examiner)
    answers = with_progress(ask_in_batches(look, known.ids), len(known.ids), speaker, say("Reading every version"))
    sought = {answer.path: answer for answer in answers if answer.is_worth_telling}
    report, unread = _summed(
        (
            *in_history.PlacesInHistory(repository, examiner, sought).all(reach, known.loose),
            *in_history.look_at_people(known.signed, repository, examiner),
            *in_history.look_at_references(names, examiner),
        )
    )
    return replace(
        report,
        things=len(known.ids),
        missing=known.missing,
        is_shallow=reach.is_whole and is_shallow(repository),
        is_of_history=True,
    ), unread


def _summed(answers: Iterable[Examined | Unread]) -> Found:
    findings: list[Finding] = []
    unread: list[Unread] = []
    not_text: dict[str, str] = {}
    things = 0
    for answer in answers:
        if isinstance(answer, Unread):
            unread.append(answer)
            continue
        things += 1
        findings.extend(answer.findings)
        if answer.kind is not None:
            not_text[answer.path] = answer.kind
    return Report(findings, things, not_text), unread


def _show(report: Report, output: str, speaker: Speaker, *, as_plain: bool) -> None:
    match output:
        case "json":
            write_for_programs(as_json(report, speaker))
        case "github":
            write_for_programs("".join(f"{line}\n" for line in as_github(_on_pages(report), speaker)))
            _tell_limits(report, speaker)
        case "sarif":
            write_for_programs(as_sarif(_on_pages(report), speaker))
            _tell_limits(report, speaker)
        case _:
            draw_findings(told_together(report.findings), closing_sentence(report, speaker), speaker, as_plain=as_plain)
            draw(what_follows(report, speaker), as_plain=as_plain)


def _on_pages(report: Report) -> Sequence[Finding]:
    """The findings, with the paths of files as pages of a git host name them; versions and branches are no files."""
    if report.is_of_history:
        return report.findings
    return [
        one if one.path.startswith("refs/") else named
        for one, named in zip(report.findings, as_pages_name_them(report.findings), strict=True)
    ]


def _tell_limits(report: Report, speaker: Speaker) -> None:
    """Tell on standard error what was not looked at, for output formats without room for it."""
    sys.stdout.flush()
    for message in limits(report):
        tell_aside(speaker.tell(message))
