"""Partners whose name or place is confidential, and patterns to find them in texts."""

import re
from collections import deque
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from ccr_cli.plan.masking import HiddenNames, as_name, as_secret_name, hidden_names
from ccr_cli.privacy.text.folding import plain_text
from ccr_cli.privacy.text.lists import listed

_ANY = frozenset(("a", "an", "un", "una"))
_KINDS = frozenset(("shelter", "refugio", "albergue", "partner", "agency", "agencia", "safehouse"))


class HiddenPartner(NamedTuple):
    """A partner whose name or place is confidential."""

    name: str
    is_name_told: bool
    """Whether its name may be shown, and only its place may not."""
    partner: str | None = None
    """Its id in the plan being checked; ``None`` in other files."""
    home: str = ""
    """The full path of the only plan that says so, if it is another one than the plan being checked."""


class Hidden:
    """What is confidential about several partners: their names, or their places."""

    def __init__(self, confidential: Sequence[HiddenPartner]) -> None:
        """Patterns are made when first needed."""
        self._confidential = [partner for partner in confidential if tells_enough(partner.name)]

    @cached_property
    def names(self) -> HiddenNames | None:
        """The confidential names, each with its partner's id."""
        return self._sought(is_told=False)

    @cached_property
    def places(self) -> HiddenNames | None:
        """The names of partners whose places are confidential."""
        return self._sought(is_told=True)

    def may_be_in(self, low: str) -> bool:
        """Whether a text can hold one of them; ``low`` is the text in lowercase, without accents."""
        names, places = self.names, self.places
        return (names is not None and names.may_be_in(low)) or (places is not None and places.may_be_in(low))

    def _sought(self, *, is_told: bool) -> HiddenNames | None:
        as_written = as_name if is_told else as_secret_name
        return hidden_names(
            way
            for partner in self._confidential
            if partner.is_name_told is is_told
            for way in as_written(partner.name, partner.partner or partner.home)
        )


def hidden(confidential: tuple[HiddenPartner, ...]) -> Hidden:
    """What is confidential about these partners. The same tuple is found again without comparing its items."""
    for known, found in _RECENT:
        if known is confidential:
            return found
    _RECENT.append((confidential, Hidden(confidential)))
    return _RECENT[-1][1]


_RECENT: deque[tuple[tuple[HiddenPartner, ...], Hidden]] = deque(maxlen=8)
"""The last ones asked for: there may be thousands of partners, and they are looked up for each line."""


def tells_enough(name: str) -> bool:
    """Whether a name has a word of three letters, and isn't just a kind of agency, such as "A shelter".

    Less can't be told apart from anything else.
    """
    if re.search(r"[^\W\d_]{3}", name) is None:
        return False
    words = [word.strip(".") for word in name.split()]
    first = words[0].lower()
    is_any = len(words) > 1 and first in _ANY and all(word.islower() and _is_usual(word) for word in words[1:])
    return not is_any and not (len(words) == 1 and first in _KINDS)


def _is_usual(word: str) -> bool:
    return plain_text(word) in listed("ordinary_words")
