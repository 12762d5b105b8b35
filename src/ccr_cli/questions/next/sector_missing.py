"""sector-missing: a key sector with nobody at the table."""

from collections.abc import Iterator

from ccr_cli.language.message import Listing, Message, say
from ccr_cli.questions.next.filling import Filling, of_sectors
from ccr_cli.questions.next.item import Item, Kind, Urgency
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="sector-missing",
    title=say("A sector that is missing"),
    when=say(
        "Nobody of a sector is at the table or a liaison, and a seat of it can be filled: now when it is a "
        "core seat, else soon. A sector with an invited partner waits for the answer, except for its core "
        "seats. A seat under not_here and one that the community decides about are left alone."
    ),
    reason=say(
        "All partners at the table is a goal and no condition; a survivor still meets every sector on the way, at the "
        "table or not."
    ),
    fills_a_seat=True,
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The missing sectors, each with the seat to begin with."""
    for filling in of_sectors(plan_today):
        seat = filling.answer.seat
        urgency: Urgency = "now" if seat.has("core") else "soon"
        partner = None if filling.known is None else filling.known.id
        yield Item(KIND, urgency, _why(filling), filling.command, partner=partner, seat=seat.id)


def _why(filling: Filling) -> Message:
    sector = filling.sector.sector.name
    if filling.known is not None:
        return say(
            "{sector}: nobody is at the table. {partner} was suggested, and not invited yet.",
            sector=sector,
            partner=filling.known.name or "",
        )
    answers = (filling.answer, *filling.others)
    if len(answers) == 1:
        return say("{sector}: nobody is at the table.", sector=sector)
    seats = Listing(tuple(answer.seat.name for answer in answers), ";")
    return say("{sector}: nobody is at the table. Begin where a door is open: {seats}.", sector=sector, seats=seats)
