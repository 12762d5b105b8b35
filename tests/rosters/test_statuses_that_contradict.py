"""Rows of one agency of which one says that it takes part and another that it is gone: somebody says which is right."""

import json
from pathlib import Path

import pytest
import yaml

from helpers import HEAD, Program, write_files
from terminal import Terminal, needs_tmux

ROWS = "Agency,Status\nOak Food Bank,Member\nOak Food Bank,left in May\nElm Clinic,Member\nElm Clinic,Invited\n"


def test_without_a_terminal_it_is_listed_and_said_which_was_taken(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"o.yaml": HEAD, "roster.csv": ROWS})
    typed = ("partner", "import", str(tmp_path / "roster.csv"), str(tmp_path / "o.yaml"), "--dry-run")
    rows = json.loads(ccr(*typed, "--format=json").out)["rows"]
    assert [(row["status"], row["questions"]) for row in rows if row["why"] is None] == [
        ("at-the-table", ["statuses"]),
        ("at-the-table", []),
    ]
    assert "The first one was taken, is it right? “Oak Food Bank”: at the table, or left." in " ".join(
        ccr(*typed).out.split()
    )


@needs_tmux
@pytest.mark.parametrize(("answer", "status"), [("1", "left"), ("", "at-the-table")])
def test_at_a_terminal_it_is_asked_once(answer: str, status: str, tmp_path: Path) -> None:
    write_files(tmp_path, {"plans/o.yaml": HEAD, "roster.csv": ROWS})
    terminal = Terminal(tmp_path)
    try:
        terminal.start("partner", "import", "roster.csv")
        terminal.wait_for("such as 1 3; Enter: none.")
        terminal.type(answer)
        terminal.wait_for("Write")
        terminal.type("y")
        terminal.wait_for("ended")
    finally:
        terminal.close()
    partners = yaml.safe_load((tmp_path / "plans/o.yaml").read_text(encoding="utf-8"))["partners"]
    assert partners["oak-food-bank"]["status"] == status
