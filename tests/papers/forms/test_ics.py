"""Documents as calendars: read by the library that wrote them, and by a second one."""

from datetime import date, datetime, timedelta
from typing import Any

import icalendar
import pytest
import vobject

from ccr_cli.papers.document import Calendar, Event
from ccr_cli.papers.forms.ics import drawn
from ccr_cli.papers.voice import Voice
from documents_to_draw import BOTH, DAY, ENGLISH, HOSTILE, SPANISH, document_of, meeting, table_of


def written(*events: Event, voice: Voice = ENGLISH) -> str:
    return drawn(document_of(Calendar(events, table_of())), voice).decode()


def event_of(*events: Event, voice: Voice = ENGLISH) -> Any:
    """The first event, as the second library reads it."""
    return vobject.readOne(written(*events, voice=voice)).vevent


def lines_of(event: Event) -> list[str]:
    return written(event).replace("\r\n ", "").split("\r\n")


def test_a_meeting_is_in_the_local_time_of_whoever_reads_it() -> None:
    lines = lines_of(meeting())
    assert "DTSTART:20261203T090000" in lines
    assert "DTEND:20261203T100000" in lines
    assert not any(word in "\n".join(lines) for word in ("TZID", "VTIMEZONE", "TRANSP"))


def test_it_lasts_as_long_as_it_says_over_midnight_too() -> None:
    event = event_of(meeting(time="23:30", minutes=90))
    assert (event.dtstart.value, event.dtend.value) == (datetime(2026, 12, 3, 23, 30), datetime(2026, 12, 4, 1, 0))


def test_a_day_without_a_time_is_a_whole_day_and_keeps_nobody_busy() -> None:
    lines = lines_of(meeting(time=None))
    assert [line for line in lines if line.startswith("DT") and "STAMP" not in line] == [
        "DTSTART;VALUE=DATE:20261203",
        "DTEND;VALUE=DATE:20261204",
    ]
    assert "TRANSP:TRANSPARENT" in lines


@pytest.mark.parametrize("time", [None, "23:59"])
def test_the_last_day_there_is_has_no_end(time: str | None) -> None:
    event = event_of(meeting(day=date.max, time=time))
    assert not hasattr(event, "dtend")


def test_an_alarm_rings_a_week_before() -> None:
    alarm = event_of(meeting()).valarm
    assert (alarm.trigger.value, alarm.action.value, alarm.description.value) == (
        timedelta(days=-7),
        "DISPLAY",
        "Meeting",
    )


def test_it_tells_when_it_was_made_by_the_day_alone_and_by_what_without_a_version() -> None:
    lines = lines_of(meeting())
    assert f"DTSTAMP:{DAY:%Y%m%d}T000000Z" in lines
    assert lines[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ccr//papers//EN"]
    assert {line.split(":")[0].split(";")[0] for line in lines if line} == {
        "BEGIN", "END", "VERSION", "PRODID", "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "ACTION", "DESCRIPTION",
        "TRIGGER",
    }  # fmt: skip


def test_titles_are_in_the_language_asked_for_or_in_both() -> None:
    told = [event_of(meeting(), voice=voice).summary.value for voice in (ENGLISH, SPANISH, BOTH)]
    assert told == ["Meeting", "Reunión", "Meeting / Reunión"]


@pytest.mark.parametrize("text", HOSTILE)
def test_both_libraries_read_every_text_as_it_is(text: str) -> None:
    told = written(meeting(title=text, place=text, link=text))
    first = icalendar.Calendar.from_ical(told).events[0]
    second = vobject.readOne(told).vevent
    assert [str(first["summary"]), str(first["location"]), str(first["description"])] == [text] * 3
    assert [second.summary.value, second.location.value, second.description.value] == [text] * 3


def test_every_line_ends_as_calendars_want_it_and_none_is_longer_than_75_bytes() -> None:
    told = written(meeting(title="Señora Ñandú 🌵 " * 30, place="x" * 300)).encode()
    assert told.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in told.replace(b"\r\n", b"")
    assert max(map(len, told.split(b"\r\n"))) <= 75


@pytest.mark.parametrize(
    ("link", "has_address"),
    [
        pytest.param("https://example.org/meet?a=1;b=2,3", True, id="an address"),
        pytest.param("Example meeting, room 7", False, id="words"),
        pytest.param("javascript:alert(1)", False, id="a script"),
        pytest.param("https://example.org and a code on paper", False, id="an address and words"),
    ],
)
def test_only_an_address_on_the_web_is_one(link: str, has_address: bool) -> None:
    event = event_of(meeting(link=link))
    assert event.description.value == link
    assert [one.value for one in event.contents.get("url", ())] == ([link] if has_address else [])


def test_every_event_is_there_by_its_own_id() -> None:
    told = vobject.readOne(written(meeting(), meeting(uid="u-2", time=None)))
    assert [event.uid.value for event in told.vevent_list] == ["u-1", "u-2"]
