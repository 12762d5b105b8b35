"""``ccr write minutes``: a draft until it is approved, of the day that is asked for."""

from pathlib import Path

import pytest

from helpers import EXAMPLES, Program

SAGUARO = str(EXAMPLES / "saguaro.yaml")
TO_SCREEN = ("-o", "-", "--format", "md", "--as-of", "2026-11-24")


def test_they_are_a_draft_until_they_are_approved(ccr: Program) -> None:
    assert "DRAFT" in ccr("write", "minutes", SAGUARO, *TO_SCREEN).out
    assert "DRAFT" not in ccr("write", "minutes", SAGUARO, "--approved", *TO_SCREEN).out


def test_they_are_of_the_day_asked_for(ccr: Program) -> None:
    told = ccr("write", "minutes", SAGUARO, "--meeting", "2026-10-08", *TO_SCREEN).out
    assert "Welcome the food bank." in told
    assert "Put the plan into practice" not in told


def test_a_day_without_a_meeting_is_an_error_that_names_the_nearest(ccr: Program) -> None:
    result = ccr("write", "minutes", SAGUARO, "--meeting", "2026-10-09", *TO_SCREEN)
    assert (result.status, result.out) == (2, "")
    assert "There was no meeting on `2026-10-09`." in result.err
    assert "`2026-09-10`, `2026-10-08` and `2026-11-12`" in result.err


def test_a_plan_without_a_meeting_says_what_to_type(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("ccr: 1\nname: A task force\nframework: immigrant-survivors\n", encoding="utf-8")
    result = ccr("write", "minutes", str(plan), *TO_SCREEN)
    assert result.status == 2
    assert "ccr meeting add" in result.err


@pytest.mark.parametrize("audience", ["coalition", "funder", "public"])
def test_they_are_for_no_other_readers(ccr: Program, audience: str) -> None:
    result = ccr("write", "minutes", SAGUARO, "--audience", audience, *TO_SCREEN)
    assert (result.status, result.out) == (2, "")


@pytest.mark.parametrize("audience", ["partners", "coalition", "funder", "public"])
def test_the_handover_is_for_whoever_keeps_the_plan_alone(ccr: Program, audience: str) -> None:
    result = ccr("write", "handover", SAGUARO, "--audience", audience, *TO_SCREEN)
    assert (result.status, result.out) == (2, "")
    assert "internal" in result.err


def test_the_day_of_the_next_meeting_has_an_agenda_and_no_minutes_yet(ccr: Program) -> None:
    result = ccr("write", "minutes", SAGUARO, "--meeting", "2027-01-14", *TO_SCREEN)
    assert (result.status, result.out) == (2, "")
    assert "There was no meeting on `2027-01-14` yet.\n  It is the next one: `ccr write agenda`." in result.err
