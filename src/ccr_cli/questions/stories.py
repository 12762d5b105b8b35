"""Stories: what agencies of one task force did that another can learn from, and which of them to tell where."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from ccr_cli.language.message import Bilingual
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, FrameworkStory, Seat, Source
from ccr_cli.plan.plan import Story

Wording: TypeAlias = Bilingual | str
_USUAL = "en"


class StorySeat(NamedTuple):
    """A seat that a story is about."""

    id: str
    name: Wording
    sector: str
    """Its sector's id."""
    is_decided_by_community: bool


class ToldStory(NamedTuple):
    """One story, whoever tells it: a framework, or the task force that lived it."""

    title: Wording
    text: Wording
    lesson: Wording | None
    seats: tuple[StorySeat, ...]
    framework: str
    """The id of the framework that its seats belong to."""
    framework_name: Wording
    day: date | None = None
    told: Wording | None = None
    """When it was told, in words, where the day is unknown."""
    sources: tuple[Source, ...] = ()
    id: str | None = None
    task_force: str | None = None
    """``None`` when the framework tells it."""
    path: str | None = None
    """The plan that tells it."""
    language: str | None = None
    """The one language it is told in; ``None`` when it is told in every language."""


Shelf: TypeAlias = Mapping[tuple[str, str], Sequence[ToldStory]]
"""Stories that may be told for a seat, by the ids of its framework and the seat, best first."""


def stories_of_framework(framework: Framework) -> Iterator[ToldStory]:
    """The stories that a framework tells, in its order."""
    seats = _seats(framework)
    for story in framework.stories or ():
        sources = tuple(framework.cited(story.sources))
        yield _told(story, framework, seats)._replace(told=story.told, sources=sources, id=story.id)


def stories_of_plan(seen: SeenPlan, framework: Framework, path: str | None = None) -> Iterator[ToldStory]:
    """The stories that a task force tells in its plan, as the audience may read them, in the plan's order."""
    plan = seen.plan
    seats = _seats(framework) if plan.stories else {}
    for story in plan.stories or ():
        yield _told(story, framework, seats)._replace(
            day=story.date, task_force=plan.name, path=path, language=plan.language or _USUAL
        )


def in_order(stories: Iterable[ToldStory]) -> list[ToldStory]:
    """Each story once, newest first, then those without a day; the framework's own come last.

    Of those that would stand beside each other the ones about a seat that the community decides about come behind.
    """
    return sorted(dict.fromkeys(stories), key=_place)


def about(stories: Iterable[ToldStory], seat: str | None, sector: str | None) -> list[ToldStory]:
    """The stories about a seat, a sector or both, given by id."""
    return [
        story
        for story in stories
        if (seat is None or any(seat == filled.id for filled in story.seats))
        and (sector is None or any(sector == filled.sector for filled in story.seats))
    ]


def shelf(stories: Iterable[ToldStory], language: str) -> Shelf:
    """The stories that can be told under an open seat to somebody who reads a language.

    A story that is also about a seat the community decides about is left out: it would put pressure on them. It is
    shown on request.
    """
    found: dict[tuple[str, str], list[ToldStory]] = {}
    for story in in_order(stories):
        if _presses(story) or story.language not in (None, language):
            continue
        for seat in story.seats:
            found.setdefault((story.framework, seat.id), []).append(story)
    return found


def story_for(
    framework: Framework, seat: Seat, at_hand: Shelf | None = None, but: str | None = None
) -> ToldStory | None:
    """A story of how another task force filled a seat, to tell where that seat is open.

    It is the best of the stories at hand, by default the framework's own, but never one by the task force named
    ``but``.
    """
    if at_hand is None:
        at_hand = shelf(stories_of_framework(framework), _USUAL)
    stories = at_hand.get((framework.id, seat.id), ())
    return next((story for story in stories if story.task_force is None or story.task_force != but), None)


def _place(story: ToldStory) -> tuple[bool, int, bool, bool]:
    is_newer = -story.day.toordinal() if story.day else 0
    return (story.day is None, is_newer, story.task_force is None, _presses(story))


def _presses(story: ToldStory) -> bool:
    """Whether it is also about a seat that the community decides about: told unasked, it would put pressure on them."""
    return any(seat.is_decided_by_community for seat in story.seats)


def _seats(framework: Framework) -> dict[str, StorySeat]:
    return {
        seat.id: StorySeat(seat.id, seat.name, sector.id, seat.has("decided_by_community"))
        for sector in framework.sectors
        for seat in sector.seats
    }


def _told(story: Story | FrameworkStory, framework: Framework, seats: Mapping[str, StorySeat]) -> ToldStory:
    return ToldStory(
        title=story.title,
        text=story.text,
        lesson=story.lesson,
        seats=tuple(seats[id_] for id_ in dict.fromkeys(story.seats or ()) if id_ in seats),
        framework=framework.id,
        framework_name=framework.name,
    )
