"""CCR303: a day still to come for something that happened."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol

from ccr_cli.language.message import say
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.rules.finding import Problem, Rule, Where

RULE = Rule(
    code="CCR303",
    severity="warning",
    title=say("A day still to come for something that happened"),
    reason=say(
        "Some dates tell what has happened: a commitment made, a training held, a task done. A day "
        "still to come there is most often a slip of the year."
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


class _Dated(Protocol):
    @property
    def date(self) -> date | None: ...


def check(plan: Plan, today: date) -> Iterator[Problem]:
    """Dates after ``today`` in fields that tell what happened."""
    for where, day in _past_days(plan):
        if day is not None and day > today:
            yield Problem(
                RULE,
                where,
                say("{day} is still to come, and this tells what has happened.", day=day),
                say("Check the year."),
            )


def _past_days(plan: Plan) -> Iterator[tuple[Where, date | None]]:
    for id_, partner in (plan.partners or {}).items():
        yield from _partner_days(("partners", id_), partner)
    for id_, protocol in (plan.protocols or {}).items():
        if protocol.status == "in-force":
            yield ("protocols", id_, "since"), protocol.since
    if plan.meetings:
        yield from _days(("meetings", "held"), plan.meetings.held)
    yield from _days(("survivor_voice",), plan.survivor_voice)
    yield from _days(("trainings",), plan.trainings)
    yield from _days(("changes",), plan.changes)
    yield from _days(("stories",), plan.stories)
    for index, action in enumerate(plan.actions or []):
        yield ("actions", index, "done"), action.done


def _days(where: Where, entries: Sequence[_Dated] | None) -> Iterator[tuple[Where, date | None]]:
    for index, entry in enumerate(entries or []):
        yield (*where, index, "date"), entry.date


def _partner_days(where: Where, partner: Partner) -> Iterator[tuple[Where, date | None]]:
    yield (*where, "since"), partner.since
    yield (*where, "oriented"), partner.oriented
    if isinstance(partner.commitments, date):
        yield (*where, "commitments"), partner.commitments
    elif partner.commitments:
        for commitment, answer in partner.commitments.items():
            yield (*where, "commitments", commitment), answer if isinstance(answer, date) else None
    if partner.agreement:
        yield (*where, "agreement", "signed"), partner.agreement.signed
    if partner.certifies:
        yield (*where, "certifies", "checked"), partner.certifies.checked
    if partner.enforcement:
        yield (*where, "enforcement", "checked"), partner.enforcement.checked
