"""What is made from the program is in step with it: the README, the schema, the catalog, the manual."""

import json
import subprocess
import sys

import pytest

from ccr_cli.command_line.table import COMMANDS
from ccr_cli.intake.load import built_in
from ccr_cli.language.speaker import speaker
from ccr_cli.manual import RULES
from ccr_cli.plan.plan import Plan
from ccr_cli.views.schema import schema_text
from helpers import ROOT, Program


@pytest.mark.parametrize("tool", ["catalog.py", "readme.py", "patterns.py"])
def test_what_the_program_makes_is_up_to_date(tool: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / tool), "check"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_schema_beside_the_example_plans_is_the_models_own() -> None:
    assert (ROOT / "plans/.schema/plan.json").read_text(encoding="utf-8") == schema_text(
        Plan, speaker("en"), built_in("immigrant-survivors")
    )


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"### `ccr {command}`" in readme


@pytest.mark.parametrize("language", ["en", "es"])
def test_explain_lists_every_rule_and_word(ccr: Program, language: str) -> None:
    told = ccr("explain", "--lang", language).out
    framework = built_in("immigrant-survivors")
    words = [sector.id for sector in framework.sectors] + list(framework.seats)
    words += [item.id for items in (framework.commitments, framework.elements or []) for item in items]
    for word in (*words, *(rule.code for rule in RULES)):
        assert f"{word}: " in told


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_explain_tells_a_rule_with_its_reason_and_both_examples(ccr: Program, rule: object) -> None:
    found = next(known for known in RULES if known is rule)
    told = ccr("explain", found.code.lower()).out
    assert found.reason.id in told
    assert "\nWrong\n" in told
    assert "\nRight\n" in told


def test_every_word_of_the_framework_is_explained_with_its_sources(ccr: Program) -> None:
    framework = built_in("immigrant-survivors")
    for word in [*framework.seats, *(sector.id for sector in framework.sectors)]:
        assert "Sources: " in ccr("explain", word).out


def test_schema_prints_json_in_both_languages(ccr: Program) -> None:
    english, spanish = json.loads(ccr("schema").out), json.loads(ccr("schema", "--lang", "es").out)
    assert english["properties"]["mission"]["description"] == "The mission statement."
    assert spanish["properties"]["mission"]["description"] != "The mission statement."
    assert set(json.loads(ccr("schema", "--framework").out)["required"]) >= {"ccr_framework", "sectors"}


def test_nothing_in_the_repository_names_a_package_registry_or_a_path_of_a_machine() -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.split(b"\0")
    host = b"pypi" + b".org"
    for name in filter(None, tracked):
        path = ROOT / name.decode()
        if path.is_file():
            assert host not in path.read_bytes(), path
