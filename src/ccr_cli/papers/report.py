"""The report to the community: a page that a survivor may read beside the abuser, so its title says nothing.

Before everything else stands whom to call and how to leave the page. Only filled seats are shown, and no year is
compared with another.
"""

from collections.abc import Iterable, Iterator, Sequence

from ccr_cli.language.coarse_days import Month
from ccr_cli.language.message import Argument, Listing, Message
from ccr_cli.papers.document import (
    Bullets,
    Document,
    DocumentPiece,
    Drawn,
    ListItem,
    Picture,
    RuledTable,
    Sayable,
    SectionHeading,
    TextParagraph,
    WayOut,
    bullets,
)
from ccr_cli.papers.paper import Paper
from ccr_cli.papers.texts import texts
from ccr_cli.plan.language_names import tongue
from ccr_cli.plan.partner import Contact
from ccr_cli.plan.words import LANGUAGE_HOW
from ccr_cli.questions.languages import SectorLanguages, Spoken
from ccr_cli.questions.table import SectorAnswer
from ccr_cli.questions.without_seat import WithoutSeat
from ccr_cli.questions.year_in_public import (
    AskedOfYear,
    ChangesOfMonth,
    OutreachOfMonth,
    TrainingOfMonth,
    YearInPublic,
)
from ccr_cli.views.topics import topic_told

PAPER = Paper("report", ("html", "docx", "md"), ("public",))
_say = texts("report")
_FEWEST_SEATS = 4  # of which a picture shows more than a list does
_HARMLESS = "https://www.weather.gov/"


def report(answer: YearInPublic, picture: Drawn | None = None) -> Document:
    """The report; ``picture`` is the drawn table, in the languages of the document, where there is one."""
    pieces = (
        WayOut(_say("call"), _say("leave"), _HARMLESS, _say("watched"), _say("leaving")),
        *_about(answer),
        *_table(answer, picture),
        *_languages(answer.languages),
        *_changes(answer.changes),
        *_trainings(answer.trainings),
        *_outreach(answer.outreach),
        *_asked(answer.asked),
        *_what_you_can_do(answer),
        SectionHeading(_say("thanks")),
        *_thanks(answer.asked),
    )
    return Document(_say("title"), pieces, answer.language, _say("author"), about=answer.task_force)


def _about(answer: YearInPublic) -> Iterator[DocumentPiece]:
    first, last = map(Month.begun, answer.period)
    if answer.area is not None:
        yield TextParagraph(answer.area, _say("area"))
    yield TextParagraph(_say("months", first=first, last=last), _say("when"))
    if answer.mission is not None:
        yield SectionHeading(_say("mission"))
        yield TextParagraph(answer.mission)


def _table(answer: YearInPublic, picture: Drawn | None) -> Iterator[DocumentPiece]:
    rows = tuple(row for sector in answer.table.sectors for row in _seats(sector))
    more = answer.table.others
    if rows or answer.others or more:
        yield SectionHeading(_say("table"))
    if rows:
        filled = RuledTable(_say("table_caption"), (_say("seat"), _say("who")), rows, widths=(4, 7))
        yield filled if picture is None or len(rows) < _FEWEST_SEATS else Picture(picture, filled)
    if answer.others:
        yield TextParagraph(Listing(tuple(map(_other, answer.others)), ";"), _say("others"))
    if more:
        yield TextParagraph(_say.of("unnamed", more), _say("also"))


def _seats(sector: SectorAnswer) -> Iterator[tuple[Sayable, ...]]:
    for seat in sector.seats:
        names = tuple(one.name for one in seat.partners if one.name is not None)
        yield seat.seat.name, Listing(names, ";")  # a name can have "and" in it


def _other(other: WithoutSeat) -> Argument:
    if other.role is None:
        return other.who.name or ""
    return _say("with_role", partner=other.who.name or "", role=other.role)


def _languages(sectors: Iterable[SectorLanguages]) -> Iterator[DocumentPiece]:
    items = [
        _say("of_sector", sector=one.sector.name, languages=Listing(tuple(_ways(one.languages)), ";"))
        for one in sectors
        if one.sector is not None
    ]
    if items:
        yield SectionHeading(_say("languages"), 2)
        yield TextParagraph(_say("languages_told"))
        yield bullets(*items)


def _ways(languages: Sequence[Spoken]) -> Iterator[Message]:
    """The languages of a sector by how it serves people in them: somebody who comes for one must not find another."""
    for how in (*LANGUAGE_HOW, None):
        known = tuple(tongue(one.language) for one in languages if one.how == how)
        if known:
            yield _say(f"language_{how or 'unknown'}", languages=Listing(known))


def _changes(changes: Iterable[ChangesOfMonth]) -> Iterator[DocumentPiece]:
    """Of each month what kind of thing changed; another kind than those that have a word tells nobody anything."""
    items = [_say.of(f"changed_{one.kind}", one.number, month=one.month) for one in changes if one.kind is not None]
    if items:
        yield SectionHeading(_say("changed"))
        yield bullets(*items)


def _trainings(trainings: Iterable[TrainingOfMonth]) -> Iterator[DocumentPiece]:
    items = tuple(map(_training, trainings))
    if items:
        yield SectionHeading(_say("trainings"))
        yield bullets(*items)


def _training(one: TrainingOfMonth) -> Message:
    """A training; a number that is not told, or that nobody wrote down, is not missed."""
    topics = Listing(tuple(map(topic_told, one.topics)))
    key = "trained_on" if one.topics else "trained"
    if one.people is None:
        return _say(key, month=one.month, topics=topics)
    return _say(f"{key}_people", month=one.month, topics=topics, number=one.people)


def _outreach(outreach: Iterable[OutreachOfMonth]) -> Iterator[DocumentPiece]:
    items = tuple(map(_reached, outreach))
    if items:
        yield SectionHeading(_say("outreach"))
        yield bullets(*items)


def _reached(one: OutreachOfMonth) -> Message:
    if one.people is None:
        return _say.of("done", one.number, month=one.month)
    key = "done_people" if one.is_all else "done_at_least"
    return _say.of(key, one.number, month=one.month, people=one.people)


def _asked(asked: Iterable[AskedOfYear]) -> Iterator[DocumentPiece]:
    items = tuple(map(_once, dict.fromkeys(asked)))
    if items:
        yield SectionHeading(_say("asked"))
        yield Bullets(items)


def _once(asked: AskedOfYear) -> ListItem:
    below = () if asked.changed is None else (_say("because", changed=asked.changed),)
    return ListItem(_say(f"asked_{asked.how}", year=asked.year), below)


def _thanks(asked: Sequence[AskedOfYear]) -> Iterator[DocumentPiece]:
    """Survivors are thanked for what they told only where the plan says that they were asked."""
    yield TextParagraph(_say("thanks_told"))
    if asked:
        yield TextParagraph(_say("thanks_survivors"))


def _what_you_can_do(answer: YearInPublic) -> Iterator[DocumentPiece]:
    yield SectionHeading(_say("you"))
    yield bullets(*map(_say, ("you_learn", "you_ask", "you_interpreter", *(["you_invite"] if answer.contacts else []))))
    if answer.contacts:
        who = None if answer.coordinator is None else answer.coordinator.name
        yield SectionHeading(_say("whom_to_ask"), 2)
        yield bullets(*(_contact(who, contact) for contact in answer.contacts))


def _contact(agency: str | None, contact: Contact) -> Sayable:
    """The agency, its office and numbers: nobody's name stands on a page for everybody."""
    ways = (agency, contact.role, contact.phone, contact.email)
    return Listing(tuple(way for way in ways if way is not None), ",")
