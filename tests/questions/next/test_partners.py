"""Kinds about partners: commitments, invitations, who is away, contacts, languages, certification, training."""

import pytest

from ccr_cli.language.speaker import speaker
from helpers import taken
from questions.next.cases_second import ANSWERED, MEETINGS
from questions.next.raised import DAY, everything, partner, partners, raised

# commitments


@pytest.mark.parametrize(
    ("day", "urgency"),
    [
        ("2026-09-24", "later"),
        ("2026-11-21", "later"),
        ("2026-11-22", "later"),
        ("2026-11-23", "soon"),
        ("2027-01-20", "soon"),
        ("2027-01-21", "soon"),
        ("2027-01-22", "now"),
    ],
)
def test_commitments_are_more_urgent_the_longer_they_are_open(day: str, urgency: str) -> None:
    text = "partners:\n" + partner("pantry", "food", "since: 2026-09-23")
    (item,) = raised("commitments-open", text, day)
    assert (item.urgency, item.partner, item.command) == (urgency, "pantry", "ccr partner commit pantry")


def test_commitments_without_a_day_are_for_later_and_come_last() -> None:
    text = (
        "partners:\n"
        + partner("pantry", "food")
        + partner("school", "education", "since: 2026-11-20")
        + partner("clinic", "health-care", "since: 2026-11-10")
    )
    assert partners("commitments-open", text) == ["clinic", "school", "pantry"]
    assert {item.urgency for item in raised("commitments-open", text)} == {"later"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(partner("pantry", "food", ANSWERED), id="all made on one day"),
        pytest.param(partner("pantry", "food", status="invited"), id="not at the table yet"),
        pytest.param(partner("pantry", "food", "waiting: {until: 2027-01-01}"), id="waiting"),
        pytest.param(
            partner(
                "court",
                "courts",
                "commitments: {safety-and-confidentiality: 2026-01-01, cultural-sensitivity: 2026-01-01, "
                "rights-awareness: 2026-01-01, advocacy: {cannot: Neutral.}}",
            ),
            id="one cannot be made",
        ),
    ],
)
def test_commitments_that_are_answered(text: str) -> None:
    assert raised("commitments-open", "partners:\n" + text) == []


def test_what_an_unsafe_protocol_asks_for_is_not_asked_for_twice() -> None:
    text = (
        "partners:\n"
        + partner("casa", "victim-services", ANSWERED)
        + partner("law", "legal-services", "commitments: {advocacy: 2026-01-01, rights-awareness: 2026-01-01}")
        + "protocols:\n  door: {title: Door, from: [casa], to: [law], status: in-force, shares: nothing}\n"
    )
    (item,) = raised("commitments-open", text)
    assert item.command == "ccr partner commit law cultural-sensitivity"
    (unsafe,) = raised("protocol-unsafe", text)
    assert unsafe.command == "ccr partner commit law safety-and-confidentiality"


# invitations


@pytest.mark.parametrize(
    ("since", "day", "is_raised"),
    [
        ("2026-09-23", "2026-11-21", False),
        ("2026-09-23", "2026-11-22", False),
        ("2026-09-23", "2026-11-23", True),
        ("2027-12-31", "2028-02-29", False),
        ("2027-12-31", "2028-03-01", True),
        ("2026-12-31", "2027-03-01", False),
        ("2026-12-31", "2027-03-02", True),
    ],
)
def test_an_invitation_is_asked_about_after_60_days(since: str, day: str, is_raised: bool) -> None:
    text = "partners:\n" + partner("pantry", "food", f"since: {since}", "invited")
    assert (partners("invitation-unanswered", text, day) == ["pantry"]) is is_raised


OLD = "since: 2026-01-01"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(partner("pantry", "food", status="invited"), id="no day of the invitation"),
        pytest.param(partner("pantry", "food", OLD, "identified"), id="not invited"),
        pytest.param(partner("pantry", "food", f"{OLD}, waiting: {{until: 2026-11-23}}", "invited"), id="waiting"),
        pytest.param(partner("office", "homeland-security", OLD, "invited"), id="a seat the community decides about"),
        pytest.param(
            partner("pantry", "food", OLD, "invited") + "not_here:\n  food: Survivors asked for it.\n",
            id="a seat left open",
        ),
        pytest.param(
            partner("pantry", "food", OLD, "invited") + "actions:\n  - {what: Call again, seat: food}\n",
            id="an action about it",
        ),
    ],
)
def test_invitations_to_leave_alone(text: str) -> None:
    assert raised("invitation-unanswered", "partners:\n" + text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("  a: {name: A, role: Interpreters, status: invited, since: 2026-01-01}\n", id="without a seat"),
        pytest.param(
            partner("a", "food", f"{OLD}, waiting: {{until: 2026-11-22}}", "invited"), id="waited long enough"
        ),
        pytest.param(
            partner("a", "food", OLD, "invited") + "actions:\n  - {what: Call, seat: food, done: 2026-10-01}\n",
            id="an action that is done",
        ),
    ],
)
def test_invitations_to_ask_about(text: str) -> None:
    (item,) = raised("invitation-unanswered", "partners:\n" + text)
    assert (item.urgency, item.command) == ("soon", "ccr partner join a")
    assert "`ccr partner decline a`" in speaker("en").tell(item.why)


# who is away


@pytest.mark.parametrize(
    ("since", "day", "is_raised"),
    [
        ("2026-09-09", "2026-11-22", True),
        ("2026-09-10", "2026-11-22", True),
        ("2026-09-11", "2026-11-22", False),
        ("2026-01-01", "2026-11-11", False),
        ("2026-01-01", "2026-11-12", True),
    ],
)
def test_three_meetings_since_it_joined(since: str, day: str, is_raised: bool) -> None:
    text = "partners:\n" + partner("casa", "victim-services") + partner("pantry", "food", f"since: {since}")
    assert (partners("partner-away", text + MEETINGS, day) == ["pantry"]) is is_raised


@pytest.mark.parametrize(
    ("pantry", "meetings"),
    [
        pytest.param(partner("pantry", "food"), MEETINGS, id="no day when it joined"),
        pytest.param(partner("pantry", "friends", OLD), MEETINGS, id="a network of people"),
        pytest.param(partner("pantry", "homeland-security", OLD), MEETINGS, id="a seat the community decides about"),
        pytest.param(partner("pantry", "food", OLD, "liaison"), MEETINGS, id="a liaison"),
        pytest.param(partner("pantry", "food", f"{OLD}, waiting: {{until: 2027-01-01}}"), MEETINGS, id="waiting"),
        pytest.param(partner("pantry", "food", OLD), MEETINGS.replace("[casa]", "[casa, pantry]", 1), id="there once"),
        pytest.param(
            partner("pantry", "food", OLD),
            MEETINGS.replace(", present: [casa]", "", 1),
            id="nobody wrote who was there",
        ),
        pytest.param(
            partner("pantry", "food", OLD), MEETINGS.replace("2026-10-08", "2026-11-12"), id="two meetings on a day"
        ),
    ],
)
def test_nobody_is_away(pantry: str, meetings: str) -> None:
    text = "partners:\n" + partner("casa", "victim-services") + pantry
    assert raised("partner-away", text + meetings) == []


def test_an_older_meeting_stands_in_for_one_of_which_nobody_wrote_who_was_there() -> None:
    text = "partners:\n" + partner("casa", "victim-services") + partner("pantry", "food", OLD)
    meetings = MEETINGS + "    - {date: 2026-11-19}\n    - {date: 2026-11-20, present: []}\n"
    assert partners("partner-away", text + meetings) == ["pantry"]


# contacts


@pytest.mark.parametrize(
    ("contacts", "urgency"),
    [
        ("", ["soon"]),
        ("contacts: []", ["soon"]),
        ("contacts: [{role: Director}]", ["later"]),
        ("contacts: [{role: Director}, {role: Night lead}]", []),
    ],
    ids=["none", "an empty list", "one", "two"],
)
def test_a_core_seat_wants_two_contacts(contacts: str, urgency: list[str]) -> None:
    text = "partners:\n" + partner("casa", "victim-services, legal-services", contacts)
    assert [item.urgency for item in raised("one-contact", text)] == urgency


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(partner("a", "victim-services") + partner("b", "victim-services"), id="two partners"),
        pytest.param(partner("a", "food"), id="another seat"),
        pytest.param(partner("a", "victim-services", status="invited"), id="not at the table"),
    ],
)
def test_seats_that_hang_on_nobody_alone(text: str) -> None:
    assert raised("one-contact", "partners:\n" + text) == []


# partners of the system


@pytest.mark.parametrize(
    ("text", "seats"),
    [
        pytest.param(partner("a", "victim-services"), [], id="an independent one"),
        pytest.param(partner("a", "victim-services, law-enforcement"), ["victim-services"], id="the police"),
        pytest.param(partner("a", "victim-services, homeland-security"), ["victim-services"], id="another agency"),
        pytest.param(
            partner("a", "victim-services", "must_disclose: [public-records]"), ["victim-services"], id="public records"
        ),
        pytest.param(partner("a", "victim-services", "must_disclose: [mandated-reporting]"), [], id="a duty to report"),
        pytest.param(
            partner("a", "legal-services", "must_disclose: [public-records], bound_by: [attorney-privilege]"),
            [],
            id="attorneys",
        ),
        pytest.param(
            partner("a", "victim-services, prosecutor") + partner("b", "victim-services"),
            [],
            id="and an independent one",
        ),
        pytest.param(
            partner("a", "victim-services, prosecutor") + partner("b", "victim-services", status="invited"),
            ["victim-services"],
            id="one that is not there yet",
        ),
        pytest.param(
            partner("a", "victim-services, prosecutor") + "not_here:\n  victim-services: Decided in May.\n",
            [],
            id="a seat left open",
        ),
        pytest.param(partner("a", "prosecutor"), [], id="no seat for advocates"),
        pytest.param(
            partner("a", "legal-services", "must_disclose: [public-records]"), [], id="a core seat not for advocates"
        ),
    ],
)
def test_seats_for_advocates_without_an_independent_partner(text: str, seats: list[str]) -> None:
    assert [item.seat for item in raised("system-based-only", "partners:\n" + text)] == seats


@pytest.mark.parametrize(
    ("text", "seats"),
    [
        pytest.param(
            partner("a", "forensic-examiner", "must_disclose: [public-records]"), [], id="examiners of a hospital"
        ),
        pytest.param(
            partner("a", "sexual-assault-advocacy, victim-witness-unit"),
            ["sexual-assault-advocacy"],
            id="the prosecutor's own unit",
        ),
        pytest.param(partner("a", "sexual-assault-advocacy, culturally-specific-services"), [], id="independent"),
    ],
)
def test_who_is_independent_is_asked_of_the_framework(text: str, seats: list[str]) -> None:
    head = "ccr: 1\nname: Juniper County SART\nframework: sexual-assault-response\npartners:\n"
    intake = taken(head + text)
    assert intake.model is not None
    assert intake.framework is not None
    items = everything(intake.model, intake.framework, DAY)
    assert [item.seat for item in items if item.kind.id == "system-based-only"] == seats


# languages


@pytest.mark.parametrize(
    ("languages", "needed", "command"),
    [
        ("languages: [es]", "[es]", None),
        ("languages: [Spanish]", "[es, ES, en]", None),
        ("languages: {mam: written}", "[Mam]", None),
        ("languages: [es]", "[]", None),
        ("", "[es]", "ccr partner set casa languages=es:HOW"),
        ("languages: {es: staff}", "[es, Mam]", "ccr partner set casa languages=es:staff,Mam:HOW"),
        ("languages: [es]", "[Mam, mam, K'iche']", "ccr partner set casa \"languages=es,Mam,K'iche'\""),
        ("languages: [es]", "['a \"b\"']", "ccr partner set casa languages=WORDS"),
    ],
)
def test_languages_that_survivors_speak(languages: str, needed: str, command: str | None) -> None:
    text = f"partners:\n{partner('casa', 'victim-services', languages)}languages_needed: {needed}\n"
    assert [item.command for item in raised("language-gap", text)] == ([command] if command else [])


def test_a_language_is_asked_of_the_first_core_partner_that_does_not_wait() -> None:
    first = partner("casa", "victim-services", "waiting: {until: 2027-01-01}")
    second, other = partner("law", "legal-services"), partner("clinic", "health-care", "languages: [Mam]")
    needed = "languages_needed: [Mam]\n"
    assert partners("language-gap", f"partners:\n{other}{first}{second}{needed}") == ["law"]
    assert partners("language-gap", f"partners:\n{other}{first}{needed}") == []
    assert partners("language-gap", f"partners:\n{other}{needed}") == []


# certification


@pytest.mark.parametrize(
    ("checked", "day", "is_raised"),
    [
        ("2026-06-10", "2027-06-09", False),
        ("2026-06-10", "2027-06-10", False),
        ("2026-06-10", "2027-06-11", True),
        ("2028-02-29", "2029-02-28", False),
        ("2028-02-29", "2029-03-01", True),
        ("2027-02-28", "2028-02-28", False),
        ("2027-02-28", "2028-02-29", True),
    ],
)
def test_what_is_signed_is_asked_again_after_a_year(checked: str, day: str, is_raised: bool) -> None:
    text = partner("sheriff", "law-enforcement", f"certifies: {{forms: [u, t], checked: {checked}}}")
    found = raised("certifier-unknown", "partners:\n" + text, day)
    commands = ["ccr partner certify sheriff --form u --form t"]
    assert [item.command for item in found] == (commands if is_raised else [])


@pytest.mark.parametrize(
    ("text", "is_raised"),
    [
        pytest.param(partner("a", "courts"), True, id="nothing said"),
        pytest.param(partner("a", "courts", "certifies: false"), False, id="it signs nothing"),
        pytest.param(partner("a", "courts", "certifies: {forms: [u]}"), False, id="no day of the check"),
        pytest.param(partner("a", "courts", status="liaison"), False, id="not at the table"),
        pytest.param(partner("a", "food"), False, id="another seat"),
        pytest.param(partner("a", "courts", "waiting: {until: 2027-01-01}"), False, id="waiting"),
    ],
)
def test_what_is_not_known_of_a_certifier(text: str, is_raised: bool) -> None:
    assert (partners("certifier-unknown", "partners:\n" + text) == ["a"]) is is_raised


# training


@pytest.mark.parametrize(
    ("text", "is_raised"),
    [
        pytest.param(partner("a", "law-enforcement"), True, id="no training"),
        pytest.param(partner("a", "homeland-security"), True, id="an agency that is at the table"),
        pytest.param(partner("a", "homeland-security", status="liaison"), False, id="and one that is not"),
        pytest.param(partner("a", "food"), False, id="another seat"),
        pytest.param(
            partner("a", "courts") + "trainings:\n  - {date: 2026-01-01, title: T, for: [a]}\n", False, id="reached"
        ),
        pytest.param(
            partner("a", "courts") + "trainings:\n  - {date: 2026-01-01, title: T, by: [a]}\n", True, id="it gave one"
        ),
    ],
)
def test_who_has_not_been_trained(text: str, is_raised: bool) -> None:
    assert (partners("training-gap", "partners:\n" + text) == ["a"]) is is_raised
