"""What stands under a drawing: headings with the letter of a group, and numbered rows with a mark before them."""

from collections.abc import Sequence
from typing import NamedTuple

from ccr_cli.pictures.filling import LEFT, RIGHT
from ccr_cli.pictures.lines import BODY, Column, Run
from ccr_cli.pictures.round import MARK, Point
from ccr_cli.pictures.widths import width_of_text

SMALL = 6.0
"""How far a mark in the legend reaches from its middle."""
_NUMBERS = LEFT + 2 * SMALL + 5
_WORDS = _NUMBERS + 22
_ABOVE_HEADING, _BELOW_HEADING = 4.0, 1.0
_TO_WORDS, _BETWEEN_KEYS = 2 * SMALL + 5, 16.0  # from the mark of a key to its words, and from one key to the next


class Mark(NamedTuple):
    """A mark in a shape of its own, such as a chair, with a number in it or without."""

    shape: str
    at: Point
    number: int | None = None
    radius: float = MARK


def put_heading(column: Column, words: str, letter: str = "") -> None:
    """A heading, and before it the letter of its group."""
    column.space(_ABOVE_HEADING)
    _put_before(column, letter)
    column.put([Run(words, strong=True)], _WORDS if letter else LEFT, RIGHT)
    column.space(_BELOW_HEADING)


def put_keys(column: Column, keys: Sequence[tuple[str, str]]) -> list[Mark]:
    """What each shape says, as many beside each other as have room. The result is the marks."""
    marks: list[Mark] = []
    left, top = LEFT, column.bottom
    for shape, words in keys:
        wide = _TO_WORDS + width_of_text(words, BODY)
        if left > LEFT and left + wide > RIGHT:
            left, top = LEFT, column.bottom
        column.bottom = top
        middle = column.put([Run(words)], left + _TO_WORDS, RIGHT)
        marks.append(Mark(shape, Point(left + SMALL, middle), radius=SMALL))
        left += wide + _BETWEEN_KEYS
    return marks


def put_row(column: Column, shape: str, number: int, runs: Sequence[Run]) -> Mark:
    """A row of the legend. The result is the mark before it."""
    _put_before(column, str(number))
    return Mark(shape, put_beside(column, runs), radius=SMALL)


def put_beside(column: Column, runs: Sequence[Run]) -> Point:
    """Words as far in as those of all rows. The result is the spot of a mark before them."""
    return Point(LEFT + SMALL, column.put(runs, _WORDS, RIGHT))


def _put_before(column: Column, sign: str) -> None:
    top = column.bottom
    column.put([Run(sign, strong=True)], _NUMBERS, RIGHT)
    column.bottom = top
