"""A column headed as one of days, or by its first words as one of persons, that has statuses: "Status as of fall"."""

import re
from collections.abc import Sequence

from ccr_cli.plan.folding import folded_words
from ccr_cli.rosters.cells import words_of
from ccr_cli.rosters.days import day_in
from ccr_cli.rosters.headings import fields_said, says_surely
from ccr_cli.rosters.statuses import status_in
from ccr_cli.rosters.words import phrases, words_listed
from ccr_cli.spreadsheets.sheet import SheetCell, SheetRow

_IN_BRACKETS = re.compile(r"\(([^)]+)\)")
_DATED = ("joined", "asked")
_OF_DAYS = ("since", "joined", "asked", "agreement", "until")
_OTHERS = ("since", "person", "contact")


def since_or_status(field: str | None, text: str, at: int, below: Sequence[SheetRow]) -> str | None:
    """What a column has whose heading says a day or a person, and may be one of statuses; ``None`` if neither.

    "Status (MOU)" is about an agreement.
    """
    if field == "status" and any(map(_is_of_agreement, _IN_BRACKETS.findall(text))):
        return "agreement"
    cells = [row.cells[at] for row in below if at < len(row.cells) and row.cells[at] != ""]
    if field == "phone" and cells and all(day_in(cell).written for cell in cells):
        return next((one for one in _OF_DAYS if one in fields_said(text)), None)  # "Office joined"
    if field in _DATED and not says_surely(text) and not any(day_in(cell).written for cell in cells):
        return None  # "Can you join us for lunch?"
    if field not in _OTHERS or not cells:
        return field
    is_status = any(word.word in words_listed("status_words") for word in folded_words(text))
    if (field == "since" or is_status) and _are_statuses(cells):
        return "status"
    has_days = field == "since" and any(day_in(cell).written for cell in cells)
    if is_status and not has_days:
        return "status"
    return field if field != "since" or has_days else None


def _is_of_agreement(text: str) -> bool:
    return phrases("headings").exact(text) == "agreement"


def _are_statuses(cells: Sequence[SheetCell]) -> bool:
    """Whether most cells say a status, perhaps with its day."""
    said = [status_in(words_of(cell), is_yes_or_no=False).status for cell in cells]
    return sum(status is not None for status in said) * 2 > len(said)
