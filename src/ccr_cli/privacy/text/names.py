"""Names of people in a text, by their shape: capitalized words that are not ordinary words.

No list has every name, so whatever is where only a name can be counts as one, whatever its origin. Lists are for
what shape can't show: names in lowercase, and names that are ordinary words as well.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.passage import Passage, Word
from ccr_cli.privacy.text.patterns import lazily

_TOKEN = lazily(
    r"(?:Mc|Mac|De|Di|La|Le|Du|Al|El|Fitz)[A-Z][a-z]++|(?:[A-Z]++(?![a-z])|[A-Z]?[a-z]++)(?:'(?!s\b)[A-Za-z]++)*"
)
_INITIALS = lazily(r"(?<![\w.])(?:[A-Z]\.[ -]?){2,5}(?![A-Z]\.|\w)|(?<![\w.])(?:[A-Z]\.){2}(?='s)")
_NO_INITIALS = frozenset(
    (
        "usc",
        "cfr",
        "us",
        "ac",
        "id",
        "dc",
        "po",
        "sa",
        "cv",
        "la",
        "uk",
        "un",
        "ok",
        "am",
        "pm",
        "tv",
        "pc",
        "ep",
        "sc",
        "da",
        "pd",
        "hr",
        "it",
        "pr",
        "eu",
        "usa",
        "ars",
        "rcw",
        "ors",
        "nrs",
        "orc",
        "ilcs",
        "cgs",
        "ksa",
        "nmsa",
        "tca",
        "mca",
        "ocga",
        "mgl",
        "gs",
        "fs",
        "nw",
        "ne",
        "sw",
        "se",
        "ee",
    )
)
_SMALL_WORD = lazily("[a-z]++")
_DOTTED = lazily(r"\b[a-z]\.")
_SENTENCE_END = frozenset(".!?;")
_LONG = 5  # letters; abbreviations are mostly shorter
_PARTICIPLE = lazily(r"[a-z]{3,}(?:ado|ada|idos?|idas?|ados|adas|ando|iendo|gue|guen|rse)")
_CAPITALS_BEHIND = lazily(r"[ \-](?:[A-Z]\.? )?([A-Z]{2,}(?:[ \-][A-Z]{2,})?)\b")
_DOUBLE = lazily(r"-[A-Z][a-z]")
_HYPHENED = lazily(r"-[a-z]{2,5}(?![a-z])")
_CAPITALS_BEFORE = lazily(r"\b([A-Z]{2,})[ \-]$")
_THREE = lazily(r"[A-Z]{2,} [A-Z]{2,} [A-Z]{2,}\b")
_THREE_BEFORE = lazily(r"[A-Z]{2,} [A-Z]{2,} [A-Z]{2,}$|[A-Z]{2,} [A-Z]{2,}$")
_MOST_WORDS = 6  # of one name
_SHORT = 3  # letters of a word that may be part of a name even if it is an ordinary word: Le, Van, Ho
_LINKING = frozenset(
    (
        "de",
        "of",
        "dra",
        "dr",
        "sr",
        "sra",
        "mr",
        "ms",
        "mrs",
        "the",
        "la",
        "el",
        "at",
        "lic",
        "general",
        "social",
        "adjunta",
        "adjunto",
    )
)
_RANK = lazily(r"\b(?:Lt|Col|Ofc|Cmdr|Dep|Det|Sgt|Insp|Supt|Sgto|Cmte|Tte|Agte|Ofl)\. $")
_SAINT = lazily(r"(?:senora|lady) (?:de|of) (?:la |los |las |el |the )?$")
_NAMED_AFTER = lazily(r"[ ,]{1,2}(?:of|from|de|del|con) (?:the |la |el |los |las )?[A-Z]")
_ROLE_BEHIND = lazily(
    r"(?:[ ]?[,(\-][ (]?|[ ](?:of|from|de|del|is|es)[ ]|[ ](?=la |el ))(?:(?:the|la|el|our|nuestra|nuestro|an?"
    r"|una?) (?:[a-z]+(?:'s)?[ -])?)?(?:[A-Z][A-Za-z]+(?:'s)? )?(?P<one>[A-Za-z]+)"
)


class Name(NamedTuple):
    """Where a name is in a plain text."""

    start: int
    end: int
    is_sure: bool
    """Whether it is a name anywhere; else only where nothing but a name can be."""
    has_capital: bool
    words: int = 1
    """How many words it has."""


@lru_cache(maxsize=4)
def tokens_of(plain: str) -> tuple[Word, ...]:
    """The words of a plain text, split as in names: O'Brien and McDonald are one word each."""
    return tuple(Word(match[0].lower(), *match.span()) for match in _TOKEN.finditer(plain))


def _is_worth_telling(plain: str, tokens: Sequence[Word], first: int, last: int) -> bool:
    """Whether a possible name is one anywhere: a list has a word of it, or it follows a title."""
    named = tokens[first : last + 1]
    if first == last and named[0].low in listed("capitals_of_no_person"):
        return False
    is_listed = any(word.low in listed("names") or _is_word_and_name(plain, word) for word in named)
    return is_listed or _is_titled(plain, tokens, first)


def is_a_name_alone(passage: Passage) -> bool:
    """Whether a passage is a person's name from its first letter to its last, and nothing else."""
    return any(
        name.is_sure and name.words > 1 and name.start == 0 and name.end == len(passage.plain)
        for name in names_in(passage)
    )


def names_in(passage: Passage) -> Iterator[Name]:
    """The listed names in a passage, except those of saints, streets, schools and shops."""
    return names_from(passage, 0, len(passage.plain))


def names_from(passage: Passage, low: int, high: int) -> Iterator[Name]:
    """The names that are listed or follow a title, and initials, that begin between two offsets."""
    plain = passage.plain
    if not may_have_names(passage.low[low:high]):
        return
    tokens = tokens_of(plain)
    place = bisect_left(tokens, low, key=_start)
    while place < len(tokens) and tokens[place].start < high:
        last = _last(plain, tokens, place)
        if last is None or not _is_worth_telling(plain, tokens, place, last):
            place += 1
            continue
        if not is_of_place(plain, tokens, place, last):
            yield _name(plain, tokens, place, last)
        place = last + 1
    for match in _INITIALS.finditer(plain, low, high):
        if not _is_abbreviation(match[0]):
            yield Name(match.start(), match.start() + len(match[0].rstrip()), is_sure=True, has_capital=True)


def _may_begin(plain: str, start: int) -> bool:
    """Whether a capitalized or a listed word begins at an offset."""
    if plain[start : start + 1].isupper():
        return True
    word = _SMALL_WORD.match(plain, start)
    return word is not None and (word[0] in listed("names") or word[0] in listed("particles"))


def may_have_names(low: str) -> bool:
    """Whether a lowercase piece of text may hold a listed name, a title or initials."""
    words = _SMALL_WORD.findall(low)
    if not (listed("names").isdisjoint(words) and listed("titles").isdisjoint(words)):
        return True
    return not listed("names_that_are_words").isdisjoint(words) or _DOTTED.search(low) is not None


def capitals_from(passage: Passage, low: int, high: int) -> Iterator[Name]:
    """What has the shape of a name between two offsets, begins no sentence and is not a place."""
    plain = passage.plain
    tokens = tokens_of(plain)
    for name in shapes_from(passage, low, high):
        if not _is_behind_preposition(plain, tokens, bisect_left(tokens, name.start, key=_start)):
            yield name


def shapes_from(passage: Passage, low: int, high: int) -> Iterator[Name]:
    """What has the shape of a name between two offsets, listed or not."""
    plain = passage.plain
    tokens = tokens_of(plain)
    place = bisect_left(tokens, low, key=_start)
    while place < len(tokens) and tokens[place].start < high:
        last = _last(plain, tokens, place) if plain[tokens[place].start].isupper() else None
        if last is None:
            place += 1
            continue
        if not is_of_place(plain, tokens, place, last):
            yield _name(plain, tokens, place, last)
        place = last + 1


def _is_behind_preposition(plain: str, tokens: Sequence[Word], place: int) -> bool:
    """Whether a word is more likely a place (in Tucson, from Oaxaca), or begins a sentence, as any word can."""
    between = plain[tokens[place - 1].end : tokens[place].start] if place else "."
    if not place or not _SENTENCE_END.isdisjoint(between):
        return True
    return between == " " and tokens[place - 1].low in listed("prepositions")


def name_at(plain: str, start: int) -> Name | None:
    """The name that begins at an offset where only a name can be, whatever its origin."""
    if not _may_begin(plain, start):
        return None
    tokens = tokens_of(plain)
    first = bisect_left(tokens, start, key=_start)
    if first == len(tokens) or tokens[first].start != start:
        return None
    initials = _INITIALS.match(plain, start)
    if initials is not None and not _is_abbreviation(initials[0]):
        return Name(start, start + len(initials[0].rstrip()), is_sure=True, has_capital=True)
    last = _last(plain, tokens, first)
    if last is None or is_of_place(plain, tokens, first, last):
        return None
    if first == last and tokens[first].low in listed("capitals_of_no_person"):
        return None
    return _name(plain, tokens, first, last)


def name_ending_at(plain: str, end: int) -> Name | None:
    """The name that ends at an offset."""
    before = plain[plain.rfind(" ", 0, max(0, end - 1)) + 1 : end]
    if not (before[:1].isupper() or "(" in before or before.strip(".,(\"'").lower() in listed("names")):
        return None
    tokens = tokens_of(plain)
    place = bisect_left(tokens, end, key=_end)
    if place == len(tokens) or tokens[place].end not in (end, end - 1):
        return None
    found = None
    first = place
    while first >= 0 and place - first < _MOST_WORDS:
        last = _last(plain, tokens, first)
        if last is not None and last >= place and not is_of_place(plain, tokens, first, last):
            found = _name(plain, tokens, first, place)
        elif first < place - 1:
            break
        first -= 1
    return found


def speaks_for_agency(plain: str, name: Name) -> bool:
    """Whether the person named holds an office, or is said to be from an agency."""
    return is_staff(plain, name) or _NAMED_AFTER.match(plain, name.end) is not None


def is_official(plain: str, name: Name) -> bool:
    """Whether the person named speaks for the law, a church, a clinic or a school by profession."""
    return _has_office(plain, name, listed("professions"))


def _has_office(plain: str, name: Name, words: frozenset[str]) -> bool:
    """Whether one of these words for an office comes before or after a name."""
    if _is_behind_office(plain, name, words):
        return True
    behind = _ROLE_BEHIND.match(plain, name.end)
    return behind is not None and behind["one"].lower() in words


def _is_behind_office(plain: str, name: Name, words: frozenset[str]) -> bool:
    """Whether a word for an office comes right before a name, or with one small word between them."""
    around = plain[max(0, name.start - 34) : name.start]
    before = re.findall(r"[a-z]+", around.lower())[-2:]
    if not before or around.endswith('"'):  # inside a quotation
        return False
    if _RANK.search(around):
        return True
    return before[-1] in words or (before[0] in words and before[-1] in _LINKING)


def is_staff(plain: str, name: Name) -> bool:
    """Whether the office of the person named comes before or after the name."""
    return _has_office(plain, name, offices())


@cache
def offices() -> frozenset[str]:
    """Words for people who work or help somewhere."""
    return listed("professions") | listed("offices")


def _start(thing: Name | Word) -> int:
    return thing.start


def _end(thing: Word) -> int:
    return thing.end


# the words of a name


def _last(plain: str, tokens: Sequence[Word], first: int) -> int | None:
    """The index of the last word of the name that begins at ``first``; ``None`` if none does."""
    if not _begins(plain, tokens, first):
        return None
    last = first
    place = first + 1
    while place < len(tokens) and place - first < _MOST_WORDS and _is_apart(plain, tokens[place - 1], tokens[place]):
        if _goes_on(plain, tokens[place]):
            last = place
        elif tokens[place].low not in listed("particles"):
            break
        place += 1
    return last


def _begins(plain: str, tokens: Sequence[Word], place: int) -> bool:
    word = tokens[place]
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    is_followed = (
        following is not None and _is_apart(plain, word, following) and _leads_to_name(plain, tokens, place + 1)
    )
    if _is_name(plain, word):
        return True
    if _is_titled(plain, tokens, place):
        return True
    if not is_followed or not plain[word.start].isupper() or word.low in listed("names_of_places_before"):
        return False
    return (
        (word.end - word.start == 1 and plain[word.end : word.end + 1] == ".")
        or (word.low in listed("particles") and not plain[word.start : word.end].isupper())
        or (word.end - word.start <= _SHORT and word.low not in _no_part() and word.low not in listed("little_words"))
    )


def _leads_to_name(plain: str, tokens: Sequence[Word], place: int) -> bool:
    """Whether a name is at an index, or follows particles and other short words there."""
    for word in tokens[place : place + _SHORT]:
        if _is_name(plain, word):
            return True
        is_short = word.end - word.start <= _SHORT and plain[word.start].isupper()
        if not (is_short or word.low in listed("particles")):
            return False
    return False


def _is_name(plain: str, word: Word) -> bool:
    """Whether a word is a name by its shape, or by a list."""
    if word.low in listed("names"):
        return True
    return _is_word_and_name(plain, word) or _has_shape(plain, word) or _is_hyphened(plain, word)


def _is_hyphened(plain: str, word: Word) -> bool:
    """Whether a hyphen and letters that are not a word follow: Soon-ja, but not Walk-in."""
    match = _HYPHENED.match(plain, word.end) if plain[word.start].isupper() else None
    return match is not None and match[0][1:] not in listed("ordinary_words")


def _is_word_and_name(plain: str, word: Word) -> bool:
    return plain[word.start].isupper() and word.end - word.start > 1 and word.low in listed("names_that_are_words")


def _has_shape(plain: str, word: Word) -> bool:
    """Whether a word is capitalized, or in capitals among capitals, and not an everyday word."""
    text = plain[word.start : word.end]
    if len(text) < 2 or not text[0].isupper():
        return False
    if text.isupper() and not _may_be_shouted(plain, word):
        return False
    return not _is_ordinary(word.low) and word.low not in _no_part() and not _is_ending(word.low)


def _is_ordinary(low: str) -> bool:
    """Whether a word is an everyday word or the plural of one."""
    ordinary = listed("ordinary_words")
    if low in ordinary or len(low) <= _LONG:
        return low in ordinary
    return (low.endswith("s") and low[:-1] in ordinary) or (low.endswith("es") and low[:-2] in ordinary)


_ENDINGS = lazily(
    r"[a-z]{3,}(?:tion|tions|ment|ments|ness|ship|ships|ities|ology|ously|ably|ible|ingly|cion|ciones|mente|miento"
    r"|mientos|idad|idades|logia|ismo|wide|works?|hood)"
)


def _is_ending(low: str) -> bool:
    """Whether a word has an ending that names hardly ever have."""
    return _ENDINGS.fullmatch(low) is not None


def _may_be_shouted(plain: str, word: Word) -> bool:
    """Whether a word in capitals may be a name: a long one, one of several, or one among words in capitals."""
    size = word.end - word.start
    if _is_shouted(plain, word):
        return _PARTICIPLE.fullmatch(word.low) is None
    if (
        size >= _LONG
        or _THREE.match(plain, word.start)
        or _THREE_BEFORE.search(plain, max(0, word.start - 30), word.end)
    ):
        return True
    behind, before = (
        _CAPITALS_BEHIND.match(plain, word.end),
        _CAPITALS_BEFORE.search(plain, max(0, word.start - 20), word.start),
    )
    longest = max((max(map(len, re.split("[ -]", match[1]))) for match in (behind, before) if match), default=0)
    return longest > 0 and max(size, longest) >= _LONG


def _is_shouted(plain: str, word: Word) -> bool:
    """Whether the words around it are in capitals as well, so that capitals mean nothing."""
    if word.end - word.start < _SHORT:
        return False
    around = list(re.findall(r"[A-Za-z]{3,}", plain[max(0, word.start - 24) : word.end + 24]))
    return len(around) > 1 and sum(near.isupper() for near in around) * 3 >= 2 * len(around)


def _goes_on(plain: str, word: Word) -> bool:
    if _DOUBLE.match(plain, word.end):  # Saint-Fleur
        return True
    if not plain[word.start].isupper():
        if plain[word.start - 1 : word.start] == "-" and word.low not in listed("ordinary_words"):
            return True
        return word.low in listed("names") or (word.end - word.start == 1 and plain[word.end : word.end + 1] == ".")
    if word.end - word.start == 1:
        return plain[word.end : word.end + 1] in (".", ",", ")", "") or word.low not in ("a", "i", "y", "e", "o")
    if word.low in _no_part():
        return False
    return _is_name(plain, word) or (word.end - word.start <= _SHORT and word.low not in listed("little_words"))


def _is_apart(plain: str, word: Word, following: Word) -> bool:
    between = plain[word.end : following.start]
    is_short = word.end - word.start <= _SHORT
    return between in (" ", "-") or (is_short and between in (". ", "."))


def _is_titled(plain: str, tokens: Sequence[Word], place: int) -> bool:
    """Whether a capitalized word follows a title, so that no list has to have it."""
    if not place or tokens[place - 1].low not in listed("titles"):
        return False
    word = tokens[place]
    is_title_case = plain[word.start].isupper() and word.end - word.start > 1
    between = plain[tokens[place - 1].end : word.start]
    return is_title_case and between in (" ", ". ") and word.low not in _no_part()


@cache
def _no_part() -> frozenset[str]:
    """Capitalized words that are in no person's name."""
    lists = ("capitals_of_no_person", "not_one_person", "agencies", "names_of_places_before", "titles")
    return offices().union(*map(listed, lists)) - listed("names_that_are_words")


# names of places and agencies


def is_of_place(plain: str, tokens: Sequence[Word], first: int, last: int) -> bool:
    """Whether a name is that of a saint, a street, a school, a shop, an agency or a mailbox."""
    start, end = tokens[first].start, tokens[last].end
    if "@" in (plain[end : end + 1], plain[max(0, start - 1) : start]):
        return True
    if _is_behind_place(plain, tokens, first) or _SAINT.search(plain[max(0, start - 24) : start].lower()):
        return True
    following = last + 1
    if plain[end : end + 2] == "'s":
        end, following = end + 2, following + 1
        is_next = following < len(tokens) and plain[end : tokens[following].start] == " "
        return is_next and _is_title_case(plain, tokens[following])
    return any(word.low in _places_after() for word in _capitals_behind(plain, tokens, end, following))


@cache
def _places_after() -> frozenset[str]:
    return listed("names_of_places_after") | listed("agencies")


def _is_behind_place(plain: str, tokens: Sequence[Word], first: int) -> bool:
    """Whether the word before a name shows that it is that of a house, a street or a saint."""
    if not first or plain[tokens[first - 1].end : tokens[first].start].strip(" .-"):
        return False
    before = tokens[first - 1]
    if before.low in listed("names_of_places_before"):
        return True
    is_of = before.low in ("de", "of", "la", "del") and first > 1 and plain[before.end : tokens[first].start] == " "
    return is_of and tokens[first - 2].low in listed("names_of_places_before")


def _capitals_behind(plain: str, tokens: Sequence[Word], end: int, following: int) -> Iterator[Word]:
    """The capitalized words, at most two, that directly follow, as in "Marshall Public Library"."""
    for word in tokens[following : following + 2]:
        if plain[end : word.start] not in (" ", " & ") or not plain[word.start].isupper():
            return
        yield word
        end = word.end


def _is_title_case(plain: str, word: Word) -> bool:
    text = plain[word.start : word.end]
    return len(text) > 1 and text[0].isupper() and not text.isupper()


def _name(plain: str, tokens: Sequence[Word], first: int, last: int) -> Name:
    named = tokens[first : last + 1]
    is_titled = _is_titled(plain, tokens, first)
    number = sum(word.low not in listed("particles") for word in named) or 1
    has_initial = len(named) > 1 and any(word.end - word.start == 1 for word in named)
    is_sure = is_titled or has_initial or any(word.low in listed("names") for word in named)
    end = tokens[last].end
    if tokens[last].end - tokens[last].start == 1 and plain[end : end + 1] == ".":
        end += 1
    return Name(tokens[first].start, end, is_sure, plain[tokens[first].start].isupper(), number)


def _is_abbreviation(text: str) -> bool:
    return "".join(filter(str.isalpha, text)).lower() in _NO_INITIALS
