"""``ccr assess`` where nobody is asked: what it shows, for whom, in which form, and what it records."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from helpers import EXAMPLES, HEAD, Program, write_files

DAY = "--as-of=2026-11-22"
PLAN = HEAD + (
    "assessments:\n"
    "  - {date: 2024-05-14, how: survey, scores: {shared-purpose: 3, reach: 4, privacy: 4}}\n"
    "  - date: 2026-05-14\n    how: together\n    answered: 9\n    note: KEPT-here\n"
    "    scores: {shared-purpose: 4, reach: 3.5, learning: 2}\n"
    "  - {date: 2026-12-01, scores: {shared-purpose: 1}}\n"
)


@pytest.fixture(autouse=True)
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": PLAN})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans" / "saguaro.yaml"


def document(ccr: Program, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ccr("assess", "--format", "json", DAY, *arguments).out)
    return found


# what it shows


def test_the_first_line_is_what_got_better(ccr: Program) -> None:
    told = ccr("assess", DAY)
    assert (told.status, told.err) == (0, "")
    assert told.out.splitlines()[:6] == [
        "Saguaro County Task Force: better than before: Shared purpose.",
        "May 14, 2026: talked through together; 9 people took part.",
        "  Note: KEPT-here",
        "  Shared purpose: 4; before, 3 on May 14, 2024.",
        "  People who can act: no score yet.",
        "  Survivors guide the work: no score yet.",
    ]
    assert "  Privacy we can rely on: 4, on May 14, 2024." in told.out.splitlines()
    assert "  Learning without blame: 2." in told.out.splitlines()
    assert told.out.splitlines()[-1] == (
        "9 components are without a score of that day; `ccr assess` at a terminal goes on with them."
    )


def test_the_day_is_not_told_twice(ccr: Program, plan: Path) -> None:
    plan.write_text(HEAD + "assessments:\n  - {date: 2026-05-14, scores: {reach: 3}}\n")
    told = ccr("assess", DAY).out
    assert told.startswith("Saguaro County Task Force: 1 of 12 components has a score of May 14, 2026.\n  Shared")


def test_columns_have_bars_and_what_changed(ccr: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    lines = [re.sub("\x1b\\[[0-9;]*m", "", line).rstrip() for line in ccr("assess", DAY).out.splitlines()]
    assert "  Shared purpose             ████████░░ 4    +1" in lines
    assert "  Reach                      ███████░░░ 3.5  −0.5" in lines
    assert "  Privacy we can rely on     ████████░░ 4    on May 14, 2024" in lines
    assert "  Learning without blame     ████░░░░░░ 2    for the first time" in lines
    assert max(map(len, lines)) <= 80


def test_json_has_the_promised_fields(ccr: Program) -> None:
    told = document(ccr)
    assert list(told) == ["ccr", "as_of", "path", "findings", "name", "assessments", "components"]
    assert told["components"][0] == {
        "id": "shared-purpose",
        "name": "Shared purpose",
        "score": 4,
        "before": 3,
        "scores": [{"date": "2024-05-14", "score": 3}, {"date": "2026-05-14", "score": 4}],
    }
    assert told["components"][1] | {"name": ""} == {
        "id": "people-who-can-act", "name": "", "score": None, "before": None, "scores": [],
    }  # fmt: skip
    assert [one["date"] for one in told["assessments"]] == ["2024-05-14", "2026-05-14"]
    assert told["assessments"][1]["answered"] == 9
    assert told["assessments"][1]["note"] == "KEPT-here"


def test_csv_has_a_row_for_each_component_and_with_all_for_each_score(ccr: Program) -> None:
    rows = list(csv.DictReader(io.StringIO(ccr("assess", "--format", "csv", DAY).out.lstrip("\ufeff"))))
    assert len(rows) == 12
    assert rows[0] == {
        "component": "shared-purpose", "name": "Shared purpose", "date": "2026-05-14", "score": "4", "before": "3",
    }  # fmt: skip
    rows = list(csv.DictReader(io.StringIO(ccr("assess", "--all", "--format", "csv", DAY).out.lstrip("\ufeff"))))
    assert [(row["component"], row["date"]) for row in rows][:2] == [
        ("shared-purpose", "2024-05-14"),
        ("shared-purpose", "2026-05-14"),
    ]


def test_all_of_it_tells_each_assessment_and_each_score(ccr: Program) -> None:
    lines = ccr("assess", "--all", DAY).out.splitlines()
    assert "  May 14, 2024: by survey." in lines
    assert "  Reach: 4 on May 14, 2024; 3.5 on May 14, 2026" in lines


def test_markdown_is_for_partners_and_has_no_note(ccr: Program) -> None:
    told = ccr("assess", "--format", "markdown", DAY).out
    assert "| Reach | ███████░░░ 3.5 | −0.5 |" in told
    assert "KEPT" not in told


def test_partners_see_the_scores_and_not_the_note(ccr: Program) -> None:
    told = document(ccr, "--audience", "partners")
    assert told["components"][0]["score"] == 4
    assert told["assessments"][1]["note"] is None


@pytest.mark.parametrize("reader", ["coalition", "funder", "public"])
@pytest.mark.parametrize("output", ["text", "json", "markdown", "csv"])
def test_others_are_refused_in_plain_words(ccr: Program, reader: str, output: str) -> None:
    told = ccr("assess", "--audience", reader, "--format", output)
    assert (told.status, told.out) == (2, "")
    assert told.err == (
        "ccr: `ccr assess` shows how those at the table see their own work.\n"
        "  Choose one of `internal` or `partners`.\n"
    )


def test_a_plan_without_an_assessment_says_how_to_begin(ccr: Program, plan: Path) -> None:
    plan.write_text(HEAD)
    assert ccr("assess").out == (
        "Saguaro County Task Force: no assessment yet.\n"
        "`ccr assess` at a terminal asks about one component after the other: talk first, number last.\n"
    )


def own_framework(plan: Path, name: str, text: str = "") -> None:
    """Let the plan have a framework of its own."""
    framework = (
        "ccr_framework: 1\nid: ours\nname: Two doors\n"
        "sectors:\n  - {id: help, name: Help, seats: [{id: advocates, name: Advocates}]}\n"
        "commitments:\n  - {id: safety, name: Safety}\n" + text
    )
    write_files(plan.parent, {f"ours/{name}.yaml": framework})
    plan.write_text(plan.read_text().replace("framework: immigrant-survivors", f"framework: ours/{name}.yaml"))


def test_a_framework_without_components_says_so(ccr: Program, plan: Path) -> None:
    plan.write_text(HEAD)
    own_framework(plan, "bare")
    assert ccr("assess").out.splitlines()[0] == (
        "Saguaro County Task Force: the framework “Two doors” has no components."
    )
    assert document(ccr)["components"] == []
    told = ccr("assess", "--set", "reach=3")
    assert (told.status, told.out) == (2, "")
    assert told.err == "ccr: The framework has no component `reach`.\n  This framework has no components.\n"


COMPONENT = "components:\n  - {id: reach, name: Reach, ask: Where?, one: Nowhere., three: Some., five: All.}\n"


def test_a_component_that_the_framework_no_longer_has_keeps_nobody_from_recording(ccr: Program, plan: Path) -> None:
    own_framework(plan, "short", COMPONENT)
    told = ccr("assess", "--set", "reach=4", "--date", "2026-11-20")
    assert told.status == 0
    assert "+   - {date: 2026-11-20, scores: {reach: 4}}" in told.out
    assert "still has" in told.err
    shown = ccr("assess", DAY)
    assert shown.status == 1
    assert "The framework has no component `shared-purpose`." in shown.err


def test_the_example_plans_can_be_asked(ccr: Program) -> None:
    for path in sorted(EXAMPLES.glob("*.yaml")):
        told = ccr("assess", str(path), DAY, "--lang", "es")
        assert (told.status, told.err) == (0, "")


# what it records


def test_scores_are_recorded_without_asking(ccr: Program, plan: Path) -> None:
    told = ccr(
        "assess", "--set", "Propósito común=3,5", "--set", "reach=tres y medio", "--date", "2026-11-20",
        "--how", "together", "--answered", "11 people", "--note", "At the library.",
    )  # fmt: skip
    assert (told.status, told.err) == (0, "")
    assert plan.read_text() == PLAN + (
        "  - date: 2026-11-20\n"
        "    how: together\n"
        "    scores: {shared-purpose: 3.5, reach: 3.5}\n"
        "    answered: 11\n"
        "    note: At the library.\n"
    )


def test_a_note_is_added_to_the_assessment_of_a_day(ccr: Program, plan: Path) -> None:
    assert ccr("assess", "--date", "2024-05-14", "--note", "By mail.").status == 0
    assert "privacy: 4}, note: By mail.}" in plan.read_text()
    told = ccr("assess", "--date", "2024-05-15", "--note", "By mail.")
    assert told.status == 2
    assert told.err.startswith("ccr: There is no assessment of `2024-05-15`.\n  The assessments were on ")


@pytest.mark.parametrize(
    ("score", "message", "hint"),
    [
        ("6", "`6` is not a number from 1 to 5.", "Write a whole or half number from 1 to 5, such as `3` or `3.5`."),
        ("0", "`0` is not a number from 1 to 5.", "Write a whole or half number from 1 to 5, such as `3` or `3.5`."),
        ("good", "`good` is not a number from 1 to 5.", None),
        ("", "`` is not a number from 1 to 5.", None),
        ("3-4", "`3-4` is two numbers.", "Agree on one; 3.5 is between them."),
        ("3.7", "`3.7` is neither a whole nor a half number.", "Write 3.5 or 4."),
    ],
)
def test_a_wrong_number_comes_with_what_to_write(
    ccr: Program, plan: Path, score: str, message: str, hint: str | None
) -> None:
    told = ccr("assess", "--set", f"reach={score}")
    assert (told.status, told.out) == (2, "")
    assert told.err.splitlines()[0] == f"ccr: {message}"
    assert hint is None or told.err.splitlines()[1] == f"  {hint}"
    assert plan.read_text() == PLAN


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--set", "reach"), "`reach` is not a component with its score."),
        (("--set", "reech=3"), "The framework has no component `reech`."),
        (("--set", "reach=3", "--answered", "many"), "`many` is not a number of people."),
        (("--set", "reach=3", "--answered", "0"), "`0` is not a number of people."),
        (("--set", "reach=3", "--date", "2199-01-01"), "January 1, 2199 is still to come, and this has happened."),
        (("--date", "2026-11-20"), "`--set` is missing."),
        (("--set", "reach=3", "--format", "json"), "This both shows and records."),
        (("--dry-run",), "`--set` is missing."),
    ],
    ids=" ".join,
)
def test_what_is_wrong_is_told_and_nothing_written(
    ccr: Program, plan: Path, words: tuple[str, ...], message: str
) -> None:
    told = ccr("assess", *words)
    assert (told.status, told.out) == (2, "")
    assert told.err.splitlines()[0] == f"ccr: {message}"
    assert plan.read_text() == PLAN


def test_how_it_was_done_is_one_of_three_words(ccr: Program, plan: Path) -> None:
    assert ccr("assess", "--date", "2026-05-14", "--how", "encuesta").status == 0
    assert "    how: survey\n" in plan.read_text()
    told = ccr("assess", "--date", "2026-05-14", "--how", "togther")
    assert told.status == 1
    assert "Did you mean `together`?" in told.err
    before = plan.read_text()
    assert ccr("assess", "--set", "reach=3", "--date", "2026-11-20", "--how", "togther").status == 1
    assert plan.read_text() == before


def test_what_would_change_can_be_shown_first(ccr: Program, plan: Path) -> None:
    told = ccr("assess", "--set", "reach=3", "--dry-run")
    assert told.status == 0
    assert told.out.startswith("Not written, this is what would change in `plans/saguaro.yaml`:")
    assert plan.read_text() == PLAN


# on other screens


def test_a_plan_with_an_assessment_says_so_when_it_is_shown(ccr: Program) -> None:
    line = "How it is going: better than before in 1 of 12 components (May 14, 2026)."
    assert line in ccr("show", DAY).out.splitlines()
    assert line in ccr("show", DAY, "--audience", "partners").out.splitlines()
    for reader in ("coalition", "funder", "public"):
        told = ccr("show", DAY, "--audience", reader, "--format", "json")
        assert json.loads(told.out)["plan"]["assessment"] is None


def test_a_plan_without_one_looks_as_before(ccr: Program, plan: Path) -> None:
    plan.write_text(HEAD)
    assert "How it is going" not in ccr("show", DAY).out
    assert "assessment" not in ccr("next", "--all", DAY).out


def test_an_assessment_of_this_week_got_done(ccr: Program) -> None:
    assert "  May 14, 2026: The task force talked about how it is going." in (
        ccr("next", "--as-of=2026-05-18").out.splitlines()
    )
