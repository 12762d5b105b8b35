"""How the table filled, as far as the dates in the plan tell it: since when, commitments, meetings."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.partner import Commitments, Partner
from ccr_cli.questions.table_over_time import Every, TableOverTime, TablePoint, by_period, table_point


class _Dated(NamedTuple):
    """A partner with the days by which it was at the table, or held contact."""

    partner: Partner
    first: date | None
    """The first day; ``None`` where no date says it."""
    gone: date | None = None
    """The day on which it left."""

    def at(self, day: date) -> Partner:
        """The partner as it was on a day."""
        is_here = self.first is not None and self.first <= day and (self.gone is None or day < self.gone)
        if not is_here:
            return self.partner.model_copy(update={"status": "identified"})
        status = "at-the-table" if self.gone is not None else self.partner.status
        return self.partner.model_copy(
            update={"status": status, "commitments": _made_by(self.partner.commitments, day)}
        )


def table_by_dates(seen: SeenPlan, framework: Framework, today: date, every: Every) -> TableOverTime:
    """The points at which something with a date happened. What has no date counts as it is now; nobody was ready."""
    dated = {id_: _dated(id_, partner, seen) for id_, partner in (seen.plan.partners or {}).items()}
    days = sorted({day for one in dated.values() for day in _days(one) if day <= today})
    points = tuple(_point(seen, framework, dated, group[-1]) for group in by_period(days, every, lambda day: day))
    unknown = sum(one.partner.is_here and one.first is None for one in dated.values())
    return TableOverTime(
        seen.plan.name,
        tuple(framework.sectors),
        every,
        points,
        is_from_git=False,
        without_day=unknown,
        tells_readiness=seen.tells_commitments,
    )


def _point(seen: SeenPlan, framework: Framework, dated: Mapping[str, _Dated], day: date) -> TablePoint:
    then = {id_: one.at(day) for id_, one in dated.items()}
    plan = seen.plan.model_copy(update={"partners": then})
    return table_point(seen._replace(plan=plan), framework, day)._replace(ready=None)


def _dated(id_: str, partner: Partner, seen: SeenPlan) -> _Dated:
    """A partner with what is known of when it was there; of one that left, the meetings it was at are known."""
    known = min(_signs(id_, partner, seen), default=None)
    match partner.status:
        case "at-the-table":
            return _Dated(partner, partner.since or known)
        case "liaison":
            return _Dated(partner, partner.since)
        case "left" if partner.since is not None:
            return _Dated(partner, known, partner.since)
    return _Dated(partner, None)


def _signs(id_: str, partner: Partner, seen: SeenPlan) -> Iterator[date]:
    """The days that show a partner at the table: its commitments, and the meetings at which it was."""
    yield from _days_made(partner.commitments)
    meetings = seen.plan.meetings
    for meeting in (meetings.held if meetings is not None else None) or ():
        if id_ in (meeting.present or ()):
            yield meeting.date


def _days(one: _Dated) -> Iterator[date]:
    """The days on which something of a partner changed."""
    if one.first is not None:
        yield one.first
        yield from (day for day in _days_made(one.partner.commitments) if day >= one.first)
        if one.gone is not None:
            yield one.gone


def _days_made(commitments: Commitments | None) -> Iterable[date]:
    if isinstance(commitments, date):
        return (commitments,)
    return [day for day in (commitments or {}).values() if isinstance(day, date)]


def _made_by(commitments: Commitments | None, day: date) -> Commitments | None:
    """The commitments that were made by a day; an answer without a day counts."""
    if isinstance(commitments, date):
        return commitments if commitments <= day else None
    return {id_: made for id_, made in (commitments or {}).items() if not isinstance(made, date) or made <= day}
