"""What a task force has to have in place: each element of its framework, met or not, since when, and what is open.

When an element is met stands in the plan format, "Derived, never written". A framework names its elements by
id; ``JUDGED`` says which function answers for which id. Nobody here can answer for an element of somebody's
own: it is not judged, neither met nor open.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType

from ccr_cli.language.message import Listing, Message, say, say_many
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Element, Framework
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Funding, Plan
from ccr_cli.plan.words import PaysFor
from ccr_cli.questions.cadence import days_held, is_regular, overdue_from, regular_since
from ccr_cli.questions.commitments import Answers, answers_of, last_made
from ccr_cli.questions.table import Table, table

VOICE_YEARS = 2  # plan format: survivors were asked within two years


@dataclass(frozen=True, slots=True)
class Concerned:
    """A partner that an element is about."""

    id: str
    name: str | None
    """``None`` when the audience may not see it."""
    met: bool
    since: date | None = None
    """The day that the plan tells: its last commitment, or its orientation."""
    answers: Answers | None = None
    """What it has answered; ``None`` when the audience may not see it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What can be said of one element."""

    met: bool | None
    """``None`` when it is not judged."""
    detail: Message
    """How it stands: what is in place, or what is still open."""
    since: date | None = None
    """The first day of what is in place, where the plan tells it."""
    until: date | None = None
    """The last day on which it is in place as things stand, where one is known."""
    partners: tuple[Concerned, ...] = ()
    commands: tuple[str, ...] = ()
    """What records the next step, with ``...`` and ``ID`` where words have to be filled in."""


@dataclass(frozen=True, slots=True)
class ElementAnswer:
    """One element of the framework, and what can be said of it."""

    element: Element
    judgement: Judgement

    @property
    def id(self) -> str:
        """Its id."""
        return self.element.id

    @property
    def required(self) -> bool:
        """Whether the plan can't be put into practice without it."""
        return self.element.required

    @property
    def met(self) -> bool | None:
        """Whether it is in place; ``None`` when nobody here can judge that."""
        return self.judgement.met


@dataclass(frozen=True)
class Look:
    """A plan as its audience may see it, on a day, held against a framework."""

    seen: SeenPlan
    framework: Framework
    today: date
    known: Table | None = field(default=None, compare=False)
    """The table, if somebody has asked for it before."""

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.seen.plan

    @cached_property
    def here(self) -> dict[str, Partner]:
        """The partners at the table, by their ids."""
        partners = self.plan.partners or {}
        return {id_: partner for id_, partner in partners.items() if partner.status == "at-the-table"}

    @cached_property
    def commitments(self) -> tuple[str, ...]:
        """The ids of what every participant promises."""
        return tuple(commitment.id for commitment in self.framework.commitments)

    @cached_property
    def answered(self) -> dict[str, Answers]:
        """What each partner at the table has answered, as far as the audience may see it."""
        return {id_: answers_of(partner, self.commitments) for id_, partner in self.here.items()}

    @cached_property
    def table(self) -> Table:
        """Who is at the table."""
        return self.known or table(self.seen, self.framework)

    def name(self, id_: str) -> str | None:
        """A partner's name, if the audience may see it."""
        return None if id_ in self.seen.nameless else (self.plan.partners or {})[id_].name

    def can_be_asked(self, id_: str) -> bool:
        """Whether there is something to ask of a partner today: not while it is ``waiting``."""
        return waiting_until((self.plan.partners or {})[id_], self.today) is None

    def answers(self, id_: str) -> Answers | None:
        """What a partner has answered, if the audience may see it."""
        if not self.seen.tells_commitments:
            return None
        return self.answered.get(id_) or answers_of((self.plan.partners or {})[id_], self.commitments)


def waiting_until(partner: Partner, today: date) -> date | None:
    """The day from which a partner can be asked again; ``None`` when it can be asked today."""
    waiting = partner.waiting
    return waiting.until if waiting is not None and waiting.until > today else None


def elements(look: Look) -> tuple[ElementAnswer, ...]:
    """Every element of the framework, in its order."""
    return tuple(ElementAnswer(element, judged(element, look)) for element in look.framework.elements or ())


def judged(element: Element, look: Look) -> Judgement:
    """One element, by the function that knows it."""
    judge = JUDGED.get(element.id)
    if judge is None:
        return Judgement(None, say("This framework has it of its own, so nobody but you can say whether it is met."))
    return judge(look)


# the task force itself


def _mission(look: Look) -> Judgement:
    if look.plan.mission:
        return Judgement(met=True, detail=say("The mission is written in the plan."))
    return Judgement(met=False, detail=say("The mission is not written yet."), commands=('ccr set mission="..."',))


def _principles(look: Look) -> Judgement:
    number = len(look.plan.principles or ())
    if not number:
        told = say("No guiding principle is written yet; one is enough to begin with.")
        return Judgement(met=False, detail=told, commands=('ccr principle add "..."',))
    told = say_many(
        "{number} principle is written in the plan.", "{number} principles are written in the plan.", number
    )
    return Judgement(met=True, detail=told)


def _regular_meetings(look: Look) -> Judgement:
    meetings, today = look.plan.meetings, look.today
    if meetings is None or meetings.every is None:
        return Judgement(
            met=False,
            detail=say("The plan does not say yet how often the task force meets."),
            commands=("ccr set meetings.every=month", "ccr meeting add"),
        )
    held, late = days_held(meetings, today), overdue_from(meetings, today)
    if not held:
        return Judgement(met=False, detail=say("No meeting has been held yet."), commands=("ccr meeting add",))
    last = say("The last meeting was held on {day}.", day=held[0])
    if not is_regular(meetings, today):
        return Judgement(met=False, detail=last, commands=("ccr meeting add",))
    until = date.fromordinal(late.toordinal() - 1) if late is not None else None
    return Judgement(met=True, detail=last, since=regular_since(meetings, today), until=until)


def _survivor_voice(look: Look) -> Judgement:
    asked = sorted((entry.date for entry in look.plan.survivor_voice or ()), reverse=True)
    if not asked:
        return Judgement(met=False, detail=say("Survivors have not been asked yet."), commands=("ccr voice add",))
    told = say("Survivors were last asked on {day}.", day=asked[0])
    until = years_later(asked[0], VOICE_YEARS)
    if look.today > until:
        return Judgement(met=False, detail=told, commands=("ccr voice add",))
    return Judgement(met=True, detail=told, since=_first_in_time(asked), until=until)


def _first_in_time(asked: Sequence[date]) -> date:
    """The first of the days, latest first, that followed each other within two years."""
    first = asked[0]
    for day in asked[1:]:
        if years_later(day, VOICE_YEARS) < first:
            break
        first = day
    return first


def years_later(day: date, years: int) -> date:
    """The same day some years later: February 28 for a February 29 that doesn't exist."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28) if day.year + years <= date.max.year else date.max


# everybody at the table


def _commitments(look: Look) -> Judgement:
    if not look.here:
        told = say("Nobody is at the table yet.")
        return Judgement(met=False, detail=told, commands=("ccr partner join ID",))
    partners = _participants(look, _answered) if look.seen.tells_commitments else ()
    done, total = _tally(look), len(look.here)
    if done == total:
        told = say_many(
            "The one partner at the table has answered every commitment.",
            "All {number} partners at the table have answered every commitment.",
            total,
        )
        return Judgement(met=True, detail=told, since=_latest(partners), partners=partners)
    told = say_many(
        "{done} of {number} partner at the table has answered every commitment.",
        "{done} of {number} partners at the table have answered every commitment.",
        total,
        done=done,
    )
    return Judgement(met=False, detail=told, partners=partners, commands=_for_each(look, partners, "commit"))


def _tally(look: Look) -> int:
    """How many at the table have answered every commitment."""
    if look.seen.answered is None:
        return sum(not answers.missing for answers in look.answered.values())
    return sum(answered is None or set(look.commitments) <= set(answered) for answered in look.seen.answered)


def _answered(look: Look, id_: str, partner: Partner) -> tuple[bool, date | None]:
    return not look.answered[id_].missing, last_made(partner, look.commitments)


def _orientation(look: Look) -> Judgement:
    if not look.here:
        return Judgement(met=True, detail=say("Nobody is at the table yet."))
    partners = _participants(look, _oriented)
    done, total = sum(partner.met for partner in partners), len(partners)
    told_to = partners if look.seen.tells_commitments else ()
    if done == total:
        told = say_many(
            "The one partner at the table knows the federal immigration protections.",
            "All {number} partners at the table know the federal immigration protections.",
            total,
        )
        return Judgement(met=True, detail=told, since=_latest(partners), partners=told_to)
    told = say_many(
        "{done} of {number} partner at the table knows the federal immigration protections.",
        "{done} of {number} partners at the table know the federal immigration protections.",
        total,
        done=done,
    )
    return Judgement(met=False, detail=told, partners=told_to, commands=_for_each(look, told_to, "orient"))


def _oriented(_look: Look, _id: str, partner: Partner) -> tuple[bool, date | None]:
    return partner.oriented is not None, partner.oriented


def _participants(look: Look, state: Callable[[Look, str, Partner], tuple[bool, date | None]]) -> tuple[Concerned, ...]:
    """Everybody at the table, in the plan's order."""
    return tuple(
        Concerned(id_, look.name(id_), *state(look, id_, partner), look.answers(id_))
        for id_, partner in look.here.items()
    )


def _for_each(look: Look, partners: Iterable[Concerned], verb: str) -> tuple[str, ...]:
    """A command for each partner that is still open and can be asked."""
    asked = (partner for partner in partners if not partner.met and look.can_be_asked(partner.id))
    return tuple(f"ccr partner {verb} {partner.id}" for partner in asked)


def _latest(partners: Iterable[Concerned]) -> date | None:
    return max((partner.since for partner in partners if partner.since is not None), default=None)


def _sectors(look: Look) -> Judgement:
    missing = look.table.missing
    if not missing:
        return Judgement(met=True, detail=say("No sector is missing from the table."))
    undecided = Listing(tuple(sector.sector.name for sector in missing if sector.is_undecided), ";")
    to_come = Listing(tuple(sector.sector.name for sector in missing if not sector.is_undecided), ";")
    told = say("Not at the table yet: {sectors}.", sectors=to_come)
    if not to_come.items:
        told = say("Not decided yet: {sectors}.", sectors=undecided)
    elif undecided.items:
        told = say(
            "Not at the table yet: {sectors}. Not decided yet: {undecided}.", sectors=to_come, undecided=undecided
        )
    return Judgement(met=False, detail=told, commands=("ccr partner add",) if to_come.items else ())


# coordination


def _coordinator(look: Look) -> Judgement:
    coordinator = look.plan.coordinator
    if coordinator is None:
        told = say("No coordinator is named yet.")
        return Judgement(met=False, detail=told, commands=("ccr set coordinator.partner=ID",))
    id_ = coordinator.partner
    name: Message | str = look.name(id_) or say("a partner not named here")
    is_here = id_ in look.here
    partners = (Concerned(id_, look.name(id_), is_here, None, look.answers(id_)),)
    if is_here:
        return Judgement(met=True, detail=say("Coordination: {partner}.", partner=name), partners=partners)
    told = say("Coordination: {partner}, which is not at the table now.", partner=name)
    return Judgement(met=False, detail=told, partners=partners, commands=_ways_to_coordinate(look, id_))


def _ways_to_coordinate(look: Look, id_: str) -> tuple[str, ...]:
    """Somebody else, or this partner at the table: not one that has said no, nor one not named here."""
    status = (look.plan.partners or {})[id_].status
    joins = (f"ccr partner join {id_}",) if look.name(id_) and status not in ("declined", "left") else ()
    return (*joins, "ccr set coordinator.partner=ID")


def _funding(look: Look) -> Judgement:
    paying = [source for source in look.plan.funding or () if pays_for(source, "coordinator", look.today)]
    if not paying:
        told = say("No source pays for coordination today.")
        return Judgement(met=False, detail=told, commands=('ccr funding add "..." --pays-for coordinator',))
    first, last = [source.from_ for source in paying], [source.until for source in paying]
    return Judgement(
        met=True,
        detail=say("Coordination is paid for by: {sources}.", sources=Listing(tuple(s.source for s in paying), ";")),
        since=None if None in first else min(day for day in first if day),
        until=None if None in last else max(day for day in last if day),
    )


def pays_for(source: Funding, what: PaysFor, today: date) -> bool:
    """Whether a source pays for something on a day: it has begun, has not ended, and isn't closed."""
    if source.closed or what not in (source.pays_for or ()):
        return False
    return (source.from_ or date.min) <= today <= (source.until or date.max)


JUDGED: Mapping[str, Callable[[Look], Judgement]] = MappingProxyType(
    {
        "mission": _mission,
        "principles": _principles,
        "regular-meetings": _regular_meetings,
        "commitments": _commitments,
        "orientation": _orientation,
        "coordinator": _coordinator,
        "funding": _funding,
        "sectors": _sectors,
        "survivor-voice": _survivor_voice,
    }
)
"""Who answers for which element, by its id."""
