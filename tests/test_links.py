"""Every link in the documents leads somewhere: to a file, and to a heading of it where one is named."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from helpers import ROOT

DOCUMENTS = (*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("benchmarks/*.md")), *sorted((ROOT / "docs").rglob("*.md")))
_FENCE = re.compile(r"^( *)(`{3,}).*?^\1\2`*$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`[^`]*`")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^()\s]+)\)")
_HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)


def anchors(text: str) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them: a second one of a name has a number."""
    seen: dict[str, int] = {}
    made = set()
    for heading in _HEADING.findall(_FENCE.sub("", text)):
        words = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        slug = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
        count = seen.get(slug, 0)
        seen[slug] = count + 1
        made.add(f"{slug}-{count}" if count else slug)
    return made


def links(text: str) -> list[str]:
    """Where the links of a page lead; what stands in code is no link, though a link may have code in its words."""
    outside = _FENCE.sub("", text)
    return _LINK.findall(_CODE.sub("code", outside))


def dead_links(document: Path) -> list[str]:
    """The links that lead nowhere."""
    dead = []
    for link in links(document.read_text(encoding="utf-8")):
        path, _, anchor = unquote(link).partition("#")
        if "://" in link or link.startswith("mailto:"):
            continue
        target = (document.parent / path).resolve() if path else document
        is_there = target.is_relative_to(ROOT.resolve()) and target.exists()
        if not is_there or (anchor and anchor not in anchors(target.read_text(encoding="utf-8"))):
            dead.append(link)
    return dead


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(document: Path) -> None:
    assert dead_links(document) == []


def test_the_documents_have_links_at_all() -> None:
    assert len(links((ROOT / "README.md").read_text(encoding="utf-8"))) > 10


@pytest.mark.parametrize(
    ("headings", "anchor"),
    [
        ("## In your shell", "in-your-shell"),
        ("## `ccr partner add`", "ccr-partner-add"),
        ("### `partners.ID.contacts[]`", "partnersidcontacts"),
        ("## Antes de cada commit: ¿qué hacer?", "antes-de-cada-commit-qué-hacer"),
        ("## Twice\n## Twice", "twice-1"),
        ("## Who sees [what](page.md)", "who-sees-what"),
        ("## June to September: the work – and more", "june-to-september-the-work--and-more"),
    ],
)
def test_anchors_are_made_as_github_makes_them(headings: str, anchor: str) -> None:
    assert anchor in anchors(headings)


@pytest.mark.parametrize("link", ["gone.md", "here.md#nowhere", "#nowhere", "/etc/passwd", "../../../outside.md"])
def test_a_dead_link_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, link: str) -> None:
    monkeypatch.setattr("test_links.ROOT", tmp_path)
    page = tmp_path / "docs" / "here.md"
    page.parent.mkdir()
    page.write_text(f"# Here\n\nSee [`this`]({link}), [that](here.md#here) and `[code](no.md)`.\n", encoding="utf-8")
    assert dead_links(page) == [link]
