"""``ccr export``: where it writes, over nothing, what stops it, and what it says."""

import json
import os
from pathlib import Path

import pytest

from ccr_cli.exports.tables.all_tables import COLUMNS
from helpers import EXAMPLES, HEAD, Program, write_files

AS_OF = "--as-of=2026-11-22"
FRAMEWORK = "ccr_framework: 1\nid: ours\nname: Ours\nextends: immigrant-survivors\nabout: {}\n"
OURS = HEAD.replace("immigrant-survivors", "./fw/ours.yaml")
SHERIFF = (
    "partners:\n  sheriff: {name: Sheriff, seats: [law-enforcement], status: at-the-table, "
    "must_disclose: [public-records]}\n"
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    files: dict[str, str | bytes] = {
        f"plans/{name}.yaml": (EXAMPLES / f"{name}.yaml").read_bytes() for name in ("saguaro", "ironwood")
    }
    write_files(tmp_path, files)
    return tmp_path


def written(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("audience", ["partners", "coalition", "public"])
@pytest.mark.parametrize("plan", ["saguaro", "ironwood"])
def test_an_export_is_a_plan_without_findings_that_says_whose_view_it_is(
    ccr: Program, here: Path, plan: str, audience: str
) -> None:
    told = ccr("export", plan, "-o", "out.yaml", f"--audience={audience}", AS_OF)

    first, *others = (here / "out.yaml").read_text(encoding="utf-8").splitlines()
    assert (told.status, told.out) == (0, "Wrote `out.yaml`.\n")
    assert first.startswith("# This plan as " if plan == "saguaro" else "# Este plan como ")
    assert "2026" in first
    assert not [line for line in others if line.lstrip().startswith("#")]
    assert ccr("check", "out.yaml", "--strict", AS_OF).status == 0


def test_it_is_for_other_counties_unless_somebody_else_is_named(ccr: Program) -> None:
    assert (
        ccr("export", "saguaro", "-o-", AS_OF).out == ccr("export", "saguaro", "-o-", AS_OF, "--audience=coalition").out
    )


@pytest.mark.parametrize("audience", ["internal", "funder", "nobody"])
def test_nobody_else_gets_one(ccr: Program, audience: str) -> None:
    assert ccr("export", "saguaro", "-o-", f"--audience={audience}").status == 2


def test_several_plans_go_into_a_folder_each_under_its_name(ccr: Program, here: Path) -> None:
    told = ccr("export", "-o", "out", AS_OF)

    assert (told.status, told.out) == (0, "Wrote 2 plans into `out`.\n")
    assert list(written(here / "out")) == ["ironwood.yaml", "saguaro.yaml"]


def test_plans_called_alike_are_called_after_their_folders(ccr: Program, here: Path) -> None:
    for county in ("north", "south"):
        write_files(here, {f"{county}/plan.yaml": HEAD})

    assert ccr("export", "north", "south", "-o", "out").status == 0
    assert list(written(here / "out")) == ["north-plan.yaml", "south-plan.yaml"]


def test_a_name_that_the_readers_may_not_know_is_no_name_of_a_file(ccr: Program, here: Path) -> None:
    hidden = "partners:\n  p: {name: Cottonwood House, seats: [housing], status: at-the-table, confidential: name}\n"
    write_files(here, {"plans/cottonwood-house.yaml": HEAD + hidden})

    assert ccr("export", "-o", "out").status == 0
    assert list(written(here / "out")) == ["ironwood.yaml", "plan-1.yaml", "saguaro.yaml"]


@pytest.mark.parametrize("form", ["yaml", "csv", "json"])
def test_what_is_there_stays_unless_it_may_be_replaced(ccr: Program, here: Path, form: str) -> None:
    ending = {"yaml": "yaml", "csv": "csv", "json": "jsonl"}[form]
    names = ["ironwood", "saguaro"] if form == "yaml" else list(COLUMNS)
    write_files(here, {f"out/{names[-1]}.{ending}": "mine"})

    told = ccr("export", "-o", "out", f"--format={form}")
    assert (told.status, told.out) == (2, "")
    assert written(here / "out") == {f"{names[-1]}.{ending}": b"mine"}

    assert ccr("export", "-o", "out", f"--format={form}", "--force").status == 0
    assert sorted(written(here / "out")) == sorted(f"{name}.{ending}" for name in names)
    assert b"mine" not in written(here / "out").values()


@pytest.mark.parametrize("out", ["plans/saguaro.yaml", "plans"])
def test_no_plan_is_replaced_by_what_is_made_from_it(ccr: Program, here: Path, out: str) -> None:
    before = written(here / "plans")

    told = ccr("export", "plans/saguaro.yaml", "-o", out, "--force")

    assert told.status == 2
    assert "is the plan itself" in told.err
    assert written(here / "plans") == before


def test_an_export_replaces_an_export_and_no_other_plan(ccr: Program, here: Path) -> None:
    write_files(here, {"mesquite.yaml": "# our plan\nccr: 1\nname: Mesquite\nframework: immigrant-survivors\n"})

    told = ccr("export", "plans/saguaro.yaml", "-o", "mesquite.yaml", "--force")
    assert told.status == 2
    assert "is a plan and no export" in told.err
    assert (here / "mesquite.yaml").read_text().startswith("# our plan")

    assert ccr("export", "plans/saguaro.yaml", "-o", "other.yaml").status == 0
    assert ccr("export", "plans/saguaro.yaml", "-o", "other.yaml", "--force", "--lang=es").status == 0


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["-o", "out.yaml"], "These are 2 plans"),
        (["-o", "-"], "These are 2 plans"),
        ([], "These are 2 plans"),
        (["--format=csv"], "These are several tables"),
        (["--format=csv", "-o", "-"], "These are several tables"),
        (["-o", "no/such/folder"], "There is no folder"),
        (["--format=json", "-o", "plans/saguaro.yaml"], "this needs a folder"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_type(ccr: Program, here: Path, typed: list[str], said: str) -> None:
    told = ccr("export", *typed)

    assert told.status == 2
    assert said in told.err
    assert list(written(here)) == ["plans/ironwood.yaml", "plans/saguaro.yaml"]


def test_one_plan_has_a_usual_name(ccr: Program, here: Path) -> None:
    assert ccr("export", "saguaro", AS_OF).out == "Wrote `saguaro-coalition-2026-11-22.yaml`.\n"


def test_a_plan_with_errors_is_left_out_and_told(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/broken.yaml": HEAD + "nmae: x\n"})

    told = ccr("export", "-o", "out", AS_OF)

    assert (told.status, told.out) == (1, "Wrote 2 plans into `out`.\n")
    assert "plans/broken.yaml:4:1: error CCR110" in told.err or "broken.yaml" in told.err


@pytest.mark.parametrize("form", ["yaml", "csv", "json"])
def test_what_a_privacy_rule_finds_stops_it(ccr: Program, here: Path, form: str) -> None:
    write_files(here, {"one/plan.yaml": HEAD + "mission: Survivor Rosa Quezada asked for a ride\n"})

    told = ccr("export", "one/plan.yaml", "-o", "out", f"--format={form}", AS_OF)

    assert (told.status, told.out) == (1, "")
    assert "Rosa" not in told.err
    assert not (here / "out").exists()


def test_what_a_privacy_rule_finds_in_a_framework_stops_it_too(ccr: Program, here: Path) -> None:
    told_of = "Survivor Rosa Quezada asked for a ride"
    write_files(here, {"one/plan.yaml": OURS, "one/fw/ours.yaml": FRAMEWORK.format(told_of)})

    told = ccr("export", "one/plan.yaml", "-o", "out.yaml")

    assert (told.status, told.out) == (1, "")
    assert "ours.yaml" in told.err
    assert not (here / "out.yaml").exists()


def test_a_framework_of_ones_own_goes_beside_it(ccr: Program, here: Path) -> None:
    write_files(here, {"one/plan.yaml": OURS, "one/fw/ours.yaml": FRAMEWORK.format("What we do.")})

    assert ccr("export", "one/plan.yaml", "-o", "out.yaml").status == 0
    assert "framework: out-framework.yaml\n" in (here / "out.yaml").read_text(encoding="utf-8")
    assert ccr("gaps", "out.yaml").status == 0
    assert "is left out" in ccr("export", "one/plan.yaml", "-o-").err


def test_partners_are_said_to_hold_what_they_may_have_to_give_out(ccr: Program, here: Path) -> None:
    write_files(here, {"one/plan.yaml": HEAD + SHERIFF})

    assert "has to disclose records" in ccr("export", "one/plan.yaml", "-o-", "--audience=partners").err
    assert ccr("export", "one/plan.yaml", "-o-").err == ""


def test_tables_have_the_same_columns_whatever_the_plan_holds(ccr: Program, here: Path) -> None:
    write_files(here, {"empty/plan.yaml": HEAD})
    for audience in ("partners", "coalition", "public"):
        for plans in ("plans", "empty"):
            out = f"{plans}-{audience}"
            assert ccr("export", plans, "--format=csv", "-o", out, f"--audience={audience}", AS_OF).status == 0
            for name, columns in COLUMNS.items():
                head = (here / out / f"{name}.csv").read_text(encoding="utf-8-sig").splitlines()[0]
                assert head == ",".join(f'"{column}"' for column in columns)


def test_json_has_the_same_rows_as_a_document_and_as_lines(ccr: Program, here: Path) -> None:
    document = json.loads(ccr("export", "--format=json", "-o-", AS_OF).out)
    assert ccr("export", "--format=json", "-o", "out", AS_OF).status == 0

    assert (document["ccr"], document["findings"], list(document["tables"])) == (1, [], list(COLUMNS))
    for name, rows in document["tables"].items():
        lines = (here / "out" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line) for line in lines] == rows
    assert {row["plan"] for row in document["tables"]["seats"]} == {"plans/ironwood.yaml", "plans/saguaro.yaml"}


def test_a_table_never_runs_in_a_spreadsheet(ccr: Program, here: Path) -> None:
    write_files(here, {"one/plan.yaml": HEAD + "stories:\n  - {title: '=1+1', text: '@x'}\n"})

    assert ccr("export", "one/plan.yaml", "--format=csv", "-o", "out").status == 0
    assert '"\'=1+1"' in (here / "out" / "stories.csv").read_text(encoding="utf-8-sig")


def test_nothing_half_written_stays_when_the_disk_refuses(
    ccr: Program, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    told = ccr("export", "--format=csv", "-o", "out")

    assert told.status == 2
    assert written(here / "out") == {}
