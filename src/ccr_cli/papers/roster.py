"""The roster, for the partners: who holds which seat, and which office to call."""

from collections.abc import Iterator

from ccr_cli.papers.document import Document, DocumentPiece, Notice, RuledTable, Sayable, SectionHeading, TextParagraph
from ccr_cli.papers.paper import Paper
from ccr_cli.papers.texts import texts
from ccr_cli.questions.roster import Holder, Reachable, Roster, Seatless

PAPER = Paper("roster", ("xlsx", "docx", "csv", "md", "html"), ("partners", "internal"))
_say = texts("roster")
_OFFICE = ("who", "office", "phone", "email")
_OFFICE_WIDTHS = (7, 6, 5, 8)


def roster_paper(answer: Roster) -> Document:
    """The roster, beginning with who may pass it on."""
    pieces = (
        Notice(_pass_on(answer)),
        *_coordinator(answer),
        *_seats(answer),
        *_offices(answer),
        *_others(answer),
    )
    about = _say("about", task_force=answer.task_force, day=answer.day)
    return Document(_say("title"), pieces, answer.language, answer.task_force, about=about, day=answer.day)


def _pass_on(answer: Roster) -> Sayable:
    if not answer.is_for_others:
        return _say("kept")
    if answer.coordinator is None:
        return _say("pass_on_unnamed")
    return _say("pass_on", coordinator=answer.coordinator)


def _coordinator(answer: Roster) -> Iterator[DocumentPiece]:
    if answer.coordinator is not None:
        yield TextParagraph(answer.coordinator, _say("coordinator"))


def _seats(answer: Roster) -> Iterator[DocumentPiece]:
    if not answer.holders:
        if not answer.without_seat:
            yield TextParagraph(_say("nobody"))
        return
    columns = tuple(map(_say, ("sector", "seat", "who", "how")))
    rows = tuple((one.sector.name, one.seat.name, one.name, _how(one)) for one in answer.holders)
    yield SectionHeading(_say("seats"))
    yield RuledTable(_say("seats_caption"), columns, rows, widths=(6, 6, 8, 5))


def _how(one: Holder | Seatless) -> Sayable:
    return _say("liaison" if one.is_liaison else "at_the_table")


def _offices(answer: Roster) -> Iterator[DocumentPiece]:
    """Without a column in which nothing would stand."""
    rows = [row for one in answer.reachable for row in _rows(one)]
    kept = [column for column in range(len(_OFFICE)) if any(row[column] for row in rows)]
    if rows:
        yield SectionHeading(_say("call"))
        yield RuledTable(
            _say("call_caption"),
            tuple(_say(_OFFICE[column]) for column in kept),
            tuple(tuple(row[column] for column in kept) for row in rows),
            widths=tuple(_OFFICE_WIDTHS[column] for column in kept),
        )


def _rows(one: Reachable) -> Iterator[tuple[Sayable, ...]]:
    if one.through is not None:
        yield one.name, _say("through", partner=one.through), "", ""
    for office in one.offices:
        yield one.name, office.title, office.phone or "", office.email or ""


def _others(answer: Roster) -> Iterator[DocumentPiece]:
    if answer.without_seat:
        columns = tuple(map(_say, ("who", "does", "how")))
        rows = tuple((one.name, one.role or "", _how(one)) for one in answer.without_seat)
        yield SectionHeading(_say("others"))
        yield RuledTable(_say("others_caption"), columns, rows, widths=(4, 4, 2))
