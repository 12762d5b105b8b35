"""The pictures in the documents can be read by everyone: in light and dark, without the net, and by ear."""

import re
from xml.etree import ElementTree

import pytest

import documents
from helpers import ROOT
from made.pictures import PICTURES, Picture

SVG = "{http://www.w3.org/2000/svg}"
every_picture = pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.file)


def text_of(picture: Picture) -> str:
    return (ROOT / picture.file).read_text(encoding="utf-8")


@every_picture
def test_a_picture_asks_nobody_for_anything(picture: Picture) -> None:
    text = text_of(picture)
    assert re.findall(r"https?://[^\"]+", text) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"url\(|@font-face|@import|<(script|image|use|foreignObject)\b|\bon\w+=", text)
    assert "monospace" in text


@every_picture
def test_a_picture_is_told_in_words(picture: Picture) -> None:
    root = ElementTree.fromstring(text_of(picture))
    title, words = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("role") == "img"
    assert title is not None
    assert words is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {words.get('id')}"
    assert title.text == f"ccr {' '.join(picture.words)}"
    assert len(words.text or "") > len(title.text)


@every_picture
def test_a_document_shows_it_and_says_in_words_what_is_on_it(picture: Picture) -> None:
    name = picture.file.removeprefix("docs/")
    shown = [
        found[1]
        for document in documents.documents()
        for found in re.finditer(rf"!\[([^\]]+)\]\([./a-z]*{re.escape(name)}\)", document.read_text(encoding="utf-8"))
    ]
    assert len(shown) == 1
    assert len(shown[0].split()) > 10


@every_picture
def test_every_color_is_told_apart_from_the_ground(picture: Picture) -> None:
    ground, *inks = dict.fromkeys(re.findall(r'fill="(#[0-9a-f]{6})"', text_of(picture)))
    assert inks
    assert all(contrast(ink, ground) >= 7 for ink in inks)


def contrast(one: str, other: str) -> float:
    """How much lighter the lighter one is, as WCAG measures it."""
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@every_picture
def test_no_line_leaves_the_picture(picture: Picture) -> None:
    root = ElementTree.fromstring(text_of(picture))
    width, height = (float(root.get(side, "0")) for side in ("width", "height"))
    lines = list(root.iter(f"{SVG}text"))
    assert len(lines) > 3
    for line in lines:
        assert float(line.get("x", "0")) + float(line.get("textLength", "0")) < width
        assert float(line.get("y", "0")) < height
