"""Who is first for each task of the framework, who works with them, and for which tasks nobody is first.

To be first is to answer for a task that it happens, never to be to blame. One partner at the table is first, or one
that works with the table through a liaison.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Seat, Task
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Role
from ccr_cli.plan.told_by_seat import RoleSeats
from ccr_cli.questions.partners import Named, all_named, named

FirstProblem = Literal["first-left", "first-declined", "first-not-here", "first-not-oriented"]
_GONE: Mapping[str, FirstProblem] = {"left": "first-left", "declined": "first-declined"}
_SHARE = 3  # who is first for more than one in so many tasks carries much
_FEWEST = 2  # tasks of which it can be said that they are much


class FirstPartner(NamedTuple):
    """A partner that is first for a task: everywhere, or in one place."""

    who: Named
    place: str | None
    status: str
    since: date | None
    """Since when it has this status, as far as the audience may see it."""
    problem: FirstProblem | None

    @property
    def is_gone(self) -> bool:
        """Whether it said no or left, so that nobody is first."""
        return self.problem in ("first-left", "first-declined")


class UsualSeat(NamedTuple):
    """A seat that usually is first for a task, and who is at the table in it."""

    seat: Seat
    here: tuple[Named, ...]


class RoleAnswer(NamedTuple):
    """Who does one task."""

    task: Task
    firsts: tuple[FirstPartner, ...]
    others: tuple[Named, ...]
    """The partners that work with it."""
    since: date | None
    note: str | None
    usual: tuple[UsualSeat, ...]
    places_open: tuple[str, ...]
    """The places in which nobody is first, where another partner is first in each place."""
    first_seats: tuple[Seat, ...] = ()
    other_seats: tuple[Seat, ...] = ()
    """The seats of those who do it, for readers who may not know which partner it is."""
    is_told: bool = True
    """Whether the audience may see which partner does it, and so whether it is open."""

    @property
    def is_open(self) -> bool:
        """Whether nobody is first, as far as that is told: no partner is named, or those that are have gone."""
        return self.is_told and all(first.is_gone for first in self.firsts)

    @property
    def problems(self) -> tuple[str, ...]:
        """What there is to look at, each once."""
        found = dict.fromkeys(first.problem for first in self.firsts if first.problem is not None)
        return (*found, *(["place-open"] if self.places_open and not self.is_open else []))

    @property
    def usual_here(self) -> tuple[Named, ...]:
        """The partners at the table in a seat that usually is first, each once."""
        return tuple(dict.fromkeys(who for usual in self.usual for who in usual.here))


class MuchRests(NamedTuple):
    """A partner that is first for more than a third of the tasks."""

    who: Named
    tasks: int


class Roles(NamedTuple):
    """Who does what in one plan."""

    task_force: str
    total: int
    """How many tasks the framework has."""
    answers: tuple[RoleAnswer, ...]
    """In the framework's order; for readers who see seats alone, those of which something is told."""
    much_rests_on: tuple[MuchRests, ...]
    tells_partners: bool
    """Whether the audience may see which partner does what; if not, it is told by seat."""
    tells_ids: bool
    """Whether to show ids and commands, which only whoever keeps the file types."""

    @property
    def open(self) -> tuple[RoleAnswer, ...]:
        """The tasks for which nobody is first."""
        return tuple(answer for answer in self.answers if answer.is_open)

    @property
    def filled(self) -> tuple[RoleAnswer, ...]:
        """The others."""
        return tuple(answer for answer in self.answers if not answer.is_open)


def roles(seen: SeenPlan, framework: Framework) -> Roles:
    """Who does each task, as far as the audience may see it."""
    tasks = framework.tasks or []
    if seen.role_seats is None:
        usual = _UsualSeats(seen, framework)
        answers = tuple(_answer(seen, task, usual) for task in tasks)
        return Roles(
            seen.plan.name,
            len(tasks),
            answers,
            _heavy(answers),
            tells_partners=True,
            tells_ids=seen.audience == "internal",
        )
    told = tuple(_by_seat(task, seen.role_seats[task.id], framework) for task in tasks if task.id in seen.role_seats)
    return Roles(seen.plan.name, len(tasks), told, (), tells_partners=False, tells_ids=False)


class _UsualSeats:
    """The seats that usually are first, each looked up once; none that the community decides about."""

    def __init__(self, seen: SeenPlan, framework: Framework) -> None:
        self._seen = seen
        self._seats = framework.seats
        self._left_out = framework.flagged["decided_by_community"]
        self._here: dict[str, list[str]] = {}
        self._found: dict[str, UsualSeat] = {}
        for id_, partner in seen.plan.here.items():
            for seat in dict.fromkeys(partner.seats or ()):
                self._here.setdefault(seat, []).append(id_)

    def of(self, task: Task) -> tuple[UsualSeat, ...]:
        """The seats that usually are first for a task."""
        ids = [id_ for id_ in task.usual or () if id_ in self._seats and id_ not in self._left_out]
        return tuple([self._found.get(id_) or self._look_up(id_) for id_ in ids])

    def _look_up(self, id_: str) -> UsualSeat:
        self._found[id_] = UsualSeat(self._seats[id_], all_named(self._seen, self._here.get(id_)))
        return self._found[id_]


def _answer(seen: SeenPlan, task: Task, usual: _UsualSeats) -> RoleAnswer:
    role = (seen.plan.roles or {}).get(task.id)
    if role is None:
        return RoleAnswer(task, (), (), None, None, usual.of(task), ())
    firsts = tuple(_firsts(seen, role))
    counted = {first.place for first in firsts if not first.is_gone}
    open_places = () if None in counted or not counted else (seen.plan.places or ())
    return RoleAnswer(
        task,
        firsts,
        all_named(seen, role.with_),
        role.since,
        role.note,
        usual.of(task),
        tuple(place for place in open_places if place not in counted),
    )


def _firsts(seen: SeenPlan, role: Role) -> Iterator[FirstPartner]:
    for place, id_ in role.firsts.items():
        partner = (seen.plan.partners or {}).get(id_)
        if partner is not None:
            problem = _problem(partner, tells_orientation=seen.tells_commitments)
            yield FirstPartner(named(seen, id_), place, partner.status, partner.since, problem)


def _problem(partner: Partner, *, tells_orientation: bool) -> FirstProblem | None:
    if not partner.is_in_touch:
        return _GONE.get(partner.status, "first-not-here")
    is_to_be_oriented = partner.is_here and partner.oriented is None
    return "first-not-oriented" if is_to_be_oriented and tells_orientation else None


def _heavy(answers: tuple[RoleAnswer, ...]) -> tuple[MuchRests, ...]:
    """The partners that are first for more than a third, in the order in which they come up."""
    counted = Counter(
        who
        for answer in answers
        for who in dict.fromkeys(first.who for first in answer.firsts if not first.is_gone)
        if who.id is not None
    )
    return tuple(
        MuchRests(who, number)
        for who, number in counted.items()
        if number * _SHARE > len(answers) and number >= _FEWEST
    )


def _by_seat(task: Task, role: RoleSeats, framework: Framework) -> RoleAnswer:
    first, others = (tuple(framework.seats[id_] for id_ in ids if id_ in framework.seats) for ids in role)
    return RoleAnswer(task, (), (), None, None, (), (), first, others, is_told=False)
