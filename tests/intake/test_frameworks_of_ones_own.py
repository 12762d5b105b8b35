"""A framework of one's own: data beside the plans, checked like them, and nothing of it in the code."""

import json
from pathlib import Path
from typing import Any

import pytest

from ccr_cli.intake.load import look_over_plan
from ccr_cli.language.speaker import speaker
from example_files import as_line
from helpers import TODAY, Program, write_files

OWN = """\
ccr_framework: 1
id: elders
name: {en: Response to elder survivors, es: Respuesta a sobrevivientes mayores}
sectors:
  - id: help
    name: {en: Help, es: Ayuda}
    seats:
      - {id: advocates, name: {en: Advocates, es: Defensoras}, flags: [core]}
      - {id: lawyers, name: Lawyers}
  - id: daily-life
    name: {en: Daily life, es: Vida diaria}
    seats:
      - {id: meals, name: Meals}
commitments:
  - {id: safety, name: Safety}
"""
PLAN = """\
ccr: 1
name: Mesa County Elders' Table
framework: ./own.yaml
partners:
  refuge:
    name: Refuge
    seats: [advocates]
    status: at-the-table
    commitments: {safety: 2026-03-04}
not_here:
  lawyers: None within 90 miles.
"""
MISTAKES = """\
ccr_framework: 1
id: Elder Abuse
name: {en: Elders}
sectors:
  - id: help
    name: Help
    seats:
      - {id: advocates, name: Advocates, flags: [cor]}
      - {id: lawyers, title: Lawyers}
comitments:
  - {id: safety, name: Safety}
"""


def write(folder: Path, name: str, text: str | bytes) -> str:
    write_files(folder, {name: text})
    return str(folder / name)


def findings_of(path: str) -> list[str]:
    """The findings of a plan that stands in a folder."""
    findings = look_over_plan(path, Path(path).read_bytes(), TODAY).findings
    return [as_line(finding, speaker("en")) for finding in findings]


def answer(ccr: Program, *arguments: str) -> tuple[int, Any]:
    """The status and the JSON of a command."""
    done = ccr(*arguments, "--format", "json", "--as-of", TODAY.isoformat())
    return done.status, json.loads(done.out)


# A framework that can be read


def test_a_plan_held_against_a_framework_of_its_own_passes_the_check(tmp_path: Path, ccr: Program) -> None:
    write(tmp_path, "own.yaml", OWN)
    plan = write(tmp_path, "plan.yaml", PLAN)

    assert answer(ccr, "check", plan) == (
        0,
        {"ccr": 1, "findings": [], "allowed": [], "counts": {"plans": 1, "errors": 0, "warnings": 0}},
    )


def test_gaps_counts_the_seats_of_the_framework_that_the_plan_names(tmp_path: Path, ccr: Program) -> None:
    write(tmp_path, "own.yaml", OWN)
    status, told = answer(ccr, "gaps", write(tmp_path, "plan.yaml", PLAN))
    (plan,) = told["plans"]

    assert status == 0
    assert plan["framework"] == "./own.yaml"
    assert {sector["id"]: sector["state"] for sector in plan["sectors"]} == {
        "help": "complete",
        "daily-life": "missing",
    }
    assert (plan["missing_sectors"], plan["open_seats"]) == (["daily-life"], ["meals"])
    assert plan["counts"] == {
        "sectors": 2,
        "sectors_missing": 1,
        "seats": 3,
        "seats_at_table": 1,
        "seats_not_here": 1,
    }


@pytest.mark.parametrize(("language", "name"), [("en", "Advocates"), ("es", "Defensoras")])
def test_a_framework_may_name_its_seats_in_both_languages(
    tmp_path: Path, ccr: Program, language: str, name: str
) -> None:
    write(tmp_path, "own.yaml", OWN)
    _, told = answer(ccr, "gaps", write(tmp_path, "plan.yaml", PLAN), "--lang", language)

    assert told["plans"][0]["sectors"][0]["seats"][0]["name"] == name


@pytest.mark.parametrize("name", ["own.yaml", "./own.yaml", "own.yml", "../own.yaml", "lists/own.yaml", "./lists/own"])
def test_the_path_of_a_framework_is_seen_from_the_plan(tmp_path: Path, name: str) -> None:
    write(tmp_path / "plans", name, OWN)
    plan = write(tmp_path / "plans", "plan.yaml", PLAN.replace("./own.yaml", name))

    assert findings_of(plan) == []


def test_the_path_of_a_framework_is_not_seen_from_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "own.yaml", OWN)
    plan = write(tmp_path / "plans", "plan.yaml", PLAN)
    monkeypatch.chdir(tmp_path)

    assert [line.split(" ")[1] for line in findings_of(plan)] == ["CCR204"]


def test_seats_and_commitments_are_those_of_the_framework_that_the_plan_names(tmp_path: Path) -> None:
    write(tmp_path, "own.yaml", OWN)
    text = PLAN.replace("[advocates]", "[housing]").replace("safety:", "advocacy:").replace("lawyers:", "lawyer:")

    seat, commitment, left_open = findings_of(write(tmp_path, "plan.yaml", text))

    assert seat == (
        "7:13 CCR202 error partners.refuge.seats[0] | The framework has no seat `housing`. "
        "| The seats are `advocates`, `lawyers` and `meals`."
    )
    assert commitment == (
        "9:19 CCR203 error partners.refuge.commitments.advocacy | The framework has no commitment `advocacy`. "
        "| The commitments are `safety`."
    )
    assert left_open == (
        "11:3 CCR202 error not_here.lawyer | The framework has no seat `lawyer`. | Did you mean `lawyers`?"
    )


def test_a_framework_with_nothing_but_warnings_is_used(tmp_path: Path, ccr: Program) -> None:
    own = write(tmp_path, "own.yaml", OWN.replace("name: Lawyers", "name: “Lawyers”"))
    plan = write(tmp_path, "plan.yaml", PLAN)
    status, told = answer(ccr, "check", own)

    assert (status, [finding["rule"] for finding in told["findings"]]) == (0, ["CCR031"])
    assert findings_of(plan) == []


@pytest.mark.parametrize(
    "text",
    [f"\ufeff{OWN}", OWN.replace("\n", "\r\n"), f"# a comment\n---\n{OWN}"],
    ids=["after a byte-order mark", "with Windows line ends", "after a comment"],
)
def test_a_framework_is_known_as_one_in_whatever_style_it_is_written(tmp_path: Path, ccr: Program, text: str) -> None:
    own = write(tmp_path, "own.yaml", text)

    assert answer(ccr, "check", own)[1]["findings"] == []


def test_a_folder_may_hold_plans_and_their_framework(tmp_path: Path, ccr: Program) -> None:
    write(tmp_path, "own.yaml", OWN)
    plan = write(tmp_path, "plan.yaml", PLAN)

    assert answer(ccr, "check", str(tmp_path))[1]["counts"] == {"plans": 2, "errors": 0, "warnings": 0}
    status, told = answer(ccr, "gaps", str(tmp_path))
    assert (status, [answered["path"] for answered in told["plans"]], told["findings"]) == (0, [plan], [])


# A framework with mistakes


def test_check_tells_the_mistakes_of_a_framework_with_their_places(tmp_path: Path, ccr: Program) -> None:
    own = write(tmp_path, "own.yaml", MISTAKES)
    status, told = answer(ccr, "check", own)
    places = [(found["line"], found["column"], found["rule"], found["where"]) for found in told["findings"]]

    assert status == 1
    assert {found["path"] for found in told["findings"]} == {own}
    assert places == [
        (2, 5, "CCR108", "id"),
        (3, 8, "CCR104", "name.es"),
        (8, 50, "CCR102", "sectors[0].seats[0].flags[0]"),
        (9, 23, "CCR101", "sectors[0].seats[1].title"),
        (10, 1, "CCR101", "comitments"),
    ]


def test_a_plan_whose_framework_has_mistakes_has_one_finding_and_its_seats_go_unchecked(tmp_path: Path) -> None:
    own = write(tmp_path, "own.yaml", MISTAKES)
    text = PLAN.replace("[advocates]", "[zoo]").replace("safety:", "luck:").replace("lawyers:", "museum:")
    (line,) = findings_of(write(tmp_path, "plan.yaml", text))

    assert line == (
        f"3:12 CCR204 error framework | The framework `{own}` has 5 errors, so this plan's seats were not checked. "
        f"| `ccr check {own}` shows what is wrong with it."
    )


def test_a_framework_with_one_mistake_is_told_in_the_singular(tmp_path: Path) -> None:
    own = write(tmp_path, "own.yaml", OWN.replace("flags: [core]", "flags: [cor]"))
    (line,) = findings_of(write(tmp_path, "plan.yaml", PLAN))

    assert f"The framework `{own}` has an error, so this plan's seats were not checked." in line


def test_the_other_mistakes_of_a_plan_are_told_beside_that_of_its_framework(tmp_path: Path) -> None:
    write(tmp_path, "own.yaml", MISTAKES)
    text = PLAN.replace("at-the-table", "at the table").replace("advocates", "zoo")

    assert [line.split(" ")[1] for line in findings_of(write(tmp_path, "plan.yaml", text))] == ["CCR204", "CCR102"]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        OWN.encode("utf-16"),
        f"{OWN}about: Help: for elders\n".encode(),
        OWN.replace("id: lawyers", "id: advocates").encode(),
        b"- ccr_framework: 1\n",
    ],
    ids=["empty", "in UTF-16", "with a line that can't be read", "with an id used twice", "a list"],
)
def test_a_framework_that_cannot_be_used_is_one_finding_at_the_plans_framework(tmp_path: Path, raw: bytes) -> None:
    write(tmp_path, "own.yaml", raw)
    (line,) = findings_of(write(tmp_path, "plan.yaml", PLAN.replace("[advocates]", "[zoo]")))

    assert line.startswith("3:12 CCR204 error framework | ")


def test_gaps_leaves_out_a_plan_whose_framework_has_mistakes(tmp_path: Path, ccr: Program) -> None:
    write(tmp_path, "own.yaml", MISTAKES)
    status, told = answer(ccr, "gaps", write(tmp_path, "plan.yaml", PLAN))

    assert (status, told["plans"]) == (1, [])
    assert [(found["rule"], found["where"]) for found in told["findings"]] == [("CCR204", "framework")]


def test_a_plan_named_as_a_framework_is_not_sent_to_a_check_that_finds_nothing(tmp_path: Path) -> None:
    write(tmp_path, "own.yaml", "ccr: 1\nname: Another plan\nframework: immigrant-survivors\n")
    (line,) = findings_of(write(tmp_path, "plan.yaml", PLAN))

    assert line.startswith("3:12 CCR204 error framework | ")
    assert "ccr check" not in line


# No framework at all


@pytest.mark.parametrize("name", ["./not-there.yaml", "not-there.yaml", "lists/own.yaml", "./folder"])
def test_a_framework_file_that_is_not_there_is_told_at_the_plans_framework(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    text = PLAN.replace("./own.yaml", name).replace("[advocates]", "[zoo]")

    (line,) = findings_of(write(tmp_path, "plan.yaml", text))

    assert line == (
        f"3:12 CCR204 error framework | There is no framework file at `{name}`. "
        "| The path is seen from the folder of this plan."
    )


@pytest.mark.parametrize(
    "name", ["immigrant-survivor", "Immigrant Survivors", "immigrant_survivors", "inmigrant-survivors"]
)
def test_a_mistyped_name_of_a_built_in_framework_is_suggested(tmp_path: Path, name: str) -> None:
    text = PLAN.replace("./own.yaml", name).replace("[advocates]", "[zoo]")

    first, *further = findings_of(write(tmp_path, "plan.yaml", text))
    assert (
        first == f"3:12 CCR204 error framework | There is no framework `{name}`. | Did you mean `immigrant-survivors`?"
    )
    assert {line.split(" ")[1] for line in further} == {"CCR202", "CCR203"}  # held against the one that was meant


def test_a_name_that_is_like_no_built_in_framework_is_told_which_there_are(tmp_path: Path) -> None:
    (line,) = findings_of(write(tmp_path, "plan.yaml", PLAN.replace("./own.yaml", "elders")))

    assert line == (
        "3:12 CCR204 error framework | There is no framework `elders`. "
        "| Write `immigrant-survivors` or `sexual-assault-response`, or the path of a file of your own, which ends in "
        ".yaml."
    )
