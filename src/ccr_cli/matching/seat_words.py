"""The words by which the seats of a framework are known, ready to be found in names."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from ccr_cli.matching.words_in_files import seats_in_files, words_of
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.folding import plain_words
from ccr_cli.plan.framework import BothLanguages, Framework, PhrasesOfSeat, Seat
from ccr_cli.plan.name_words import spellings_of, words_that_count

_LONGEST_NAME = 120  # characters of a text whose words are remembered
_BEGINNING = 4  # letters that the singular and the plural of a word share


class SeatPhrase(NamedTuple):
    """A phrase that says a seat, or keeps it away."""

    seat: str
    text: str
    keeps_away: bool = False
    is_core: bool = False
    """Whether it alone tells whoever it names: a food bank, where "nutrition" may be anybody's."""
    in_front: bool = False
    """Whether it is of a language in which a name begins with what it is."""
    is_unsure: bool = False
    """Whether it needs a second witness, whatever it stands in."""
    stands_beside: bool = False
    """Whether it tells its seat though a name closes with another."""
    is_in_capitals: bool = False
    """Whether it says its seat in capitals only."""
    is_unless_filed: bool = False
    """Whether it tells nothing of an agency that a directory files under other seats alone."""
    is_place: bool = False
    """Whether it says only where an agency is, behind another seat and a comma or a dash."""

    @property
    def is_name(self) -> bool:
        """Whether it is what one agency is called, as its capitals say."""
        return not self.text.islower()


class FoundPhrase(NamedTuple):
    """A phrase among the words of a text, and between which of them it is."""

    start: int
    end: int
    phrase: SeatPhrase

    def overlaps(self, other: "FoundPhrase") -> bool:
        """Whether both have a word in common."""
        return self.start < other.end and other.start < self.end

    def is_inside(self, other: "FoundPhrase") -> bool:
        """Whether it is a part of another, longer one."""
        return other.start <= self.start and self.end <= other.end and other.end - other.start > self.end - self.start


class _Step:
    """What may follow behind the words so far, and the phrases that end here."""

    __slots__ = ("phrases", "then")

    def __init__(self) -> None:
        self.then: dict[str, _Step] = {}
        self.phrases: list[SeatPhrase] = []


class SeatWords:
    """The phrases of all seats. A text is gone through once, word by word, for all of them together."""

    def __init__(
        self,
        phrases: Iterable[SeatPhrase],
        decided: frozenset[str] = frozenset(),
        by_category: frozenset[str] = frozenset(),
    ) -> None:
        """Phrases with words that count; singular and plural, and the spellings of other countries, are one.

        ``decided`` are the seats about which the community decides, ``by_category`` those that a category alone says.
        """
        self.decided = decided
        self.by_category = by_category
        self.unless_filed: set[tuple[str, str]] = set()
        """The phrases, each with its seat, that tell nothing of an agency that is filed under other seats alone."""
        self.first_of_names: set[str] = set()
        """The first words, in every spelling, of phrases that are what one agency is called."""
        self._first = _Step()
        self._written: dict[str, tuple[str, ...]] = {}
        self._core: dict[str, frozenset[str]] = {}
        for phrase in phrases:
            self._add(phrase)

    def _add(self, phrase: SeatPhrase) -> None:
        step = self._first
        words = words_that_count(plain_words(phrase.text))
        for word in words:
            step = step.then.setdefault(self._known(word), _Step())
        if step is not self._first and phrase not in step.phrases:
            step.phrases.append(phrase)
            if phrase.is_name:
                self.first_of_names.update(spellings_of(words[0]))
            if phrase.is_unless_filed:
                self.unless_filed.add((phrase.seat, phrase.text))
            if phrase.is_core:
                begun = {max(words, key=len)[:_BEGINNING]}
                self._core[phrase.seat] = self._core.get(phrase.seat, frozenset()) | begun

    def beginnings_of(self, seat: str) -> frozenset[str]:
        """How one word begins of each phrase that alone tells a seat: a text without any of these doesn't say it."""
        return self._core.get(seat, frozenset())

    def _known(self, word: str) -> str:
        """What stands for a word and its spellings."""
        spellings = spellings_of(word)
        for spelling in spellings:
            others = self._written.get(spelling, ())
            if spellings[0] not in others:
                self._written[spelling] = (*others, spellings[0])
        return spellings[0]

    def said_in(self, text: str) -> list[FoundPhrase]:
        """Every phrase in a text, as ``found_in`` finds them among its words that count."""
        return self.found_in(_counted(text) if len(text) <= _LONGEST_NAME else words_that_count(plain_words(text)))

    def found_in(self, words: Sequence[str]) -> list[FoundPhrase]:
        """Every phrase among folded words that count, in the order in which they begin."""
        begun = self._begun
        if begun.keys().isdisjoint(words):
            return []
        found: list[FoundPhrase] = []
        for start, word in enumerate(words):
            if word in begun:
                self._follow(begun[word], start, words, found)
        return found

    def _follow(self, steps: Sequence[_Step], start: int, words: Sequence[str], found: list[FoundPhrase]) -> None:
        """Put together what begins at a word, as far as phrases go on."""
        end = start
        while steps:
            end += 1
            for step in steps:
                if step.phrases:
                    found.extend([FoundPhrase(start, end, phrase) for phrase in step.phrases])
            ways = self._written.get(words[end], ()) if end < len(words) else ()
            steps = [step.then[word] for step in steps for word in ways if word in step.then] if ways else ()

    @cached_property
    def _begun(self) -> dict[str, tuple[_Step, ...]]:
        """What may follow behind each word with which a phrase begins, however it is spelled."""
        first = self._first.then
        steps = {word: tuple(first[way] for way in ways if way in first) for word, ways in self._written.items()}
        return {word: found for word, found in steps.items() if found}


@lru_cache(maxsize=16_384)
def _counted(name: str) -> Sequence[str]:
    """The words of a name that count: several ask for those of one name."""
    return words_that_count(plain_words(name))


class _Source(NamedTuple):
    """A seat, the built-in frameworks whose words for it hold, and the phrases of its own."""

    seat: str
    built_in: tuple[str, ...]
    words: tuple[str, ...]
    never: tuple[str, ...]
    in_front: frozenset[str]
    """Those of its own phrases with which a name begins."""

    def phrases(self) -> Iterator[SeatPhrase]:
        """All its phrases."""
        for framework in self.built_in:
            known = words_of(framework, self.seat)
            front = known.in_front
            for text in known.core:
                flags = {"in_front": text in front, "stands_beside": text in known.beside}
                capitals, unless = text in known.capitals, text in known.unless_filed
                yield SeatPhrase(
                    self.seat, text, is_core=True, is_in_capitals=capitals, is_unless_filed=unless, **flags
                )
            for text in known.words:
                flags = {"in_front": text in front, "is_unless_filed": text in known.unless_filed}
                is_unsure, is_place = text in known.unsure, text in known.places
                yield SeatPhrase(self.seat, text, is_unsure=is_unsure, is_place=is_place, **flags)
            yield from (SeatPhrase(self.seat, text, keeps_away=True) for text in known.never)
        yield from (SeatPhrase(self.seat, text, is_core=True, in_front=text in self.in_front) for text in self.words)
        yield from (SeatPhrase(self.seat, text, keeps_away=True) for text in self.never)


def seat_words(framework: Framework) -> SeatWords:
    """The words of a framework's seats: those of the built-in ones that it is or extends, and its own.

    They are put together once for all plans that have the framework.
    """
    built_in = built_in_of(framework)
    sources = tuple(_source(seat, built_in) for seat in framework.seats.values())
    by_category = frozenset(
        seat for seat in framework.seats if any(words_of(name, seat).is_by_category for name in built_in)
    )
    return _together(sources, framework.flagged["decided_by_community"], by_category)


@cache
def words_of_built_in() -> SeatWords:
    """What says a seat of any built-in framework: for whoever has a file and no framework yet."""
    known = ((seat, words_of(name, seat)) for name in BUILT_IN for seat in seats_in_files(name))
    return SeatWords(SeatPhrase(seat, text) for seat, words in known for text in (*words.core, *words.words))


def decided_words(framework: Framework) -> SeatWords:
    """The words of the seats about which the community decides, alone: a name without any says none of them."""
    built_in, decided = built_in_of(framework), framework.flagged["decided_by_community"]
    return _together(tuple(_source(framework.seats[seat], built_in) for seat in sorted(decided)), decided)


def built_in_of(framework: Framework) -> tuple[str, ...]:
    """The built-in frameworks that a framework is or extends."""
    origins = {origin.framework for origin in framework.lineage.origins.values()}
    return tuple(name for name in BUILT_IN if name in origins or name == framework.id)


def needed_most(framework: Framework, seat: str) -> frozenset[str]:
    """The phrases of a seat that a built-in framework puts before others."""
    return frozenset().union(*(words_of(name, seat).first for name in built_in_of(framework)))


@lru_cache(maxsize=16)
def hints_of(built_in: tuple[str, ...], seats: tuple[str, ...]) -> SeatWords:
    """The phrases that tell some seats in a name only beside a term of a directory."""
    return SeatWords(
        SeatPhrase(seat, text) for name in built_in for seat in seats for text in words_of(name, seat).hints
    )


def is_by_names(framework: Framework, seat: str) -> bool:
    """Whether one phrase of a description tells nothing of a seat of a built-in framework."""
    return any(words_of(name, seat).is_by_names for name in built_in_of(framework))


def is_for_groups(framework: Framework, seat: str) -> bool:
    """Whether a seat of a built-in framework is for agencies of one group, such as students."""
    return any(words_of(name, seat).is_for_groups for name in built_in_of(framework))


def is_anywhere(framework: Framework, seat: str) -> bool:
    """Whether whoever is in another state is there for people here as well, as a consulate is."""
    return any(words_of(name, seat).is_anywhere for name in built_in_of(framework))


def is_taught(framework: Framework, seat: str) -> bool:
    """Whether descriptions of those for everybody speak of one group, as of students."""
    return any(words_of(name, seat).is_taught for name in built_in_of(framework))


def _source(seat: Seat, built_in: Sequence[str]) -> _Source:
    known = tuple(name for name in built_in if words_of(name, seat.id).core or words_of(name, seat.id).words)
    own = _texts(seat.words) or (() if known else _names(seat))
    return _Source(seat.id, known, own, _texts(seat.never), _in_front(seat))


def _texts(phrases: PhrasesOfSeat | None) -> tuple[str, ...]:
    return () if phrases is None else (*(phrases.en or ()), *(phrases.es or ()))


def _in_front(seat: Seat) -> frozenset[str]:
    name = seat.name
    words = () if seat.words is None else seat.words.es or ()
    return frozenset((*words, *((name.es.lower(),) if isinstance(name, BothLanguages) else ())))


def _names(seat: Seat) -> tuple[str, ...]:
    """A seat's name, in small letters since it is what many are called."""
    name = seat.name
    return (name.en.lower(), name.es.lower()) if isinstance(name, BothLanguages) else (str(name).lower(),)


@lru_cache(maxsize=16)
def _together(
    sources: tuple[_Source, ...], decided: frozenset[str], by_category: frozenset[str] = frozenset()
) -> SeatWords:
    return SeatWords((phrase for source in sources for phrase in source.phrases()), decided, by_category)
