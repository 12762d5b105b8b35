"""The answer of ``ccr next``: what to do now, whom to call, what others did, and what got done this week."""

from datetime import date
from typing import NamedTuple

from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.done_lately import Done, done_lately
from ccr_cli.questions.next.asked import next_items
from ccr_cli.questions.next.calling import Call, whom_to_call
from ccr_cli.questions.next.in_one_line import in_one_line
from ccr_cli.questions.next.item import Item
from ccr_cli.questions.stories import ToldStory, story_for
from ccr_cli.questions.table import Table


class Step(NamedTuple):
    """One thing to do, and what helps with it."""

    item: Item
    call: Call | None
    story: ToldStory | None
    """What another task force did to fill such a seat; each story appears once."""


class Agenda(NamedTuple):
    """What to do now, and what got done."""

    task_force: str
    framework: Framework
    items: tuple[Item, ...]
    """Everything, the most urgent first."""
    steps: tuple[Step, ...]
    """The first of them, as many as were asked for, each on its own."""
    lines: tuple[Step, ...]
    """The same for people: what several partners wait for is one line."""
    counts: tuple[int, ...]
    """How many of ``items`` each of ``lines`` stands for."""
    done: tuple[Done, ...]

    @property
    def left_out(self) -> int:
        """How many of ``items`` are not in ``lines``."""
        return len(self.items) - sum(self.counts)

    def first(self, number: int) -> "Agenda":
        """The same with fewer lines."""
        return self._replace(lines=self.lines[:number], counts=self.counts[:number])

    @property
    def is_urgent(self) -> bool:
        """Whether something is overdue or has to be done now."""
        return any(item.urgency in ("overdue", "now") for item in self.items)


def agenda(plan: Plan, framework: Framework, table: Table, today: date, most: int | None) -> Agenda:
    """What to do now: at most ``most`` things, or all of them with ``None``."""
    items = tuple(next_items(plan, framework, table, today))
    counted = list(in_one_line(items, plan))[:most]
    lines = tuple(_steps(plan, framework, tuple(item for item, _ in counted)))
    counts = tuple(number for _, number in counted)
    steps, done = tuple(_steps(plan, framework, items[:most])), tuple(done_lately(plan, framework, today))
    return Agenda(plan.name, framework, items, steps, lines, counts, done)


def _steps(plan: Plan, framework: Framework, items: tuple[Item, ...]) -> list[Step]:
    told: set[ToldStory] = set()
    steps = []
    for item in items:
        story = _story(framework, item)
        if story is not None and story in told:
            story = None
        told |= {story} if story is not None else set()
        steps.append(Step(item, whom_to_call(plan, item.partner), story))
    return steps


def _story(framework: Framework, item: Item) -> ToldStory | None:
    """A story about the seat that an item is meant to fill."""
    is_to_be_filled = item.kind.fills_a_seat and item.seat in framework.seats
    return story_for(framework, framework.seats[item.seat]) if is_to_be_filled and item.seat is not None else None
