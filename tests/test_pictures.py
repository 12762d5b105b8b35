"""The pictures in the documents can be read by everyone: in light and dark, without the net, and by ear."""

import re
import shlex
from base64 import b64encode
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest

import documents
from browser import MEASURE, browser, needs_browser, shown
from helpers import ROOT
from made.guide import folder_at
from made.pictures import PICTURES, Picture, drawing
from made.screens import COLUMNS, LINES, screen
from terminal import Terminal, needs_tmux

SVG = "{http://www.w3.org/2000/svg}"
HERE = tuple(picture for picture in PICTURES if picture.drawer is not drawing)
"""Those drawn here; what the program drew itself is held to all this by the tests of its pictures."""
every_picture = pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.file)
every_one_drawn_here = pytest.mark.parametrize("picture", HERE, ids=lambda picture: picture.file)


def text_of(picture: Picture) -> str:
    return (ROOT / picture.file).read_text(encoding="utf-8")


def places_of(picture: Picture) -> list[tuple[str, str, str]]:
    """Where a picture is shown: the page, what stands before it, and what is said instead of it."""
    image = re.compile(rf"!\[([^\]]+)\]\([./a-z]*{re.escape(picture.file.removeprefix('docs/'))}\)")
    return [
        (str(document.relative_to(ROOT)), text[: found.start()], found[1])
        for document in documents.documents()
        for text in [document.read_text(encoding="utf-8")]
        for found in image.finditer(text)
    ]


@every_picture
def test_a_picture_asks_nobody_for_anything(picture: Picture) -> None:
    text = text_of(picture)
    assert set(re.findall(r"https?://[^\"]+", text)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"url\(|@font-face|@import|<(script|image|use|foreignObject)\b|\bon\w+=", text)
    assert re.search("monospace|sans-serif", text)


@every_picture
def test_a_picture_is_small(picture: Picture) -> None:
    assert len(text_of(picture).encode()) < 20_000


@every_picture
def test_a_picture_is_told_in_words_in_its_language(picture: Picture) -> None:
    root = ElementTree.fromstring(text_of(picture))
    title, words = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert (root.get("role"), root.get("lang")) == ("img", picture.language)
    assert title is not None
    assert words is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {words.get('id')}"
    assert title.text
    assert picture.drawer is not screen or title.text == picture.line
    assert len(words.text or "") > len(title.text)


@every_picture
def test_one_document_in_its_language_shows_it_behind_the_line_that_makes_it(picture: Picture) -> None:
    [(page, before, _)] = places_of(picture)
    assert page.startswith("docs/es/") == (picture.language == "es")
    if picture.page is not None:
        assert page == picture.page
        block = before.rstrip().removesuffix("```").rpartition("```sh\n")[2]
        assert picture.line in block.splitlines()


@every_picture
def test_what_is_said_instead_of_it_has_no_number_that_is_not_on_it(picture: Picture) -> None:
    [(_, _, told)] = places_of(picture)
    assert len(told.split()) > 15
    on_it = " ".join(line for line in ElementTree.fromstring(text_of(picture)).itertext())
    assert set(re.findall(r"\d+", told)) <= set(re.findall(r"\d+", on_it))


@pytest.mark.parametrize("picture", [one for one in PICTURES if one.language == "en"], ids=lambda one: one.file)
def test_each_picture_is_there_in_both_languages(picture: Picture) -> None:
    assert picture.file.replace(".svg", "-es.svg") in [one.file for one in PICTURES if one.language == "es"]


@every_one_drawn_here
def test_every_color_is_told_apart_from_the_ground_in_light_and_in_dark(picture: Picture) -> None:
    schemes = text_of(picture).partition("</style>")[0].split("@media screen and (prefers-color-scheme:dark)")
    assert len(schemes) == 2
    for scheme in schemes:
        colors = dict(re.findall(r"\.?(\w+)\{(?:fill|stroke):(#[0-9a-f]{6})\}", scheme))
        ground, shade, edge = (colors.pop(name) for name in ("ground", "shade", "edge"))
        assert contrast(edge, ground) >= 3
        assert set(colors) == {"text", "dim", "red", "green", "yellow", "cyan"}
        assert all(contrast(ink, behind) >= 7 for ink in colors.values() for behind in (ground, shade))


def contrast(one: str, other: str) -> float:
    """How much lighter the lighter one is, as WCAG measures it."""
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@every_one_drawn_here
def test_no_line_leaves_the_picture(picture: Picture) -> None:
    root = ElementTree.fromstring(text_of(picture))
    width, height = (float(root.get(side, "0")) for side in ("width", "height"))
    lines = list(root.iter(f"{SVG}text"))
    assert len(lines) > 3
    for line in lines:
        assert float(line.get("x", "0")) + float(line.get("textLength", "0")) < width
        assert float(line.get("y", "0")) < height


def test_a_screen_is_as_wide_as_a_terminal_is_at_first() -> None:
    widths = {ElementTree.fromstring(text_of(one)).get("width") for one in PICTURES if one.drawer is screen}
    assert (COLUMNS, LINES) == (80, 24)
    assert widths == {"704"}


@needs_tmux
@pytest.mark.parametrize("picture", [one for one in PICTURES if one.drawer is screen], ids=lambda one: one.file)
def test_a_screen_is_what_a_terminal_shows(picture: Picture) -> None:
    with folder_at(picture.page, picture.line, picture.language) as folder:
        terminal = Terminal(folder, COLUMNS, LINES)
        try:
            terminal.start(*shlex.split(picture.line)[1:], CCR_LANG=picture.language)
            shown = terminal.wait_for("ended=").partition("ended=")[0].split()
        finally:
            terminal.close()
    [_, *drawn] = ElementTree.fromstring(text_of(picture)).iter(f"{SVG}text")
    words = " ".join("".join(line.itertext()) for line in drawn).split()
    assert len(words) > 20
    assert shown == words


@pytest.fixture(scope="module")
def started() -> Iterator[Any]:
    with browser() as one:
        yield one


@needs_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@every_one_drawn_here
def test_a_browser_draws_each_word_where_it_belongs(started: Any, picture: Picture, scheme: str) -> None:
    page = shown(started, f"<!doctype html><body style='margin:0'>{text_of(picture)}", 900, scheme=scheme)
    assert page.evaluate(MEASURE) == []
    wrong = "[...document.querySelectorAll('text')].filter(one => one.getBBox().x + 1 < one.x.baseVal[0].value).length"
    assert page.evaluate(wrong) == 0
    page.close()


@needs_browser
def test_a_browser_keeps_what_is_indented(started: Any) -> None:
    """A browser makes one space of many, and in a picture it does so whatever stands around it."""
    indented = next(one for one in PICTURES if one.file.endswith("/next.svg"))
    page = shown(started, f"<!doctype html><body style='margin:0'>{text_of(indented)}", 900)
    at = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('text')].map(one => [one.textContent, one.getBBox().x]))"
    )
    page.close()
    assert at["ccr action done 1"] == pytest.approx(at["it by February 28, 2025."], abs=1)
    assert at["ccr action done 1"] > at["1."] + 20
    assert at["1."] > at["Overdue"] + 10


@needs_browser
def test_a_picture_in_a_page_is_light_or_dark_as_the_reader_has_it(started: Any) -> None:
    """As the page of a repository shows it: an image, which knows nothing of the page around it."""
    image = f"<!doctype html><body style='margin:0'><img alt='' src='data:image/svg+xml;base64,{encoded(PICTURES[0])}'>"
    shots = []
    for scheme in ("light", "dark", "light"):
        page = shown(started, image, 900, scheme=scheme)
        page.wait_for_function("document.images[0].complete")
        shots.append(page.screenshot())
        page.close()
    assert shots[0] == shots[2] != shots[1]


def encoded(picture: Picture) -> str:
    return b64encode(text_of(picture).encode()).decode()
