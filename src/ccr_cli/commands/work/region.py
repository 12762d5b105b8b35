"""What ``ccr region`` does."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple, cast

from ccr_cli.commands.handing_on import finding_objects, path_for
from ccr_cli.commands.options import Plans, chosen_speaker, day, one_part_of
from ccr_cli.commands.output import draw_as, tell_findings, tell_unread, with_progress
from ccr_cli.commands.output_file import (
    STANDARD_OUTPUT,
    OutputFile,
    chosen_ending,
    output_file,
    write_output,
)
from ccr_cli.commands.reading import ForWhom, for_whom, left_out_for, only_a_framework, tell_unknown_names
from ccr_cli.errors import RefusedError
from ccr_cli.intake.find_plans import find_plans, top_of_work_tree
from ccr_cli.intake.from_path import Unread
from ccr_cli.intake.in_parallel import ask_each
from ccr_cli.intake.leaving import seen_at
from ccr_cli.intake.load import built_in
from ccr_cli.language.message import say
from ccr_cli.language.speaker import Speaker
from ccr_cli.matching.no_name import is_no_name
from ccr_cli.matching.seat_words import seat_words
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.region.county import County, county
from ccr_cli.questions.region.in_public import FEWEST, in_public
from ccr_cli.questions.region.region import Region, region
from ccr_cli.rules.finding import Finding
from ccr_cli.streams import write_for_programs
from ccr_cli.views.blocks import Block, Paragraph
from ccr_cli.views.json_text import json_head, json_text
from ccr_cli.views.region import Matrix, region_blocks, seats_blocks
from ccr_cli.views.region_data import (
    CSV_HEADER,
    PUBLIC_HEADER,
    public_object,
    public_rows,
    region_object,
    region_rows,
)
from ccr_cli.views.region_grid import letters_grid, seats_grid
from ccr_cli.views.region_in_public import public_blocks
from ccr_cli.views.several import LeftOut
from ccr_cli.views.whose_view import whose_view

_ENDINGS = {".html": "html", ".md": "markdown", ".csv": "csv", ".json": "json"}


class CountyAnswer(NamedTuple):
    """The result for one file: what is kept of its plan, or why there is nothing."""

    county: County | None = None
    findings: tuple[Finding, ...] = ()
    unread: Unread | None = None
    left_out: LeftOut | None = None
    paths: tuple[tuple[str, str], ...] = ()
    """The plan's path, and how the audience may see it."""


class _Asked(NamedTuple):
    """What a command line asks for."""

    output: str
    readers: ForWhom
    today: date
    speaker: Speaker
    seat: str | None
    sector: str | None
    as_plain: bool


def work(
    *,
    plans: Plans,
    seat: str | None,
    sector: str | None,
    output: str | None,
    out: str | None,
    force: bool,
    audience: str | None,
    strict: bool,
    as_of: str | None,
    lang: str | None,
    plain: bool,
) -> int:
    """Answer for all plans that can be read together, and tell about the others."""
    speaker = chosen_speaker(lang)
    output = _form(output, out)
    usual = "internal" if output in ("text", "json") else "coalition"
    chosen = cast("Audience", audience or usual)
    today, paths = day(as_of), find_plans(plans or (), Path.cwd())
    target = None if out is None else output_file(out, f"region-{today.isoformat()}.{output}", may_replace=force)
    asked = _Asked(output, for_whom(chosen, paths, strict=strict), today, speaker, seat, sector, plain)
    answers = answers_of(paths, asked.readers, today, speaker)
    found = _only(region_of(answers, asked.readers, today), asked.seat, asked.sector)
    _write(asked, found, answers, target)
    if output != "json" or chosen != "internal":
        tell_findings([finding for answer in answers for finding in answer.findings], speaker)
    return told_status(answers, asked.readers, speaker)


def told_status(answers: Sequence[CountyAnswer], readers: ForWhom, speaker: Speaker) -> int:
    """Tell which plans could not be read; the result is the exit status."""
    tell_unknown_names(readers, speaker)
    unread = [answer.unread for answer in answers if answer.unread is not None]
    tell_unread(unread, speaker)
    return 2 if unread else int(any(answer.left_out is not None for answer in answers))


def answers_of(paths: Sequence[str], readers: ForWhom, today: date, speaker: Speaker) -> list[CountyAnswer]:
    """What is kept of each plan, as its readers may see it."""
    question = partial(_answer, today=today, readers=readers)
    return list(with_progress(ask_each(question, paths), len(paths), speaker))


def _answer(path: str, *, today: date, readers: ForWhom) -> CountyAnswer:
    seen = seen_at(path, readers.audience, today, readers.others)
    if seen is None:
        return CountyAnswer()
    left_out = left_out_for(seen, readers)
    if isinstance(seen, Unread):
        return CountyAnswer(unread=seen, left_out=left_out)
    told_path = path_for(path, readers.audience, seen.hidden)
    paths = ((path, told_path),)
    if seen.plan is None or seen.framework is None or left_out is not None:
        return CountyAnswer(findings=seen.findings, left_out=left_out, paths=paths)
    return CountyAnswer(county(told_path, seen.plan, seen.framework, today), seen.findings, paths=paths)


def region_of(answers: Sequence[CountyAnswer], readers: ForWhom, today: date) -> Region:
    """All of them together. Raises ``UserError`` where there is no plan, or too few for the public."""
    counties = [answer.county for answer in answers if answer.county is not None]
    if not counties and not any(answer.left_out for answer in answers):
        raise only_a_framework()
    _refuse_few(readers, len(counties))
    if readers.audience != "public":
        counties = _with_last_changes(answers)
    return region(counties, today, _is_no_name)


def _is_no_name(name: str) -> bool:
    """Whether such agencies are called so everywhere, by the words of the frameworks that come with the program."""
    return any(is_no_name(name, seat_words(built_in(framework))) for framework in BUILT_IN)


def _refuse_few(readers: ForWhom, number: int) -> None:
    """Raise ``RefusedError`` for the public where so few communities are counted that each could be known."""
    if readers.audience == "public" and number < FEWEST:
        raise RefusedError(
            say("With fewer than {number} communities a count would tell which they are.", number=FEWEST),
            say("Ask for more plans together, or for another audience."),
        )


def _with_last_changes(answers: Iterable[CountyAnswer]) -> list[County]:
    """Each community with the day on which its file was last changed, as far as git knows."""
    counties = [(path, answer.county) for answer in answers if answer.county is not None for path, _ in answer.paths]
    days = _changed(path for path, _ in counties)
    return [county._replace(changed=days.get(path)) for path, county in counties]


def _changed(paths: Iterable[str]) -> dict[str, date]:
    """The day of the last change of each file, by its own path: others may be shown the same for two."""
    tops = sorted((str(top), path) for path in paths if (top := top_of_work_tree(Path(path).absolute().parent)))
    if not tops:
        return {}
    from ccr_cli.git.last_changes import last_changes

    found: dict[str, date] = {}
    for top, those in groupby(tops, key=lambda one: one[0]):
        found |= last_changes(Path(top), [path for _, path in those])
    return found


def _only(found: Region, seat: str | None, sector: str | None) -> Region:
    """What is told of one seat or sector alone. Raises ``UserError`` for one that no framework has."""
    seats = [one.seat for across in found.frameworks for one in across.seats]
    sectors = [one.sector for across in found.frameworks for one in across.sectors]
    if seats and seat is not None:
        seat = one_part_of("--seat", seat, seats)
    if seats and sector is not None:
        sector = one_part_of("--sector", sector, sectors)
    return found.only(seat, sector)


def _form(asked_for: str | None, out: str | None) -> str:
    """The form asked for by name, by the file's ending, or the usual one. Raises ``UserError``."""
    if out is None or out == STANDARD_OUTPUT:
        return asked_for or "text"
    endings = [ending for ending, form in _ENDINGS.items() if asked_for in (None, form)]
    return _ENDINGS[chosen_ending(out, endings or list(_ENDINGS), (endings or list(_ENDINGS))[0])]


def _write(asked: _Asked, found: Region, answers: Sequence[CountyAnswer], target: OutputFile | None) -> None:
    if asked.output == "text":
        draw_as("text", _blocks(asked, found, answers), as_plain=asked.as_plain)
        return
    told = _told(asked, found, answers)
    if target is None:
        write_for_programs(told)
    else:
        write_output(told.encode(), target, asked.speaker)


def _told(asked: _Asked, found: Region, answers: Sequence[CountyAnswer]) -> str:
    """The answer in a form that can be a file."""
    match asked.output:
        case "json":
            return json_text(_document(asked, found, answers)) + "\n"
        case "csv":
            from ccr_cli.views.csv_rows import csv_text

            is_public = asked.readers.audience == "public"
            rows = public_rows(in_public(found), asked.speaker) if is_public else region_rows(found, asked.speaker)
            return csv_text(PUBLIC_HEADER if is_public else CSV_HEADER, rows)
        case "html":
            from ccr_cli.papers.of_blocks import page

            return page(say("Communities side by side"), _blocks(asked, found, answers), asked.speaker)
        case _:
            from ccr_cli.views.markdown import markdown

            return markdown(_blocks(asked, found, answers))


def _document(asked: _Asked, found: Region, answers: Sequence[CountyAnswer]) -> dict[str, Any]:
    findings = [finding for answer in answers for finding in answer.findings]
    paths = {path: shown for answer in answers for path, shown in answer.paths}
    told = public_object(in_public(found)) if asked.readers.audience == "public" else region_object(found)
    return {
        **json_head(asked.today),
        "findings": finding_objects(findings, asked.readers.audience, asked.speaker, paths),
        **told,
    }


def _blocks(asked: _Asked, found: Region, answers: Sequence[CountyAnswer]) -> list[Block]:
    left_out = sum(answer.left_out is not None for answer in answers)
    matrix = letters_grid if asked.output == "text" else seats_grid
    if asked.output != "text":
        return [*_all_blocks(asked, found, left_out, matrix), *_whose(asked)]
    return _all_blocks(asked, found, left_out, matrix)


def _whose(asked: _Asked) -> Iterator[Block]:
    """What a page says of itself at its end: of which day it is, and for whom."""
    day_told = asked.speaker.tell(say("As of {day}.", day=asked.today))
    yield Paragraph(day_told, tone="quiet")
    yield from whose_view(asked.readers.audience, asked.speaker)


def _all_blocks(asked: _Asked, found: Region, left_out: int, matrix: Matrix) -> list[Block]:
    if asked.readers.audience == "public":
        return public_blocks(found.plans, in_public(found), asked.speaker)
    if asked.seat is not None or asked.sector is not None:
        return seats_blocks(found, left_out, matrix, asked.speaker)
    return region_blocks(found, left_out, matrix, asked.speaker)
