"""protocol-unsafe: survivors are referred by a protocol whose safety is not settled."""

from collections.abc import Iterator

from ccr_cli.language.message import Listing, Message, say
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Protocol
from ccr_cli.questions.commitments import answers_of
from ccr_cli.questions.next.about import in_force, receivers, seat_of, titles
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="protocol-unsafe",
    title=say("A protocol whose safety is not settled"),
    when=say(
        "A protocol in force does not say what is shared about a survivor; or it leads to a partner that has "
        "not answered the commitment on confidentiality, that asks about immigration status, that has an "
        "agreement with immigration enforcement, or that sits in a seat the community decides about. A "
        "protocol between partners leads to each."
    ),
    reason=say(
        "What has been shared can't be taken back. Programs with grants or subgrants under the Violence "
        "Against Women Act may share what identifies a survivor only with consent that is informed, written "
        "and limited in time, or where a law or a court compels it (34 U.S.C. 12291(b)(2)); a promise among "
        "partners does not free an advocate from that "
        "(tools.nnedv.org/faq/scr/confidentiality-partnership-questions)."
    ),
    is_about_safety=True,
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """Items on where protocols lead, then on what they leave unsaid, then on what partners have not answered."""
    for id_, protocols in _near_enforcement(plan_today).items():
        yield _look_again(plan_today, id_, protocols)
    unsaid = {id_: protocol for id_, protocol in _others(plan_today).items() if protocol.shares is None}
    if unsaid:
        told = say(
            "In force, but the plan doesn't say yet what is shared about a survivor: {protocols}.",
            protocols=titles(unsaid),
        )
        yield Item(KIND, "now", told, f"ccr protocol set {next(iter(unsaid))} shares=WORD")
    for id_, open_ones in unanswered(plan_today).items():
        yield _answer_first(plan_today, id_, open_ones)


def unsafe(plan_today: PlanToday) -> frozenset[str]:
    """The ids of the protocols whose safety is not settled, for one of these reasons."""
    near = {key for protocols in _near_enforcement(plan_today).values() for key in protocols}
    open_ones = unanswered(plan_today)
    others = {
        key
        for key, protocol in _others(plan_today).items()
        if protocol.shares is None or any(id_ in open_ones for id_ in receivers(plan_today, protocol))
    }
    return frozenset(near | others)


def nearness(plan_today: PlanToday, partner: Partner) -> tuple[Message, ...]:
    """The reasons the plan gives why protocols that lead to a partner need another look."""
    enforcement = partner.enforcement
    asks = enforcement.asks_status if enforcement else None
    agreements = (enforcement.agreements if enforcement else None) or ()
    found = []
    if asks == "by-law":
        found.append(say("a law makes it ask about immigration status"))
    elif asks == "sometimes":
        found.append(say("it asks some people about immigration status"))
    if any(agreement != "none" for agreement in agreements):
        found.append(say("it has an agreement with immigration enforcement"))
    if plan_today.sits_in(partner, "decided_by_community"):
        found.append(say("it sits in a seat that the community decides about"))
    return tuple(found)


def unanswered(plan_today: PlanToday) -> dict[str, tuple[str, ...]]:
    """The partners that survivors are referred to, each with its unanswered confidentiality commitments."""
    protocols = _others(plan_today).values()
    ids = dict.fromkeys(id_ for protocol in protocols for id_ in receivers(plan_today, protocol))
    known = {id_: answers_of(plan_today.partners[id_], plan_today.framework.confidentiality).missing for id_ in ids}
    return {id_: open_ones for id_, open_ones in known.items() if open_ones}


def _near_enforcement(plan_today: PlanToday) -> dict[str, dict[str, Protocol]]:
    """Protocols by the first partner they lead to that is near immigration enforcement."""
    found: dict[str, dict[str, Protocol]] = {}
    for key, protocol in in_force(plan_today).items():
        near = (id_ for id_ in receivers(plan_today, protocol) if nearness(plan_today, plan_today.partners[id_]))
        if (id_ := next(near, None)) is not None:
            found.setdefault(id_, {})[key] = protocol
    return found


def _others(plan_today: PlanToday) -> dict[str, Protocol]:
    """The protocols in force that lead to nobody near immigration enforcement."""
    spoken_of = {key for protocols in _near_enforcement(plan_today).values() for key in protocols}
    return {key: protocol for key, protocol in in_force(plan_today).items() if key not in spoken_of}


def _look_again(plan_today: PlanToday, id_: str, protocols: dict[str, Protocol]) -> Item:
    partner = plan_today.partners[id_]
    told = say(
        "Survivors are referred to {partner} by {protocols}, and {reasons}. Look together at what is shared "
        "and at what survivors want; as a draft it refers nobody until then.",
        partner=partner.name,
        protocols=titles(protocols),
        reasons=Listing(nearness(plan_today, partner)),
    )
    command = f"ccr protocol set {next(iter(protocols))} status=draft"
    return Item(KIND, "now", told, command, partner=id_, seat=seat_of(plan_today, partner))


def _answer_first(plan_today: PlanToday, id_: str, open_ones: tuple[str, ...]) -> Item:
    partner = plan_today.partners[id_]
    leading = {key: one for key, one in _others(plan_today).items() if id_ in receivers(plan_today, one)}
    names = {commitment.id: commitment.name for commitment in plan_today.framework.commitments}
    told = say(
        "Survivors are referred to {partner} by {protocols}, and it has not answered yet: {commitments}.",
        partner=partner.name,
        protocols=titles(leading),
        commitments=Listing(tuple(names[commitment] for commitment in open_ones), ","),
    )
    command = f"ccr partner commit {id_} {' '.join(open_ones)}"
    if partner.status in ("declined", "left"):
        command = f"ccr protocol set {next(iter(leading))} status=draft"
    return Item(KIND, "now", told, command, partner=id_, seat=seat_of(plan_today, partner))
