"""Tabs used as indent between brackets and braces, where YAML itself lets them pass."""

import re
from collections.abc import Iterator

import yaml

from ccr_cli.files.text import lines_of
from ccr_cli.rules import indent_character
from ccr_cli.rules.finding import Problem

_TAB_INDENT = re.compile(rb"(?:\A|[\r\n]) *\t")


def indenting_tabs(data: bytes) -> Iterator[Problem]:
    """A problem for each line of a readable file whose indent has a tab; comments and texts of several lines apart."""
    if b"\t" not in data or not _TAB_INDENT.search(data):
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
            yield indent_character.tab((number, before.index("\t")))
