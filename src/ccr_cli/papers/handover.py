"""The handover: two pages for the desk of whoever coordinates next, and an annex with all that was agreed.

What only a screen may show is not in its answer; the paper names the commands that show it.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from ccr_cli.language.message import Blank, Typed
from ccr_cli.papers.common import name_of
from ccr_cli.papers.document import (
    Document,
    Heading,
    Item,
    Numbered,
    Paragraph,
    Piece,
    Table,
    Text,
    bullets,
)
from ccr_cli.papers.handover_annex import annex
from ccr_cli.papers.handover_words import reach_of, tasks_of, told
from ccr_cli.papers.paper import Paper
from ccr_cli.papers.texts import texts
from ccr_cli.questions.first_visits import Visit
from ccr_cli.questions.handover import Handover, Report

PAPER = Paper("handover", ("docx", "html", "md"), ("internal",))
_say = texts("handover")
_THINGS = 5  # to do in the first week
_DAYS = 10  # of the year, on the two pages
_CALLERS = 12  # partners to call, on the two pages
_PROMISES = 3  # lines for what was promised by word
_KEPT = ("file", "keys", "signed", "lists", "interpreters", "passwords")


def handover(answer: Handover, *, year: str | None = None, ties: str | None = None) -> Document:
    """The handover; ``year`` and ``ties`` are the pictures of them as SVG, where they are drawn."""
    is_all = len(answer.calendar) <= _DAYS and year is None
    pieces = chain(
        _head(answer),
        _first_week(answer),
        _whom_to_call(answer),
        _visits(answer),
        _calendar(answer, is_all=is_all),
        _reports(answer.reports),
        _where_things_are(),
        annex(answer, year, ties, with_year=not is_all),
    )
    return Document(_say("title"), tuple(pieces), answer.language, answer.task_force, about=answer.task_force)


def _head(answer: Handover) -> Iterator[Piece]:
    yield Paragraph(answer.day, _say("as_of"))
    if answer.coordinator is not None:
        yield Paragraph(name_of(answer.coordinator), _say("coordinator"))
    if answer.backup is not None:
        yield Paragraph(name_of(answer.backup), _say("backup"))
    commands = {"show": Typed("ccr show"), "partner": Typed("ccr partner show ID")}
    yield Paragraph(_say("on_screen", **commands), tone="quiet")


def _first_week(answer: Handover) -> Iterator[Piece]:
    yield Heading(_say("first_week"))
    if not answer.first_week:
        yield Paragraph(_say("nothing_to_do"))
        return
    yield Numbered(tuple(Item(item.why) for item in answer.first_week[:_THINGS]))
    more = len(answer.first_week) - _THINGS
    command = Typed("ccr next --all")
    yield Paragraph(
        _say.of("more_to_do", more, command=command) if more > 0 else _say("how_to_record", command=command),
        tone="quiet",
    )


def _whom_to_call(answer: Handover) -> Iterator[Piece]:
    yield Heading(_say("call"))
    if not answer.callers:
        yield Paragraph(Blank(_say("call_blank")))
        return
    columns = (_say("for_what"), _say("whom"), _say("how"))
    rows = tuple((tasks_of(one), name_of(one.who), reach_of(one.who, one.reach)) for one in answer.callers[:_CALLERS])
    yield Table(_say("call_caption"), columns, rows, widths=(8, 5, 6))
    if (more := len(answer.callers) - _CALLERS) > 0:
        yield Paragraph(_say.of("more_to_call", more, command=Typed("ccr partner list")), tone="quiet")
    if answer.open_tasks:
        yield Paragraph(
            _say.of("open_tasks", len(answer.open_tasks), command=Typed("ccr roles")),
            tone="quiet",
        )


def _visits(answer: Handover) -> Iterator[Piece]:
    yield Heading(_say("visits"))
    if not answer.visits:
        yield bullets(*[Blank(_say("visit_blank"))] * 3)
        return
    listed = [item.why for item in answer.first_week[:_THINGS]]
    visits = (Item(name_of(one.who), (_why(one, listed), reach_of(one.who, one.reach))) for one in answer.visits)
    yield Numbered(tuple(visits))


def _why(visit: Visit, listed: Sequence[Text]) -> Text:
    match visit.why:
        case "core":
            return _say("visit_core", seat=visit.seat.name if visit.seat is not None else "")
        case "waiting" if visit.to_do in listed:
            return _say("visit_listed", number=listed.index(visit.to_do) + 1)
        case "waiting":
            return visit.to_do or ""
        case _:
            return _say("visit_backup")


def _calendar(answer: Handover, *, is_all: bool) -> Iterator[Piece]:
    yield Heading(_say("year"))
    if not answer.calendar:
        yield Paragraph(_say("nothing_comes"))
        return
    rows = tuple((entry.day, told(entry)) for entry in answer.calendar[:_DAYS])
    yield Table(_say("year_caption"), (_say("day"), _say("what_comes")), rows, widths=(1, 3))
    more = len(answer.calendar) - _DAYS
    if not is_all and more > 0:
        yield Paragraph(_say.of("more_days", more), tone="quiet")


def _reports(reports: Sequence[Report]) -> Iterator[Piece]:
    if not reports:
        return
    yield Heading(_say("reports"))
    columns = (_say("day"), _say("to_whom"), _say("award"), _say("held_by"))
    rows = tuple((one.day, one.source, one.award or "", name_of(one.holder)) for one in reports)
    yield Table(_say("reports_caption"), columns, rows, widths=(4, 6, 4, 5))


def _where_things_are() -> Iterator[Piece]:
    """A line for each, by hand: where it is and who can open it, never what it is."""
    yield Heading(_say("kept"))
    yield Paragraph(_say("kept_told"), tone="quiet")
    for thing in _KEPT:
        yield Paragraph(Blank(_say("kept_blank")), _say(f"kept_{thing}"))
    yield Heading(_say("promised"))
    yield bullets(*[Blank(_say("promised_blank"))] * _PROMISES)
