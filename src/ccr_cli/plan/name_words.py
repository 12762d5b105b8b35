"""The words of an agency's name, and how else each of them is written: in another country, in short, in the plural."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise, product
from typing import NamedTuple

BETWEEN = r"[\W_]*"
"""What may stand between two words; nothing too: an address on the web runs words together."""

_ARTICLES = frozenset(("the", "la", "el", "los", "las", "a", "an", "un", "una"))
_JOINING = ("and", "e", "n", "und", "y")
_PREPOSITIONS = {
    "de": ("de", "del", "dela", "deel", "delos", "delas"),
    "del": ("de", "del", "dela", "deel", "delos", "delas"),
    **{word: (word, f"{word}the") for word in ("of", "for", "in", "at", "by", "with", "to")},
    **{word: (word, f"{word}la", f"{word}el", f"{word}los", f"{word}las") for word in ("para", "por", "en", "con")},
}
"""Words behind which an article may stand or not, each with the letters of both."""
_LITTLE = frozenset((*_JOINING, *_ARTICLES, *_PREPOSITIONS))
_SHORT_FORMS = (
    ("st", "saint"),
    ("ste", "sainte"),
    ("sta", "santa"),
    ("sto", "santo"),
    ("ntra", "nuestra"),
    ("sra", "senora"),
    ("mt", "mount"),
    ("ft", "fort"),
    ("auth", "authority", "authorities"),
    ("ctr", "center", "centers", "centre", "centres"),
    ("assn", "assoc", "association", "associations"),
    ("luz", "luces"),
    ("paz", "paces"),
    ("voz", "voces"),
    ("woman", "womans", "women", "womens"),
    ("man", "mans", "men", "mens"),
    ("child", "childs", "children", "childrens"),
    ("consulate", "consulates", "consulado", "consulados"),
)
_ALSO = {word: group for group in _SHORT_FORMS for word in group}
_WRITTEN_FORMS = (
    "inc|incorporated|llc|l l c|pllc|p l l c|corp|corporation|co|company|ltd|limited|lp|l p|llp|l l p|pc|p c"
    "|ac|a c|iap|i a p|sc|s c|sa|s a|cv|sa de cv|s a de c v|sapi de cv|s de rl|s de r l|s de rl de cv"
    "|s de r l de c v|a b p|abp|501c3|501 c 3|501 c3|a 501 c 3|a 501c3|nonprofit|non profit"
    "|nonprofit corporation|non profit corporation|a nonprofit|a non profit|a nonprofit corporation"
    "|a non profit corporation|nonprofit organization|non profit organization|a nonprofit organization"
    "|a non profit organization|not for profit|a not for profit corporation|asociacion civil|sociedad civil"
    "|institucion de asistencia privada|asociacion de beneficencia privada|sin fines de lucro"
    "|organizacion sin fines de lucro|limited liability company|a limited liability company"
    "|professional corporation"
)
_LEGAL_FORMS = frozenset(tuple(form.split()) for form in _WRITTEN_FORMS.split("|"))
_LONGEST_FORM = max(map(len, _LEGAL_FORMS))
_LAST_OF_FORMS = frozenset(form[-1] for form in _LEGAL_FORMS)
_KINDS = frozenset(("foundation", "fundacion", "trust"))  # left out in speech where two words or more are left
_FORMS_IN_FRONT = (("asociacion", "civil"), ("fundacion",))
_SHELTERS_BEHIND = (("emergency", "shelter"), ("shelter",), ("safe", "house"), ("safehouse",), ("refuge",))
_SHELTERS_IN_FRONT = (("refugio",), ("albergue",), ("casa", "segura"))
_LEAST_OF_SHORT = 2  # words that count; one alone is a word of every text

LEGAL_TAIL = (
    r"(?:[\W_]+(?:incorporated|inc|corporation|corp|ltd|p?l[\W_]?l[\W_]?c|a\.\s?c|i[\W_]?a[\W_]?p|s\.\s?[ac]|p\.\s?c"
    r"|s\.?[\W_]?(?:a\.?[\W_]?)?de[\W_](?:r\.?[\W_]?l|c\.?[\W_]?v)(?:\.?[\W_]de[\W_]c\.?[\W_]?v)?"
    r"|foundation|fundacion|asociacion civil|(?:an? )?(?:501[\W_]?c[\W_]?\(?3|(?:non|not for)[\W_]?profit"
    r"(?: (?:corporation|organization))?))(?![^\W_])){0,4}"
)
"""A pattern for a legal form behind a name: it goes with the name."""
_TAIL_AT_END = re.compile(rf"(?<=[^\W_]){LEGAL_TAIL}\Z")

_VARIED = re.compile(r"(?<=.)(?:ou?r|i[sz](?=e|ing|ation)|l{1,2}(?=ing|ed|or|er)|en[cs]e|gue$|ae|(?<=gr)[ae](?=y))")
_VARIANTS = {
    **dict.fromkeys(("or", "our"), ("or", "our")),
    **dict.fromkeys(("is", "iz"), ("is", "iz")),
    **dict.fromkeys(("l", "ll"), ("l", "ll")),
    **dict.fromkeys(("ence", "ense"), ("ence", "ense")),
    "gue": ("g", "gue"),
    "ae": ("ae", "e"),
    "a": ("a", "e"),
    "e": ("a", "e"),
}
_ENDINGS = (
    ("tres", ("ter", "ters", "tre", "tres")),
    ("tre", ("ter", "ters", "tre", "tres")),
    ("ters", ("ter", "ters", "tre", "tres")),
    ("ter", ("ter", "ters", "tre", "tres")),
    ("grammes", ("gram", "grams", "gramme", "grammes")),
    ("gramme", ("gram", "grams", "gramme", "grammes")),
    ("grams", ("gram", "grams", "gramme", "grammes")),
    ("gram", ("gram", "grams", "gramme", "grammes")),
    ("logs", ("log", "logs", "logue", "logues")),
    ("log", ("log", "logs", "logue", "logues")),
    ("ies", ("ie", "ies", "y", "ys")),
    ("ces", ("ce", "ces", "z")),
    ("z", ("ces", "z", "zs", "zes")),
)
"""Endings that are spelled otherwise in another country, or in the plural."""
_AFTER_CONSONANT = re.compile("[^aeiou]y$")
_LONG = 4  # letters of a word that may be spelled otherwise
_MOST_VARIED = 6  # places of one word


class NameWord(NamedTuple):
    """A word of a name, with all its spellings."""

    pattern: str
    spellings: tuple[str, ...]
    """The letters of each spelling; only their beginnings if there are too many."""
    start: str
    """The letters that every spelling begins with."""
    is_optional: bool = False
    is_whole: bool = True
    """Whether the spellings go to the end of the word."""


def name_words(words: Sequence[str]) -> list[str]:
    """The words of a name without an article before it and legal forms."""
    left = list(words)
    while len(left) > 1 and left[0] in _ARTICLES:
        left = left[1:]
    while (shorter := _without_legal_form(left)) != left:
        left = shorter
    return left


def without_form_in_front(words: list[str]) -> list[str]:
    """The words without a legal form in front, as they are said; themselves if they have none."""
    for form in _FORMS_IN_FRONT:
        if tuple(words[: len(form)]) == form and len(words) > len(form) + 1:
            return words[len(form) :]
    return words


def without_shelter(words: list[str]) -> list[str]:
    """The words without the kind of house, as they are said: "Hidden Haven"; themselves if fewer than two are left."""
    for form in _SHELTERS_BEHIND:
        if tuple(words[-len(form) :]) == form:
            return _if_enough(words[: -len(form)], words)
    for form in _SHELTERS_IN_FRONT:
        if tuple(words[: len(form)]) == form:
            return _if_enough(words[len(form) :], words)
    return words


def _if_enough(short: list[str], words: list[str]) -> list[str]:
    while short and is_little(short[0]):
        short = short[1:]
    return short if len(words_that_count(short)) >= _LEAST_OF_SHORT else words


def name_alone(text: str) -> str:
    """A name as it stands in a text, without a legal form behind it."""
    return _TAIL_AT_END.sub("", text.lower())


def _without_legal_form(words: list[str]) -> list[str]:
    longest = min(_LONGEST_FORM, len(words) - 1) if words[-1:] and words[-1] in _LAST_OF_FORMS else 0
    for size in range(longest, 0, -1):
        if tuple(words[-size:]) in _LEGAL_FORMS:
            return words[:-size]
    return words[:-1] if len(words) > 2 and words[-1] in _KINDS else words


def in_one_form(word: str) -> str:
    """The word in which all its short, long and translated forms are the same."""
    return _ALSO.get(word, (word,))[0]


def is_little(word: str) -> bool:
    """Whether a word joins others, and is no name by itself."""
    return word in _LITTLE


def words_that_count(words: Iterable[str]) -> list[str]:
    """The words of a name or a text without those that join others."""
    return [word for word in words if word not in _LITTLE]


def spelled(words: Sequence[str]) -> list[NameWord]:
    """The words as they may be written: an article in the middle is left out, or there where the name has none."""
    listed = [_spelled(words[0])]
    for before, word in pairwise(words):
        if word in _JOINING:
            listed.append(_AND)
        elif word in _ARTICLES and before in _PREPOSITIONS:
            continue  # the word before says it
        elif word in _ARTICLES:
            listed.append(NameWord(word, (word,), word, is_optional=True))
        elif word in _PREPOSITIONS:
            listed.append(_before_article(word))
        else:
            listed.append(_spelled(word))
    return listed


_AND = NameWord(f"(?:{'|'.join(_JOINING)})", _JOINING, "", is_optional=True)


def _before_article(word: str) -> NameWord:
    forms = _PREPOSITIONS[word]
    if word in ("de", "del"):
        return NameWord(rf"de(?:l|{BETWEEN}(?:la|el|los|las))?", forms, "de")
    articles = "|".join(form.removeprefix(word) for form in forms[1:])
    return NameWord(f"{word}(?:{BETWEEN}(?:{articles}))?", forms, word)


@lru_cache(maxsize=16_384)
def spellings_of(word: str) -> tuple[str, ...]:
    """The ways in which a folded word is written, the same ones for its singular and its plural.

    Of a word with too many of them it is the word alone.
    """
    if word in _ALSO:
        return _ALSO[word]
    if _is_written_so(word):
        return (word,)
    stem, endings, _ = _stem_and_endings(word)
    pieces = _pieces(stem)
    return tuple(map("".join, product(*pieces, endings))) if _are_few(pieces) else (word,)


@cache
def _spelled(word: str) -> NameWord:
    """A word, singular or plural, in American or British spelling, in full or in short."""
    if word in _ALSO:
        return NameWord(_one_of(_with_apostrophes(_ALSO[word])), _ALSO[word], "")
    if _is_written_so(word):
        return NameWord(re.escape(word), (word,), word)
    stem, endings, is_possessive = _stem_and_endings(word)
    pieces = _pieces(stem)
    pattern = "".join(map(_one_of, pieces)) + _one_of(endings)
    if is_possessive:
        pattern = "".join(map(_one_of, pieces)) + r"[\W_]?(?:e?s)?"
    start = pieces[0][0] if len(pieces[0]) == 1 else ""
    is_whole = _are_few(pieces)
    counted = [*pieces, endings] if is_whole else _first_of(pieces)
    return NameWord(pattern, tuple("".join(parts) for parts in product(*counted)), start, is_whole=is_whole)


def _is_written_so(word: str) -> bool:
    """Whether a word is too short to be spelled otherwise, or has a number in it."""
    return len(word) < _LONG or not word.isalpha()


def _are_few(pieces: Sequence[Sequence[str]]) -> bool:
    return sum(len(piece) > 1 for piece in pieces) <= _MOST_VARIED


def _stem_and_endings(word: str) -> tuple[str, tuple[str, ...], bool]:
    """What every spelling begins with, what may follow, and whether that is the plain or possessive plural."""
    for ending, endings in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending), endings, False
    if _AFTER_CONSONANT.search(word):
        return word[:-1], ("y", "ys", "ies"), False
    return word.removesuffix("s"), ("", "s", "es"), word.endswith("s")


def _pieces(stem: str) -> list[tuple[str, ...]]:
    """The parts of a stem, each with its spellings."""
    pieces: list[tuple[str, ...]] = []
    seen = 0
    for match in _VARIED.finditer(stem):
        pieces += [(stem[seen : match.start()],)] if match.start() > seen else []
        pieces.append(_VARIANTS[match[0]])
        seen = match.end()
    return [*pieces, (stem[seen:],)] if seen < len(stem) or not pieces else pieces


def _first_of(pieces: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for piece in pieces:
        if sum(len(known) > 1 for known in found) == _MOST_VARIED:
            break
        found.append(piece)
    return found


def _with_apostrophes(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(rf"{word[:-1]}[\W_]?s" if word.endswith("ns") else word for word in words)


def _one_of(words: Sequence[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return longest_first[0] if len(words) == 1 else f"(?:{'|'.join(longest_first)})"
