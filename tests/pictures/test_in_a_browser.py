"""Pictures as a browser draws them: at every width, light, dark and on paper no text overlaps another or is cut."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from browser import MEASURE, WIDTHS, browser, needs_browser
from picture_making import LANGUAGES, PICTURES, drawn

COUNTS = (1, 12, 60)
FONTS = ("system-ui, sans-serif", "DejaVu Sans", "Liberation Sans")
SCHEMES = (("light", "screen"), ("dark", "screen"), ("dark", "print"))

MARKS = """
() => [...document.querySelectorAll('svg')].flatMap(svg => {
  const marks = [...svg.querySelectorAll('g > :first-child')].map(one => one.getBoundingClientRect())
  return marks.flatMap((a, at) => marks.slice(at + 1).filter(b =>
    Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2) <
    Math.min(a.width, b.width) * 0.9).map(() => svg.querySelector('title').textContent))
})
"""


@cache
def page() -> str:
    """Every picture in every language and of plans of every size, below one another."""
    pictures = [drawn(name, count, codes).svg for name in PICTURES for count in COUNTS for codes in LANGUAGES]
    return f'<!doctype html><meta charset="utf-8"><style>body{{margin:0}}</style>{"".join(pictures)}'


@pytest.fixture(scope="module")
def opened() -> Iterator[Any]:
    with browser() as started:
        opened = started.new_page()
        opened.set_content(page())
        yield opened


@needs_browser
@pytest.mark.parametrize(("scheme", "media"), SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_text_overlaps_another_or_is_cut(opened: Any, width: int, scheme: str, media: str) -> None:
    opened.set_viewport_size({"width": width, "height": 900})
    opened.emulate_media(color_scheme=scheme, media=media)
    assert opened.evaluate(MEASURE) == []
    assert opened.evaluate("document.documentElement.scrollWidth") <= width


@needs_browser
@pytest.mark.parametrize("font", FONTS)
def test_no_font_makes_it_so(opened: Any, font: str) -> None:
    style = opened.add_style_tag(content=f".ccr-picture{{font-family:{font} !important}}")
    assert opened.evaluate(MEASURE) == []
    style.evaluate("one => one.remove()")


@needs_browser
def test_no_mark_hides_another(opened: Any) -> None:
    assert opened.evaluate(MARKS) == []


@needs_browser
def test_what_is_too_wide_would_be_found(opened: Any) -> None:
    style = opened.add_style_tag(content=".ccr-picture{letter-spacing:4px} .ccr-picture text{font-size:22px}")
    assert any("overlaps" in line for line in opened.evaluate(MEASURE))
    assert any("is cut" in line for line in opened.evaluate(MEASURE))
    style.evaluate("one => one.remove()")


@needs_browser
def test_on_paper_it_is_dark_on_white_in_every_scheme(opened: Any) -> None:
    opened.emulate_media(color_scheme="dark", media="print")
    paper = "getComputedStyle(document.querySelector('rect.ccr-paper')).fill"
    ink = "getComputedStyle(document.querySelector('text')).fill"
    assert (opened.evaluate(paper), opened.evaluate(ink)) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")


@needs_browser
def test_on_paper_a_picture_fits_one_page_where_it_can_be_read_then(opened: Any) -> None:
    opened.set_viewport_size({"width": 740, "height": 900})
    opened.emulate_media(media="print")
    heights = "[...document.querySelectorAll('svg%s')].map(one => one.getBoundingClientRect().height)"
    one_page = opened.evaluate(heights % ".ccr-one-page")
    assert max(one_page) <= 900
    assert len(one_page) >= len(PICTURES) * len(LANGUAGES)
    assert len(one_page) < len(opened.evaluate(heights % ""))
