"""A real browser for pages: skipped where there is no Chromium."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")
_OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDTHS = (320, 800, 1200)
MEASURE = """
() => {
  const wrong = []
  const near = 0.6  // of a pixel
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect()
    const what = svg.querySelector('title').textContent
    if (frame.right > window.innerWidth + near) wrong.push(`${what}: wider than the page`)
    const boxes = [...svg.querySelectorAll('text')].filter(one => one.textContent.trim()).map(one => {
      const box = one.getBoundingClientRect()
      return {text: one.textContent, left: box.left, right: box.right, top: box.top, bottom: box.bottom, one}
    })
    for (const box of boxes) {
      if (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom)
        wrong.push(`${what}: ${box.text} is cut`)
      const shape = box.one.parentElement.tagName === 'g' && box.one.parentElement.firstElementChild
      if (shape && shape !== box.one && box.right - box.left > shape.getBoundingClientRect().width)
        wrong.push(`${what}: ${box.text} is wider than its mark`)
    }
    boxes.sort((a, b) => a.top - b.top)
    boxes.forEach((a, at) => {
      for (let next = at + 1; next < boxes.length && boxes[next].top < a.bottom - near; next++) {
        const b = boxes[next]
        if (a.left < b.right - near && b.left < a.right - near) wrong.push(`${what}: ${a.text} overlaps ${b.text}`)
      }
    })
  }
  return wrong
}
"""
"""What of the pictures in a page is cut, or overlaps."""
CSP = re.compile(r"<meta http-equiv=[^>]*>")
_STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@contextmanager
def browser() -> Iterator[Any]:
    """A browser without a screen."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=list(_OPTIONS))
        yield started
        started.close()


def shown(browser: Any, html: str, width: int, *, scheme: str = "light", media: str = "screen") -> Any:
    """A page with this content."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.emulate_media(media=media)
    page.set_content(html)
    return page


def check_for_everybody(browser: Any, html: str, scheme: str) -> None:
    """That axe-core finds nothing in a page at any width; its policy would keep axe-core itself out."""
    from axe_playwright_python.sync_playwright import Axe

    for width in WIDTHS:
        page = shown(browser, CSP.sub("", html), width, scheme=scheme)
        found = Axe().run(page, options={"runOnly": list(_STANDARDS)})
        assert found.violations_count == 0, found.generate_report()
        page.close()
