"""The words of built-in frameworks, of those that extend them, and of a file's own seats."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from ccr_cli.intake.load import built_in, take_in_framework
from ccr_cli.language.speaker import LANGUAGES
from ccr_cli.matching.seat_words import seat_words
from ccr_cli.matching.seats_said import seats_said
from ccr_cli.matching.words_in_files import FOLDER, words_of, words_of_every_agency
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.folding import folded_words
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.name_words import is_little, spellings_of
from helpers import write_files

SAYING = ("core", "words", "unsure", "place")
KEYS = {
    *(*SAYING, "like", "first", "never", "ask", "unless", "for_groups", "anywhere"),
    *(
        "never_in_texts",
        "unless_in_texts",
        "hints",
        "beside",
        "names_only",
        "capitals",
        "later",
        "last",
        "not_later",
        "untold",
        "more",
        "narrow",
        "later_in_texts",
        "narrow_in_texts",
        "part_in_texts",
        "not_part_in_texts",
        "unless_filed",
        "texts_for_groups",
        "by_category",
        "by_own_name",
        "apart_from",
    ),
}
FILES = [(name, language) for name in BUILT_IN for language in LANGUAGES]
HEAD = "ccr_framework: 1\nid: ours\nname: Ours\n"
SAFETY = "commitments:\n  - {id: safety, name: Safety}\n"


def entries(name: str, language: str) -> dict[str, dict[str, list[str]]]:
    return dict(yaml.safe_load((FOLDER / f"{name}.{language}.yaml").read_text(encoding="utf-8")))


def counted(text: str) -> tuple[str, ...]:
    return tuple(spellings_of(word.word)[0] for word in folded_words(text) if not is_little(word.word))


def framework_of(text: str) -> Framework:
    found = take_in_framework("ours.yaml", text.encode())
    assert found.model is not None, found.findings
    return found.model


def said(framework: Framework, text: str) -> set[str]:
    return {one.seat for one in seats_said(text, seat_words(framework))}


@pytest.mark.parametrize(("name", "language"), FILES)
def test_the_words_are_of_the_framework_s_seats(name: str, language: str) -> None:
    assert set(entries(name, language)) == set(built_in(name).seats)


@pytest.mark.parametrize(("name", "language"), FILES)
def test_each_phrase_is_a_text_with_words_and_stands_once(name: str, language: str) -> None:
    for seat, entry in entries(name, language).items():
        assert set(entry) <= KEYS, seat
        for keys in (SAYING, ("never",)):
            phrases = [counted(phrase) for key in keys for phrase in entry.get(key, [])]
            assert () not in phrases
            assert sorted(set(phrases)) == sorted(phrases), seat


@pytest.mark.parametrize(("name", "language"), FILES)
def test_what_is_needed_most_is_among_what_tells_the_seat(name: str, language: str) -> None:
    for seat, entry in entries(name, language).items():
        assert set(entry.get("first", [])) <= set(entry.get("core", [])), seat


@pytest.mark.parametrize(("name", "language"), FILES)
def test_no_seat_is_kept_away_by_what_says_it(name: str, language: str) -> None:
    for seat, entry in entries(name, language).items():
        said = {counted(phrase) for key in ("core", "words") for phrase in entry.get(key, [])}
        assert not said & {counted(phrase) for phrase in entry.get("never", [])}, seat


def test_a_seat_is_apart_from_others_of_its_framework() -> None:
    apart = {
        (name, other)
        for name, language in FILES
        for entry in entries(name, language).values()
        for other in entry.get("apart_from", [])
    }
    assert apart
    assert all(other in built_in(name).seats for name, other in apart)


def test_what_is_like_another_seat_has_its_words_too() -> None:
    own, other = words_of("sexual-assault-response", "prosecutor"), words_of("immigrant-survivors", "prosecutor")
    assert set(other.core) <= set(own.core)
    assert set(other.words) <= set(own.words)


def test_words_of_every_agency_are_texts() -> None:
    assert all(isinstance(word, str) and counted(word) for word in words_of_every_agency())


def test_a_framework_that_extends_another_has_its_words() -> None:
    framework = framework_of(
        HEAD + "extends: immigrant-survivors\nsectors:\n  - id: basic-services\n    seats:\n"
        "      - {id: housing, words: {en: [casitas]}, never: {en: [casitas museum]}}\n"
        "      - id: visits\n        name: {en: Supervised visitation, es: Visitas supervisadas}\n",
    )
    assert said(framework, "Food Bank") == {"food"}
    assert said(framework, "Homeless Shelter") == {"housing"}
    assert said(framework, "Casitas del Sol") == {"housing"}
    assert said(framework, "Casitas Museum") == set()
    assert said(framework, "Centro de Visitas Supervisadas") == {"visits"}


def test_a_seat_of_one_s_own_has_its_own_words_and_else_its_name() -> None:
    framework = framework_of(
        HEAD + "sectors:\n  - id: help\n    name: Help\n    seats:\n"
        "      - {id: lawyers, name: Lawyers, words: {en: [counsel], es: [letradas]}}\n"
        "      - {id: food, name: Daily bread}\n" + SAFETY,
    )
    assert said(framework, "Sotol Counsel") == {"lawyers"}
    assert said(framework, "Letradas de Sotol") == {"lawyers"}
    assert said(framework, "Sotol Lawyers") == set()
    assert said(framework, "Sotol Daily Bread") == {"food"}
    assert said(framework, "Food Bank") == set()


def test_a_word_that_two_languages_share_is_found_once() -> None:
    found = seat_words(built_in("immigrant-survivors")).said_in("Sotol Sheriff Hospital")
    assert len(found) == len(set(found))


def test_words_are_put_together_once_for_a_framework() -> None:
    assert seat_words(built_in("immigrant-survivors")) is seat_words(built_in("immigrant-survivors"))


def test_commands_that_compare_no_names_read_no_words(tmp_path: Path) -> None:
    write_files(tmp_path, {"plans/a.yaml": "ccr: 1\nname: Ours\nframework: immigrant-survivors\n"})
    script = (
        "import sys\nfrom ccr_cli.app import run\nrun(['gaps'])\n"
        "print([name for name in sys.modules if name.startswith('ccr_cli.matching')])\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert told.stdout.splitlines()[-1] == "[]"
