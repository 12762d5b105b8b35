"""After the command that an item names is run, the item is gone: tried for every kind."""

import json
import re
import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ccr_cli.questions.next.kinds import KINDS
from helpers import HEAD, Program, write_files
from questions.next.asking import on_days
from questions.next.cases_second import CASES
from questions.next.situations import OTHER_SITUATIONS, SITUATIONS, Situation

ALL = [pytest.param(kind, situation, id=kind) for kind, situation in SITUATIONS.items()]
OTHERS = [pytest.param(kind, situation, id=name) for name, (kind, situation) in OTHER_SITUATIONS.items()]


def test_every_kind_has_a_situation_that_raises_it() -> None:
    assert {kind.id for kind, _ in KINDS} == {*SITUATIONS, *CASES}


def items(ccr: Program, kind: str) -> list[dict[str, Any]]:
    """What ``ccr next`` names of a kind."""
    told = ccr("next", "--all", "--format", "json")
    assert told.status == 0, told
    return [item for item in json.loads(told.out)["items"] if item["kind"] == kind]


def what_it_is(item: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(item[key] for key in ("kind", "partner", "seat", "task", "due"))


def filled_in(command: str, typed: dict[str, str], today: date) -> Iterator[str]:
    """The command's words, those in capitals replaced by what somebody would type."""
    for word in shlex.split(command):
        name, sign, value = word.rpartition("=")
        yield name + sign + on_days(typed.get(value, value), today)


@pytest.mark.parametrize(("kind", "situation"), ALL + OTHERS)
def test_the_command_records_it_and_it_is_gone(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, situation: Situation
) -> None:
    monkeypatch.chdir(tmp_path)
    today = date.today()
    write_files(tmp_path, {"plans/saguaro.yaml": HEAD + on_days(situation.text, today)})
    first, *_ = items(ccr, kind)
    program, *words = filled_in(first["command"], situation.typed, today)
    assert program == "ccr"
    assert not [word for word in words if re.search(r"\b[A-Z]{2,}\b", word)], "a word in capitals is left"

    done = ccr(*words, *situation.behind)
    assert (done.status, done.err) == (0, "")
    assert what_it_is(first) not in map(what_it_is, items(ccr, kind))
    assert ccr("check").status == 0


@pytest.mark.parametrize("suffix", [" --plan ocotillo", ""])
def test_with_several_plans_the_command_names_the_one_it_is_about(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {"plans/ocotillo.yaml": HEAD} | ({"plans/saguaro.yaml": HEAD} if suffix else {}))
    told = json.loads(ccr("next", "ocotillo", "--format", "json", "--all").out)
    assert "ccr set meetings.every=month" + suffix in [item["command"] for item in told["items"]]
