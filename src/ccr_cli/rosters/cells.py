"""Cells as words."""

import re
from functools import lru_cache

from ccr_cli.rosters.words import listed
from ccr_cli.spreadsheets.sheet import SheetCell, SheetRow

_SPACES = re.compile(r"[^\S\n]+")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_DASHES = {0x2010: "-", 0x2011: "-", 0x2212: "-", 0xFE63: "-", 0xFF0D: "-"}
_CHECKS = frozenset("✓✔☑✅●•■×✗✘*☒√")
_BULLET = re.compile(r"^(?:[-–—•·▪*◦‣►>]+\s+|\(?\d{1,3}[.)]\s+|#\d+\s+|[•·▪◦‣►])")
_MARKS_BEHIND = re.compile(r"[\s*†‡§¹²³]+$")
_DASHED = re.compile(r"^[-–—=~_]{2,}\s*|\s*[-–—=~_]{2,}$")
_QUOTED = re.compile(r'["“][^"“”]*["”]')
_A, _LETTERS = ord("A"), 26


def words_of(cell: SheetCell) -> str:
    """The words of a cell, a day as it is written in a plan; without what can't be seen."""
    text = cell if isinstance(cell, str) else cell.isoformat()
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = text.translate(_DASHES)
    return "\n".join(_SPACES.sub(" ", _INVISIBLE.sub("", line)).strip() for line in text.split("\n")).strip()


def one_line(text: str) -> str:
    """Words on one line."""
    return " ".join(text.split())


@lru_cache(maxsize=4096)  # a name is looked at by several
def bare(text: str) -> str:
    """A name without a bullet or number before it, and marks of footnotes behind it."""
    text = _MARKS_BEHIND.sub("", _BULLET.sub("", text)).strip(" \t,;:")
    text = _DASHED.sub("", text).strip() or text
    return text[1:-1].strip() if _QUOTED.fullmatch(text) else text


def has_bullet(text: str) -> bool:
    """Whether a bullet or a number stands before a name."""
    return _BULLET.match(text) is not None


def filled(row: SheetRow) -> list[int]:
    """The places of the cells with words that are not struck through, unless all of them are."""
    return [place for place, cell in enumerate(row.cells) if cell != "" and (place not in row.struck or row.is_struck)]


def is_mark(text: str) -> bool:
    """Whether a cell is only marked: an x, a check, a yes."""
    return text in _CHECKS or listed("marks").exact(text) is not None


def is_no_mark(text: str) -> bool:
    """Whether a cell says no, or nothing."""
    return not text or text in ("-", "–", "—") or listed("not_marks").exact(text) is not None


def letter_of(place: int) -> str:
    """The letter of a column, as spreadsheets count: A for the first one."""
    place, found = place + 1, ""
    while place:
        place, rest = divmod(place - 1, _LETTERS)
        found = chr(_A + rest) + found
    return found
