"""What stands in a picture: the facts in words, no text of a plan as a part of it, the same bytes each time."""

import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from ccr_cli.language.speaker import speaker
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.pictures.filling import filled
from ccr_cli.pictures.lines import Column, Run
from ccr_cli.pictures.voices import Voices
from picture_making import LANGUAGES, NASTY, PICTURES, drawn

SVG = "{http://www.w3.org/2000/svg}"
every_picture = pytest.mark.parametrize("name", PICTURES)


def shown(picture: Drawing) -> list[str]:
    """The lines that it shows."""
    return ["".join(one.itertext()) for one in ET.fromstring(picture.svg).iter(f"{SVG}text")]


@every_picture
@pytest.mark.parametrize("languages", LANGUAGES)
def test_it_is_a_picture_with_a_name_for_whoever_listens(name: str, languages: tuple[str, ...]) -> None:
    picture = drawn(name, languages=languages)
    root = ET.fromstring(picture.svg)
    ids = root.attrib["aria-labelledby"].split()
    assert (root.tag, root.attrib["role"]) == (f"{SVG}svg", "img")
    assert [one.text for id_ in ids for one in root.iter() if one.get("id") == id_] == [picture.title, picture.about]


KEYS = ("Open", "Has a protocol")  # say what a shape is, to whoever sees it


@every_picture
def test_every_word_that_is_shown_is_told_too(name: str) -> None:
    picture = drawn(name)
    told = without_spaces(f"{picture.title} {picture.about}")
    for line in shown(picture):
        is_a_sign = re.fullmatch(r"[A-Za-z]|\d+|\d+/\d+", line)  # of a group, a chair, or all chairs
        is_told = without_spaces(line) in told or all(word in told for word in without_spaces_each(line))
        assert is_a_sign or is_told or line in KEYS, line  # a protocol is told with names, and shown with numbers


def without_spaces_each(line: str) -> list[str]:
    """The words of a line, in small letters."""
    return re.findall(r"\w+", line.lower())


def without_spaces(text: str) -> str:
    """The text in small letters, however it wraps."""
    return re.sub(r"\s", "", text).lower()


@every_picture
def test_no_text_of_a_plan_is_a_part_of_the_drawing(name: str) -> None:
    picture = drawn(name)
    tags = {one.tag.removeprefix(SVG) for one in ET.fromstring(picture.svg).iter()}
    assert tags <= {"svg", "title", "desc", "style", "rect", "circle", "path", "polygon", "g", "text", "tspan"}
    assert NASTY in picture.about
    assert "7*7" in picture.svg
    names = {key for one in ET.fromstring(picture.svg).iter() for key in one.attrib}
    assert not {key for key in names if key.startswith("on") or key in ("href", "src", "style")}
    assert not re.search(r"url\(|@import|<script|http(?!://www\.w3\.org/2000/svg)", picture.svg)


def test_what_no_xml_may_hold_is_left_out() -> None:
    column = Column(10)
    column.put([Run("a\ufffeb\x00c\ud800d")], 0, 300)
    picture = filled("table", "\uffff", "\x0b", Voices([speaker("en")]), column, **_NOTHING)
    assert "a\ufffdb\ufffdc\ufffdd" in picture.svg
    ET.fromstring(picture.svg)


_NOTHING: dict[str, Any] = {"around": None, "disc": 0.0, "count": {"text": "", "size": 1.0}, "chairs": [], "stars": []}


def test_ids_are_unique_where_several_stand_in_one_page() -> None:
    pictures = [drawn(name, count, codes).svg for name in PICTURES for count in (1, 2, 12) for codes in LANGUAGES]
    ids = re.findall(r'\bid="([^"]+)"', "".join(pictures))
    assert len(ids) == 2 * len(pictures)
    assert len(set(ids)) == len(ids)


@every_picture
@pytest.mark.parametrize("languages", LANGUAGES)
def test_the_same_plan_is_the_same_bytes(name: str, languages: tuple[str, ...]) -> None:
    assert drawn(name, 60, languages) == drawn(name, 60, languages)


@every_picture
def test_in_both_languages_each_thing_is_said_in_both_and_names_once(name: str) -> None:
    english, spanish, both = (drawn(name, 12, codes).about.split("\n") for codes in LANGUAGES)
    assert len(english) == len(spanish) == len(both)
    for one, other, together in zip(english, spanish, both, strict=True):
        assert set(re.findall(r"\w+", one)) <= set(re.findall(r"\w+", together))
        assert set(re.findall(r"\w+", other)) <= set(re.findall(r"\w+", together))
        assert together == one if one == other else " / " in together


@every_picture
def test_its_language_is_told_where_there_is_one(name: str) -> None:
    assert 'lang="es"' in drawn(name, languages=("es",)).svg
    assert "lang=" not in drawn(name, languages=("en", "es")).svg
