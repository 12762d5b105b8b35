"""The name in full of an agency that a directory calls by its first letters: its description begins with it."""

import re

_LETTERS = re.compile(r"[A-Z]{3,7}")
_BEGUN = 160  # characters of a description
_GOES_ON = re.compile(r" (?:for|of|to|de|para|por) ")
_WORD = re.compile(r"[\w'’-]+")
_LITTLE = frozenset(("of", "the", "and", "for", "in", "on", "de", "del", "la", "las", "los", "y", "para"))


def long_name(name: str, description: str) -> str | None:
    """The words with which a description begins whose first letters are a name: "Mesa Valley Hospital" for MVH."""
    if not description or _LETTERS.fullmatch(name) is None:
        return None
    left, start, begun = name.lower(), None, description[:_BEGUN]
    for found in _WORD.finditer(begun):
        word = found[0]
        if word.lower() in _LITTLE and not (word[0].isupper() and start is not None):
            continue
        if not word[0].isupper() or word[0].lower() != left[0]:
            return None
        start = found.start() if start is None else start
        left = left[1:]
        if not left:
            return begun[start : found.end()]
    return None


def is_name_in_full(short: str, name: str) -> bool:
    """Whether a name is all of which a word is the first letters: "Oak Valley Legal Aid" of OVLA.

    So it is where it begins with that word, and goes on with whom it is for: "Junta for Progressive Action".
    """
    if _GOES_ON.match(name, len(short)) is not None and name.startswith(short):
        return True
    return _LETTERS.fullmatch(short) is not None and long_name(short, name) == name
