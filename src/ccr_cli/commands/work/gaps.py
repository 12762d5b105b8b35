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
    one_part_of,
)
from ccr_cli.commands.output import draw_for, tell_findings, tell_unread, with_progress
from ccr_cli.commands.reading import (
    FORMATS,
    ForWhom,
    left_out_for,
    only_a_framework,
    readers_of,
    tell_unknown_names,
)
from ccr_cli.intake.find_plans import find_plans
from ccr_cli.intake.from_path import Unread
from ccr_cli.intake.in_parallel import ask_each
from ccr_cli.intake.leaving import seen_at
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.disclosing import Disclosing, disclosing
from ccr_cli.questions.table import Table, table
from ccr_cli.rules.finding import Finding
from ccr_cli.streams import write_for_programs
from ccr_cli.views.blocks import Block, Paragraph
from ccr_cli.views.gaps import gaps_blocks
from ccr_cli.views.gaps_data import csv_header, csv_rows, left_out_row, table_object
from ccr_cli.views.gaps_in_short import gaps_in_short
from ccr_cli.views.json_text import json_head, json_text
from ccr_cli.views.several import LeftOut, counts_object

THRESHOLDS = ("sector", "seat")
Rendered = TypeVar("Rendered")


@dataclass(frozen=True, slots=True)
class _Answer(Generic[Rendered]):
    """The result for one file: its table in the output format, or why there is none."""

    shown: Rendered | None
    findings: tuple[Finding, ...]
    has_gap: bool = False
    unread: Unread | None = None
    left_out: LeftOut | None = None
    disclosing: Disclosing | None = None
    elsewhere: tuple[str, ...] | None = None
    """The places that its plan lists instead of the one asked for."""
    path: str = ""
    told_path: str = ""
    """The path as the audience may see it."""


def work(
    *,
    plans: Plans,
    sector: str | None,
    place: str | None,
    output: Output,
    audience: AudienceOption,
    strict: Strict,
    as_of: AsOf,
    fail_on: str | None,
    lang: Lang,
    plain: Plain,
    in_full: bool,
) -> int:
    """Answer for every plan that can be read, and tell about the others."""
    speaker = chosen_speaker(lang)
    one_of("--format", output, FORMATS)
    if fail_on is not None:
        one_of("--fail-on", fail_on, THRESHOLDS)
    today = day(as_of)
    paths = find_plans(plans or (), Path.cwd())
    readers = readers_of(audience, output, paths, strict=strict)
    if place is not None:
        from ccr_cli.commands.of_place import check_readers_of_place

        check_readers_of_place(readers.audience)
    renderers: dict[str, Callable[[str, Table], object]] = {
        "json": partial(_as_json, speaker=speaker),
        "csv": partial(_as_rows, speaker=speaker),
    }
    question = partial(
        _answer,
        today=today,
        readers=readers,
        sector=sector,
        place=place,
        threshold=fail_on,
        render=renderers.get(output, _as_it_is),
    )
    answers = with_progress(ask_each(question, paths), len(paths), speaker)
    answers = telling_who_discloses(answers, readers.audience, speaker)
    tally = _Tally(place)
    if output == "json":
        _write_json(answers, tally, _Head(today, readers.audience), speaker)
        if readers.audience != "internal":
            tell_findings(tally.findings, speaker)
    else:
        shown = [answer.shown for answer in answers if tally.counts(answer)]
        tally.check_place()
        if not shown and tally.status == 0:
            raise only_a_framework()
        if shown or len(paths) > 1 or (output == "csv" and not tally.is_stopped_by_privacy):
            pages = gaps_blocks if in_full or output == "markdown" else gaps_in_short
            _write_tables(_Tables(shown, tally, pages), output, readers.audience, speaker, as_plain=plain)
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

    def __init__(self, place: str | None) -> None:
        self.place = place
        self.elsewhere: list[tuple[str, ...]] = []
        self.findings: list[Finding] = []
        self.unread: list[Unread] = []
        self.left_out: list[LeftOut] = []
        self.plans = 0
        self.paths: dict[str, str] = {}
        self._has_gap = False

    def counts(self, answer: "_Answer[object]") -> bool:
        """Take note of one answer, and return whether there is something to show."""
        self._has_gap = self._has_gap or answer.has_gap
        if answer.unread is not None:
            self.unread.append(answer.unread)
        if answer.left_out is not None:
            self.left_out.append(answer.left_out)
        self.findings.extend(answer.findings)
        self.plans += answer.shown is not None or answer.left_out is not None
        if answer.findings:
            self.paths[answer.path] = answer.told_path
        if answer.elsewhere is not None:
            self.elsewhere.append(answer.elsewhere)
        return answer.shown is not None

    def check_place(self) -> None:
        """Raise ``UserError`` if no plan has the place asked for, and each could be read."""
        if self.place is not None and self.elsewhere and not self.plans and not self.unread:
            from ccr_cli.commands.of_place import no_such_place

            raise no_such_place(self.place, [name for names in self.elsewhere for name in names])

    @property
    def is_stopped_by_privacy(self) -> bool:
        """Whether something may not be shown to these readers."""
        return any(one.why == "privacy" for one in self.left_out)

    @property
    def status(self) -> int:
        """The exit status."""
        if self.unread:
            return 2
        return 1 if self.left_out or self._has_gap else 0


class _Tables(NamedTuple):
    """What is shown of all plans."""

    shown: list[object]
    tally: _Tally
    pages: Callable[[list[Table], Speaker, list[LeftOut]], list[Block]]
    """How they are laid out."""


def _answer(
    path: str,
    *,
    today: date,
    readers: ForWhom,
    sector: str | None,
    place: str | None,
    threshold: str | None,
    render: "Callable[[str, Table], Rendered]",
) -> "_Answer[Rendered]":
    seen = seen_at(path, readers.audience, today, readers.others)
    if seen is None:
        return _Answer(None, ())
    left_out = left_out_for(seen, readers)
    if isinstance(seen, Unread):
        return _Answer(None, (), unread=seen, left_out=left_out)
    told_path = path_for(path, readers.audience, seen.hidden)
    if seen.plan is None or seen.framework is None or left_out is not None:
        return _Answer(None, seen.findings, left_out=left_out, path=path, told_path=told_path)
    answer = _table(seen.plan, seen.framework, place)
    if answer is None:
        return _Answer(None, (), elsewhere=tuple(seen.plan.plan.places or ()))
    if sector is not None:
        sector = one_part_of("--sector", sector, seen.framework.sectors)
        answer = answer.only(sector)
    shown = render(told_path, answer)
    crosses = threshold is not None and _whole(path, answer, today, sector).crosses(threshold)
    return _Answer(shown, seen.findings, crosses, disclosing=disclosing(seen.plan), path=path, told_path=told_path)


def _table(seen: SeenPlan, framework: Framework, place: str | None) -> Table | None:
    """The table, or what one place sees of it; ``None`` if the plan doesn't list the place."""
    if place is None:
        return table(seen, framework)
    from ccr_cli.questions.places import table_at  # hardly anybody asks for a place, and everybody would wait

    return table_at(seen, framework, place)


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
    start = json_text(json_head(head.today)).removesuffix("}") + ', "plans": ['
    between = start
    for answer in answers:  # the first may say that an option is wrong, before a word is written
        if tally.counts(answer):
            write_for_programs(f"{between}\n{answer.shown}")
            between = ","
    tally.check_place()
    findings = json_text(finding_objects(tally.findings, head.audience, speaker, tally.paths))
    counted = counts_object(tally.plans, len(tally.left_out))
    counts = json_text(counted if tally.place is None else {**counted, "without_place": len(tally.elsewhere)})
    end = f'\n], "findings": {findings}, "counts": {counts}}}\n'
    write_for_programs(end if between == "," else start + end)


def _write_tables(tables: _Tables, output: str, audience: Audience, speaker: Speaker, *, as_plain: bool) -> None:
    tally = tables.tally
    if output == "csv":
        from ccr_cli.views.csv_rows import csv_text

        rows = [row for rows in cast("list[list[tuple[str, ...]]]", tables.shown) for row in rows]
        header = csv_header(is_of_place=tally.place is not None)
        write_for_programs(csv_text(header, [*rows, *map(left_out_row, tally.left_out)]))
        return
    blocks = tables.pages(cast("list[Table]", tables.shown), speaker, tally.left_out)
    if tally.place is not None and tally.elsewhere:
        from ccr_cli.commands.of_place import told_elsewhere

        told = speaker.tell(told_elsewhere(len(tally.elsewhere), tally.place))
        blocks.insert(1, Paragraph(told, tone="quiet"))
    draw_for(audience, output, blocks, speaker, as_plain=as_plain)
