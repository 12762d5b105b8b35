"""Places around a circle, in groups with a gap between them, and the arc along each group."""

from collections.abc import Iterator, Sequence
from math import atan2, cos, pi, sin
from typing import NamedTuple

from ccr_cli.pictures.filling import WIDTH

GAP = 0.8
"""The gap between two groups, in places."""
MARK = 11.0
"""How far a mark, such as a chair, reaches from its middle."""
_NEAREST, _WISHED = 24.0, 26.0  # from the middle of a mark to that of the next, at least and where there is room
_SMALLEST, _LARGEST = 80.0, 150.0  # of the circle
_BETWEEN = 27.0  # from one circle to the next inside of it, where one alone has no room
_FIRST = -pi / 2  # at the top; angles run clockwise
_TO_ARC, _TO_LETTER, _TO_EDGE = 31.0, 43.0, 52.0  # from the circle outward


class Point(NamedTuple):
    """A place in the picture."""

    x: float
    y: float


class Arc(NamedTuple):
    """The arc along a group, with its letter."""

    start: Point
    end: Point
    radius: float
    is_large: bool
    """Whether it is more than half of the circle."""
    letter: str
    at: Point
    """The middle of the letter."""


class Round(NamedTuple):
    """The places of all groups, and the arcs along them."""

    middle: Point
    inner: float
    """How far the innermost places are from the middle."""
    bottom: float
    places: tuple[tuple[Point, ...], ...]
    arcs: tuple[Arc, ...]


def most_places(groups: int) -> int:
    """How many places there is room for, in so many groups."""
    return int(max(_room(circles) for circles in range(1, 6)) - GAP * groups)


def places_around(sizes: Sequence[int], top: float) -> Round:
    """The places of groups of these sizes, clockwise from the top; several circles in turn where one has no room."""
    whole = sum(sizes) + GAP * len(sizes)
    circles = next((number for number in range(1, 6) if _room(number) >= whole), 5)
    inner = min(max(_WISHED * whole / (2 * pi * circles), _SMALLEST), _LARGEST - (circles - 1) * _BETWEEN)
    outer = inner + (circles - 1) * _BETWEEN
    middle = Point(WIDTH / 2, top + outer + _TO_EDGE)
    step = 2 * pi / whole
    groups = list(_angles(sizes, step))
    numbers = iter(range(sum(sizes)))
    return Round(
        middle,
        inner,
        middle.y + outer + _TO_EDGE,
        tuple(
            tuple(spot(middle, outer - next(numbers) % circles * _BETWEEN, angle) for angle in group)
            for group in groups
        ),
        tuple(_arc(group, step, outer, middle, letter(number)) for number, group in enumerate(groups)),
    )


def letter(number: int) -> str:
    """The letter of a group: A, B, … Z, AA, AB."""
    last = chr(ord("A") + number % 26)
    return last if number < 26 else letter(number // 26 - 1) + last


def spot(middle: Point, radius: float, angle: float) -> Point:
    """The spot at an angle and a distance from the middle."""
    return Point(middle.x + radius * cos(angle), middle.y + radius * sin(angle))


def outward(around: Round, at: Point, distance: float) -> Point:
    """The spot so far outward from one of the places."""
    return spot(at, distance, atan2(at.y - around.middle.y, at.x - around.middle.x))


def _room(circles: int) -> float:
    """How many places, gaps included, have room on so many circles in turn."""
    return circles * 2 * pi * (_LARGEST - (circles - 1) * _BETWEEN) / _NEAREST


def _angles(sizes: Sequence[int], step: float) -> Iterator[list[float]]:
    at = _FIRST + step * (1 + GAP) / 2
    for size in sizes:
        yield [at + number * step for number in range(size)]
        at += (size + GAP) * step


def _arc(group: Sequence[float], step: float, outer: float, middle: Point, name: str) -> Arc:
    first, last = group[0] - 0.42 * step, group[-1] + 0.42 * step
    radius = outer + _TO_ARC
    return Arc(
        spot(middle, radius, first),
        spot(middle, radius, last),
        radius,
        last - first > pi,
        name,
        spot(middle, outer + _TO_LETTER, (first + last) / 2),
    )
