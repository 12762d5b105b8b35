"""Whoever does what the guide says has added a rule, key, command, paper and framework, and nothing is missing."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import ROOT

GUIDE = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"<!-- (?P<what>.+?) -->\n```\w*\n(?P<text>.*?)```\n", re.DOTALL)
ASKED = (
    "tests/rules",
    "tests/intake/test_bad_plans.py",
    "tests/intake/test_good_plans.py",
    "tests/language",
    "tests/plan/test_every_key_has_readers.py",
    "tests/plan/test_text_kinds.py",
    "tests/edits/test_fields_that_can_be_set.py",
    "tests/papers/test_texts.py",
    "tests/test_documents_tell_the_truth.py::test_what_the_program_makes_is_up_to_date",
    "tests/test_documents_tell_the_truth.py::test_a_document_is_as_the_program_makes_it",
    "tests/test_documents_tell_the_truth.py::test_the_schema_beside_the_example_plans_is_the_models_own",
    "tests/test_imports_run_one_way.py",
    "tests/commands/test_one_hidden_thing_changed.py::test_every_command_is_tried_or_said_to_tell_others_nothing",
    "tests/commands/test_one_hidden_thing_changed.py::test_what_a_reader_may_not_see_changes_no_byte_for_that_reader[1-partners]",
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the house, in which all that the guide says was done."""
    copy = tmp_path_factory.mktemp("copy")
    for folder in ("src", "tests", "tools", "plans", "docs"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pyproject.toml", "README.md", "CHANGELOG.md"):
        shutil.copy(ROOT / file, copy / file)
    for block in BLOCK.finditer(GUIDE):
        do(copy, block["what"], block["text"])
    run(copy, "tools/catalog.py", "update")
    run(copy, "tools/documents.py", "update")
    schema = run(copy, "-m", "ccr_cli", "schema").stdout
    (copy / "plans/.schema/plan.json").write_text(schema, encoding="utf-8")
    return copy


def do(copy: Path, what: str, text: str) -> None:
    if what == "spanish":
        run(copy, "tools/catalog.py", "update")
        fill_in(copy / "src/ccr_cli/data/locale/es/LC_MESSAGES/ccr.po", text)
    elif what.startswith("file: "):
        path = copy / what.removeprefix("file: ")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    elif ", behind the words: " in what:
        file, _, words = what.removeprefix("in: ").partition(", behind the words: ")
        path = copy / file
        before = path.read_text(encoding="utf-8")
        assert before.count(words) == 1, what
        path.write_text(before.replace(words, words + text.removesuffix("\n")), encoding="utf-8")
    else:
        file, _, line = what.removeprefix("in: ").partition(", behind: ")
        path = copy / file
        before = path.read_text(encoding="utf-8")
        assert before.count(f"\n{line}\n") == 1, what
        path.write_text(before.replace(f"\n{line}\n", f"\n{line}\n{text}"), encoding="utf-8")


def fill_in(catalog: Path, spanish: str) -> None:
    """Write the Spanish of each sentence where the catalog has none."""
    told = catalog.read_text(encoding="utf-8")
    for english, translated in re.findall(r'msgid "(.+)"\nmsgstr "(.+)"', spanish):
        entries = told.split("\n\n")
        for place, entry in enumerate(entries):
            words, _, _ = entry.partition("\nmsgstr")
            if "".join(re.findall(r'"(.*)"', words)) == english:
                entries[place] = f'{words}\nmsgstr "{translated}"'
        told = "\n\n".join(entries)
    catalog.write_text(told, encoding="utf-8")


def run(copy: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": ""},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_copy_passes_what_is_asked_of_rules_keys_commands_and_texts(copy: Path) -> None:
    told = run(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", *ASKED)
    assert told.returncode == 0, told.stdout[-3000:]
    assert run(copy, "tools/catalog.py", "check").stdout == ""


def test_the_rule_is_explained_and_found(copy: Path) -> None:
    told = run(copy, "-m", "ccr_cli", "explain", "CCR390", "--lang", "es")
    assert (told.returncode, told.stdout.partition("\n")[0]) == (
        0,
        "CCR390 (advertencia): Un principio que nadie recuerda",
    )
    found = run(copy, "-m", "ccr_cli", "check", "tests/examples/bad/a-principle-nobody-remembers.yaml")
    assert "CCR390" in found.stdout


def test_the_key_can_be_set_and_is_told_to_partners_alone(copy: Path) -> None:
    plan = "plans/saguaro.yaml"
    run(copy, "-m", "ccr_cli", "partner", "set", "casa-segura", "visits=Monday to Friday", "--plan", plan)
    for audience, is_told in (("internal", True), ("partners", True), ("public", False), ("coalition", False)):
        told = run(
            copy, "-m", "ccr_cli", "partner", "show", "casa-segura", "--plan", plan, "--audience", audience
        ).stdout
        assert "Casa Segura" in told
        assert ("Visits: Monday to Friday" in told) is is_told


def test_the_command_lists_protocols_in_both_languages(copy: Path) -> None:
    for language, words in (("en", "protocols"), ("es", "protocolos")):
        told = run(copy, "-m", "ccr_cli", "protocol", "list", "--plan", "plans/saguaro.yaml", "--lang", language)
        assert (told.returncode, told.stdout.splitlines()[0]) == (0, f"Saguaro County Task Force: {words}")
    hidden = run(copy, "-m", "ccr_cli", "protocol", "list", "--plan", "plans/saguaro.yaml", "--audience", "public")
    assert "number" not in hidden.stdout


def test_the_paper_is_written_in_both_languages_for_its_readers_alone(copy: Path) -> None:
    words = ("-m", "ccr_cli", "write", "principles", "--plan", "plans/saguaro.yaml", "--format", "md", "-o", "-")
    written = run(copy, *words, "--audience", "public", "--doc-lang", "both").stdout
    assert written.startswith("# What we hold to / En qué nos mantenemos firmes\n")
    assert "1. Immigration status never decides who is helped." in written
    assert run(copy, *words, "--audience", "funder").returncode == 2


def test_the_framework_is_checked_and_a_plan_can_name_it(copy: Path) -> None:
    (copy / "plans/two.yaml").write_text("ccr: 1\nname: Two\nframework: frameworks/two-doors.yaml\n", encoding="utf-8")
    assert run(copy, "-m", "ccr_cli", "check", "plans", "--strict").returncode == 0
    assert "Lawyers" in run(copy, "-m", "ccr_cli", "gaps", "plans/two.yaml").stdout


def test_the_guide_draws_every_room() -> None:
    drawn = set(re.findall(r"^  (\w+)/ ", GUIDE, re.MULTILINE))
    assert drawn == {path.name for path in (ROOT / "src/ccr_cli").iterdir() if path.is_dir() and path.name[0] != "_"}
