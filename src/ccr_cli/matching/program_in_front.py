"""The key of an agency whose name begins with a kind of service: "Law Enforcement - Alder, Sotol Sheriff's Office"."""

import re
from functools import lru_cache

from ccr_cli.matching.list_name import closes_with_kind, is_unowned
from ccr_cli.matching.no_name import is_no_name
from ccr_cli.matching.one_agency import agency_key
from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.matching.seats_said import SURE, seats_said
from ccr_cli.plan.folding import plain_words
from ccr_cli.plan.masking import name_as_key

_DASH = re.compile(r"\s-+\s|\s*[–—]\s*")
_PART = re.compile(r"[,;]\s|\s-+\s|\s*[–—]\s*")
_BRANCHES = frozenset(("office", "offices", "branch", "oficina", "oficinas", "sede", "sucursal"))
_FEWEST = 2  # words of a name


@lru_cache(maxsize=16_384)
def key_of_agency(name: str, words: SeatWords) -> tuple[str, ...]:
    """The same one for a name and those of its branches, as ``agency_key`` tells it; none for a whole kind of service.

    Where a service that nobody owns stands in front, the last part is the agency, if it is the name of one.
    """
    found = _DASH.search(name)
    if found is None or not is_unowned(name[: found.start()], words):
        return agency_key(name)
    last = _PART.split(name[found.end() :])[-1]
    key = name_as_key(last)
    is_agency = len(key) >= _FEWEST and _is_kind_of_agency(last, words) and not is_no_name(last, words)
    return key if is_agency else agency_key(name)


def _is_kind_of_agency(name: str, words: SeatWords) -> bool:
    """Whether a name says what an agency is; of an office of one it says only where: "Alder Office"."""
    is_kind = closes_with_kind(name) and _BRANCHES.isdisjoint(plain_words(name))
    return is_kind or any(one.strength >= SURE for one in seats_said(name, words))
