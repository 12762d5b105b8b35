"""The letter: one page and a slip, which press nobody and tell nobody who else was asked."""

import re
from pathlib import Path

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.papers.document import Document
from ccr_cli.papers.letter import letter
from ccr_cli.papers.voice import LINE
from ccr_cli.plan.audience import seen_by
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


def document_of(plan: Plan, id_: str) -> Document:
    framework = built_in(FRAMEWORK)
    seen = seen_by(plan, framework, "invited", TODAY, (), Addressed(partners=frozenset({id_})))
    return letter(invitation(seen, framework, id_, TODAY))


def told(text: str = PLAN.replace("PLACE", "Main library"), *languages: str) -> str:
    return as_text(made(text), *(languages or ("en",)))


def test_it_says_what_somebody_needs_who_was_just_visited_in_order() -> None:
    words = [
        "November 22, 2026",
        "Rural Transit",
        "We are Saguaro County Task Force: in Saguaro County,",
        f"Thank you for meeting with (who visited: {LINE}) on (day: {LINE}).",
        "We discuss no one's case",
        "Nobody makes a report to us",
        "**Our mission:** Behind whichever door.",
        "**Why we would like to have you there:** Transportation: Distance and checkpoints",
        "We meet every month. We don't meet in July and December. With what there is to do between meetings,",
        f"count on (number: {LINE}) hours a month.",
        "December 3, 2026, at 9:00 a.m. Where: Main library. You are welcome to come once",
        "**Whom to call:** Coordinator at Casa Segura: 520-555-0102",
        "## Reply slip",
        "☐ A seat at the table.",
        "☐ A liaison",
        "☐ Not now. There is no need to say why.",
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


@pytest.mark.parametrize("place", ["Casa Segura, the yellow room", "Next to the County Sheriff"])
def test_a_place_that_gives_a_partner_away_is_a_blank(place: str) -> None:
    text = told(PLAN.replace("PLACE", f'"{place}"'))
    assert f"Where: (place: {LINE})" in text
    assert "yellow" not in text
    assert "Next to" not in text


def test_a_coordinator_that_may_not_be_called_is_a_blank() -> None:
    text = told(PLAN.replace("PLACE", "Library").replace(", share: invited", ""))
    assert f"**Whom to call:** (title, agency and telephone: {LINE})" in text


def test_a_link_makes_a_place_needless() -> None:
    text = told(PLAN.replace("place: PLACE", "link: 'https://example.org/meet'"))
    assert "On the web: https://example.org/meet" in text
    assert "(place:" not in text


def test_a_plan_just_begun_gives_a_letter_with_few_blanks() -> None:
    text = told("partners:\n  bus: {name: Rural Transit, role: Rides, status: identified}\n")
    assert text.count(LINE) <= 16
    assert f"**What it takes:** With what there is to do between meetings, count on (number: {LINE}) hours" in text
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
