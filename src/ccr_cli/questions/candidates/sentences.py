"""What the sentences of a description say that an agency does itself."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from ccr_cli.matching.words_in_files import words_of_descriptions
from ccr_cli.plan.folding import plain_words
from ccr_cli.questions.candidates.texts_said import TextsSaid

_SENTENCES = re.compile(r"(?<=[.!?:])\s+|[\n•]")


def first_sentence(text: str) -> str:
    """A description up to the end of its first sentence."""
    return _SENTENCES.split(text, maxsplit=1)[0]


class TextRead(NamedTuple):
    """A description as far as it is read."""

    text: str
    listed: int
    """So many commas make a sentence a list of what is there somewhere."""
    sheltering: Collection[str]
    """The seats with shelters."""

    def own(self, seat: str, said: TextsSaid) -> set[str]:
        """The phrases by which it says that an agency does what a seat is for."""
        return {phrase for sentence in _SENTENCES.split(self.text) for phrase in self._in(sentence, seat, said)}

    def _in(self, sentence: str, seat: str, said: TextsSaid) -> Iterator[str]:
        """What an agency does itself: not whom it refers to, nor one thing of many.

        A phrase that says whom it is for does so in a long list as well: "survivors of domestic violence".
        """
        words = plain_words(sentence)
        if not words_of_descriptions("elsewhere").isdisjoint(words):
            return
        told, whole = said.surely(sentence), f" {' '.join(words)} "
        first = self._first_of_others(told, seat, whole)
        is_long_list = sum(map(sentence.count, ",;")) >= self.listed
        for phrase in told.get(seat, ()):
            is_whom = not words_of_descriptions("whom").isdisjoint(plain_words(phrase))
            is_done = first > _place(phrase, whole) and not _bounds(phrase, whole)
            if is_done and (is_whom or not is_long_list):
                yield phrase

    def _first_of_others(self, told: Mapping[str, Collection[str]], seat: str, sentence: str) -> int:
        """Where a sentence first says another seat: behind it may stand for whom, as in "legal services for survivors".

        A house is there for survivors, whatever else it does for them.
        """
        if not told.keys() & {*self.sheltering} <= {seat}:
            return len(sentence)
        others = (phrase for other in told.keys() - {seat, *self.sheltering} for phrase in told[other])
        return min((place for phrase in others if (place := _place(phrase, sentence)) >= 0), default=len(sentence))


def _place(phrase: str, sentence: str) -> int:
    """Where the words of a phrase stand in those of a sentence; -1 where they are written another way."""
    return sentence.find(f" {' '.join(plain_words(phrase))} ")


def _bounds(phrase: str, sentence: str) -> bool:
    """Whether words behind a phrase tell that it only bounds who is served: "school district only"."""
    behind = sentence[_place(phrase, sentence) + 1 :].split()[len(plain_words(phrase)) :][:1]
    return not words_of_descriptions("bounds").isdisjoint(behind)
