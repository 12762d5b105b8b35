"""What follows for the table and the task force: seats and sectors filled or empty, elements in place or lost."""

from collections.abc import Iterator, Mapping

from ccr_cli.questions.differences.difference import Difference, TwoVersions
from ccr_cli.questions.elements.judging import elements
from ccr_cli.questions.elements.review import Review
from ccr_cli.questions.table import SeatState, SectorState

_FILLED = ("committed", "at-the-table")


def derived_differences(versions: TwoVersions) -> Iterator[Difference]:
    """All that follows from the rest, of what both frameworks have."""
    yield from _seats(versions)
    yield from _sectors(versions)
    yield from _elements(versions)


def _seats(versions: TwoVersions) -> Iterator[Difference]:
    before, after = _states(versions.old), _states(versions.new)
    for id_ in versions.new.framework.seats:
        if id_ not in versions.old.framework.seats:
            continue
        was, is_now = before.get(id_), after.get(id_)
        if (was in _FILLED) == (is_now in _FILLED):
            continue
        if is_now in _FILLED:
            yield Difference("seat-filled", id_, before=was, after=is_now, seat=id_, is_derived=True)
        elif versions.new.seen.tells_open_seats:
            yield Difference("seat-emptied", id_, before=was, after=is_now, seat=id_, is_derived=True)


def _states(review: Review) -> Mapping[str, SeatState]:
    """The states of the seats that the audience is told of, each with who sits there or not at all."""
    table = review.table if review.seen.tells_seats_of_all else review.table.by_name
    return {one.seat.id: one.state for one in table.seats}


def _sectors(versions: TwoVersions) -> Iterator[Difference]:
    before = {one.sector.id: one.state for one in versions.old.table.sectors}
    for one in versions.new.table.sectors:
        was, is_now = before.get(one.sector.id), one.state
        if was is None or is_now is None or was == is_now:
            continue
        about = Difference(
            "sector-filled", one.sector.id, before=was, after=is_now, sector=one.sector.id, is_derived=True
        )
        if _is_fuller(was, is_now):
            yield about
        elif is_now == "missing" and was != "not-here":
            yield about._replace(kind="sector-emptied")


def _is_fuller(was: SectorState, is_now: SectorState) -> bool:
    """Whether all of it is there now, or somebody of it for the first time."""
    return is_now == "complete" or (is_now == "partial" and was in ("missing", "not-here"))


def _elements(versions: TwoVersions) -> Iterator[Difference]:
    before = {one.id: one.met for one in elements(versions.old)}
    for one in elements(versions.new):
        if one.id not in before or bool(before[one.id]) == bool(one.met):
            continue
        kind = "element-met" if one.met else "element-lost"
        about = Difference("element-met", one.id, element=one.id, is_derived=True)
        yield about if kind == "element-met" else about._replace(kind="element-lost")
