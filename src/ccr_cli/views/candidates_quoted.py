"""What is quoted of a long text: the part with the words that say a seat, not what happens to stand first."""

from collections.abc import Iterator

from ccr_cli.plan.folding import folded_words, plain_words
from ccr_cli.plan.name_words import is_little

_SHORT = 58  # characters: what is longer is cut where it is quoted
_BEFORE = 18  # characters of the text that are shown before the words
_BEGINNING = 4  # letters that the singular and the plural of a word share


def around(text: str, phrase: str) -> str:
    """A text from shortly before a phrase in it; the whole text where the phrase stands near its beginning."""
    place = next(_places(text, phrase), None) if len(text) > _SHORT else None
    if place is None or place[1] <= _SHORT:
        return text
    start = max(text.rfind(" ", 0, place[0] - _BEFORE), 0)
    return f"…{text[start:].lstrip()}" if start else text


def _places(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Where a phrase begins and ends in a text, in whatever form its words stand there."""
    sought = [word[:_BEGINNING] for word in plain_words(phrase) if not is_little(word)]
    words = [word for word in folded_words(text) if not is_little(word.word)]
    for first in range(len(words) - len(sought) + 1):
        found = words[first : first + len(sought)]
        if found and all(one.word.startswith(begun) for one, begun in zip(found, sought, strict=True)):
            yield found[0].start, found[-1].end
