"""What a task force has to have in place, and the seats: what is asked, how urgent it is, and what is left in peace."""

import pytest

from questions.next.asking import SEATS, asked, of_kind, urgency_of, why, with_nothing_to_do

TODAY = "2026-11-22"
NEW = "ccr partner add ID --name NAME --seat {} --status invited"


def partners(*lines: str) -> str:
    """Partners, each as its id, its seats and its status."""
    split = (line.split(" ", 2) for line in lines)
    told = (f"  {id_}: {{name: {id_.title()}, seats: [{seats}], status: {rest}}}\n" for id_, seats, rest in split)
    return "partners:\n" + "".join(told)


ONE = partners("a housing at-the-table")
TWO = partners("a housing at-the-table", "b food at-the-table")


@pytest.mark.parametrize(
    ("kind", "there"),
    [
        ("no-mission", "mission: Whichever door.\n"),
        ("no-principles", "principles:\n  - One.\n"),
        ("no-cadence", "meetings: {every: quarter}\n"),
        ("no-coordinator", "coordinator: {partner: a}\n"),
        ("survivors-not-asked", "survivor_voice:\n  - {date: 2026-11-22, how: survey}\n"),
    ],
)
def test_an_element_is_asked_for_once_two_sit_together(kind: str, there: str) -> None:
    assert urgency_of(kind, "", TODAY) == "later"
    assert urgency_of(kind, ONE, TODAY) == "later"
    assert urgency_of(kind, TWO, TODAY) == "soon"
    assert urgency_of(kind, TWO + there, TODAY) is None


@pytest.mark.parametrize("text", ["principles: []\n", "mission:\n", "meetings: {next: {date: 2026-12-01}}\n"])
def test_what_is_left_empty_is_not_there(text: str) -> None:
    kinds = {item.kind.id for item in asked(text, TODAY)}
    assert {"no-mission", "no-principles", "no-cadence"} <= kinds


@pytest.mark.parametrize("status", ["left", "declined", "liaison", "invited", "identified"])
def test_a_coordinator_that_is_not_at_the_table_is_asked_for_now(status: str) -> None:
    text = partners(f"a housing {status}", "b food at-the-table") + "coordinator: {partner: a}\n"
    (item,) = of_kind("no-coordinator", text, TODAY)
    assert (item.urgency, item.partner, item.command) == ("now", "a", "ccr set coordinator.partner=ID")


# how it is going


def assessed(day: str) -> str:
    return f"assessments:\n  - {{date: {day}, scores: {{reach: 3}}}}\n"


@pytest.mark.parametrize(
    ("text", "urgency"),
    [
        pytest.param(TWO, None, id="a plan that is not in practice is not asked"),
        pytest.param("in_practice_since: 2026-05-25\n", None, id="nor before half a year of work"),
        pytest.param("in_practice_since: 2026-05-25\n" + assessed("2026-06-01"), None, id="nor where there is one"),
        pytest.param("in_practice_since: 2027-01-01\n", None, id="nor where it is still to come"),
        pytest.param("in_practice_since: 2026-05-24\n", "soon", id="after half a year it is"),
        pytest.param(assessed("2024-11-22"), None, id="two years ago is not too long ago"),
        pytest.param(assessed("2024-11-21"), "soon", id="longer ago is"),
        pytest.param(
            assessed("2024-11-21") + "  - {date: 2025-01-09, scores: {reach: 3}}\n", None, id="the last counts"
        ),
        pytest.param(
            assessed("2024-11-21") + "  - {date: 2026-11-23, scores: {reach: 3}}\n", "soon", id="but none to come"
        ),
    ],
)
def test_an_assessment_is_asked_for_after_two_years_of_work(text: str, urgency: str | None) -> None:
    assert urgency_of("assessment-due", text, TODAY) == urgency


# sectors and seats


def seats_asked(text: str) -> dict[str, str]:
    """The seats to find somebody for, with the kind that asks."""
    found = [item for item in asked(text, TODAY) if item.kind.id in ("sector-missing", "seat-open")]
    assert len(found) == len({item.seat for item in found})
    return {item.seat or "": item.kind.id for item in found}


def test_of_an_empty_plan_each_sector_is_asked_for_once() -> None:
    items = of_kind("sector-missing", "", TODAY)
    assert [(item.seat, item.urgency, item.command) for item in items] == [
        (seat, urgency, NEW.format(seat))
        for seat, urgency in (
            ("victim-services", "now"),
            ("law-enforcement", "soon"),
            ("housing", "soon"),
            ("faith-community", "soon"),
        )
    ]
    assert of_kind("seat-open", "", TODAY) == []


def test_a_sector_that_is_there_in_part_is_asked_for_seat_by_seat() -> None:
    text = partners("a victim-services,housing,courts,friends at-the-table")
    asked_for = seats_asked(text)
    assert set(asked_for.values()) == {"seat-open"}
    assert set(asked_for) == set(SEATS.split(", ")) - {"victim-services", "housing", "courts", "friends"}
    urgencies = {item.seat: item.urgency for item in of_kind("seat-open", text, TODAY)}
    assert {seat for seat, urgency in urgencies.items() if urgency == "now"} == {"legal-services"}


def test_a_liaison_fills_a_seat_for_the_time_being() -> None:
    assert "courts" not in seats_asked(partners("a courts liaison"))


def test_who_has_been_named_is_invited() -> None:
    (item,) = [
        item
        for item in of_kind("seat-open", partners("a housing at-the-table", "b food identified"), TODAY)
        if item.partner
    ]
    assert (item.urgency, item.partner, item.seat, item.command) == ("soon", "b", "food", "ccr partner invite b")


def test_a_partner_named_for_several_seats_is_invited_once() -> None:
    text = partners("a courts,food,friends,family identified", "b housing at-the-table", "c faith-community liaison")
    named = [item.command for item in asked(text, TODAY) if item.partner == "a"]
    assert named == ["ccr partner invite a"]


def test_a_seat_with_an_invitation_out_is_left_alone() -> None:
    text = partners("a food invited", "b housing at-the-table", "c courts invited")
    asked_for = seats_asked(text)
    assert "food" not in asked_for
    assert not {"courts", "law-enforcement", "prosecutor"} & set(asked_for)


def test_a_core_seat_is_asked_for_whatever_invitation_is_out_in_its_sector() -> None:
    assert seats_asked(partners("a consular-services invited"))["victim-services"] == "sector-missing"


@pytest.mark.parametrize(
    ("until", "is_asked"), [("2026-11-21", True), ("2026-11-22", True), ("2026-11-23", False)], ids=str
)
def test_who_is_waiting_is_not_invited_before_the_day(until: str, is_asked: bool) -> None:
    text = partners("a housing at-the-table", f"b food identified, waiting: {{until: {until}}}")
    assert ("food" in seats_asked(text)) is is_asked


def test_a_sector_is_asked_for_though_the_one_that_is_named_waits() -> None:
    text = partners("b faith-community identified, waiting: {until: 2027-01-01}")
    assert seats_asked(text)["friends"] == "sector-missing"


def test_who_left_or_said_no_is_told_with_the_day() -> None:
    text = partners(
        "a food at-the-table",
        "b housing left, since: 2026-06-30",
        "c housing declined, since: 2026-01-29",
        "d education declined, since: 2026-01-29",
        "e employment declined",
    )
    told = {item.seat: why(item) for item in of_kind("seat-open", text, TODAY)}
    assert told["housing"] == "Housing: nobody is at the table; B left on June 30, 2026."
    assert told["education"] == "Education: nobody is at the table; D said no for now on January 29, 2026."
    assert told["employment"] == "Employment: nobody is at the table yet."


@pytest.mark.parametrize("today", ["2026-01-01", "2027-01-15", "2027-01-16", "2030-01-01"])
@pytest.mark.parametrize("entry", ["Nobody has the time.", "{reason: No., review_by: 2027-01-15}"])
def test_a_seat_left_open_is_never_to_be_filled(entry: str, today: str) -> None:
    text = partners("a housing at-the-table", "b food identified") + f"not_here:\n  food: {entry}\n"
    assert [item.kind.id for item in asked(text, today) if item.seat == "food"] in ([], ["skip-review"])


def test_a_seat_left_open_without_a_day_is_never_named() -> None:
    text = "not_here:\n  courts: Far away.\n  food: {reason: Nobody has the time.}\n  homeland-security: No.\n"
    assert not {"courts", "food", "homeland-security"} & {item.seat for item in asked(text, "2040-01-01")}


# what the community decides about

DECIDED = "not_here:\n  homeland-security: {reason: Survivors asked for it., review_by: 2027-01-15}\n"


@pytest.mark.parametrize(
    "text", ["", partners("a homeland-security identified"), partners("a homeland-security invited")]
)
def test_a_seat_the_community_decides_about_is_a_decision_and_never_a_gap(text: str) -> None:
    (item,) = [item for item in asked(text, TODAY) if item.seat == "homeland-security"]
    assert (item.kind.id, item.urgency, item.due) == ("decision-open", "later", None)
    assert item.command == "ccr seat skip homeland-security --reason TEXT --review-by DATE"


@pytest.mark.parametrize(
    ("today", "kind", "urgency"),
    [
        ("2026-10-16", None, None),
        ("2026-10-17", "skip-review", "soon"),
        ("2026-12-16", "skip-review", "now"),
        ("2027-01-14", "skip-review", "now"),
        ("2027-01-15", "skip-review", "now"),
        ("2027-01-16", "decision-open", "later"),
        ("2029-01-16", "decision-open", "later"),
    ],
)
def test_survivors_are_asked_again_and_the_seat_is_never_pressed(
    today: str, kind: str | None, urgency: str | None
) -> None:
    items = [item for item in asked(DECIDED, today) if item.seat == "homeland-security"]
    assert [(item.kind.id, item.urgency) for item in items] == ([(kind, urgency)] if kind else [])
    assert all("survivors" in why(item) and "ccr partner" not in item.command for item in items)


@pytest.mark.parametrize("status", ["at-the-table", "liaison"])
def test_a_decision_that_was_taken_the_other_way_is_a_decision(status: str) -> None:
    assert of_kind("decision-open", partners(f"a homeland-security {status}"), TODAY) == []


@pytest.mark.parametrize("day", ["2026-11-22", "2028-02-29"])
def test_there_is_nothing_to_say_of_a_plan_with_nothing_to_do(day: str) -> None:
    assert [item.kind.id for item in asked(with_nothing_to_do(day), day)] == []
