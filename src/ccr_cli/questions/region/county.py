"""What is kept of one community's plan once it is read: enough to set it beside many others, and no more."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple, TypeAlias

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.language_names import tongue_key
from ccr_cli.plan.masking import name_as_key
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.cadence import days_held, overdue_from
from ccr_cli.questions.elements.review import Review
from ccr_cli.questions.languages import Languages, languages
from ccr_cli.questions.readiness import readiness
from ccr_cli.questions.region.shape import Shape, shapes_of
from ccr_cli.questions.stories import Wording, stories_of_plan
from ccr_cli.questions.table import SeatState, SectorState, table
from ccr_cli.questions.timeline import Entry, Kind, timeline

SOON = 90
"""Days in which agreements and money that end are told."""
_SILENT = 183  # days without a meeting after which somebody calls, where the plan doesn't say how often it meets
_LATELY = 731  # days for which a training counts


EndingKind: TypeAlias = Literal["agreement", "funding"]
_ENDS: Mapping[Kind, EndingKind] = {"agreement-ends": "agreement", "funding-ends": "funding"}


class Agency(NamedTuple):
    """A partner that may be named, of any status."""

    key: tuple[str, ...]
    """The words of its name that count."""
    name: str
    id: str
    status: str
    seats: tuple[str, ...]
    waiting_until: date | None = None
    """The day from which it can be asked again, if that is still to come."""

    @property
    def can_be_asked(self) -> bool:
        """Whether a call today could bring it to the table."""
        return self.status in ("identified", "invited") and self.waiting_until is None


class Ending(NamedTuple):
    """An agreement or money that ends soon, or has ended."""

    day: date
    kind: EndingKind
    what: str | None
    """The partner, or the source of the money; ``None`` where the readers may not know."""


class TopicGiven(NamedTuple):
    """A training on a topic that was given."""

    topic: str
    by: tuple[str, ...]


class CountyStory(NamedTuple):
    """What agencies did about some seats, as the plan tells it."""

    title: Wording
    text: Wording
    seats: frozenset[str]


class County(NamedTuple):
    """One community."""

    path: str
    name: str
    area: str | None
    shapes: tuple[Shape, ...]
    states: Mapping[str, SeatState]
    """By seat; of an audience that is told of filled seats alone, those."""
    sectors: Mapping[str, SectorState | None]
    elements: Mapping[str, bool]
    """Whether each is met, of those of which the audience may know it."""
    is_ready: bool | None
    agencies: tuple[Agency, ...]
    needed: Mapping[str, str]
    """The languages that survivors speak, as the plan writes them, by what their spellings share."""
    spoken: Mapping[str, str]
    """Those in which somebody at the table serves people."""
    ending: tuple[Ending, ...]
    ended: tuple[Ending, ...]
    """What has ended already and was not renewed or closed, as far as the readers may know."""
    says_promises: bool | None
    """Whether anything is said of commitments or orientation; ``None`` where the readers may not know."""
    says_agreements: bool
    """Whether anything is said of agreements or of who speaks which language."""
    last_met: date | None
    is_silent: bool
    """Whether its next meeting is late, or no meeting was held for half a year."""
    coordinator: str | None
    """The partner that coordinates, or that there is one; ``None`` without one at the table."""
    trainings: tuple[TopicGiven, ...]
    stories: tuple[CountyStory, ...]
    place: int = 0
    """Its place among the others, by which it is known: for other counties two files may be called alike."""
    called: str = ""
    """What it is called beside the others: without words that many of their names share."""
    changed: date | None = None
    """The day on which its file was last changed, if that is known."""


def county(path: str, seen: SeenPlan, framework: Framework, today: date) -> County:
    """What is kept of a plan, as its readers may see it, on a day."""
    known = table(seen, framework)
    review = Review(seen, framework, today, known)
    ready = readiness(review)
    plan, tongues = seen.plan, languages(seen, framework)
    days, partners = timeline(seen, framework, today), (plan.partners or {}).values()
    return County(
        path=path,
        name=plan.name,
        area=plan.area,
        shapes=shapes_of(framework),
        states={seat.seat.id: _state(seat.state, seen) for seat in known.seats},
        sectors={sector.sector.id: sector.state for sector in known.sectors},
        elements={one.id: bool(one.met) for one in ready.elements if one.met is not None},
        is_ready=ready.is_ready,
        agencies=tuple(_agencies(seen, today)),
        needed={tongue_key(written): written for written in tongues.needed},
        spoken=_spoken(tongues),
        ending=tuple(_endings(days.coming if days is not None else (), today + timedelta(days=SOON))),
        ended=tuple(_endings(days.past if days is not None else (), today)),
        says_promises=any(one.commitments or one.oriented for one in partners) if seen.tells_commitments else None,
        says_agreements=any(one.languages for one in tongues.sectors) or any(one.agreement for one in partners),
        last_met=next(iter(days_held(plan.meetings, today)), None),
        is_silent=_is_silent(seen, today),
        coordinator=_coordinator(seen),
        trainings=tuple(_trainings(seen, today)),
        stories=tuple(
            CountyStory(one.title, one.text, frozenset(seat.id for seat in one.seats))
            for one in stories_of_plan(seen, framework)
        ),
    )


def _state(state: SeatState, seen: SeenPlan) -> SeatState:
    """A seat's state; who has answered every commitment is for whoever keeps the file."""
    return "at-the-table" if state == "committed" and not seen.tells_commitments else state


def _agencies(seen: SeenPlan, today: date) -> Iterator[Agency]:
    for id_, partner in (seen.plan.partners or {}).items():
        if id_ not in seen.nameless and (key := name_as_key(partner.name)):
            waiting = partner.waiting_until(today)
            yield Agency(key, partner.name, id_, partner.status, tuple(partner.seats or ()), waiting)


def _spoken(told: Languages) -> dict[str, str]:
    found = (one.language for sector in told.sectors for one in sector.languages)
    return {tongue_key(written): written for written in found}


def _endings(entries: Iterable[Entry], last: date) -> Iterator[Ending]:
    for entry in entries:
        if entry.day <= last and (kind := _ENDS.get(entry.kind)) is not None:
            yield Ending(entry.day, kind, entry.partner.name if kind == "agreement" and entry.partner else entry.what)


def _is_silent(seen: SeenPlan, today: date) -> bool:
    held = days_held(seen.plan.meetings, today)
    if not held:
        return False
    late = overdue_from(seen.plan.meetings, today)
    return (today - held[0]).days > _SILENT if late is None else late <= today


def _coordinator(seen: SeenPlan) -> str | None:
    coordinator = seen.plan.coordinator
    partner = None if coordinator is None else (seen.plan.partners or {}).get(coordinator.partner)
    if coordinator is None or partner is None or not partner.is_here:
        return None
    return seen.name_of(coordinator.partner) or NOT_TOLD


def _trainings(seen: SeenPlan, today: date) -> Iterator[TopicGiven]:
    for training in seen.plan.trainings or ():
        if 0 <= (today - training.date).days <= _LATELY:
            by = tuple(name for id_ in training.by or () if (name := seen.name_of(id_)) is not None)
            yield from (TopicGiven(topic, by) for topic in training.topics or ())
