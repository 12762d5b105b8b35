"""The texts of papers: the same in both languages, each asked for by the code, with the arguments it gives."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import ccr_cli
from ccr_cli.language.speaker import speaker
from ccr_cli.papers.texts import FOLDER, texts

SOURCE = Path(ccr_cli.__file__).parent
PAPERS = sorted(path.stem for path in (FOLDER / "en").glob("*.yaml"))
NAMES = re.compile(r"{(\w+)}")


def read(language: str, paper: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((FOLDER / language / f"{paper}.yaml").read_text(encoding="utf-8"))
    return found


def sentences(text: Any) -> list[str]:
    return list(text.values()) if isinstance(text, dict) else [text]


def test_both_languages_have_the_same_papers() -> None:
    assert sorted(path.stem for path in (FOLDER / "es").glob("*.yaml")) == PAPERS
    assert len(PAPERS) >= 2


@pytest.mark.parametrize("paper", PAPERS)
def test_both_languages_have_the_same_texts_with_the_same_arguments(paper: str) -> None:
    english, spanish = read("en", paper), read("es", paper)
    assert list(english) == list(spanish)
    for key, text in english.items():
        other = spanish[key]
        assert isinstance(text, dict) == isinstance(other, dict), key
        assert [set(NAMES.findall(one)) for one in sentences(text)] == [
            set(NAMES.findall(one)) for one in sentences(other)
        ], key


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_text_is_a_sentence_that_can_be_said(language: str, paper: str) -> None:
    for key, text in read(language, paper).items():
        if isinstance(text, dict):
            assert list(text) == ["one", "many"], key
        for one in sentences(text):
            assert isinstance(one, str), f"{key}: put it between quotes"
            assert one == one.strip() != "", key
            one.format(**dict.fromkeys(NAMES.findall(one), "x"))


def asked_for() -> Iterator[tuple[str, str]]:
    """The paper and key of every text that the code asks for; a key put together stands as a pattern."""
    for path in SOURCE.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        if "papers.texts" not in source:
            continue
        tree = ast.parse(source)
        sayers = {
            str(node.targets[0].id): node.value.args[0].value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and isinstance(node.value, ast.Call)
            and isinstance(node.value.func, ast.Name)
            and node.value.func.id == "texts"
            and isinstance(node.value.args[0], ast.Constant)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args:
                called = node.func.value if isinstance(node.func, ast.Attribute) else node.func
                if isinstance(called, ast.Name) and called.id in sayers:
                    yield str(sayers[called.id]), pattern_of(node.args[0])


def pattern_of(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return re.escape(str(node.value))
    if isinstance(node, ast.JoinedStr):
        return "".join(re.escape(str(one.value)) if isinstance(one, ast.Constant) else ".+" for one in node.values)
    return ".+"


def test_every_text_that_the_code_names_is_there() -> None:
    for paper, pattern in asked_for():
        keys = read("en", paper)
        assert any(re.fullmatch(pattern, key) for key in keys), (paper, pattern)


def test_a_text_is_said_with_its_arguments_in_both_languages() -> None:
    told = texts("agenda")("last_told", day="X")
    assert speaker("en").tell(told) == "Approve the minutes of X. What was decided:"
    assert speaker("es").tell(told) == "Aprobar la minuta del X. Lo que se decidió:"


def test_a_text_for_a_number_follows_the_number() -> None:
    say = texts("agenda")
    assert [speaker("es").tell(say.of("protocols", number)) for number in (1, 2)] == [
        "hay 1 protocolo por revisar",
        "hay 2 protocolos por revisar",
    ]
