"""The agenda of the next meeting, for the partners, with the sheet on which agencies sign in."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from ccr_cli.language.message import Blank, Clock, Listing, say
from ccr_cli.papers.common import FOR_PARTNERS, actions_table, name_of
from ccr_cli.papers.document import (
    Bullets,
    Document,
    DocumentPiece,
    ListItem,
    NewPage,
    Notice,
    RuledTable,
    Sayable,
    SectionHeading,
    TextParagraph,
    bullets,
    numbered,
)
from ccr_cli.papers.paper import Paper
from ccr_cli.papers.texts import texts
from ccr_cli.plan.primer import Protection
from ccr_cli.questions.actions import ToldAction
from ccr_cli.questions.coming_meeting import ComingMeeting
from ccr_cli.questions.meetings import AgendaItem, Coming, Held
from ccr_cli.questions.stories import ToldStory

_WHY = say("it names agencies and what they agreed to do, so it is for the table")
PAPER = Paper("agenda", ("docx", "html", "md"), ("partners",), why=_WHY)
_say = texts("agenda")
_GUESTS, _OTHERS = 2, 2  # lines for agencies that are guests, and for partners that no line is printed for
_AGENCIES = 8  # lines where nobody is at the table yet
_TO_TICK = "☐"


def agenda(answer: ComingMeeting) -> Document:
    """The agenda: what comes first is what everybody needs before they come."""
    pieces = (
        *_when_and_where(answer),
        *(Notice(_say("promise", promise=one.promise or "")) for one in answer.promises),
        TextParagraph(_say("here_told"), _say("here")),
        *_last_time(answer),
        *_open(answer),
        *_new_business(answer),
        SectionHeading(_say("news")),
        TextParagraph(_say("news_told")),
        *_five_minutes(answer.reading),
        *_decisions(answer.coming),
        TextParagraph(Blank(_say("next_day")), _say("next")),
        *_sign_in(answer),
    )
    return Document(
        _say("title"), pieces, answer.language, answer.task_force, about=answer.task_force, for_whom=FOR_PARTNERS
    )


def _when_and_where(answer: ComingMeeting) -> Iterator[DocumentPiece]:
    coming = answer.coming
    yield TextParagraph(_when(coming), _say("when"))
    if coming is None or coming.place is not None or coming.link is None:
        place = Blank(_say("place")) if coming is None or coming.place is None else coming.place
        yield TextParagraph(place, _say("where"))
    if coming is not None and coming.link is not None:
        yield TextParagraph(coming.link, _say("web"))
    if answer.coordinator is not None and answer.coordinator.name is not None:
        name = answer.coordinator.name
        told = _say("needs_told", coordinator=name)
        if answer.call is not None:
            told = _say("needs_call", coordinator=name, telephone=answer.call)
        yield TextParagraph(told, _say("needs"))


def _when(coming: Coming | None) -> Sayable:
    if coming is None or coming.is_over:
        return Blank(_say("day"))
    if coming.time is None:
        return _say("day_and_blank", day=coming.day, blank=Blank(_say("time")))
    return _say("day_and_time", day=coming.day, time=Clock(coming.time))


def _last_time(answer: ComingMeeting) -> Iterator[DocumentPiece]:
    if answer.last is not None:
        yield SectionHeading(_say("last"))
        yield from _decided(answer.last)
    if answer.done:
        yield SectionHeading(_say("since"), 2)
        yield Bullets(tuple(map(_done, answer.done)))


def _done(action: ToldAction) -> ListItem:
    return ListItem(action.what, () if action.done is None else (_say("done", day=action.done),))


def _decided(last: Held) -> Iterator[DocumentPiece]:
    if not last.decided:
        yield TextParagraph(_say("no_decision", day=last.day))
        return
    yield TextParagraph(_say("last_told", day=last.day))
    yield numbered(*last.decided)


def _open(answer: ComingMeeting) -> Iterator[DocumentPiece]:
    if not answer.open:
        return
    yield SectionHeading(_say("open"))
    yield actions_table(_say("open_caption"), answer.open, partial(_by_when, today=answer.today))


def _by_when(action: ToldAction, today: date) -> Sayable:
    """The day; a blank for another one where it has passed, since nobody is told to be late."""
    if action.due is None:
        return ""
    return action.due if action.due >= today else Blank(_say("new_day"))


def _new_business(answer: ComingMeeting) -> Iterator[DocumentPiece]:
    topics = answer.coming.topics if answer.coming is not None else ()
    yield SectionHeading(_say("new"))
    if topics:
        columns = (_say("what"), _say("leads"), _say("minutes"), _say("aim"))
        yield RuledTable(_say("new_caption"), columns, tuple(map(_topic, topics)), widths=(5, 3, 2, 2))
    else:
        yield bullets(*[Blank(_say("topic"))] * 2)
    to_look_at = [
        _say.of(kind, number)
        for number, kind in ((answer.agreements, "agreements"), (answer.protocols, "protocols"))
        if number
    ]
    if to_look_at:
        yield TextParagraph(_say("to_look_at", things=Listing(tuple(to_look_at))))


def _topic(topic: AgendaItem) -> tuple[Sayable, ...]:
    aim: Sayable = "" if topic.aim is None else _say(f"aim_{topic.aim}")
    return topic.what, name_of(topic.who), "" if topic.minutes is None else topic.minutes, aim


def _five_minutes(reading: ToldStory | Protection | None) -> Iterator[DocumentPiece]:
    if reading is None:
        return
    yield SectionHeading(_say("five"))
    if isinstance(reading, Protection):
        yield TextParagraph(reading.brief, reading.name)
        yield TextParagraph(_say("law", law=Listing(tuple(reading.brief.citations), ";")), tone="quiet")
        return
    yield TextParagraph(reading.text, reading.title)
    if reading.lesson is not None:
        yield TextParagraph(_say("lesson", lesson=reading.lesson))


def _decisions(coming: Coming | None) -> Iterator[DocumentPiece]:
    topics = coming.topics if coming is not None else ()
    to_decide: list[Sayable] = [topic.what for topic in topics if topic.aim == "decide"]
    blanks = [Blank(_say("decision"))]
    yield SectionHeading(_say("decisions"))
    yield numbered(*to_decide, *blanks)


def _sign_in(answer: ComingMeeting) -> Iterator[DocumentPiece]:
    """A sheet of its own, so that it needn't travel with the agenda."""
    yield NewPage()
    yield SectionHeading(_say("sign_in", task_force=answer.task_force))
    yield TextParagraph(_when(answer.coming), _say("when"))
    yield TextParagraph(_say("sign_in_told"))
    agencies: list[Sayable] = [name_of(who) for who in answer.signing]
    more = [*[Blank(_say("other"))] * _OTHERS, *[Blank(_say("guest"))] * _GUESTS]
    blanks = more if agencies else [Blank(_say("agency"))] * _AGENCIES
    rows = tuple((agency, _TO_TICK) for agency in (*agencies, *blanks))
    yield RuledTable(_say("sign_in_caption"), (_say("agency"), _say("is_here")), rows, widths=(6, 1))
