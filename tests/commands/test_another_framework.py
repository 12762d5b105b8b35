"""A sexual assault response team never heard of the program for immigrant survivors: nothing tells it of that one."""

import json
import re
from pathlib import Path

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.language.speaker import LANGUAGES, speaker
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.other_names import NamedPart
from example_files import GOOD
from helpers import Program, write_files
from reader_commands import NEEDING, command_lines

OURS = "sexual-assault-response"
YEAR = (GOOD / f"{OURS}.yaml").read_text(encoding="utf-8")
DAY = "2026-11-22"
SHOWN = ["haven", "sheriff", "council"]
FOR_THE_KEEPER = [("next", "--all"), ("next",), ("check",), ("explain",), ("explain", "orientation")]
FOR_THE_KEEPER += [("explain", "not-oriented"), ("schema",)]


def words_of(framework: Framework) -> set[str]:
    """The ids of its parts, and what both languages call them."""
    parts: list[NamedPart] = [*framework.sectors, *framework.seats.values(), *framework.commitments]
    return {word for part in parts for word in (part.id, *(speaker(code).pick(part.name) for code in LANGUAGES))}


FOREIGN = {"federal immigration protections", "protecciones migratorias federales"} | {
    word
    for name in BUILT_IN
    if name != OURS
    for word in words_of(built_in(name)) - words_of(built_in(OURS))
    if "-" in word or " " in word
}
"""What the other framework calls its parts and this one doesn't, where it is more than a word."""


def foreign(text: str) -> list[str]:
    """The words of the other framework in a text."""
    return [word for word in FOREIGN if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)]


@pytest.fixture(name="team", params=["just begun", "a year in"])
def _team(request: pytest.FixtureRequest, ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A folder with the plan of a team; gives the partners that can be shown one by one."""
    monkeypatch.chdir(tmp_path)
    if request.param == "a year in":
        write_files(tmp_path, {"plans/juniper.yaml": YEAR})
        return SHOWN
    assert ccr("init", "juniper", "--framework", OURS, "--name", "Juniper County SART", "--yes").status == 0
    return []


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_command_that_reads_works_and_tells_of_no_other_framework(
    ccr: Program, team: list[str], language: str
) -> None:
    for line in (*command_lines(team), *FOR_THE_KEEPER):
        told = ccr(*line, *(() if line[0] in ("explain", "schema") else ("--as-of", DAY)), "--lang", language)
        assert told.status in ((0, 2) if line[1:2] and line[1] in NEEDING else (0,)), line
        assert foreign(_without_examples(line, told.out) + told.err) == [], line


def _without_examples(line: tuple[str, ...], out: str) -> str:
    """The output; of a schema only what editors suggest, since the examples of its keys are of another community."""
    if line[0] != "schema":
        return out
    definitions = json.loads(out)["$defs"]
    return json.dumps([definitions["Action"]["properties"]["seat"]["examples"], _commitments(definitions)])


def _commitments(definitions: dict[str, dict[str, dict[str, object]]]) -> object:
    return definitions["Partner"]["properties"]["commitments"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_plan_just_begun_holds_examples_of_its_own_framework(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ccr("init", "juniper", "--framework", OURS, "--yes", "--language", language)
    text = (tmp_path / "plans/juniper.yaml").read_text(encoding="utf-8")
    flat = " ".join(text.replace("#", " ").split())
    for id_ in ("mission", "principles"):
        element = built_in(OURS).element(id_)
        assert element is not None
        assert element.example is not None
        assert getattr(element.example, language) in flat
    assert foreign(flat) == []
    assert "[emergency-department, behavioral-and-public-health]" in flat


def test_help_and_an_unknown_name_say_which_frameworks_there_are(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = " ".join(ccr("init", "--help").out.split())
    refused = ccr("init", "x", "--framework", "elders", "--yes")
    near = ccr("init", "x", "--framework", "sexual-assault-respons", "--yes")
    assert all(name in shown for name in BUILT_IN)
    assert refused.status == near.status == 2
    assert all(name in refused.err for name in BUILT_IN)
    assert f"Did you mean `{OURS}`?" in near.err
    assert not (tmp_path / "plans").exists()


def test_a_word_is_explained_by_the_frameworks_of_the_plans_at_hand(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    usual, ours = (built_in(name).seats["law-enforcement"].why.en for name in BUILT_IN)  # type: ignore[union-attr]

    assert usual in ccr("explain", "law-enforcement").out  # there is no plan
    assert ccr("explain", "forensic-examiner").out.startswith("Framework: Sexual assault response team\n")

    write_files(tmp_path, {"plans/juniper.yaml": YEAR})
    told = ccr("explain", "law-enforcement").out
    assert ours in told
    assert usual not in told
    assert ccr("explain", "housing").out.startswith("Framework: Immigrant survivors\n")

    write_files(tmp_path, {"plans/saguaro.yaml": f"framework: {BUILT_IN[0]}\nccr: 1\nname: [broken\n"})
    both = ccr("explain", "law-enforcement").out
    assert usual in both
    assert ours in both
    assert "Framework: Immigrant survivors" in both


def test_what_partners_know_is_said_in_the_words_of_the_framework(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {"plans/juniper.yaml": YEAR})
    assert "3 of 6 partners at the table know survivors' choices and each partner's duties." in ccr("ready").out
    shown = ccr("partner", "show", "haven").out
    assert "Orientation: its people have known survivors' choices and each partner's duties since" in shown
    write_files(
        tmp_path, {"plans/juniper.yaml": YEAR.replace(OURS, "./own.yaml"), "plans/own.yaml": _without_subject()}
    )
    assert "3 of 6 partners at the table know what everybody here has to know." in ccr("ready").out


def _without_subject() -> str:
    folder = Path(__file__).parents[2] / "src/ccr_cli/data/frameworks"
    head, subject, rest = (folder / f"{OURS}.yaml").read_text(encoding="utf-8").partition("    subject:\n")
    assert subject
    return head + rest[rest.index("    sources:") :]
