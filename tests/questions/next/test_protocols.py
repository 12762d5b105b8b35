"""Kinds about protocols: unsafe ones, agencies too little is known of, and the tie between the core seats."""

import pytest

from ccr_cli.language.speaker import speaker
from ccr_cli.plan.framework import Framework
from helpers import plan_of
from questions.next.cases_second import ANSWERED, BOTH, sheriff
from questions.next.raised import DAY, everything, partner, partners, raised

BOTH_ANSWERED = BOTH.replace("}", f", {ANSWERED}}}")
KNOWN = "enforcement: {asks_status: never, agreements: [none], checked: 2026-06-01}"


def protocol(way: str, status: str = "in-force", shares: str = ", shares: nothing", id_: str = "door") -> str:
    return f"  {id_}: {{title: The {id_}, {way}, status: {status}{shares}}}\n"


TIE = "protocols:\n" + protocol("between: [casa, law]")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BOTH_ANSWERED + TIE, id="both answered"),
        pytest.param(BOTH + TIE.replace("in-force", "draft"), id="a draft refers nobody"),
        pytest.param(BOTH + TIE.replace("in-force", "retired"), id="a retired one neither"),
        pytest.param(sheriff(KNOWN), id="toward an agency of which enough is known"),
        pytest.param(sheriff("enforcement: {asks_status: unknown}"), id="of which it is not known"),
        pytest.param(
            "partners:\n"
            + partner("casa", "victim-services", ANSWERED)
            + partner("sheriff", "law-enforcement", "enforcement: {asks_status: by-law}")
            + "protocols:\n"
            + protocol("from: [sheriff], to: [casa]"),
            id="from an agency that asks",
        ),
        pytest.param(
            BOTH.replace("}", ", commitments: {safety-and-confidentiality: {cannot: By its role.}}}") + TIE,
            id="answered, though not made",
        ),
    ],
)
def test_protocols_that_are_safe(text: str) -> None:
    assert raised("protocol-unsafe", text) == []


@pytest.mark.parametrize(
    ("text", "partner_", "words"),
    [
        pytest.param(
            BOTH_ANSWERED + TIE.replace(", shares: nothing", ""),
            None,
            "what is shared about a survivor",
            id="no shares",
        ),
        pytest.param(BOTH.replace("}", f", {ANSWERED}}}", 1) + TIE, "law", "has not answered yet", id="not answered"),
        pytest.param(
            sheriff("enforcement: {asks_status: by-law}"), "sheriff", "a law makes it ask", id="asks by a law"
        ),
        pytest.param(sheriff("enforcement: {asks_status: sometimes}"), "sheriff", "it asks some people", id="asks"),
        pytest.param(
            sheriff("enforcement: {agreements: [none, detainers]}"), "sheriff", "it has an agreement", id="agreements"
        ),
        pytest.param(
            "partners:\n"
            + partner("casa", "victim-services", ANSWERED)
            + partner("office", "homeland-security", ANSWERED, "liaison")
            + "protocols:\n"
            + protocol("between: [casa, office]"),
            "office",
            "the community decides about",
            id="a seat the community decides about",
        ),
    ],
)
def test_protocols_whose_safety_is_not_settled(text: str, partner_: str | None, words: str) -> None:
    (item,) = raised("protocol-unsafe", text)
    assert (item.urgency, item.partner) == ("now", partner_)
    assert words in speaker("en").tell(item.why)


def test_who_waits_is_spoken_of_where_survivors_safety_is_at_stake() -> None:
    waiting = "waiting: {until: 2027-03-01}"
    assert partners("protocol-unsafe", sheriff(f"enforcement: {{asks_status: sometimes}}, {waiting}")) == ["sheriff"]
    assert partners("enforcement-unknown", sheriff(waiting)) == ["sheriff"]


def test_several_protocols_toward_one_partner_are_one_item() -> None:
    text = sheriff("enforcement: {asks_status: sometimes}")
    text += protocol("from: [casa], to: [sheriff]", id_="call", shares="")
    (item,) = raised("protocol-unsafe", text)
    assert "“The card” and “The call”" in speaker("en").tell(item.why)


@pytest.mark.parametrize(("flagged", "command"), [(1, "ccr partner commit law cultural-sensitivity"), (None, None)])
def test_a_framework_says_which_commitment_is_about_confidentiality(flagged: int | None, command: str | None) -> None:
    plan, framework = plan_of(BOTH.replace("}", f", {ANSWERED}}}", 1) + TIE)
    data = framework.model_dump(exclude_none=True)
    for place, commitment in enumerate(data["commitments"]):
        commitment["confidentiality"] = place == flagged
    found = everything(plan, Framework.model_validate(data), DAY)
    commands = [item.command for item in found if item.kind.id == "protocol-unsafe"]
    assert commands == ([command] if command else [])


# an agency too little is known of


@pytest.mark.parametrize(
    "more",
    [
        pytest.param("", id="nothing said"),
        pytest.param("enforcement: {asks_status: unknown, agreements: [none], checked: 2026-11-01}", id="unknown"),
        pytest.param("enforcement: {asks_status: never, checked: 2026-11-01}", id="no agreements told"),
        pytest.param("enforcement: {asks_status: never, agreements: []}", id="an empty list"),
        pytest.param("enforcement: {agreements: [none]}", id="not whether it asks"),
    ],
)
def test_agencies_of_which_too_little_is_known(more: str) -> None:
    (item,) = raised("enforcement-unknown", sheriff(more))
    assert (item.urgency, item.due, item.partner, item.seat) == ("now", None, "sheriff", "law-enforcement")


@pytest.mark.parametrize(
    ("checked", "day", "is_old"),
    [
        ("2026-05-26", "2026-11-21", False),
        ("2026-05-26", "2026-11-22", False),
        ("2026-05-26", "2026-11-23", True),
        ("2027-09-01", "2028-02-28", False),
        ("2027-09-02", "2028-02-29", False),
        ("2027-09-01", "2028-02-29", True),
        ("2027-09-02", "2028-03-01", True),
    ],
)
def test_a_check_is_old_after_180_days(checked: str, day: str, is_old: bool) -> None:
    text = sheriff(f"enforcement: {{asks_status: never, agreements: [none], checked: {checked}}}")
    assert (partners("enforcement-unknown", text, day) == ["sheriff"]) is is_old


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(sheriff("enforcement: {asks_status: never, agreements: [none]}"), id="no day of the check"),
        pytest.param(
            sheriff("enforcement: {asks_status: unknown, agreements: [287g]}"), id="told as an unsafe protocol"
        ),
        pytest.param(sheriff().replace("in-force", "draft"), id="a draft"),
        pytest.param(sheriff().replace("from: [casa], to: [sheriff]", "from: [sheriff], to: [casa]"), id="from it"),
        pytest.param(BOTH + TIE, id="toward partners that are no agencies of the law"),
    ],
)
def test_agencies_of_which_there_is_nothing_to_find_out(text: str) -> None:
    assert raised("enforcement-unknown", text) == []


# the tie between the core seats


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BOTH + TIE, id="a protocol both ways"),
        pytest.param(BOTH + "protocols:\n" + protocol("from: [law], to: [casa]"), id="one way"),
        pytest.param("partners:\n" + partner("casa", "victim-services, legal-services"), id="one partner for both"),
        pytest.param("partners:\n" + partner("casa", "victim-services"), id="one of them is open"),
        pytest.param(BOTH.replace("status: at-the-table}", "status: invited}", 1), id="one of them is invited"),
        pytest.param(BOTH.replace("}", ", waiting: {until: 2027-01-10}}", 1), id="one of them waits"),
    ],
)
def test_no_tie_is_asked_for(text: str) -> None:
    assert raised("no-core-tie", text) == []


@pytest.mark.parametrize(
    ("text", "command"),
    [
        (BOTH, "ccr protocol add TEXT --between casa,law --shares only-with-release --status in-force"),
        (BOTH + TIE.replace("in-force", "draft"), "ccr protocol set door status=in-force"),
        (
            BOTH + "protocols:\n" + protocol("from: [casa], to: [law]", "draft", ""),
            "ccr protocol set door status=in-force shares=only-with-release",
        ),
        (
            BOTH + "protocols:\n" + protocol("between: [casa, law]", "retired"),
            "ccr protocol add TEXT --between casa,law --shares only-with-release --status in-force",
        ),
    ],
    ids=["no protocol", "a draft", "a draft that does not say what passes", "a retired one"],
)
def test_the_core_seats_want_a_tie(text: str, command: str) -> None:
    (item,) = raised("no-core-tie", text)
    assert (item.urgency, item.command) == ("now", command)
