"""CCR303: a future day for something that happened."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol, TypeAlias

from ccr_cli.language.message import say
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.where import Where

RULE = Rule(
    code="CCR303",
    severity="warning",
    title=say("A future date for something that already happened"),
    reason=say(
        "Some dates say what has happened: a commitment made, a training held, an action done. A day still to "
        "come there is most often a slip of the year."
    ),
    wrong="""\
changes:
  - date: 2199-03-04
    what: A new form.
""",
    right="""\
changes:
  - date: 2026-03-04
    what: A new form.
""",
)


_Days: TypeAlias = list[tuple[Where, date | None]]
"""Days, each with its place within the part of the plan that it belongs to."""


class _Dated(Protocol):
    @property
    def date(self) -> date | None: ...


def check(plan: Plan, today: date) -> Iterator[Problem]:
    """Dates after ``today`` in fields that say what happened."""
    for where, days in _past_days(plan):
        for steps, day in days:
            if day is not None and day > today:
                yield Problem(
                    RULE,
                    (*where, *steps),
                    say("{day} is still to come, and this says what has happened.", day=day),
                    say("Check the year."),
                )


def _past_days(plan: Plan) -> Iterator[tuple[Where, _Days]]:
    """The place of each part of a plan, with the days in it that must be past."""
    for id_, partner in (plan.partners or {}).items():
        yield ("partners", id_), _partner_days(partner)
    for id_, protocol in (plan.protocols or {}).items():
        if protocol.status == "in-force":
            yield ("protocols", id_), [(("since",), protocol.since)]
    if plan.meetings:
        yield ("meetings", "held"), _days(plan.meetings.held)
    yield (), [(("in_practice_since",), plan.in_practice_since)]
    yield ("survivor_voice",), _days(plan.survivor_voice)
    yield ("roles",), [((task, "since"), role.since) for task, role in (plan.roles or {}).items()]
    yield ("assessments",), _days(plan.assessments)
    yield ("trainings",), _days(plan.trainings)
    yield ("changes",), _days(plan.changes)
    yield ("stories",), _days(plan.stories)
    yield ("actions",), [((index, "done"), action.done) for index, action in enumerate(plan.actions or ())]


def _days(entries: Sequence[_Dated] | None) -> _Days:
    return [((index, "date"), entry.date) for index, entry in enumerate(entries or ())]


def _partner_days(partner: Partner) -> _Days:
    days: _Days = [(("since",), partner.since), (("oriented",), partner.oriented)]
    days.append((("head_since",), partner.head_since))
    if isinstance(partner.commitments, date):
        days.append((("commitments",), partner.commitments))
    elif partner.commitments:
        answers = partner.commitments.items()
        days += [(("commitments", commitment), day) for commitment, day in answers if isinstance(day, date)]
    if partner.agreement:
        days.append((("agreement", "signed"), partner.agreement.signed))
    if partner.certifies:
        days.append((("certifies", "checked"), partner.certifies.checked))
    if partner.enforcement:
        days.append((("enforcement", "checked"), partner.enforcement.checked))
    return days
