"""The letter: one page and a slip, which press nobody and tell nobody who else was asked."""

import re
from pathlib import Path

import pytest
import yaml

from ccr_cli.intake.load import built_in
from ccr_cli.papers.document import Document, NewPage, SectionHeading
from ccr_cli.papers.letter import letter
from ccr_cli.papers.voice import LINE
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Addressed
from ccr_cli.questions.invitation import invitation
from helpers import EXAMPLES, TODAY, plan_of, taken
from hidden_changes import hidden_changes
from paper_making import as_text
from random_plans import FRAMEWORK, Drawing

PLAN = """\
area: Saguaro County
mission: Behind whichever door.
coordinator: {partner: casa}
meetings: {every: month, not_in: [7, 12], next: {date: 2026-12-03, time: "9:00", place: PLACE}}
partners:
  casa:
    name: Casa Segura
    seats: [victim-services]
    status: at-the-table
    named: public
    confidential: place
    commitments: 2025-03-04
    contacts:
      - {role: Coordinator, phone: 520-555-0102, share: invited}
      - {role: Director, phone: 520-555-0103, share: partners}
  bus: {name: Rural Transit, seats: [transportation], status: invited, since: 2026-09-01, note: SECRET-note}
  food: {name: Hill Food Bank, seats: [food], status: invited}
  sheriff: {name: County Sheriff, seats: [law-enforcement], status: at-the-table, must_disclose: [public-records]}
  no: {name: No Clinic, seats: [health-care], status: declined, named: public}
not_here: {homeland-security: SECRET-reason}
"""


def made(text: str, id_: str = "bus") -> Document:
    return document_of(plan_of(text)[0], id_)


def document_of(plan: Plan, id_: str, framework: Framework | None = None) -> Document:
    framework = framework or built_in(FRAMEWORK)
    seen = seen_by(plan, framework, "invited", TODAY, (), Addressed(partners=frozenset({id_})))
    return letter(invitation(seen, framework, id_, TODAY))


def told(text: str = PLAN.replace("PLACE", "Main library"), *languages: str) -> str:
    return as_text(made(text), *(languages or ("en",)))


def test_it_says_what_somebody_needs_who_was_just_visited_in_order() -> None:
    words = [
        "November 22, 2026",
        "Rural Transit",
        f"strike this line if there was none: {LINE})",
        "work together, so that immigrant survivors of domestic and sexual violence find help wherever they turn",
        "Their task force has the name “Saguaro County Task Force”.",
        "Casa Segura coordinates this work and sends you this letter.",
        "**Where we work:** Saguaro County",
        "**Our mission:** Behind whichever door.",
        "We discuss no one's case",
        "The task force itself takes no reports and keeps no file on anybody; each agency keeps its own records",
        "**Why we would like to have you there:** You know the roads, the stops and the hours.",
        "We meet every month. Months without a meeting: July and December. With what there is to do between meetings,",
        f"count on (number: {LINE}) hours a month.",
        "December 3, 2026, at 9:00 a.m. Where: Main library. You are welcome to come once",
        "**Whom to call:** Coordinator at Casa Segura: 520-555-0102",
        "**Casa Segura, which coordinates “Saguaro County Task Force”**",
        f"Name, printed: {LINE}",
        "## Reply slip",
        "☐ A seat at the table",
        "☐ A liaison",
        "☐ Not now. There is no need to say why.",
        f"**Our representative or liaison:** (title, and telephone or e-mail at work: {LINE})",
        f"Where to send this slip: (P.O. box or e-mail at work; never the address of a shelter: {LINE}). There is no",
    ]
    text = told()
    places = [text.find(one) for one in words]
    assert -1 not in places, words[places.index(-1)]
    assert places == sorted(places)


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_tells_nobody_who_else_was_asked_and_nothing_that_stays_here(language: str) -> None:
    text = told(PLAN.replace("PLACE", "Main library"), language)
    for words in ("Hill Food Bank", "County Sheriff", "No Clinic", "SECRET", "520-555-0103", "2026-09"):
        assert words not in text, words


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_sets_no_conditions_and_speaks_of_no_empty_seat(language: str) -> None:
    text = told(PLAN.replace("PLACE", "Main library"), language)
    assert not re.search(r"commit|compromis|promis|empty|vacío|missing|open seat|must|debe\b", text, re.IGNORECASE)


@pytest.mark.parametrize(
    ("language", "claims"),
    [
        ("en", r"for all of us|on behalf|We take no|We are writing to you from|, for (the )?Saguaro"),
        ("es", r"en nombre de|de parte de|No recibimos|, por «|estorba|Con gusto"),
    ],
)
def test_whoever_writes_speaks_for_no_other_agency(language: str, claims: str) -> None:
    """A sheriff takes reports and a clinic keeps files, and none of them authorized a letter."""
    assert not re.search(claims, told(PLAN.replace("PLACE", "Main library"), language))


@pytest.mark.parametrize("languages", [("en",), ("es",), ("en", "es")])
def test_the_slip_is_a_page_of_its_own(languages: tuple[str, ...]) -> None:
    """However long the letter is, nobody sends half of it back."""
    document = made(PLAN.replace("PLACE", "Main library"))
    (place,) = (place for place, piece in enumerate(document.pieces) if isinstance(piece, NewPage))
    slip = as_text(document._replace(pieces=document.pieces[place + 1 :]), *languages)
    assert isinstance(document.pieces[place + 1], SectionHeading)
    assert slip.count("☐") == 3 * len(languages)
    assert "Main library" not in slip


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_blank_asks_for_the_place_of_a_shelter(language: str) -> None:
    """Whoever fills it in may be in a hurry, and it stays on an outside agency's desk."""
    text = told(PLAN.replace(", place: PLACE", ""), language)
    places = [one for one in re.findall(r"\(([^()]*): ……+\)", text) if re.search(r"address|place|direcc|sitio", one)]
    assert len(places) == 2
    assert all(re.search(r"not a shelter|never the address of a shelter|refugio", one) for one in places)


def test_in_spanish_a_time_of_day_is_said_as_in_english() -> None:
    text = told(PLAN.replace("PLACE", "Biblioteca").replace('"9:00"', '"14:00"'), "es")
    assert "3 de diciembre de 2026, a las 2:00 p. m. Dónde: Biblioteca. Nos dará mucho gusto que vengan" in text


@pytest.mark.parametrize("place", ["Casa Segura, the yellow room", "Next to the County Sheriff"])
def test_a_place_that_gives_a_partner_away_is_a_blank(place: str) -> None:
    text = told(PLAN.replace("PLACE", f'"{place}"'))
    assert f"Where: (place that is not a shelter or another confidential site: {LINE})" in text
    assert "yellow" not in text
    assert "Next to" not in text


def test_a_coordinator_that_may_not_be_called_is_a_blank() -> None:
    text = told(PLAN.replace("PLACE", "Library").replace(", share: invited", ""))
    assert f"**Whom to call:** Casa Segura, (title, and telephone or e-mail at work: {LINE})" in text
    nameless = told(PLAN.replace("PLACE", "Library").replace("    named: public\n", ""))
    assert f"**Whom to call:** (title, agency and telephone: {LINE})" in nameless
    assert "Casa Segura" not in nameless


FRAMEWORKS = [built_in(id_) for id_ in ("immigrant-survivors", "sexual-assault-response")]


@pytest.mark.parametrize(
    ("framework", "seat"), [(one, seat) for one in FRAMEWORKS for seat in one.seats.values()], ids=lambda one: one.id
)
def test_a_letter_says_what_invites_and_never_why_the_table_wants_a_seat(framework: Framework, seat: Seat) -> None:
    """Why it matters is told to whoever keeps the plan, and may warn of the very reader."""
    text_of_plan = f"partners:\n  bus: {{name: Rural Transit, seats: [{seat.id}], status: identified}}\n"
    plan = Plan.model_validate(yaml.safe_load(f"ccr: 1\nname: T\nframework: {framework.id}\n{text_of_plan}"))
    text = as_text(document_of(plan, "bus", framework), "en", "es")
    for hidden in (seat.why, seat.usually, seat.decides):
        assert hidden is None or not (hidden.en in text or hidden.es in text)
    if seat.has("decided_by_community"):
        assert seat.invites is None
    else:
        assert seat.invites is not None
        assert seat.invites.en in text
        assert seat.invites.es in text
        assert not re.search(r"U\.S\.C|CFR|checkpoint|retén|\b1324|\bmust\b", seat.invites.en + seat.invites.es)
        assert max(len(seat.invites.en), len(seat.invites.es)) < 330


def test_a_framework_that_says_nothing_to_whoever_is_invited_leaves_it_out() -> None:
    spoken = built_in(FRAMEWORK)
    sectors = [
        sector.model_copy(update={"seats": [seat.model_copy(update={"invites": None}) for seat in sector.seats]})
        for sector in spoken.sectors
    ]
    silent = spoken.model_copy(update={"sectors": sectors, "invites": None})
    silent.__dict__.pop("seats", None)
    text = as_text(document_of(plan_of(PLAN.replace("PLACE", "Library"))[0], "bus", silent), "en")
    assert "Why we would like" not in text
    assert "so that survivors of violence find help wherever they turn first" in text


@pytest.mark.parametrize("status", ["liaison", "identified"])
def test_where_the_community_decides_no_meeting_is_shown(status: str) -> None:
    text = told(
        PLAN.replace("PLACE", "Library").replace(
            "seats: [transportation], status: invited", f"seats: [homeland-security], status: {status}"
        )
    )
    assert "next meeting" not in text
    assert "come once" not in text
    assert "December" not in text
    if status == "liaison":
        assert "We never bring one person's case to you" in text
        assert "seat at the table" not in text
        assert "invitation" not in text


def test_a_liaison_is_not_written_to_as_a_stranger() -> None:
    text = told(
        PLAN.replace("PLACE", "Library").replace(
            "[transportation], status: invited", "[transportation], status: liaison"
        )
    )
    assert "You already keep in contact with us" in text
    assert "☐ To keep contact through a liaison, as today" in text


def test_a_link_makes_a_place_needless() -> None:
    text = told(PLAN.replace("place: PLACE", "link: 'https://example.org/meet'"))
    assert "On the web: https://example.org/meet" in text
    assert "(place " not in text


def test_a_plan_just_begun_gives_a_letter_with_few_blanks() -> None:
    text = told("partners:\n  bus: {name: Rural Transit, role: Rides, status: identified}\n")
    assert text.count(LINE) <= 16
    assert f"**What we ask:** With what there is to do between meetings, count on (number: {LINE}) hours" in text
    assert "Our mission" not in text
    assert "None" not in text


def test_every_cadence_can_be_said() -> None:
    for every in ("week", "2-weeks", "month", "2-months", "quarter"):
        assert "We meet every" in told(PLAN.replace("PLACE", "Library").replace("every: month", f"every: {every}"))


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_partner_of_the_example_plans_that_is_not_at_the_table_can_be_written_to(path: Path) -> None:
    plan = taken(path.read_text(encoding="utf-8")).model
    assert plan is not None
    for id_, partner in (plan.partners or {}).items():
        if not partner.is_here:
            assert partner.name in as_text(document_of(plan, id_), "en")


# whatever a plan says


@pytest.mark.parametrize("seed", range(25))
def test_no_other_partner_is_named_but_those_that_are_public(no_rules_of_privacy: None, seed: int) -> None:
    drawing = Drawing(seed)
    data = drawing.plan()
    id_ = drawing.partners[-1]
    data["partners"][id_]["status"] = "invited"
    text = as_text(document_of(Plan.model_validate(data), id_), "en", "es")
    kept = [
        partner["name"]
        for other, partner in data["partners"].items()
        if other != id_ and not (partner["status"] == "at-the-table" and partner.get("named") == "public")
    ]
    assert [name for name in kept if name in text] == []
    assert data["partners"][id_]["name"] in text


@pytest.mark.parametrize("seed", range(3))
def test_what_an_invited_partner_may_not_see_changes_no_byte_of_it(no_rules_of_privacy: None, seed: int) -> None:
    drawing = Drawing(seed)
    data = drawing.plan()
    id_ = drawing.partners[-1]
    before = as_text(document_of(Plan.model_validate(data), id_), "en", "es")
    changes = list(hidden_changes(data, "invited", drawing, frozenset({id_})))
    found = [
        what
        for what, other in changes[::5]
        if as_text(document_of(Plan.model_validate(other), id_), "en", "es") != before
    ]
    assert found == []
