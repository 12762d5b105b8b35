"""The calendar as a document: titles that tell nothing, ids that stay, and what it never has in it."""

from datetime import date

import icalendar
import pytest

from ccr_cli.papers.calendar import calendar
from ccr_cli.papers.document import Calendar, Document, Event
from ccr_cli.papers.forms.all_forms import drawing
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.timeline import KINDS
from ccr_cli.questions.year_days import year_days
from documents_to_draw import BOTH, ENGLISH
from helpers import TODAY, plan_of

PLAN = """\
funding: [{source: ZZ-fund, until: 2027-01-05, reports_due: [2026-12-01], held_by: zz-casa}]
meetings: {next: {date: 2026-12-03, time: "9:00", place: ZZ-library, link: https://zz.example.org}}
partners:
  zz-casa: {name: ZZ-Casa, seats: [food], status: at-the-table, agreement: {signed: 2020-01-01, until: 2027-01-05}}
  zz-wait: {name: ZZ-Wait, seats: [courts], status: invited, waiting: {until: 2027-01-10, why: ZZ-why}}
protocols: {zz-p: {title: ZZ-protocol, between: [zz-casa, zz-wait], status: in-force, review_by: 2027-02-01}}
not_here: {education: {reason: ZZ-reason., review_by: 2027-01-15}}
actions:
  - {what: ZZ-action, who: zz-casa, due: 2026-11-30}
"""


def paper(text: str = PLAN, audience: Audience = "internal", today: date = TODAY) -> Document:
    plan, framework = plan_of(text)
    return calendar(year_days(seen_by(plan, framework, audience, today), framework, today))


def events(document: Document) -> tuple[Event, ...]:
    (piece,) = document.pieces
    assert isinstance(piece, Calendar)
    return piece.events


@pytest.mark.parametrize("form", ["ics", "csv"])
def test_it_has_no_name_no_agency_no_seat_and_no_place(form: str) -> None:
    told = drawing(form)(paper(), BOTH).decode().lower()  # type: ignore[arg-type]
    assert len(events(paper())) == len(KINDS)
    assert "zz" not in told
    assert "education" not in told
    assert "courts" not in told
    assert "saguaro" not in told


def test_every_kind_of_day_has_a_title_of_its_own_in_both_languages() -> None:
    titles = [BOTH.line(one.title) for one in events(paper())]
    assert len(set(titles)) == len(KINDS)
    assert titles[:3] == [
        "Action due (1) / Fecha de una acción (1)",
        "Report due (1) / Informe por entregar (1)",
        "Meeting / Reunión",
    ]
    assert all(title.count(" / ") == 1 for title in titles)


def test_two_of_a_kind_are_told_apart_by_their_places_in_the_file() -> None:
    text = "actions:\n  - {what: A, done: 2026-11-01}\n" + "".join(
        f"  - {{what: Z{day}, due: 2027-01-{day}}}\n" for day in (20, 10)
    )
    assert [ENGLISH.line(one.title) for one in events(paper(text))] == ["Action due (3)", "Action due (2)"]


def test_partners_get_the_meeting_with_its_place() -> None:
    (meeting,) = events(paper(audience="partners"))
    assert (meeting.time, meeting.minutes, meeting.place, meeting.link) == (
        "9:00", 60, "ZZ-library", "https://zz.example.org",
    )  # fmt: skip
    rows = drawing("csv")(paper(audience="partners"), ENGLISH).decode("utf-8-sig").splitlines()
    assert rows == [
        '"Day","Time","What","Place","On the web"',
        '"2026-12-03","09:00","Meeting","ZZ-library","https://zz.example.org"',
    ]


def test_a_meeting_lasts_as_long_as_the_plan_says() -> None:
    (meeting,) = events(paper(PLAN.replace('time: "9:00"', 'time: "9:00", minutes: 90'), "partners"))
    assert meeting.minutes == 90


def test_no_two_events_have_the_same_id_and_each_keeps_it() -> None:
    two = PLAN + "  - {what: Another, due: 2026-11-30}\n"
    first, later = (events(paper(two, today=day)) for day in (TODAY, date(2026, 11, 28)))
    assert len(first) == len(KINDS) + 1
    assert len({one.uid for one in first}) == len(first)
    assert [one.uid for one in first] == [one.uid for one in later]
    assert events(paper(audience="partners"))[0].uid in {one.uid for one in first}


def test_no_id_of_the_plan_can_be_found_out_by_guessing_it() -> None:
    renamed = PLAN.replace("zz-casa", "legal-aid").replace("zz-p", "either-door").replace("ZZ-fund", "State fund")
    assert [one.uid for one in events(paper(renamed))] == [one.uid for one in events(paper())]


def test_two_task_forces_never_share_an_id() -> None:
    plan, framework = plan_of(PLAN)
    other = plan.model_copy(update={"name": "Another Task Force"})
    theirs = events(calendar(year_days(seen_by(other, framework, "internal", TODAY), framework, TODAY)))
    assert {one.uid for one in theirs}.isdisjoint(one.uid for one in events(paper()))


def test_each_day_but_a_meeting_says_how_to_find_out_which_it_is_and_names_nothing() -> None:
    made = icalendar.Calendar.from_ical(drawing("ics")(paper(), ENGLISH))
    told = {str(one["summary"]): str(one.get("description", "")) for one in made.events}
    assert told["Action due (1)"] == "Action 1 of the plan. To see it: `ccr action list`"
    assert told["Agreement ends (1)"].startswith("Number 1 of its kind in the plan.")
    assert {bool(one) for title, one in told.items() if title != "Meeting"} == {True}
    assert told["Meeting"] == ""
    (meeting,) = icalendar.Calendar.from_ical(drawing("ics")(paper(audience="partners"), ENGLISH)).events
    assert str(meeting["description"]) == "https://zz.example.org"
