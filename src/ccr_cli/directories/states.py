"""The state in a cell or an address, by its letters or its name."""

import re
from functools import cache, lru_cache

from ccr_cli.directories.list_words import list_words
from ccr_cli.plan.folding import plain_words

_IN_ADDRESS = re.compile(
    r",\s*(?:[^\W\d_][^,\d]{1,30}\s)?([A-Z]{2})\.?,?\s+\d{5}\b|,\s*([A-Z]{2})\s*$|\b(?:Washington,?\s)(D\.?C)\b"
)
_AT_END = re.compile(r"\s((?:[A-Z][a-z]+\s)?[A-Z][A-Za-z]+)\.?,?\s+\d{5}(?:-\d{4})?\b")
"""Before a number of five digits: "Sotol TX 79900", "Sotol Texas 79900", "Sotol New Mexico 87900"."""
_MOST_IN_FRONT = 5  # words
_LONGEST_ADDRESS = 300  # characters
_LONGEST_NAME = 40  # characters of a state
_LONGEST_STATE = 8  # characters of a cell with its letters


@lru_cache(maxsize=4096)
def state_in(text: str) -> str | None:
    """The two letters of a state in the United States, alone in a cell."""
    told = text.replace(".", "").strip().upper() if len(text) <= _LONGEST_STATE else ""
    return told if told in _by_letters() else None


@lru_cache(maxsize=4096)
def state_called(text: str) -> str | None:
    """The letters of a state of the United States or of Mexico, of which a text is the name or the letters."""
    told = state_in(text)
    return told or _named().get(" ".join(plain_words(text.replace(".", "")[:_LONGEST_NAME])))


def is_state(text: str) -> bool:
    """Whether a text is a state's name or its letters, and nothing else."""
    return state_called(text) is not None


@lru_cache(maxsize=4096)
def is_state_office(name: str) -> bool:
    """Whether an agency is called after its state, and a department: "Arizona Department of Agriculture"."""
    words = name.lower().replace(",", "").split(None, _MOST_IN_FRONT)
    if words[:2] == ["state", "of"]:
        return any(" ".join(words[2:end]) in _by_name() for end in (3, 4))
    for end in (1, 2):
        if " ".join(words[:end]) in _by_name():
            behind = words[end + 1 : end + 2] if words[end : end + 1] == ["state"] else words[end : end + 1]
            return not list_words("state_offices").isdisjoint(behind)
    return False


def state_of_address(text: str) -> str | None:
    """The state in an address of one line: behind a comma at its end, or before the number, with commas or without."""
    found = _IN_ADDRESS.search(text[:_LONGEST_ADDRESS]) if text else None
    told = found and state_in((found[1] or found[2] or found[3]).replace(".", ""))
    if told or not text:
        return told
    last = _last_state(text)
    return last[1] if last else None


def before_state(text: str) -> str | None:
    """What of an address of one line stands before the state and its number; ``None`` where none is told."""
    last = _last_state(text) if text else None
    return text[: last[0]].rstrip(" ,") if last else None


def _last_state(text: str) -> tuple[int, str] | None:
    """Where the state begins that stands before the last number of five digits, and its letters."""
    for found in reversed([*_AT_END.finditer(text[:_LONGEST_ADDRESS])]):
        words = found[1].split()
        for start in range(len(words)):
            name = " ".join(words[start:])
            told = name if name in _by_letters() else _by_name().get(name.lower())
            if told:
                return found.end(1) - len(name), told
    return None


@cache
def _by_name() -> dict[str, str]:
    """The letters of each state, by its name in small letters."""
    told = (one.rpartition(" ") for one in list_words("states"))
    return {name: letters for name, _, letters in told}


@cache
def _named() -> dict[str, str]:
    """The letters of each state of both countries, by its name and what it is shortened to, folded."""
    told = (one.rpartition(" ") for one in (*list_words("states"), *list_words("states_of_mexico")))
    return {" ".join(plain_words(name)): letters for name, _, letters in told}


@cache
def _by_letters() -> frozenset[str]:
    return frozenset(_by_name().values())
