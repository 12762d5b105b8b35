"""``ccr partner show``: all that a plan says of one partner, and nothing that its reader must not see."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.language.speaker import speaker
from helpers import EXAMPLES, HEAD, Program, write_files

PLAN = (
    HEAD
    + """\
coordinator: {partner: casa, backup: sheriff}
funding:
  - {source: County fund, held_by: casa}
meetings:
  held:
    - {date: 2026-10-08, present: [casa, sheriff]}
    - {date: 2026-11-12, present: [casa]}
partners:
  casa: {name: Casa Segura, seats: [housing], status: at-the-table, named: public}
  sheriff:
    name: County Sheriff
    seats: [law-enforcement]
    status: at-the-table
    since: 2025-05-08
    named: public
    commitments: {rights-awareness: 2025-06-10, advocacy: {cannot: SECRET-cannot}}
    agreement: {signed: 2025-06-10, until: 2027-06-09}
    languages: {es: staff, Mixteco: phone}
    certifies: {forms: [u], signed_by: Sheriff, policy: true, promised_days: 1, usual_days: 70}
    waiting: {until: 2027-01-01, why: SECRET-why}
    head_since: 2026-08-01
    enforcement: {asks_status: by-law, agreements: [detainers]}
    contacts:
      - {role: SHARED-sergeant, phone: 520-555-0132, share: partners}
      - {role: SECRET-chief, email: chief@example.org}
    note: SECRET-note
  hidden-7: {name: Refugio, seats: [housing], status: at-the-table, confidential: name}
  promotoras: {name: Promotoras, seats: [friends], status: at-the-table, reach_through: casa}
not_here:
  courts: {reason: SECRET-reason, covered_by: casa}
protocols:
  referral: {title: The referral, from: [sheriff], to: [casa, hidden-7], status: in-force}
places: [Sells, Arivaca]
roles:
  rides: {first: {Sells: casa, Arivaca: sheriff}}
  train: {first: casa, with: [sheriff], note: SECRET-role}
trainings:
  - {date: 2026-06-10, title: For patrol, by: [casa], for: [sheriff]}
outreach:
  - {date: 2026-05-02, title: The fair, by: [casa]}
actions:
  - {what: Call, who: casa}
  - {what: Ask, who: sheriff, done: 2026-11-01}
changes:
  - {date: 2026-07-01, what: A new form, partner: sheriff}
survivor_voice:
  - {date: 2026-03-19, how: survey, by: casa}
"""
)

NAMES = {task.id: speaker("en").pick(task.name) for task in built_in("immigrant-survivors").tasks or ()}


def in_one_colour(screen: str) -> str:
    return re.sub("\x1b\\[[0-9;]*m", "", screen)


@pytest.fixture(autouse=True)
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": PLAN})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans" / "saguaro.yaml"


def shown(ccr: Program, id_: str, *arguments: str) -> dict[str, Any]:
    told = json.loads(ccr("partner", "show", id_, "--format", "json", "--as-of", "2026-11-22", *arguments).out)
    found: dict[str, Any] = told["partner"]
    return found


@pytest.mark.parametrize(
    "line",
    [
        "County Sheriff: at the table since May 8, 2025.",
        "Seats: Law enforcement",
        "Orientation: not yet",
        "Agreement: signed June 10, 2025, holds until June 9, 2027",
        "Languages: Spanish: staff; Mixtec: an interpreter on the telephone",
        "People's immigration status: A law makes it ask.",
        "Its head: another one since August 1, 2026",
        "Waiting: nothing to ask until January 1, 2027: SECRET-why",
        "  Victims' rights: made June 10, 2025",
        "  Advocacy: cannot: SECRET-cannot",
        "  Cultural sensitivity: not answered yet",
        "  SHARED-sergeant: 520-555-0132 (for the other partners too)",
        "  SECRET-chief: chief@example.org (for nobody else)",
        "  Coordinator: it takes over when the coordinator cannot",
        "  Meetings: at 1 of 2 held, the last on October 8, 2026",
        "  Protocol: The referral; with: Casa Segura; Refugio; in force",
        f"  First for: {NAMES['rides']} (Arivaca)",
        f"  Works with whoever is first for: {NAMES['train']}",
        "  Action 2: Ask: done November 1, 2026",
        "  Training that reached it: For patrol, June 10, 2026",
        "  Change for good: A new form, July 1, 2026",
    ],
)
def test_whoever_keeps_the_file_is_told_all_of_it(ccr: Program, line: str) -> None:
    assert line in ccr("partner", "show", "sheriff", "--as-of", "2026-11-22").out.splitlines()


def test_certification_is_told_in_sentences(ccr: Program) -> None:
    told = ccr("partner", "show", "sheriff").out
    assert "Signed by: Sheriff. It has a written policy. It promises 1 day. It usually takes 70 days." in told


def test_of_an_office_of_the_system_it_is_told_that_nothing_is_said_about_its_records(ccr: Program, plan: Path) -> None:
    label = "May have to give out what it holds: "
    assert f"{label}the plan doesn't say: `ccr explain must_disclose`" in ccr("partner", "show", "sheriff").out
    assert label not in ccr("partner", "show", "casa").out
    assert label not in ccr("partner", "show", "sheriff", "--audience", "partners").out
    plan.write_text(PLAN.replace("    certifies: {forms", "    must_disclose: [public-records]\n    certifies: {forms"))
    told = ccr("partner", "show", "sheriff").out
    assert (label in told, "the plan doesn't say" in told) == (True, False)


def test_everything_that_names_a_partner_is_found(ccr: Program) -> None:
    assert shown(ccr, "casa")["named_in"] == {
        "coordinator": True,
        "backup": False,
        "meetings": ["2026-10-08", "2026-11-12"],
        "protocols": [
            {
                "id": "referral",
                "title": "The referral",
                "status": "in-force",
                "with": [{"id": "sheriff", "name": "County Sheriff"}, {"id": "hidden-7", "name": "Refugio"}],
            }
        ],
        "first_for": [{"id": "rides", "places": ["Sells"]}, {"id": "train", "places": []}],
        "works_with": [],
        "actions": [{"number": 1, "what": "Call", "due": None, "done": None, "seat": None}],
        "funding": ["County fund"],
        "trainings_given": [{"date": "2026-06-10", "title": "For patrol"}],
        "trainings_received": [],
        "outreach": [{"date": "2026-05-02", "title": "The fair"}],
        "survivor_voice": ["2026-03-19"],
        "changes": [],
        "reaches": [{"id": "promotoras", "name": "Promotoras"}],
        "covers": ["courts"],
    }


def test_json_has_the_keys_of_the_format_and_the_open_commitments(ccr: Program) -> None:
    found = shown(ccr, "sheriff")
    assert found["agreement"] == {"signed": "2025-06-10", "until": "2027-06-09", "award": None}
    assert found["missing_commitments"] == ["safety-and-confidentiality", "cultural-sensitivity"]
    assert found["cannot"] == ["advocacy"]
    assert found == shown(ccr, "sheriff", "--lang", "es")


@pytest.mark.parametrize("audience", ["partners", "public"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_nobody_else_sees_what_stays_inside(ccr: Program, audience: str, form: str) -> None:
    told = ccr("partner", "show", "sheriff", "--audience", audience, "--format", form).out
    assert "County Sheriff" in told
    for secret in (
        "SECRET",
        "Refugio",
        "hidden-7",
        "not-named",
        "not answered",
        "detainers",
        "by-law",
        "A law makes",
        "2026-08-01",
        "another one",
    ):
        assert secret not in told


def test_the_public_sees_no_contact_and_no_language_of_one_partner(ccr: Program) -> None:
    partners, public = (
        ccr("partner", "show", "sheriff", "--audience", audience).out for audience in ("partners", "public")
    )
    for word in ("SHARED-sergeant", "Mixtec"):
        assert word in partners
        assert word not in public
    assert shown(ccr, "sheriff", "--audience", "public")["languages"] is None


def test_the_public_sees_no_outreach_of_one_partner(ccr: Program) -> None:
    assert shown(ccr, "casa", "--audience", "public")["named_in"]["outreach"] == []


@pytest.mark.parametrize("id_", ["hidden-7", "not-named-1", "nobody"])
def test_a_partner_that_the_audience_may_not_see_is_not_there(ccr: Program, id_: str) -> None:
    told = ccr("partner", "show", id_, "--audience", "partners")
    assert (told.status, told.out) == (2, "")
    assert told.err.splitlines() == [f"ccr: No partner has the id `{id_}`.", "  `ccr partner list` shows the ids."]


@pytest.mark.parametrize("audience", ["coalition", "public"])
def test_outside_nobody_is_told_what_a_partner_is_first_for(ccr: Program, audience: str) -> None:
    named_in = shown(ccr, "casa", "--audience", audience)["named_in"]
    assert (named_in["first_for"], named_in["works_with"]) == ([], [])
    assert "First for" not in ccr("partner", "show", "casa", "--audience", audience).out


def test_an_id_that_is_nearly_right_gets_the_right_one(ccr: Program) -> None:
    assert "Did you mean `sheriff`?" in ccr("partner", "show", "Sherif").err


def test_a_hidden_id_is_not_what_somebody_else_may_have_meant(ccr: Program) -> None:
    assert "hidden-7`?" not in ccr("partner", "show", "hidden-8", "--audience", "public").err


def test_a_plan_with_errors_is_told(ccr: Program, plan: Path) -> None:
    plan.write_text(PLAN + "nmae: x\n", encoding="utf-8")
    assert ccr("partner", "show", "casa").status == 1
    told = json.loads(ccr("partner", "show", "casa", "--format", "json").out)
    assert told["partner"] is None
    assert [finding["where"] for finding in told["findings"]] == ["nmae"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_partner_of_every_example_can_be_shown(
    ccr: Program, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    for path in sorted(EXAMPLES.glob("*.yaml")):
        listed = json.loads(ccr("partner", "list", "--plan", str(path), "--format", "json").out)
        for partner in listed["partners"]:
            told = ccr("partner", "show", partner["id"], "--plan", str(path), "--lang", language)
            assert told.status == 0
            assert partner["name"] in " ".join(in_one_colour(told.out).split())
            assert max(len(line) for line in in_one_colour(told.out).splitlines()) <= 80
