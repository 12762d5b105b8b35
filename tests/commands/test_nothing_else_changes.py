"""Every recording command, on plans drawn from the models: each value and comment that it is not about stays.

The commands are those of the table; one without a line here fails.
"""

import fnmatch
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from ccr_cli.command_line.table import GROUPS
from ccr_cli.yaml_text.reader import read_yaml
from commands.test_recording import READING
from helpers import Program, leaves
from random_plans import Drawing
from rosters_as_kept import FILES

DAY = "2026-11-24"
SEEDS = range(5)
Plan = dict[str, Any]


class Ids:
    """Ids of a drawn plan."""

    def __init__(self, plan: Plan) -> None:
        self.first, *others = plan["partners"]
        self.second = others[0]
        self.held = [meeting["date"] for meeting in (plan.get("meetings") or {}).get("held") or []]
        self.protocol = next(iter(plan.get("protocols") or {}), "none")
        self.task = next(iter(plan.get("roles") or {}), "train")
        self.left_open = next(iter(plan.get("not_here") or {}), "courts")


# What is typed behind each command, and the places of what may change or go; ``*`` is any step.
Typing = Callable[[Ids], tuple[tuple[str, ...], tuple[str, ...]]]
MOVED = ("partners.{0.first}.status", "partners.{0.first}.since")
COMMANDS: dict[tuple[str, str], Typing] = {
    ("partner", "add"): lambda ids: (("new-one", "--name", "New One", "--seat", "food"), ()),
    **{
        ("partner", verb): lambda ids: ((ids.first, "--on", DAY), tuple(way.format(ids) for way in MOVED))
        for verb in ("invite", "liaison", "join", "decline", "leave")
    },
    ("partner", "commit"): lambda ids: (
        (ids.first, "advocacy", "--on", DAY),  # made again, where the head is another one since
        (f"partners.{ids.first}.commitments", f"partners.{ids.first}.commitments.advocacy"),
    ),
    ("partner", "orient"): lambda ids: ((ids.first, "--on", DAY), (f"partners.{ids.first}.oriented",)),
    ("partner", "agree"): lambda ids: (
        (ids.first, "--on", DAY, "--until", "2028-01-01"),
        (f"partners.{ids.first}.agreement.signed", f"partners.{ids.first}.agreement.until"),
    ),
    ("partner", "wait"): lambda ids: (
        (ids.first, "--until", "2028-01-01"),
        (f"partners.{ids.first}.waiting.until",),
    ),
    ("partner", "contact"): lambda ids: ((ids.first, "--role", "Front desk of the day"), ()),
    ("partner", "certify"): lambda ids: (
        (ids.first, "--form", "t", "--on", DAY),
        tuple(f"partners.{ids.first}.certifies{end}" for end in ("", ".forms*", ".checked")),
    ),
    ("partner", "import"): lambda ids: ((str(FILES / "county-task-force.csv"), "--yes"), ()),
    ("partner", "set"): lambda ids: ((ids.first, "role=Keeps the list"), (f"partners.{ids.first}.role",)),
    ("partner", "rename"): lambda ids: (("no-such-one", "new-one"), ()),  # its references are held by tests/edits
    ("partner", "merge"): lambda ids: ((ids.first, "no-such-one"), ()),  # so are its references
    ("partner", "remove"): lambda ids: (("no-such-one",), ()),
    ("place", "add"): lambda ids: (("A new town",), ()),
    ("place", "rename"): lambda ids: (("no-such-one", "A new town"), ()),  # its references are held by tests/edits
    ("place", "remove"): lambda ids: (("no-such-one",), ()),
    ("meeting", "evening"): lambda ids: (
        ("--on", DAY, "--present", ids.first, "--decided", "So be it", "--action", "Call", "--next", "2199-01-14"),
        ("meetings.next*",),
    ),
    ("meeting", "add"): lambda ids: (("--on", DAY, "--present", ids.first), ("meetings.next*",)),
    ("meeting", "next"): lambda ids: (("2199-01-14",), ("meetings.next.date",)),
    ("meeting", "remove"): lambda ids: ((ids.held[-1] if ids.held else "2000-01-01",), ("meetings.held*",)),
    ("action", "add"): lambda ids: (("Call", "--who", ids.first), ()),
    ("action", "done"): lambda ids: (("1", "--on", DAY), ()),
    ("action", "set"): lambda ids: (("1", "due=2028-01-01"), ("actions.0.due",)),
    ("action", "remove"): lambda ids: (("1",), ("actions*",)),
    ("seat", "skip"): lambda ids: (
        (ids.left_open, "--reason", "Too far"),
        (f"not_here.{ids.left_open}", f"not_here.{ids.left_open}.reason"),
    ),
    ("seat", "open"): lambda ids: ((ids.left_open,), (f"not_here.{ids.left_open}*",)),
    ("principle", "add"): lambda ids: (("One more",), ()),
    ("principle", "remove"): lambda ids: (("1",), ("principles*",)),
    ("protocol", "add"): lambda ids: (("A new one", "--between", f"{ids.first},{ids.second}", "--on", DAY), ()),
    ("protocol", "set"): lambda ids: ((ids.protocol, "title=Another"), (f"protocols.{ids.protocol}.title",)),
    ("protocol", "remove"): lambda ids: ((ids.protocol,), (f"protocols.{ids.protocol}*",)),
    ("role", "set"): lambda ids: (
        (ids.task, "--first", ids.first, "--since", DAY),
        tuple(f"roles.{ids.task}.{end}" for end in ("first*", "with*", "since")),
    ),
    ("role", "clear"): lambda ids: ((ids.task,), (f"roles.{ids.task}*",)),
    ("funding", "add"): lambda ids: (("A new fund",), ()),
    ("funding", "set"): lambda ids: (("1", "until=2028-01-01"), ("funding.0.until",)),
    ("funding", "remove"): lambda ids: (("1",), ("funding*",)),
    ("training", "add"): lambda ids: (("A new one", "--on", DAY), ()),
    ("outreach", "add"): lambda ids: (("A new one", "--on", DAY), ()),
    ("change", "add"): lambda ids: (("A new one", "--on", DAY), ()),
    ("story", "add"): lambda ids: (("A new one", "--text", "So it was", "--on", DAY), ()),
    ("voice", "add"): lambda ids: (("survey", "--on", DAY), ()),
    ("training", "remove"): lambda ids: (("1",), ("trainings*",)),
    ("outreach", "remove"): lambda ids: (("1",), ("outreach*",)),
    ("change", "remove"): lambda ids: (("1",), ("changes*",)),
    ("story", "remove"): lambda ids: (("1",), ("stories*",)),
    ("voice", "remove"): lambda ids: (("1",), ("survivor_voice*",)),
}


def test_every_recording_command_is_here() -> None:
    groups = {group: commands for group, commands in GROUPS.items() if group not in ("write", "draw")}
    table = {(group, command) for group, commands in groups.items() for command in commands}
    assert table - READING == set(COMMANDS)


def told(raw: bytes) -> dict[str, Any]:
    """Every value, by the way to it."""
    return {".".join(map(str, where)): value for where, value in leaves(read_yaml(raw).data)}


def with_comments(plan: Plan) -> str:
    """The plan as a person keeps it: in block style, with a remark on every line."""
    lines = yaml.safe_dump(plan, allow_unicode=True, sort_keys=False, width=10_000).splitlines()
    return "".join(f"{line}  # remark {number};\n" for number, line in enumerate(lines))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("command", "typing"), COMMANDS.items(), ids=map(" ".join, COMMANDS))
def test_what_it_is_not_about_stays(
    ccr: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, str],
    typing: Typing,
    seed: int,
) -> None:
    monkeypatch.chdir(tmp_path)
    plan = Drawing(seed).plan()
    path = tmp_path / "plan.yaml"
    path.write_text(with_comments(plan), encoding="utf-8")
    before = path.read_bytes()
    words, may_change = typing(Ids(plan))
    result = ccr(*command, *words, "--plan", str(path))
    after = path.read_bytes()
    if result.status != 0:
        assert after == before  # refused, and told why
        assert result.err
        return
    old, new = told(before), told(after)
    changed = {way for way in old if way not in new or new[way] != old[way]}
    assert [way for way in changed if not any(fnmatch.fnmatch(way, known) for known in may_change)] == []
    if not any("*" in known for known in may_change):
        remarks = (set(re.findall(r"# remark \d+;", raw.decode())) for raw in (before, after))
        assert set.difference(*remarks) == set()
