"""The letter to a partner that is invited, with a slip on which it answers: a seat, a liaison, or not now.

It follows a visit. It tells nobody else who was asked, sets no conditions, and says nothing of empty seats.
"""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Blank, Clock, Listing
from ccr_cli.language.months import NAMES
from ccr_cli.papers.document import (
    Document,
    DocumentPiece,
    Sayable,
    SectionHeading,
    Signature,
    Signatures,
    TextParagraph,
)
from ccr_cli.papers.paper import Paper
from ccr_cli.papers.texts import BothWordings, texts
from ccr_cli.plan.framework import Seat
from ccr_cli.plan.partner import Contact
from ccr_cli.questions.invitation import Invitation
from ccr_cli.questions.meetings import Coming
from ccr_cli.questions.partners import Named

PAPER = Paper("letter", ("docx", "html", "md"), ("invited",))
_say = texts("letter")


def letter(answer: Invitation) -> Document:
    """The letter: a page and its slip, in the order in which somebody reads who was just visited."""
    pieces = (
        TextParagraph(answer.day),
        TextParagraph(answer.invited),
        TextParagraph(Blank(_say("addressee"))),
        *_opening(answer),
        *_why(answer.seats),
        *_takes(answer),
        *_next(answer.coming),
        *_call(answer.coordinator, answer.call),
        TextParagraph(_say("closing")),
        Signatures((Signature(answer.task_force, Blank(_say("signer"))),)),
        *_slip(answer),
    )
    return Document(_say("title"), pieces, answer.language, answer.task_force, about=answer.task_force)


def _opening(answer: Invitation) -> Iterator[DocumentPiece]:
    yield TextParagraph(_say("greeting", who=Blank(_say("addressee"))))
    if answer.area is None:
        yield TextParagraph(_say("who_we_are", task_force=answer.task_force))
    else:
        yield TextParagraph(_say("who_in_area", task_force=answer.task_force, area=answer.area))
    yield TextParagraph(_say("after_visit", visitor=Blank(_say("visitor")), day=Blank(_say("visit_day"))))
    yield TextParagraph(_say("what_it_is"))
    if answer.mission is not None:
        yield TextParagraph(answer.mission, _say("mission"))


def _why(seats: Sequence[Seat]) -> Iterator[DocumentPiece]:
    """Why the framework wants each of its seats at the table; a blank where it says nothing."""
    told: list[Sayable] = [_say("why_seat", seat=seat.name, why=seat.why) for seat in seats if seat.why is not None]
    yield from (TextParagraph(text, _say("why")) for text in told or [Blank(_say("why_blank"))])


def _takes(answer: Invitation) -> Iterator[DocumentPiece]:
    hours = _say("hours", hours=Blank(_say("hours_blank")))
    if answer.every is None:
        yield TextParagraph(hours, _say("takes"))
        return
    parts: list[Sayable] = [_say(f"cadence_{answer.every}")]
    if answer.not_in:
        parts.append(_say("but_not_in", months=Listing(tuple(map(_month, answer.not_in)))))
    yield TextParagraph(_sentences([*parts, hours]), _say("takes"))


def _month(number: int) -> Sayable:
    return BothWordings(NAMES["en"][number - 1], NAMES["es"][number - 1])


def _sentences(parts: Sequence[Sayable]) -> Sayable:
    """Sentences one after another."""
    together = parts[0]
    for part in parts[1:]:
        together = _say("sentences", one=together, other=part)
    return together


def _next(coming: Coming | None) -> Iterator[DocumentPiece]:
    parts: list[Sayable] = [_when(coming)]
    place = coming.place if coming is not None else None
    link = coming.link if coming is not None else None
    if place is not None or link is None:
        parts.append(_say("where", place=place or Blank(_say("place_blank"))))
    if link is not None:
        parts.append(_say("link", link=link))
    yield TextParagraph(_sentences([*parts, _say("look_first")]), _say("next"))


def _when(coming: Coming | None) -> Sayable:
    if coming is None:
        return _say("next_blank", blank=Blank(_say("day_and_time_blank")))
    if coming.time is None:
        return _say("next_day", day=coming.day, blank=Blank(_say("time_blank")))
    return _say("next_time", day=coming.day, time=Clock(coming.time))


def _call(coordinator: Named | None, contacts: Sequence[Contact]) -> Iterator[DocumentPiece]:
    """Whom to call at the coordinator; a blank where nobody may be told."""
    told: list[Sayable] = [
        text
        for contact in contacts
        if (text := _contact(contact, coordinator.name if coordinator else None)) is not None
    ]
    yield from (TextParagraph(text, _say("call")) for text in told or [Blank(_say("call_blank"))])


def _contact(contact: Contact, partner: str | None) -> "Sayable | None":
    ways = Listing(tuple(way for way in (contact.phone, contact.email) if way is not None), ",")
    if contact.phone is None and contact.email is None:
        return None
    if partner is None:
        return _say("call_us", contact=contact.role, ways=ways)
    return _say("call_at", contact=contact.role, partner=partner, ways=ways)


def _slip(answer: Invitation) -> Iterator[DocumentPiece]:
    title = Blank(_say("title_blank"))
    yield SectionHeading(_say("slip"))
    yield TextParagraph(_say("slip_told", partner=answer.invited))
    for box in (_say("seat_box", title=title), _say("liaison_box", title=title), _say("not_now_box")):
        yield TextParagraph(box)
    yield TextParagraph(_say("how_to_reach", how=Blank(_say("reach_blank"))))
