"""Headings that tell the language of their column: "name_english", "nombre_es", "Spanish description"."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from ccr_cli.directories.tables import in_words

_WRITTEN: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("en", "eng", "english", "ingles"), "en"),
        **dict.fromkeys(("es", "esp", "spa", "spanish", "espanol"), "es"),
        **dict.fromkeys(
            (
                *("fr", "french", "frances", "vi", "vietnamese", "zh", "chinese", "ko", "korean", "ru", "russian"),
                *("ar", "arabic", "pt", "portuguese", "ht", "creole", "tl", "tagalog", "so", "somali", "hmong"),
            ),
            "other",
        ),
    }
)
_PREFERRED = ("", "en", "es")
"""What is read where the language of the plan isn't there; a heading without a language is in the list's own."""


class _Told(NamedTuple):
    """A heading in one form without its language, and the language; an empty text where it tells none."""

    heading: str
    language: str = ""


def without_language(heading: str) -> str:
    """A heading in one form, without the language that it begins or ends with."""
    return _told(heading).heading


def in_one_language(headings: Sequence[str], language: str) -> list[list[int]]:
    """The columns that tell one thing in several languages: first the one to read, then those for its empty cells.

    A column that is alone in its language stands alone; one in a language that no plan is written in is never read.
    """
    by_heading: dict[str, list[tuple[int, int]]] = {}
    ranks = (language, *_PREFERRED)
    told = list(map(_told, headings))
    tagged = {one.heading for one in told if one.language}
    for place, one in enumerate(told):
        if one.heading in tagged and one.language in ranks:
            by_heading.setdefault(one.heading, []).append((ranks.index(one.language), place))
    return [[place for _, place in sorted(columns)] for columns in by_heading.values()]


def is_in_a_language(heading: str) -> bool:
    """Whether a heading tells its language."""
    return bool(_told(heading).language)


def _told(heading: str) -> _Told:
    word = in_words(heading)
    front, _, rest = word.partition("_")
    if rest and front in _WRITTEN:
        return _Told(rest, _WRITTEN[front])
    rest, _, behind = word.rpartition("_")
    if rest and behind in _WRITTEN and not rest.endswith(("_in", "_en")):
        return _Told(rest, _WRITTEN[behind])
    return _Told(word)
