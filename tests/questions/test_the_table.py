"""The states of seats and sectors, as the plan format derives them."""

import itertools

import pytest

from ccr_cli.plan.audience import seen_by
from ccr_cli.questions.table import Table, sector_state, table
from helpers import TODAY, plan_of

ALL = "2026-01-01"
PART = "{advocacy: 2026-01-01}"
ANSWERED = (
    "{safety-and-confidentiality: 2026-01-01, cultural-sensitivity: 2026-01-01, rights-awareness: 2026-01-01, "
    "advocacy: {cannot: Neutral by its role.}}"
)


def asked(text: str) -> Table:
    plan, framework = plan_of(text)
    return table(seen_by(plan, framework, "internal", TODAY), framework)


def partner(id_: str, status: str, seats: str = "food", commitments: str = "") -> str:
    return f"  {id_}: {{name: {id_}, seats: [{seats}], status: {status}, commitments: {commitments}}}\n"


def state_of(seat: str, text: str) -> str:
    return next(answer.state for answer in asked(text).seats if answer.seat.id == seat)


@pytest.mark.parametrize(
    ("partners", "state"),
    [
        pytest.param(partner("a", "at-the-table", commitments=ALL), "committed", id="all commitments made in one day"),
        pytest.param(partner("a", "at-the-table", commitments=ANSWERED), "committed", id="one of them cannot be made"),
        pytest.param(partner("a", "at-the-table", commitments=PART), "at-the-table", id="some made"),
        pytest.param(partner("a", "at-the-table"), "at-the-table", id="none made"),
        pytest.param(partner("a", "liaison", commitments=ALL), "liaison", id="a liaison that made them all"),
        pytest.param(partner("a", "invited"), "invited", id="invited"),
        pytest.param(partner("a", "identified"), "identified", id=("identified")),
        pytest.param(partner("a", "declined", commitments=ALL), "missing", id="declined"),
        pytest.param(partner("a", "left", commitments=ALL), "missing", id="left"),
        pytest.param(partner("a", "left") + partner("b", "invited"), "invited", id="one left, one invited"),
        pytest.param(partner("a", "invited") + partner("b", "liaison"), "liaison", id="the best counts"),
        pytest.param(
            partner("a", "at-the-table") + partner("b", "at-the-table", commitments=ALL),
            "committed",
            id="one committed",
        ),
    ],
)
def test_a_seat_is_the_best_that_can_be_said_of_its_partners(partners: str, state: str) -> None:
    assert state_of("food", f"partners:\n{partners}") == state


def test_a_seat_without_partners_is_missing() -> None:
    assert state_of("food", "") == "missing"


@pytest.mark.parametrize(
    ("status", "state"),
    [("at-the-table", "at-the-table"), ("liaison", "not-here"), ("invited", "not-here"), ("left", "not-here")],
)
def test_not_here_counts_unless_somebody_is_at_the_table(status: str, state: str) -> None:
    text = f"partners:\n{partner('a', status)}not_here:\n  food: Nobody has the time.\n"
    assert state_of("food", text) == state


FILLED = ("committed", "at-the-table")


@pytest.mark.parametrize(
    "seats",
    list(
        itertools.combinations_with_replacement(
            ["committed", "at-the-table", "not-here", "liaison", "invited", "identified", "missing"], 3
        )
    ),
    ids="+".join,
)
def test_a_sector_follows_from_its_seats(seats: tuple[str, ...]) -> None:
    if all(seat == "not-here" for seat in seats):
        expected = "not-here"
    elif all(seat in (*FILLED, "not-here") for seat in seats):
        expected = "complete"
    elif not any(seat in (*FILLED, "liaison") for seat in seats):
        expected = "missing"
    else:
        expected = "partial"
    assert sector_state(iter(seats)) == expected  # type: ignore[arg-type]


def test_every_partner_of_a_seat_shows_with_its_state() -> None:
    text = (
        "partners:\n"
        + partner("police", "left", "law-enforcement")
        + partner("sheriff", "at-the-table", "law-enforcement")
    )
    seat = next(answer for answer in asked(text).seats if answer.seat.id == "law-enforcement")
    assert [(sitting.id, sitting.status) for sitting in seat.partners] == [
        ("police", "left"),
        ("sheriff", "at-the-table"),
    ]


def test_missing_commitments_are_those_neither_made_nor_answered() -> None:
    answer = asked("partners:\n" + partner("a", "at-the-table", commitments="{advocacy: {cannot: No.}}"))
    sitting = next(seat for seat in answer.seats if seat.seat.id == "food").partners[0]
    assert sitting.missing == ("safety-and-confidentiality", "cultural-sensitivity", "rights-awareness")
    assert sitting.cannot == ("advocacy",)
    assert sitting.made == ()


def test_a_sector_the_community_decides_about_is_undecided_and_not_a_gap() -> None:
    answer = asked("")
    undecided = [sector.sector.id for sector in answer.missing if sector.is_undecided]
    assert undecided == [
        sector.sector.id for sector in answer.sectors if sector.seats[0].seat.has("decided_by_community")
    ]


def test_a_partner_with_a_role_and_no_seat_fills_none() -> None:
    answer = asked("partners:\n  a: {name: A, seats: [], role: Interpreters, status: at-the-table}\n")
    assert all(seat.partners == () for seat in answer.seats)
