"""no-core-tie: two core seats are at the table, and no protocol in force leads from one to the other."""

from collections.abc import Iterator
from itertools import combinations

from ccr_cli.language.message import say
from ccr_cli.plan.framework import Seat
from ccr_cli.plan.plan import Protocol
from ccr_cli.questions.next.about import filling, in_force, ties
from ccr_cli.questions.next.case import Case
from ccr_cli.questions.next.item import Item, Kind

KIND = Kind(
    id="no-core-tie",
    title=say("No protocol yet between the core seats"),
    when=say("Two core seats are at the table with different partners, and no protocol in force ties the two."),
    reason=say(
        "The tie between victim and legal services is the center of the model: whoever reaches one reaches both "
        "(apha.confex.com/apha/138am/webprogram/Paper230741.html)."
    ),
)


def items(case: Case) -> Iterator[Item]:
    """The core seats without a tie, each two partners once."""
    core = case.core_seats
    pairs: dict[tuple[str, str], tuple[Seat, Seat]] = {}
    for one, other in combinations(core, 2):
        if not _is_tied(case, one, other):
            first, second = _to_ask(case, one), _to_ask(case, other)
            if first and second:
                pairs.setdefault((first, second), (one, other))
    for (first, second), (one, other) in pairs.items():
        yield _item(case, (one, first), (other, second))


def _is_tied(case: Case, one: Seat, other: Seat) -> bool:
    """Whether a partner fills both seats, or a protocol in force ties one of each."""
    first, second = filling(case, one.id), filling(case, other.id)
    protocols = in_force(case).values()
    return bool(first.keys() & second.keys()) or any(
        ties(protocol, here, there) for protocol in protocols for here in first for there in second
    )


def _to_ask(case: Case, seat: Seat) -> str | None:
    """The first partner in a seat that isn't waiting."""
    return next((id_ for id_ in filling(case, seat.id) if not case.is_waiting(id_)), None)


def _item(case: Case, one: tuple[Seat, str], other: tuple[Seat, str]) -> Item:
    told = say(
        "{one} and {other} are at the table ({partner} and {second}), and no protocol in force ties the two.",
        one=one[0].name,
        other=other[0].name,
        partner=case.partners[one[1]].name,
        second=case.partners[other[1]].name,
    )
    return Item(KIND, "now", told, _command(case, one[1], other[1]), partner=one[1], seat=other[0].id)


def _command(case: Case, one: str, other: str) -> str:
    """A draft between the two comes into force; without one, a new protocol."""
    for id_, protocol in (case.plan.protocols or {}).items():
        if protocol.status == "draft" and ties(protocol, one, other):
            return f"ccr protocol set {id_} status=in-force{_shares(protocol)}"
    return f"ccr protocol add TEXT --between {one},{other} --shares only-with-release --status in-force"


def _shares(protocol: Protocol) -> str:
    return "" if protocol.shares else " shares=only-with-release"
