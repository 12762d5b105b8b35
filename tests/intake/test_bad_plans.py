"""What people really type: each file in examples/bad has its findings beside it, line by line."""

import json
from collections import Counter
from pathlib import Path

import pytest

from ccr_cli.language.speaker import speaker
from ccr_cli.manual import RULES
from ccr_cli.rules.finding import Finding
from example_files import BAD, as_line, bad_examples, expected, findings_in
from helpers import HEAD, Program, Result

NAMES = list(bad_examples())


def findings_of(name: str) -> tuple[Finding, ...]:
    return findings_in(str(BAD / f"{name}.yaml"), bad_examples()[name]())


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_plan_has_the_findings_that_stand_beside_it(name: str) -> None:
    assert [as_line(finding, speaker("en")) for finding in findings_of(name)] == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_plan_has_the_same_findings_in_spanish(name: str) -> None:
    findings = findings_of(name)
    in_spanish = [as_line(finding, speaker("es")).split(" | ")[0] for finding in findings]

    assert in_spanish == [line.split(" | ")[0] for line in expected(name)]
    assert [finding for finding in findings if _is_told_in_english(finding)] == []


def _is_told_in_english(finding: Finding) -> bool:
    english, spanish = speaker("en"), speaker("es")
    told = [finding.message] if finding.hint is None else [finding.message, finding.hint]
    return any(english.tell(message) == spanish.tell(message) for message in told)


@pytest.mark.parametrize("name", NAMES)
def test_findings_stand_in_the_order_of_the_file_and_each_once(name: str) -> None:
    findings = findings_of(name)
    places = [(finding.line, finding.column) for finding in findings]
    told = Counter((finding.line, finding.column, finding.rule.code, finding.where) for finding in findings)

    assert places == sorted(places)
    assert [place for place, times in told.items() if times > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_word_of_the_parser_or_of_the_models_reaches_a_user(name: str) -> None:
    told = " ".join(as_line(finding, speaker("en")) for finding in findings_of(name))

    for word in ("while parsing", "while scanning", "expected <", "block mapping", "simple key", "pydantic", "Input "):
        assert word not in told


def test_every_rule_is_found_in_some_example() -> None:
    found = {line.split(" ")[1] for name in NAMES for line in expected(name)}

    assert found == {rule.code for rule in RULES}


def test_every_list_of_findings_belongs_to_an_example() -> None:
    assert sorted(path.stem for path in BAD.glob("*.findings")) == sorted(NAMES)
    assert [name for name in NAMES if not expected(name)] == []


def check(ccr: Program, path: Path, *options: str) -> Result:
    return ccr("check", str(path), "--as-of", "2026-11-22", *options)


def test_five_mistakes_come_at_once_and_in_the_order_of_the_file(ccr: Program) -> None:
    done = check(ccr, BAD / "five-mistakes-at-once.yaml", "--format", "json")
    answer = json.loads(done.out)

    assert done.status == 1
    assert [finding["rule"] for finding in answer["findings"]] == ["CCR102", "CCR106", "CCR202", "CCR007", "CCR201"]
    assert {finding["path"] for finding in answer["findings"]} == {str(BAD / "five-mistakes-at-once.yaml")}
    assert answer["counts"] == {"plans": 1, "errors": 5, "warnings": 0}


def test_json_tells_the_same_in_spanish_under_english_keys(ccr: Program) -> None:
    path = BAD / "five-mistakes-at-once.yaml"
    english, spanish = (
        json.loads(check(ccr, path, "--format", "json", "--lang", language).out)["findings"]
        for language in ("en", "es")
    )
    words = {"message", "hint"}

    assert [_without(finding, words) for finding in english] == [_without(finding, words) for finding in spanish]
    assert english != spanish


def _without(finding: dict[str, object], keys: set[str]) -> dict[str, object]:
    return {key: value for key, value in finding.items() if key not in keys}


def test_warnings_alone_cross_the_threshold_only_when_strict(ccr: Program) -> None:
    usual = check(ccr, BAD / "number-sign-cuts-text.yaml")
    strict = check(ccr, BAD / "number-sign-cuts-text.yaml", "--strict")

    assert (usual.status, strict.status) == (0, 1)
    assert "CCR030" in usual.out


def test_a_folder_of_bad_plans_is_read_to_its_end(ccr: Program) -> None:
    done = check(ccr, BAD, "--format", "json")

    assert done.status == 1
    assert {finding["path"] for finding in json.loads(done.out)["findings"]} == set(map(str, BAD.glob("*.yaml")))


@pytest.mark.parametrize("bullet", ["•", "–", "—", "·", "▪"])
def test_a_list_with_bullets_of_another_kind_is_told_how_to_write_items(bullet: str) -> None:
    text = f"{HEAD}principles:\n  {bullet} Dignity\n  {bullet} Safety\n"
    found = findings_in("plan.yaml", text.encode())

    assert [(finding.line, finding.column, finding.where) for finding in found] == [
        (5, 3, "principles"),
        (6, 3, "principles"),
    ]
    hints = [speaker("en").tell(finding.hint) for finding in found if finding.hint is not None]
    assert hints == ["Write `- Dignity`", "Write `- Safety`"]


@pytest.mark.parametrize("character", ["@", "%", "&", "*", "`"])
def test_text_that_starts_with_a_special_character_is_told_to_be_quoted(character: str) -> None:
    text = f"{HEAD}area: {character} Yuma and around\n"
    (finding,) = findings_in("plan.yaml", text.encode())

    assert (finding.rule.code, finding.line, finding.column) == ("CCR013", 4, 7)
    assert finding.hint is not None
    assert f'area: "{character} Yuma and around"' in speaker("en").tell(finding.hint)
