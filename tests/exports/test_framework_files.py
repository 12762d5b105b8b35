"""A framework of a county's own beside its export: what it says itself, over what it extends."""

from pathlib import Path

import pytest

from ccr_cli.exports.framework_files import framework_files
from ccr_cli.intake.load import forget_frameworks, framework_of
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.region.shape import shapes_of
from helpers import write_files

ALONE = """\
ccr_framework: 1
id: alone
name: {en: Alone, es: Sola}
sectors:
  - id: help
    name: Help
    seats:
      - {id: advocates, name: "Advocates: all", flags: [core]}
commitments:
  - {id: safety, name: Safety}
"""
BETWEEN = """\
ccr_framework: 1
id: between
name: Between
extends: immigrant-survivors
hide: [homeland-security, friends]
sectors:
  - id: tribal
    name: Tribal
    seats:
      - {id: tribal-services, name: Tribal services}
      - {id: elders, name: Elders}
sources:
  book: {title: A book}
"""
OWN = """\
ccr_framework: 1
id: own
name: Own
extends: between.yaml
hide: [courts, elders]
about: What we do here.
sectors:
  - id: basic-services
    seats:
      - {id: food, why: "Because #1 is bread"}
      - {id: childcare, name: Childcare, sources: [book]}
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forget_frameworks()
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {"alone.yaml": ALONE, "between.yaml": BETWEEN, "own.yaml": OWN})


def read(name: str) -> Framework:
    framework, problem = framework_of({"framework": f"./{name}"}, "plan.yaml")
    assert framework is not None, problem
    return framework


@pytest.mark.parametrize(("name", "files"), [("alone", 1), ("between", 1), ("own", 2)])
def test_what_is_written_is_the_same_framework(tmp_path: Path, name: str, files: int) -> None:
    framework = read(f"{name}.yaml")
    written = list(framework_files(framework, "saguaro", "As others may see it."))
    write_files(tmp_path, {file.name: file.text for file in written})

    again = read("saguaro-framework.yaml")

    assert [file.name for file in written] == ["saguaro-framework.yaml", "saguaro-framework-2.yaml"][:files]
    assert again.model_dump() == framework.model_dump()
    assert [(one.id, one.seats, one.sectors) for one in shapes_of(again)] == [
        (one.id, one.seats, one.sectors) for one in shapes_of(framework)
    ]


def test_each_file_holds_what_it_adds_and_not_what_is_built_in() -> None:
    own, between = framework_files(read("own.yaml"), "saguaro", "As others\nmay see it.")

    assert own.text == (
        "# As others may see it.\n"
        "ccr_framework: 1\n"
        "id: own\n"
        "name: Own\n"
        "extends: saguaro-framework-2.yaml\n"
        "\n"
        "sectors:\n"
        "  - id: basic-services\n"
        "    seats:\n"
        "      - id: childcare\n"
        "        name: Childcare\n"
        "        sources: [book]\n"
    )
    assert "advocates" not in own.text + between.text
    assert "extends: immigrant-survivors" in between.text
    assert "courts" in between.text.split("hide: ")[1].split("\n")[0]
    assert "elders" not in own.text + between.text
