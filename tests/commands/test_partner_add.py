"""``ccr partner add``: what is asked of a shelter, and what is told of an agency that is a partner already."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from commands.begun import begin
from helpers import Program
from terminal import Terminal, needs_tmux

SHELTER = ("partner", "add", "--name", "Oak House", "--seat", "housing")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return begin(tmp_path)


def partners(plan: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = yaml.safe_load(plan.read_text())["partners"]
    return found


# what of a shelter is confidential


def test_where_nobody_is_asked_nothing_is_made_up_and_a_line_tells_how_to_keep_it(ccr: Program, plan: Path) -> None:
    told = ccr(*SHELTER)
    assert told.status == 0
    assert "confidential" not in partners(plan)["oak-house"]
    assert "`ccr partner set oak-house confidential=place` keeps where it is." in told.err
    assert ccr("partner", "set", "oak-house", "confidential=place").status == 0
    assert partners(plan)["oak-house"]["confidential"] == "place"


@pytest.mark.parametrize(
    ("said", "id_", "kept"), [("place", "oak-house", "place"), ("name", "partner-1", "name"), ("no", "oak-house", None)]
)
def test_what_is_said_on_the_line_is_recorded_and_told_no_more(
    ccr: Program, plan: Path, said: str, id_: str, kept: str | None
) -> None:
    told = ccr(*SHELTER, "--confidential", said)
    assert (told.status, told.err) == (0, "")
    assert partners(plan)[id_].get("confidential") == kept
    assert ccr("check", "--strict").status == 0


def test_another_word_is_refused(ccr: Program, plan: Path) -> None:
    told = ccr(*SHELTER, "--confidential", "names")
    assert told.status == 2
    assert "Did you mean `name`?" in told.err


def test_of_others_nothing_is_told(ccr: Program, plan: Path) -> None:
    assert ccr("partner", "add", "--name", "Oak Clinic", "--seat", "health-care").err == ""


@needs_tmux
class TestAtATerminal:
    @pytest.fixture
    def terminal(self, plan: Path) -> Iterator[Terminal]:
        opened = Terminal(plan.parent.parent)
        yield opened
        opened.close()

    @pytest.mark.parametrize(
        ("answer", "id_", "kept"),
        [("", "oak-house", "place"), ("name", "partner-1", "name"), ("3", "oak-house", None)],
    )
    def test_it_is_asked_once_of_what_may_be_a_shelter(
        self, terminal: Terminal, plan: Path, answer: str, id_: str, kept: str | None
    ) -> None:
        terminal.start(*SHELTER)
        terminal.wait_for("What of it is")
        terminal.type(answer)
        shown = terminal.wait_for("ended=0")
        assert shown.count("may have a shelter") == 1
        assert partners(plan)[id_].get("confidential") == kept

    def test_of_others_it_is_not_asked(self, terminal: Terminal, plan: Path) -> None:
        terminal.start("partner", "add", "--name", "Oak Clinic", "--seat", "health-care")
        assert "shelter" not in terminal.wait_for("ended=0")


# one that is there already


@pytest.mark.parametrize("name", ["Casa Segura", "casa segura", "Casa Segura, Inc.", "Safe House (Casa Segura)"])
def test_one_that_is_there_is_told_with_what_to_type(ccr: Program, plan: Path, name: str) -> None:
    before = plan.read_text()
    told = ccr("partner", "add", "--name", name, "--seat", "food")
    assert (told.status, told.out) == (2, "")
    assert f"{name} is a partner already: `casa-segura`." in told.err
    assert "`ccr partner set casa-segura`" in told.err
    assert plan.read_text() == before


def test_a_second_one_has_an_id_of_its_own(ccr: Program, plan: Path) -> None:
    hint = ccr("partner", "add", "--name", "Casa Segura").err
    assert "`ccr partner add casa-segura-2 --name 'Casa Segura'`" in hint
    assert ccr("partner", "add", "casa-segura-2", "--name", "Casa Segura", "--seat", "food").status == 0
    assert partners(plan)["casa-segura-2"]["seats"] == ["food"]


def test_the_same_line_twice_changes_nothing(ccr: Program, plan: Path) -> None:
    line = ("partner", "add", "--name", "Oak Clinic", "--seat", "health-care", "--role", "Care", "--on", "2026-11-01")
    assert ccr(*line).status == 0
    once = plan.read_text()
    again = ccr(*line)
    assert (again.status, again.out) == (0, "`plans/saguaro.yaml` says so already; nothing changes.\n")
    assert plan.read_text() == once
