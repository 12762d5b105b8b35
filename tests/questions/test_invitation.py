"""What a letter to an invited partner can tell, and when it is better not to write one."""

from datetime import date

import pytest

from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.readers import Addressed
from ccr_cli.questions.invitation import Invitation, invitation, kept_from_inviting
from helpers import TODAY, plan_of

PLAN = """\
area: Saguaro County
mission: Behind whichever door.
coordinator: {partner: casa}
meetings: {every: month, not_in: [12, 7], next: {date: 2026-12-03, time: "9:00", place: Main library}}
partners:
  casa:
    name: Casa Segura
    seats: [victim-services]
    status: at-the-table
    named: public
    contacts: [{role: Coordinator, phone: 520-555-0102, share: invited}, {role: Director, share: partners}]
  bus: {name: Rural Transit, seats: [transportation], status: identified}
  ride: {name: Ride Share, seats: [transportation], status: liaison}
  gone: {name: Gone Clinic, seats: [health-care], status: left}
  no: {name: No Clinic, seats: [health-care], status: declined}
  consulate: {name: Consulate, seats: [consular-services], status: invited, waiting: {until: 2027-01-10}}
  border: {name: Border Office, seats: [homeland-security, law-enforcement], status: identified}
  judge: {name: Immigration Court, seats: [immigration-courts], status: identified}
not_here: {immigration-courts: SECRET-reason}
"""


def answer_for(id_: str, text: str = PLAN, today: date = TODAY) -> Invitation:
    plan, framework = plan_of(text)
    seen = seen_by(plan, framework, "invited", today, (), Addressed(partners=frozenset({id_})))
    return invitation(seen, framework, id_, today)


def test_it_holds_what_the_partner_needs_to_decide() -> None:
    answer = answer_for("bus")
    assert (answer.invited, [seat.id for seat in answer.seats]) == ("Rural Transit", ["transportation"])
    assert (answer.every, answer.not_in, answer.area) == ("month", (7, 12), "Saguaro County")
    assert answer.coming is not None
    assert (answer.coming.day, answer.coming.time, answer.coming.place) == (date(2026, 12, 3), "9:00", "Main library")
    assert answer.coordinator is not None
    assert answer.coordinator.name == "Casa Segura"
    assert [contact.role for contact in answer.call] == ["Coordinator"]


def test_a_meeting_that_is_over_is_no_next_one() -> None:
    assert answer_for("bus", today=date(2026, 12, 4)).coming is None


def test_a_coordinator_that_is_named_to_partners_alone_is_neither_named_nor_called() -> None:
    answer = answer_for("bus", PLAN.replace("    named: public\n", ""))
    assert answer.coordinator is not None
    assert (answer.coordinator.name, answer.call) == (None, ())


def test_a_plan_just_begun_can_invite() -> None:
    answer = answer_for("bus", "partners:\n  bus: {name: Rural Transit, seats: [transportation], status: identified}\n")
    assert (answer.coordinator, answer.call, answer.coming, answer.every, answer.mission) == (
        None,
        (),
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("id_", "why", "is_final"),
    [
        ("bus", None, None),
        ("ride", None, None),
        ("casa", "at-the-table", True),
        ("gone", "left", True),
        ("no", "declined", False),
        ("consulate", "waiting", False),
        ("border", "decided-by-community", False),
        ("judge", "not-here", False),
    ],
)
def test_when_it_is_better_to_write_no_letter(id_: str, why: str | None, is_final: bool | None) -> None:
    plan, framework = plan_of(PLAN)
    kept = kept_from_inviting(plan, framework, id_, TODAY)
    assert (kept and kept.why, kept and kept.is_final) == (why, is_final)


def test_a_partner_can_be_asked_again_once_it_has_waited() -> None:
    plan, framework = plan_of(PLAN)
    assert kept_from_inviting(plan, framework, "consulate", date(2027, 1, 10)) is None
