"""Names with the words in full that are written short in them."""

import re

from ccr_cli.rosters.words import short_capitals, short_endings, short_forms, words_listed

DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
"""First letters with a point behind each: "D.A."."""
_SHORT = re.compile(r"\b([A-Za-z]{2,8})\b\.?")
_LONGEST_SHORT = 5  # letters
_SHORTEST_WITH_POINT = 3  # letters: "So. Sotol" is in the south


def in_full(name: str) -> str:
    """A name with the words in full that are written short in it: "Marlow PD", "Gila Co. Attorney"."""
    return _SHORT.sub(_written_out, DOTTED.sub(lambda match: match[0].replace(".", ""), name))


def _written_out(match: re.Match[str]) -> str:
    word, low = match[1], match[1].lower()
    if word in short_capitals():
        return short_capitals()[word]
    for ending, meaning in short_endings().items():
        if word.isupper() and word.endswith(ending) and len(ending) < len(word) <= _LONGEST_SHORT:
            return meaning
    has_point = len(low) >= _SHORTEST_WITH_POINT and match[0].endswith(".")
    is_safe = has_point or low in words_listed("short_safe") or len(low) > _LONGEST_SHORT
    return " ".join(short_forms()[low]) if is_safe and low in short_forms() else match[0]
