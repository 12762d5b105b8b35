"""Languages in which an agency serves people, as rosters have them."""

import re
from functools import cache
from typing import NamedTuple

from ccr_cli.plan.language_names import LANGUAGE_NAMES, tongue_key
from ccr_cli.rosters.cells import is_mark
from ccr_cli.rosters.words import key_of, listed, phrases, several_meanings

_BETWEEN = re.compile(r"[,;/|&+\n]|\s(?:and|y|e)\s", re.IGNORECASE)
_ENGLISH = "en"


class LanguagesSaid(NamedTuple):
    """What a cell says of languages."""

    languages: tuple[tuple[str, str | None], ...] = ()
    """Each by its code, and how people are served in it if that is said; without English, which is understood."""
    is_all: bool = True
    """Whether all of it is understood."""


def languages_in(text: str) -> LanguagesSaid:
    """The languages of a cell, by the names that plans know."""
    if listed("no_languages").exact(text) or is_mark(text) or text in ("-", "–", "—"):
        return LanguagesSaid()
    found: dict[str, str | None] = {}
    is_all = True
    for piece in _BETWEEN.split(text):
        if not any(sign.isalpha() for sign in piece):
            continue
        code, how = code_of(piece), _how(piece)
        if code is None and (written := _without_way(piece)) is not None:
            found[written] = how or found.get(written)
        elif code is None:
            is_all = is_all and (how is not None or listed("no_languages").exact(piece) is not None)
        elif code != _ENGLISH:
            found[code] = how or found.get(code)
    return LanguagesSaid(tuple(found.items()), is_all)


def code_of(text: str) -> str | None:
    """The code of the language that a text names; ``None`` for none that is known."""
    code = tongue_key(text.strip(" .()"))
    if code in LANGUAGE_NAMES:
        return code
    words = key_of(text)
    if listed("other_languages").of_key(words) is not None and words not in _known():
        return None
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            known = _known().get(words[start : start + size])
            if known is not None:
                return known
    return None


def _without_way(piece: str) -> str | None:
    """A language that plans have no code for, as it is written; ``None`` for other words."""
    name = re.sub(r"\([^)]*\)", " ", piece).strip(" .:-")
    return name if listed("other_languages").exact(name) else None


def _how(text: str) -> str | None:
    found = phrases("spoken_by").longest_in(text)
    return found.meaning if found is not None else None


@cache
def _known() -> dict[tuple[str, ...], str]:
    names = {key_of(name): code for code, tongue in LANGUAGE_NAMES.items() for name in tongue}
    others = several_meanings("languages")
    more = {key: code for code in LANGUAGE_NAMES for key, codes in others.items() if code in codes}
    return {**more, **names}
