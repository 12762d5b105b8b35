"""The minutes of a meeting: who was there by agency, what was decided, and who does what by when.

They say neither who was missing nor who said what, and of the meeting after they tell the day alone, not the place:
minutes travel further than an agenda.
"""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Blank, Clock
from ccr_cli.papers.common import FOR_PARTNERS, actions_table, name_of
from ccr_cli.papers.document import (
    Document,
    DocumentPiece,
    ListItem,
    Notice,
    Numbered,
    Sayable,
    SectionHeading,
    TextParagraph,
    bullets,
)
from ccr_cli.papers.paper import Paper
from ccr_cli.papers.texts import texts
from ccr_cli.questions.actions import ToldAction
from ccr_cli.questions.minutes import Minutes, Resolved
from ccr_cli.questions.next.item import in_a_sentence

PAPER = Paper("minutes", ("docx", "html", "md"), ("partners", "internal"))
_say = texts("minutes")
DRAFT = _say("draft")
APPROVED = _say("approved", day=Blank(_say("day_alone")))


def minutes(answer: Minutes, *notices: Sayable) -> Document:
    """The minutes, with what stands above them: ``DRAFT`` until the table has approved them, then ``APPROVED``."""
    pieces = (
        *map(Notice, notices),
        *([Notice(_say("not_to_hand_out"))] if answer.is_internal else []),
        *_when_and_where(answer),
        *_present(answer),
        *_decided(answer.decided),
        *_done(answer),
        *_open(answer),
        *_next_meeting(answer),
    )
    for_whom = None if answer.is_internal else FOR_PARTNERS
    return Document(
        _say("title"), pieces, answer.language, answer.task_force, about=answer.task_force, for_whom=for_whom
    )


def _when_and_where(answer: Minutes) -> Iterator[DocumentPiece]:
    day: Sayable = answer.day
    if answer.time is not None:
        day = _say("day_and_time", day=answer.day, time=Clock(answer.time))
    yield TextParagraph(day, _say("when"))
    yield TextParagraph(Blank(_say("place")) if answer.place is None else answer.place, _say("where"))
    yield TextParagraph(Blank(_say("times")), _say("began_and_ended"))
    yield TextParagraph(Blank(_say("title_of_writer")), _say("written_by"))


def _present(answer: Minutes) -> Iterator[DocumentPiece]:
    """The agencies that were there; a blank where nobody wrote them down."""
    yield SectionHeading(_say("present"))
    there: list[Sayable] = [name_of(who) for who in answer.present]
    if answer.unnamed:
        there.append(_say.of("unnamed", answer.unnamed))
    yield bullets(*(there or [Blank(_say("agency"))]))
    if answer.guests:
        yield SectionHeading(_say("guests"), 2)
        yield bullets(*answer.guests)


def _decided(decided: Sequence[Resolved]) -> Iterator[DocumentPiece]:
    yield SectionHeading(_say("decided"))
    if decided:
        yield Numbered(tuple(ListItem(one.what, tuple(_below(one))) for one in decided))
    else:
        yield TextParagraph(_say("nothing_decided"))


def _below(one: Resolved) -> Iterator[Sayable]:
    if one.is_kept:
        yield _say("kept")
    if one.action is None:
        return
    match one.action.who, one.action.due:
        case None, None:
            return
        case None, due:
            yield _say("by_when_alone", day=due or "")
        case who, None:
            yield _say("who_alone", who=name_of(who))
        case who, due:
            yield _say("who_by_when", who=name_of(who), day=due)


def _done(answer: Minutes) -> Iterator[DocumentPiece]:
    if not answer.done:
        return
    heading = _say("done") if answer.before is None else _say("done_since", day=answer.before)
    yield SectionHeading(heading)
    yield bullets(*map(_done_by, answer.done))


def _done_by(action: ToldAction) -> Sayable:
    if action.who is None:
        return action.what
    return _say("done_by", what=in_a_sentence(action.what), who=name_of(action.who))


def _open(answer: Minutes) -> Iterator[DocumentPiece]:
    if not answer.open:
        return
    yield SectionHeading(_say("open", day=answer.written))
    yield actions_table(_say("open_caption"), answer.open)


def _next_meeting(answer: Minutes) -> Iterator[DocumentPiece]:
    yield SectionHeading(_say("next"))
    match answer.after:
        case None:
            yield TextParagraph(Blank(_say("day")))
        case after if after.time is not None:
            yield TextParagraph(_say("day_and_time", day=after.day, time=Clock(after.time)))
        case after:
            yield TextParagraph(after.day)
