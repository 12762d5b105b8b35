"""``ccr show``: a plan on one screen, for whom, in which form; and what hangs on the wall gives nobody away."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from helpers import EXAMPLES, HEAD, Program, write_files

PLANS = ("ironwood", "mesquite", "ocotillo", "saguaro")
TODAY = "2026-11-22"
SECRETS = HEAD + (
    "area: Saguaro County\n"
    "note: SECRET-note\n"
    "coordinator: {partner: hidden-7}\n"
    "funding:\n"
    "  - {source: County fund, held_by: hidden-7, pays_for: [coordinator], until: 2027-05-31, note: SECRET-note,"
    " reports_due: [2027-01-30]}\n"
    "meetings:\n"
    '  next: {date: 2026-12-03, time: "9:00"}\n'
    "  held:\n    - {date: 2026-10-08, present: [hidden-7], decided: [SECRET-decided], note: SECRET-note}\n"
    "partners:\n"
    "  hidden-7:\n    name: Refugio Amapola\n    role: SECRET-role\n    seats: [housing]\n    status: at-the-table\n"
    "    confidential: name\n    agreement: {signed: 2026-01-01, until: 2027-02-28}\n    languages: {Mam: staff}\n"
    "    enforcement: {asks_status: by-law, agreements: [287g], checked: 2026-06-01}\n    note: SECRET-note\n"
    "    contacts: [{role: SECRET-contact, phone: 520-555-0100}]\n"
    "  never-7: {name: Never Network, seats: [friends], status: at-the-table, named: never}\n"
    "  roving-7: {name: Roving Office, role: SECRET-role, status: at-the-table, named: never, languages: [Hmong]}\n"
    "  clinic:\n    name: Arroyo Clinic\n    seats: [health-care]\n    status: at-the-table\n    confidential: place\n"
    "    commitments: {advocacy: {cannot: SECRET-cannot}}\n    agreement: {signed: 2026-01-01, until: 2026-09-30}\n"
    "    languages: {es: phone}\n"
    "  school: {name: Valley Schools, seats: [education], status: at-the-table, named: public, languages: [es]}\n"
    "  left-7: {name: Old Police, seats: [law-enforcement], status: left, named: public}\n"
    "  no-7: {name: County Attorney, seats: [prosecutor], status: declined, named: public}\n"
    "  food-7: {name: Three Hills, seats: [food], status: identified, named: public}\n"
    "  bus-7:\n    name: Rural Transit\n    seats: [transportation]\n    status: invited\n    named: public\n"
    "    waiting: {until: 2027-01-10, why: SECRET-why}\n"
    "not_here:\n"
    "  courts: {reason: SECRET-reason, covered_by: hidden-7, review_by: 2027-04-01}\n"
    "  immigration-courts: SECRET-reason\n"
    "languages_needed: [es, Mam, Mixteco]\n"
    "protocols:\n"
    "  amapola-7: {title: Refugio  Amapola takes calls at night, between: [hidden-7, clinic], status: in-force,"
    " review_by: 2027-06-01, note: SECRET-note}\n"
    "  draft-7: {title: From school to clinic, from: [school], to: [clinic], status: draft}\n"
    "trainings:\n"
    "  - {date: 2026-05-01, title: SECRET-title, for: [clinic], people: 7}\n"
    "  - {date: 2026-06-01, title: SECRET-title, for: [clinic], people: 21}\n"
    "  - {date: 2026-07-01, title: SECRET-title, for: [never-7], people: {law: 20, clerks: 3}}\n"
    "actions:\n  - {what: SECRET-task, who: clinic, due: 2026-12-01}\n"
    "outreach:\n  - {date: 2026-12-24, title: SECRET-place, people: 5}\n"
)
FORMS = (("--format=text",), ("--format=json",), ("--format=markdown",), ("--plain",))


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_rules_of_privacy: None) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": SECRETS})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans" / "saguaro.yaml"


def shown(ccr: Program, *arguments: str) -> str:
    told = ccr("show", f"--as-of={TODAY}", *arguments)
    assert (told.status, told.err) == (0, "")
    return told.out


def data(ccr: Program, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shown(ccr, "--format=json", *arguments))["plan"]
    return found


def everywhere(ccr: Program, audience: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """All that an audience can get to see, in every form, language and width."""
    told = [
        shown(ccr, f"--audience={audience}", f"--lang={language}", *form) for form in FORMS for language in ("en", "es")
    ]
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    return "\n".join([*told, shown(ccr, f"--audience={audience}")])


# what it shows


def test_the_first_lines_say_which_plan_where_and_when_it_meets(ccr: Program) -> None:
    assert shown(ccr, str(EXAMPLES / "saguaro.yaml")).splitlines()[:6] == [
        "Saguaro County Task Force",
        "Saguaro County, Arizona. As of November 22, 2026.",
        "Places: 3; not reached for everything: Sells, Arivaca.",
        "Next meeting: January 14, 2027 (9:00 a.m.).",
        "Required before the start: 3 of 4 in place; still to come: Commitments.",
        "Goals: 4 of 5 in place; still to come: Orientation.",
    ]


def test_the_sections_come_in_order(ccr: Program) -> None:
    lines = shown(ccr, str(EXAMPLES / "mesquite.yaml")).splitlines()
    headings = [line for before, line in pairwise(lines) if not before]
    assert headings == [
        "The table",
        "Past its day",
        "The next 12 months",
        "Who refers survivors to whom",
        "Languages and trainings, by sector",
    ]


def test_a_seat_tells_who_is_there_and_who_is_no_longer(ccr: Program) -> None:
    told = shown(ccr, str(EXAMPLES / "mesquite.yaml"))
    assert (
        "  Law enforcement: Mesquite County Sheriff's Office; Mesquite Bend Police Department (left); at the table.\n"
        in told
    )
    assert "  Health care: nobody yet.\n" in told


def test_who_covers_for_a_seat_left_open_is_told(ccr: Program) -> None:
    told = shown(ccr, str(EXAMPLES / "saguaro.yaml"))
    assert "covered by Desert Legal Aid; left open by decision." in told


def test_a_partner_without_a_seat_is_at_the_table_too(ccr: Program) -> None:
    told = shown(ccr, str(EXAMPLES / "mesquite.yaml"))
    assert "without a seat of their own: Altiplano Interpreters Cooperative (Interpreters for the table" in told


def test_a_seat_that_the_community_decides_about_is_told_calmly(
    ccr: Program, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    line = next(line for line in shown(ccr).splitlines() if "Department of Homeland" in line)
    assert "not decided yet" in line
    assert "\x1b[33m" not in line
    assert "\x1b[31m" not in line


def test_an_empty_plan_has_nothing_to_show_and_says_so(ccr: Program, plan: Path) -> None:
    plan.write_text(HEAD, encoding="utf-8")
    told = shown(ccr)
    assert "Next meeting: no day is set.\n" in told
    assert "Nothing runs out, and nothing is due.\n" in told
    assert "No protocol is in force or being written.\n" in told


def test_ties_are_told_pair_by_pair(ccr: Program, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"s{number}" for number in range(12)]
    sectors = "".join(
        f"  - {{id: {name}, name: Part {name}, seats: [{{id: seat-{name}, name: X}}]}}\n" for name in names
    )
    partners = "".join(f"  {name}: {{name: P {name}, seats: [seat-{name}], status: at-the-table}}\n" for name in names)
    write_files(
        plan.parent.parent,
        {
            "own.yaml": f"ccr_framework: 1\nid: own\nname: Own\nsectors:\n{sectors}commitments: [{{id: a, name: A}}]\n",
            "plans/saguaro.yaml": "ccr: 1\nname: Own\nframework: ../own.yaml\npartners:\n"
            + partners
            + f"protocols:\n  all: {{title: All, from: [s0], to: [{', '.join(names[1:])}], status: in-force}}\n",
        },
    )
    monkeypatch.setenv("FORCE_COLOR", "1")
    told = in_one_colour(shown(ccr))
    assert re.search(r"Part s0 +Part s1 +1 protocol in force", told)
    assert re.search(r"Part s11 +1 protocol in force", told)
    assert max(map(len, told.splitlines())) <= 80


# JSON


def test_json_has_the_promised_fields(ccr: Program) -> None:
    found = json.loads(shown(ccr, "--format=json", str(EXAMPLES / "saguaro.yaml")))
    assert list(found) == ["ccr", "as_of", "path", "findings", "plan"]
    assert (found["ccr"], found["as_of"], found["findings"]) == (1, TODAY, [])
    told = found["plan"]
    assert list(told) == [
        "name", "area", "framework", "next_meeting", "sectors", "without_seat", "ready", "elements", "past",
        "timeline", "languages", "ties", "trainings", "assessment",
    ]  # fmt: skip
    assert told["next_meeting"] == {
        "date": "2027-01-14", "time": "9:00", "minutes": None, "place": None, "link": None, "topics": [],
    }  # fmt: skip
    assert told["ready"] is False
    assert told["elements"][3] == {"id": "commitments", "required": True, "met": False}
    assert told["timeline"][0] == {
        "date": "2026-12-04", "kind": "task-due", "time": None, "seat": None,
        "what": "Bring the county attorney a date for the cultural sensitivity training",
        "partner": {"id": "casa-segura", "name": "Casa Segura"},
    }  # fmt: skip
    assert next(entry for entry in told["timeline"] if entry["kind"] == "funding-ends") == {
        "date": "2026-12-31", "kind": "funding-ends", "what": "County victim services fund",
        "partner": {"id": "casa-segura", "name": "Casa Segura"}, "seat": None, "time": None,
    }  # fmt: skip
    assert told["languages"]["missing"] == []
    assert told["languages"]["sectors"][0] == {
        "sector": "victim-legal-consular",
        "languages": [{"language": "es", "how": "staff"}, {"language": "Mixteco", "how": "phone"}],
    }
    assert told["ties"][2] == {"from": "justice-system", "to": "victim-legal-consular", "in_force": 1, "draft": 1}
    assert told["trainings"][1] == {
        "sector": "justice-system", "count": 1, "last": "2026-06-10", "people": 38, "people_complete": True,
    }  # fmt: skip


def test_the_sectors_are_those_of_gaps(ccr: Program) -> None:
    path = str(EXAMPLES / "mesquite.yaml")
    (gaps,) = json.loads(ccr("gaps", path, "--format=json").out)["plans"]
    assert data(ccr, path)["sectors"] == gaps["sectors"]


def test_json_is_english_in_spanish_but_for_names(ccr: Program) -> None:
    english, spanish = (data(ccr, str(EXAMPLES / "ironwood.yaml"), f"--lang={code}") for code in ("en", "es"))
    assert {**spanish, "sectors": None} == {**english, "sectors": None}


# for whom


def test_whoever_keeps_the_file_sees_names_and_what_is_past_its_day(ccr: Program, plan: Path) -> None:
    told = data(ccr)
    assert [(entry["date"], entry["kind"]) for entry in told["past"]] == [("2026-09-30", "agreement-ends")]
    assert {entry["kind"] for entry in told["timeline"]} == {
        "meeting", "task-due", "report-due", "waiting-ends", "agreement-ends", "skip-review", "funding-ends",
        "protocol-review",
    }  # fmt: skip
    assert "Refugio Amapola" in json.dumps(told)


@pytest.mark.parametrize("audience", ["partners", "public"])
def test_nothing_confidential_hangs_on_the_wall(
    ccr: Program, plan: Path, monkeypatch: pytest.MonkeyPatch, audience: str
) -> None:
    told = everywhere(ccr, audience, monkeypatch)
    for secret in ("SECRET", "Amapola", "hidden-7", "amapola-7", "Never Network", "never-7", "Roving", "roving-7"):
        assert secret not in told
    for secret in ("520-555", "287g", "by-law", "asks_status", "waiting", "2027-01-10", "January 10"):
        assert secret not in told


@pytest.mark.parametrize("audience", ["partners", "public"])
def test_nobody_else_sees_who_owes_what(
    ccr: Program, plan: Path, monkeypatch: pytest.MonkeyPatch, audience: str
) -> None:
    told = everywhere(ccr, audience, monkeypatch)
    for owed in ("Past its day", "has ended", "2026-09-30", "committed"):
        assert owed not in told
    found = data(ccr, f"--audience={audience}")
    assert not found["past"]
    partners = [partner for sector in found["sectors"] for seat in sector["seats"] for partner in seat["partners"]]
    assert {partner["missing_commitments"] is None for partner in partners} == {True}
    assert {seat["reason"] for sector in found["sectors"] for seat in sector["seats"]} == {None}


def test_partners_see_what_comes_without_who_holds_it(ccr: Program, plan: Path) -> None:
    entries = data(ccr, "--audience=partners")["timeline"]
    assert [(entry["date"], entry["kind"], entry["what"], entry["partner"]) for entry in entries] == [
        ("2026-12-03", "meeting", None, None),
        ("2027-02-28", "agreement-ends", None, {"id": None, "name": None}),
        ("2027-04-01", "skip-review", None, None),
        ("2027-05-31", "funding-ends", "County fund", None),
        ("2027-06-01", "protocol-review", "— takes calls at night", None),
    ]


def test_partners_see_who_is_not_at_the_table(ccr: Program, plan: Path) -> None:
    told = shown(ccr, "--audience=partners")
    for name in ("Old Police (left)", "County Attorney (not for now)", "Three Hills", "Rural Transit", "Arroyo Clinic"):
        assert name in told


def test_the_public_sees_by_name_only_who_is_at_the_table_and_public(
    ccr: Program, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = everywhere(ccr, "public", monkeypatch)
    assert "Valley Schools" in told
    for name in ("Old Police", "County Attorney", "Three Hills", "Rural Transit", "Arroyo Clinic", "County fund"):
        assert name not in told
    for id_ in ("left-7", "no-7", "food-7", "bus-7", '"clinic"', "draft-7", "From school"):
        assert id_ not in told
    assert "Health care: a partner not named here; at the table." in told
    assert "Also at the table: 3 partners that are not named here." in told  # two that are never named, and one


def test_of_a_partner_with_a_confidential_name_the_public_is_told_no_seat(
    ccr: Program, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = data(ccr, "--audience=public")
    assert [seat["id"] for sector in told["sectors"] for seat in sector["seats"]] == ["health-care", "education"]
    assert told["others"] == 3
    assert "Housing" not in everywhere(ccr, "public", monkeypatch)


def test_the_public_sees_no_day_to_come(ccr: Program, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = data(ccr, "--audience=public")
    assert (found["next_meeting"], found["timeline"], found["past"]) == (None, None, None)
    told = everywhere(ccr, "public", monkeypatch)
    for day in ("2026-12", "December", "2027", "Next meeting", "12 months"):
        assert day not in told


def test_the_public_reads_languages_by_sector_only(ccr: Program, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = data(ccr, "--audience=public")["languages"]
    basic = next(sector for sector in found["sectors"] if sector["sector"] == "basic-services")
    assert basic["languages"] == [{"language": "es", "how": "phone"}, {"language": "Mam", "how": "staff"}]
    assert found["missing"] == []
    assert "Hmong" not in everywhere(ccr, "public", monkeypatch)  # of the only partner without a seat
    assert "Hmong" in shown(ccr, "--audience=partners")


def test_small_counts_reach_the_public_neither_alone_nor_in_a_total(
    ccr: Program, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = {entry["sector"]: entry for entry in data(ccr, "--audience=partners")["trainings"]}
    assert (found["basic-services"]["people"], found["basic-services"]["people_complete"]) == (28, True)
    assert (found["informal-networks"]["people"], found["informal-networks"]["people_complete"]) == (23, True)
    (all_of_them,) = data(ccr, "--audience=public")["trainings"]
    assert (all_of_them["sector"], all_of_them["people"], all_of_them["people_complete"]) == (None, 44, False)
    told = everywhere(ccr, "public", monkeypatch)
    assert "at least 44" in told
    assert not re.search(r"\b28\b", told.replace("2028", ""))


# forms


def in_one_colour(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("audience", ["internal", "partners", "public"])
@pytest.mark.parametrize("name", PLANS)
def test_no_line_is_wider_than_the_terminal(
    ccr: Program, monkeypatch: pytest.MonkeyPatch, name: str, audience: str, width: int, language: str
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", str(width))
    told = in_one_colour(shown(ccr, str(EXAMPLES / f"{name}.yaml"), f"--audience={audience}", f"--lang={language}"))
    assert max(map(len, told.splitlines())) <= width


@pytest.mark.parametrize("name", PLANS)
def test_plain_has_no_box_and_no_sign_that_carries_meaning_alone(
    ccr: Program, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    told = shown(ccr, str(EXAMPLES / f"{name}.yaml"), "--plain")
    assert {sign for sign in told if not sign.isascii() and not sign.isalpha()} <= {"’", "“", "”"}
    assert "\x1b" not in told
    assert all(line.endswith((".", ":")) for line in told.splitlines() if line.startswith("  "))


def test_same_input_same_day_same_output(ccr: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    path = str(EXAMPLES / "ironwood.yaml")
    first = [shown(ccr, path, *form) for form in FORMS]
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert [shown(ccr, path, *form) for form in FORMS] == first


def test_markdown_is_for_partners_if_nothing_is_said(ccr: Program, plan: Path) -> None:
    assert shown(ccr, "--format=markdown") == shown(ccr, "--format=markdown", "--audience=partners")


# which plan


@pytest.mark.parametrize("arguments", [(), ("saguaro",), ("plans/saguaro.yaml",), ("--plan=saguaro",)])
def test_the_plan_can_be_named_or_is_the_only_one(ccr: Program, plan: Path, arguments: tuple[str, ...]) -> None:
    assert shown(ccr, *arguments).startswith("Saguaro County Task Force\n")


def test_two_names_for_one_plan_are_wrong_usage(ccr: Program, plan: Path) -> None:
    told = ccr("show", "saguaro", "--plan=mesquite")
    assert (told.status, told.out) == (2, "")
    assert "`saguaro`" in told.err
    assert "`mesquite`" in told.err


def test_a_plan_with_errors_tells_its_findings(ccr: Program, plan: Path) -> None:
    plan.write_text(HEAD + "nmae: x\n", encoding="utf-8")
    told = ccr("show")
    assert (told.status, told.out) == (1, "")
    assert "plans/saguaro.yaml:4:1: error CCR" in told.err
    told = ccr("show", "--format=json")
    found = json.loads(told.out)
    assert told.status == 1
    assert found["plan"] is None
    assert [finding["where"] for finding in found["findings"]] == ["nmae"]


@pytest.mark.parametrize("arguments", [("--format=csv",), ("--audience=wall",), ("--as-of=soon",), ("--lang=fr",)])
def test_wrong_usage_is_exit_status_two(ccr: Program, plan: Path, arguments: tuple[str, ...]) -> None:
    assert ccr("show", *arguments).status == 2
