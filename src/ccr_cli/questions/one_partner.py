"""Everything a plan says about one partner, and where it names it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ccr_cli.language.message import Bilingual, Message
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Commitment, Framework, Seat, Task
from ccr_cli.plan.partner import Cannot, Partner
from ccr_cli.plan.plan import Change, Funding, Plan, Role
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.actions import ToldAction, actions
from ccr_cli.questions.meetings import meetings
from ccr_cli.questions.orientation import subject_of
from ccr_cli.questions.partners import Named, all_named, named, seats_of


class Answered(NamedTuple):
    """A partner's answer to one commitment; none yet when both are ``None``."""

    commitment: Commitment
    made: date | None
    cannot: str | None

    @property
    def is_open(self) -> bool:
        """Whether it is neither made nor answered."""
        return self.made is None and self.cannot is None


class ProtocolPart(NamedTuple):
    """A protocol that involves a partner."""

    id: str
    title: str
    status: str
    others: tuple[Named, ...]


class FirstFor(NamedTuple):
    """A task that a partner is first for."""

    task: Task
    places: tuple[str, ...]
    """The places in which it is; none where it is first everywhere."""


class Happened(NamedTuple):
    """A training or an outreach that a partner gave, or that reached it."""

    day: date
    title: str


class Mentions(NamedTuple):
    """Where a plan names a partner outside its own entry."""

    coordinates: bool
    stands_in: bool
    """Whether it takes over when the coordinator cannot."""
    present: tuple[date, ...]
    held: int
    """How many meetings were held in all; 0 where the audience may not see who was there."""
    protocols: tuple[ProtocolPart, ...]
    first_for: tuple[FirstFor, ...]
    works_with: tuple[Task, ...]
    actions: tuple[ToldAction, ...]
    funding: tuple[Funding, ...]
    gave: tuple[Happened, ...]
    received: tuple[Happened, ...]
    outreach: tuple[Happened, ...]
    asked_survivors: tuple[date, ...]
    changes: tuple[Change, ...]
    reaches: tuple[Named, ...]
    """The networks that are reached through it."""
    covers: tuple[Seat, ...]
    """The seats left open that it covers."""


class Profile(NamedTuple):
    """One partner."""

    id: str
    partner: Partner
    """What its entry says, as far as the audience may see it."""
    seats: tuple[Seat, ...]
    commitments: tuple[Answered, ...] | None
    """``None`` when the audience may not see them."""
    reached_through: Named | None
    languages: dict[str, str | None] | None
    """The languages it serves people in, and how; ``None`` when the audience may not see them."""
    places: tuple[str, ...] | None
    """The places it reaches; ``None`` for all of them, and where there is nothing to say of that."""
    has_places: bool
    """Whether there is something to say of where it reaches: the plan lists places, and the audience may see it."""
    mentions: Mentions
    subject: Bilingual | str | Message
    """What its people know once they are oriented."""


def visible_ids(seen: SeenPlan) -> list[str]:
    """The ids of the partners that the audience may see."""
    return [id_ for id_ in seen.plan.partners or {} if id_ not in seen.nameless]


def one_partner(seen: SeenPlan, framework: Framework, id_: str, today: date) -> Profile | None:
    """The partner with an id; ``None`` when there is none that the audience may see."""
    if id_ not in visible_ids(seen):
        return None
    partner = (seen.plan.partners or {})[id_]
    return Profile(
        id_,
        partner,
        seats_of(partner, framework),
        _commitments(partner, framework) if seen.tells_commitments else None,
        None if partner.reach_through is None else named(seen, partner.reach_through),
        _languages(partner) if seen.tells_languages else None,
        tuple(partner.serves or ()) if partner.says_where else None,
        bool(seen.plan.places) and seen.tells_where,
        _mentions(seen, framework, id_, today),
        subject_of(framework),
    )


def _commitments(partner: Partner, framework: Framework) -> tuple[Answered, ...]:
    answers = partner.commitments
    if isinstance(answers, date):
        return tuple(Answered(commitment, answers, None) for commitment in framework.commitments)
    return tuple(_answered(commitment, (answers or {}).get(commitment.id)) for commitment in framework.commitments)


def _answered(commitment: Commitment, answer: date | Cannot | None) -> Answered:
    if isinstance(answer, Cannot):
        return Answered(commitment, None, answer.cannot)
    return Answered(commitment, answer, None)


def _languages(partner: Partner) -> dict[str, str | None]:
    known = partner.languages or {}
    return dict(known) if isinstance(known, dict) else dict.fromkeys(known)


def _mentions(seen: SeenPlan, framework: Framework, id_: str, today: date) -> Mentions:
    plan = seen.plan
    coordinator = plan.coordinator
    held = meetings(seen, today).held
    return Mentions(
        coordinates=coordinator is not None and coordinator.partner == id_,
        stands_in=coordinator is not None and coordinator.backup == id_,
        present=tuple(meeting.day for meeting in held if id_ in [who.id for who in meeting.present]),
        held=len(held) if seen.tells_who_was_there else 0,
        protocols=_protocols(seen, id_),
        first_for=tuple(_first_for(plan, framework, id_)),
        works_with=tuple(task for task, role in _roles(plan, framework) if id_ in (role.with_ or ())),
        actions=tuple(
            action
            for action in actions(seen, framework, today).actions
            if action.who is not None and action.who.id == id_
        ),
        funding=tuple(entry for entry in plan.funding or () if entry.held_by == id_),
        gave=_happened((entry.date, entry.title) for entry in plan.trainings or () if id_ in (entry.by or ())),
        received=_happened((entry.date, entry.title) for entry in plan.trainings or () if id_ in (entry.for_ or ())),
        outreach=_happened((entry.date, entry.title) for entry in plan.outreach or () if id_ in (entry.by or ())),
        asked_survivors=tuple(entry.date for entry in plan.survivor_voice or () if entry.by == id_),
        changes=tuple(change for change in plan.changes or () if change.partner == id_),
        reaches=tuple(named(seen, other) for other, entry in _partners(plan) if entry.reach_through == id_),
        covers=_covers(plan, framework, id_),
    )


def _partners(plan: Plan) -> Iterable[tuple[str, Partner]]:
    return (plan.partners or {}).items()


def _protocols(seen: SeenPlan, id_: str) -> tuple[ProtocolPart, ...]:
    parts = []
    for key, protocol in (seen.plan.protocols or {}).items():
        sides = [*(protocol.from_ or ()), *(protocol.to or ()), *(protocol.between or ())]
        if id_ in sides:
            others = all_named(seen, [other for other in sides if other != id_])
            parts.append(ProtocolPart(key, protocol.title, protocol.status, others))
    return tuple(parts)


def _first_for(plan: Plan, framework: Framework, id_: str) -> Iterator[FirstFor]:
    for task, role in _roles(plan, framework):
        places = [place for place, first in role.firsts.items() if first == id_]
        if places:
            yield FirstFor(task, tuple(place for place in places if place is not None))


def _roles(plan: Plan, framework: Framework) -> Iterator[tuple[Task, Role]]:
    """The tasks of which the plan says who does them, in the framework's order."""
    told = plan.roles or {}
    return ((task, told[task.id]) for task in framework.tasks or () if task.id in told)


def _happened(found: Iterable[tuple[date, str]]) -> tuple[Happened, ...]:
    """The events whose titles the audience may see; the public sees no outreach titles, so none of a partner's."""
    return tuple(Happened(day, title) for day, title in found if title != NOT_TOLD)


def _covers(plan: Plan, framework: Framework, id_: str) -> tuple[Seat, ...]:
    ids = [seat for seat, entry in plan.left_open.items() if entry.covered_by == id_]
    return tuple(framework.seats[seat] for seat in ids if seat in framework.seats)
