"""Who is invited, and who said no: of a partner that has come further it is asked whether that is meant."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from commands.begun import BEGUN, begin
from helpers import Program
from terminal import Terminal, needs_tmux

PLAN = BEGUN.replace("status: invited  # by letter", "status: identified  # by letter").replace(
    "not_here:", "  clinic: {name: Clinic, seats: [food], status: left}\n\nnot_here:"
)
ON = ("--on", "2026-11-24")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return begin(tmp_path, PLAN)


@pytest.mark.parametrize(("verb", "status"), [("invite", "invited"), ("decline", "declined")])
def test_one_that_is_not_at_the_table_goes_without_a_question(ccr: Program, plan: Path, verb: str, status: str) -> None:
    told = ccr("partner", verb, "sheriff", "Clinic", *ON)
    assert (told.status, told.err) == (0, "")
    assert f"    status: {status}  # by letter\n    since: 2026-11-24\n" in plan.read_text()
    assert f"status: {status}, since: 2026-11-24}}" in plan.read_text()
    assert ccr("partner", verb, "sheriff", "Clinic", *ON).out.endswith("nothing changes.\n")


@pytest.mark.parametrize(("verb", "status"), [("invite", "invited"), ("decline", "declined")])
@pytest.mark.parametrize("is_liaison", [False, True])
def test_one_at_the_table_is_not_taken_away_from_it(
    ccr: Program, plan: Path, verb: str, status: str, is_liaison: bool
) -> None:
    if is_liaison:
        plan.write_text(PLAN.replace("status: at-the-table\n    since", "status: liaison\n    since"))
    before = plan.read_text()
    told = ccr("partner", verb, "sheriff", "casa-segura", *ON)
    stands = "liaison since February 11, 2025" if is_liaison else "at the table since February 11, 2025"
    assert (told.status, told.out) == (2, "")
    assert (
        f"ccr: `casa-segura` has come further: {stands}.\n  If it left, type `ccr partner leave casa-segura`;"
        in told.err
    )
    assert f"type `ccr partner set casa-segura status={status}`.\n" in told.err
    assert plan.read_text() == before
    assert ccr("partner", "set", "casa-segura", f"status={status}").status == 0


def test_of_one_at_the_table_only_that_it_left_is_no_question(ccr: Program, plan: Path) -> None:
    assert ccr("partner", "leave", "casa-segura", *ON).status == 0
    assert ccr("partner", "liaison", "legal-aid", *ON).status == 0


@needs_tmux
@pytest.mark.parametrize(("answer", "is_written"), [("", False), ("no", False), ("yes", True)])
def test_at_a_terminal_it_is_asked(plan: Path, answer: str, is_written: bool) -> None:
    for terminal in opened(plan):
        terminal.start("partner", "invite", "casa-segura")
        terminal.wait_for("the same: invited? [yes/no; Enter: no]")
        terminal.type(answer)
        shown = terminal.wait_for("ended=0")
        assert ("Nothing was written." in shown) == (not is_written)
        assert (plan.read_text() == PLAN) == (not is_written)


def opened(plan: Path) -> Iterator[Terminal]:
    terminal = Terminal(plan.parent.parent)
    try:
        yield terminal
    finally:
        terminal.close()
