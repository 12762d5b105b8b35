"""head-changed: a partner has another head than when it signed its agreement, or made its commitments."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import Message, say
from ccr_cli.plan.partner import Partner
from ccr_cli.questions.next.about import seat_of
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="head-changed",
    title=say("A partner with another head than when it promised"),
    when=say(
        "The head_since of a partner that is at the table, or a liaison, is later than the day its agreement was "
        "signed, or than the day of a commitment: soon. Never said of a seat that the community decides about."
    ),
    reason=say(
        "A new sheriff, director or priest may never have heard of the promise. People change their work, and teams "
        "seldom have a plan for that (mncasa.org/news/sart-foundations-developing-turnover-plans). What was promised "
        "holds meanwhile; asking again makes it their own."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The partners whose new heads are to be asked, each once: about the agreement first."""
    for id_, partner in plan_today.partners.items():
        since = partner.head_since
        if since is None or since > plan_today.today or not _may_be_asked(plan_today, partner):
            continue
        signed, made = _signed_before(partner, since), _made_before(partner, since)
        if signed is not None or made is not None:
            command = _command(plan_today, id_, partner, is_signed=signed is not None)
            told = _why(partner, since, signed, made)
            yield Item(KIND, "soon", told, command, partner=id_, seat=seat_of(plan_today, partner))


def _may_be_asked(plan_today: PlanToday, partner: Partner) -> bool:
    return partner.is_in_touch and not plan_today.sits_in(partner, "decided_by_community")


def _signed_before(partner: Partner, since: date) -> date | None:
    """The day on which an earlier head signed the agreement."""
    signed = partner.agreement.signed if partner.agreement is not None else None
    return signed if signed is not None and signed < since else None


def _made_before(partner: Partner, since: date) -> date | None:
    """The first day on which an earlier head made a commitment."""
    answers = partner.commitments
    days = [answers] if isinstance(answers, date) else list((answers or {}).values())
    return min((day for day in days if isinstance(day, date) and day < since), default=None)


def _command(plan_today: PlanToday, id_: str, partner: Partner, *, is_signed: bool) -> str:
    if not is_signed:
        return f"ccr partner commit {id_}"
    until = partner.agreement.until if partner.agreement is not None else None
    has_ended = until is not None and until < plan_today.today
    return f"ccr partner agree {id_} --until DATE" if has_ended else f"ccr partner agree {id_}"


def _why(partner: Partner, since: date, signed: date | None, made: date | None) -> Message:
    told = say("{partner} has had another head since {day}; its commitments are of {made}. Ask about them again.")
    if signed is not None:
        told = say(
            "{partner} has had another head since {day}; its agreement was signed on {signed}. Ask about it again."
        )
    if signed is not None and made is not None:
        told = say(
            "{partner} has had another head since {day}; its agreement was signed on {signed}, and its "
            "commitments are of {made}. Ask about both again."
        )
    days = {"signed": signed or since, "made": made or since}
    return Message(told.id, {"partner": partner.name, "day": since, **days})
