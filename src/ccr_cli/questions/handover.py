"""What whoever coordinates next needs: the first week on two pages, and behind it all that was agreed.

It is for whoever keeps the file, but on paper, which is left on a desk: the answer is made of the plan without what
only a screen shows, such as reasons, notes, what a partner can't promise, and what is known of enforcement.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.community_seats import without_community_seats
from ccr_cli.plan.framework import Framework, Seat, Task
from ccr_cli.plan.partner import Agreement
from ccr_cli.plan.plan import Funding, Protocol
from ccr_cli.plan.printed import printed
from ccr_cli.plan.stand_ins import StandIn, stand_ins
from ccr_cli.questions.elements.task_force import years_later
from ccr_cli.questions.first_visits import Visit, first_visits
from ccr_cli.questions.meetings import meetings
from ccr_cli.questions.next import enforcement_unknown
from ccr_cli.questions.next.asked import next_items
from ccr_cli.questions.next.in_one_line import in_one_line
from ccr_cli.questions.next.item import Item
from ccr_cli.questions.partners import Named, all_named, is_decided_by_community, named, seats_of
from ccr_cli.questions.stories import ToldStory, in_order, stories_of_plan
from ccr_cli.questions.table import table
from ccr_cli.questions.timeline import Entry, timeline
from ccr_cli.questions.whom_to_call import Caller, first_callers, open_tasks


class DueReport(NamedTuple):
    """A report that is due to a funder."""

    day: date
    source: str
    award: str | None
    holder: Named | None


class Sits(NamedTuple):
    """A partner that works with the table, and what it signed."""

    who: Named
    status: str
    seats: tuple[Seat, ...]
    role: str | None
    agreement: Agreement | None


class Money(NamedTuple):
    """A source of money or help in kind that isn't closed."""

    source: Funding
    holder: Named | None


class Referring(NamedTuple):
    """A protocol that is in force or being written, and whom it ties."""

    protocol: Protocol
    sources: tuple[Named, ...]
    targets: tuple[Named, ...]
    """None where the partners refer to each other."""


class Decisions(NamedTuple):
    """What one meeting decided."""

    day: date
    decided: tuple[str, ...]


class OpenOnPurpose(NamedTuple):
    """A seat that is open on purpose."""

    seat: Seat
    covered_by: Named | None
    ask_again: date | None


class Handover(NamedTuple):
    """What is handed over with one plan."""

    task_force: str
    language: str
    """The language that the plan is written in."""
    day: date
    coordinator: Named | None
    backup: Named | None
    first_week: tuple[Item, ...]
    """Everything there is to do, the most urgent first; what several partners wait for is one thing."""
    callers: tuple[Caller, ...]
    open_tasks: tuple[Task, ...]
    visits: tuple[Visit, ...]
    calendar: tuple[Entry, ...]
    """The next twelve months, by date."""
    reports: tuple[DueReport, ...]
    """Those to come, by date."""
    table: tuple[Sits, ...]
    money: tuple[Money, ...]
    decisions: tuple[Decisions, ...]
    """Of the past twelve months, the last meeting first."""
    protocols: tuple[Referring, ...]
    stories: tuple[ToldStory, ...]
    left_open: tuple[OpenOnPurpose, ...]
    unnamed: tuple[StandIn, ...] = ()
    """What stands for partners whose names belong on no paper."""

    @property
    def has_begun(self) -> bool:
        """Whether there is anything to hand over."""
        return bool(self.table or self.calendar or self.reports or self.money or self.decisions or self.protocols)


def handover(seen: SeenPlan, framework: Framework, today: date) -> Handover:
    """What is handed over, seen from a day, to whoever keeps the file."""
    paper = on_paper(seen, framework, today)
    plan, items = paper.plan, _to_do(paper, framework, today)
    coordinator = plan.coordinator
    backup = coordinator.backup if coordinator is not None else None
    coming = timeline(paper, framework, today)
    unnamed = tuple(stand_ins(seen.plan).values())
    return Handover(
        task_force=plan.name,
        language=plan.language or "en",
        day=today,
        coordinator=None if coordinator is None else named(paper, coordinator.partner),
        backup=None if backup is None else named(paper, backup),
        first_week=tuple(item for item, _ in in_one_line(items, plan)),
        callers=first_callers(paper, framework),
        open_tasks=open_tasks(paper, framework),
        visits=first_visits(paper, framework, items, today),
        calendar=() if coming is None else coming.coming,
        reports=tuple(sorted(_reports(paper, today), key=lambda report: report.day)),
        table=tuple(_sitting(paper, framework)),
        money=tuple(Money(one, _holder(paper, one)) for one in plan.funding or () if not one.closed),
        decisions=tuple(_decisions(paper, today)),
        protocols=tuple(_ways(paper)),
        stories=tuple(in_order(stories_of_plan(paper, framework))),
        left_open=tuple(_left_open(paper, framework)),
        unnamed=unnamed,
    )


def on_paper(seen: SeenPlan, framework: Framework, today: date) -> SeenPlan:
    """What may be printed for whoever keeps the file."""
    return seen._replace(plan=without_community_seats(printed(seen.plan, today), framework, today))


def _to_do(paper: SeenPlan, framework: Framework, today: date) -> list[Item]:
    """What ``ccr next`` says, without what belongs on no paper.

    That is what is not known of enforcement, of which here nothing at all is known, and every seat that survivors and
    the community decide about.
    """
    found = next_items(paper.plan, framework, table(paper, framework), today)
    community = framework.flagged["decided_by_community"]
    theirs = {id_ for id_, one in (paper.plan.partners or {}).items() if is_decided_by_community(one, framework)}
    return [
        item
        for item in found
        if item.kind is not enforcement_unknown.KIND and item.seat not in community and item.partner not in theirs
    ]


def _holder(paper: SeenPlan, source: Funding) -> Named | None:
    return None if source.held_by is None else named(paper, source.held_by)


def _reports(paper: SeenPlan, today: date) -> Iterator[DueReport]:
    for source in paper.plan.funding or ():
        if not source.closed:
            holder = _holder(paper, source)
            days = sorted({day for day in source.reports_due or () if day >= today})
            yield from (DueReport(day, source.source, source.award, holder) for day in days)


def _sitting(paper: SeenPlan, framework: Framework) -> Iterator[Sits]:
    for id_, one in (paper.plan.partners or {}).items():
        if one.is_in_touch:
            yield Sits(named(paper, id_), one.status, seats_of(one, framework), one.role, one.agreement)


def _decisions(paper: SeenPlan, today: date) -> Iterator[Decisions]:
    for held in reversed(meetings(paper, today).held):
        if years_later(held.day, 1) >= today and held.decided:
            yield Decisions(held.day, held.decided)


def _ways(paper: SeenPlan) -> Iterator[Referring]:
    """The protocols that are used or will be, those in force first."""
    known = [one for one in (paper.plan.protocols or {}).values() if one.status != "retired"]
    for one in sorted(known, key=lambda one: one.status != "in-force"):
        yield Referring(one, all_named(paper, one.from_ or one.between), all_named(paper, one.to))


def _left_open(paper: SeenPlan, framework: Framework) -> Iterator[OpenOnPurpose]:
    for answer in table(paper, framework).seats:
        if answer.state == "not-here" and not answer.seat.has("decided_by_community"):
            covered_by = None if answer.covered_by is None else named(paper, answer.covered_by)
            yield OpenOnPurpose(answer.seat, covered_by, answer.review_by)
