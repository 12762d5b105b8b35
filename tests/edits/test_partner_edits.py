"""What is recorded of partners: a new one, its status, and its plain fields."""

import pytest
from recording import (
    DAY,
    EARLIER,
    FRAMEWORK,
    LATER,
    PARTNERS,
    Editing,
    assert_recorded,
    data_of,
    recorded,
    refusal_of,
    value_of,
)

from ccr_cli.edits.edit import Misplaced, Put, Remove
from ccr_cli.edits.partners import STATUSES, NewPartner, add_partner, set_partner, set_status

CLINIC = NewPartner(name="Clinic", seats=["health-care", "food", "health-care"])


def adding(id_: str, new: NewPartner) -> Editing:
    return lambda data: add_partner(data, FRAMEWORK, id_, new, DAY)


def setting(*assignments: str) -> Editing:
    return lambda data: set_partner(data, FRAMEWORK, "sheriff", assignments, DAY)


# A new partner


def test_a_new_partner_is_identified_since_the_day() -> None:
    clinic = "  clinic: {name: Clinic, seats: [health-care, food], status: identified, since: 2026-02-11}\n"
    assert_recorded(PARTNERS, adding("clinic", CLINIC), PARTNERS + clinic)


def test_the_first_partner_of_a_plan_is_added_too() -> None:
    expected = "partners: {pta: {name: PTA, role: Parents, status: liaison, since: 2026-02-11}}"
    assert_recorded("", adding("pta", NewPartner(name="PTA", role="Parents", status="liaison")), expected)


def test_a_partner_that_says_it_all_and_more_is_not_added_again() -> None:
    start = PARTNERS + "  clinic: {name: Clinic, seats: [food, health-care, housing], status: left}\n"
    assert adding("clinic", CLINIC)(data_of(start)) == []


@pytest.mark.parametrize(
    ("id_", "new", "told"),
    [
        pytest.param(
            "sheriff",
            CLINIC,
            ("There is a partner with the id `sheriff` already.", "Take another one, such as `clinic`."),
            id="an id that is taken",
        ),
        pytest.param(
            "sheriff",
            NewPartner(name="Sheriff", seats=["courts"]),
            ("There is a partner with the id `sheriff` already.", "Take another one, such as `sheriff-2`."),
            id="an id and a name that are taken",
        ),
        pytest.param(
            "The Clinic",
            CLINIC,
            ("“The Clinic” can't be an id.", "Write `clinic`."),
            id="an id with a space and capitals",
        ),
        pytest.param(
            "clínica",
            NewPartner(name="Клиника", role="x"),
            ("“clínica” can't be an id.", "Write `partner`."),
            id="a name without a letter that an id may have",
        ),
        pytest.param(
            "clinic\n", CLINIC, ("“clinic ” can't be an id.", "Write `clinic`."), id="an id with a line end behind it"
        ),
        pytest.param(
            "clinic",
            NewPartner(name="Clinic", seats=["healt-care"]),
            ("The framework has no seat `healt-care`.", "Did you mean `health-care`?"),
            id="a seat that is nearly one",
        ),
        pytest.param(
            "clinic",
            NewPartner(name="Clinic", seats=["informal-networks"]),
            (
                "`informal-networks` is a sector; a seat inside it belongs here.",
                "The seats are `faith-community`, `friends` and `family`.",
            ),
            id="a sector",
        ),
    ],
)
def test_a_partner_that_cannot_be_added_so(id_: str, new: NewPartner, told: tuple[str, str]) -> None:
    assert refusal_of(PARTNERS, adding(id_, new)) == told


def test_a_long_name_gives_a_short_id() -> None:
    name = "The Coalition of Neighborhood Associations for Immigrant Families of the Valley"
    _, hint = refusal_of(PARTNERS, adding("sheriff", NewPartner(name=name, seats=["food"])))
    assert hint == "Take another one, such as `the-coalition-of-neighborhood`."


def test_without_a_framework_seats_go_unchecked() -> None:
    new = NewPartner(name="Clinic", seats=["anything"])
    assert len(add_partner(data_of(PARTNERS), None, "clinic", new, DAY)) == 1


# Status


@pytest.mark.parametrize("happened", STATUSES, ids=str)
def test_what_happened_changes_the_status_and_its_day_alone(happened: str) -> None:
    status = STATUSES[happened]
    where = ("partners", "casa-segura")
    data = data_of(PARTNERS.replace("at-the-table", "identified, since: 2020-01-01"))
    assert set_status(data, "casa-segura", status, DAY) == [
        Put((*where, "status"), status),
        Put((*where, "since"), "2026-02-11"),
    ]


@pytest.mark.parametrize("happened", STATUSES, ids=str)
def test_what_happened_twice_happened_once(happened: str) -> None:
    after = recorded(PARTNERS, lambda data: set_status(data, "sheriff", STATUSES[happened], DAY))
    assert set_status(after, "sheriff", STATUSES[happened], LATER) == []


@pytest.mark.parametrize(
    ("start", "id_", "told"),
    [
        pytest.param(
            PARTNERS,
            "sherif",
            ("No partner has the id `sherif`.", "Did you mean `sheriff`?"),
            id="one that is nearly there",
        ),
        pytest.param(
            PARTNERS,
            "zoo",
            ("No partner has the id `zoo`.", "The partners are `casa-segura` and `sheriff`."),
            id="one that is not",
        ),
        pytest.param(
            "",
            "zoo",
            ("No partner has the id `zoo`.", "There is none yet; `ccr partner add` adds one."),
            id="a plan without partners",
        ),
    ],
)
def test_an_unknown_partner_is_told_with_those_that_are_known(start: str, id_: str, told: tuple[str, str]) -> None:
    assert refusal_of(start, lambda data: set_status(data, id_, "invited", DAY)) == told


# FIELD=VALUE


@pytest.mark.parametrize(
    ("assignment", "expected"),
    [
        pytest.param("name=Sheriff's Office", "name: Sheriff's Office", id="name"),
        pytest.param("seats=courts, prosecutor,courts", "seats: [courts, prosecutor]", id="seats"),
        pytest.param("seats=[courts]", "seats: [courts]", id="seats in brackets"),
        pytest.param("role=Patrol=first", "role: Patrol=first", id="a second sign belongs to the value"),
        pytest.param("since=2026-01-01", "since: 2026-01-01", id="since"),
        pytest.param("named=public", "named: public", id="named"),
        pytest.param("confidential=place", "confidential: place", id="confidential"),
        pytest.param("oriented=2026-01-01", "oriented: 2026-01-01", id="oriented"),
        pytest.param("languages=es,Mixteco", "languages: [es, Mixteco]", id="languages as a list"),
        pytest.param(
            "languages=es:staff, Mixteco:phone", "languages: {es: staff, Mixteco: phone}", id="languages with how"
        ),
        pytest.param("languages={es: staff}", "languages: {es: staff}", id="languages in braces"),
        pytest.param("bound_by=vawa,fvpsa", "bound_by: [vawa, fvpsa]", id="bound_by"),
        pytest.param('must_disclose=["public-records"]', "must_disclose: [public-records]", id="must_disclose"),
        pytest.param("reach_through=casa-segura", "reach_through: casa-segura", id="reach_through"),
        pytest.param("note= Call after ten. ", "note: Call after ten.", id="note"),
        pytest.param("enforcement.asks_status=never", "enforcement: {asks_status: never}", id="asks_status"),
        pytest.param("enforcement.agreements=none", "enforcement: {agreements: [none]}", id="agreements"),
        pytest.param("agreement.signed=2026-01-01", "agreement: {signed: 2026-01-01}", id="agreement"),
        pytest.param("waiting.until=2026-04-01", "waiting: {until: 2026-04-01}", id="waiting"),
        pytest.param("certifies.forms=u,t", "certifies: {forms: [u, t]}", id="certifies.forms"),
        pytest.param("certifies.policy=True", "certifies: {policy: true}", id="certifies.policy"),
        pytest.param("certifies.usual_days=70", "certifies: {usual_days: 70}", id="certifies.usual_days"),
        pytest.param("certifies.policy=yes", "certifies: {policy: yes}", id="a value of another kind stays text"),
        pytest.param("certifies.usual_days=two", "certifies: {usual_days: two}", id="a number in words stays text"),
        pytest.param("languages=es:staff,Mixteco", '"languages": "es:staff,Mixteco"', id="half a mapping stays text"),
    ],
)
def test_a_field_of_a_partner_gets_its_kind_of_value(assignment: str, expected: str) -> None:
    after = recorded(PARTNERS, setting(assignment))
    assert after["partners"]["sheriff"] == {**data_of(PARTNERS)["partners"]["sheriff"], **value_of(expected)}


def test_another_status_counts_from_the_day() -> None:
    after = recorded(PARTNERS, setting("status=liaison"))
    assert after["partners"]["sheriff"]["since"] == "2026-02-11"


def test_unless_it_is_said_since_when() -> None:
    after = recorded(PARTNERS, setting("status=liaison", "since=2026-02-01"))
    assert after["partners"]["sheriff"]["since"] == "2026-02-01"


def test_or_that_nobody_knows() -> None:
    assert "since" not in recorded(PARTNERS, setting("status=liaison", "since="))["partners"]["sheriff"]


def test_the_same_status_leaves_its_day_alone() -> None:
    assert set_partner(data_of(PARTNERS), FRAMEWORK, "sheriff", ["status=invited"], EARLIER) == []


def test_a_field_set_to_what_it_is_changes_nothing() -> None:
    assert setting("name=Sheriff", "seats=law-enforcement", "since=2026-01-05")(data_of(PARTNERS)) == []


def test_nothing_behind_the_sign_takes_a_field_away() -> None:
    assert setting("since=")(data_of(PARTNERS)) == [Remove(("partners", "sheriff", "since"))]


def test_a_whole_group_of_fields_can_be_taken_away() -> None:
    start = PARTNERS + "  clinic: {name: C, role: x, status: invited, waiting: {until: 2026-04-01}}\n"
    edits = set_partner(data_of(start), FRAMEWORK, "clinic", ["waiting="], DAY)
    assert edits == [Remove(("partners", "clinic", "waiting"))]


@pytest.mark.parametrize(
    ("assignment", "told"),
    [
        pytest.param(
            "waiting=2026-04-01",
            (
                "`waiting` has fields of its own.",
                "Set `waiting.until` or `waiting.why`, or write `waiting=` to remove it.",
            ),
            id="a value for a group",
        ),
        pytest.param(
            "status=",
            ("`status` has to be there and can't be emptied.", "Write its new value after `status=`"),
            id="a needed field left empty",
        ),
        pytest.param(
            "waiting.until=",
            ("`waiting.until` has to be there and can't be emptied.", "Write its new value after `waiting.until=`"),
            id="a needed field of a group left empty",
        ),
        pytest.param("name", ("`name` has no value.", "Write `name=…`"), id="no sign"),
        pytest.param(
            "seats=[housing, cuorts]",
            ("The framework has no seat `cuorts`.", "Did you mean `courts`?"),
            id="a seat that is nearly one",
        ),
        pytest.param(
            "reach_through=casa-segra",
            ("No partner has the id `casa-segra`.", "Did you mean `casa-segura`?"),
            id="a partner that is nearly one",
        ),
    ],
)
def test_a_field_that_cannot_be_set_so(assignment: str, told: tuple[str, str]) -> None:
    assert refusal_of(PARTNERS, setting(assignment)) == told


def test_an_unknown_field_is_told_with_the_nearest_and_all_others() -> None:
    message, hint = refusal_of(PARTNERS, setting("langages=es"))
    assert message == "There is no field `langages` to set here."
    assert hint.startswith("Did you mean `languages`? The fields are `name`, `seats`, `role`, ")
    assert hint.endswith(", `reach_through` and `note`.")
    assert refusal_of(PARTNERS, setting("xyzzy=1"))[1].startswith("The fields are `name`, ")


# Data with mistakes elsewhere, and data of another shape


def test_mistakes_elsewhere_are_no_hindrance() -> None:
    start = "area: [1]\nactions: {a: b}\n" + PARTNERS + "  clinic: {name: [], seats: zoo, status: 7}\n  odd: text\n"
    assert len(set_status(data_of(start), "sheriff", "left", DAY)) == 2
    assert len(set_status(data_of(start), "clinic", "left", DAY)) == 2
    assert len(add_partner(data_of(start), FRAMEWORK, "pta", NewPartner(name="PTA", role="x"), DAY)) == 1


@pytest.mark.parametrize(
    ("start", "where"),
    [
        pytest.param("partners: [a]\n", ("partners",), id="partners as a list"),
        pytest.param("partners: {sheriff: Sheriff}\n", ("partners", "sheriff"), id="a partner as text"),
    ],
)
def test_partners_of_another_shape_are_told(start: str, where: tuple[str, ...]) -> None:
    with pytest.raises(Misplaced) as caught:
        set_status(data_of(start), "sheriff", "left", DAY)
    assert caught.value.where == where
