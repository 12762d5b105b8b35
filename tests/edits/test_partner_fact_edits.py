"""What is recorded of a partner beside its status: commitments, orientation, agreement, waiting, contacts, forms."""

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
)

from ccr_cli.edits.edit import Edit, Misplaced, Put, Remove
from ccr_cli.edits.partner_commitments import cannot_commit, commit
from ccr_cli.edits.partner_contacts import NewContact, put_contact, remove_contact, without_contacts
from ccr_cli.edits.partner_facts import NewAgreement, NewCertification, agree, certifies_nothing, certify, orient, wait

HERE = ("partners", "clinic")
AGREED = NewAgreement(signed=DAY, until=LATER)
ALL = ["safety-and-confidentiality", "cultural-sensitivity", "advocacy", "rights-awareness"]


def clinic(more: str = "") -> str:
    return f"partners:\n  clinic:\n    name: Clinic\n    seats: [health-care]\n    status: at-the-table\n{more}"


def committing(*commitments: str) -> Editing:
    return lambda data: commit(data, FRAMEWORK, "clinic", commitments, DAY)


def answering(*commitments: str, reason: str = "Neutral by its role.") -> Editing:
    return lambda data: cannot_commit(data, FRAMEWORK, "clinic", commitments, reason)


# Commitments


def test_all_commitments_made_in_one_day_are_one_date() -> None:
    assert_recorded(clinic(), committing(), clinic("    commitments: 2026-02-11\n"))


def test_all_of_them_by_name_are_one_date_too() -> None:
    assert_recorded(clinic(), committing(*ALL, "advocacy"), clinic("    commitments: 2026-02-11\n"))


def test_some_commitments_stand_one_by_one() -> None:
    expected = clinic("    commitments: {advocacy: 2026-02-11, rights-awareness: 2026-02-11}\n")
    assert_recorded(clinic(), committing("advocacy", "rights-awareness", "advocacy"), expected)


def test_without_a_name_those_not_yet_answered_are_made() -> None:
    start = clinic("    commitments: {advocacy: {cannot: Neutral.}, rights-awareness: 2026-01-01}\n")
    assert committing()(data_of(start)) == [
        Put((*HERE, "commitments", "safety-and-confidentiality"), "2026-02-11"),
        Put((*HERE, "commitments", "cultural-sensitivity"), "2026-02-11"),
    ]


@pytest.mark.parametrize(
    "there",
    [
        pytest.param("2026-05-01", id="all on a later day"),
        pytest.param("2025-05-01", id="all on an earlier day"),
        pytest.param("{advocacy: 2026-05-01}", id="this one on a later day"),
        pytest.param("{advocacy: 2025-05-01}", id="this one on an earlier day"),
        pytest.param("2025-02-30", id="all on a day that doesn't exist"),
    ],
)
def test_what_was_made_keeps_its_date(there: str) -> None:
    assert committing("advocacy")(data_of(clinic(f"    commitments: {there}\n"))) == []


def test_what_could_not_be_made_can_be_made_by_name() -> None:
    start = clinic("    commitments: {advocacy: {cannot: Neutral.}}\n")
    assert committing("advocacy")(data_of(start)) == [Put((*HERE, "commitments", "advocacy"), "2026-02-11")]


def test_a_commitment_that_cannot_be_made_is_answered_with_the_reason() -> None:
    expected = clinic("    commitments: {advocacy: {cannot: Neutral by its role.}}\n")
    assert_recorded(clinic(), answering("advocacy"), expected)


def test_without_a_name_those_not_yet_answered_cannot_be_made() -> None:
    start = clinic("    commitments: {advocacy: 2026-01-01, rights-awareness: {cannot: Law.}}\n")
    after = recorded(start, answering())["partners"]["clinic"]["commitments"]
    assert after == {
        "advocacy": "2026-01-01",
        "rights-awareness": {"cannot": "Law."},
        "safety-and-confidentiality": {"cannot": "Neutral by its role."},
        "cultural-sensitivity": {"cannot": "Neutral by its role."},
    }


def test_a_new_reason_takes_the_place_of_the_old_one() -> None:
    start = clinic("    commitments: {advocacy: {cannot: Law.}}\n")
    edits = answering("advocacy")(data_of(start))
    assert edits == [Put((*HERE, "commitments", "advocacy", "cannot"), "Neutral by its role.")]


# Another head: what was promised before is asked about again

NEW_HEAD = "    head_since: 2026-01-10\n"


def test_under_another_head_all_commitments_are_made_again() -> None:
    start, end = (clinic(f"    commitments: {day}\n{NEW_HEAD}") for day in ("2025-05-01", "2026-02-11"))
    assert_recorded(start, committing(), end)


def test_what_was_made_under_the_new_head_keeps_its_date() -> None:
    start = clinic(f"    commitments: 2026-01-10\n{NEW_HEAD}")
    assert committing()(data_of(start)) == []
    assert committing("advocacy")(data_of(start)) == []


def test_one_commitment_made_again_leaves_the_others_their_day() -> None:
    start = clinic(f"    commitments: 2025-05-01\n{NEW_HEAD}")
    after = recorded(start, committing("advocacy"))["partners"]["clinic"]["commitments"]
    assert after == dict.fromkeys(ALL, "2025-05-01") | {"advocacy": "2026-02-11"}


def test_one_by_one_only_the_older_ones_are_made_again() -> None:
    start = clinic(
        "    commitments: {advocacy: 2025-05-01, rights-awareness: 2026-02-01, cultural-sensitivity: {cannot: Law.}}\n"
        + NEW_HEAD
    )
    assert committing()(data_of(start)) == [
        Put((*HERE, "commitments", "safety-and-confidentiality"), "2026-02-11"),
        Put((*HERE, "commitments", "advocacy"), "2026-02-11"),
    ]


def test_a_day_before_the_head_changed_changes_nothing() -> None:
    start = clinic("    commitments: 2025-05-01\n    head_since: 2026-06-01\n")
    assert committing()(data_of(start)) == []


def test_another_head_may_say_that_it_cannot() -> None:
    start = clinic(f"    commitments: 2025-05-01\n{NEW_HEAD}")
    after = recorded(start, answering("advocacy"))["partners"]["clinic"]["commitments"]
    assert after["advocacy"] == {"cannot": "Neutral by its role."}
    assert after["rights-awareness"] == "2025-05-01"


def test_an_agreement_is_signed_again_by_another_head() -> None:
    again = NewAgreement(signed=DAY)
    start = clinic("    agreement: {signed: 2025-05-01, until: 2027-01-01}\n")
    assert agree(data_of(start), "clinic", again) == []
    assert agree(data_of(start + NEW_HEAD), "clinic", again) == [Put((*HERE, "agreement", "signed"), "2026-02-11")]
    later = start + "    head_since: 2026-06-01\n"
    assert agree(data_of(later), "clinic", again) == []


def test_with_all_made_there_is_nothing_left_that_cannot_be() -> None:
    assert answering()(data_of(clinic("    commitments: 2026-01-01\n"))) == []


@pytest.mark.parametrize("there", ["2026-01-01", "{advocacy: 2026-01-01}"])
def test_what_was_made_does_not_become_what_cannot_be(there: str) -> None:
    told = refusal_of(clinic(f"    commitments: {there}\n"), answering("advocacy"))
    assert told == (
        "`clinic` has made `advocacy` already.",
        "What was made stays. A mistake is fixed in the file, under `partners.clinic.commitments`.",
    )


@pytest.mark.parametrize("edit", [committing("advocasy"), answering("advocasy")], ids=["made", "not made"])
@pytest.mark.parametrize("there", ["", "    commitments: 2026-01-01\n"], ids=["nothing yet", "all made"])
def test_an_unknown_commitment_is_told_with_the_nearest(edit: Editing, there: str) -> None:
    told = refusal_of(clinic(there), edit)
    assert told == ("The framework has no commitment `advocasy`.", "Did you mean `advocacy`?")


def test_an_unknown_commitment_is_told_with_all_others() -> None:
    assert refusal_of(clinic(), committing("xyzzy"))[1] == (
        "The commitments are `safety-and-confidentiality`, `cultural-sensitivity`, `advocacy` and `rights-awareness`."
    )


def test_without_a_framework_commitments_have_to_be_named() -> None:
    edits = commit(data_of(clinic()), None, "clinic", ["advocacy"], DAY)
    assert edits == [Put((*HERE, "commitments"), {"advocacy": "2026-02-11"})]
    with pytest.raises(Exception, match="have to be named"):
        commit(data_of(clinic()), None, "clinic", [], DAY)


def test_commitments_of_another_shape_are_told() -> None:
    with pytest.raises(Misplaced):
        committing()(data_of(clinic("    commitments: [advocacy]\n")))


# Orientation, agreement, waiting


@pytest.mark.parametrize(
    ("there", "edits"),
    [
        pytest.param("", [Put((*HERE, "oriented"), "2026-02-11")], id="nothing yet"),
        pytest.param("    oriented: 2026-01-01\n", [], id="an earlier date stays"),
        pytest.param("    oriented: 2026-02-11\n", [], id="the same date"),
        pytest.param(
            "    oriented: 2026-03-01\n", [Put((*HERE, "oriented"), "2026-02-11")], id="a later date gives way"
        ),
        pytest.param("    oriented: soon\n", [Put((*HERE, "oriented"), "2026-02-11")], id="no date"),
    ],
)
def test_orientation(there: str, edits: list[Edit]) -> None:
    assert orient(data_of(clinic(there)), "clinic", DAY) == edits


@pytest.mark.parametrize(
    ("there", "edits"),
    [
        pytest.param(
            "", [Put((*HERE, "agreement"), {"signed": "2026-02-11", "until": "2026-03-01"})], id="nothing yet"
        ),
        pytest.param("    agreement: {signed: 2026-01-01, until: 2026-03-01}\n", [], id="the same signed before"),
        pytest.param(
            "    agreement: {signed: 2025-01-01, until: 2025-12-31}\n",
            [Put((*HERE, "agreement", "signed"), "2026-02-11"), Put((*HERE, "agreement", "until"), "2026-03-01")],
            id="renewed",
        ),
        pytest.param(
            "    agreement: {signed: 2026-02-12, until: 2026-03-01}\n",
            [Put((*HERE, "agreement", "signed"), "2026-02-11")],
            id="signed earlier than it said",
        ),
    ],
)
def test_an_agreement_until_a_day(there: str, edits: list[Edit]) -> None:
    assert agree(data_of(clinic(there)), "clinic", AGREED) == edits


def test_an_agreement_keeps_the_end_that_nobody_changed() -> None:
    start = clinic("    agreement: {signed: 2026-02-12, until: 2026-12-31, award: A-1}\n")
    after = recorded(start, lambda data: agree(data, "clinic", NewAgreement(signed=DAY)))
    assert after["partners"]["clinic"]["agreement"] == {"signed": "2026-02-11", "until": "2026-12-31", "award": "A-1"}


def test_an_agreement_known_to_have_no_end_takes_the_old_end_away() -> None:
    start = clinic("    agreement: {signed: 2025-01-01, until: 2025-12-31}\n")
    after = recorded(start, lambda data: agree(data, "clinic", NewAgreement(signed=DAY, has_no_end=True)))
    assert after["partners"]["clinic"]["agreement"] == {"signed": "2026-02-11"}


def test_until_when_a_new_agreement_holds_is_asked_where_the_old_one_is_over() -> None:
    start = clinic("    agreement: {signed: 2025-01-01, until: 2025-12-31}\n")
    assert refusal_of(start, lambda data: agree(data, "clinic", NewAgreement(signed=DAY))) == (
        "The agreement of `clinic` ended on December 31, 2025.",
        "Until when does the new one hold? Add `--until 2027-06-30`, or `--no-end`.",
    )


@pytest.mark.parametrize(
    ("there", "edits"),
    [
        pytest.param("", [Put((*HERE, "waiting"), {"until": "2026-03-01", "why": "New director."})], id="nothing yet"),
        pytest.param("    waiting: {until: 2026-03-01, why: New director.}\n", [], id="the same"),
        pytest.param(
            "    waiting: {until: 2026-01-01, why: New director.}\n",
            [Put((*HERE, "waiting", "until"), "2026-03-01")],
            id="until another day",
        ),
        pytest.param(
            "    waiting:\n      until: 2026-03-01\n      why: |\n        New director.\n", [], id="in block style"
        ),
    ],
)
def test_waiting(there: str, edits: list[Edit]) -> None:
    assert wait(data_of(clinic(there)), "clinic", LATER, "New director.") == edits


def test_a_reason_said_before_stays() -> None:
    start = clinic("    waiting: {until: 2026-01-01, why: New director.}\n")
    assert wait(data_of(start), "clinic", LATER) == [Put((*HERE, "waiting", "until"), "2026-03-01")]


def test_an_agreement_of_another_shape_is_told() -> None:
    with pytest.raises(Misplaced):
        agree(data_of(clinic("    agreement: 2026-01-01\n")), "clinic", AGREED)


# What it signs

SIGNS = NewCertification(forms=["u", "t", "u"], signed_by="Sheriff", policy=False, usual_days=70)


def test_what_a_partner_signs_stands_in_the_order_of_the_format() -> None:
    signs = "{forms: [u, t], signed_by: Sheriff, policy: false, usual_days: 70, checked: 2026-02-11}"
    assert_recorded(clinic(), lambda data: certify(data, "clinic", SIGNS, DAY), clinic(f"    certifies: {signs}\n"))


@pytest.mark.parametrize("there", ["false", "", "{}"], ids=["signed nothing", "left empty", "no keys"])
def test_it_takes_the_place_of_nothing(there: str) -> None:
    after = recorded(clinic(f"    certifies: {there}\n"), lambda data: certify(data, "clinic", SIGNS, DAY))
    assert after["partners"]["clinic"]["certifies"]["forms"] == ["u", "t"]


def test_only_what_is_new_is_changed_and_the_day_of_the_check() -> None:
    start = clinic("    certifies: {forms: [t, u], signed_by: Chief, promised_days: 30, checked: 2026-01-01}\n")
    edits = certify(data_of(start), "clinic", NewCertification(forms=["u", "t"], signed_by="Sheriff"), DAY)
    where = (*HERE, "certifies")
    assert edits == [Put((*where, "signed_by"), "Sheriff"), Put((*where, "checked"), "2026-02-11")]


def test_an_earlier_check_does_not_take_the_place_of_a_later_one() -> None:
    start = clinic("    certifies: {forms: [u], checked: 2026-02-11}\n")
    assert certify(data_of(start), "clinic", NewCertification(forms=["u"]), EARLIER) == []


def test_signing_nothing_is_an_answer() -> None:
    expected = clinic("    certifies: false\n")
    assert_recorded(clinic("    certifies: {forms: [u]}\n"), lambda data: certifies_nothing(data, "clinic"), expected)


# Contacts

DIRECTOR = NewContact(role="Director", phone="520-555-0100", share="partners")
WITH_CONTACTS = clinic(
    "    contacts:\n      - {role: Director, name: Jo Example}\n      - {role: Front desk, phone: x}\n"
)


def test_the_first_contact() -> None:
    expected = clinic("    contacts: [{role: Director, phone: 520-555-0100, share: partners}]\n")
    assert_recorded(clinic(), lambda data: put_contact(data, FRAMEWORK, "clinic", DIRECTOR), expected)


def test_a_role_that_is_there_gets_what_is_new() -> None:
    where = (*HERE, "contacts", 0)
    assert put_contact(data_of(WITH_CONTACTS), FRAMEWORK, "clinic", DIRECTOR) == [
        Put((*where, "phone"), "520-555-0100"),
        Put((*where, "share"), "partners"),
    ]


def test_a_contact_goes_by_its_role() -> None:
    edits = remove_contact(data_of(WITH_CONTACTS), "clinic", "front DESK ")
    assert edits == [Remove((*HERE, "contacts", 1))]


def test_two_contacts_of_one_role_go_together() -> None:
    start = clinic("    contacts: [{role: a, phone: x}, {role: b}, {role: a}, odd]\n")
    after = recorded(start, lambda data: remove_contact(data, "clinic", "a"))
    assert after["partners"]["clinic"]["contacts"] == [{"role": "b"}, "odd"]


def test_a_contact_that_is_not_there_is_gone_already() -> None:
    assert remove_contact(data_of(WITH_CONTACTS), "clinic", "Nurse on call") == []


def test_a_role_that_is_nearly_one_is_told() -> None:
    told = refusal_of(WITH_CONTACTS, lambda data: remove_contact(data, "clinic", "Frontdesk"))
    assert told == ("`clinic` has no contact `Frontdesk`.", "Did you mean `Front desk`?")


def test_all_contacts_go() -> None:
    assert without_contacts(data_of(WITH_CONTACTS), "clinic") == [Remove((*HERE, "contacts"))]
    assert without_contacts(data_of(clinic("    contacts: []\n")), "clinic") == []


def test_nobody_is_named_in_a_network_of_people() -> None:
    start = "partners: {neighbors: {name: Neighbors, seats: [friends, family], status: at-the-table}}\n"
    told = refusal_of(start, lambda data: put_contact(data, FRAMEWORK, "neighbors", DIRECTOR))
    assert told == (
        "`neighbors` is a network of people: it has no contacts of its own.",
        "Name the partner it is reached through: `ccr partner set neighbors reach_through=ID`",
    )


def test_an_agency_that_keeps_a_network_too_has_contacts() -> None:
    start = "partners: {clinic: {name: Clinic, seats: [friends, health-care], status: at-the-table}}\n"
    assert len(put_contact(data_of(start), FRAMEWORK, "clinic", DIRECTOR)) == 1


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda data: commit(data, FRAMEWORK, "zoo", [], DAY), id="commit"),
        pytest.param(lambda data: cannot_commit(data, FRAMEWORK, "zoo", [], "Law."), id="cannot"),
        pytest.param(lambda data: orient(data, "zoo", DAY), id="orient"),
        pytest.param(lambda data: agree(data, "zoo", AGREED), id="agree"),
        pytest.param(lambda data: wait(data, "zoo", LATER), id="wait"),
        pytest.param(lambda data: certify(data, "zoo", SIGNS, DAY), id="certify"),
        pytest.param(lambda data: certifies_nothing(data, "zoo"), id="certify nothing"),
        pytest.param(lambda data: put_contact(data, FRAMEWORK, "zoo", DIRECTOR), id="contact"),
        pytest.param(lambda data: remove_contact(data, "zoo", "Director"), id="contact removed"),
        pytest.param(lambda data: without_contacts(data, "zoo"), id="without contacts"),
    ],
)
def test_an_unknown_partner_is_told(edit: Editing) -> None:
    told = refusal_of(PARTNERS, edit)
    assert told == ("No partner has the id `zoo`.", "The partners are `casa-segura` and `sheriff`.")
