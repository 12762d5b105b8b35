"""Replaced lines are found again by their text and place, whatever was done to other lines, and else not."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccr_cli.undoing.replaced import LinesOfFile, ReplacedLines, replaced_lines
from ccr_cli.undoing.take_back import as_before, found_again, taken_back
from commands.begun import BEGUN

JOINED = BEGUN.replace(
    "    status: invited  # by letter\n", "    status: at-the-table  # by letter\n    since: 2026-11-24\n"
)
CLINIC = "  clinic:\n    name: Clinic\n    seats: [food]\n    status: identified\n"
WITH_CLINIC = BEGUN.replace("\nnot_here:", f"{CLINIC}\nnot_here:")
RENAMED = BEGUN.replace("legal-aid", "lawyers")


def kept(before: str, after: str) -> tuple[ReplacedLines, ...]:
    return tuple(one for _, one in replaced_lines(*(LinesOfFile.of(text.encode()) for text in (before, after))))


def back(before: str, after: str, now: str) -> str | None:
    """The file with the change from ``before`` to ``after`` taken back; ``None`` where it can't be."""
    lines = LinesOfFile.of(now.encode())
    found = found_again(kept(before, after), lines)
    if any(one.state == "touched" for one in found):
        return None
    return taken_back(found, lines).decode()


ELSEWHERE = {
    "nothing": ("", ""),
    "a line at the top": ("ccr: 1\n", "ccr: 1\narea: Saguaro County\n"),
    "a line at the bottom": ("    due: 2026-11-30\n", "    due: 2026-11-30\nlanguages_needed: [es]\n"),
    "a line right above": ("    seats: [law-enforcement]\n", "    seats: [law-enforcement]\n    named: public\n"),
    "the line right above": ("    seats: [law-enforcement]\n", "    seats: [law-enforcement, courts]\n"),
    "a partner more above": ("  sheriff:\n", f"{CLINIC}  sheriff:\n"),
    "a partner less above": ("  legal-aid:\n    name: Desert Legal Aid\n", "  la:\n    name: Desert Legal Aid\n"),
    "everything before it on other lines": ("# yaml", "\n\n\n\n\n\n\n\n# yaml"),
    "Windows-style line ends": ("\n", "\r\n"),
    "no line end at the end": ("    due: 2026-11-30\n", "    due: 2026-11-30"),
}


@pytest.mark.parametrize(("old", "new"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_lines_that_nobody_touched_are_taken_back(old: str, new: str) -> None:
    assert back(BEGUN, JOINED, JOINED.replace(old, new) if old else JOINED) == (
        BEGUN.replace(old, new) if old else BEGUN
    )


TOUCHED = {
    "the line": ("at-the-table  # by letter", "at-the-table  # by mail"),
    "a line in between": ("    since: 2026-11-24\n", "    named: public\n    since: 2026-11-24\n"),
    "a line gone": ("    since: 2026-11-24\n", ""),
    "the name of what it belongs to": ("  sheriff:", "  police:"),
    "another indent": ("    since: 2026-11-24\n", "     since: 2026-11-24\n"),
    "all of the partner gone": (JOINED[JOINED.index("  sheriff:") : JOINED.index("\nnot_here")], ""),
}


@pytest.mark.parametrize(("old", "new"), TOUCHED.values(), ids=TOUCHED)
def test_lines_that_somebody_touched_are_not(old: str, new: str) -> None:
    assert old in JOINED
    assert back(BEGUN, JOINED, JOINED.replace(old, new)) is None


def test_what_was_written_below_a_new_entry_would_go_to_another_one() -> None:
    now = WITH_CLINIC.replace("    status: identified\n", "    status: identified\n    named: public\n")
    assert back(BEGUN, WITH_CLINIC, now) is None


def test_what_was_written_below_a_new_text_would_go_to_another_one() -> None:
    before, after = "name: A\nmission: Short\n", "name: A\nmission: >-\n  Long,\n  and longer\n"
    assert back(before, after, after + "  and longest\n") is None
    assert back(before, after, after + "area: B\n") == before + "area: B\n"


def test_what_was_written_below_another_name_stays_below_it() -> None:
    now = RENAMED.replace("    seats: [legal-services]\n", "    seats: [legal-services]\n    named: public\n")
    then = BEGUN.replace("    seats: [legal-services]\n", "    seats: [legal-services]\n    named: public\n")
    assert back(BEGUN, RENAMED, now) == then


def test_of_the_same_lines_in_two_entries_those_of_the_right_one_are_taken() -> None:
    entry = "  {}:\n    name: {}\n    status: at-the-table\n"
    before = "partners:\n" + entry.format("a", "A") + entry.format("b", "B") + entry.format("c", "C")
    after = before.replace("    name: B\n", "    name: B\n    oriented: 2026-11-24\n")
    now = after.replace("    name: A\n", "    name: A\n    oriented: 2026-11-24\n").replace(
        "    name: C\n", "    name: C\n    oriented: 2026-11-24\n"
    )
    assert back(before, after, now) == now.replace("    name: B\n    oriented: 2026-11-24\n", "    name: B\n")


def test_what_was_taken_out_comes_back_to_its_place() -> None:
    without = BEGUN.replace("    contacts:\n      - {role: Program director, phone: 520-555-0100}\n", "")
    assert back(BEGUN, without, without.replace("name: Sag", "area: B\nname: Sag")) == BEGUN.replace(
        "name: Sag", "area: B\nname: Sag"
    )
    since = ("    since: 2025-02-11\n", "    since: 2025-02-12\n")
    assert back(BEGUN, without, without.replace(*since)) == BEGUN.replace(*since)
    assert back(BEGUN, without, without.replace(*since).replace("  legal-aid:\n", "  la:\n")) is None
    assert back(BEGUN, without, BEGUN.replace(*since)) is None  # it is there again already, as far as can be told


def test_of_the_same_line_twice_one_taken_out_by_hand_is_the_one_that_was_recorded() -> None:
    once, twice = ("principles:\n" + "  - Nobody is asked for papers.\n" * number for number in (1, 2))
    found = found_again(kept(once, twice), LinesOfFile.of(once.encode()))
    assert [one.state for one in found] == ["back"]


def test_what_is_back_by_hand_in_part_is_taken_back_in_the_rest() -> None:
    now = RENAMED.replace("rides: {first: lawyers}", "rides: {first: legal-aid}")
    assert back(BEGUN, RENAMED, now) == BEGUN


lines = st.lists(st.sampled_from(("a: 1", "b:", "  c: 2", "  - d", "    e: f", "", "# g", "  # h")), max_size=12)
ends = st.sampled_from(("\n", "\r\n", "\r"))


@given(lines, lines, ends, st.booleans(), st.booleans())
def test_any_file_that_stayed_is_as_before_byte_for_byte(
    before: list[str], after: list[str], end: str, is_ended: bool, was_ended: bool
) -> None:
    old, new = (end.join(part) + end * ended for part, ended in ((before, was_ended), (after, is_ended)))
    found = as_before(kept(old, new))
    assert taken_back(found, LinesOfFile.of(new.encode())) == old.encode()


@given(lines, lines, lines)
def test_nothing_is_ever_lost_of_what_others_wrote(before: list[str], after: list[str], added: list[str]) -> None:
    """Whatever is taken back, the lines that were never part of the change are there, in their order."""
    old, new = ("".join(f"{line}\n" for line in part) for part in (before, after))
    mine = [f"{line}  # mine {number}" for number, line in enumerate(added)]
    now = "".join(f"{line}\n" for line in chain(mine[: len(mine) // 2], after, mine[len(mine) // 2 :]))
    told = back(old, new, now)
    if told is not None:
        assert [line for line in told.splitlines() if "# mine" in line] == mine
        assert [line for line in told.splitlines() if "# mine" not in line] == before
