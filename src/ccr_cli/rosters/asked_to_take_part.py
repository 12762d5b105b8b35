"""A column whose heading asks an agency whether it takes part, and whose cells answer: "Will you serve in 2027?"."""

from collections.abc import Sequence
from typing import NamedTuple

from ccr_cli.rosters.cells import is_mark, is_no_mark, one_line, words_of
from ccr_cli.rosters.columns import OWNED, RosterColumn
from ccr_cli.rosters.headings import says_surely
from ccr_cli.rosters.statuses import status_in
from ccr_cli.rosters.words import listed, phrases
from ccr_cli.spreadsheets.sheet import SheetRow

_MOST = 0.6  # share of the cells of a column
_FEW = 5  # one of so many cells, or less
_KEPT = (*OWNED, "confidential")
"""What a word of a question says whatever else it asks."""


class _Answers(NamedTuple):
    """What the cells of a column answer: of two columns that with the higher value has the statuses."""

    in_words: bool
    """Whether some say more than yes or no."""
    share: float
    """How many of them say whether an agency takes part."""


def with_answers(
    columns: Sequence[RosterColumn], texts: Sequence[str], below: Sequence[SheetRow]
) -> list[RosterColumn]:
    """The columns, one of which has the answers whether an agency takes part, where no heading says surely which."""
    found = [_without_other_status(one, texts[one.place], below) for one in columns]
    if any(one.field in ("status", "mark-status") and says_surely(texts[one.place]) for one in found):
        return found
    asking = [one for one in found if _may_ask(one, texts[one.place])]
    answers = {one.place: _answers(one.place, below) for one in asking}
    best = max(answers.values(), default=_Answers(in_words=False, share=0.0))
    place = next((place for place, said in answers.items() if said == best and said.share >= _MOST), None)
    return [one._replace(field="status", meaning="") if one.place == place else one for one in found]


def _may_ask(column: RosterColumn, text: str) -> bool:
    is_known = column.field is not None and (column.field in _KEPT or says_surely(text))
    return not is_known and asks_to_take_part(text)


def asks_to_take_part(text: str) -> bool:
    """Whether a heading asks whether somebody comes, serves or goes on, and not for lunch or to a training."""
    is_question = "?" in text or listed("asking").beginning(text) is not None
    return (
        is_question
        and listed("taking_part").longest_in(text) is not None
        and listed("asked_beside").longest_in(text) is None
    )


def _without_other_status(column: RosterColumn, text: str, below: Sequence[SheetRow]) -> RosterColumn:
    """A column as it is; without statuses where a word of its heading alone says them, and hardly a cell is one."""
    if column.field != "status" or says_surely(text) or not (cells := _cells(column.place, below)):
        return column
    if sum(map(_is_answer, cells)) * _FEW >= len(cells):
        return column
    others = sorted(phrases("headings").found_in(text), key=lambda one: -one.size)
    return column._replace(field=next((one.meaning for one in others if one.meaning != "status"), None))


def _answers(place: int, below: Sequence[SheetRow]) -> _Answers:
    cells = _cells(place, below)
    is_in_words = any(_says_status(cell) and not is_mark(cell) and not is_no_mark(cell) for cell in cells)
    return _Answers(is_in_words, sum(map(_is_answer, cells)) / len(cells) if cells else 0.0)


def _cells(place: int, below: Sequence[SheetRow]) -> list[str]:
    cells = (one_line(words_of(row.cells[place])) for row in below if place < len(row.cells))
    return [cell for cell in cells if cell]


def _is_answer(cell: str) -> bool:
    """Whether a cell says whether an agency takes part, or that it doesn't know."""
    return is_mark(cell) or is_no_mark(cell) or _says_status(cell) or listed("unclear_statuses").exact(cell) is not None


def _says_status(cell: str) -> bool:
    return status_in(cell, is_yes_or_no=False).status is not None
