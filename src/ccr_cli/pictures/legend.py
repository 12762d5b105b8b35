"""What stands under a drawing: headings with the letter of a group, and numbered rows with a mark before them."""

from collections.abc import Sequence
from typing import NamedTuple

from ccr_cli.pictures.filling import LEFT, RIGHT
from ccr_cli.pictures.lines import Column, Run
from ccr_cli.pictures.round import MARK, Point

SMALL = 6.0
"""How far a mark in the legend reaches from its middle."""
_NUMBERS = LEFT + 2 * SMALL + 5
_WORDS = _NUMBERS + 22
_ABOVE_HEADING, _BELOW_HEADING = 4.0, 1.0


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


def put_key(column: Column, shape: str, words: str) -> Mark:
    """What a mark says, where that isn't told beside each of them. The result is the mark."""
    return Mark(shape, put_beside(column, [Run(words)]), radius=SMALL)


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
