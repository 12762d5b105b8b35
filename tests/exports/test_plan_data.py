"""A plan for others, as the data of a plan file: what stands for what they may not know, and what is left out."""

from datetime import date
from typing import Any

import pytest

from ccr_cli.exports.plan_data import plan_data
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.keys import keys_of
from ccr_cli.plan.nobody import A_PARTNER, as_name, is_nobodys
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Addressed, Audience
from helpers import TODAY, plan_of

TABLE = """\
language: {language}
mission: Casa Alta and Legal Aid open the same door.
coordinator: {{partner: legal-aid}}
funding:
  - source: County fund
    pays_for: [coordinator]
    until: 2027-02-10
meetings:
  held:
    - date: 2026-11-05
      present: [legal-aid, casa-alta]
      decided:
        - Ask Casa Alta first.
        - {{what: Only for us, share: nobody}}
partners:
  legal-aid:
    name: Legal Aid
    seats: [legal-services]
    status: at-the-table
    named: public
    agreement: {{signed: 2026-01-08, until: 2027-01-10}}
    languages: [es]
    contacts:
      - {{role: Front desk, phone: 520-555-0100, share: partners}}
  casa-alta:
    name: Casa Alta
    seats: [housing]
    status: at-the-table
    named: never
  clinic:
    name: Clinic West
    seats: [health-care]
    status: invited
not_here:
  courts: Far away.
  immigration-courts:
    reason: Farther away.
    covered_by: casa-alta
languages_needed: [es, Mam]
survivor_voice:
  - {{date: 2026-03-19, how: survey, changed: The hour., share: public}}
protocols:
  either-door: {{title: Either door, between: [legal-aid, casa-alta], status: in-force}}
trainings:
  - {{date: 2026-06-10, title: U visas, topics: [u-visa], by: [casa-alta]}}
outreach:
  - {{date: 2026-05-23, title: A table, people: 40}}
"""


def data_for(audience: Audience, language: str = "en", text: str = TABLE) -> dict[str, Any]:
    plan, framework = plan_of(text.format(language=language))
    seen = seen_by(plan, framework, audience, TODAY, (), Addressed(unnamed=A_PARTNER))
    return plan_data(seen, framework, plan.framework)


def test_what_it_says_is_a_plan_whose_keys_are_in_the_formats_order() -> None:
    for audience in ("partners", "coalition", "public"):
        data = data_for(audience)
        Plan.model_validate(data)
        for part, model in ((data, Plan), *((one, Partner) for one in data["partners"].values())):
            known = [key.key for key in keys_of(model)]
            assert list(part) == [key for key in known if key in part]


@pytest.mark.parametrize(("language", "name"), [("en", "A partner"), ("es", "Una organización aliada")])
def test_whoever_may_not_be_named_is_a_partner_each_with_its_seats(language: str, name: str) -> None:
    partners = data_for("coalition", language)["partners"]

    assert list(partners) == ["legal-aid", "a-partner-1", "a-partner-2"]
    assert [(one["name"], one["seats"], one["status"]) for one in list(partners.values())[1:]] == [
        (name, ["housing"], "at-the-table"),
        (name, ["health-care"], "invited"),
    ]


def test_their_ids_are_told_wherever_they_are_referred_to_and_their_names_nowhere() -> None:
    data = data_for("partners")

    assert data["mission"] == "a partner and Legal Aid open the same door."
    assert data["meetings"]["held"][0] == {
        "date": "2026-11-05",
        "present": ["legal-aid", "a-partner-1"],
        "decided": ["Ask a partner first."],
    }
    assert data["not_here"]["immigration-courts"]["covered_by"] == "a-partner-1"
    assert data["protocols"]["either-door"]["between"] == ["legal-aid", "a-partner-1"]


def test_what_may_be_told_on_is_said_so_and_what_may_not_is_told_no_further() -> None:
    partners, others, everybody = data_for("partners"), data_for("coalition"), data_for("public")

    assert [one["partners"]["legal-aid"]["named"] for one in (partners, others, everybody)] == ["public"] * 3
    assert [one.get("named") for one in others["partners"].values()] == ["public", "never", "never"]
    assert others["partners"]["legal-aid"]["contacts"][0]["share"] == "partners"
    assert partners["survivor_voice"][0]["share"] == "partners"
    assert everybody["survivor_voice"][0]["share"] == "public"
    assert "share" not in others["survivor_voice"][0]


def test_a_text_that_the_format_requires_and_nobody_may_know_has_other_words() -> None:
    data, spanish = data_for("coalition"), data_for("coalition", "es")

    assert data["funding"] == [
        {"source": "A source that is not named here", "pays_for": ["coordinator"], "until": "2027-02-28"}
    ]
    assert data["not_here"]["courts"] == "Left open on purpose."
    assert data["outreach"] == [
        {"date": "2026-05-01", "title": "Something that was done to inform the community", "people": 40}
    ]
    assert spanish["not_here"]["courts"] == "Se deja abierto a propósito."
    assert data_for("public")["trainings"][0]["title"] == "A training"


def test_what_cannot_be_said_without_what_is_not_told_is_left_out() -> None:
    data = data_for("coalition")

    assert "agreement" not in data["partners"]["legal-aid"]  # the day on which it was signed is required
    assert "protocols" not in data  # and so are those between whom it is
    assert data_for("partners")["partners"]["legal-aid"]["agreement"] == {"signed": "2026-01-08", "until": "2027-01-10"}


def test_other_counties_read_of_the_languages_that_nobody_speaks() -> None:
    assert data_for("coalition")["languages_needed"] == ["Mam"]
    assert data_for("partners")["languages_needed"] == ["es", "Mam"]


def test_places_are_left_out_where_it_is_not_told_that_somebody_does_not_reach_them() -> None:
    places = "places: [Arivaca, Sells]\n" + TABLE
    some = places.replace("    languages: [es]\n", "    languages: [es]\n    serves: [Sells]\n")

    assert data_for("coalition", text=places)["places"] == ["Arivaca", "Sells"]
    assert "places" not in data_for("coalition", text=some)
    assert data_for("partners", text=some)["partners"]["legal-aid"]["serves"] == ["Sells"]


def test_a_day_of_which_the_month_is_told_is_its_first_or_last() -> None:
    told = data_for("coalition", text=TABLE + "in_practice_since: 2026-07-14\n")

    assert told["in_practice_since"] == date(2026, 7, 14).isoformat()
    assert told["outreach"][0]["date"] == "2026-05-01"
    assert told["funding"][0]["until"] == "2027-02-28"


@pytest.mark.parametrize("name", ["A partner", "a  Partner", as_name("es"), "UNA ORGANIZACIÓN ALIADA"])
def test_a_partner_is_nobodys_name(name: str) -> None:
    assert is_nobodys(name)


@pytest.mark.parametrize("name", ["Partner", "A partner of Casa Alta", "The partner", ""])
def test_other_words_are_somebodys(name: str) -> None:
    assert not is_nobodys(name)


def test_no_text_is_masked_because_somebody_has_nobodys_name() -> None:
    exported = data_for("coalition")
    plan = Plan.model_validate({**exported, "mission": "A partner asks, and a partner answers."})
    _, framework = plan_of("")

    seen = seen_by(plan, framework, "coalition", TODAY)

    assert seen.plan.mission == "A partner asks, and a partner answers."
    assert seen.nameless == {"not-named-1", "not-named-2"}
    assert seen_by(plan, framework, "internal", TODAY).nameless == {"a-partner-1", "a-partner-2"}
