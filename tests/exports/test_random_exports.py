"""Plans drawn at random, as others may see them: read again, without what is hidden, and the same once more.

``ccr region`` counts seats and sectors alike on plans and on their exports.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ccr_cli.intake.load import forget_frameworks
from ccr_cli.plan.readers import TO_NOBODY
from command_lines import AS_OF, said
from hidden_words import hidden_words
from planting import folded, planted_in
from random_plans import random_plan

AUDIENCES = ("partners", "coalition", "public")
SEEDS = range(3)
pytestmark = pytest.mark.usefixtures("no_rules_of_privacy")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def written(data: dict[str, Any]) -> None:
    Path("plans").mkdir()
    Path("plans/plan.yaml").write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")


def exported(path: str, folder: str, audience: str) -> dict[str, str]:
    """The files of an export by their names; it is read without an error."""
    told = said(("export", path, "-o", folder, f"--audience={audience}", AS_OF))
    assert told.startswith("0"), told
    forget_frameworks()
    checked = said(("check", folder, AS_OF))
    assert checked.startswith("0"), checked
    return {file.name: file.read_text(encoding="utf-8") for file in Path(folder).iterdir()}


def tables(audience: str) -> str:
    return said(("export", "plans", "--format=json", "-o-", f"--audience={audience}", AS_OF))


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("seed", SEEDS)
def test_an_export_holds_nothing_hidden_and_is_its_own_export(seed: int, audience: str) -> None:
    data = random_plan(seed)
    written(data)
    hidden = hidden_words(data, audience, TO_NOBODY)

    once = exported("plans/plan.yaml", "once", audience)

    assert [word for word in hidden if word in once["plan.yaml"] + tables(audience)] == []
    assert "—" not in once["plan.yaml"]
    assert exported("once/plan.yaml", "again", audience) == once


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("seed", SEEDS)
def test_neither_does_that_of_a_plan_with_hidden_names_everywhere(tmp_path: Path, seed: int, audience: str) -> None:
    hidden = planted_in(tmp_path, seed).hidden_from(audience)

    once = exported("plans/plan.yaml", "once", audience)

    whole = folded("".join((*once, *once.values(), tables(audience))))
    assert [word for word in hidden if folded(word) in whole] == []
    assert "—" not in "".join(once.values())
    assert exported("once/plan.yaml", "again", audience) == once


def counts(words: tuple[str, ...]) -> Iterator[object]:
    told = said(("region", *words, "--format=json", AS_OF)).split("\n", 1)[1]
    for across in json.JSONDecoder().raw_decode(told)[0]["frameworks"]:
        yield across["id"], across["plans"]
        yield [(one["id"], one["counts"]) for one in across["sectors"]]
        for seat in across["seats"]:
            states = seat["counts"]
            yield seat["id"], {**states, "committed": 0, "at-the-table": states["committed"] + states["at-the-table"]}


@pytest.mark.parametrize("planted", [False, True])
@pytest.mark.parametrize("seed", SEEDS)
def test_region_counts_the_same_on_exports_as_on_plans(tmp_path: Path, seed: int, planted: bool) -> None:
    if planted:
        planted_in(tmp_path, seed)
    else:
        written(random_plan(Random(seed).randrange(10**6)))
    before = list(counts(("plans/plan.yaml",)))
    exported("plans/plan.yaml", "once", "coalition")
    forget_frameworks()

    assert list(counts(("once",))) == before
    assert list(counts(("once", "--audience=coalition"))) == before


def test_two_partners_without_a_name_are_not_one_agency_of_two_counties() -> None:
    for county in ("north", "south"):
        Path(county).mkdir()
        partner = {"name": f"Secret {county}", "seats": ["housing"], "status": "at-the-table"}
        known = {"name": "Consulate of Mexico", "seats": ["consular-services"], "status": "invited", "named": "public"}
        data = {
            "ccr": 1,
            "name": county,
            "framework": "immigrant-survivors",
            "partners": {"one": partner, "consulate": known},
        }
        Path(f"{county}/{county}.yaml").write_text(json.dumps(data), encoding="utf-8")
    said(("export", "north", "south", "-o", "out", AS_OF))

    for audience in ("internal", "coalition"):
        told = said(("region", "out", "--format=json", f"--audience={audience}", AS_OF)).split("\n", 1)[1]
        (across,) = json.JSONDecoder().raw_decode(told)[0]["frameworks"]
        assert [one["name"] for one in across["shared_partners"]] == ["Consulate of Mexico"]
