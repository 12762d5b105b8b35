"""The letter to a partner that is invited, with a slip on which it answers: a seat, a liaison, or not now.

It tells nobody else who was asked, sets no conditions, and says nothing of empty seats nor of what a framework says
about a seat to whoever keeps the plan. Where survivors and the community decide, it shows no meeting.
"""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Blank, Clock, Listing
from ccr_cli.language.months import NAMES
from ccr_cli.papers.document import (
    Document,
    DocumentPiece,
    NewPage,
    Sayable,
    SectionHeading,
    Signature,
    Signatures,
    TextParagraph,
)
from ccr_cli.papers.paper import Paper
from ccr_cli.papers.texts import BothWordings, texts
from ccr_cli.plan.partner import Contact
from ccr_cli.questions.invitation import Invitation
from ccr_cli.questions.meetings import Coming
from ccr_cli.questions.partners import Named

PAPER = Paper("letter", ("docx", "html", "md"), ("invited",))
_say = texts("letter")


def letter(answer: Invitation) -> Document:
    """The letter: a page and its slip, in the order in which somebody reads who was just visited."""
    is_at_a_distance = answer.is_for_community
    pieces = (
        TextParagraph(answer.day),
        TextParagraph(answer.invited),
        *_opening(answer),
        *([] if is_at_a_distance else _why(answer)),
        *([] if is_at_a_distance else _takes(answer)),
        *([] if is_at_a_distance else _next(answer.coming)),
        TextParagraph(_call(answer.coordinator, answer.call), _say("call")),
        TextParagraph(_say("closing")),
        Signatures((Signature(_signs(answer), Blank(_say("signer")), is_dated=False),)),
        *_slip(answer),
    )
    title = _say("title_liaison" if is_at_a_distance and answer.is_liaison else "title")
    return Document(title, pieces, answer.language, answer.task_force, about=answer.task_force)


def _opening(answer: Invitation) -> Iterator[DocumentPiece]:
    yield TextParagraph(_say("greeting", who=Blank(_say("addressee"))))
    yield TextParagraph(Blank(_say("after_visit")))
    yield TextParagraph(_sentences(tuple(_who_writes(answer))))
    if answer.area is not None:
        yield TextParagraph(answer.area, _say("area"))
    if answer.mission is not None:
        yield TextParagraph(answer.mission, _say("mission"))
    yield TextParagraph(_say("what_it_is"))
    if answer.is_liaison:
        yield TextParagraph(_say("liaison_only" if answer.is_for_community else "liaison_now"))


def _who_writes(answer: Invitation) -> Iterator[Sayable]:
    yield _say("who_we_are", task_force=answer.task_force, purpose=answer.purpose or _say("purpose"))
    if answer.coordinator is not None and answer.coordinator.name is not None:
        yield _say("who_writes", coordinator=answer.coordinator.name)


def _signs(answer: Invitation) -> Sayable:
    """Who signs: the partner that coordinates, for nobody else, where it may be named."""
    if answer.coordinator is None or answer.coordinator.name is None:
        return answer.task_force
    return _say("signs_for", task_force=answer.task_force, coordinator=answer.coordinator.name)


def _why(answer: Invitation) -> Iterator[DocumentPiece]:
    """What the framework says to whoever is asked to take a seat; nothing where it says nothing."""
    told = [seat.invites for seat in answer.seats if seat.invites is not None]
    for place, text in enumerate(told):
        yield TextParagraph(text, None if place else _say("why"))


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


def _call(coordinator: Named | None, contacts: Sequence[Contact]) -> Sayable:
    """Whom to call at the coordinator; a blank for what nobody may be told."""
    partner = coordinator.name if coordinator else None
    if partner is None:
        return Blank(_say("call_blank"))
    told = [text for contact in contacts if (text := _contact(contact, partner)) is not None]
    return Listing(tuple(told), ";") if told else _say("call_agency", partner=partner, blank=_OFFICE)


_OFFICE = Blank(_say("office_blank"))


def _contact(contact: Contact, partner: str) -> "Sayable | None":
    ways = Listing(tuple(way for way in (contact.phone, contact.email) if way is not None), ",")
    if contact.phone is None and contact.email is None:
        return None
    return _say("call_at", contact=contact.role, partner=partner, ways=ways)


def _slip(answer: Invitation) -> Iterator[DocumentPiece]:
    yield NewPage()  # it is sent back, and the letter stays
    yield SectionHeading(_say("slip"))
    yield TextParagraph(_say("slip_told", partner=answer.invited))
    for box in _boxes(answer):
        yield TextParagraph(_say(box))
    yield TextParagraph(Blank(_say("reach_blank")), _say("representative"))
    yield TextParagraph(_say("send_back", where=Blank(_say("where_blank"))))


def _boxes(answer: Invitation) -> tuple[str, ...]:
    """What it can tick; a liaison of whom the community decides is offered nothing but what it is."""
    if not answer.is_liaison:
        return ("seat_box", "liaison_box", "not_now_box")
    return ("stay_box", "not_now_box") if answer.is_for_community else ("stay_box", "seat_box", "not_now_box")
