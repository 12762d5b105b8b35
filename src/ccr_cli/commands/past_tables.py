"""How a plan's table filled: from its versions in git, each read as a plan, or from the dates in it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ccr_cli.commands.output import with_progress
from ccr_cli.git.file_versions import KnownFile, PastVersion, contents, file_versions, is_changed, known_file
from ccr_cli.git.versions import is_shallow
from ccr_cli.intake.from_path import take_in
from ccr_cli.intake.in_parallel import ask_in_batches
from ccr_cli.intake.load import Intake, framework_of, plan_without_framework
from ccr_cli.language.message import say
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.audience import SeenPlan, framework_seen_by, seen_by
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.table_by_dates import table_by_dates
from ccr_cli.questions.table_over_time import (
    Every,
    TableOverTime,
    TablePoint,
    UnreadableVersion,
    by_period,
    table_point,
)
from ccr_cli.yaml_text.text import LARGEST

_READING = say("Reading every version")


class Past(NamedTuple):
    """What is asked of a plan's past."""

    path: str
    every: Every
    today: date
    until: date | None
    """The last day of versions to look at; ``None`` for all."""
    screen: Speaker


class _ToRead(NamedTuple):
    """One content of the file, and the days on which it was written down."""

    raw: bytes | None
    days: tuple[date, ...]


def table_over_time(past: Past, seen: SeenPlan, framework: Framework) -> TableOverTime:
    """How the table of a plan filled, as its readers may see it. Raises ``UserError`` if git fails.

    Each version is held against the framework as it is now, and against its own day.
    """
    file = known_file(Path(past.path))
    versions = list(file_versions(file)) if file is not None else []
    if file is None or not versions:
        return table_by_dates(seen, framework, past.today, past.every)
    told = (version for version in reversed(versions) if past.until is None or version.day <= past.until)
    reading = _Reading(file, past, _own_framework(past, seen), seen.audience)
    reading.read(by_period(told, past.every, lambda version: version.day))
    return TableOverTime(
        seen.plan.name,
        tuple(framework.sectors),
        past.every,
        tuple(reading.points[at] for at in sorted(reading.points)),
        tuple(reading.unreadable),
        is_shallow=is_shallow(file.repository),
        is_behind=past.until is None and is_changed(file),
        tells_readiness=seen.tells_commitments,
    )


def _own_framework(past: Past, seen: SeenPlan) -> str:
    """The framework's name as the file says it: of each version others are told what they may see of it then."""
    taken = take_in(past.path, past.today) if seen.audience != "internal" else None
    return taken.model.framework if isinstance(taken, Intake) and taken.model is not None else seen.plan.framework


class _Reading:
    """The last version of each period that can be read, and those after it that can't."""

    def __init__(self, file: KnownFile, past: Past, framework: str, audience: Audience) -> None:
        self._file, self._screen = file, past.screen
        self._points_of = partial(_points, path=past.path, framework=framework, audience=audience)
        self.points: dict[int, TablePoint] = {}
        """The point of each period, by its number."""
        self.unreadable: list[UnreadableVersion] = []

    def read(self, periods: Sequence[Sequence[PastVersion]]) -> None:
        """Read the last version of each period, then the one before it of those where it can't be read, and so on."""
        left = dict(enumerate(periods))
        while left:
            last = [versions[-1] for versions in left.values()]
            for at, version, point in zip(list(left), last, self._read(last), strict=True):
                if point is not None:
                    self.points[at] = point._replace(revision=version.short)
                else:
                    self.unreadable.append(UnreadableVersion(version.day, version.short))
            left = {at: versions[:-1] for at, versions in left.items() if at not in self.points and len(versions) > 1}
        self.unreadable.sort()

    def _read(self, versions: Sequence[PastVersion]) -> Iterator[TablePoint | None]:
        """The point of each version, for which each content is read once; ``None`` for one that can't be read."""
        of_blob: dict[str, dict[date, PastVersion]] = {}
        for version in versions:
            of_blob.setdefault(version.blob, {})[version.day] = version
        raws = contents(self._file, (next(iter(days.values())) for days in of_blob.values()), LARGEST + 1)
        to_read = [_ToRead(raw, tuple(days)) for raw, days in zip(raws, of_blob.values(), strict=True)]
        answers = with_progress(ask_in_batches(self._points_of, to_read), len(to_read), self._screen, _READING)
        known = {(blob, point.day): point for blob, points in zip(of_blob, answers, strict=True) for point in points}
        return (known.get((version.blob, version.day)) for version in versions)


def _points(batch: Iterable[_ToRead], path: str, framework: str, audience: Audience) -> list[list[TablePoint]]:
    """The points of each content on its days; none for one that can't be read.

    The framework goes by its name, so that each process has it from its own memory.
    """
    known, _ = framework_of({"framework": framework}, path)
    return [list(_points_of_one(one, known, audience)) if known is not None else [] for one in batch]


def _points_of_one(one: _ToRead, framework: Framework, audience: Audience) -> Iterator[TablePoint]:
    plan = plan_without_framework(one.raw) if one.raw is not None else None
    if plan is None:
        return
    for day in one.days:
        shown = framework_seen_by(framework, plan, audience, day)
        yield table_point(seen_by(plan, framework, audience, day), shown, day)
