"""What is sought with in place of a rule's pattern finds the same, in the same order, in whatever text."""

import re

import pytest

from ccr_cli.privacy.text.passage import Passage
from ccr_cli.privacy.text.patterns import any_of, lazily
from helpers import ROOT
from outsiders import entries as outsiders
from patterns import patterns, quick_form
from privacy_entries import entries

PATTERNS = {pattern.source: pattern for pattern in patterns()}
KINDS = ("person-beside-survivor", "street-of-shelter", "told-together")
_EVERY = 6  # of the outsiders' sentences: all of them take a minute


def texts() -> list[str]:
    """Texts with and without what rules find, as they are written and in small letters."""
    written = [entry["text"] for name in ("set-s", "set-zb", "set-zh", "ways-7") for entry in outsiders(name)][::_EVERY]
    written += [entry.text for kind in KINDS for entry in entries(kind, "found")]
    plain = [Passage(text).plain for text in written]
    return [*plain, *map(str.lower, plain)]


def found(pattern: re.Pattern[str], text: str) -> list[tuple[tuple[int, int], str | None]]:
    return [(match.span(), match.lastgroup) for match in pattern.finditer(text)]


def test_every_pattern_finds_what_its_source_finds() -> None:
    read = texts()
    for source, pattern in PATTERNS.items():
        quickly, plainly = pattern.made(), re.compile(source, pattern.flags)
        assert [text for text in read if found(quickly, text) != found(plainly, text)] == [], source


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Python before 3.11.5, as Debian 12 has it, finds something else then (python/cpython, issue 106052)."""
    written = [path for kind in ("*.py", "*.json", "*.yaml") for path in (ROOT / "src").rglob(kind)]
    found = {path.name for path in written if re.search(r"[^\\]\)[*+?]\+|\(\?>", path.read_text(encoding="utf-8"))}
    assert found == set()


@pytest.mark.parametrize(
    ("source", "form"),
    [
        (r"\b(?:cat|dog|car|door|x)\b", r"\b(?:c(?:at|ar)|d(?:og|oor)|x)\b"),
        (r"\b(?:cat|dog|[xc]at|car|door)\b", r"\b(?:c(?:at|at|ar)|d(?:og|oor)|xat)\b"),
        (r"\b(?:cat|dog|(?:the )?car|door|x)\b", r"\b(?:c(?:at|ar)|d(?:og|oor)|the car|x)\b"),
        (r"\bcat\b|\bdog\b|\bcar\b|\bdoor\b|\bx", r"\b(?:c(?:at\b|ar\b)|d(?:og\b|oor\b)|x)"),
        (r"cat|dog|\w+|car|door|x", r"cat|dog|\w+|car|door|x"),
        (r"cat|dog|(?P<a>car)|car|door|x", r"cat|dog|(?P<a>car)|car|door|x"),
        (r"(cat|dog|car|door|x)\1", r"(cat|dog|car|door|x)\1"),
        ("cat|dog|car", "cat|dog|car"),
    ],
)
def test_alternatives_with_one_first_letter_are_tried_together(source: str, form: str) -> None:
    assert quick_form(source) == form


def test_a_pattern_without_a_quick_form_is_taken_as_it_is_written() -> None:
    pattern = lazily("no such pattern|stands in any rule")

    assert pattern.pattern == "no such pattern|stands in any rule"


def test_of_several_patterns_the_first_is_found() -> None:
    assert found(any_of("a[bc]", "ab(?P<more>c)", "d"), "abcd") == [((0, 2), None), ((3, 4), None)]
