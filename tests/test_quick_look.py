"""The quick look for private things never says no where looking at each piece finds something."""

import re
from datetime import date
from pathlib import Path
from random import Random
from unittest.mock import patch

import pytest

from ccr_cli.files.intake import take_in_plan
from example_files import GOOD
from privacy_entries import KINDS, TODAY, Entry, entries

PLANS = sorted((Path(__file__).parent.parent / "plans").glob("*.yaml"))
FREE = re.compile(
    r"^(?P<before>\s+(?:- )?(?:note|role|what|title|text|lesson|why|changed|cannot|reason): )(?P<text>\S.*)$"
)


def found(raw: bytes, *, quickly: bool) -> set[tuple[int, int, str]]:
    """What privacy rules find in a plan, with the quick look before or without it."""
    with patch("ccr_cli.files.intake.may_be_private", lambda *_: True) if not quickly else patch("builtins.id", id):
        findings = take_in_plan("plan.yaml", raw, TODAY).findings
    return {(finding.line, finding.column, finding.rule.code) for finding in findings if finding.rule.is_privacy}


def spliced(plan: str, text: str, random: Random) -> str:
    """A plan with a text in place of one of its own, or as a comment on a line of its own or behind a value."""
    lines = plan.splitlines()
    places = [number for number, line in enumerate(lines) if FREE.match(line) and ">" not in line and "|" not in line]
    place = random.choice(places)
    one_line = " ".join(text.split()).replace('"', "'")
    match FREE.match(lines[place]), random.randrange(4):
        case re.Match() as match, 0 | 1:
            lines[place] = f'{match["before"]}"{one_line}"'
        case _, 2:
            lines.insert(place, re.match(r"\s*", lines[place])[0] + f"# {one_line}")  # type: ignore[index]
        case _:
            lines[place] += f"  # {one_line}"
    return "\n".join(lines) + "\n"


TEXTS = [entry for kind in KINDS for entry in entries(kind, "found") if not entry.is_piece and not entry.partner]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_whatever_is_found_in_a_real_plan_is_found_quickly_too(path: Path) -> None:
    plan = path.read_text(encoding="utf-8")
    random = Random(path.stem)
    missed = []
    for entry in random.sample(TEXTS, 200):
        raw = spliced(plan, entry.text, random).encode()
        if found(raw, quickly=False) and not found(raw, quickly=True):
            missed.append(entry.text)

    assert missed == []


@pytest.mark.parametrize("path", [*PLANS, *sorted(GOOD.glob("*.yaml"))], ids=lambda path: path.stem)
def test_good_plans_hold_nothing_private_by_either_look(path: Path) -> None:
    raw = path.read_bytes()

    assert found(raw, quickly=True) == found(raw, quickly=False) == set()


def test_pieces_of_plans_are_found_by_both() -> None:
    pieces: list[Entry] = [entry for kind in KINDS for entry in entries(kind, "found") if entry.is_piece]
    head = "ccr: 1\nname: Task force\nframework: immigrant-survivors\n"
    missed = [
        entry.text
        for entry in pieces
        if found((head + entry.text + "\n").encode(), quickly=False)
        and not found((head + entry.text + "\n").encode(), quickly=True)
    ]

    assert len(pieces) > 150
    assert missed == []


def test_today_counts() -> None:
    plan = b"ccr: 1\nname: T\nframework: immigrant-survivors\noutreach:\n  - {date: 2026-11-23, title: Table}\n"

    assert [f.rule.code for f in take_in_plan("p.yaml", plan, TODAY).findings] == ["CCR417"]
    assert take_in_plan("p.yaml", plan, date(2026, 11, 23)).findings == ()
