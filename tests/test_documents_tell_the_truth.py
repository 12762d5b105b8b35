"""What is made from the program is in step with it: the documents, the schema, the catalog, the manual."""

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

import documents
from building import kept_files
from ccr_cli.command_line.table import COMMANDS, GROUPS, command_words
from ccr_cli.intake.load import built_in
from ccr_cli.language.speaker import speaker
from ccr_cli.manual import RULES
from ccr_cli.plan.fields import Part, PlanPart
from ccr_cli.plan.framework import FLAGS, Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.views.schema import schema_text
from helpers import ROOT, Program, write_files
from made.running import help_of

GUIDES = ("guide", "who-does-what", "papers", "es/guia", "es/quien-hace-que", "es/documentos")
FOR_HOOKS = "--hook"  # what git's hooks say to the program, which no help lists


@pytest.mark.parametrize("tool", ["catalog.py", "patterns.py"])
def test_what_the_program_makes_is_up_to_date(tool: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / tool), "check"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_schema_beside_the_example_plans_is_the_models_own() -> None:
    assert (ROOT / "plans/.schema/plan.json").read_text(encoding="utf-8") == schema_text(
        Plan, speaker("en"), [built_in("immigrant-survivors")]
    )


@pytest.mark.parametrize("name", documents.names())
def test_a_document_is_as_the_program_makes_it(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == documents.made_anew(name)


def test_the_page_of_commands_names_every_command() -> None:
    page = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"## `ccr {command}`\n" in page
    for group, commands in GROUPS.items():
        assert all(f"### `ccr {group} {command}`\n" in page for command in commands)


@pytest.mark.parametrize(("page", "model"), [("plan-file", Plan), ("frameworks", Framework)])
def test_a_page_of_keys_names_every_key_with_an_example(page: str, model: type[BaseModel]) -> None:
    text = (ROOT / f"docs/{page}.md").read_text(encoding="utf-8")
    for part in parts_of(model):
        for name, field in part.model_fields.items():
            key = field.alias or name
            assert re.search(rf"^- \*\*`{key}`\*\*", text, re.MULTILINE), key
            assert re.search(rf"(^ +|`|- ){key}: ?", text, re.MULTILINE), key


def parts_of(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and everything that it holds."""
    yield model
    definitions = model.model_json_schema(mode="validation").get("$defs", {})
    known = {part.__name__: part for part in (*Part.__subclasses__(), *PlanPart.__subclasses__())}
    yield from (known[name] for name in definitions if name in known and name != "BothLanguages")


def commands_in(text: str) -> Iterator[list[str]]:
    """The commands that a document names, in a sentence or on a line of their own."""
    fenced = re.findall(r"^ *```sh\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
    lines = [line.strip() for block in fenced for line in block.splitlines()]
    prose = re.sub(r"^ *```.*?^ *```", "", text, flags=re.DOTALL | re.MULTILINE)
    for typed in (*lines, *(" ".join(span.split()) for span in re.findall(r"`(ccr [^`]+)`", prose))):
        if typed.startswith("ccr "):
            yield shlex.split(typed.partition(" || ")[0], comments=True)[1:]


@pytest.mark.parametrize("document", documents.documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_document_names_no_command_and_no_option_that_is_not_there(document: Path) -> None:
    for words in commands_in(document.read_text(encoding="utf-8")):
        if words[0].isupper() or words[0].startswith("--"):
            continue  # COMMAND stands for any of them, and an option alone for the program
        known = command_words(words)
        assert known, words
        shown = help_of(*known)
        for option in (word.partition("=")[0] for word in words if word.startswith("--")):
            assert option == FOR_HOOKS or re.search(rf"(?<![\w-]){option}(?![\w-])", shown), words


def test_what_a_document_tells_make_to_do_it_can_do() -> None:
    targets = set(
        re.findall(r"^([a-z]+(?: [a-z]+)*):(?!=)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    )
    known = {target for line in targets for target in line.split()}
    told = "".join(path.read_text(encoding="utf-8") for path in documents.documents())
    named = set(re.findall(r"(?:^ *|`)make ([a-z]+)", told, re.MULTILINE))
    assert named - known == set()
    assert {"gaps", "test", "oldest", "newest", "packages", "lock", "draws"} <= named


def test_the_readme_fits_on_two_screens() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 150
    assert max(map(len, lines)) <= 120


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_is_short(guide: str) -> None:
    assert len((ROOT / f"docs/{guide}.md").read_text(encoding="utf-8").splitlines()) < 250


def test_every_flag_of_a_seat_is_explained() -> None:
    page = (ROOT / "docs/frameworks.md").read_text(encoding="utf-8")
    for flag in FLAGS:
        assert f"\n| `{flag}` | " in page


@pytest.mark.parametrize("page", ["plan-file", "frameworks", "es/marcos"])
def test_the_examples_of_whole_files_have_no_findings(ccr: Program, tmp_path: Path, page: str) -> None:
    text = (ROOT / f"docs/{page}.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```yaml\n((?:# [^\n]*\n)?ccr(?:_framework)?: 1\n.*?)^```", text, re.DOTALL | re.MULTILINE)
    assert blocks
    for block in blocks:
        named = re.match(r"# (plans/\S+)\n", block)
        write_files(tmp_path, {named[1] if named else "plans/example.yaml": block})
    assert ccr("check", str(tmp_path / "plans"), "--strict").status == 0


@pytest.mark.parametrize("language", ["en", "es"])
def test_explain_lists_every_rule_and_word(ccr: Program, language: str) -> None:
    told = ccr("explain", "--lang", language).out
    framework = built_in("immigrant-survivors")
    words = [sector.id for sector in framework.sectors] + list(framework.seats)
    words += [part.id for part in framework.parts]
    for word in (*words, *(rule.code for rule in RULES)):
        assert f"{word}: " in told


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_explain_tells_a_rule_with_its_reason_and_both_examples(ccr: Program, rule: object) -> None:
    found = next(known for known in RULES if known is rule)
    told = ccr("explain", found.code.lower()).out
    assert str(found.reason.id) in told
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
    framework = json.loads(ccr("schema", "--framework").out)
    assert (framework["required"], framework["else"]["required"]) == (
        ["ccr_framework", "id", "name"],
        ["sectors", "commitments"],
    )


def test_nothing_in_the_repository_names_a_package_registry_or_a_path_of_a_machine() -> None:
    host = b"pypi" + b".org"
    assert [name for name in sorted(kept_files()) if host in (ROOT / name).read_bytes()] == []


def test_the_privacy_rules_raise_no_false_alarm_about_the_documents(ccr: Program) -> None:
    pages = [str(path) for path in documents.documents()]
    told = json.loads(ccr("privacy", *pages, "--format=json").out)
    assert [one for one in told["findings"] if one["severity"] == "error"] == []
