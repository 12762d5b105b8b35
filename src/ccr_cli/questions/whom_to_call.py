"""Whom to call for what: who is first for each task, and by which office to ask for them."""

from collections.abc import Iterator
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Seat, Task
from ccr_cli.plan.nameless import is_secret
from ccr_cli.plan.partner import Contact
from ccr_cli.questions.partners import Named, named, seats_of
from ccr_cli.questions.roles import RoleAnswer, roles


class Office(NamedTuple):
    """The office of a partner to ask for, and how to reach it."""

    through: Named | None
    """The partner that answers, where another one does: a network of people is reached through one."""
    office: str
    ways: tuple[str, ...]
    """Its number and address at work; none of a contact that is shared with nobody, or of a partner without a name."""


class TaskFirst(NamedTuple):
    """A task that a partner is first for."""

    task: Task
    places: tuple[str, ...]
    """The places in which it is, if not everywhere; none of a partner whose place is confidential."""


class Caller(NamedTuple):
    """A partner to call."""

    who: Named
    tasks: tuple[TaskFirst, ...]
    seats: tuple[Seat, ...]
    role: str | None
    reach: Office | None


def first_callers(seen: SeenPlan, framework: Framework) -> tuple[Caller, ...]:
    """The partners that are first for a task, in the framework's order; without any, those that work with the table."""
    found: dict[str, list[TaskFirst]] = {}
    for answer in roles(seen, framework).answers:
        for id_, places in _places_by_first(seen, answer).items():
            found.setdefault(id_, []).append(TaskFirst(answer.task, tuple(places)))
    if not found:
        found = {id_: [] for id_, partner in (seen.plan.partners or {}).items() if partner.is_in_touch}
    return tuple(_caller(seen, framework, id_, tasks) for id_, tasks in found.items())


def _places_by_first(seen: SeenPlan, answer: RoleAnswer) -> dict[str, list[str]]:
    """The ids of those that are first for a task, each with the places where it is, as far as they may be told."""
    found: dict[str, list[str]] = {}
    for first in answer.firsts:
        if first.who.id is not None and not first.is_gone:
            places = found.setdefault(first.who.id, [])
            if first.place is not None and not _is_confidential(seen, first.who.id):
                places.append(first.place)
    return found


def open_tasks(seen: SeenPlan, framework: Framework) -> tuple[Task, ...]:
    """The tasks for which nobody is first; none where the plan hasn't begun to say who is."""
    answer = roles(seen, framework)
    return tuple(one.task for one in answer.open) if answer.filled else ()


def reach(seen: SeenPlan, id_: str) -> Office | None:
    """How to reach a partner; ``None`` where the plan doesn't say."""
    partners = seen.plan.partners or {}
    through = partners[id_].reach_through
    contact = next(_best_first(partners[through or id_].contacts or []), None)
    if contact is None:
        return None
    may_be_told = _is_shared(contact) and not is_secret(partners[through or id_])
    ways = (contact.phone, contact.email) if may_be_told else ()
    return Office(
        None if through is None else named(seen, through), contact.role, tuple(way for way in ways if way is not None)
    )


def _best_first(contacts: list[Contact]) -> Iterator[Contact]:
    """Those whose number somebody else may have as well, then the others."""
    yield from (one for one in contacts if _is_shared(one) and (one.phone or one.email))
    yield from contacts


def _is_shared(contact: Contact) -> bool:
    return contact.share not in (None, "nobody")


def _is_confidential(seen: SeenPlan, id_: str) -> bool:
    return (seen.plan.partners or {})[id_].confidential is not None


def _caller(seen: SeenPlan, framework: Framework, id_: str, tasks: list[TaskFirst]) -> Caller:
    partner = (seen.plan.partners or {})[id_]
    return Caller(named(seen, id_), tuple(tasks), seats_of(partner, framework), partner.role, reach(seen, id_))
