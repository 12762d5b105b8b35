"""Which words of a passage stand in a list."""

from dataclasses import dataclass
from functools import lru_cache

from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.passage import Passage
from ccr_cli.privacy.text.patterns import lazily

# Words run together, as in "survivorAna", are told apart by their capitals.
_WORD = lazily(r"(?<![A-Z])[A-Z]++(?![a-z])|[A-Z]?[a-z]++")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a plain text, in small letters, with its place."""

    low: str
    start: int
    end: int


def marked(passage: Passage, *lists: str) -> list[Word]:
    """The words of a passage that stand in one of the lists, in its order."""
    wanted = [listed(name) for name in lists]
    return [word for word in words_of(passage.plain) if any(word.low in words for words in wanted)]


@lru_cache(maxsize=2)
def words_of(plain: str) -> tuple[Word, ...]:
    """The words of a plain text."""
    return tuple(Word(match[0].lower(), match.start(), match.end()) for match in _WORD.finditer(plain))
