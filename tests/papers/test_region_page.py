"""The page of ``ccr region`` in a real browser: for everybody, at every width, and on paper."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from browser import WIDTHS, browser, check_for_everybody, needs_browser, shown
from helpers import EXAMPLES, Program

pytestmark = needs_browser
LANGUAGES = ("en", "es")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as started:
        yield started


def page_of(ccr: Program, language: str, audience: str = "coalition") -> str:
    told = ccr("region", str(EXAMPLES), "--format=html", f"--lang={language}", f"--audience={audience}")
    assert told.status == 0
    return told.out


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(ccr: Program, chromium: Any, language: str, scheme: str) -> None:
    check_for_everybody(chromium, page_of(ccr, language), scheme)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_as_wide_as_the_screen(ccr: Program, chromium: Any, language: str) -> None:
    for width in WIDTHS:
        page = shown(chromium, page_of(ccr, language, "internal"), width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_page_has_every_column(ccr: Program, chromium: Any, tmp_path: Path, language: str) -> None:
    """What scrolls on a screen would be cut on paper: seven inches are 672 pixels."""
    page = shown(chromium, page_of(ccr, language, "internal"), 672, media="print")
    widest = page.evaluate("Math.max(...[...document.querySelectorAll('table')].map(one => one.scrollWidth))")
    assert widest <= 672
    page.close()


@pytest.mark.skipif(which("pdftotext") is None, reason="needs pdftotext")
@pytest.mark.parametrize(("language", "seat"), [("en", "Transportation"), ("es", "Transporte")])
def test_on_paper_each_page_of_the_letters_says_which_seats_they_are(
    ccr: Program, chromium: Any, tmp_path: Path, language: str, seat: str
) -> None:
    text = (EXAMPLES / "ocotillo.yaml").read_text(encoding="utf-8").replace("name: Ocotillo", "name: NUMBER", 1)
    for number in range(60):
        (tmp_path / f"c{number:02}.yaml").write_text(text.replace("NUMBER", f"County{number:02}"), encoding="utf-8")
    told = ccr("region", str(tmp_path), "--format=html", f"--lang={language}")
    page = shown(chromium, told.out, 672, media="print")
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    page.close()
    pages = subprocess.run(["pdftotext", tmp_path / "page.pdf", "-"], check=True, capture_output=True, text=True).stdout
    last = [one for one in pages.split("\f") if "County59" in one][-1]
    assert seat in last
