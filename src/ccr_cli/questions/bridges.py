"""What hangs on one partner alone, or on one contact: what nobody else at the table would do if it left."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Seat, Sector, Task
from ccr_cli.plan.language_names import tongue_key
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan, Role
from ccr_cli.questions.languages import needed_tongues
from ccr_cli.questions.only_contacts import only_contacts
from ccr_cli.questions.only_ties import only_ties
from ccr_cli.questions.partners import Named, all_named, at_table, is_decided_by_community, named


class Alone(NamedTuple):
    """What one partner at the table alone fills, does, ties together, speaks and reaches."""

    id: str
    name: str
    seats: tuple[Seat, ...]
    tasks: tuple[Task, ...]
    """Those for which it is first, here or there, and with which nobody works."""
    sector_ties: tuple[tuple[Sector, Sector], ...]
    languages: tuple[str, ...]
    """As the plan first writes them; those that are needed come first."""
    places: tuple[str, ...]

    @property
    def number(self) -> int:
        """How many things hang on it."""
        return sum(map(len, (self.seats, self.tasks, self.sector_ties, self.languages, self.places)))

    @property
    def is_one_seat(self) -> bool:
        """Whether it is a seat and nothing else."""
        return self.number == len(self.seats) == 1


class ContactAlone(NamedTuple):
    """A contact without which there is no way to some partners: never a name, a number or an address."""

    partner: Named
    """The partner under which the plan has it."""
    role: str
    of: tuple[Named, ...]


class Bridges(NamedTuple):
    """What hangs on one partner or one contact of a plan alone."""

    name: str
    at_the_table: int
    """How many partners are at the table, without those of which the community decides whether they are."""
    partners: tuple[Alone, ...]
    """Those on which something hangs, first what would be hardest to replace."""
    contacts: tuple[ContactAlone, ...]
    """First those that are the way to most partners."""

    @property
    def with_one_seat(self) -> tuple[Alone, ...]:
        """The partners on which one seat hangs, and nothing else."""
        return tuple(one for one in self.partners if one.is_one_seat)

    @property
    def with_more(self) -> tuple[Alone, ...]:
        """The partners on which more hangs, or something else."""
        return tuple(one for one in self.partners if not one.is_one_seat)


def bridges(seen: SeenPlan, framework: Framework) -> Bridges:
    """What would be gone with one partner at the table, or with one contact.

    Seats that the community decides about are left out, with what only they tie together, and so are partners that sit
    in no other seat: nothing hangs on one, and none does what another did. A language that is needed and a place come
    before all else: for a seat somebody can be asked, for these there is seldom another.
    """
    plan = seen.plan
    needed = needed_tongues(plan)

    def order(one: Alone) -> tuple[int, int]:
        rare = len(one.places) + sum(tongue_key(language) in needed for language in one.languages)
        return -rare, -one.number

    found = list(_each(plan, framework))
    held = sorted((one for one in found if one.number), key=order)
    return Bridges(plan.name, len(found), tuple(held), tuple(_contacts(seen, framework)))


def _each(plan: Plan, framework: Framework) -> Iterator[Alone]:
    """What every partner at the table does alone."""
    here, places = at_table(plan, framework), plan.places or ()
    tongues = _tongues(plan, here)
    community = framework.flagged["decided_by_community"]
    seats = _alone(here, lambda one: one.seats or (), (seat for seat in framework.seats if seat not in community))
    languages = _alone(here, lambda one: map(tongue_key, one.languages or ()), tongues)
    reached = _alone(here, lambda one: one.reaches(places), dict.fromkeys(places))
    tasks, ties = _tasks(plan, framework), only_ties(plan, framework)
    sectors = {sector.id: sector for sector in framework.sectors}
    for id_, partner in here.items():
        yield Alone(
            id_,
            partner.name,
            tuple(framework.seats[seat] for seat in seats.get(id_, ())),
            tuple(tasks.get(id_, ())),
            tuple((sectors[one], sectors[other]) for one, other in ties.get(id_, ())),
            tuple(tongues[key] for key in languages.get(id_, ())),
            tuple(reached.get(id_, ())) if partner.confidential is None else (),
        )


def _contacts(seen: SeenPlan, framework: Framework) -> Iterator[ContactAlone]:
    for partner, role, of in only_contacts(seen.plan, framework):
        yield ContactAlone(named(seen, partner), role, all_named(seen, list(of)))


def _alone(
    here: Mapping[str, Partner], has: Callable[[Partner], Iterable[str]], things: Iterable[str]
) -> dict[str, list[str]]:
    """By a partner's id the things that it has and nobody else at the table, in their order."""
    having: dict[str, str | None] = {}
    for id_, partner in here.items():
        for thing in has(partner):
            having[thing] = id_ if having.get(thing, id_) == id_ else None
    alone: dict[str, list[str]] = {}
    for thing in things:
        if (owner := having.get(thing)) is not None:
            alone.setdefault(owner, []).append(thing)
    return alone


def _tongues(plan: Plan, here: Mapping[str, Partner]) -> Mapping[str, str]:
    """The languages other than English, each as it is first written, under the key by which it is known."""
    found = needed_tongues(plan)
    for written in (written for partner in here.values() for written in partner.languages or ()):
        found.setdefault(tongue_key(written), written)
    found.pop("en", None)  # everybody's, whoever writes it down
    return found


def _tasks(plan: Plan, framework: Framework) -> dict[str, list[Task]]:
    """By a partner's id the tasks for which it is first, here or there, while nobody else works with it."""
    alone: dict[str, list[Task]] = {}
    roles = plan.roles or {}
    for task in framework.tasks or ():
        if (role := roles.get(task.id)) is not None:
            others = set(_at_work(role, plan, framework))
            for first in dict.fromkeys(role.firsts.values()):
                if others <= {first}:
                    alone.setdefault(first, []).append(task)
    return alone


def _at_work(role: Role, plan: Plan, framework: Framework) -> Iterator[str]:
    """Those at the table, or there through a liaison, who work with the first of a task."""
    for id_ in role.with_ or ():
        partner = (plan.partners or {})[id_]
        if partner.is_in_touch and not is_decided_by_community(partner, framework):
            yield id_
