"""Tabs used for indentation inside brackets and braces, where YAML itself allows them."""

import re
from collections.abc import Iterator

import yaml

from ccr_cli.rules import indent_character
from ccr_cli.rules.finding import Problem
from ccr_cli.yaml_text.text import lines_of

_TAB_INDENT = re.compile(rb"(?:\A|[\r\n]) *\t")


def may_have_tabs(data: bytes) -> bool:
    """Whether a line of a file starts with a tab, or with spaces and a tab."""
    return b"\t" in data and _TAB_INDENT.search(data) is not None


def indenting_tabs(data: bytes) -> Iterator[Problem]:
    """A problem for each line of a readable file that is indented with a tab, except comments and multi-line text."""
    if not may_have_tabs(data):
        return
    lines = lines_of(data)
    told: set[int] = set()
    for token in yaml.scan(data, Loader=yaml.CSafeLoader):
        number, column = token.start_mark.line, token.start_mark.column
        if number in told or number >= len(lines):
            continue
        before, behind = lines[number][:column], lines[number][column:].lstrip()
        if "\t" in before and not before.strip() and behind and not behind.startswith("#"):
            told.add(number)
            yield indent_character.tab((number, before.index("\t")), len(before.replace("\t", "  ")))
