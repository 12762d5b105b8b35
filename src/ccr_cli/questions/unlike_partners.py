"""Two partners of which somebody says that they are one agency, and whose seats speak against it."""

from collections.abc import Collection
from typing import NamedTuple

from ccr_cli.plan.framework import Flag, Framework


class Unlike(NamedTuple):
    """Seats that one agency would have from then on, and that hardly go together."""

    of_first: tuple[str, ...]
    """The seats of the one, by their ids, that speak against it."""
    of_second: tuple[str, ...]
    """Those of the other."""


class UnlikePartners(NamedTuple):
    """What speaks against two partners being one agency."""

    apart: Unlike | None
    """One may have a shelter, and the other is an agency of the justice system or of enforcement."""
    decided: Unlike | None
    """One of the two alone has a seat about which the community decides."""


def unlike_partners(first: Collection[str], second: Collection[str], framework: Framework) -> UnlikePartners:
    """What speaks against it, by the ids of the seats of the two."""
    apart = _of_both(first, second, "shelters", "system", framework) or _of_both(
        first, second, "system", "shelters", framework
    )
    flagged = framework.flagged["decided_by_community"]
    decided = Unlike(*(tuple(one for one in of if one in flagged) for of in (first, second)))
    return UnlikePartners(apart, decided if bool(decided.of_first) != bool(decided.of_second) else None)


def _of_both(
    first: Collection[str], second: Collection[str], one: Flag, other: Flag, framework: Framework
) -> Unlike | None:
    """The seats with one flag in the first and the other in the second, where neither of the two has both already."""
    flagged = framework.flagged[one], framework.flagged[other]
    is_both = any(not flagged[0].isdisjoint(of) and not flagged[1].isdisjoint(of) for of in (first, second))
    found = Unlike(
        tuple(seat for seat in first if seat in flagged[0]), tuple(seat for seat in second if seat in flagged[1])
    )
    return found if found.of_first and found.of_second and not is_both else None
