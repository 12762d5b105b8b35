"""``ccr write report`` and ``ccr write funder``: what they ask for, what they refuse, and whom they are for."""

from pathlib import Path

import pytest

from helpers import HEAD, Program, write_files

MONEY = "funding:\n  - {source: County fund, award: 2026-VS-014}\n"
TWO = MONEY + "  - {source: State fund, award: SV-77}\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plan(folder: Path, text: str = "") -> None:
    write_files(folder, {"plans/saguaro.yaml": HEAD + text})


def test_the_report_is_a_page_for_the_web_and_for_the_public_alone(ccr: Program, here: Path) -> None:
    plan(here)
    assert ccr("write", "report", "--as-of", "2026-11-22").status == 0
    (page,) = here.glob("*.html")
    assert "<title>Community report</title>" in page.read_text(encoding="utf-8")
    assert ccr("write", "report", "--audience", "partners").status == 2


def test_the_months_of_a_report_can_be_chosen(ccr: Program, here: Path) -> None:
    plan(here, "outreach: [{date: 2025-05-02, title: A fair, people: 140}]\n")
    asked = ("write", "report", "-o", "-", "--format", "md", "--as-of", "2026-11-22")
    assert "May 2025: we informed the community once" not in ccr(*asked).out
    assert "May 2025: we informed the community once" in ccr(*asked, "--from", "2025-01-01").out
    assert "June 2024 to May 2025" in ccr(*asked, "--until", "2025-05-31").out
    told = ccr(*asked, "--from", "2026-05-01", "--until", "2026-04-01")
    assert told.status == 2
    assert "The period ends on April 1, 2026, before its first day, May 1, 2026." in told.err


def test_the_worksheet_is_of_the_only_award_and_of_the_half_year_that_ended_last(ccr: Program, here: Path) -> None:
    plan(here, MONEY)
    told = ccr("write", "funder", "-o", "-", "--format", "md", "--as-of", "2026-11-22")
    assert told.status == 0
    assert "**Award:** 2026-VS-014" in told.out
    assert "**Period:** January 2026 to June 2026" in told.out


@pytest.mark.parametrize("form", ["docx", "xlsx", "html", "md"])
def test_the_worksheet_can_be_had_in_each_of_its_forms(ccr: Program, here: Path, form: str) -> None:
    plan(here, MONEY)
    assert ccr("write", "funder", "--format", form, "-o", f"out.{form}").status == 0
    assert (here / f"out.{form}").stat().st_size > 500


def test_a_plan_without_an_award_says_what_to_type(ccr: Program, here: Path) -> None:
    plan(here)
    told = ccr("write", "funder", "-o", "-", "--format", "md")
    assert (told.status, told.out) == (2, "")
    assert "The plan names no award." in told.err
    assert "ccr funding add SOURCE --award NUMBER" in told.err


def test_of_several_awards_one_has_to_be_named_and_a_mistyped_one_is_known_again(ccr: Program, here: Path) -> None:
    plan(here, TWO)
    told = ccr("write", "funder", "-o", "-", "--format", "md")
    assert told.status == 2
    assert "Add `--award` with one of them: `2026-VS-014` or `SV-77`." in told.err
    told = ccr("write", "funder", "--award", "2026-VS-41", "-o", "-", "--format", "md")
    assert told.status == 2
    assert "Did you mean `2026-VS-014`?" in told.err
    told = ccr("write", "funder", "--award", "no", "-o", "-", "--format", "md")
    assert "The plan's awards: `2026-VS-014` or `SV-77`." in told.err
    assert ccr("write", "funder", "--award", "SV-77", "-o", "-", "--format", "md").status == 0


def test_a_period_for_a_funder_is_of_whole_months_with_both_ends(ccr: Program, here: Path) -> None:
    plan(here, MONEY)
    told = ccr("write", "funder", "--from", "2026-01-01", "-o", "-", "--format", "md")
    assert (told.status, "Type both `--from` and `--until`" in told.err) == (2, True)
    told = ccr("write", "funder", "--from", "2026-01-15", "--until", "2026-02-28", "-o", "-", "--format", "md")
    assert (told.status, "whole months" in told.err) == (2, True)
    told = ccr("write", "funder", "--from", "2026-01-01", "--until", "2026-02-28", "-o", "-", "--format", "md")
    assert "**Period:** January 2026 to February 2026" in told.out


def test_the_worksheet_is_for_a_funder_alone(ccr: Program, here: Path) -> None:
    plan(here, MONEY)
    assert ccr("write", "funder", "--audience", "public").status == 2


def test_a_plan_with_errors_is_told_and_nothing_is_written(ccr: Program, here: Path) -> None:
    plan(here, "partners: {casa: {name: Casa}}\n")
    for paper in ("report", "funder"):
        told = ccr("write", paper)
        assert (told.status, told.out) == (1, "")
        assert "CCR" in told.err
    assert [path.name for path in here.iterdir()] == ["plans"]


def test_where_nothing_names_the_award_the_screen_says_what_could(ccr: Program, here: Path) -> None:
    given = MONEY + "trainings: [{date: 2026-05-01, title: One}, {date: 2026-07-01, title: Another half-year's}]\n"
    plan(here, given)
    asked = ("write", "funder", "-o", "-", "--format", "md", "--as-of", "2026-11-22")
    told = ccr(*asked)
    assert told.status == 0
    assert "Nothing in these months names this award." in told.err
    assert "It could be `trainings[0]`." in " ".join(told.err.split())
    assert "Nothing in these months" not in told.out
    plan(here, given.replace("title: One", "title: One, award: 2026-VS-014"))
    assert ccr(*asked).err == ""
