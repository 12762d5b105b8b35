"""commitments-open: a partner at the table has commitments that it neither made nor answered."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import Listing, Message, say
from ccr_cli.plan.partner import Partner
from ccr_cli.questions.commitments import answers_of
from ccr_cli.questions.next.item import Item, Kind, Urgency
from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.next.protocol_unsafe import unanswered

KIND = Kind(
    id="commitments-open",
    title=say("Commitments still to answer"),
    when=say(
        "A partner at the table has neither made a commitment nor said why it cannot. It is more urgent after 60 days "
        "at the table, and most after 120."
    ),
    reason=say(
        "Every participant commits itself before the plan is put into practice. Why a partner cannot make a "
        "commitment is an answer too."
    ),
)
_SOON, _NOW = 60, 120  # days at the table


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The partners with open commitments, those longest at the table first."""
    spoken_of = unanswered(plan_today)
    ids = tuple(commitment.id for commitment in plan_today.framework.commitments)
    for id_, partner in sorted(plan_today.here.items(), key=lambda pair: pair[1].since or date.max):
        missing = answers_of(partner, ids).missing
        open_ones = [commitment for commitment in missing if commitment not in spoken_of.get(id_, ())]
        if open_ones:
            named = f" {' '.join(open_ones)}" if len(open_ones) < len(missing) else ""
            told = _told(plan_today, partner, open_ones)
            yield Item(KIND, _urgency(partner, plan_today.today), told, f"ccr partner commit {id_}{named}", partner=id_)


def _urgency(partner: Partner, today: date) -> Urgency:
    days = (today - partner.since).days if partner.since else 0
    return "now" if days > _NOW else "soon" if days > _SOON else "later"


def _told(plan_today: PlanToday, partner: Partner, open_ones: list[str]) -> Message:
    names = tuple(commitment.name for commitment in plan_today.framework.commitments if commitment.id in open_ones)
    commitments = Listing(names, ",")
    if partner.since is None:
        return say(
            "Still to talk through with {partner}: {commitments}.", partner=partner.name, commitments=commitments
        )
    return say(
        "Still to talk through with {partner}, at the table since {day}: {commitments}.",
        partner=partner.name,
        day=partner.since,
        commitments=commitments,
    )
