"""The words of rosters: data, one file a language, under ``data/rosters``. Only whoever reads a roster reads them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

import yaml

from ccr_cli.language.speaker import LANGUAGES
from ccr_cli.plan.folding import plain_words
from ccr_cli.plan.name_words import is_little

_FOLDER = Path(__file__).parents[1] / "data" / "rosters"
Meaning = TypeVar("Meaning")
WordKey: TypeAlias = tuple[str, ...]


@lru_cache(maxsize=50_000)
def key_of(text: str) -> WordKey:
    """The words of a text that count: in lowercase, without accents; little words only where there are no others."""
    words = tuple(plain_words(text))
    return tuple(word for word in words if not is_little(word)) or words


class FoundWords(NamedTuple, Generic[Meaning]):
    """A phrase found in a text."""

    size: int
    """How many words it has."""
    start: int
    """Behind how many words it begins."""
    meaning: Meaning


class Phrases(Generic[Meaning]):
    """Phrases with what each means. Of two meanings of one phrase the first counts."""

    def __init__(self, phrases: Iterable[tuple[str, Meaning]]) -> None:
        """Phrases as they are written."""
        self._meanings: dict[WordKey, Meaning] = {}
        for text, meaning in phrases:
            self._meanings.setdefault(key_of(text), meaning)
        self._longest: dict[str, int] = {}
        for key in filter(None, self._meanings):
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def texts(self) -> list[str]:
        """All phrases, folded."""
        return [" ".join(key) for key in self._meanings]

    def exact(self, text: str) -> Meaning | None:
        """What a whole text means."""
        return self._meanings.get(key_of(text))

    def of_key(self, key: WordKey) -> Meaning | None:
        """What the words of a whole text mean."""
        return self._meanings.get(key)

    def found_in(self, text: str) -> Iterator[FoundWords[Meaning]]:
        """All phrases in a text, from its first word on, longer ones first."""
        words = key_of(text)
        for start, word in enumerate(words):
            if word in self._longest:
                yield from self._found_at(start, words)

    def _found_at(self, start: int, words: WordKey) -> Iterator[FoundWords[Meaning]]:
        """All phrases that begin at a word, longer ones first."""
        for size in range(self._longest[words[start]], 0, -1):
            meaning = self._meanings.get(words[start : start + size]) if start + size <= len(words) else None
            if meaning is not None:
                yield FoundWords(size, start, meaning)

    def apart_in(self, text: str) -> Iterator[Meaning]:
        """What phrases of a text mean that don't overlap, one behind the other, the longest at each place."""
        words = key_of(text)
        place = 0
        while place < len(words):
            found = next(self._found_at(place, words), None) if words[place] in self._longest else None
            if found is not None:
                yield found.meaning
            place += 1 if found is None else found.size

    def beginning(self, text: str) -> FoundWords[Meaning] | None:
        """The longest phrase with which a text begins."""
        words = key_of(text)
        return next(self._found_at(0, words), None) if words and words[0] in self._longest else None

    def longest_in(self, text: str) -> FoundWords[Meaning] | None:
        """The longest phrase in a text, the first of several."""
        return max(self.found_in(text), key=lambda found: (found.size, -found.start), default=None)


@cache
def phrases(part: str) -> Phrases[str]:
    """The phrases of a part of the files that has several meanings, each with its own; in the order of the files."""
    return Phrases((text, meaning) for file in _files() for meaning, texts in file[part].items() for text in texts)


@cache
def meanings(part: str) -> tuple[str, ...]:
    """The meanings of a part, in their order."""
    return tuple(dict.fromkeys(meaning for file in _files() for meaning in file[part]))


def phrases_of(part: str, meaning: str) -> tuple[str, ...]:
    """The phrases of a part that have one meaning."""
    return tuple(text for file in _files() for text in file[part].get(meaning, ()))


@cache
def several_meanings(part: str) -> Mapping[WordKey, tuple[str, ...]]:
    """The phrases of a part, each with all that it means."""
    found: dict[WordKey, tuple[str, ...]] = {}
    for file in _files():
        for meaning, texts in file[part].items():
            for text in texts:
                known = found.get(key_of(text), ())
                found[key_of(text)] = known if meaning in known else (*known, meaning)
    return found


@cache
def listed(part: str) -> Phrases[bool]:
    """The phrases of a part that is a list."""
    return Phrases((text, True) for file in _files() for text in file[part])


@cache
def short_forms() -> Mapping[str, WordKey]:
    """Words that are written short in names, each with the words that it stands for; of two the English ones."""
    return {word: key_of(text) for file in reversed(_files()) for word, text in file["short"].items()}


@cache
def short_capitals() -> Mapping[str, str]:
    """Words in capitals that are written short in names, each with what it stands for."""
    return {word: text for file in _files() for word, text in file["short_capitals"].items()}


@cache
def short_endings() -> Mapping[str, str]:
    """How the first letters of an agency end that has a place before them, each with what it is: "BCSO"."""
    return {word: text for file in _files() for word, text in file["short_endings"].items()}


@cache
def _files() -> tuple[dict[str, Any], ...]:
    return tuple(
        dict(yaml.load((_FOLDER / f"{language}.yaml").read_bytes(), Loader=yaml.CBaseLoader))  # noqa: S506 - texts alone
        for language in LANGUAGES
    )


@cache
def words_listed(part: str) -> frozenset[str]:
    """The single words of a part that is a list, folded."""
    return frozenset(word for file in _files() for text in file[part] for word in key_of(text))


@cache
def every_word() -> frozenset[str]:
    """The words of all headings, statuses, sectors and seats, folded."""
    texts = (
        text
        for file in _files()
        for part in ("headings", "either", "statuses", "sectors", "seats")
        for meant in file[part].values()
        for text in meant
    )
    more = (
        text
        for file in _files()
        for part in (
            "no_seats",
            "totals",
            "marks",
            "not_marks",
            "unclear_statuses",
            "turning",
            "unwanted",
            "taking_part",
            "asked_beside",
        )
        for text in file[part]
    )
    return frozenset(word for text in (*texts, *more) for word in key_of(text))
