"""The roster, for the partners: who holds which seat, and which office to call, in one table that can travel alone."""

from collections.abc import Iterator

from ccr_cli.language.message import Listing
from ccr_cli.papers.document import Document, DocumentPiece, Notice, RuledTable, Sayable, TextParagraph
from ccr_cli.papers.paper import Paper
from ccr_cli.papers.texts import texts
from ccr_cli.questions.roster import ListedPartner, Roster

PAPER = Paper("roster", ("xlsx", "docx", "csv", "md", "html"), ("partners", "internal"))
_say = texts("roster")
_COLUMNS = ("sector", "seat", "who", "office", "phone", "email", "where")
_WIDTHS = (0, 6, 8, 7, 5, 8, 5)  # on a page the sector is a line of its own
_OPTIONAL = 3  # the first of the columns in which nothing may stand
_Row = tuple[Sayable, ...]


def roster_paper(answer: Roster) -> Document:
    """The roster, beginning with who may pass it on."""
    about = _say("about", task_force=answer.task_force, day=answer.day)
    if answer.coordinator is not None:
        about = _say("about_all", task_force=answer.task_force, day=answer.day, coordinator=answer.coordinator)
    pieces = (Notice(_pass_on(answer)), _table(answer))
    return Document(_say("title"), pieces, answer.language, answer.task_force, about=about, day=answer.day)


def _pass_on(answer: Roster) -> Sayable:
    if not answer.is_for_others:
        return _say("kept")
    if answer.coordinator is None:
        return _say("pass_on_unnamed")
    return _say("pass_on", coordinator=answer.coordinator)


def _table(answer: Roster) -> DocumentPiece:
    """All of it, without a column in which nothing would stand."""
    rows = list(_rows(answer))
    if not rows:
        return TextParagraph(_say("nobody"))
    kept = [place for place in range(len(_COLUMNS)) if place < _OPTIONAL or any(row[place] for row in rows)]
    return RuledTable(
        _say("caption"),
        tuple(_say(_COLUMNS[place]) for place in kept),
        tuple(tuple(row[place] for place in kept) for row in rows),
        widths=tuple(_WIDTHS[place] for place in kept if place),
        is_in_bands=True,
        beside=((_say("day"), answer.day), (_say("for_whom"), _say("partners" if answer.is_for_others else "keeper"))),
    )


def _rows(answer: Roster) -> Iterator[_Row]:
    """A row for each office in each seat, those without a seat at the end."""
    for holder in answer.holders:
        yield from _rows_of((holder.sector.name, holder.seat.name), holder.who)
    for one in answer.without_seat:
        yield from _rows_of((_say("others"), one.role or ""), one)


def _rows_of(seat: _Row, one: ListedPartner) -> Iterator[_Row]:
    who = (*seat, _say("as_liaison", partner=one.name) if one.is_liaison else one.name)
    where: Sayable = Listing(one.serves, ",") if one.serves else ""
    for office in one.offices:
        yield *who, office.title, office.phone or "", office.email or "", where
    if not one.offices:
        yield *who, "" if one.through is None else _say("through", partner=one.through), "", "", where
