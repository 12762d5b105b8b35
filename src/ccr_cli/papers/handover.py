"""The handover: two pages for the desk of whoever coordinates next, and an annex with all that was agreed.

What only a screen may show is not in its answer; the paper names the commands that show it.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import chain

from ccr_cli.language.message import Blank, Listing, Message, Typed
from ccr_cli.papers.common import name_of
from ccr_cli.papers.document import (
    Document,
    DocumentPiece,
    Drawn,
    ListItem,
    Notice,
    Numbered,
    RuledTable,
    Sayable,
    SectionHeading,
    TextParagraph,
    bullets,
)
from ccr_cli.papers.handover_annex import annex, year_drawn
from ccr_cli.papers.handover_words import source_told, tasks_of, to_do, told, whom, whom_for
from ccr_cli.papers.paper import Paper
from ccr_cli.papers.texts import texts
from ccr_cli.questions.first_visits import Visit
from ccr_cli.questions.handover import DueReport, Handover
from ccr_cli.questions.next.item import Item

PAPER = Paper("handover", ("docx", "html", "md"), ("internal",))
_say = texts("handover")
_THINGS = 5  # to do in the first week
_DAYS = 8  # of the year, on the two pages
_MONTHS = 92  # days of the three months on them
_FEWEST_DAYS = 3
_ROOM = 27  # lines that whom to call for what and the days share on the two pages
_NAMES = 6  # that one line tells of a thing that many partners wait for
_REPORTS = 2  # due, on the two pages
_CALLERS = 12  # partners to call, on the two pages
_PROMISES = 2  # lines for what was promised by word
_KEPT = ("file", "signed", "lists", "interpreters")
_FEW = 5  # partners to call, beside whom there is room for the annex


def handover(answer: Handover, *, year: Drawn | None = None, ties: Drawn | None = None) -> Document:
    """The handover; ``year`` and ``ties`` draw the pictures of them, where there are some."""
    pieces = chain(
        (Notice(_say("confidential")),), _head(answer), _all(answer, year, ties) if answer.has_begun else _nothing_yet()
    )
    return Document(_say("title"), tuple(pieces), answer.language, answer.task_force, about=answer.task_force)


def _all(answer: Handover, year: Drawn | None, ties: Drawn | None) -> Iterator[DocumentPiece]:
    is_short = _is_short(answer)
    yield from _first_week(answer)
    yield from _whom_to_call(answer)
    yield from _visits(answer)
    yield from _year_at_hand(answer, year) if is_short else _months_at_hand(answer)
    yield from _where_things_are()
    has_room = is_short and len(answer.callers) <= _FEW
    yield from annex(answer, year, ties, with_year=not is_short, on_new_page=not has_room)


def _nothing_yet() -> Iterator[DocumentPiece]:
    yield TextParagraph(_say("nothing_yet"))
    yield TextParagraph(_say("begin", command=Typed("ccr next")))


def _is_short(answer: Handover) -> bool:
    """Whether the whole year, with all reports, stands on the two pages."""
    known = {entry.day for entry in answer.calendar if entry.kind == "report-due"}
    return len(answer.calendar) <= _days(answer) and all(one.day in known for one in answer.reports)


def _days(answer: Handover) -> int:
    """How many days of the year stand on the two pages: those for which whom to call for what leaves room."""
    taken = sum(max(2, 1 + len(one.tasks)) for one in answer.callers[:_CALLERS])
    return max(_FEWEST_DAYS, min(_DAYS, _ROOM - taken))


def _head(answer: Handover) -> Iterator[DocumentPiece]:
    yield TextParagraph(_who_coordinates(answer))
    commands = {"show": Typed("ccr show"), "partner": Typed("ccr partner show ID")}
    yield TextParagraph(_say("on_screen", **commands), tone="quiet")


def _who_coordinates(answer: Handover) -> Sayable:
    if answer.coordinator is None:
        return _say("as_of", day=answer.day)
    names = {"day": answer.day, "coordinator": name_of(answer.coordinator)}
    if answer.backup is None:
        return _say("as_of_coordinator", **names)
    return _say("as_of_both", **names, backup=name_of(answer.backup))


def _first_week(answer: Handover) -> Iterator[DocumentPiece]:
    yield SectionHeading(_say("first_week"))
    if not answer.first_week:
        yield TextParagraph(_say("nothing_to_do"))
        return
    yield Numbered(tuple(ListItem(_in_short(to_do(item))) for item in answer.first_week[:_THINGS]))
    more = len(answer.first_week) - _THINGS
    command = Typed("ccr next --all")
    yield TextParagraph(
        _say.of("more_to_do", more, command=command) if more > 0 else _say("how_to_record", command=command),
        tone="quiet",
    )


def _in_short(why: Message) -> Message:
    """What there is to do, with the names of some of those who wait for it and the number of the others."""
    names = why.arguments.get("names")
    if not isinstance(names, Listing) or len(names.items) <= _NAMES:
        return why
    others = _say.of("others", len(names.items) - _NAMES)
    return why._replace(arguments={**why.arguments, "names": Listing((*names.items[:_NAMES], others), names.last)})


def _whom_to_call(answer: Handover) -> Iterator[DocumentPiece]:
    yield SectionHeading(_say("call"))
    if not answer.callers:
        yield TextParagraph(Blank(_say("call_blank")))
        return
    rows = tuple((tasks_of(one), whom_for(one)) for one in answer.callers[:_CALLERS])
    yield RuledTable(
        _say("call_caption"),
        (_say("for_what"), _say("whom")),
        rows,
        widths=(8, 5) if answer.callers[0].tasks else (2, 3),
    )
    if (more := len(answer.callers) - _CALLERS) > 0:
        yield TextParagraph(_say.of("more_to_call", more, command=Typed("ccr partner list")), tone="quiet")
    if answer.open_tasks:
        yield TextParagraph(
            _say.of("open_tasks", len(answer.open_tasks), command=Typed("ccr roles")),
            tone="quiet",
        )


def _visits(answer: Handover) -> Iterator[DocumentPiece]:
    yield SectionHeading(_say("visits"))
    if not answer.visits:
        yield bullets(*[Blank(_say("visit_blank"))] * 3)
        return
    listed = answer.first_week[:_THINGS]
    visits = (ListItem(whom(one.who, one.reach), (_why(one, listed),)) for one in answer.visits)
    yield Numbered(tuple(visits))


def _why(visit: Visit, listed: Sequence[Item]) -> Sayable:
    match visit.why:
        case "core":
            return _say("visit_core", seat=visit.seat.name if visit.seat is not None else "")
        case "waiting" if visit.to_do is not None:
            number = next((number for number, item in enumerate(listed, 1) if _has(item, visit.to_do)), None)
            return to_do(visit.to_do) if number is None else _say("visit_listed", number=number)
        case _:
            return _say("visit_backup")


def _has(item: Item, one: Item) -> bool:
    """Whether something to do is another, or tells it together with others of its kind."""
    return item == one or (item.partner is None and (item.kind, item.urgency) == (one.kind, one.urgency))


def _year_at_hand(answer: Handover, drawing: Drawn | None) -> Iterator[DocumentPiece]:
    """A year so short that all of it stands here, with its reports."""
    yield SectionHeading(_say("year"))
    if not answer.calendar:
        yield TextParagraph(_say("nothing_comes"))
        return
    yield year_drawn(answer.calendar, drawing)


def _months_at_hand(answer: Handover) -> Iterator[DocumentPiece]:
    """The next three months; reports stand by themselves, and the whole year in the annex."""
    yield SectionHeading(_say("months"))
    until = answer.day + timedelta(days=_MONTHS)
    known = [entry for entry in answer.calendar if entry.kind != "report-due" and entry.day <= until]
    if known:
        yield bullets(*(_say("on_day", day=entry.day, what=told(entry)) for entry in known[: _days(answer)]))
    yield TextParagraph(_say("whole_year_there"), tone="quiet")
    yield from _reports(answer.reports)


def _reports(reports: Sequence[DueReport]) -> Iterator[DocumentPiece]:
    if not reports:
        return
    yield SectionHeading(_say("reports"))
    yield bullets(*(_say("on_day", day=one.day, what=_report(one)) for one in reports[:_REPORTS]))


def _report(one: DueReport) -> Sayable:
    source = source_told(one.source, one.award)
    return source if one.holder is None else _say("with_partner", what=source, partner=name_of(one.holder))


def _where_things_are() -> Iterator[DocumentPiece]:
    """A line for each, by hand: where it is and who can open it, never what it is.

    Where keys and passwords are stands on no paper: whoever finds it has them.
    """
    yield SectionHeading(_say("kept"))
    yield TextParagraph(_say("kept_told"), tone="quiet")
    blanks = [(one, "kept_blank") for one in _KEPT]
    blanks += [("in_person", "in_person_blank"), *[("promised", "promised_blank")] * _PROMISES]
    yield bullets(*(_say("kept_there", thing=_say(f"kept_{one}"), blank=Blank(_say(blank))) for one, blank in blanks))
