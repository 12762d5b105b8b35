"""What is recorded of how a task force sees itself."""

from datetime import date

import pytest
from recording import FRAMEWORK, data_of, refusal_of

from ccr_cli.edits.assessments import NewAssessment, add_assessment
from ccr_cli.edits.edit import Add, Put, all_applied

DAY = date(2026, 5, 14)
THERE = "assessments:\n  - {date: 2026-05-14, how: together, scores: {reach: 3}}\n"


def test_the_first_score_adds_an_assessment_in_the_order_of_the_format() -> None:
    told = NewAssessment(date=DAY, how="together", scores={"reach": 3.0}, answered=9, note="At the library.")
    (edit,) = add_assessment(data_of(""), FRAMEWORK, told)
    assert edit == Add(
        ("assessments",),
        {"date": "2026-05-14", "how": "together", "scores": {"reach": 3}, "answered": 9, "note": "At the library."},
    )
    assert list(edit.value) == ["date", "how", "scores", "answered", "note"]


def test_the_next_score_of_a_day_goes_into_its_assessment() -> None:
    told = NewAssessment(date=DAY, scores={"learning": 3.5})
    assert add_assessment(data_of(THERE), FRAMEWORK, told) == [Put(("assessments", 0, "scores", "learning"), 3.5)]


def test_saying_it_twice_changes_nothing() -> None:
    told = NewAssessment(date=DAY, how="together", scores={"reach": 3.0})
    assert add_assessment(data_of(THERE), FRAMEWORK, told) == []


def test_a_score_is_corrected_and_a_note_added_later() -> None:
    told = NewAssessment(date=DAY, scores={"reach": 4.0}, note="Later.")
    after = all_applied(data_of(THERE), add_assessment(data_of(THERE), FRAMEWORK, told))
    assert after["assessments"] == [
        {"date": "2026-05-14", "how": "together", "scores": {"reach": 4}, "note": "Later."},
    ]


def test_of_two_of_one_day_the_last_is_meant() -> None:
    twice = THERE + "  - {date: 2026-05-14, scores: {reach: 2}}\n"
    told = NewAssessment(date=DAY, scores={"learning": 2})
    assert add_assessment(data_of(twice), FRAMEWORK, told) == [Put(("assessments", 1, "scores", "learning"), 2)]


@pytest.mark.parametrize("word", ["reach", "Reach", "Alcance", "alcance"])
def test_a_component_is_known_by_its_id_and_its_name_in_either_language(word: str) -> None:
    told = NewAssessment(date=DAY, scores={word: 4})
    assert add_assessment(data_of(THERE), FRAMEWORK, told) == [Put(("assessments", 0, "scores", "reach"), 4)]


def test_an_unknown_component_comes_with_the_nearest() -> None:
    told = NewAssessment(date=DAY, scores={"reech": 4})
    assert refusal_of(THERE, lambda data: add_assessment(data, FRAMEWORK, told)) == (
        "The framework has no component `reech`.",
        "Did you mean `reach`?",
    )


def test_a_framework_without_components_says_so() -> None:
    bare = FRAMEWORK.model_copy(update={"components": None})
    told = NewAssessment(date=DAY, scores={"reach": 4})
    assert refusal_of("", lambda data: add_assessment(data, bare, told)) == (
        "The framework has no component `reach`.",
        "This framework has no components.",
    )


def test_a_note_for_a_day_without_an_assessment_names_the_days_there_are() -> None:
    told = NewAssessment(date=date(2026, 5, 15), scores={}, note="Later.")
    assert refusal_of(THERE, lambda data: add_assessment(data, FRAMEWORK, told)) == (
        "There is no assessment of `2026-05-15`.",
        "The assessments were on `2026-05-14`.",
    )
    assert refusal_of("", lambda data: add_assessment(data, FRAMEWORK, told)) == (
        "There is no assessment of `2026-05-15`.",
        "`--set ID=SCORE` adds one, with the score of a component.",
    )
