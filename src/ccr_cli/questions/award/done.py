"""What an award has paid for that was done: trainings, outreach, and what changed for good."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Training
from ccr_cli.plan.professions import Profession, Professions
from ccr_cli.plan.words import ChangeKind
from ccr_cli.questions.award.entries import AgencyKind, Tally, by_day, entries_at, kinds_of, tally
from ccr_cli.questions.periods import Period
from ccr_cli.questions.trainings import people_of


class TrainingOfAward(NamedTuple):
    """A training that the award has paid for."""

    day: date
    title: str
    topics: tuple[str, ...]
    reached: tuple[AgencyKind, ...]
    people: int | None
    place: str


class ProfessionTrained(NamedTuple):
    """How many people of a profession were trained."""

    profession: Profession | None
    """``None`` for words that the form doesn't have."""
    word: str | None
    """The plan's word, where the form doesn't have it."""
    people: Tally


class OutreachOfAward(NamedTuple):
    """Something done for the community that the award has paid for."""

    month: date
    title: str
    languages: tuple[str, ...]
    people: int | None
    place: str


class ChangeOfAward(NamedTuple):
    """A change that the award has paid for."""

    day: date
    what: str
    kind: ChangeKind | None
    where: tuple[AgencyKind, ...]
    place: str


def training_told(seen: SeenPlan, framework: Framework, place: str, one: Training) -> TrainingOfAward:
    """One training, with the kinds of agencies whose people it reached."""
    reached = kinds_of(seen, framework, one.for_)
    return TrainingOfAward(one.date, one.title, tuple(one.topics or ()), reached, people_of(one), place)


def people_trained(
    given: Sequence[tuple[str, Training]], professions: Professions
) -> tuple[list[ProfessionTrained], Tally]:
    """How many of each profession, and of how many no profession is said."""
    by_word: dict[tuple[int, str], list[tuple[int, str]]] = {}
    order = {one.id: number for number, one in enumerate(professions.professions)}
    no_profession = []
    for place, one in given:
        if isinstance(one.people, dict):
            for word, number in one.people.items():
                known = professions.called(word)
                key = (len(order), word) if known is None else (order[known.id], "")
                by_word.setdefault(key, []).append((number, f"{place}.people"))
        elif one.people is not None:
            no_profession.append((one.people, f"{place}.people"))
    trained = [
        ProfessionTrained(None if word else professions.professions[number], word or None, tally(found))
        for (number, word), found in sorted(by_word.items())
    ]
    return trained, tally(no_profession)


def outreach_of(seen: SeenPlan, period: Period) -> Iterator[OutreachOfAward]:
    """What was done for the community in a period."""
    for place, one in by_day(entries_at("outreach", seen, seen.plan.outreach)):
        if period.has(one.date):
            yield OutreachOfAward(one.date, one.title, tuple(one.languages or ()), one.people, place)


def changes_of(seen: SeenPlan, framework: Framework, period: Period) -> Iterator[ChangeOfAward]:
    """What changed for good in a period."""
    for place, one in by_day(entries_at("changes", seen, seen.plan.changes)):
        if period.has(one.date):
            where = kinds_of(seen, framework, None if one.partner is None else [one.partner])
            yield ChangeOfAward(one.date, one.what, one.kind, where, place)
