"""Words of the handover that both of its parts have: what a partner does, how to reach it, what comes on a day."""

import re

from ccr_cli.language.message import Blank, Clock, Listing, Message, Typed
from ccr_cli.papers.common import name_of
from ccr_cli.papers.document import CellText, Lines, Sayable
from ccr_cli.papers.texts import texts
from ccr_cli.plan.framework import Seat
from ccr_cli.questions.next import action_overdue, one_contact, partner_away
from ccr_cli.questions.next.item import Item
from ccr_cli.questions.partners import Named
from ccr_cli.questions.timeline import Entry
from ccr_cli.questions.whom_to_call import Caller, Office, TaskFirst

_say = texts("handover")
_DAY_AND_NIGHT = re.compile(r"\bday (?:or|and) night\b|\bde día (?:o|y) de noche\b", re.IGNORECASE)
"""What a framework says of a task that has a line of its own."""
_STEPS = {
    partner_away.KIND.id: "do_away",
    one_contact.KIND.id: "do_contact",
    action_overdue.KIND.id: "do_action",
}


def to_do(item: Item) -> Message:
    """What there is to do, on paper: a step to take, where a screen says who was away, late or alone."""
    key = _STEPS.get(item.kind.id)
    if key is None:
        return item.why
    names = item.why.arguments
    if item.kind is action_overdue.KIND and "partner" not in names:
        key = "do_action_of_nobody"
    if item.kind is one_contact.KIND and "number" not in names:
        key = "do_first_contact"
    return _say(key, **names)


def tasks_of(caller: Caller) -> CellText:
    """What a partner is first for; without tasks what it is at the table for."""
    if caller.tasks:
        return Lines(tuple(map(_task, caller.tasks)))
    return seats_told(caller.seats, caller.role)


def seats_told(seats: tuple[Seat, ...], role: str | None) -> Sayable:
    """The seats of a partner, or what it does where it has none."""
    return Listing(tuple(seat.name for seat in seats), ";") if seats else role or ""


def source_told(source: str, award: str | None) -> Sayable:
    """Where money comes from, with the funder's number."""
    return source if award is None else _say("source_award", source=source, award=award)


def whom(who: Named, reach: Office | None) -> Sayable:
    """A partner, and by which office to ask for it; of one whose name belongs on no paper nothing else."""
    if who.name == who.id:
        return name_of(who)
    return _say("whom_how", partner=name_of(who), reach=_reach(who, reach))


def _reach(who: Named, reach: Office | None) -> Sayable:
    """The office to ask for and its number; a blank where there is none, a command for one that stays in the file."""
    if reach is None:
        return Blank(_say("office_blank"))
    through = reach.through
    if through is not None and through.name == through.id:
        return _say("reach_through_alone", partner=name_of(through))
    shown: Sayable = _say("how_to_reach", office=reach.office, ways=Listing(reach.ways, ","))
    if not reach.ways:
        command = Typed(f"ccr partner show {(through or who).id}")
        shown = _say("reach_on_screen", office=reach.office, command=command)
    return shown if through is None else _say("reach_through", partner=name_of(through), reach=shown)


def told(entry: Entry) -> Sayable:
    """What comes on a day, and who has to do with it."""
    what = _what(entry)
    if entry.what is None or entry.partner is None:
        return what
    return _say("with_partner", what=what, partner=name_of(entry.partner))


def _what(entry: Entry) -> Sayable:
    match entry.kind:
        case "meeting":
            return _say("meets") if entry.time is None else _say("meets_at", time=Clock(entry.time))
        case "task-due":
            return entry.what or ""
        case "report-due":
            return _say("report_due", what=entry.what or "")
        case "funding-ends":
            return _say("funding_ends", what=entry.what or "")
        case "agreement-ends":
            return _say("agreement_ends", partner=name_of(entry.partner))
        case "protocol-review":
            return _say("protocol_review", what=entry.what or "")
        case "waiting-ends":
            return _say("waiting_ends", partner=name_of(entry.partner))
        case "skip-review":
            return _seat_again(entry.seat)


def _seat_again(seat: Seat | None) -> Sayable:
    if seat is None:
        return ""
    return _say("seat_again", seat=seat.name)


def whom_for(caller: Caller) -> CellText:
    """Whom to call for what a caller is first for; where somebody answers day and night, not the office behind it."""
    office = whom(caller.who, caller.reach)
    if not any(map(_is_a_line, caller.tasks)):
        return office
    return Lines((_say("office_behind", office=office), _say("line_itself", blank=Blank(_say("line_blank")))))


def _is_a_line(first: TaskFirst) -> bool:
    name = first.task.name
    return any(map(_DAY_AND_NIGHT.search, (name,) if isinstance(name, str) else (name.en, name.es)))


def _task(first: TaskFirst) -> Sayable:
    name: Sayable = first.task.name
    return _say("task_in", task=name, places=Listing(first.places, ",")) if first.places else name
