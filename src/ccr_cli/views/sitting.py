"""Who sits in a seat, and who at the table in none, in words."""

from collections.abc import Iterator, Mapping

from ccr_cli.language.message import Message, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.labels import STATUSES
from ccr_cli.questions.partners import Named
from ccr_cli.questions.table import SeatAnswer, Sitting
from ccr_cli.questions.without_seat import WithoutSeat
from ccr_cli.views.partners import name_told
from ccr_cli.views.states import UNDECIDED

WITHOUT_SEAT = say("Also at the table, without a seat of their own")
OTHERS = say("Also at the table")


def seat_state(seat: SeatAnswer, words: Mapping[str, Message]) -> Message:
    """The state of a seat in these words."""
    return UNDECIDED if seat.is_undecided else words[seat.state]


def who_sits(seat: SeatAnswer, cover: Named | None, speaker: Speaker) -> Iterator[str]:
    """The partners of a seat, each with its status where that differs from the seat's."""
    for partner in partners_told(seat):
        yield partner_told(seat, partner, speaker)
    if cover is not None and cover.name is not None and seat.state == "not-here":
        yield speaker.tell(say("covered by {partner}", partner=cover.name))


def partners_told(seat: SeatAnswer) -> Iterator[Sitting]:
    """The partners of a seat that there is something to tell of: of one without a name, only that it takes part."""
    for partner in seat.partners:
        if partner.name is not None or partner.status in ("at-the-table", "liaison"):
            yield partner


def partner_told(seat: SeatAnswer, partner: Sitting, speaker: Speaker) -> str:
    """A partner's name, and its status where that differs from the seat's."""
    name = name_told(Named(partner.id, partner.name), speaker)
    seat_status = "at-the-table" if seat.state == "committed" else seat.state
    return name if partner.status == seat_status else f"{name} ({speaker.tell(STATUSES[partner.status])})"


def others_told(number: int) -> Message:
    """How many more partners there are whose names and seats aren't told."""
    return say_many("{number} partner that is not named here", "{number} partners that are not named here", number)


def who_else(other: WithoutSeat, speaker: Speaker) -> str:
    """A partner without a seat, with what it does."""
    name = name_told(other.who, speaker)
    return f"{name} ({speaker.word(other.role)})" if other.role else name
