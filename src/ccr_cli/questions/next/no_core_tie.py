"""no-core-tie: two core seats are at the table, and no protocol in force leads from one to the other."""

from collections.abc import Iterator
from itertools import combinations

from ccr_cli.language.message import say
from ccr_cli.plan.framework import Seat
from ccr_cli.plan.plan import Protocol
from ccr_cli.questions.next.about import filling, in_force, ties
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="no-core-tie",
    title=say("No protocol yet between the core seats"),
    when=say("Two core seats are at the table with different partners, and no protocol in force ties the two."),
    reason=say("The tie between the core seats is the center of the model: whoever reaches one reaches both."),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The pairs of core seats without a tie, each pair of partners once."""
    core = plan_today.core_seats
    pairs: dict[tuple[str, str], tuple[Seat, Seat]] = {}
    for one, other in combinations(core, 2):
        if not _is_tied(plan_today, one, other):
            first, second = _to_ask(plan_today, one), _to_ask(plan_today, other)
            if first and second:
                pairs.setdefault((first, second), (one, other))
    for (first, second), (one, other) in pairs.items():
        yield _item(plan_today, (one, first), (other, second))


def _is_tied(plan_today: PlanToday, one: Seat, other: Seat) -> bool:
    """Whether a partner fills both seats, or a protocol in force ties partners of the two."""
    first, second = filling(plan_today, one.id), filling(plan_today, other.id)
    protocols = in_force(plan_today).values()
    return bool(first.keys() & second.keys()) or any(
        ties(protocol, here, there) for protocol in protocols for here in first for there in second
    )


def _to_ask(plan_today: PlanToday, seat: Seat) -> str | None:
    """The first partner in a seat that isn't waiting."""
    return next((id_ for id_ in filling(plan_today, seat.id) if not plan_today.is_waiting(id_)), None)


def _item(plan_today: PlanToday, one: tuple[Seat, str], other: tuple[Seat, str]) -> Item:
    told = say(
        "{one} and {other} are at the table ({partner} and {second}), and no protocol in force ties the two.",
        one=one[0].name,
        other=other[0].name,
        partner=plan_today.partners[one[1]].name,
        second=plan_today.partners[other[1]].name,
    )
    return Item(KIND, "now", told, _command(plan_today, one[1], other[1]), partner=one[1], seat=other[0].id)


def _command(plan_today: PlanToday, one: str, other: str) -> str:
    """The command that puts a draft between the two in force, or adds a protocol."""
    for id_, protocol in (plan_today.plan.protocols or {}).items():
        if protocol.status == "draft" and ties(protocol, one, other):
            return f"ccr protocol set {id_} status=in-force{_shares(protocol)}"
    return f"ccr protocol add TEXT --between {one},{other} --shares only-with-release --status in-force"


def _shares(protocol: Protocol) -> str:
    return "" if protocol.shares else " shares=only-with-release"
