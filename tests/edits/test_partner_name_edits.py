"""A partner's id, and everything that refers to it."""

import pytest
from recording import PARTNERS, assert_recorded, data_of, recorded, refusal_of

from ccr_cli.edits.edit import Put, Remove, Rename
from ccr_cli.edits.partner_names import remove_partner, rename_partner

EVERYWHERE = """\
coordinator: {partner: sheriff, backup: casa-segura}
meetings: {held: [{date: 2026-01-01}, {date: 2026-01-08, present: [casa-segura, sheriff]}]}
partners:
  a: {name: A, role: x, status: invited}
  sheriff: {name: Sheriff, role: x, status: invited, reach_through: sheriff}
  casa-segura: {name: Casa Segura, role: x, status: invited, reach_through: sheriff}
not_here: {courts: {reason: Far., covered_by: sheriff}, food: sheriff}
protocols: {one: {title: sheriff, between: [casa-segura, sheriff], status: draft}}
roles:
  train: {first: sheriff, with: [casa-segura]}
  rides: {first: {Sells: casa-segura, Arivaca: sheriff}, with: [sheriff]}
actions: [{what: sheriff, who: sheriff}]
"""


def test_a_partner_is_renamed_in_its_place_and_in_every_reference() -> None:
    expected = EVERYWHERE
    for old, new in (("partner: sheriff", "partner: so"), ("segura, sheriff", "segura, so"), ("  sheriff:", "  so:")):
        expected = expected.replace(old, new)
    for old, new in (("Arivaca: sheriff", "Arivaca: so"), ("with: [sheriff]", "with: [so]")):
        expected = expected.replace(old, new)
    for key in ("reach_through", "covered_by", "who", "first"):
        expected = expected.replace(f"{key}: sheriff", f"{key}: so")
    assert_recorded(EVERYWHERE, lambda data: rename_partner(data, "sheriff", "so"), expected)


def test_the_key_is_renamed_last() -> None:
    edits = rename_partner(data_of(EVERYWHERE), "sheriff", "so")
    assert edits[0] == Put(("coordinator", "partner"), "so")
    assert edits[-1] == Rename(("partners", "sheriff"), "so")


def test_a_bad_id_is_mended_by_another_name() -> None:
    after = recorded("partners: {The Sheriff: {name: S}}", lambda data: rename_partner(data, "The Sheriff", "sheriff"))
    assert list(after["partners"]) == ["sheriff"]


def test_the_same_name_changes_nothing() -> None:
    assert rename_partner(data_of(PARTNERS), "sheriff", "sheriff") == []


@pytest.mark.parametrize(
    ("id_", "new", "told"),
    [
        pytest.param(
            "zo", "zoo", ("No partner has the id `zo`.", "The partners are `casa-segura` and `sheriff`."), id="unknown"
        ),
        pytest.param(
            "sherif", "sherif", ("No partner has the id `sherif`.", "Did you mean `sheriff`?"), id="unknown twice"
        ),
        pytest.param(
            "sheriff",
            "casa-segura",
            ("There is a partner with the id `casa-segura` already.", "Take another one, such as `casa-segura-2`."),
            id="taken",
        ),
        pytest.param("sheriff", "SO 2", ("“SO 2” can't be an id.", "Write `so-2`."), id="no id"),
    ],
)
def test_a_name_that_cannot_be_given(id_: str, new: str, told: tuple[str, str]) -> None:
    assert refusal_of(PARTNERS, lambda data: rename_partner(data, id_, new)) == told


def test_a_partner_nobody_refers_to_is_removed() -> None:
    assert remove_partner(data_of(EVERYWHERE), "a") == [Remove(("partners", "a"))]


def test_a_partner_that_only_refers_to_itself_is_removed() -> None:
    start = "partners: {a: {name: A, reach_through: a}}"
    assert remove_partner(data_of(start), "a") == [Remove(("partners", "a"))]


def test_a_partner_that_is_referred_to_stays_and_it_is_said_where() -> None:
    message, hint = refusal_of(EVERYWHERE, lambda data: remove_partner(data, "sheriff"))
    assert message == (
        "`sheriff` is still named in `coordinator.partner`, `meetings.held[1].present[1]`, "
        "`partners.casa-segura.reach_through`, `not_here.courts.covered_by`, `protocols.one.between[1]`, "
        "`roles.train.first`, `roles.rides.first.Arivaca`, `roles.rides.with[0]` and `actions[0].who`."
    )
    assert hint == (
        "Name another partner there first. If it is no longer at the table, record that instead: "
        "`ccr partner leave sheriff`"
    )


@pytest.mark.parametrize(("more", "end"), [(1, "1 other place."), (5, "5 other places.")])
def test_very_many_places_are_counted(more: int, end: str) -> None:
    start = PARTNERS + f"actions: [{', '.join(['{what: x, who: sheriff}'] * (10 + more))}]\n"
    message, _ = refusal_of(start, lambda data: remove_partner(data, "sheriff"))
    assert message.endswith(f"`actions[9].who` and {end}")


def test_an_unknown_partner_is_not_removed() -> None:
    told = refusal_of(PARTNERS, lambda data: remove_partner(data, "sherif"))
    assert told == ("No partner has the id `sherif`.", "Did you mean `sheriff`?")
