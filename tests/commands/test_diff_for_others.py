"""What ``ccr diff`` tells others of two versions: nothing that either of them hides."""

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest

from command_lines import AS_OF, said
from hidden_changes import hidden_changes
from random_plans import Drawing
from the_table import READERS

SEEDS = range(2)
EVERY = 61  # of the changes of one plan, so many apart
FORMS = ("text", "json", "markdown")


def two_plans(seed: int) -> tuple[Drawing, dict[str, Any], dict[str, Any]]:
    """A plan, and the same with most of its values drawn again, its partners under the ids they had."""
    drawing, random = Drawing(seed), Random(seed)
    old = drawing.plan()
    other = deepcopy(old)
    again = drawing.plan()
    for key in again:
        if key != "partners" and random.random() < 0.6:
            other[key] = again[key]
    for id_, partner in again["partners"].items():
        if random.random() < 0.7:
            other["partners"][id_] = {**partner, "name": old["partners"][id_]["name"]}
    return drawing, old, other


def outputs(old: dict[str, Any], new: dict[str, Any], reader: str) -> dict[str, str]:
    for name, plan in (("old", old), ("new", new)):
        Path(f"{name}.yaml").write_text(json.dumps(plan, ensure_ascii=False, indent=1), encoding="utf-8")
    words = ("diff", "old.yaml", "new.yaml", f"--audience={reader}", AS_OF)
    return {form: said((*words, f"--format={form}")) for form in FORMS}


def differing(seed: int, reader: str) -> Iterator[tuple[str, str, str]]:
    drawing, old, new = two_plans(seed)
    before = outputs(old, new, reader)
    for version, plan in (("old", old), ("new", new)):
        for number, (what, other) in enumerate(hidden_changes(plan, reader, drawing)):
            if number % EVERY == seed % EVERY or what.startswith("one more"):
                told = outputs(other if version == "old" else old, other if version == "new" else new, reader)
                yield from ((version, what, form) for form in FORMS if told[form] != before[form])


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("seed", SEEDS)
def test_what_either_version_hides_from_a_reader_changes_no_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_rules_of_privacy: None, seed: int, reader: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert list(differing(seed, reader)) == []
