"""What is recorded of the task force itself, its meetings and its actions."""

import pytest
from recording import (
    DAY,
    FRAMEWORK,
    LATER,
    PARTNERS,
    assert_recorded,
    data_of,
    recorded,
    refusal_of,
    value_of,
)

from ccr_cli.edits.actions import NewAction, add_action, finish_action, set_action
from ccr_cli.edits.edit import Add, Edit, Put, Remove
from ccr_cli.edits.field_names import PLAN
from ccr_cli.edits.meetings import NewMeeting, Next, add_meeting, next_meeting
from ccr_cli.edits.plan_fields import add_principle, set_plan

NO_ZOO = ("No partner has the id `zoo`.", "The partners are `casa-segura` and `sheriff`.")
ALL_FIELDS = (
    "`name`, `area`, `places`, `framework`, `language`, `mission`, `in_practice_since`, `coordinator.partner`, "
    "`coordinator.backup`, `coordinator.hours_per_week`, `meetings.every`, `meetings.not_in`, `meetings.next`, "
    "`languages_needed` and `note`"
)

# The plan


@pytest.mark.parametrize(
    ("assignment", "expected"),
    [
        pytest.param("name=Ours", "name: Ours", id="name"),
        pytest.param("area=Yuma, Arizona", "area: Yuma, Arizona", id="a comma in text"),
        pytest.param("framework=./ours.yaml", "framework: ./ours.yaml", id="framework"),
        pytest.param("language=es", "language: es", id="language"),
        pytest.param("mission=2026-01-01", "mission: 2026-01-01", id="mission"),
        pytest.param("note=24", 'note: "24"', id="text of digits"),
        pytest.param("languages_needed=es", "languages_needed: [es]", id="one language"),
        pytest.param("languages_needed=es, Mixteco,es", "languages_needed: [es, Mixteco]", id="several languages"),
        pytest.param("meetings.every=month", "meetings: {every: month}", id="meetings.every"),
        pytest.param("meetings.not_in=7,12", "meetings: {not_in: [7, 12]}", id="meetings.not_in"),
        pytest.param("meetings.not_in=July", "meetings: {not_in: [July]}", id="a month as a word stays text"),
        pytest.param("meetings.next=2026-12-03", "meetings: {next: {date: 2026-12-03}}", id="the next meeting"),
        pytest.param(
            "meetings.next=2026-12-03  9:00", 'meetings: {next: {date: 2026-12-03, time: "9:00"}}', id="with a time"
        ),
        pytest.param("meetings.next=soon", "meetings: {next: {date: soon}}", id="no day stays text"),
        pytest.param("coordinator.partner=sheriff", "coordinator: {partner: sheriff}", id="coordinator"),
        pytest.param("coordinator.hours_per_week=20", "coordinator: {hours_per_week: 20}", id="whole hours"),
        pytest.param("coordinator.hours_per_week=7.5", "coordinator: {hours_per_week: 7.5}", id="half hours"),
        pytest.param(
            "coordinator.hours_per_week=" + "9" * 5000,
            f'coordinator: {{hours_per_week: "{"9" * 5000}"}}',
            id="far too many digits stay text",
        ),
    ],
)
def test_a_field_of_the_plan_gets_its_kind_of_value(assignment: str, expected: str) -> None:
    after = recorded(PARTNERS, lambda data: set_plan(data, [assignment]))
    assert after == {**data_of(PARTNERS), **value_of(expected)}


def test_several_fields_are_set_at_once_and_the_last_one_counts() -> None:
    edits = set_plan(data_of("area: A\n"), ["area=B", "language=es", " area =C"])
    assert edits == [Put(("area",), "C"), Put(("language",), "es")]


def test_a_field_is_taken_away() -> None:
    assert set_plan(data_of("area: A\n"), ["area=", "note="]) == [Remove(("area",))]


def test_the_coordinator_is_taken_away_as_a_whole_but_not_the_meetings() -> None:
    start = "coordinator: {partner: sheriff}\nmeetings: {every: month, held: [{date: 2026-01-01}]}\n"
    assert set_plan(data_of(start), ["coordinator="]) == [Remove(("coordinator",))]
    message, _ = refusal_of(start, lambda data: set_plan(data, ["meetings="]))
    assert message == "There is no field `meetings` to set here."


@pytest.mark.parametrize(
    ("assignment", "told"),
    [
        pytest.param(
            "name=", ("`name` has to be there and can't be emptied.", "Write its new value after `name=`"), id="empty"
        ),
        pytest.param("name", ("`name` has no value.", "Write `name=…`"), id="no sign"),
        pytest.param("coordinator.backup=zoo", NO_ZOO, id="an unknown partner"),
        pytest.param(
            "meeting.every=month",
            (
                "There is no field `meeting.every` to set here.",
                f"Did you mean `meetings.every`? The fields are {ALL_FIELDS}.",
            ),
            id="an unknown field",
        ),
    ],
)
def test_a_field_that_cannot_be_set_so(assignment: str, told: tuple[str, str]) -> None:
    assert refusal_of(PARTNERS, lambda data: set_plan(data, [assignment])) == told


def test_every_field_that_can_be_set_is_one_of_the_format() -> None:
    assert all(set_plan(data_of(PARTNERS), [f"{name}=casa-segura"]) for name in PLAN)


def test_a_principle_is_added_once() -> None:
    start = "principles:\n  - >\n    Nobody is\n    turned away.\n"
    assert add_principle(data_of(start), " Nobody is turned away. ") == []
    assert add_principle(data_of(start), "Ask first.") == [Add(("principles",), "Ask first.")]
    assert_recorded("", lambda data: add_principle(data, "Ask first."), "principles: [Ask first.]")


# Meetings

HELD = NewMeeting(date=DAY, present=["casa-segura", "sheriff", "casa-segura"], decided=["Ask the clinic."])
FULL = "{date: 2026-02-11, present: [casa-segura, sheriff], decided: [Ask the clinic.]}"


def test_a_meeting_was_held() -> None:
    expected = PARTNERS + f"meetings: {{held: [{FULL}]}}\n"
    assert_recorded(PARTNERS, lambda data: add_meeting(data, HELD), expected)


def test_a_meeting_of_that_day_gets_what_is_missing() -> None:
    start = PARTNERS + "meetings: {held: [{date: 2026-01-01}, {date: 2026-02-11, present: [sheriff], note: x}]}\n"
    where = ("meetings", "held", 1)
    assert add_meeting(data_of(start), HELD) == [
        Add((*where, "present"), "casa-segura"),
        Add((*where, "decided"), "Ask the clinic."),
    ]


@pytest.mark.parametrize(
    ("day", "stays"),
    [
        pytest.param("2026-02-10", False, id="over"),
        pytest.param("2026-02-11", False, id="this one"),
        pytest.param("2026-02-12", True, id="still to come"),
        pytest.param("2026-02-31", True, id="a day that doesn't exist"),
    ],
)
def test_the_next_meeting_goes_when_it_is_over(day: str, stays: bool) -> None:
    start = PARTNERS + f"meetings: {{held: [{FULL}], next: {{date: {day}}}}}\n"
    edits: list[Edit] = [] if stays else [Remove(("meetings", "next"))]
    assert add_meeting(data_of(start), HELD) == edits


def test_nobody_unknown_was_at_a_meeting() -> None:
    assert refusal_of(PARTNERS, lambda data: add_meeting(data, NewMeeting(date=DAY, present=["zoo"]))) == NO_ZOO


@pytest.mark.parametrize(
    ("there", "time", "edits"),
    [
        pytest.param("", None, [Put(("meetings", "next"), {"date": "2026-03-01"})], id="the first"),
        pytest.param("", "9:00", [Put(("meetings", "next"), {"date": "2026-03-01", "time": "9:00"})], id="with a time"),
        pytest.param('{date: 2026-03-01, time: "9:00"}', None, [], id="the same"),
        pytest.param(
            '{date: 2026-01-01, time: "9:00"}',
            None,
            [Put(("meetings", "next", "date"), "2026-03-01")],
            id="another day",
        ),
        pytest.param(
            "{date: 2026-03-01}", "9:00", [Put(("meetings", "next", "time"), "9:00")], id="the time comes later"
        ),
    ],
)
def test_the_next_meeting(there: str, time: str | None, edits: list[Edit]) -> None:
    assert next_meeting(data_of(f"meetings: {{next: {there}}}\n"), Next(date=LATER, time=time)) == edits


def test_how_long_the_next_meeting_lasts() -> None:
    there = data_of("meetings: {next: {date: 2026-03-01, minutes: 60}}\n")
    edits = [Put(("meetings", "next", "minutes"), 90)]
    assert next_meeting(there, Next(date=LATER, minutes=90)) == edits


# Actions

ASK = NewAction(what="Ask the consulate", who="sheriff", due=LATER, seat="consular-services")
TO_DO = "what: Ask the consulate, who: sheriff, due: 2026-03-01, seat: consular-services"


def test_an_action_is_added() -> None:
    expected = PARTNERS + f"actions: [{{{TO_DO}}}]\n"
    assert_recorded(PARTNERS, lambda data: add_action(data, FRAMEWORK, ASK), expected)


def test_an_action_that_is_still_open_is_not_added_again() -> None:
    assert add_action(data_of(PARTNERS + f"actions: [{{{TO_DO}, note: x}}]\n"), FRAMEWORK, ASK) == []


def test_an_action_that_was_done_can_come_again() -> None:
    start = PARTNERS + f"actions: [{{{TO_DO}, done: 2026-01-01}}]\n"
    assert len(add_action(data_of(start), FRAMEWORK, ASK)) == 1


@pytest.mark.parametrize(
    ("action", "told"),
    [
        pytest.param(NewAction(what="x", who="zoo"), NO_ZOO, id="a partner"),
        pytest.param(
            NewAction(what="x", seat="consular-servces"),
            ("The framework has no seat `consular-servces`.", "Did you mean `consular-services`?"),
            id="a seat",
        ),
    ],
)
def test_an_action_names_nothing_unknown(action: NewAction, told: tuple[str, str]) -> None:
    assert refusal_of(PARTNERS, lambda data: add_action(data, FRAMEWORK, action)) == told


def test_an_action_is_done_once() -> None:
    start = "actions: [{what: a, done: 2026-01-01}, {what: b}]\n"
    assert finish_action(data_of(start), 2, DAY) == [Put(("actions", 1, "done"), "2026-02-11")]
    assert finish_action(data_of(start), 1, DAY) == []


@pytest.mark.parametrize(
    ("start", "assignments", "expected"),
    [
        pytest.param(
            "actions: [{what: a}, {what: b}]\n",
            ["who=sheriff", "due=2026-03-01"],
            "actions: [{what: a}, {what: b, who: sheriff, due: 2026-03-01}]\n",
            id="somebody takes it on",
        ),
        pytest.param(
            "actions: [{what: a}, {what: b, who: sheriff, done: 2026-01-01}]\n",
            ["done=", "who=casa-segura"],
            "actions: [{what: a}, {what: b, who: casa-segura}]\n",
            id="it isn't done after all, and somebody else does it",
        ),
    ],
)
def test_fields_of_an_action_are_set(start: str, assignments: list[str], expected: str) -> None:
    assert_recorded(PARTNERS + start, lambda data: set_action(data, FRAMEWORK, 2, assignments), PARTNERS + expected)


@pytest.mark.parametrize(
    ("assignment", "told"),
    [
        pytest.param("who=zoo", NO_ZOO, id="an id that names no partner"),
        pytest.param(
            "what=", ("`what` has to be there and can't be emptied.", "Write its new value after `what=`"), id="empty"
        ),
        pytest.param(
            "whom=a",
            (
                "There is no field `whom` to set here.",
                "Did you mean `who`? The fields are `what`, `who`, `due`, `seat`, `done` and `note`.",
            ),
            id="a field that isn't there",
        ),
    ],
)
def test_a_field_of_an_action_that_cannot_be_set(assignment: str, told: tuple[str, str]) -> None:
    start = PARTNERS + "actions: [{what: a}]\n"
    assert refusal_of(start, lambda data: set_action(data, FRAMEWORK, 1, [assignment])) == told


@pytest.mark.parametrize(
    ("start", "number", "hint"),
    [
        pytest.param("actions: [{what: a}]\n", 2, "The plan has 1 there.", id="of one"),
        pytest.param(
            "actions: [{what: a}, {what: b}]\n",
            0,
            "The plan has 2 there.",
            id="of two",
        ),
        pytest.param(
            "",
            1,
            "There is none yet; `ccr action add` adds one.",
            id="of none",
        ),
    ],
)
def test_a_number_that_no_action_has(start: str, number: int, hint: str) -> None:
    told = (f"There is no number {number} under `actions`.", hint)
    assert refusal_of(start, lambda data: finish_action(data, number, DAY)) == told
    assert refusal_of(start, lambda data: set_action(data, None, number, ["note=x"])) == told
