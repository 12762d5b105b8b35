"""Mailboxes of offices: made, from the first letter to the last, of what an agency, a desk or every text is called."""

from collections.abc import Collection, Iterator
from functools import cache, cached_property, lru_cache

from ccr_cli.plan.folding import folded_words, plain_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.privacy.text.lists import listed
from ccr_cli.rosters.showing import is_job, is_of_title, is_ordinary
from ccr_cli.rosters.words import every_word, key_of, several_meanings, short_capitals, short_endings
from ccr_cli.rosters.words import listed as listed_in_rosters

SHORTEST = 3  # letters of a word in a mailbox
_LONG = 4  # letters that are a word by themselves
_MOST_UNKNOWN = 3  # letters behind what is known: of a town, a state, a year
_VOWELS = frozenset("aeiouy")
_MANY = 5  # words of a name of which one may have no letter in the mailbox


def is_a_name(word: str) -> bool:
    """Whether a folded word is a name of persons, whatever else it is."""
    return len(word) >= SHORTEST and (word in listed("names") or word in listed("names_that_are_words"))


def can_be_said(box: str) -> bool:
    """Whether two letters can be said aloud, as what somebody is called: "al", "cy"."""
    return len(box) < SHORTEST and not _VOWELS.isdisjoint(box)


class OwnLetters:
    """What an agency and its desks are called, as far as a mailbox can be made of it."""

    def __init__(self, names: tuple[str, ...], places: frozenset[str] = frozenset()) -> None:
        """The names of the agency, and of its desks; and the words of places that the plan or the sheet names."""
        self._names = [words for name in names if (words := plain_words(name))]
        self._written_short = frozenset(map(_with_capitals, names))
        self._words = frozenset(word for words in self._names for word in words)
        self._places = places

    def make(self, box: str, persons: Collection[str]) -> bool:
        """Whether letters are the agency's or a desk's, or a word of every text; a name is so only as its own words.

        ``persons`` are the folded words of those who stand beside it.
        """
        if is_a_name(box) and box not in listed("mailboxes"):
            return any(box in run or box.removesuffix("s") in run for run in self._whole_words)
        if can_be_said(box) and box not in self._starts:
            return False  # "al" is in every text, and somebody's name
        if _is_of_every_office(box):
            return True
        reached = self._reached(box)
        return len(box) in reached or box in self._without_one or self._is_shortly_behind(box, reached, persons)

    def _reached(self, box: str) -> set[int]:
        """The places in a mailbox up to which it is made of pieces that are known."""
        reached = {0}
        for end in range(1, len(box) + 1):
            if any(self._is_piece(box, start, end) for start in range(end) if start in reached):
                reached.add(end)
        return reached

    def _is_piece(self, box: str, start: int, end: int) -> bool:
        letters = box[start:end]
        if letters in self._starts or (letters in self._words and len(letters) > 1):
            return True
        if len(letters) >= _LONG and letters in self._places and letters != box:
            return True  # alone it may be what somebody is called after whom an agency is
        if len(letters) < SHORTEST:
            is_between = start > 0 and end < len(box)
            return (is_between and is_little(letters)) or (not start and len(letters) > 1 and letters in every_word())
        return self._begins_a_word(letters) or _is_of_every_office(letters)

    def _begins_a_word(self, letters: str) -> bool:
        """Whether letters are how a word of the agency begins, and nobody's name."""
        return any(word.startswith(letters) for word in self._words) and not is_a_name(letters)

    def _is_shortly_behind(self, box: str, reached: set[int], persons: Collection[str]) -> bool:
        """Whether few letters more stand behind a word of the agency or all its first letters: those of its town."""
        known = (
            box[:end]
            for end in reached
            if 1 < len(box) - end <= _MOST_UNKNOWN and not is_a_name(box[end:]) and box[end:] not in persons
        )
        return any(
            (letters in self._wholes and len(letters) >= SHORTEST)
            or (len(letters) > _LONG and any(letters.endswith(word) for word in self._words if len(word) >= _LONG))
            for letters in known
        )

    @cached_property
    def _whole_words(self) -> list[frozenset[str]]:
        """Words of each name that stand behind each other, run together: "sanmartin"."""
        return [
            frozenset("".join(words[at:end]) for at in range(len(words)) for end in range(at + 1, len(words) + 1))
            for words in self._names
        ]

    @cached_property
    def _wholes(self) -> frozenset[str]:
        """The first letters of whole names."""
        return frozenset(_first(words) for each in self._names for words in (each, _counted(each)))

    @cached_property
    def _without_one(self) -> frozenset[str]:
        """The first letters of long names without those of one word."""
        long = (letters for letters in self._wholes if len(letters) >= _MANY)
        return frozenset(letters[:at] + letters[at + 1 :] for letters in long for at in range(1, len(letters)))

    @cached_property
    def _starts(self) -> frozenset[str]:
        """The first letters of words that stand behind each other, two or more, and words that are written short."""
        starts = (
            start
            for words in self._names
            for start in (*_every_run(words), *_every_run(_counted(words)), *_short(words))
        )
        return self._written_short.union(starts)


@lru_cache(maxsize=64)  # the addresses of a row are asked for one after the other
def own_letters(names: tuple[str, ...], places: frozenset[str] = frozenset()) -> OwnLetters:
    """What an agency and its desks are called."""
    return OwnLetters(names, places)


def _counted(words: list[str]) -> list[str]:
    return [word for word in words if not is_little(word)]


def _with_capitals(name: str) -> str:
    """The first letters of a name, in which words in capitals stand whole: "mpd" of Mesa PD."""
    written = [name[part.start : part.end] for part in folded_words(name)]
    return "".join(part if part.isupper() and len(part) <= _LONG else part[0] for part in written).lower()


def _first(words: list[str]) -> str:
    return "".join(word[0] for word in words)


def _every_run(words: list[str]) -> Iterator[str]:
    """The first letters of words that stand behind each other, and how the word behind them is written: "pnueva"."""
    starts = _first(words)
    for at in range(len(starts)):
        yield from (starts[at:end] for end in range(at + 2, len(starts) + 1))
        yield from (starts[at:end] + words[end] for end in range(at + 1, len(starts)) if len(words[end]) >= _LONG)


def _short(words: list[str]) -> Iterator[str]:
    """How words of the agency are written short, alone and behind the first letters of those before: "pd", "kpd"."""
    for letters, text in (*short_capitals().items(), *short_endings().items()):
        first = key_of(text)[0]
        if first in words:
            yield letters.lower()
            yield _first(words[: words.index(first)]) + letters.lower()


@lru_cache(maxsize=16_384)
def _is_of_every_office(letters: str) -> bool:
    """Whether letters are what a desk is called, a job, or a word of every text that is nobody's name."""
    if letters in listed("mailboxes") or is_job(letters) or is_of_title(letters):
        return True
    if is_a_field(letters):
        return True
    return is_ordinary(letters) and not is_a_name(letters)


def is_a_field(letters: str) -> bool:
    """Whether letters are what agencies or their programs are for, and nobody's name: "mckinneyvento"."""
    return letters in _fields_run_together() and not is_a_name(letters)


@cache
def _fields_run_together() -> frozenset[str]:
    """What agencies and their programs are for, without the gaps between the words: "mckinneyvento"."""
    programs = map(key_of, listed_in_rosters("programs").texts())
    return frozenset("".join(key) for key in (*several_meanings("seats"), *several_meanings("sectors"), *programs))
