"""The worksheet for a funder's half-year: what counts for an award, what does not and why, and what only people know.

It is for the desk of whoever fills in the form, and says nothing that the funder may not know.
"""

from collections.abc import Iterable, Iterator

from ccr_cli.language.coarse_days import Month
from ccr_cli.language.message import Argument, Blank, Listing, Message, Quote
from ccr_cli.papers.common import kind_of_change, name_of
from ccr_cli.papers.document import (
    Document,
    DocumentPiece,
    Notice,
    RuledTable,
    Sayable,
    SectionHeading,
    TextParagraph,
    bullets,
)
from ccr_cli.papers.funder_places import place_told, places_told
from ccr_cli.papers.paper import Paper
from ccr_cli.papers.texts import texts
from ccr_cli.plan.labels import PROTOCOLS
from ccr_cli.plan.language_names import tongue
from ccr_cli.questions.award.agreed import PaidBy
from ccr_cli.questions.award.done import OutreachOfAward, ProfessionTrained, TrainingOfAward
from ccr_cli.questions.award.entries import AgencyKind
from ccr_cli.questions.award.half_year import HalfYear, NextReport
from ccr_cli.questions.award.left_out import WhyNotCounted
from ccr_cli.views.topics import topic_told

PAPER = Paper("funder", ("docx", "xlsx", "md", "html"), ("funder",))
_say = texts("funder")
_NUMBERS = (5, 2, 4)
_TRAININGS = (4, 8, 6, 3, 4)


def funder(answer: HalfYear) -> Document:
    """The worksheet; what only people can write is a blank at its end."""
    pieces = (
        Notice(_say("which_form")),
        *([TextParagraph(_say("which_federal"))] if answer.is_of_ovw else []),
        *_head(answer),
        SectionHeading(_say("counts")),
        *_counts(answer),
        SectionHeading(_say("not_counted")),
        *_not_counted(answer),
        SectionHeading(_say("unknown")),
        bullets(*_unknown(answer)),
        *_narrative(),
    )
    return Document(_say("title"), pieces, answer.language, answer.task_force, about=answer.task_force)


def _head(answer: HalfYear) -> Iterator[DocumentPiece]:
    yield TextParagraph(answer.award or "", _say("award"))
    first, last = map(Month.begun, answer.period)
    yield TextParagraph(_say("months", first=first, last=last), _say("period"))
    if answer.paid_by:
        yield TextParagraph(Listing(tuple(map(_source, answer.paid_by)), ";"), _say("source"))
    yield TextParagraph(_due(answer), _say("due"))
    yield TextParagraph(_say("how"), tone="quiet")


def _due(answer: HalfYear) -> Message:
    """When the report is due: as the plan says before all else; what a federal office asks, only of its own awards."""
    if answer.due is not None:
        return _say("due_in_plan", day=answer.due)
    if answer.due_next is not None:
        return _due_next(answer.due_next, answer)
    if answer.is_of_ovw and answer.period.due is not None:
        return _say("due_federal", day=answer.period.due)
    return _say("due_in_award")


def _due_next(next_: NextReport, answer: HalfYear) -> Message:
    """The next day for a report, and of which months it is, where those are others than this worksheet's."""
    if next_.period == answer.period:
        return _say("due_next", day=next_.day)
    first, last = map(Month.begun, next_.period)
    if next_.write_in is None:
        return _say("due_next_other", day=next_.day, first=first, last=last)
    return _say("due_next_not_over", day=next_.day, first=first, last=last, month=Month.begun(next_.write_in))


def _source(paid: PaidBy) -> Message:
    if paid.first is None or paid.last is None:
        return _say("source_told", source=paid.source, place=place_told(paid.place))
    return _say("source_days", source=paid.source, first=paid.first, last=paid.last, place=place_told(paid.place))


def _counts(answer: HalfYear) -> Iterator[DocumentPiece]:
    if answer.is_empty:
        award = answer.award or ""
        yield TextParagraph(_say("nothing", award=award, example=Quote(f"award: {award}")))
    yield from _meetings(answer)
    yield from _agreements(answer)
    yield from _protocols(answer)
    yield from _trainings(answer.trainings)
    yield from _trained(answer)
    yield from _outreach(answer.outreach)
    yield from _changes(answer)


def _meetings(answer: HalfYear) -> Iterator[DocumentPiece]:
    held = answer.meetings
    if not held.number:
        return
    yield SectionHeading(_say("meetings"), 2)
    yield TextParagraph(_say.of("meetings_held", held.number, places=places_told(held.places)))
    rows = tuple((_kind(one.kind), one.meetings.number, places_told(one.meetings.places)) for one in answer.present)
    if rows:
        columns = (_say("agency_kind"), _say("at_meetings"), _say("place"))
        yield RuledTable(_say("present_caption"), columns, rows, widths=_NUMBERS)
    if answer.has_agency_twice:
        yield TextParagraph(_say("two_rows"), tone="quiet")


def _agreements(answer: HalfYear) -> Iterator[DocumentPiece]:
    rows = tuple((name_of(one.who), one.signed, one.until or "", place_told(one.place)) for one in answer.agreements)
    if rows:
        columns = (_say("party"), _say("signed"), _say("until"), _say("place"))
        yield SectionHeading(_say("agreements"), 2)
        yield RuledTable(_say("agreements_caption"), columns, rows, widths=(5, 3, 3, 5))


def _protocols(answer: HalfYear) -> Iterator[DocumentPiece]:
    rows = tuple((one.title, PROTOCOLS[one.status], place_told(one.place)) for one in answer.protocols)
    if rows:
        yield SectionHeading(_say("protocols"), 2)
        columns = (_say("protocol"), _say("state"), _say("place"))
        yield RuledTable(_say("protocols_caption"), columns, rows, widths=_NUMBERS)


def _trainings(trainings: Iterable[TrainingOfAward]) -> Iterator[DocumentPiece]:
    rows = tuple(
        (one.day, _subject(one), _kinds(one.reached), _number(one.people), place_told(one.place)) for one in trainings
    )
    if rows:
        columns = (_say("day"), _say("title_and_topics"), _say("reached"), _say("people"), _say("place"))
        yield SectionHeading(_say("trainings"), 2)
        yield RuledTable(_say("trainings_caption"), columns, rows, widths=_TRAININGS)


def _subject(training: TrainingOfAward) -> Sayable:
    if not training.topics:
        return training.title
    topics = Listing(tuple(map(topic_told, training.topics)), ",")
    return _say("with_topics", title=training.title, topics=topics)


def _trained(answer: HalfYear) -> Iterator[DocumentPiece]:
    tallies = [(_profession(one), one.people) for one in answer.trained]
    if answer.no_profession.places:
        tallies.append((_say("no_profession"), answer.no_profession))
    if not tallies:
        return
    rows = tuple((name, people.number, places_told(people.places)) for name, people in tallies)
    all_places = tuple(dict.fromkeys(place for _, people in tallies for place in people.places))
    total = (_say("total"), sum(people.number for _, people in tallies), places_told(all_places))
    columns = (_say("profession"), _say("people"), _say("place"))
    yield SectionHeading(_say("trained"), 2)
    yield RuledTable(_say("trained_caption"), columns, (*rows, total), widths=_NUMBERS)
    yield TextParagraph(_say("professions_told"), tone="quiet")


def _profession(trained: ProfessionTrained) -> Sayable:
    if trained.profession is None:
        return _say("other_profession", word=topic_told(trained.word or ""))
    return trained.profession.name


def _outreach(outreach: Iterable[OutreachOfAward]) -> Iterator[DocumentPiece]:
    rows = tuple((one.month, _what_in(one), _number(one.people), place_told(one.place)) for one in outreach)
    if rows:
        columns = (_say("month"), _say("what"), _say("people"), _say("place"))
        yield SectionHeading(_say("outreach"), 2)
        yield RuledTable(_say("outreach_caption"), columns, rows, widths=(3, 8, 3, 4))


def _what_in(outreach: OutreachOfAward) -> Sayable:
    if not outreach.languages:
        return outreach.title
    return _say("in_languages", title=outreach.title, languages=Listing(tuple(map(tongue, outreach.languages))))


def _changes(answer: HalfYear) -> Iterator[DocumentPiece]:
    rows = tuple(
        (one.day, one.what, kind_of_change(one.kind), _kinds(one.where), place_told(one.place))
        for one in answer.changes
    )
    if rows:
        columns = (_say("day"), _say("what"), _say("kind"), _say("where"), _say("place"))
        yield SectionHeading(_say("changes"), 2)
        yield RuledTable(_say("changes_caption"), columns, rows, widths=(4, 8, 5, 5, 4))


def _not_counted(answer: HalfYear) -> Iterator[DocumentPiece]:
    if not answer.left_out:
        yield TextParagraph(_say("all_counts"))
        return
    columns = (_say("what"), _say("why"), _say("how_many"))
    rows = tuple((_say(f"kind_{one.kind}"), _why(one), one.number) for one in answer.left_out)
    yield TextParagraph(_say("not_counted_told"))
    yield RuledTable(_say("not_counted_caption"), columns, rows, widths=(5, 7, 2))


def _why(left_out: WhyNotCounted) -> Message:
    """Why it doesn't count; where it stands is told of what is the award's own alone."""
    why = _say(f"why_{left_out.why}")
    return _say("at_places", why=why, places=places_told(left_out.places)) if left_out.places else why


def _unknown(answer: HalfYear) -> Iterator[Message]:
    if answer.hours_per_week is None:
        yield _say("unknown_staff")
    else:
        yield _say("unknown_hours", hours=answer.hours_per_week)
    if answer.without_people:
        yield _say("unknown_people", places=places_told(answer.without_people))
    if answer.no_profession.number:
        places = places_told(answer.no_profession.places)
        yield _say.of("unknown_profession", answer.no_profession.number, places=places)
    yield from map(_say, ("unknown_contacts", "unknown_served", "unknown_products"))


def _narrative() -> Iterator[DocumentPiece]:
    yield SectionHeading(_say("narrative"))
    yield TextParagraph(_say("narrative_told"))
    for key in ("goals", "obstacles", "remains"):
        yield SectionHeading(_say(key), 2)
        yield TextParagraph(Blank(_say("to_write")))


def _kind(kind: AgencyKind) -> Argument:
    return _say("no_kind") if kind is None else kind.name


def _kinds(kinds: Iterable[AgencyKind]) -> Sayable:
    return Listing(tuple(map(_kind, kinds)), ";")


def _number(people: int | None) -> Sayable:
    return "" if people is None else people
