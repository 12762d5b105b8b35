"""The minutes of a meeting: which meeting, who is named, and what the plan itself ties to a decision."""

from datetime import date

import pytest

from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.minutes import Minutes, days_with_minutes, minutes, nearest_days
from helpers import plan_of

TODAY = date(2026, 11, 22)
TEXT = """\
meetings:
  next: {date: 2026-12-03, time: "9:00", place: Main library}
  held:
    - date: 2026-10-08
      present: [casa, sheriff, shy, quiet]
      guests: [911 dispatch]
      decided:
        - Draft the jail referral.
        - Ask the bus company
        - {what: Look for other money., share: nobody}
      note: The sheriff came late.
    - {date: 2026-09-10, present: [casa], decided: [Invite the food bank.]}
    - {date: 2026-11-05, present: [casa, aid]}
    - {date: 2027-01-14, present: [casa]}
partners:
  casa: {name: Casa Segura, seats: [victim-services], status: at-the-table}
  aid: {name: Desert Legal Aid, seats: [legal-services], status: at-the-table}
  sheriff: {name: County Sheriff, seats: [law-enforcement], status: left}
  shy: {name: Shy House, seats: [housing], status: at-the-table, confidential: name}
  quiet: {name: Quiet Circle, seats: [family], status: at-the-table, named: never}
actions:
  - {what: draft the jail referral, who: sheriff, due: 2026-12-01}
  - {what: Ask the bus company again, who: aid, due: 2026-10-20, done: 2026-10-30}
  - {what: Invite the food bank, done: 2026-10-08}
  - {what: Long ago, done: 2026-09-10}
  - {what: Print the card}
"""


def asked(day: str | None = None, audience: Audience = "partners", text: str = TEXT) -> Minutes:
    plan, framework = plan_of(text)
    wanted = None if day is None else date.fromisoformat(day)
    answer = minutes(seen_by(plan, framework, audience, TODAY), framework, TODAY, wanted)
    assert answer is not None
    return answer


def test_they_are_of_the_last_meeting_held_if_no_day_is_given() -> None:
    answer = asked()
    assert (answer.day, answer.before) == (date(2026, 11, 5), date(2026, 10, 8))


def test_a_day_without_a_meeting_has_none_and_a_day_to_come_neither() -> None:
    plan, framework = plan_of(TEXT)
    seen = seen_by(plan, framework, "partners", TODAY)
    for day in ("2026-10-09", "2027-01-14"):
        assert minutes(seen, framework, TODAY, date.fromisoformat(day)) is None
    assert days_with_minutes(seen, TODAY) == (date(2026, 9, 10), date(2026, 10, 8), date(2026, 11, 5))


def test_a_plan_without_meetings_has_no_minutes() -> None:
    plan, framework = plan_of("")
    assert minutes(seen_by(plan, framework, "partners", TODAY), framework, TODAY) is None


def test_the_nearest_days_come_oldest_first() -> None:
    days = [date(2026, month, 1) for month in range(1, 10)]
    assert nearest_days(days, date(2026, 6, 5), 3) == (date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1))
    assert nearest_days([], date(2026, 6, 5), 3) == ()


def test_partners_that_others_may_not_name_and_networks_are_counted_together() -> None:
    answer = asked("2026-10-08")
    assert [who.name for who in answer.present] == ["Casa Segura", "County Sheriff"]
    assert answer.unnamed == 2
    assert asked("2026-09-10").unnamed == 0
    assert answer.guests == ("911 dispatch",)
    internal = asked("2026-10-08", "internal")
    assert [who.name for who in internal.present] == ["Casa Segura", "County Sheriff", "Shy House"]
    assert internal.unnamed == 1


def test_a_decision_kept_to_the_file_is_told_to_nobody_else() -> None:
    assert [one.what for one in asked("2026-10-08").decided] == ["Draft the jail referral.", "Ask the bus company"]
    assert [one.is_kept for one in asked("2026-10-08", "internal").decided] == [False, False, True]


def test_a_decision_has_who_and_by_when_only_where_an_action_says_the_same() -> None:
    first, second = asked("2026-10-08").decided
    assert first.action is not None
    assert (first.action.who and first.action.who.name, first.action.due) == ("County Sheriff", date(2026, 12, 1))
    assert second.action is None  # merely alike


def test_an_action_that_was_done_before_belongs_to_no_decision_of_the_day() -> None:
    text = "meetings:\n  held:\n    - {date: 2026-10-08, decided: [Ask the bus]}\nactions:\n"
    assert asked(text=text + "  - {what: Ask the bus, done: 2026-10-01}\n").decided[0].action is None
    assert asked(text=text + "  - {what: Ask the bus, done: 2026-10-09}\n").decided[0].action is not None


def test_open_is_what_is_not_done_on_the_day_of_writing_in_the_order_in_which_it_is_due() -> None:
    assert [one.what for one in asked().open] == ["draft the jail referral", "Print the card"]
    since = TEXT + "  - {what: Since then, done: 2026-11-10}\n"
    assert [one.what for one in asked(text=since).open] == ["draft the jail referral", "Print the card"]
    assert asked().written == TODAY


def test_what_was_open_at_an_earlier_meeting_nobody_knows() -> None:
    assert asked("2026-10-08").open == ()


@pytest.mark.parametrize(
    ("day", "done"),
    [
        ("2026-09-10", ["Long ago"]),
        ("2026-10-08", ["Invite the food bank"]),
        ("2026-11-05", ["Ask the bus company again"]),
    ],
)
def test_done_is_what_was_done_after_the_meeting_before_and_by_the_day(day: str, done: list[str]) -> None:
    assert [one.what for one in asked(day).done] == done


def test_the_meeting_after_is_the_one_that_followed_or_the_next_one() -> None:
    after = asked("2026-09-10").after
    assert after is not None
    assert (after.day, after.time) == (date(2026, 10, 8), None)
    after = asked().after
    assert after is not None
    assert (after.day, after.time) == (date(2026, 12, 3), "9:00")
    passed = asked(text="meetings: {next: {date: 2026-11-20}, held: [{date: 2026-11-05}]}\n").after
    assert passed is not None  # nobody recorded it, and it is still what the minutes before it say
    assert passed.day == date(2026, 11, 20)


def test_a_place_is_known_only_while_the_plan_has_it_as_the_next_meeting() -> None:
    assert asked().place is None
    held = "meetings:\n  next: {date: 2026-11-05, time: '9:00', place: Library}\n  held: [{date: 2026-11-05}]\n"
    answer = asked(text=held)
    assert (answer.place, answer.time, answer.after) == ("Library", "9:00", None)


def test_two_entries_of_one_day_are_one_meeting() -> None:
    text = (
        "meetings:\n  held:\n"
        "    - {date: 2026-11-05, present: [a], decided: [One.]}\n"
        "    - {date: 2026-11-05, present: [a, b], decided: [Two.]}\n"
        "partners:\n  a: {name: A, seats: [food], status: at-the-table}\n"
        "  b: {name: B, seats: [food], status: at-the-table}\n"
    )
    answer = asked(text=text)
    assert [who.name for who in answer.present] == ["A", "B"]
    assert [one.what for one in answer.decided] == ["One.", "Two."]


COMMUNITY = (
    "meetings:\n  held:\n    - {date: 2026-11-05, decided: [Ask survivors first, Invite the bus]}\n"
    "actions:\n  - {what: ask survivors first., seat: homeland-security}\n"
    "  - {what: Hold a session, seat: homeland-security, done: 2026-11-05}\n  - {what: Invite the bus, seat: food}\n"
)


def test_a_decision_goes_with_the_action_about_a_seat_that_the_community_decides_about() -> None:
    answer = asked(text=COMMUNITY)
    assert [one.what for one in answer.decided] == ["Invite the bus"]
    assert (answer.open, answer.done) == ((), ())
    assert (answer.left_out.actions, answer.left_out.decisions) == (2, 1)


def test_whoever_keeps_the_plan_has_all_of_it_in_the_minutes() -> None:
    answer = asked(audience="internal", text=COMMUNITY)
    assert [one.what for one in answer.decided] == ["Ask survivors first", "Invite the bus"]
    assert (answer.left_out.actions, answer.left_out.decisions) == (0, 0)
