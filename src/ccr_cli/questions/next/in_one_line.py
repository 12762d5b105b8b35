"""Things to do that wait for the same answer of several partners, told in one line."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ccr_cli.language.message import Listing, Message, say
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.next import commitments_open, not_oriented
from ccr_cli.questions.next.item import Item

_FEWEST = 3  # partners that wait for the same


def in_one_line(items: Sequence[Item], plan: Plan) -> Iterator[tuple[Item, int]]:
    """The things to do, those of a kind that three partners or more wait for as one; each with how many it is."""
    for (kind, _), group in groupby(items, key=lambda item: (item.kind, item.urgency)):
        waiting = list(group)
        ids = [item.partner for item in waiting if item.partner is not None]
        if len(waiting) < _FEWEST or kind not in (not_oriented.KIND, commitments_open.KIND):
            yield from ((item, 1) for item in waiting)
            continue
        names = Listing(tuple((plan.partners or {})[id_].name for id_ in ids), ";")
        command = f"ccr partner commit {','.join(ids)}"
        why: Message = say("{number} partners have commitments to talk through: {names}.", number=len(ids), names=names)
        if kind is not_oriented.KIND:
            command = f"ccr partner orient {' '.join(ids)}"
            why = say("{number} partners have not been oriented yet: {names}.", number=len(ids), names=names)
        yield Item(kind, waiting[0].urgency, why, command), len(waiting)
