"""What runs out, is due or comes again in the next twelve months, and what has run out already."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple, get_args

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.plan.viewed import source_named
from ccr_cli.questions.elements.task_force import years_later
from ccr_cli.questions.meetings import next_meeting
from ccr_cli.questions.partners import Named, named

Kind = Literal[
    "meeting",
    "task-due",
    "report-due",
    "funding-ends",
    "agreement-ends",
    "protocol-review",
    "skip-review",
    "waiting-ends",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order in which they appear on the same day."""


class Entry(NamedTuple):
    """One thing on one day."""

    day: date
    kind: Kind
    what: str | None = None
    """The source of funding, the title of a protocol, or what is to be done."""
    partner: Named | None = None
    """The partner of an agreement, the one that is waiting, that holds the money, or that takes on an action."""
    seat: Seat | None = None
    time: str | None = None
    """The time of a meeting."""
    number: int | None = None
    """Its place in the file among its like, from 1, by which it is known where nothing may tell whose it is."""


class Timeline(NamedTuple):
    """Everything, by date."""

    past: tuple[Entry, ...]
    """What has run out and not been renewed or closed; empty where the audience may not see who owes what."""
    coming: tuple[Entry, ...]
    """From today to the same day next year, both included."""
    until: date
    """The last of those days."""


def timeline(seen: SeenPlan, framework: Framework, today: date) -> Timeline | None:
    """What is coming up in the next twelve months; ``None`` where the audience may not see future dates."""
    if not seen.tells_days_to_come:
        return None
    until = years_later(today, 1)
    entries = sorted(_entries(seen, framework, today), key=lambda entry: (entry.day, KINDS.index(entry.kind)))
    past = tuple(entry for entry in entries if entry.day < today) if seen.tells_commitments else ()
    return Timeline(past, tuple(entry for entry in entries if today <= entry.day <= until), until)


def _entries(seen: SeenPlan, framework: Framework, today: date) -> Iterator[Entry]:
    """Every day that the plan names, in the file's order within a kind."""
    yield from _meeting(seen, today)
    yield from _actions(seen, today)
    yield from _funding(seen, today)
    yield from _partners(seen, today)
    for number, protocol in enumerate((seen.plan.protocols or {}).values(), 1):
        if protocol.review_by is not None and protocol.status != "retired":
            yield Entry(protocol.review_by, "protocol-review", protocol.title, number=number)
    yield from _left_open(seen, framework)


def _meeting(seen: SeenPlan, today: date) -> Iterator[Entry]:
    coming = next_meeting(seen, today)
    if coming is not None:
        yield Entry(coming.day, "meeting", time=coming.time)


def _actions(seen: SeenPlan, today: date) -> Iterator[Entry]:
    """The actions to come, for whoever keeps the file: on a wall they would say who owes what."""
    for number, action in enumerate((seen.plan.actions or ()) if seen.tells_commitments else (), 1):
        if action.done is None and action.due is not None and action.due >= today:  # late ones are for ccr next
            who = named(seen, action.who) if action.who else None
            yield Entry(action.due, "task-due", action.what, who, number=number)


def _funding(seen: SeenPlan, today: date) -> Iterator[Entry]:
    for number, source in enumerate(seen.plan.funding or (), 1):
        if source.closed:
            continue
        holder = named(seen, source.held_by) if source.held_by else None
        for day in sorted(set(source.reports_due or ())):
            if day >= today:  # a plan doesn't say whether an earlier one was sent
                yield Entry(day, "report-due", source_named(source.source), holder, number=number)
        if source.until is not None:
            yield Entry(source.until, "funding-ends", source_named(source.source), holder, number=number)


def _partners(seen: SeenPlan, today: date) -> Iterator[Entry]:
    for number, (id_, partner) in enumerate((seen.plan.partners or {}).items(), 1):
        is_gone = partner.status in ("declined", "left")
        if not is_gone and partner.agreement is not None and partner.agreement.until is not None:
            yield Entry(partner.agreement.until, "agreement-ends", partner=named(seen, id_), number=number)
        waiting_until = partner.waiting_until(today)
        if partner.status != "left" and waiting_until is not None:
            yield Entry(waiting_until, "waiting-ends", partner=named(seen, id_), number=number)


def _left_open(seen: SeenPlan, framework: Framework) -> Iterator[Entry]:
    for number, (id_, entry) in enumerate(seen.plan.left_open.items(), 1):
        if entry.review_by is not None and id_ in framework.seats:
            yield Entry(entry.review_by, "skip-review", seat=framework.seats[id_], number=number)
