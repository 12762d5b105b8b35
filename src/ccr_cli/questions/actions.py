"""The actions of a plan: what has to be done, by whom and by when, and what is done."""

from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.plan.plan import Action
from ccr_cli.questions.partners import Named, named


class ToldAction(NamedTuple):
    """One thing to do."""

    number: int
    """Its position in the file, from 1; commands refer to it by this number."""
    what: str
    who: Named | None
    """``None`` when nobody is named."""
    due: date | None
    done: date | None
    seat: Seat | None
    note: str | None
    is_late: bool
    """Whether it isn't done and its due date has passed."""

    @property
    def may_be_handed_out(self) -> bool:
        """Whether a paper for others may have it: not what is about a seat that the community decides about."""
        return self.seat is None or not self.seat.has("decided_by_community")


class Actions(NamedTuple):
    """All actions of a plan, open and done."""

    task_force: str
    actions: tuple[ToldAction, ...]
    is_told: bool = True
    """Whether the audience may see the actions."""

    @property
    def open(self) -> tuple[ToldAction, ...]:
        """The actions not done yet."""
        return tuple(action for action in self.actions if action.done is None)


def actions(seen: SeenPlan, framework: Framework, today: date) -> Actions:
    """The actions of a plan, in the file's order."""
    known = enumerate(seen.plan.actions or (), 1)
    told = tuple(_told(seen, framework, number, action, today) for number, action in known)
    return Actions(seen.plan.name, told, seen.tells_actions)


def _told(seen: SeenPlan, framework: Framework, number: int, action: Action, today: date) -> ToldAction:
    who = None if action.who is None else named(seen, action.who)
    seat = None if action.seat is None else framework.seats.get(action.seat)
    is_late = action.done is None and action.due is not None and action.due < today
    return ToldAction(number, action.what, who, action.due, action.done, seat, action.note, is_late)
