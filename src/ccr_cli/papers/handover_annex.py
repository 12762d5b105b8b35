"""The annex of the handover: who is at the table, money, what was decided, protocols, stories, what is left open."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

from ccr_cli.language.message import Listing, Typed
from ccr_cli.papers.calendar import title_of
from ccr_cli.papers.common import name_of
from ccr_cli.papers.document import (
    Bullets,
    DocumentPiece,
    Drawn,
    ListItem,
    NewPage,
    Numbered,
    Picture,
    RuledTable,
    Sayable,
    SectionHeading,
    TextParagraph,
)
from ccr_cli.papers.handover_words import seats_told, source_told, told
from ccr_cli.papers.texts import texts
from ccr_cli.plan.labels import PROTOCOLS, STATUSES
from ccr_cli.plan.stand_ins import StandIn
from ccr_cli.questions.handover import Decisions, Handover, Money, OpenOnPurpose, Referring, Sits
from ccr_cli.questions.stories import ToldStory
from ccr_cli.questions.timeline import Entry

_say = texts("handover")


def annex(
    answer: Handover, year: Drawn | None, ties: Drawn | None, *, with_year: bool, on_new_page: bool
) -> Iterator[DocumentPiece]:
    """Everything behind what is for the desk; what the plan doesn't have is left out."""
    found = chain(
        _year(answer.calendar, year) if with_year else (),
        _table(answer.table, answer.day),
        _unnamed(answer.unnamed),
        _money(answer.money),
        _decisions(answer.decisions),
        _protocols(answer.protocols, ties),
        _stories(answer.stories),
        _left_open(answer.left_open),
    )
    pieces = tuple(found)
    if pieces:
        yield from (NewPage(),) if on_new_page else ()
        yield SectionHeading(_say("annex"))
        yield from pieces


def _drawn(drawing: Drawn | None, table: RuledTable) -> DocumentPiece:
    return table if drawing is None else Picture(drawing, table)


def _year(calendar: Sequence[Entry], drawing: Drawn | None) -> Iterator[DocumentPiece]:
    if not calendar:
        return
    yield SectionHeading(_say("whole_year"), 2)
    yield year_drawn(calendar, drawing)


def year_drawn(calendar: Sequence[Entry], drawing: Drawn | None) -> DocumentPiece:
    """The days of the year, each also by the words that a calendar has for it, which tell nothing by themselves."""
    columns = (_say("day"), _say("what_comes"), _say("in_calendar"))
    rows = tuple((entry.day, told(entry), title_of(entry.kind, entry.number)) for entry in calendar)
    return _drawn(drawing, RuledTable(_say("year_caption"), columns, rows, widths=(4, 9, 4)))


def _table(sitting: Sequence[Sits], today: date) -> Iterator[DocumentPiece]:
    if not sitting:
        return
    yield SectionHeading(_say("agreements"), 2)
    columns = (_say("partner"), _say("sits"), _say("agreement"))
    yield RuledTable(_say("agreements_caption"), columns, tuple(_sits(one, today) for one in sitting), widths=(5, 6, 5))


def _unnamed(known: Sequence[StandIn]) -> Iterator[DocumentPiece]:
    """Which commands show the names that belong on no paper."""
    if own := [one.word for one in known if one.is_id]:
        command = Typed(f"ccr partner show {own[0]}" if len(own) == 1 else "ccr partner show ID")
        yield TextParagraph(_say.of("unnamed", len(own), names=Listing(tuple(own)), command=command), tone="quiet")
    for one in known:
        if not one.is_id:
            told = _say("unnamed_in_list", name=one.word, place=one.place, command=Typed("ccr partner list"))
            yield TextParagraph(told, tone="quiet")


def _sits(one: Sits, today: date) -> tuple[Sayable, ...]:
    seats = seats_told(one.seats, one.role)
    if one.status == "liaison":
        seats = _say("as_liaison", seats=seats, status=STATUSES[one.status])
    return name_of(one.who), seats, _agreement(one, today)


def _agreement(one: Sits, today: date) -> Sayable:
    """What a partner signed; nobody waits for people to sign, nor for those of whom the community decides."""
    if one.agreement is None:
        asks_nobody = bool(one.seats) and all(
            seat.has("network") or seat.has("decided_by_community") for seat in one.seats
        )
        return "" if asks_nobody else _say("none_yet")
    if one.agreement.until is not None and one.agreement.until < today:
        return _say("ended", day=one.agreement.until)
    if one.agreement.until is None:
        return _say("signed", day=one.agreement.signed)
    return _say("signed_until", day=one.agreement.signed, until=one.agreement.until)


def _money(known: Sequence[Money]) -> Iterator[DocumentPiece]:
    if not known:
        return
    yield SectionHeading(_say("money"), 2)
    columns = (_say("source"), _say("pays_for"), _say("amount"), _say("until"), _say("held_by"))
    yield RuledTable(_say("money_caption"), columns, tuple(map(_one_source, known)), widths=(6, 5, 3, 4, 5))


def _one_source(one: Money) -> tuple[Sayable, ...]:
    source = source_told(one.source.source, one.source.award)
    return source, _pays_for(one), _amount(one), one.source.until or "", name_of(one.holder)


def _pays_for(one: Money) -> Sayable:
    return Listing(tuple(_say(f"pays_{what}") for what in dict.fromkeys(one.source.pays_for or ())), ",")


def _amount(one: Money) -> Sayable:
    if one.source.in_kind:
        return _say("in_kind")
    return "" if one.source.amount is None else f"${one.source.amount:,.0f}"


def _decisions(known: Sequence[Decisions]) -> Iterator[DocumentPiece]:
    if not known:
        return
    yield SectionHeading(_say("decisions"), 2)
    for one in known:
        yield TextParagraph(one.day, tone="strong")
        yield Numbered(tuple(map(ListItem, one.decided)))


def _protocols(known: Sequence[Referring], drawing: Drawn | None) -> Iterator[DocumentPiece]:
    if not known:
        return
    yield SectionHeading(_say("protocols"), 2)
    columns = (_say("protocol"), _say("who_refers"), _say("state"), _say("look_again"))
    rows = tuple(
        (one.protocol.title, _who(one), PROTOCOLS[one.protocol.status], one.protocol.review_by or "") for one in known
    )
    yield _drawn(drawing, RuledTable(_say("protocols_caption"), columns, rows, widths=(6, 6, 3, 3)))


def _who(way: Referring) -> Sayable:
    sources, targets = (Listing(tuple(map(name_of, ids)), ";") for ids in (way.sources, way.targets))
    return _say("refers", sources=sources, targets=targets) if way.targets else _say("both_ways", sources=sources)


def _stories(known: Sequence[ToldStory]) -> Iterator[DocumentPiece]:
    if not known:
        return
    yield SectionHeading(_say("stories"), 2)
    yield Bullets(tuple(ListItem(one.title, () if one.lesson is None else (one.lesson,)) for one in known))


def _left_open(known: Sequence[OpenOnPurpose]) -> Iterator[DocumentPiece]:
    if not known:
        return
    yield SectionHeading(_say("left_open"), 2)
    yield Bullets(tuple(ListItem(one.seat.name, tuple(_about(one))) for one in known))
    yield TextParagraph(_say("left_open_told", command=Typed("ccr show")), tone="quiet")


def _about(one: OpenOnPurpose) -> Iterator[Sayable]:
    if one.covered_by is not None:
        yield _say("covered", partner=name_of(one.covered_by))
    if one.ask_again is not None:
        yield _say("ask_again", day=one.ask_again)
