"""Names that may not be told, taken out of the free text of a plan and of its framework, however they are written."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

FREE_TEXT: Final = frozenset(
    ("area", "award", "changed", "decided", "email", "lesson", "mission", "name", "principles", "role", "signed_by")
).union(("source", "text", "title", "topics", "what"))
"""The keys under which a plan holds words of its own. Ids, days and words of the format stand elsewhere."""
_FRAMEWORK_TEXT: Final = FREE_TEXT.union(
    ("about", "decides", "en", "es", "met_when", "promise", "short", "told", "usually", "where", "why")
)
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = r"[\W_]*"  # nothing too: an address on the web runs words together
_IN_ID = "[-_]"
_SHORTEST = 3  # letters of an id; shorter ones are words of every sentence


@dataclass(frozen=True, slots=True)
class HiddenNames:
    """The names of some partners, in every way to write them."""

    pattern: re.Pattern[str]

    def are_in(self, text: str) -> bool:
        """Whether a text has one of them."""
        return self.pattern.search(_folded(text)[0]) is not None

    def out_of(self, text: str, stand_in: str) -> str:
        """The text with a stand-in for each of them."""
        folded, places = _folded(text)
        told, seen = "", 0
        for match in self.pattern.finditer(folded):
            told += text[seen : places[match.start()]] + stand_in
            seen = max(places[match.end()], places[match.end() - 1] + 1)
        return told + text[seen:]


def hidden_names(ways: Iterable[str]) -> HiddenNames | None:
    """Names by the ways to write them; ``None`` when there are none."""
    found = sorted(set(ways), key=len, reverse=True)  # one name can begin like another: the longest goes first
    return HiddenNames(re.compile(rf"(?<![^\W_])(?:{'|'.join(found)})(?![^\W_])")) if found else None


def as_name(name: str) -> Iterator[str]:
    """The way to write a name: capitals and accents make no difference, nor does what stands between its words."""
    if words := _WORD.findall(_folded(name)[0]):
        yield _BETWEEN.join(words)


def as_id(id_: str) -> Iterator[str]:
    """The way to write an id that nobody would write by chance: its words joined by hyphens."""
    if "-" in id_:
        yield _IN_ID.join(id_.split("-"))


def as_part_of_name(id_: str, name: str) -> Iterator[str]:
    """The way to write an id as words, if they are words of the name: then it gives the name away."""
    words = id_.split("-")
    if set(words) <= set(_WORD.findall(_folded(name)[0])) and len(id_) >= _SHORTEST:
        yield _BETWEEN.join(words)


def without_names(data: Any, hidden: HiddenNames, stand_in: str) -> Any:
    """A plan's data without the names, wherever its free text has one."""
    return _masked(data, hidden, stand_in, FREE_TEXT, is_free=False)


def framework_without_names(data: Any, hidden: HiddenNames, stand_in: str) -> Any:
    """A framework's data without the names, wherever one of its texts has one."""
    return _masked(data, hidden, stand_in, _FRAMEWORK_TEXT, is_free=False)


def _masked(data: Any, hidden: HiddenNames, stand_in: str, free: frozenset[str], *, is_free: bool) -> Any:
    match data:
        case dict():
            return {key: _masked(value, hidden, stand_in, free, is_free=key in free) for key, value in data.items()}
        case list():
            return [_masked(value, hidden, stand_in, free, is_free=is_free) for value in data]
        case str() if is_free:
            return hidden.out_of(data, stand_in)
        case _:
            return data


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """The text in small letters and without accents, and the place in the text of each of its characters."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    folded: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        letters = _letters(sign)
        folded.append(letters)
        places += [place] * len(letters)
    return "".join(folded), [*places, len(text)]


def _letters(sign: str) -> str:
    """What a character is read as; nothing for an accent that stands alone and for what nobody sees."""
    parts = unicodedata.normalize("NFKD", sign).casefold()
    return "".join(part for part in parts if unicodedata.category(part) not in ("Mn", "Me", "Cf"))
