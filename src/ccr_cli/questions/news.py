"""What is true of a plan since something was recorded in it, and what that completed or opened."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, TypeAlias

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Element, Framework, Seat, Sector, Task
from ccr_cli.plan.partner import Partner
from ccr_cli.questions.commitments import Answers
from ccr_cli.questions.elements.judging import elements
from ccr_cli.questions.elements.review import Review
from ccr_cli.questions.roles import FirstPartner, RoleAnswer, roles
from ccr_cli.questions.table import OPEN


class NowStands(NamedTuple):
    """A partner that is new, or stands elsewhere now."""

    name: str
    status: str
    since: date | None


class NowAnswered(NamedTuple):
    """A partner that answered commitments."""

    name: str
    answers: Answers


class NowMet(NamedTuple):
    """A meeting that was recorded."""

    day: date
    present: int
    at_the_table: int


class Planned(NamedTuple):
    """The next meeting that was recorded."""

    day: date
    is_over: bool


class NowFirst(NamedTuple):
    """A partner that is first for a task since."""

    task: Task
    first: FirstPartner


class NowOpen(NamedTuple):
    """How many tasks nobody is first for, where it is more or fewer than before."""

    number: int
    total: int


class News(NamedTuple):
    """What is new; empty where a change says all of it itself."""

    moved: tuple[NowStands, ...]
    answered: tuple[NowAnswered, ...]
    met: NowMet | None
    next_meeting: Planned | None
    open_actions: int | None
    """How many actions are open, if there are more or fewer than before."""
    first: tuple[NowFirst, ...]
    nobody_first: tuple[Task, ...]
    """The tasks that somebody was first for and nobody is any more."""
    open_tasks: NowOpen | None
    filled: tuple[Seat, ...]
    left_open: tuple[Seat, ...]
    """The seats that are left open by decision since."""
    opened: tuple[Seat, ...]
    undecided: tuple[Seat, ...]
    """Those about which the community decides, and has not decided any more."""
    completed: tuple[Sector, ...]
    missing: tuple[Sector, ...]
    """The sectors that are missing since; none that the community decides about."""
    in_place: tuple[Element, ...]
    lost: tuple[Element, ...]
    is_ready: bool
    """Whether every required element is in place since."""


def news(before: SeenPlan, after: SeenPlan, framework: Framework, today: date) -> News:
    """What is new in a plan, all of it seen by the same readers."""
    old, new = Review(before, framework, today), Review(after, framework, today)
    seats = [(one, other) for one, other in zip(old.table.seats, new.table.seats, strict=True) if one != other]
    sectors = list(zip(old.table.sectors, new.table.sectors, strict=True))
    judged = list(zip(elements(old), elements(new), strict=True))
    opened = [other for one, other in seats if one.state not in OPEN and other.state in OPEN]
    return News(
        tuple(_moved(old, new)),
        tuple(_answered(old, new)),
        _attended(old, new),
        _next_meeting(old, new),
        _open_actions(old, new),
        *_roles(before, after, framework),
        tuple(other.seat for one, other in seats if one.state in OPEN and other.state not in (*OPEN, "not-here")),
        tuple(other.seat for one, other in seats if one.state != "not-here" == other.state),
        tuple(other.seat for other in opened if not other.is_undecided),
        tuple(other.seat for other in opened if other.is_undecided),
        tuple(
            other.sector
            for one, other in sectors
            if one.state != "complete" == other.state and not other.sector.is_for_community
        ),
        tuple(
            other.sector
            for one, other in sectors
            if one.state != "missing" == other.state and not other.sector.is_for_community
        ),
        tuple(other.element for one, other in judged if not one.met and other.met),
        tuple(other.element for one, other in judged if one.met and not other.met),
        any(not one.met and one.required for one, _ in judged)
        and all(other.met for _, other in judged if other.required),
    )


def _partners(review: Review) -> dict[str, Partner]:
    return dict(review.plan.partners or {})


def _moved(old: Review, new: Review) -> Iterator[NowStands]:
    there = _partners(old)
    for id_, partner in _partners(new).items():
        before = there.get(id_)
        is_renamed = before is None and partner in there.values()
        if not is_renamed and (before is None or before.status != partner.status):
            yield NowStands(partner.name, partner.status, partner.since)


def _answered(old: Review, new: Review) -> Iterator[NowAnswered]:
    there = _partners(old)
    for id_, partner in _partners(new).items():
        if id_ in there and there[id_].commitments != partner.commitments and (answers := new.answers(id_)):
            yield NowAnswered(partner.name, answers)


def _attended(old: Review, new: Review) -> NowMet | None:
    before, after = (list(one.plan.meetings.held or ()) if one.plan.meetings else [] for one in (old, new))
    changed = [meeting for meeting in after if meeting not in before]
    if len(changed) != 1:
        return None
    present = [id_ for id_ in changed[0].present or () if id_ in new.here]
    return NowMet(changed[0].date, len(present), len(new.here))


def _next_meeting(old: Review, new: Review) -> Planned | None:
    before, after = (one.plan.meetings.next if one.plan.meetings else None for one in (old, new))
    if after is None or (before is not None and before.date == after.date):
        return None
    return Planned(after.date, after.date < new.today)


def _open_actions(old: Review, new: Review) -> int | None:
    before, after = (sum(one.done is None for one in review.plan.actions or ()) for review in (old, new))
    return after if before != after else None


_Roles: TypeAlias = tuple[tuple[NowFirst, ...], tuple[Task, ...], NowOpen | None]


def _roles(before: SeenPlan, after: SeenPlan, framework: Framework) -> _Roles:
    """Who is first for what since, for which tasks nobody is any more, and how many these are now."""
    if not before.plan.roles and not after.plan.roles:
        return (), (), None
    old, new = roles(before, framework), roles(after, framework)
    pairs = list(zip(old.answers, new.answers, strict=True))
    is_other = len(old.open) != len(new.open)
    return (
        tuple(NowFirst(one.task, first) for was, one in pairs for first in one.firsts if _is_new(first, was)),
        tuple(one.task for was, one in pairs if one.is_open and not was.is_open),
        NowOpen(len(new.open), new.total) if is_other else None,
    )


def _is_new(first: FirstPartner, before: RoleAnswer) -> bool:
    """Whether a partner was not first before, there or everywhere; under another id it is the same by its name."""
    were = {(was.place, was.who.name) for was in before.firsts if not was.is_gone}
    return not first.is_gone and were.isdisjoint(((first.place, first.who.name), (None, first.who.name)))
