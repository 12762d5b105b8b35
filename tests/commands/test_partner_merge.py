"""``ccr partner merge``: two entries of one agency become one, and what is left out is told before it is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from commands.begun import begin
from helpers import Program
from terminal import Terminal, needs_tmux

PLAN = """\
ccr: 1
name: Saguaro County Task Force
framework: immigrant-survivors

coordinator: {partner: casa, backup: so-2}  # in turn

meetings:
  every: month
  held:
    - date: 2026-10-08  # at the library
      present: [casa, so, so-2]  # both came
    - date: 2026-11-08
      present:
        - casa
        - so-2  # late

partners:
  casa:
    name: Casa Segura
    seats: [victim-services, housing]  # and the hotline
    status: at-the-table

  # the jail and the patrol
  so:
    name: Sheriff's Office
    seats: [law-enforcement]
    status: invited  # by letter
    role: Patrol
    contacts:
      - {role: Front desk, phone: 520-555-0100}

  so-2:
    name: Sheriff's office
    seats: [law-enforcement, courts]
    status: at-the-table
    since: 2026-02-01
    named: never
    must_disclose: [public-records]
    languages: {Mixteco: phone}

roles:
  train: {first: so, with: [so-2, casa]}
  rides: {first: so-2, with: [so]}  # two vans

actions:
  - what: Ask the consulate
    who: so-2
"""
AFTER = """\
ccr: 1
name: Saguaro County Task Force
framework: immigrant-survivors

coordinator: {partner: casa, backup: so}  # in turn

meetings:
  every: month
  held:
    - date: 2026-10-08  # at the library
      present: [casa, so]  # both came
    - date: 2026-11-08
      present:
        - casa
        - so  # late

partners:
  casa:
    name: Casa Segura
    seats: [victim-services, housing]  # and the hotline
    status: at-the-table

  # the jail and the patrol
  so:
    name: Sheriff's Office
    seats: [law-enforcement, courts]
    status: invited  # by letter
    role: Patrol
    named: never
    must_disclose: [public-records]
    languages: {Mixteco: phone}
    contacts:
      - {role: Front desk, phone: 520-555-0100}

roles:
  train: {first: so, with: [casa]}
  rides: {first: so}  # two vans

actions:
  - what: Ask the consulate
    who: so
"""
LEFT_OUT = """\
`so-2` says this, and `so` something else, so it is left out:
  its status with the task force: it takes part in the task force
  the day its status became what it is: February 1, 2026
The other way round it is kept: `ccr partner merge so-2 so`
"""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return begin(tmp_path, PLAN)


def lines_of(text: str) -> list[str]:
    return sorted(line for line in text.splitlines() if line)  # new keys go where the file has such


def test_one_edit_makes_one_of_two_and_undo_makes_two_of_one(ccr: Program, plan: Path) -> None:
    told = ccr("partner", "merge", "so", "so-2")
    assert (told.status, told.err) == (0, "")
    assert told.out.startswith(LEFT_OUT + "Recorded in `plans/saguaro.yaml`:\n")
    assert lines_of(plan.read_text()) == lines_of(AFTER)
    assert ccr("check", "--strict").status == 0
    assert ccr("undo").status == 0
    assert plan.read_text() == PLAN


def test_a_dry_run_tells_the_same_and_writes_nothing(ccr: Program, plan: Path) -> None:
    told = ccr("partner", "merge", "so", "so-2", "--dry-run")
    assert told.out.startswith(LEFT_OUT + "Not written, this is what would change in `plans/saguaro.yaml`:\n")
    assert plan.read_text() == PLAN


def test_partners_are_known_by_their_names_too(ccr: Program, plan: Path) -> None:
    assert ccr("partner", "merge", "Casa Segura", "so").status == 0
    assert "  so:" not in plan.read_text()


def test_what_a_privacy_rule_finds_is_not_repeated(ccr: Program, plan: Path) -> None:
    plan.write_text(PLAN.replace("named: never", "role: Case A123456789"))
    told = ccr("partner", "merge", "so", "so-2", "--dry-run")
    assert "A123456789" not in told.out + told.err
    assert "  what it does: (a line that is not shown)\n" in told.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("so", "so"), "That is one partner, `so`, named twice."),
        (("so", "so-3"), "Did you mean `so-2`?"),
        (("so",), "`ID` is missing."),
    ],
)
def test_what_cannot_be_merged_is_told(ccr: Program, plan: Path, words: tuple[str, ...], told: str) -> None:
    result = ccr("partner", "merge", *words)
    assert (result.status, result.out) == (2, "")
    assert told in result.err
    assert plan.read_text() == PLAN


def test_nothing_is_written_where_the_plan_would_have_an_error(ccr: Program, plan: Path) -> None:
    plan.write_text(PLAN.replace("named: never", "named: publik"))
    result = ccr("partner", "merge", "so", "so-2")
    assert result.status == 1
    assert "so nothing was written" in result.err


@pytest.mark.parametrize(("first", "second"), [("casa", "so"), ("so", "casa")])
def test_that_a_shelter_is_hardly_an_office_of_the_law_is_told(
    ccr: Program, plan: Path, first: str, second: str
) -> None:
    told = " ".join(ccr("partner", "merge", first, second, "--dry-run").out.split())
    assert "that is hardly one agency." in told
    assert told.index(f"`{first}` is in the seat") < told.index(f"`{second}` in the seat")


def test_that_a_seat_is_for_the_community_to_decide_is_told(ccr: Program, plan: Path) -> None:
    plan.write_text(PLAN.replace("seats: [law-enforcement, courts]", "seats: [law-enforcement, homeland-security]"))
    told = " ".join(ccr("partner", "merge", "so", "so-2", "--dry-run").out.split())
    assert "Only `so-2` is in the seat Department of Homeland Security, and about that survivors" in told
    assert "hardly one agency" not in told


def test_of_two_that_are_alike_nothing_speaks_against_it(ccr: Program, plan: Path) -> None:
    assert "hardly" not in ccr("partner", "merge", "so", "so-2").out


@needs_tmux
class TestAtATerminal:
    @pytest.fixture
    def terminal(self, request: pytest.FixtureRequest, plan: Path) -> Iterator[Terminal]:
        opened = Terminal(plan.parent.parent)
        yield opened
        opened.close()

    @pytest.mark.parametrize("answer", ["no", "yes"])
    def test_it_is_shown_and_asked_before_it_is_written(self, terminal: Terminal, plan: Path, answer: str) -> None:
        terminal.start("partner", "merge")
        terminal.wait_for("Which partner?")
        terminal.type("so")
        listed = terminal.wait_for("Which one is the same agency?").partition("Which partner?")[2]
        assert "casa  Casa Segura" in listed
        assert "so  Sheriff" not in listed  # it is no other than itself
        terminal.type("so-2")
        shown = terminal.wait_for("Write this?")
        assert shown.index("it is left out:") < shown.index("This would change")
        assert plan.read_text() == PLAN
        terminal.type(answer)
        terminal.wait_for("ended=0")
        assert ("so-2" in plan.read_text()) == (answer == "no")

    def test_with_yes_nothing_is_asked(self, terminal: Terminal, plan: Path) -> None:
        terminal.start("partner", "merge", "so", "so-2", "--yes")
        terminal.wait_for("ended=0")
        assert lines_of(plan.read_text()) == lines_of(AFTER)

    @pytest.mark.parametrize("answer", ["no", "yes"])
    def test_a_shelter_and_an_office_of_the_law_are_asked_about(
        self, terminal: Terminal, plan: Path, answer: str
    ) -> None:
        terminal.start("partner", "merge", "casa", "so")
        shown = " ".join(terminal.wait_for("and is this written?").split())
        assert shown.index("that is hardly one agency") < shown.index("This would change")
        terminal.type(answer)
        terminal.wait_for("ended=0")
        assert ("  so:" in plan.read_text()) == (answer == "no")
