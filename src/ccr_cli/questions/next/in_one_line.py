"""Things to do that several partners wait for, or several tasks, told in one line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeAlias

from ccr_cli.language.message import Listing, Message, Typed, say
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.next import commitments_open, not_oriented, role_open
from ccr_cli.questions.next.item import Item

_FEWEST = 3  # things to do of a kind
_Line: TypeAlias = tuple[Message, str]
"""What is told of them all, and the command that records it."""


def in_one_line(items: Sequence[Item], plan: Plan) -> Iterator[tuple[Item, int]]:
    """The things to do, those of a kind of which there are three or more as one; each with how many it is."""
    for (kind, urgency), group in groupby(items, key=lambda item: (item.kind, item.urgency)):
        waiting = list(group)
        together = _TOGETHER.get(kind.id)
        if together is None or len(waiting) < _FEWEST:
            yield from ((item, 1) for item in waiting)
            continue
        why, command = together(waiting, plan)
        yield Item(kind, urgency, why, command), len(waiting)


def _commitments(waiting: Sequence[Item], plan: Plan) -> _Line:
    ids = _ids(waiting)
    told = say("{number} partners have commitments to talk through: {names}.", number=len(ids), names=_names(ids, plan))
    return told, f"ccr partner commit {','.join(ids)}"


def _orientation(waiting: Sequence[Item], plan: Plan) -> _Line:
    ids = _ids(waiting)
    told = say("{number} partners have not been oriented yet: {names}.", number=len(ids), names=_names(ids, plan))
    return told, f"ccr partner orient {' '.join(ids)}"


def _roles(waiting: Sequence[Item], _plan: Plan) -> _Line:
    told = say(
        "Nobody is first for {number} tasks. {command} shows them, and who at the table usually is.",
        number=len(waiting),
        command=Typed("ccr roles"),
    )
    return told, "ccr role set TASK --first ID"


_TOGETHER: Mapping[str, Callable[[Sequence[Item], Plan], _Line]] = {
    commitments_open.KIND.id: _commitments,
    not_oriented.KIND.id: _orientation,
    role_open.KIND.id: _roles,
}


def _ids(waiting: Sequence[Item]) -> list[str]:
    return [item.partner for item in waiting if item.partner is not None]


def _names(ids: Sequence[str], plan: Plan) -> Listing:
    return Listing(tuple((plan.partners or {})[id_].name for id_ in ids), ";")
