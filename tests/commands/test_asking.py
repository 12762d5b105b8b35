"""At a terminal, what is missing is asked for: who was there as a list to check off."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from commands.begun import BEGUN, begin
from terminal import Terminal, needs_tmux

pytestmark = needs_tmux


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return begin(tmp_path)


@pytest.fixture
def terminal(request: pytest.FixtureRequest, plan: Path) -> Iterator[Terminal]:
    opened = Terminal(f"asking-{abs(hash(request.node.nodeid)) % 10**8}", plan.parent.parent)
    yield opened
    opened.close()


def test_who_was_there_is_a_list_to_check_off(terminal: Terminal, plan: Path) -> None:
    terminal.start("meeting", "add", "--on", "2026-11-12")
    shown = terminal.wait_for("Who was there?")
    assert "   1  casa-segura  Casa Segura" in shown
    assert "   2  legal-aid  Desert Legal Aid" in shown
    assert "sheriff" not in shown  # it is invited, and does not sit at the table yet
    terminal.type("1 9")
    terminal.wait_for("`9` is not on the list")
    terminal.type("1, legal-aid")
    terminal.wait_for("What was decided?")
    terminal.type("Ask the clinic.")
    terminal.type("")
    terminal.wait_for("ended=0")
    assert "    - date: 2026-11-12\n      present: [casa-segura, legal-aid]\n" in plan.read_text()
    assert "      decided:\n        - Ask the clinic.\n" in plan.read_text()


def test_a_partner_is_picked_from_a_list(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "join", "--on", "2026-11-12")
    terminal.wait_for("Which partner?")
    terminal.type("1 2")
    terminal.wait_for("Type one number.")
    terminal.type("3")
    terminal.wait_for("ended=0")
    assert "    status: at-the-table  # by letter\n    since: 2026-11-12\n" in plan.read_text()


@pytest.mark.parametrize(("answer", "stays"), [("", True), ("no", True), ("y", False), ("yes", False)])
def test_who_leaves_may_leave_with_its_contacts(terminal: Terminal, plan: Path, answer: str, stays: bool) -> None:
    terminal.start("partner", "leave", "casa-segura")
    terminal.wait_for("Take the contacts of `casa-segura` out of the file too? [yes/no]")
    terminal.type(answer)
    terminal.wait_for("ended=0")
    assert ("Program director" in plan.read_text()) == stays
    assert "    status: left\n" in plan.read_text()


def test_a_new_partner_is_asked_for_in_spanish(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "add", "--lang", "es", "--on", "2026-11-12")
    terminal.wait_for("¿Cómo se llama?")
    terminal.type("Clínica del Valle")
    terminal.wait_for("¿Qué lugares ocupa?")
    terminal.type("health-care")
    terminal.wait_for("ended=0")
    assert "  clinica-del-valle:\n    name: Clínica del Valle\n    seats: [health-care]\n" in plan.read_text()


def test_a_task_is_asked_for(terminal: Terminal, plan: Path) -> None:
    terminal.start("action", "add")
    terminal.wait_for("What is to be done?")
    terminal.type("")
    terminal.type("Call the clinic")
    terminal.wait_for("Who does it?")
    terminal.type("2")
    terminal.wait_for("By which day?")
    terminal.type("")
    terminal.wait_for("ended=0")
    assert "  - what: Call the clinic\n    who: legal-aid\n" in plan.read_text()


def test_which_task_is_done_is_picked_from_those_still_open(terminal: Terminal, plan: Path) -> None:
    terminal.start("action", "done", "--on", "2026-11-12")
    terminal.wait_for("Ask the consulate to name a liaison")
    terminal.type("1")
    terminal.wait_for("ended=0")
    assert "    done: 2026-11-12\n" in plan.read_text()


def test_giving_up_writes_nothing(terminal: Terminal, plan: Path) -> None:
    terminal.start("meeting", "add")
    terminal.wait_for("Who was there?")
    terminal.press("C-c")
    terminal.wait_for("ended=130")
    terminal.start("partner", "join")
    terminal.wait_for("Which partner?")
    terminal.press("C-d")
    terminal.wait_for("ended=130")
    assert plan.read_text() == BEGUN


def test_the_change_is_shown_in_colour(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "join", "sheriff", "--on", "2026-11-12")
    shown = terminal.wait_for("ended=0")
    assert "-     status: invited  # by letter" in shown
    assert "+     since: 2026-11-12" in shown
