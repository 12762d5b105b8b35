"""Saying that it is fine: a comment with a reason, what it silences and what it never does, and how it is listed."""

import json
from datetime import date
from pathlib import Path

import pytest

from ccr_cli.audit.any_file import look_at_file
from ccr_cli.intake.load import look_over_plan
from ccr_cli.manual import RULES
from ccr_cli.privacy.rules.all_rules import RULES as PRIVACY
from helpers import TODAY, Program, taken, write_files
from planted import CASA, HEAD

CALL = "Call 520-555-0160 after six."
TITLE = "A telephone number, a mail address or a street in free text"
FINE = "ccr: allow CCR408 -- the desk of the county, which is public"


def found(text: str) -> list[str]:
    """What is found in a plan, as ``line code``."""
    return [f"{finding.line} {finding.rule.code}" for finding in taken(HEAD + text).findings]


def allowed(text: str) -> list[str]:
    """What a plan's comments allow, as ``line code``."""
    return [f"{one.line} {one.rule.code}" for one in taken(HEAD + text).allowed]


@pytest.mark.parametrize(
    "text",
    [
        f"mission: {CALL}  # {FINE}\n",
        f"mission: {CALL} # {FINE}\n",
        f"# {FINE}\nmission: {CALL}\n",
        f"area: x\n# The desk.\n# {FINE}\nmission: {CALL}\n",
        f"# {FINE}\n# ccr: allow CCR417 -- it was announced\nmission: {CALL}\n",
        f"mission: >-  # {FINE}\n  Nobody waits.\n  {CALL}\n",
        f"# {FINE}\nmission: |\n  Nobody waits.\n  {CALL}\n",
        f"mission: # {FINE}\n  {CALL}\n",
        f'mission: "Nobody waits.\n  {CALL}\n  Ever."  # {FINE}\n',
        f"principles:\n  - {CALL}  # {FINE}\n",
        f"principles:\n  # {FINE}\n  - {CALL}\n",
        f"principles:  # {FINE}\n  - {CALL}\n",
        f"# {FINE}\nprinciples:\n  - {CALL}\n",
        f"# {CALL} {FINE}\narea: x\n".replace(f"{CALL} ", ""),
        f"mission: {CALL}  # ccr: allow CCR408, CCR417 -- public\n",
        f"mission: {CALL}  # ccr: allow CCR417 CCR408 -- public\n",
        f"mission: {CALL}  # ccr: allow ccr408 -- public\n",
        f"mission: {CALL}  # CCR: allow CCR408 — public\n",
        f"mission: {CALL}  # the desk; {FINE}\n",
        f"# {FINE}\n# {CALL}\narea: x\n",
        f"mission: {CALL}  # {FINE}\r\n",
    ],
)
def test_a_comment_with_a_reason_silences_what_stands_there(text: str) -> None:
    assert [line for line in found(text) if "CCR4" in line] == []
    if CALL in text:
        assert [line.split()[1] for line in allowed(text)] == ["CCR408"]


@pytest.mark.parametrize(
    "text",
    [
        f"mission: {CALL}\narea: x  # {FINE}\n",
        f"area: x  # {FINE}\nmission: {CALL}\n",
        f"# {FINE}\narea: x\nmission: {CALL}\n",
        f"# {FINE}\n\n\narea: x\nmission: {CALL}\n",
        f"mission: {CALL}  # ccr: allow CCR417 -- public\n",
        f'mission: "{CALL} # {FINE}"\n',
        f"mission: |\n  # {FINE}\n  {CALL}\n",
        f"principles:\n  - x  # {FINE}\n  - {CALL}\n",
        f"mission: {CALL}  # allow CCR408 -- public\n",
    ],
)
def test_a_comment_elsewhere_and_what_is_no_comment_silence_nothing(text: str) -> None:
    assert [line.split()[1] for line in found(text)] == ["CCR408"]
    assert allowed(text) == []


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("ccr: allow CCR408", "This comment gives no reason, so it allows nothing."),
        ("ccr: allow CCR408 --", "This comment gives no reason, so it allows nothing."),
        ("ccr: allow CCR408 -- ...", "This comment gives no reason, so it allows nothing."),
        ("ccr: allow CCR408 because it is public", "This comment gives no reason, so it allows nothing."),
        ("ccr: allow -- public", "This comment names no rule, so it allows nothing."),
        ("ccr: allow everything -- public", "This comment names no rule, so it allows nothing."),
        ("ccr: allow CCR4xx -- public", "This comment names no rule, so it allows nothing."),
        ("ccr: allow CCR303 -- public", "There is no privacy rule `CCR303`."),
        ("ccr: allow CCR499 -- public", "There is no privacy rule `CCR499`."),
        ("ccr: allow CCR401 -- public", "What `CCR401` finds can't be allowed, so this comment changes nothing."),
        ("ccr: allow CCR419 -- public", "What `CCR419` finds can't be allowed, so this comment changes nothing."),
    ],
)
def test_a_comment_that_allows_nothing_says_so(ccr: Program, tmp_path: Path, comment: str, told: str) -> None:
    write_files(tmp_path, {"plan.yaml": f"{HEAD}mission: {CALL}  # {comment}\n"})

    lines = ccr("check", str(tmp_path / "plan.yaml")).out.splitlines()
    assert any("4:" in line and "CCR408" in line for line in lines)
    column = len(f"mission: {CALL}  # ") + 1
    assert any(line.endswith(f"plan.yaml:4:{column}: warning CCR419 {told}") for line in lines), lines


def test_of_several_rules_those_count_that_can_be_allowed() -> None:
    text = f"mission: {CALL}  # ccr: allow CCR401, CCR408 -- the public desk\n"

    assert found(text) == ["4 CCR419"]
    assert allowed(text) == ["4 CCR408"]


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("CCR401", "A012345678"),
        ("CCR402", "EAC9912345678"),
        ("CCR404", "SSN 666-12-3457"),
    ],
)
def test_numbers_that_authorities_gave_to_a_person_are_never_allowed(rule: str, value: str) -> None:
    text = f"mission: We saw {value} here.  # ccr: allow {rule} -- it is fine\n"

    assert f"4 {rule}" in found(text)
    assert "4 CCR419" in found(text)
    assert allowed(text) == []
    assert not next(known for known in PRIVACY if known.code == rule).may_be_allowed


@pytest.mark.parametrize(
    "text",
    [
        f"mission: {CALL}  # ccr: allow CCR408 -- the client is at 520-555-0177\n",
        f"# {FINE}\n# ccr: allow CCR408 -- ask at 520-555-0177\nmission: {CALL}\n",
        f"mission: {CALL}  # ccr: allow CCR408, CCR409, CCR410 -- ask the client Marisol Quintanar\n",
    ],
)
def test_the_reason_is_looked_at_too_and_nothing_allows_it(ccr: Program, tmp_path: Path, text: str) -> None:
    assert [code for code in found(text) if code.split()[1] in ("CCR408", "CCR409", "CCR410")] != []
    write_files(tmp_path, {"plan.yaml": HEAD + text})

    told = ccr("check", str(tmp_path / "plan.yaml")).out
    assert "Allowed: " in told
    assert "0177" not in told
    assert "Marisol" not in told


def test_what_is_allowed_is_listed_in_every_format_but_annotations(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"plan.yaml": f"{HEAD}mission: {CALL}  # {FINE}\n"})
    path = str(tmp_path / "plan.yaml")

    assert ccr("check", path).out.splitlines() == [
        f"Allowed: {path}:4:15 CCR408 {TITLE} -- the desk of the county, which is public",
        "1 file: 0 errors, 0 warnings.",
    ]
    assert ccr("check", path, "--strict").status == 0
    assert ccr("check", path, "--lang", "es").out.startswith("Permitido: ")
    assert ccr("check", path, "--fix", "--dry-run").out == ccr("check", path).out
    assert json.loads(ccr("check", path, "--format", "json").out) == {
        "ccr": 1,
        "findings": [],
        "allowed": [{"path": path, "line": 4, "column": 15, "rule": "CCR408", "where": "mission"}],
        "counts": {"plans": 1, "errors": 0, "warnings": 0},
    }
    assert ccr("check", path, "--format", "github").out == ""
    run = json.loads(ccr("check", path, "--format", "sarif").out)["runs"][0]
    assert [result["ruleId"] for result in run["results"]] == ["CCR408"]
    assert run["results"][0]["suppressions"] == [{"kind": "inSource"}]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["CCR408"]
    assert "county" not in json.dumps(run)


def test_no_list_but_that_of_a_screen_tells_the_reason_or_the_text(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"plan.yaml": f"{HEAD}mission: {CALL}  # ccr: allow CCR408 -- 520-555 is the county\n"})

    told = ccr("check", str(tmp_path / "plan.yaml")).out
    assert "Allowed: " in told
    assert "0160" not in told
    assert "the county" not in told or "520" not in told


def test_any_other_text_allows_in_its_own_way_of_making_comments() -> None:
    text = (
        f"{CALL} <!-- {FINE} -->\n"
        f"<!-- {FINE} -->\n{CALL}\n"
        f"{CALL}\n"
        f"<!-- ccr: allow CCR408 --> {CALL}\n"
        "Write `ccr: allow` with a rule and a reason.\n"
    )
    looked = look_at_file("notes.md", text.encode(), TODAY)

    assert [(finding.line, finding.rule.code) for finding in looked.findings] == [
        (4, "CCR408"),
        (5, "CCR419"),
        (5, "CCR408"),
    ]
    assert [(one.line, one.reason) for one in looked.allowed] == [
        (1, "the desk of the county, which is public"),
        (3, "the desk of the county, which is public"),
    ]


def test_what_is_allowed_in_a_plan_is_told_by_whoever_looks_at_files_too() -> None:
    looked = look_at_file("plans/a.yaml", f"{HEAD}mission: {CALL}  # {FINE}\n".encode(), TODAY)

    assert looked.findings == ()
    assert [(one.line, one.where) for one in looked.allowed] == [(4, "mission")]


def test_a_plan_with_only_what_is_allowed_is_answered(ccr: Program, tmp_path: Path) -> None:
    text = f"{HEAD}{CASA}mission: The survivor Marisol Quintanar.  # ccr: allow CCR410 -- she asked for it\n"
    taken_in = look_over_plan("plan.yaml", text.encode(), TODAY)

    assert taken_in.model is not None
    assert [one.rule.code for one in taken_in.allowed] == ["CCR410"]


def test_a_plan_that_allows_without_need_is_read_to_the_end() -> None:
    taken_in = look_over_plan("plan.yaml", f"{HEAD}area: Tucson  # {FINE}\n".encode(), date(2026, 11, 22))

    assert (taken_in.findings, taken_in.allowed) == ((), ())
    assert taken_in.model is not None


def test_the_rule_about_such_comments_stands_in_the_manual() -> None:
    assert "CCR419" in [rule.code for rule in RULES]
