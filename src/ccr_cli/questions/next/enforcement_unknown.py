"""enforcement-unknown: a protocol leads to an agency with unclear ties to immigration enforcement."""

from collections.abc import Iterator
from datetime import date, timedelta

from ccr_cli.language.message import Message, say
from ccr_cli.plan.partner import Enforcement
from ccr_cli.questions.next.about import in_force, receivers, seat_of
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.next.protocol_unsafe import nearness

KIND = Kind(
    id="enforcement-unknown",
    title=say("What is not known of an agency that survivors are referred to"),
    when=say(
        "A protocol in force leads to a partner in a seat that may sign certifications, and the plan does not say "
        "whether it asks about immigration status or has agreements with immigration enforcement; or that was checked "
        "more than 180 days ago."
    ),
    reason=say(
        "Survivors weigh it before they call: of 575 advocates asked in 2019, 76 percent said that survivors had "
        "concerns about contacting the police (psmag.com/social-justice/"
        "immigrant-domestic-violence-survivors-are-afraid-to-go-to-law-enforcement-under-trump). "
        "Agreements change, so an old answer is asked again. The answer stays in this file."
    ),
    is_about_safety=True,
)
_HOLDS = timedelta(days=180)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The agencies whose ties have to be looked into, each once."""
    protocols = in_force(plan_today).values()
    for id_ in dict.fromkeys(id_ for protocol in protocols for id_ in receivers(plan_today, protocol)):
        partner = plan_today.partners[id_]
        if not plan_today.sits_in(partner, "certifies") or nearness(plan_today, partner):
            continue  # protocol-unsafe covers those near immigration enforcement
        known, last = _is_known(partner.enforcement), _last_good_day(partner.enforcement)
        if known and (last is None or plan_today.today <= last):
            continue
        yield Item(
            KIND,
            "now",
            _checked_long_ago(partner.name, partner.enforcement) if known else _not_known(partner.name),
            f"ccr partner set {id_} enforcement.asks_status=WORD enforcement.agreements=WORD enforcement.checked=DATE",
            due=last if known else None,
            partner=id_,
            seat=seat_of(plan_today, partner, "certifies"),
        )


def _is_known(enforcement: Enforcement | None) -> bool:
    return enforcement is not None and enforcement.asks_status == "never" and bool(enforcement.agreements)


def _last_good_day(enforcement: Enforcement | None) -> date | None:
    """The last day on which the check still counts; ``None`` when the plan gives no date for it."""
    if enforcement is None or enforcement.checked is None:
        return None
    return enforcement.checked + _HOLDS if enforcement.checked <= date.max - _HOLDS else date.max


def _not_known(name: str) -> Message:
    return say(
        "Survivors are referred to {partner}, and the plan does not say whether it asks about immigration status or "
        "has agreements with immigration enforcement.",
        partner=name,
    )


def _checked_long_ago(name: str, enforcement: Enforcement | None) -> Message:
    day = enforcement.checked if enforcement else None
    return say(
        "Survivors are referred to {partner}. Whether it asks about immigration status or has agreements with "
        "immigration enforcement was last checked on {day}.",
        partner=name,
        day=day or "",
    )
