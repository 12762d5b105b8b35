"""Whom nobody suggests for a seat, whatever the words of its name say, and of whom something is asked before."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ccr_cli.matching.seat_words import SeatPhrase, SeatWords, built_in_of
from ccr_cli.matching.words_in_files import names_never_suggested, words_of
from ccr_cli.plan.folding import folded, plain_words
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.name_words import is_little

_ASK, _UNLESS, _MORE = "ask", "unless", "more"
_BEGINNING = 5  # letters that the singular and the plural of a word share


class AskedFirst(NamedTuple):
    """Phrases of agencies that are suggested for a seat only once something is known, and those that tell it."""

    phrases: SeatWords
    beginnings: Mapping[str, tuple[tuple[str, ...], ...]]
    """How the first words of such phrases begin, and behind each the others: a text without all of one has none."""
    untold: frozenset[str] = frozenset()
    """Phrases that say the seat and don't tell whether it may do it: immigration services."""

    def is_asked(self, texts: Iterable[str]) -> bool:
        """Whether the texts of an agency have such a phrase."""
        every = [*texts]
        having = filter(self._may_have, every) if self._may_have("\n".join(every)) else ()
        return any(phrase.seat == _ASK for text in having for phrase in _found(text, self.phrases))

    def _may_have(self, text: str) -> bool:
        """Whether a text has how all words of a phrase begin."""
        low = folded(text)[0]
        begun = (others for first, others in self.beginnings.items() if first in low)
        return any(all(map(low.__contains__, words)) for others in begun for words in others)

    def is_untold(self, words: Iterable[str], texts: Iterable[str]) -> bool:
        """Whether phrases that need more are all that says the seat, and no text of an agency tells more."""
        said = [*words]
        is_all = bool(said) and all(word.lower() in self.untold for word in said)
        return is_all and not any(phrase.seat != _ASK for text in texts for phrase in _found(text, self.phrases))

    def answer_in(self, texts: Iterable[str]) -> str | None:
        """The phrase in the texts of an agency that tells it."""
        found = (phrase.text for text in texts for phrase in _found(text, self.phrases) if phrase.seat == _UNLESS)
        return next(found, None)


def is_never_suggested(names: Iterable[str]) -> bool:
    """Whether a name is that of whoever holds people for immigration enforcement, for money."""
    return any(_found(name, _never()) for name in names)


def asked_first(framework: Framework, seat: str) -> AskedFirst | None:
    """What is asked before some agencies are suggested for a seat; ``None`` where nothing is."""
    known = [words_of(name, seat) for name in built_in_of(framework)]
    asked = tuple(text for words in known for text in words.ask)
    found = _asked(
        asked,
        tuple(text for words in known for text in words.unless),
        tuple(text for words in known for text in words.more),
    )
    untold = frozenset(text for words in known for text in words.untold)
    return found._replace(untold=untold) if asked else None


def kept_away_by_texts(framework: Framework, seat: str) -> AskedFirst | None:
    """What keeps a seat away in any text of an agency, and what answers it; ``None`` where nothing does."""
    known = [words_of(name, seat) for name in built_in_of(framework)]
    away = tuple(text for words in known for text in words.never_in_texts)
    return _asked(away, tuple(text for words in known for text in words.unless_in_texts)) if away else None


@lru_cache(maxsize=16)
def _asked(ask: tuple[str, ...], unless: tuple[str, ...], more: tuple[str, ...] = ()) -> AskedFirst:
    kinds = ((_ASK, ask), (_UNLESS, unless), (_MORE, more))
    phrases = [SeatPhrase(kind, text) for kind, texts in kinds for text in texts]
    words = ([word for word in plain_words(text) if not is_little(word)] for text in ask)
    beginnings: dict[str, tuple[tuple[str, ...], ...]] = {}
    for first, *others in ([word[:_BEGINNING] for word in each] for each in words):
        beginnings[first] = (*beginnings.get(first, ()), tuple(others))
    return AskedFirst(SeatWords(phrases), beginnings)


@cache
def _never() -> SeatWords:
    return SeatWords(SeatPhrase(name, name) for name in names_never_suggested())


def _found(text: str, phrases: SeatWords) -> Sequence[SeatPhrase]:
    return [found.phrase for found in phrases.said_in(text)]
