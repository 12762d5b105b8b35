"""A page of HTML in a real browser: accessible, at every width, light, dark and on paper; and it asks for nothing."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, get_args

import pytest
from markdown_it import MarkdownIt

from browser import WIDTHS, browser, needs_browser, shown
from ccr_cli.papers.document import DocumentPiece
from ccr_cli.papers.texts import FOLDER
from ccr_cli.papers.voice import LINE
from paper_making import NASTY, drawn, everything

LANGUAGES = [("en",), ("es",), ("en", "es")]
CSP = re.compile(r"<meta http-equiv=[^>]*>")


def page_of(*languages: str) -> str:
    return drawn(everything(), "html", *languages).decode()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as started:
        yield started


class Reading(HTMLParser):
    """What is in a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("languages", LANGUAGES)
def test_it_has_no_script_and_asks_for_nothing(languages: tuple[str, ...]) -> None:
    read = Reading(page_of(*languages))
    assert not {"script", "link", "iframe", "img", "object", "form"} & set(read.tags)
    assert not [name for name, _ in read.attributes if name == "src" or name.startswith("on")]
    assert "default-src 'none'" in page_of()
    assert "url(" not in page_of()
    assert "@import" not in page_of()


def test_no_text_of_a_plan_is_markup_and_all_of_it_stands_as_it_is() -> None:
    read = Reading(page_of())
    assert "b" not in read.tags
    assert read.words.count(NASTY) >= 5
    assert "49" not in read.words


def test_what_the_plan_says_in_another_language_is_marked() -> None:
    page = drawn(everything("es"), "html", "en").decode()
    assert '<html lang="en">' in page
    assert '<li lang="es">first of another list</li>' in page


@pytest.mark.parametrize("languages", LANGUAGES)
def test_whatever_the_letters_of_the_document_say_the_page_says_too(languages: tuple[str, ...]) -> None:
    page = " ".join("".join(Reading(page_of(*languages)).words).split())
    parser = MarkdownIt("gfm-like", {"linkify": False})
    for token in parser.parse(drawn(everything(), "md", *languages).decode()):
        for told in token.children or []:
            for part in re.split(rf" / |[():]|{LINE}", told.content):
                assert " ".join(part.split()) in page


@needs_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("languages", LANGUAGES)
def test_axe_finds_nothing(chromium: Any, languages: tuple[str, ...], scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    for width in WIDTHS:
        page = shown(chromium, CSP.sub("", page_of(*languages)), width, scheme=scheme)
        options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
        found = Axe().run(page, options=options)
        assert found.violations_count == 0, found.generate_report()
        page.close()


@needs_browser
@pytest.mark.parametrize("languages", LANGUAGES)
def test_nothing_is_wider_than_the_page(chromium: Any, languages: tuple[str, ...]) -> None:
    for width in WIDTHS:
        page = shown(chromium, page_of(*languages), width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.close()


@needs_browser
def test_it_asks_the_network_for_nothing_and_nothing_moves_while_it_loads(chromium: Any) -> None:
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(page_of("en", "es"))
    shift = page.evaluate(
        "new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const one of list.getEntries())"
        " sum += one.value }).observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 300) })"
    )
    assert [url for url in asked if not url.startswith(("about:", "data:"))] == []
    assert shift == 0
    page.close()


@needs_browser
def test_on_paper_it_is_dark_on_white_in_every_scheme(chromium: Any) -> None:
    page = shown(chromium, page_of("en", "es"), 800, scheme="dark", media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert not [link for link in page.locator(".leave").all() if link.is_visible()]
    page.close()


def test_the_page_knows_every_kind_of_piece() -> None:
    """A kind that it doesn't know would be left out without a word."""
    text = (FOLDER / "page.html.jinja").read_text(encoding="utf-8")
    known = set(re.findall(r'(?:is|kind\(piece\)) == "(\w+)"', text))
    assert known == {kind.__name__ for kind in get_args(DocumentPiece)}
