"""Days of a roster that can be two: of agreements as of statuses."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers import HEAD, Program, write_files
from terminal import Terminal, needs_tmux

ROSTER = """\
Agency,Status,Since,MOU signed
Oak Food Bank,Active,2/3/2025,3/1/2025
Elm Clinic,Active,,4/5/2025
Ash Clinic,Active,,3/14/2025
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/o.yaml": HEAD, "roster.csv": ROSTER})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def partners(here: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = yaml.safe_load((here / "plans/o.yaml").read_text(encoding="utf-8"))["partners"]
    return found


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "When were the agreements signed? “3/1/2025”"), ("es", "¿Cuándo se firmaron los acuerdos? «3/1/2025»")],
)
def test_the_days_that_can_be_two_are_told_as_they_stand_there(language: str, told: str, ccr: Program) -> None:
    out = " ".join(ccr("--lang", language, "partner", "import", "roster.csv", "--yes").out.split())
    assert told in out
    assert "4/5/2025" in out
    assert "order" not in out


@needs_tmux
@pytest.mark.parametrize(("typed", "signed"), [("1", "2025-03-01"), ("2", "2025-01-03"), ("", None)])
def test_what_comes_first_in_a_day_is_asked_once_for_all_of_them(here: Path, typed: str, signed: str | None) -> None:
    terminal = Terminal(here)
    try:
        terminal.start("partner", "import", "roster.csv")
        terminal.wait_for("can be two days")
        terminal.type(typed)
        terminal.wait_for("Write this?")
        assert terminal.screen().count("can be two days") <= 1
        terminal.type("y")
        terminal.wait_for("ended")
    finally:
        terminal.close()
    agreement = partners(here)["oak-food-bank"].get("agreement", {})
    assert (str(agreement["signed"]) if agreement else None) == signed


@needs_tmux
def test_it_is_asked_of_agreements_alone_too(here: Path) -> None:
    write_files(here, {"roster.csv": "Agency,MOU signed\nOak Food Bank,3/1/2025\n"})
    terminal = Terminal(here)
    try:
        terminal.start("partner", "import", "roster.csv")
        terminal.wait_for("3/1/2025” can be two days")
        terminal.type("2")
        terminal.wait_for("Write this?")
        terminal.type("y")
        terminal.wait_for("ended")
    finally:
        terminal.close()
    assert str(partners(here)["oak-food-bank"]["agreement"]["signed"]) == "2025-01-03"
