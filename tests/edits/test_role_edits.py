"""Who is first for a task, and who works with them: what is recorded, what stays, and what is refused."""

from datetime import date

import pytest
from recording import DAY, FRAMEWORK, LATER, Editing, assert_recorded, data_of, refusal_of

from ccr_cli.edits.edit import Put, Remove
from ccr_cli.edits.roles import NewRole, clear_role, set_role

PARTNERS = """\
places: [Arivaca, Three Points, Sells]
partners:
  casa: {name: Casa Segura, seats: [housing], status: at-the-table}
  legal: {name: Legal Aid, seats: [legal-services], status: at-the-table}
  sheriff: {name: Sheriff, seats: [law-enforcement], status: invited}
  gone: {name: Gone, seats: [courts], status: left}
  never: {name: Never, seats: [courts], status: declined}
"""
ONE = PARTNERS + "roles:\n  rides: {first: casa, with: [sheriff], since: 2025-01-02, note: Two vans.}\n"
BY_PLACE = PARTNERS + "roles:\n  rides: {first: {Arivaca: casa, Sells: legal}, since: 2025-01-02}\n"
HERE = ("roles", "rides")


def setting(
    first: str | None = None,
    others: list[str] | None = None,
    *,
    place: str | None = None,
    since: date | None = None,
    note: str | None = None,
    task: str = "rides",
) -> Editing:
    new = NewRole(first=first, others=others, place=place, since=since, note=note)
    return lambda data: set_role(data, FRAMEWORK, task, new, DAY)


def clearing(place: str | None = None, task: str = "rides") -> Editing:
    return lambda data: clear_role(data, FRAMEWORK, task, place)


def test_a_first_partner_is_recorded_with_the_day() -> None:
    expected = PARTNERS + "roles:\n  rides: {first: casa, with: [legal, sheriff], since: 2026-02-11, note: Two vans.}\n"
    assert_recorded(PARTNERS, setting("casa", ["legal", "sheriff"], note="Two vans."), expected)


@pytest.mark.parametrize(
    "words",
    [
        ("Arrange rides to court, clinic and shelter, after asking legal aid how", "Casa Segura"),
        ("Organizar viajes al tribunal, a la clínica y al refugio, previa consulta legal", "casa"),
    ],
)
def test_a_task_and_a_partner_are_known_by_their_names_too(words: tuple[str, str]) -> None:
    task, partner = words
    assert setting(partner, task=task)(data_of(PARTNERS)) == [Put(HERE, {"first": "casa", "since": "2026-02-11"})]


def test_another_first_partner_keeps_who_works_with_it_and_counts_from_the_day() -> None:
    assert setting("legal")(data_of(ONE)) == [Put((*HERE, "first"), "legal"), Put((*HERE, "since"), "2026-02-11")]


def test_the_same_first_partner_keeps_its_day() -> None:
    assert setting("casa")(data_of(ONE)) == []
    assert setting("casa", since=LATER)(data_of(ONE)) == [Put((*HERE, "since"), "2026-03-01")]


def test_who_becomes_first_works_no_longer_with_it() -> None:
    start = ONE.replace("[sheriff]", "[legal, sheriff]")
    assert setting("legal")(data_of(start))[1] == Put((*HERE, "with"), ["sheriff"])
    assert setting("sheriff")(data_of(ONE))[-1] == Remove((*HERE, "with"))


@pytest.mark.parametrize(
    ("others", "edits"),
    [
        (["legal"], [Put((*HERE, "with"), ["legal"])]),
        (["sheriff"], []),
        (["casa", "legal"], [Put((*HERE, "with"), ["legal"])]),
        ([], [Remove((*HERE, "with"))]),
    ],
    ids=["another", "the same", "the first one among them", "nobody"],
)
def test_those_given_take_the_place_of_those_who_worked_with_it(others: list[str], edits: list[Put | Remove]) -> None:
    assert setting(others=others)(data_of(ONE)) == edits


def test_who_works_with_it_can_be_known_before_who_is_first() -> None:
    assert_recorded(PARTNERS, setting(others=["legal"]), PARTNERS + "roles: {rides: {with: [legal]}}\n")


# place by place


def test_the_first_of_a_place_leaves_the_other_places_alone() -> None:
    assert setting("sheriff", place="three points")(data_of(BY_PLACE))[0] == Put(
        (*HERE, "first"), {"Arivaca": "casa", "Sells": "legal", "Three Points": "sheriff"}
    )


def test_the_first_of_a_place_alone() -> None:
    expected = PARTNERS + "roles: {rides: {first: {Sells: legal}, since: 2026-02-11}}\n"
    assert_recorded(PARTNERS, setting("legal", place="Sells"), expected)


def test_who_was_first_everywhere_stays_so_in_the_other_places() -> None:
    expected = ONE.replace("first: casa", "first: {Arivaca: casa, Three Points: casa, Sells: legal}")
    assert_recorded(ONE, setting("legal", place="Sells"), expected.replace("2025-01-02", "2026-02-11"))


def test_one_for_all_places_does_not_take_the_place_of_several() -> None:
    assert refusal_of(BY_PLACE, setting("sheriff")) == (
        "`rides` has a first partner for each place: `Arivaca: casa` and `Sells: legal`.",
        "Add `--place PLACE` for one of them. To have one for all of them, clear it first: `ccr role clear rides`",
    )


def test_one_that_is_first_in_each_place_is_first_everywhere() -> None:
    start = BY_PLACE.replace("Sells: legal", "Sells: casa")
    assert setting("casa")(data_of(start))[0] == Put((*HERE, "first"), "casa")


# out again


def test_a_role_is_taken_out_whole() -> None:
    assert clearing()(data_of(ONE)) == [Remove(HERE)]
    assert clearing()(data_of(PARTNERS)) == []


def test_the_first_of_one_place_is_taken_out() -> None:
    assert clearing("Sells")(data_of(BY_PLACE)) == [Remove((*HERE, "first", "Sells"))]
    assert clearing("Three Points")(data_of(BY_PLACE)) == []
    alone = PARTNERS + "roles: {rides: {first: {Sells: legal}, with: [casa]}}\n"
    assert clearing("Sells")(data_of(alone)) == [Remove((*HERE, "first"))]


def test_who_is_first_everywhere_is_no_longer_in_one_place() -> None:
    expected = ONE.replace("first: casa", "first: {Arivaca: casa, Three Points: casa}")
    assert_recorded(ONE, clearing("Sells"), expected)


# what is refused


@pytest.mark.parametrize("edit", [setting("casa", task="ride"), clearing(task="ride")], ids=["set", "clear"])
def test_a_task_that_is_nearly_one_gets_the_right_one(edit: Editing) -> None:
    assert refusal_of(PARTNERS, edit) == ("The framework has no task `ride`.", "Did you mean `rides`?")


def test_an_unknown_task_is_told_with_all_of_them() -> None:
    message, hint = refusal_of(PARTNERS, setting("casa", task="zzz"))
    assert message == "The framework has no task `zzz`."
    assert hint.startswith("The tasks are `first-call`, ")


def test_a_framework_without_tasks_says_so() -> None:
    without = FRAMEWORK.model_copy(update={"tasks": None})
    told = refusal_of(PARTNERS, lambda data: set_role(data, without, "rides", NewRole(first="casa"), DAY))
    assert told == ("The framework has no task `rides`.", "This framework has no tasks.")


def test_an_unknown_place_is_told_with_the_nearest_or_how_to_list_it() -> None:
    assert refusal_of(PARTNERS, setting("casa", place="Arivacca"))[1] == "Did you mean `Arivaca`?"
    assert refusal_of(PARTNERS, clearing("Tubac"))[1] == "The places are `Arivaca`, `Three Points` and `Sells`."
    without = PARTNERS.partition("\n")[2]
    assert refusal_of(without, setting("casa", place="Tubac")) == (
        "The plan has no place `Tubac`.",
        "There is none yet; `ccr place add` adds one.",
    )


@pytest.mark.parametrize(
    ("partner", "told"),
    [
        ("gone", "`gone` left the table, so it can't be first for a task."),
        ("never", "`never` said no for now, so it can't be first for a task."),
    ],
)
def test_who_left_or_said_no_is_not_made_first(partner: str, told: str) -> None:
    message, hint = refusal_of(PARTNERS, setting(partner))
    assert message == told
    assert hint == f"If it takes part again, record that first: `ccr partner join {partner}`"


def test_an_unknown_partner_is_told_with_the_nearest() -> None:
    assert refusal_of(PARTNERS, setting("cas"))[1] == "Did you mean `casa`?"
    assert refusal_of(PARTNERS, setting(others=["lega"]))[1] == "Did you mean `legal`?"
