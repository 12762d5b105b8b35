"""Words of streets, by which they are told from towns: data, in ``data/streets.yaml``."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import yaml

from ccr_cli.plan.folding import plain_words

_FILE = Path(__file__).parent.parent / "data" / "streets.yaml"
_LONGEST_SHORT = 2  # letters of "St", which a name may begin with
_MOST_LEFT = 3  # words of a town behind a street
_COMPASS = frozenset(("n", "s", "e", "w", "o", "ne", "nw", "se", "sw", "no", "so"))


@cache
def words_of_streets(part: str) -> frozenset[str]:
    """The texts of a part of the file, folded."""
    return frozenset(" ".join(plain_words(text)) for text in _file()[part])


def behind_street(text: str) -> str:
    """What of a text stands behind the last word of a street and its unit; all of it where it has none of these.

    Nothing is left of a street or a part of a town alone, and of what is too long behind one to be a town.
    """
    written = text.replace(",", " ").split()
    words = ["".join(plain_words(word)) for word in written]
    if len(words) > 1 and words[0] in words_of_streets("parts_of_towns"):
        return ""
    if _signs().isdisjoint(words) or " ".join(words) in words_of_streets("towns"):
        return text
    if words[0] in words_of_streets("kinds_before") - words_of_streets("kinds"):
        return ""
    named = next((at for at in range(1, len(words) - 1) if " ".join(words[at:]) in words_of_streets("towns")), None)
    ends = [at for at in range(len(words)) if _ends_street(at, words)]
    if not ends:
        return text
    left = _behind(ends[-1], words) if named is None else named
    return " ".join(written[left:]) if len(words) - left <= _MOST_LEFT else ""


def may_begin_a_street(text: str) -> bool:
    """Whether a text begins as streets do, with letters of the compass: "SW Walker Beaverton"; so do a few towns."""
    words = plain_words(text)
    return len(words) > 1 and words[0] in _COMPASS


def _behind(end: int, words: Sequence[str]) -> int:
    """The place behind a street or a unit, and behind its number and the letters of the compass."""
    told = (at for at in range(end + 1, len(words)) if not (words[at] in _COMPASS or _is_number(words[at])))
    return next(told, len(words))


def _is_number(word: str) -> bool:
    """Whether a word is a number or a letter: "Suite F", "Unit 7b"."""
    return len(word) < _LONGEST_SHORT or any(map(str.isdigit, word))


def _ends_street(place: int, words: Sequence[str]) -> bool:
    """Whether a street or a unit is called by the word at a place, and no saint, county or courthouse."""
    word, behind = words[place], words[place + 1] if place + 1 < len(words) else ""
    if word in words_of_streets("units"):
        return not (word == "ste" and behind in words_of_streets("saints"))
    if word not in words_of_streets("kinds") or behind in words_of_streets("not_behind"):
        return False
    is_saint = word == "st" and behind in words_of_streets("saints")
    return not (len(word) <= _LONGEST_SHORT and (place == 0 or is_saint))


@cache
def _signs() -> frozenset[str]:
    """Words of which a text with a street has one."""
    return words_of_streets("kinds") | words_of_streets("kinds_before") | words_of_streets("units")


@cache
def _file() -> dict[str, list[str]]:
    return dict(yaml.load(_FILE.read_bytes(), Loader=yaml.CSafeLoader))
