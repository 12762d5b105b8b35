"""What the table has before it at the next meeting."""

from datetime import date
from itertools import pairwise

from ccr_cli.intake.primer import primer
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.primer import Protection
from ccr_cli.questions.coming_meeting import ComingMeeting, coming_meeting
from ccr_cli.questions.stories import ToldStory
from helpers import plan_of

TODAY = date(2026, 11, 22)
PARTNERS = (
    "partners:\n"
    "  casa: {name: Casa Segura, seats: [victim-services], status: at-the-table,"
    " agreement: {signed: 2025-01-01, until: 2026-12-20}}\n"
    "  aid: {name: Desert Legal Aid, seats: [legal-services], status: at-the-table,"
    " agreement: {signed: 2025-01-01, until: 2027-12-20}}\n"
    "  shy: {name: Shy House, seats: [housing], status: at-the-table, named: never}\n"
    "  friends: {name: Neighbors, seats: [friends], status: at-the-table}\n"
    "  bus: {name: Rural Transit, seats: [transportation], status: invited}\n"
)
MEETINGS = (
    "meetings:\n  every: month\n  next: {date: 2026-12-03}\n  held:\n"
    "    - {date: 2026-10-08, present: [casa]}\n"
    "    - date: 2026-11-05\n      present: [casa]\n      decided:\n        - Draft the protocol\n"
    "        - {what: Kept here, share: nobody}\n"
)


def asked(text: str, audience: str = "partners", today: date = TODAY) -> ComingMeeting:
    plan, framework = plan_of(text)
    return coming_meeting(seen_by(plan, framework, audience, today), framework, today, primer())  # type: ignore[arg-type]


def test_a_plan_just_begun_has_a_meeting_with_nothing_known() -> None:
    answer = asked("")
    assert (answer.coming, answer.last, answer.open, answer.until, answer.signing) == (None, None, (), None, ())
    assert [promise.id for promise in answer.promises] == ["safety-and-confidentiality"]


def test_what_was_decided_last_is_told_without_what_stays_in_the_file() -> None:
    answer = asked(PARTNERS + MEETINGS)
    assert answer.last is not None
    assert (answer.last.day, answer.last.decided) == (date(2026, 11, 5), ("Draft the protocol",))


def test_what_was_done_since_the_last_meeting_is_told_and_nothing_older() -> None:
    actions = (
        "actions:\n  - {what: Old, done: 2026-11-04}\n  - {what: That day, done: 2026-11-05}\n"
        "  - {what: Yesterday, done: 2026-11-21}\n  - {what: Open}\n"
    )
    assert [one.what for one in asked(PARTNERS + MEETINGS + actions).done] == ["That day", "Yesterday"]


def test_open_actions_come_as_they_are_due_and_those_without_a_day_last() -> None:
    actions = "actions:\n  - {what: Someday}\n  - {what: Later, due: 2027-01-01}\n  - {what: Past, due: 2026-01-01}\n"
    assert [one.what for one in asked(PARTNERS + MEETINGS + actions).open] == ["Past", "Later", "Someday"]


def test_agreements_and_protocols_are_counted_up_to_the_meeting_after_the_next() -> None:
    protocols = (
        "protocols:\n"
        "  one: {title: One, between: [casa, aid], status: in-force, review_by: 2026-06-01}\n"
        "  two: {title: Two, between: [casa, aid], status: in-force, review_by: 2027-01-03}\n"
        "  old: {title: Old, between: [casa, aid], status: retired, review_by: 2026-12-01}\n"
    )
    answer = asked(PARTNERS + MEETINGS + protocols)
    assert (answer.until, answer.agreements, answer.protocols) == (date(2027, 1, 3), 1, 1)


def test_the_meeting_after_the_next_is_not_in_a_month_without_meetings() -> None:
    answer = asked(PARTNERS + MEETINGS.replace("every: month\n", "every: month\n  not_in: [1, 2]\n"))
    assert answer.until == date(2027, 3, 6)


def test_agencies_sign_in_and_neither_networks_nor_those_that_nobody_names() -> None:
    assert [who.name for who in asked(PARTNERS + MEETINGS).signing] == ["Casa Segura", "Desert Legal Aid"]


def test_another_piece_is_read_each_month_stories_and_protections_by_turns() -> None:
    pieces = [asked("", today=date(2026, month, 1)).reading for month in range(1, 13)]
    assert all(one != other for one, other in pairwise(pieces))
    assert {type(piece) for piece in pieces} == {ToldStory, Protection}


def test_no_story_about_a_seat_that_the_community_decides_about_is_ever_read() -> None:
    for month in range(1, 61):
        reading = asked("", today=date(2026 + month // 12, month % 12 + 1, 1)).reading
        if isinstance(reading, ToldStory):
            assert not any(seat.is_decided_by_community for seat in reading.seats)


def test_an_action_about_a_seat_that_the_community_decides_about_is_on_no_agenda() -> None:
    actions = "actions:\n  - {what: Listen, seat: homeland-security}\n  - {what: Ask the bus, seat: food}\n"
    assert [one.what for one in asked(actions).open] == ["Ask the bus"]


def test_whoever_needs_something_calls_whoever_coordinates() -> None:
    contacts = (
        "coordinator: {partner: casa}\n"
        "partners:\n  casa:\n    name: Casa Segura\n    seats: [victim-services]\n    status: at-the-table\n"
        "    contacts:\n      - {role: Front desk, phone: 520-555-0100, share: partners}\n"
        "      - {role: Coordination of the task force, phone: 520-555-0101, share: partners}\n"
        "      - {role: Coordinator at home, phone: 520-555-0102}\n"
    )
    assert asked(contacts).call == "520-555-0101"
    assert asked(contacts.replace("Coordination of the task force", "Library")).call == "520-555-0100"
    assert asked(contacts.replace("share: partners", "share: nobody")).call is None


def test_a_decision_goes_with_an_action_that_says_the_same_of_such_a_seat_and_both_are_counted() -> None:
    text = MEETINGS.replace("- Draft the protocol", "- Draft the protocol\n        - Listen to survivors.")
    text += "actions:\n  - {what: listen to survivors, seat: homeland-security}\n"
    text += "not_here:\n  homeland-security: {reason: Not now, review_by: 2026-12-20}\n"
    answer = asked(PARTNERS + text, "internal")
    assert answer.last is not None
    assert "Listen to survivors." not in answer.last.decided
    assert answer.left_out == (1, 1, 1)
    later = text.replace("2026-12-20", "2027-12-20")
    assert asked(PARTNERS + later, "internal").left_out == (1, 1, 0)
    assert asked(PARTNERS + MEETINGS).left_out == (0, 0, 0)
