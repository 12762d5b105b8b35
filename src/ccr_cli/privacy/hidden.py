"""The partners that keep something to themselves, as they are sought in texts."""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ccr_cli.plan.masking import HiddenNames, as_name, hidden_names


@dataclass(frozen=True, slots=True)
class HiddenPartner:
    """A partner of which something may not be told."""

    name: str
    is_name_told: bool
    """Whether its name may be told, and only its place may not."""
    partner: str | None = None
    """Its id, in the plan that is looked at; none in other files."""


class Hidden:
    """What several partners keep to themselves: names that may not be told, and names whose places may not."""

    def __init__(self, confidential: Sequence[HiddenPartner]) -> None:
        """Patterns are made when one of them is needed."""
        self._confidential = [partner for partner in confidential if _tells_enough(partner.name)]

    @cached_property
    def names(self) -> HiddenNames | None:
        """The names that may not be told; whose they are is told by the partner's id."""
        return self._sought(is_told=False)

    @cached_property
    def places(self) -> HiddenNames | None:
        """The names of partners whose places may not be told."""
        return self._sought(is_told=True)

    def may_be_in(self, low: str) -> bool:
        """Whether a text can hold one of them, of which the small letters without accents are given."""
        names, places = self.names, self.places
        return (names is not None and names.may_be_in(low)) or (places is not None and places.may_be_in(low))

    def _sought(self, *, is_told: bool) -> HiddenNames | None:
        return hidden_names(
            way
            for partner in self._confidential
            if partner.is_name_told is is_told
            for way in as_name(partner.name, partner.partner or "")
        )


def hidden(confidential: tuple[HiddenPartner, ...]) -> Hidden:
    """What these partners keep to themselves. The same tuple is known again without a look at what is in it."""
    for known, found in _RECENT:
        if known is confidential:
            return found
    _RECENT.append((confidential, Hidden(confidential)))
    return _RECENT[-1][1]


_RECENT: deque[tuple[tuple[HiddenPartner, ...], Hidden]] = deque(maxlen=8)
"""Those that were asked for last: thousands may keep something, and it is asked about line by line."""


def _tells_enough(name: str) -> bool:
    """Whether a name has a word of three letters: less can't be told from anything else."""
    return re.search(r"[^\W\d_]{3}", name) is not None
