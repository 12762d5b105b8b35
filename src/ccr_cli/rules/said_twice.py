"""CCR304: the same thing twice in one list."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from ccr_cli.language.message import named, say
from ccr_cli.plan.plan import Plan
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.where import Where

_List: TypeAlias = tuple[Where, Sequence[str | int | date] | None]

RULE = Rule(
    code="CCR304",
    severity="warning",
    title=say("The same thing twice in one list"),
    reason=say(
        "A partner that is listed twice at one meeting, or a seat that is listed twice for one "
        "partner, counts once. The second one may have been meant to be another."
    ),
    wrong="""\
partners:
  clinic: {name: Clinic, seats: [health-care, health-care], status: invited}
""",
    right="""\
partners:
  clinic: {name: Clinic, seats: [health-care, emergency-medical], status: invited}
""",
)


def check(plan: Plan, today: date) -> Iterator[Problem]:
    """Items that a list of ids or words holds more than once."""
    for where, items in _lists(plan):
        if items and len(set(items)) < len(items):
            seen: set[object] = set()
            for index, item in enumerate(items):
                if item in seen:
                    yield Problem(
                        RULE,
                        (*where, index),
                        say("{item} is in this list already.", item=named(str(item))),
                        say("Remove it, or write what was meant."),
                    )
                seen.add(item)


def _lists(plan: Plan) -> Iterator[_List]:
    yield ("languages_needed",), plan.languages_needed
    yield ("places",), plan.places
    yield from _of_partners(plan)
    yield from _of_the_task_force(plan)
    yield from _of_the_work(plan)


def _of_partners(plan: Plan) -> Iterator[_List]:
    for id_, partner in (plan.partners or {}).items():
        yield ("partners", id_, "seats"), partner.seats
        yield ("partners", id_, "serves"), partner.serves
        yield ("partners", id_, "bound_by"), partner.bound_by
        yield ("partners", id_, "must_disclose"), partner.must_disclose
        if isinstance(partner.languages, list):
            yield ("partners", id_, "languages"), partner.languages


def _of_the_task_force(plan: Plan) -> Iterator[_List]:
    if plan.meetings:
        yield ("meetings", "not_in"), plan.meetings.not_in
        for index, meeting in enumerate(plan.meetings.held or []):
            yield ("meetings", "held", index, "present"), meeting.present
            yield ("meetings", "held", index, "guests"), meeting.guests
    for index, funding in enumerate(plan.funding or []):
        yield ("funding", index, "pays_for"), funding.pays_for
        yield ("funding", index, "reports_due"), funding.reports_due
    for id_, protocol in (plan.protocols or {}).items():
        for key, ids in (("from", protocol.from_), ("to", protocol.to), ("between", protocol.between)):
            yield ("protocols", id_, key), ids


def _of_the_work(plan: Plan) -> Iterator[_List]:
    for task, role in (plan.roles or {}).items():
        yield ("roles", task, "with"), role.with_
    for index, training in enumerate(plan.trainings or []):
        yield ("trainings", index, "topics"), training.topics
        yield ("trainings", index, "by"), training.by
        yield ("trainings", index, "for"), training.for_
    for index, outreach in enumerate(plan.outreach or []):
        yield ("outreach", index, "by"), outreach.by
        yield ("outreach", index, "languages"), outreach.languages
    for index, story in enumerate(plan.stories or []):
        yield ("stories", index, "seats"), story.seats
