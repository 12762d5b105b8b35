"""What got done in the last week: actions, meetings, and partners that joined, committed, signed or learned."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from ccr_cli.language.message import Listing, Message, say, say_many
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.next.item import in_a_sentence
from ccr_cli.questions.orientation import subject_of

DAYS = 7


class Done(NamedTuple):
    """One thing that got done."""

    day: date
    what: Message
    """As a sentence without the day."""


def done_lately(plan: Plan, framework: Framework, today: date) -> list[Done]:
    """What got done in the last seven days, including today, oldest first."""
    start = today - timedelta(days=min(DAYS, today.toordinal() - 1))
    found = [*_of_partners(plan, framework), *_of_the_work(plan)]
    return sorted((done for done in found if start < done.day <= today), key=lambda done: done.day)


def _of_partners(plan: Plan, framework: Framework) -> Iterator[Done]:
    for partner in (plan.partners or {}).values():
        if partner.is_here and partner.since is not None:
            yield Done(partner.since, say("{partner} came to the table.", partner=partner.name))
        if partner.oriented is not None:
            told = say("{partner} knows {subject}.", partner=partner.name, subject=subject_of(framework))
            yield Done(partner.oriented, told)
        yield from _commitments(partner, framework)
        if partner.agreement is not None:
            yield Done(partner.agreement.signed, say("{partner} signed an agreement.", partner=partner.name))


def _commitments(partner: Partner, framework: Framework) -> Iterator[Done]:
    """The commitments that a partner made, grouped by day."""
    answers = partner.commitments
    if isinstance(answers, date):
        yield Done(answers, say("{partner} made all commitments.", partner=partner.name))
        return
    names = {commitment.id: commitment.name for commitment in framework.commitments}
    made = [(id_, day) for id_, day in (answers or {}).items() if isinstance(day, date) and id_ in names]
    for day in _once(day for _, day in made):
        promised = tuple(names[id_] for id_, other in made if other == day)
        told = say_many(
            "{partner} made a commitment: {commitments}.",
            "{partner} made {number} commitments: {commitments}.",
            len(promised),
            partner=partner.name,
            commitments=Listing(promised, ";"),
        )
        yield Done(day, told)


def _once(days: Iterable[date]) -> list[date]:
    return list(dict.fromkeys(days))


def _of_the_work(plan: Plan) -> Iterator[Done]:
    for day in _once(meeting.date for meeting in (plan.meetings and plan.meetings.held) or ()):
        yield Done(day, say("A meeting was held."))
    for action in plan.actions or ():
        if action.done is not None:
            yield Done(action.done, say("Done: {what}.", what=in_a_sentence(action.what)))
    for entry in plan.survivor_voice or ():
        yield Done(entry.date, say("Survivors were asked."))
    for day in _once(assessment.date for assessment in plan.assessments or ()):
        yield Done(day, say("The task force talked about how it is going."))
    for training in plan.trainings or ():
        yield Done(training.date, say("A training was given: {title}.", title=in_a_sentence(training.title)))
    for change in plan.changes or ():
        yield Done(change.date, say("It changed for good: {what}.", what=in_a_sentence(change.what)))
