"""What an edit costs in parsing: the old text once and the new text once, whatever is to be told of the plan."""

import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers import ROOT, Program

_WARNED = "area: “Mesquite County”"
_ASKED = [
    ("partner", "join", "legal-clinic"),
    ("partner", "commit", "food-bank", "safety-and-confidentiality"),
    ("partner", "leave", "food-bank"),
    ("partner", "add", "new-door", "--name", "New Door", "--seat", "food"),
    ("set", "area=Mesquite County and its neighbors"),
    ("principle", "add", "Nobody has to report."),
    ("action", "add", "Ask the courts", "--who", "food-bank", "--due", "2027-01-15"),
    ("training", "add", "Interpreters", "--by", "interpreters", "--on", "2026-11-20"),
]


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> Counter[bytes]:
    """How often each text is parsed."""
    number: Counter[bytes] = Counter()

    class Counting(yaml.CSafeLoader):
        def __init__(self, data: Any) -> None:
            number[data] += 1
            super().__init__(data)

    monkeypatch.setattr(yaml, "CSafeLoader", Counting)
    return number


@pytest.mark.parametrize("words", _ASKED, ids=" ".join)
@pytest.mark.parametrize("options", [(), ("--dry-run",), ("--plain",)], ids=" ".join)
def test_an_edit_of_a_plan_with_a_warning(
    words: tuple[str, ...],
    options: tuple[str, ...],
    tmp_path: Path,
    ccr: Program,
    parsed: Counter[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "plans" / "mesquite.yaml"
    path.parent.mkdir()
    shutil.copy(ROOT / "plans" / "mesquite.yaml", path)
    text = path.read_text(encoding="utf-8")
    old = text.replace(next(line for line in text.splitlines() if line.startswith("area:")), _WARNED).encode()
    path.write_bytes(old)
    monkeypatch.chdir(tmp_path)

    done = ccr(*words, *options)

    assert (done.status, done.err) == (0, "")
    assert (path.read_bytes() != old) == ("--dry-run" not in options)
    assert parsed[old] == 1
    of_plan = [number for data, number in parsed.items() if b"Mesquite County" in data and data != old]
    assert of_plan == [1]


def test_an_edit_that_is_refused(tmp_path: Path, ccr: Program, parsed: Counter[bytes]) -> None:
    path = tmp_path / "plans" / "mesquite.yaml"
    path.parent.mkdir()
    shutil.copy(ROOT / "plans" / "mesquite.yaml", path)

    done = ccr("partner", "join", "nobody-here", "--plan", str(path))

    assert done.status == 2
    assert parsed[path.read_bytes()] == 1
