"""``ccr explain``: words of the framework that matters, and where each comes from when it extends another."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

from ccr_cli.intake.load import built_in, forget_frameworks
from ccr_cli.language.speaker import LANGUAGES, speaker
from ccr_cli.views.what_to_do import WORDS
from ccr_cli.yaml_text.reader import read_yaml
from helpers import ROOT, Program, write_files

BLOCK = re.compile(r"^```yaml\n# (plans/\S+)\n(.*?)^```", re.DOTALL | re.MULTILINE)
PAGES = {
    "en": ("frameworks.md", "plans/frameworks/coalition.yaml", "plans/desert.yaml"),
    "es": ("es/marcos.md", "plans/marcos/coalicion.yaml", "plans/desierto.yaml"),
}
NEW = ("tribal-victim-services", "dispatch-911", "child-protection", "supervised-visitation")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CCR_PLAN", raising=False)
    forget_frameworks()


def write_example(language: str = "en") -> tuple[str, str]:
    """The coalition's framework and plan that a page shows; their paths."""
    page, framework, plan = PAGES[language]
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    blocks = dict(BLOCK.findall(text))
    write_files(Path(), {path: blocks[path] for path in (framework, plan)})
    return framework, plan


# The framework of the page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_coalitions_framework_of_the_page_is_short_and_right(ccr: Program, language: str) -> None:
    framework, plan = write_example(language)
    text = Path(framework).read_text(encoding="utf-8")

    assert len(text.splitlines()) <= 22
    assert ccr("check", "plans", "--strict").out == "2 files: 0 errors, 0 warnings.\n"
    found = json.loads(ccr("gaps", plan, "--format", "json").out)["plans"][0]
    seats = {seat["id"]: seat["state"] for sector in found["sectors"] for seat in sector["seats"]}
    assert seats.keys() == built_in("immigrant-survivors").seats.keys() | set(NEW)
    assert seats["tribal-victim-services"] == "at-the-table"
    for word in NEW:
        told = ccr("explain", word, "--lang", language).out
        assert (
            f"De este marco (`{framework}`)." if language == "es" else f"Of this framework (`{framework}`)."
        ) in told
    schema = json.loads(ccr("schema", "--framework").out)
    assert list(Draft7Validator(schema).iter_errors(read_yaml(text.encode()).data)) == []


def test_a_plan_can_be_started_with_it(ccr: Program) -> None:
    framework, _ = write_example()
    told = ccr("init", "cholla", "--framework", framework, "--yes")

    assert told.status == 0, told.err
    text = Path("plans/cholla.yaml").read_text(encoding="utf-8")
    assert all(word in text for word in NEW)
    assert ccr("check", "plans/cholla.yaml").status == 0


# Which framework


def test_without_any_plan_it_is_the_first_built_in_one(ccr: Program) -> None:
    assert "Seat: Housing\n" in ccr("explain", "housing").out


def test_it_is_that_of_the_only_plan(ccr: Program) -> None:
    write_example()
    assert "Seat: 911 dispatch\n" in ccr("explain", "dispatch-911").out
    assert "(`plans/frameworks/coalition.yaml`)" in ccr("explain", "dispatch-911").out
    assert "dispatch-911: 911 dispatch\n" in ccr("explain").out


def test_it_is_that_of_the_plan_that_is_named_in_either_way(ccr: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    write_example()
    write_files(Path(), {"plans/other.yaml": "ccr: 1\nname: Other\nframework: sexual-assault-response\n"})

    assert ccr("explain", "prosecutor").out.count("Framework: ") == 2  # both plans have the seat
    assert ccr("explain", "prosecutor", "--plan", "other").out.startswith("Seat: ")
    assert ccr("explain", "courts", "--plan", "desert").out.startswith("Seat: ")
    monkeypatch.setenv("CCR_PLAN", "other")
    assert ccr("explain", "prosecutor").out.startswith("Seat: ")
    monkeypatch.setenv("CCR_PLAN", "not-there")
    assert "Seat: Housing\n" in ccr("explain", "housing").out


@pytest.mark.parametrize("broken", ["ccr: 1\nname: X\n", "ccr: 1\nname: X\nframework: ./zoo.yaml\n", ""])
def test_a_plan_whose_framework_cannot_be_told_changes_nothing_unless_it_is_named(ccr: Program, broken: str) -> None:
    write_files(Path(), {"plans/a.yaml": broken})

    assert "Seat: Housing\n" in ccr("explain", "housing").out
    told = ccr("explain", "housing", "--plan", "a")
    assert told.status != 0
    assert told.err == (
        "ccr: The framework of the plan `plans/a.yaml` can't be read.\n"
        "  `ccr check plans/a.yaml` shows what is wrong with it.\n"
    )


def test_a_plan_with_other_mistakes_still_has_its_framework(ccr: Program) -> None:
    _, plan = write_example()
    Path(plan).write_text(Path(plan).read_text(encoding="utf-8") + "    color: red\n", encoding="utf-8")

    assert "Seat: 911 dispatch\n" in ccr("explain", "dispatch-911").out


@pytest.mark.parametrize(
    ("named", "told"),
    [
        (
            "sexual-assault-respons",
            "There is no framework `sexual-assault-respons`.\n  Did you mean `sexual-assault-response`?",
        ),
        ("./zoo.yaml", "There is no framework file at `./zoo.yaml`."),
        ("plans/broken.yaml", "The framework `plans/broken.yaml` has errors.\n  `ccr check plans/broken.yaml` shows"),
    ],
)
def test_a_framework_that_is_not_there_or_has_errors_is_told(ccr: Program, named: str, told: str) -> None:
    write_files(Path(), {"plans/broken.yaml": "ccr_framework: 1\n"})
    done = ccr("explain", "housing", "--framework", named)

    assert done.status != 0
    assert done.err.startswith(f"ccr: {told}")


def test_a_framework_named_is_the_one(ccr: Program) -> None:
    framework, _ = write_example()
    Path("plans/desert.yaml").unlink()

    assert "Seat: 911 dispatch\n" in ccr("explain", "dispatch-911", "--framework", framework).out
    told = ccr("explain", "--framework", "sexual-assault-response").out
    assert "forensic-examiner: " in told
    assert "housing: " not in told


# Words of other frameworks, and hidden ones


def test_a_word_that_only_another_built_in_framework_has_says_which_it_is_of(ccr: Program) -> None:
    assert ccr("explain", "forensic-examiner").out.startswith("Framework: Sexual assault response team\nSeat: ")


def test_a_word_that_the_framework_hides_says_so(ccr: Program) -> None:
    framework, _ = write_example()
    text = Path(framework).read_text(encoding="utf-8")
    Path(framework).write_text(text + "hide: [immigration-courts]\n", encoding="utf-8")

    assert ccr("explain", "immigration-courts").out.startswith(
        f"Framework: Immigrant survivors\n`{framework}` hides it, at `hide`.\nSeat: "
    )


def test_a_word_that_is_a_key_of_the_plan_as_well_is_explained_as_both(ccr: Program) -> None:
    told = ccr("explain", "languages").out

    assert "Component: Languages\n" in told
    assert "\nKey: `partners.languages`\n" in told


# Where things come from


def test_each_part_says_where_it_comes_from_and_what_this_framework_changes(ccr: Program) -> None:
    framework, _ = write_example()
    base = "From the framework `immigrant-survivors`.\n"

    assert base in ccr("explain", "housing").out
    assert f"{base}Of this framework (`{framework}`), which changes: `usual`.\n" in ccr("explain", "first-call").out
    assert f"{base}Of this framework (`{framework}`), which changes: `seats`.\n" in ccr("explain", "justice-system").out


def test_a_chain_says_who_changed_what(ccr: Program) -> None:
    framework, _ = write_example()
    head = "ccr_framework: 1\nid: further\nname: Further\nextends: frameworks/coalition.yaml\n"
    write_files(Path(), {"plans/further.yaml": head + "tasks: [{id: first-call, name: Answer}]\n"})
    told = ccr("explain", "first-call", "--framework", "plans/further.yaml").out

    assert (
        "From the framework `immigrant-survivors`.\n"
        f"The framework `{framework}` changes: `usual`.\n"
        "Of this framework (`plans/further.yaml`), which changes: `name`.\n"
    ) in told


def test_a_framework_that_extends_none_says_nothing_of_where_its_parts_come_from(ccr: Program) -> None:
    assert "the framework" not in ccr("explain", "housing").out


# Tasks and components


@pytest.mark.parametrize("name", ["immigrant-survivors", "sexual-assault-response"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_tasks_and_components_are_explained_and_listed(ccr: Program, name: str, language: str) -> None:
    framework, pick = built_in(name), speaker(language).pick
    contents = ccr("explain", "--framework", name, "--lang", language).out
    for task in framework.tasks or ():
        told = ccr("explain", task.id, "--framework", name, "--lang", language).out
        assert f": {pick(task.name)}\n" in told
        assert all(f"({seat})" in told for seat in task.usual or ())
        assert pick(task.why or "") in told
        assert ("Fuentes: " if language == "es" else "Sources: ") in told
        assert f"  {task.id}: {pick(task.name)}\n" in contents
    for component in framework.components or ():
        word = component.id if component.id not in WORDS else pick(component.name)  # that word is for an emergency
        told = ccr("explain", word, "--framework", name, "--lang", language).out
        assert f": {pick(component.name)}\n" in told
        assert all(pick(text) in told for text in (component.ask, component.one, component.three, component.five))
        assert f"  {component.id}: {pick(component.name)}\n" in contents
