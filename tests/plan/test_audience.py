"""Who sees what: the plan format's table, held against the one function that drops confidential values."""

import json

import pytest

from ccr_cli.plan.audience import SeenPlan, framework_seen_by, seen_by
from ccr_cli.plan.framework import Framework, FrameworkStory
from ccr_cli.plan.readers import AUDIENCES
from ccr_cli.plan.readers import Audience as To
from ccr_cli.plan.viewed import NOT_TOLD
from helpers import TODAY, plan_of

pytestmark = pytest.mark.usefixtures("no_rules_of_privacy")
OTHERS: list[To] = [audience for audience in AUDIENCES if audience != "internal"]
PLAN = """\
note: SECRET-note
coordinator: {partner: partner-7, backup: open-door}
funding:
  - {source: County fund, held_by: partner-7, note: SECRET-note}
meetings:
  held:
    - {date: 2026-10-08, present: [partner-7, open-door], decided: [DECIDED-draft], note: SECRET-note}
partners:
  partner-7:
    name: SECRET-Amapola
    role: SECRET-role
    seats: [housing]
    status: at-the-table
    confidential: name
    named: public
    commitments: {advocacy: {cannot: SECRET-cannot}}
    waiting: {until: 2027-01-01, why: SECRET-why}
    enforcement: {asks_status: never}
    contacts:
      - {role: SECRET-shared, phone: 520-555-0101, share: partners}  # would tell who it is
      - {role: SECRET-contact, phone: 520-555-0101}
    note: SECRET-note
  never-7: {name: SECRET-never, seats: [food], status: at-the-table, named: never}
  open-door: {name: PUBLIC-door, seats: [courts], status: at-the-table, named: public}
  clinic:
    name: PARTNERS-clinic
    seats: [health-care]
    status: at-the-table
    oriented: 2026-01-13
    agreement: {signed: 2026-01-14, until: 2027-01-14}
    contacts:
      - {role: CONTACT-shared, phone: 520-555-0100, share: partners}
      - {role: SECRET-contact, phone: 520-555-0101}
  school: {name: PARTNERS-school, seats: [education], status: left, named: public}
not_here:
  friends: SECRET-reason
  family: {reason: SECRET-reason, covered_by: partner-7}
actions:
  - {what: Call, who: open-door}
  - {what: Done, who: clinic, done: 2026-11-01}
outreach:
  - {date: 2026-05-02, title: PARTNERS-place, by: [partner-7], people: 140}
  - {date: 2026-12-24, title: PARTNERS-tocome}
trainings:
  - {date: 2026-12-10, title: PARTNERS-tocome}
  - {date: 2026-06-10, title: For patrol, people: 7}
  - {date: 2026-06-11, title: For all, people: {nurses: 20, clerks: 3}}
  - {date: 2026-06-12, title: For many, people: 11}
"""


def seen(audience: To) -> SeenPlan:
    plan, framework = plan_of(PLAN)
    return seen_by(plan, framework, audience, TODAY)


def text_for(audience: To) -> str:
    found = seen(audience)
    return found.plan.model_dump_json(by_alias=True, warnings=False)


def test_whoever_keeps_the_file_sees_all_of_it() -> None:
    plan, framework = plan_of(PLAN)
    assert seen_by(plan, framework, "internal", TODAY).plan is plan


@pytest.mark.parametrize("audience", OTHERS)
def test_nothing_secret_is_left(audience: To) -> None:
    told = text_for(audience)
    for secret in ("SECRET", "partner-7", "never-7", 'asks_status":"never', "520-555-0101"):
        assert secret not in told


def test_partners_see_names_and_decisions_and_shared_contacts() -> None:
    told = text_for("partners")
    for shared in (
        "PUBLIC-door",
        "PARTNERS-clinic",
        "PARTNERS-school",
        "DECIDED-draft",
        "CONTACT-shared",
        "PARTNERS-place",
    ):
        assert shared in told


def test_the_public_sees_only_public_names_of_those_at_the_table() -> None:
    told = text_for("public")
    assert "PUBLIC-door" in told
    for kept in ("PARTNERS", "DECIDED", "CONTACT", "520-555"):
        assert kept not in told


@pytest.mark.parametrize("audience", OTHERS)
def test_nobody_else_sees_who_owes_what(audience: To) -> None:
    assert not seen(audience).tells_commitments


@pytest.mark.parametrize("audience", OTHERS)
def test_only_those_at_the_table_see_what_is_to_be_done_and_by_whom(audience: To) -> None:
    actions = [(action.what, action.who) for action in seen(audience).plan.actions or []]
    assert actions == ([("Call", "open-door"), ("Done", "clinic")] if audience == "partners" else [])


def test_a_hidden_partner_is_still_counted_in_its_seat() -> None:
    found = seen("partners")
    hidden = {id_ for id_, partner in (found.plan.partners or {}).items() if partner.name == NOT_TOLD}
    assert hidden == found.nameless == {"not-named-1", "not-named-2"}
    assert found.plan.coordinator is not None
    assert found.plan.coordinator.partner in hidden


def test_the_public_reads_outreach_by_month_and_nothing_to_come() -> None:
    outreach = seen("public").plan.outreach or []
    assert [(entry.date.isoformat(), entry.title, entry.by) for entry in outreach] == [("2026-05", NOT_TOLD, None)]


def test_the_public_reads_of_no_day_to_come() -> None:
    assert "2026-12" not in text_for("public")
    assert "2027" not in text_for("public")
    assert "2027-01-14" in text_for("partners")


def test_no_key_tells_the_public_of_a_day_to_come_or_of_who_signs() -> None:
    plan, framework = plan_of(
        "partners:\n"
        "  sheriff:\n    name: Sheriff\n    seats: [law-enforcement]\n    status: at-the-table\n    named: public\n"
        "    since: 2026-12-01\n    agreement: {signed: 2026-12-02, until: 2027-12-02}\n"
        "    certifies: {forms: [u], signed_by: Lieutenant SECRET, checked: 2026-12-03}\n"
        "protocols:\n"
        "  card: {title: Card, between: [sheriff], status: in-force, since: 2026-12-04, review_by: 2027-01-01}\n"
        "actions: [{what: Call, due: 2026-12-05}]\n"
        "changes: [{date: 2026-12-06, what: SECRET form}, {date: 2026-11-01, what: PAST form}]\n"
        "stories: [{title: Window, text: Cards, date: 2026-12-07}]\n"
    )
    told = seen_by(plan, framework, "public", TODAY).plan.model_dump_json(by_alias=True)

    assert "2026-12" not in told
    assert "2027" not in told
    assert "SECRET" not in told
    assert '"date":"2026-11"' in told
    assert "Window" in told


@pytest.mark.parametrize("audience", OTHERS)
def test_nobody_else_sees_who_has_still_to_learn_the_protections(audience: To) -> None:
    assert "2026-01-13" not in text_for(audience)


def test_small_counts_of_people_are_not_told_to_the_public() -> None:
    assert [training.people for training in seen("public").plan.trainings or []] == [None, 23, 11]
    assert [training.people for training in seen("partners").plan.trainings or []] == [
        None,
        7,
        {"nurses": 20, "clerks": 3},
        11,
    ]


def test_a_neutral_id_is_never_that_of_a_real_partner() -> None:
    plan, framework = plan_of(
        "partners:\n"
        "  not-named-1: {name: Clinic, seats: [food], status: at-the-table}\n"
        "  hidden: {name: Hidden, seats: [food], status: at-the-table, named: never}\n"
    )
    assert list(seen_by(plan, framework, "partners", TODAY).plan.partners or {}) == ["not-named-1", "not-named-2"]


HIDDEN = """\
mission: {mission}
partners:
  {id}: {{name: {name}, seats: [food], status: at-the-table, named: {named}, confidential: name}}
  shop: {{name: Los Álamos, seats: [food], status: at-the-table, named: public}}
protocols:
  {id}-calls: {{title: Calls, from: [shop], to: [{id}], status: draft}}
  night-calls: {{title: Calls, from: [shop], to: [{id}], status: draft}}
"""


def mission_seen(mission: str, id_: str = "casa-azucena", name: str = "Casa Azucena", to: To = "partners") -> str:
    plan, framework = plan_of(HIDDEN.format(mission=mission, id=id_, name=name, named="never"))
    return seen_by(plan, framework, to, TODAY).plan.mission or ""


@pytest.mark.parametrize("to", ["partners", "public"])
@pytest.mark.parametrize(
    ("mission", "told"),
    [
        ("With Casa Azucena.", "With —."),
        ("With CASA AZUCENA.", "With —."),
        ("With casa  azucéna's people.", "With —'s people."),
        ("With cása azucena\u0301 too.", "With — too."),
        ("With Casa\n  Azucena.", "With —."),
        ("With casa-azucena, casa_azucena, #CasaAzucena.", "With —, —, #—."),
        ("At casaazucena.example.org now.", "At —.example.org now."),
        ("With Ca\u00adsa “Azucena”.", "With —”."),
        ("With Casa Azul, la casa and an azucena.", "With Casa Azul, la casa and an azucena."),
        ("Straße: Casa Azucena, ½ hour, ﬁn.", "Straße: —, ½ hour, ﬁn."),
    ],
)
def test_a_name_is_found_however_it_is_written(to: To, mission: str, told: str) -> None:
    assert mission_seen(json.dumps(mission, ensure_ascii=False), to=to) == told


@pytest.mark.parametrize(
    ("id_", "mission", "told"),
    [
        ("azucena", "With Azucena.", "With —."),
        ("shelter", "With a shelter.", "With a shelter."),  # a word of its own, which gives no name away
        ("night-shelter", "With night-shelter, a night shelter.", "With —, a night shelter."),
    ],
)
def test_an_id_is_found_where_it_tells_the_name(id_: str, mission: str, told: str) -> None:
    assert mission_seen(mission, id_) == told


def test_a_name_that_only_the_public_may_not_see_hides_no_usual_word_from_it() -> None:
    plan, framework = plan_of(
        "mission: The sheriff, the sheriff's office and the-office.\n"
        "partners:\n"
        "  sheriff: {name: Sheriff's Office, seats: [law-enforcement], status: at-the-table}\n"
        "  the-office: {name: An Office, seats: [food], status: at-the-table}\n"
    )
    assert seen_by(plan, framework, "public", TODAY).plan.mission == "The sheriff, the — and —."


def test_the_id_of_a_protocol_tells_no_name_and_the_others_stay() -> None:
    plan, framework = plan_of(HIDDEN.format(mission="M", id="casa-azucena", name="Casa Azucena", named="never"))
    assert list(seen_by(plan, framework, "partners", TODAY).plan.protocols or {}) == ["protocol-1", "night-calls"]
    plan, framework = plan_of(HIDDEN.format(mission="M", id="calls", name="Casa Azucena", named="never"))
    assert list(seen_by(plan, framework, "partners", TODAY).plan.protocols or {}) == ["protocol-1", "protocol-2"]


def test_a_name_without_a_letter_hides_nothing() -> None:
    assert mission_seen("A + B.", "x", '"+"') == "A + B."


def own_framework(built_in: Framework) -> Framework:
    story = FrameworkStory(id="a", title="With Casa Azucena", seats=["food"], text="It ended.", lesson=None)
    assert built_in.stories is not None
    return built_in.model_copy(update={"stories": [story, *built_in.stories]})


def test_a_framework_of_ones_own_tells_no_name_either() -> None:
    plan, built_in = plan_of(HIDDEN.format(mission="M", id="casa-azucena", name="Casa Azucena", named="never"))
    own = own_framework(built_in)
    assert framework_seen_by(own, plan, "partners", TODAY) is own  # the plan says that it is the built-in one
    plan = plan.model_copy(update={"framework": "./own.yaml"})
    assert framework_seen_by(own, plan, "internal", TODAY) is own
    assert framework_seen_by(built_in, plan, "public", TODAY) is built_in
    seen = framework_seen_by(own, plan, "partners", TODAY)
    assert next(story.title for story in seen.stories or ()) == "With —"
    assert seen.sectors == own.sectors


@pytest.mark.parametrize(("path", "told"), [("/home/maria/own.yaml", "own.yaml"), ("../x/own.yaml", "own.yaml")])
def test_where_a_framework_lies_stays_with_whoever_keeps_the_file(path: str, told: str) -> None:
    plan, framework = plan_of("")
    plan = plan.model_copy(update={"framework": path})
    assert [seen_by(plan, framework, to, TODAY).plan.framework for to in AUDIENCES] == [path, *[told] * len(OTHERS)]


@pytest.mark.parametrize("title", ["Amapola House takes calls", "Calls go to  amapola\n      HOUSE, at night"])
def test_a_name_that_may_not_be_told_stands_in_no_free_text_either(title: str) -> None:
    plan, framework = plan_of(
        f"partners:\n"
        f"  hidden: {{name: Amapola House, seats: [food], status: at-the-table, confidential: name}}\n"
        f"  shop: {{name: Amapola House Shop, seats: [food], status: at-the-table, named: public}}\n"
        f"funding:\n  - {{source: Friends of the Amapola House, pays_for: [services]}}\n"
        f"trainings:\n  - date: 2026-01-01\n    title: >-\n      {title}\n"
        f"protocols:\n  a: {{title: amapola houses, from: [shop], to: [hidden], status: draft}}\n"
    )
    found = seen_by(plan, framework, "partners", TODAY).plan
    assert "house" not in (found.trainings or [])[0].title.casefold()
    assert [source.source for source in found.funding or ()] == [f"Friends of the {NOT_TOLD}"]
    assert (found.protocols or {})["a"].title == NOT_TOLD  # in the plural too
    assert [partner.name for partner in (found.partners or {}).values()] == [NOT_TOLD, "Amapola House Shop"]
    assert found.funding is not None
    assert found.funding[0].pays_for == ["services"]


def test_stories_keep_back_the_names_that_may_not_be_told() -> None:
    text = PLAN + (
        "stories:\n"
        "  - {title: SECRET-Amapola opens, text: With PARTNERS-clinic and PUBLIC-door., lesson: Ask secret-never.}\n"
        "  - {title: A box, text: secret-Amapolas are flowers.}\n"
    )
    plan, framework = plan_of(text)
    assert [
        (story.title, story.text, story.lesson)
        for story in seen_by(plan, framework, "partners", TODAY).plan.stories or []
    ] == [
        ("— opens", "With PARTNERS-clinic and PUBLIC-door.", "Ask —."),
        ("A box", "— are flowers.", None),
    ]
    first = (seen_by(plan, framework, "public", TODAY).plan.stories or [])[0]
    assert (first.title, first.text) == ("— opens", "With — and PUBLIC-door.")
