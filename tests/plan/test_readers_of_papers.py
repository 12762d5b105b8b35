"""The readers of a paper: the parties of a memorandum, and a partner that is invited.

Neither can be asked for by an option: they read what is addressed to them, and nothing else.
"""

from datetime import date
from typing import Any

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.plan.audience import SeenPlan, framework_seen_by, seen_by
from ccr_cli.plan.partner import Cannot, Contact, Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import AUDIENCES, KEEPER, READS_LIKE, Addressed, Audience, Readers
from ccr_cli.plan.viewed import NOT_TOLD
from helpers import TODAY, plan_of
from hidden_changes import hidden_changes
from random_plans import FRAMEWORK, Drawing
from the_table import LIKE, PAPER_READERS

pytestmark = pytest.mark.usefixtures("no_rules_of_privacy")
PLAN = """\
coordinator: {partner: casa}
meetings:
  next: {date: 2026-12-03, time: "9:00", place: PLACE, link: https://example.org/meet, topics: [{what: Buses}]}
partners:
  casa:
    name: Casa Segura
    seats: [victim-services]
    status: at-the-table
    named: public
    confidential: place
    commitments: 2025-03-04
    contacts:
      - {role: Director, phone: 520-555-0101, share: partners}
      - {role: Coordinator, phone: 520-555-0102, share: invited}
      - {role: Front desk, phone: 520-555-0103, share: public}
      - {role: Night line, phone: 520-555-0104}
  luz: {name: Casa Luz, seats: [housing], status: at-the-table, confidential: name, commitments: 2025-03-05}
  sheriff:
    name: Saguaro Sheriff
    seats: [law-enforcement]
    status: at-the-table
    commitments:
      safety-and-confidentiality: 2025-06-10
      advocacy: {cannot: SECRET-cannot}
    head_since: 2026-08-01
  clinic: {name: Valle Clinic, seats: [health-care], status: invited, since: 2026-09-01, waiting: {until: 2027-01-10}}
  border: {name: Border Office, seats: [homeland-security], status: declined}
"""


def seen(audience: Audience, *partners: str, place: str = "Main library") -> SeenPlan:
    plan, framework = plan_of(PLAN.replace("PLACE", place))
    return seen_by(plan, framework, audience, TODAY, (), Addressed(partners=frozenset(partners)))


def partner(found: SeenPlan, id_: str) -> Partner:
    return (found.plan.partners or {})[id_]


def test_no_option_names_them() -> None:
    assert AUDIENCES == ("internal", "partners", "coalition", "funder", "public")
    assert READS_LIKE == {**LIKE, "on-paper": "internal"}
    assert set(PAPER_READERS) == set(LIKE)


@pytest.mark.parametrize("readers", [Readers(partners="whole", public="year"), KEEPER])
def test_a_key_that_says_nothing_of_them_is_told_as_to_those_they_read_like(readers: Readers) -> None:
    assert [readers.view(reader) for reader in PAPER_READERS] == [readers.partners, readers.public]


def test_parties_read_since_when_each_of_them_has_its_head_and_nobody_else_does() -> None:
    assert partner(seen("parties", "casa", "sheriff"), "sheriff").head_since == date(2026, 8, 1)
    for found in (seen("parties", "casa"), seen("partners"), seen("invited", "sheriff")):
        assert partner(found, "sheriff").head_since is None


def test_parties_read_what_each_of_them_promised_and_nothing_else_of_commitments() -> None:
    found = seen("parties", "casa", "sheriff")
    told = {id_: one.commitments for id_, one in (found.plan.partners or {}).items() if one.commitments is not None}
    assert told.keys() == {"casa", "sheriff"}
    assert isinstance(told["sheriff"], dict)
    assert told["sheriff"].keys() == {"safety-and-confidentiality"}
    assert "SECRET" not in found.plan.model_dump_json(warnings=False)
    assert not found.tells_commitments


def test_a_party_that_answered_nothing_but_cannot_has_nothing() -> None:
    plan, framework = plan_of(
        "partners:\n  court:\n    name: Court\n    seats: [courts]\n    status: at-the-table\n"
        "    commitments: {advocacy: {cannot: Neutral.}}\n"
    )
    found = seen_by(plan, framework, "parties", TODAY, (), Addressed(partners=frozenset({"court"})))
    assert partner(found, "court").commitments is None


@pytest.mark.parametrize("audience", [*AUDIENCES[1:], "invited"])
def test_nobody_else_reads_a_commitment(audience: Audience) -> None:
    found = seen(audience, "casa", "sheriff")
    assert all(one.commitments is None for one in (found.plan.partners or {}).values())


def test_a_paper_names_the_party_that_is_named_nowhere_else() -> None:
    assert seen("parties", "casa", "luz").name_of("luz") == "Casa Luz"
    assert {one.name for one in (seen("parties", "casa").plan.partners or {}).values()} >= {NOT_TOLD, "Casa Segura"}
    assert seen("partners", "casa", "luz").name_of("luz") is None


def test_what_the_plans_at_hand_hide_is_hidden_from_all_but_the_one_it_is_addressed_to() -> None:
    plan, framework = plan_of(PLAN.replace("PLACE", "Library"))
    names = [
        seen_by(plan, framework, "parties", TODAY, ["Casa Luz", "Casa Segura"], Addressed(partners=to)).name_of("luz")
        for to in (frozenset({"casa"}), frozenset({"casa", "luz"}))
    ]
    assert names == [None, "Casa Luz"]
    found = seen_by(plan, framework, "parties", TODAY, ["Saguaro Sheriff"], Addressed(partners=frozenset({"luz"})))
    assert found.name_of("sheriff") is None


@pytest.mark.parametrize("id_", ["clinic", "border"])
def test_an_invited_partner_reads_of_itself_whatever_its_status(id_: str) -> None:
    found = seen("invited", id_)
    assert list(found.plan.partners or {}) == ["casa", "not-named-1", "not-named-2", id_]
    assert partner(found, id_).seats == {"clinic": ["health-care"], "border": ["homeland-security"]}[id_]
    assert partner(found, id_).waiting is None
    assert partner(seen("invited"), "casa").name == "Casa Segura"
    assert id_ not in (seen("invited").plan.partners or {})


def test_an_invited_partner_may_call_where_it_was_said_so() -> None:
    contacts = partner(seen("invited", "clinic"), "casa").contacts
    assert [contact.role for contact in contacts or ()] == ["Coordinator", "Front desk"]


def test_an_invited_partner_reads_when_and_where_the_next_meeting_is() -> None:
    meetings = seen("invited", "clinic").plan.meetings
    assert meetings is not None
    assert meetings.next is not None
    told = meetings.next
    assert (told.date.isoformat(), told.time, told.place) == ("2026-12-03", "9:00", "Main library")
    assert (told.link, told.topics) == ("https://example.org/meet", None)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("The yellow room of casa segura", None),  # its place is confidential
        ("Behind Casa Luz", None),  # its name is
        ("Annex of the Saguaro Sheriff", None),  # named to partners alone
        ("Valle Clinic", "Valle Clinic"),  # its own house
        ("Main library", "Main library"),
    ],
)
def test_a_place_that_gives_a_partner_away_is_not_told(place: str, told: str | None) -> None:
    meetings = seen("invited", "clinic", place=place).plan.meetings
    assert meetings is not None
    assert meetings.next is not None
    assert (meetings.next.place, meetings.next.link) == (told, "https://example.org/meet")


def test_a_funder_is_told_of_the_award_asked_for_among_several() -> None:
    plan, framework = plan_of("funding:\n  - {source: One, award: A-1}\n  - {source: Two, award: A-2}\n")
    sources = {
        award: [
            one.source for one in seen_by(plan, framework, "funder", TODAY, (), Addressed(award)).plan.funding or ()
        ]
        for award in (None, "A-1", "A-2", "A-3")
    }
    assert sources == {None: [], "A-1": ["One"], "A-2": ["Two"], "A-3": []}


# one hidden thing changed


def told(data: dict[str, Any], reader: Audience, addressed: frozenset[str]) -> tuple[object, ...]:
    """All that a reader is told, of the plan and beside it."""
    plan, framework = Plan.model_validate(data), built_in(FRAMEWORK)
    found = seen_by(plan, framework, reader, TODAY, (), Addressed(partners=addressed))
    shown = framework_seen_by(framework, plan, reader, TODAY, (), Addressed(partners=addressed))
    text = found.plan.model_dump_json(by_alias=True, warnings=False)
    return text, found.nameless, found.spoken, found.role_seats, found.reached, shown


def addressed_by(reader: str, drawing: Drawing) -> frozenset[str]:
    return frozenset(drawing.partners[:2] if reader == "parties" else drawing.partners[-1:])


@pytest.mark.parametrize("reader", PAPER_READERS)
@pytest.mark.parametrize("seed", range(8))
def test_what_a_reader_of_a_paper_may_not_see_changes_nothing_for_that_reader(seed: int, reader: Audience) -> None:
    drawing = Drawing(seed)
    data, addressed = drawing.plan(), addressed_by(reader, drawing)
    before = told(data, reader, addressed)
    changes = list(hidden_changes(data, reader, drawing, addressed))
    assert len(changes) > 50
    assert [what for what, other in changes if told(other, reader, addressed) != before] == []


@pytest.mark.parametrize(
    ("broken", "reader"),
    [
        ((Cannot, "told_to", lambda *_: True), "parties"),
        ((Contact, "told_to", lambda *_: True), "invited"),
        ((Partner, "told_to", lambda *_: True), "invited"),
        ((Partner, "kept_from", lambda *_: ()), "parties"),
    ],
    ids=["cannot", "contacts", "partners", "commitments of others"],
)
def test_it_is_noticed_when_something_is_not_hidden(
    monkeypatch: pytest.MonkeyPatch, broken: tuple[object, str, object], reader: Audience
) -> None:
    monkeypatch.setattr(*broken)
    found = []
    for seed in range(4):
        drawing = Drawing(seed)
        data, addressed = drawing.plan(), addressed_by(reader, drawing)
        before = told(data, reader, addressed)
        found += [
            what
            for what, other in hidden_changes(data, reader, drawing, addressed)
            if told(other, reader, addressed) != before
        ]
    assert found
