"""What a cell shows, from the value that a file holds."""

import re
from datetime import date, datetime, time, timedelta
from html import unescape
from typing import TypeAlias

from ccr_cli.spreadsheets.sheet import SheetCell

FileValue: TypeAlias = str | float | date | time | timedelta
"""What calamine gives of a cell; a ``bool`` and an ``int`` are numbers, a ``datetime`` is a ``date``."""

_LINE_BREAKS = re.compile(r"_x000[Dd]_\n?|\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)


def shown(value: FileValue) -> SheetCell:
    """The words that a cell shows; a day of a time is the day alone."""
    match value:
        case str():
            return words(value)
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return _number(value)
        case datetime():
            return value.date()
        case date():
            return value
        case time():
            return value.strftime("%H:%M")
    return str(value)


def words(text: str) -> str:
    """A cell's words: plain spaces and line breaks, none around them, and nothing that can't be seen."""
    if not text.isprintable() or "_x000" in text:
        text = _INVISIBLE.sub("", _SPACES.sub(" ", _LINE_BREAKS.sub("\n", text)))
    if "&" in text and ";" in text:  # as web forms keep it: "Youth &amp; Families"
        text = unescape(text)
    return text.strip()


def _number(value: float) -> str:
    """As a spreadsheet shows it: without a point where nothing stands behind it, at most 15 digits."""
    return format(value, ".0f" if 1e15 <= abs(value) < 1e21 else ".15g")
