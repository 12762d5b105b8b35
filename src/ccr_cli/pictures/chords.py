"""Lines between places of a circle, bent toward its middle, with heads that show the way."""

from math import hypot
from typing import NamedTuple

from ccr_cli.pictures.round import MARK, Point

_TIP = MARK + 2.0  # from the middle of a mark to the tip of a head
_HEAD, _HALF = 9.0, 4.5  # how long a head is, and half of its width
_MARKED = 0.62  # how far along a line a mark is
_BEND, _NEAR, _ASIDE, _OUTSIDE = 0.3, 60.0, 16.0, 30.0


class LineKind(NamedTuple):
    """What a line shows beside who it is between."""

    is_mutual: bool
    is_dashed: bool
    is_heavy: bool


class Chord(NamedTuple):
    """A line, its heads, and the place of a mark on it."""

    start: Point
    control: Point
    end: Point
    heads: tuple[tuple[Point, Point, Point], ...]
    middle: Point
    kind: LineKind
    is_marked: bool = False


def chord(one: Point, other: Point, middle: Point, kind: LineKind) -> Chord:
    """A line from one place to another; both have a head where it leads both ways. Dashed ones run a little aside.

    Between neighbors it runs outside of the circle, where no other comes; a dashed one inside.
    """
    is_near = hypot(other.x - one.x, other.y - one.y) < _NEAR
    control = _toward(middle, _between(one, other), 0.0 if is_near else _BEND)
    if is_near and not kind.is_dashed:
        control = _before(middle, _between(one, other), -_OUTSIDE)
    elif kind.is_dashed:
        control = _aside(control, one, other)
    end, head = _arrow(control, other)
    start, tail = _arrow(control, one) if kind.is_mutual else (_before(control, one, MARK), None)
    heads = (head,) if tail is None else (head, tail)
    on_it = _toward(_toward(start, control, _MARKED), _toward(control, end, _MARKED), _MARKED)
    return Chord(start, control, end, heads, on_it, kind)


def sample(left: float, right: float, y: float, kind: LineKind) -> Chord:
    """A level line of the same kind, for the legend."""
    one, other = Point(left - _TIP, y), Point(right + _TIP, y)
    level = Point((left + right) / 2, y)
    drawn = chord(one, other, level, kind._replace(is_dashed=False))
    return drawn._replace(start=drawn.start if kind.is_mutual else Point(left, y), kind=kind, middle=level)


def _arrow(control: Point, at: Point) -> tuple[Point, tuple[Point, Point, Point]]:
    """Where a line ends that comes from a spot to a place, and the head there."""
    tip, base = _before(control, at, _TIP), _before(control, at, _TIP + _HEAD)
    length = hypot(tip.x - base.x, tip.y - base.y) or 1.0
    x, y = (tip.y - base.y) / length * _HALF, (base.x - tip.x) / length * _HALF
    return _before(control, at, _TIP + _HEAD - 1), (tip, Point(base.x + x, base.y + y), Point(base.x - x, base.y - y))


def _before(start: Point, end: Point, distance: float) -> Point:
    """The spot so far before the end of a straight line."""
    length = hypot(end.x - start.x, end.y - start.y) or 1.0
    return _toward(end, start, distance / length)


def _aside(spot: Point, one: Point, other: Point) -> Point:
    length = hypot(other.x - one.x, other.y - one.y) or 1.0
    return Point(spot.x + (other.y - one.y) / length * _ASIDE, spot.y - (other.x - one.x) / length * _ASIDE)


def _between(one: Point, other: Point) -> Point:
    return _toward(one, other, 0.5)


def _toward(start: Point, end: Point, share: float) -> Point:
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
