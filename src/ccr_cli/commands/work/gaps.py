"""What ``ccr gaps`` does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar, cast

from ccr_cli.commands.handing_on import finding_objects, path_for, telling_who_discloses
from ccr_cli.commands.options import (
    AsOf,
    AudienceOption,
    Lang,
    Output,
    Plain,
    Plans,
    Strict,
    chosen_speaker,
    day,
    one_of,
)
from ccr_cli.commands.output import draw_for, tell_findings, tell_unread, with_progress, write
from ccr_cli.commands.reading import FORMATS, ForWhom, only_a_framework, readers_of, tell_unknown_names
from ccr_cli.intake.find_plans import find_plans
from ccr_cli.intake.from_path import Unread
from ccr_cli.intake.in_parallel import ask_each
from ccr_cli.intake.leaving import seen_at
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.disclosing import Disclosing, disclosing
from ccr_cli.questions.table import Table, table
from ccr_cli.rules.finding import Finding
from ccr_cli.views.gaps import gaps_blocks
from ccr_cli.views.gaps_data import CSV_HEADER, csv_rows, table_object
from ccr_cli.views.json_text import json_head, json_text

THRESHOLDS = ("sector", "seat")
Rendered = TypeVar("Rendered")


@dataclass(frozen=True, slots=True)
class _Answer(Generic[Rendered]):
    """The result for one file: its table in the output format, or why there is none."""

    shown: Rendered | None
    findings: tuple[Finding, ...]
    has_gap: bool = False
    unread: Unread | None = None
    disclosing: Disclosing | None = None
    path: str = ""
    told_path: str = ""
    """The path as the audience may see it."""


def work(
    *,
    plans: Plans,
    sector: str | None,
    output: Output,
    audience: AudienceOption,
    strict: Strict,
    as_of: AsOf,
    fail_on: str | None,
    lang: Lang,
    plain: Plain,
) -> int:
    """Answer for every plan that can be read, and tell about the others."""
    speaker = chosen_speaker(lang)
    one_of("--format", output, FORMATS)
    if fail_on is not None:
        one_of("--fail-on", fail_on, THRESHOLDS)
    today = day(as_of)
    paths = find_plans(plans or (), Path.cwd())
    readers = readers_of(audience, output, paths, strict=strict)
    renderers: dict[str, Callable[[str, Table], object]] = {
        "json": partial(_as_json, speaker=speaker),
        "csv": partial(_as_rows, speaker=speaker),
    }
    question = partial(
        _answer,
        today=today,
        readers=readers,
        sector=sector,
        threshold=fail_on,
        render=renderers.get(output, _as_it_is),
    )
    answers = with_progress(ask_each(question, paths), len(paths), speaker)
    answers = telling_who_discloses(answers, readers.audience, speaker)
    tally = _Tally()
    if output == "json":
        _write_json(answers, tally, _Head(today, readers.audience), speaker)
        if readers.audience != "internal":
            tell_findings(tally.findings, speaker)
    else:
        shown = [answer.shown for answer in answers if tally.counts(answer)]
        if not shown and tally.status == 0:
            raise only_a_framework()
        _write_tables(shown, output, readers.audience, speaker, as_plain=plain)
        tell_findings(tally.findings, speaker)
    tell_unknown_names(readers, speaker)
    tell_unread(tally.unread, speaker)
    return tally.status


class _Head(NamedTuple):
    """The day a document is about, and its audience."""

    today: date
    audience: Audience


class _Tally:
    """What the exit status depends on."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.unread: list[Unread] = []
        self.paths: dict[str, str] = {}
        self._has_gap = False
        self._is_stopped = False

    def counts(self, answer: "_Answer[object]") -> bool:
        """Take note of one answer, and return whether there is something to show."""
        self._has_gap = self._has_gap or answer.has_gap
        if answer.unread is not None:
            self.unread.append(answer.unread)
        self.findings.extend(answer.findings)
        if answer.findings:
            self.paths[answer.path] = answer.told_path
        self._is_stopped = self._is_stopped or (
            answer.unread is None and answer.shown is None and bool(answer.findings)
        )
        return answer.shown is not None

    @property
    def status(self) -> int:
        """The exit status."""
        if self.unread:
            return 2
        return 1 if self._is_stopped or self._has_gap else 0


def _answer(
    path: str,
    *,
    today: date,
    readers: ForWhom,
    sector: str | None,
    threshold: str | None,
    render: "Callable[[str, Table], Rendered]",
) -> "_Answer[Rendered]":
    seen = seen_at(path, readers.audience, today, readers.others)
    if isinstance(seen, Unread):
        return _Answer(None, (), unread=seen)
    if seen is None or seen.plan is None or seen.framework is None or seen.is_stopped(strict=readers.strict):
        told_path = path_for(path, readers.audience, seen.hidden if seen is not None else None)
        return _Answer(None, seen.findings if seen is not None else (), path=path, told_path=told_path)
    answer = table(seen.plan, seen.framework)
    if sector is not None:
        one_of("--sector", sector, [known.id for known in seen.framework.sectors])
        answer = answer.only(sector)
    told_path = path_for(path, readers.audience, seen.hidden)
    shown = render(told_path, answer)
    crosses = threshold is not None and _whole(path, answer, today, sector).crosses(threshold)
    return _Answer(shown, seen.findings, crosses, None, disclosing(seen.plan), path, told_path)


def _whole(path: str, answer: Table, today: date, sector: str | None) -> Table:
    """The table with its open seats, whatever the audience: the exit status is for whoever runs the command."""
    seen = None if answer.tells_open_seats else seen_at(path, "internal", today)
    if seen is None or isinstance(seen, Unread) or seen.plan is None or seen.framework is None:
        return answer
    whole = table(seen.plan, seen.framework)
    return whole if sector is None else whole.only(sector)


def _as_it_is(path: str, answer: Table) -> Table:  # noqa: ARG001
    return answer


def _as_json(path: str, answer: Table, *, speaker: Speaker) -> str:
    return json_text(table_object(path, answer, speaker))


def _as_rows(path: str, answer: Table, *, speaker: Speaker) -> list[tuple[str, ...]]:
    return list(csv_rows(path, answer, speaker))


def _write_json(answers: "Iterator[_Answer[object]]", tally: _Tally, head: _Head, speaker: Speaker) -> None:
    """Write each plan as it comes, so that ten thousand need no more memory than ten."""
    write(json_text(json_head(head.today)).removesuffix("}") + ', "plans": [')
    separator = "\n"
    for answer in answers:
        if tally.counts(answer):
            write(f"{separator}{answer.shown}")
            separator = ",\n"
    findings = finding_objects(tally.findings, head.audience, speaker, tally.paths)
    write(f'\n], "findings": {json_text(findings)}}}\n')


def _write_tables(shown: list[object], output: str, audience: Audience, speaker: Speaker, *, as_plain: bool) -> None:
    if not shown:
        return
    if output == "csv":
        from ccr_cli.views.csv_rows import csv_text

        rows = [row for rows in cast("list[list[tuple[str, ...]]]", shown) for row in rows]
        write(csv_text(CSV_HEADER, rows))
        return
    blocks = gaps_blocks(cast("list[Table]", shown), speaker)
    draw_for(audience, output, blocks, speaker, as_plain=as_plain)
