"""CCR303: a day still to come for something that happened."""

from ccr_cli.language.message import say
from ccr_cli.rules.finding import Problem, Rule, Spot, Where
from collections.abc import Iterator
from datetime import date

from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan

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
    for index, meeting in enumerate(plan.meetings.held or [] if plan.meetings else []):
        yield ("meetings", "held", index, "date"), meeting.date
    for index, voice in enumerate(plan.survivor_voice or []):
        yield ("survivor_voice", index, "date"), voice.date
    for index, training in enumerate(plan.trainings or []):
        yield ("trainings", index, "date"), training.date
    for index, action in enumerate(plan.actions or []):
        yield ("actions", index, "done"), action.done
    for index, change in enumerate(plan.changes or []):
        yield ("changes", index, "date"), change.date
    for index, story in enumerate(plan.stories or []):
        yield ("stories", index, "date"), story.date
    for id_, protocol in (plan.protocols or {}).items():
        if protocol.status == "in-force":
            yield ("protocols", id_, "since"), protocol.since


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
