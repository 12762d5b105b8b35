"""Who comes behind others that fit a seat as well: agencies of a whole country, and programs for one group only."""

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import cache, lru_cache

from ccr_cli.matching.seat_words import SeatPhrase, SeatWords, spellings_of
from ccr_cli.matching.words_in_files import words_behind_others
from ccr_cli.plan.folding import plain_words

_FORMERLY = re.compile(r"[(\[](?:formerly|previously|antes|anteriormente)\b[^)\]]*[)\]]?", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=\w{3}[.!?;])\s|\n")
_SPACE = r"[\s-]+"
_JOINED = r"(?:\s*(?:,|\band\b|\bor\b|\by\b|\bo\b|&|/)+\s*)"
_ON = rf"{_JOINED}(?!\s)(?!\w+ing\b|who\b|which\b|that\b)|\s+(?:of\s+all|development|leadership|success|or\s+without)\b"
"""What goes on behind a group so that it isn't the only one."""
_AND = frozenset(("and", "y", "&"))
_ONE = frozenset(("a", "an", "un", "una"))
_AGES = r"ages\s\d\d?\s?(?:-|–|to|through)\s?\d\d?"
_VETERANS_AFFAIRS = re.compile(
    r"^VA\s(?!(?:Beach|Dep(?:t|artment))\b)(?:[\w.]+\s){0,2}(?:Health|Hospital|Medical|Clinic)"
)
"""The department, and not the state, in the name of one of its clinics."""
_EVERYWHERE, _FOR_SOME = "everywhere", "for_some"


class Precedence(IntEnum):
    """When somebody's turn comes."""

    FOR_EVERYBODY = 0
    RATHER_FOR_SOME = 1
    """By its name for everybody, though all it offers is for one group; or for a group that is meant."""
    FOR_SOME = 2
    EVERYWHERE = 3
    """Of a whole country, or only on the web."""


@lru_cache(maxsize=16_384)
def turn_of(text: str) -> Precedence:
    """The turn of whoever has such a name: seniors' legal aid comes behind legal aid for everybody."""
    found = _words().said_in(text)
    away = [one for one in found if one.phrase.keeps_away]
    told = {one.phrase.seat for one in found if not any(map(one.overlaps, away))}
    if _EVERYWHERE in told:
        return Precedence.EVERYWHERE
    return Precedence.FOR_SOME if _FOR_SOME in told else Precedence.FOR_EVERYBODY


@lru_cache(maxsize=16_384)
def turn_of_name(name: str, *, has_town: bool) -> Precedence:
    """The turn of an agency with such a name, whatever it was called before; a line without a town may be anybody's."""
    turn = Precedence.FOR_SOME if _VETERANS_AFFAIRS.match(name) else turn_of(_FORMERLY.sub(" ", name))
    is_line = turn is Precedence.FOR_EVERYBODY and not has_town and _line().search(name) is not None
    return Precedence.RATHER_FOR_SOME if is_line else turn


def turn_of_text(text: str) -> Precedence:
    """The turn of whoever is described so: "for male veterans"; what its first sentence says counts most."""
    if _rare_words().isdisjoint(words_of_text(text)):
        return Precedence.FOR_EVERYBODY
    low = text.lower()
    told = {one.phrase.seat for one in _words_in_texts().said_in(text)}
    if _EVERYWHERE in told:
        return Precedence.EVERYWHERE
    is_for_some = told or _all_of_one().search(low) is not None or _is_for_one_group(low)
    return Precedence.FOR_SOME if is_for_some else Precedence.FOR_EVERYBODY


@lru_cache(maxsize=64)
def words_of_text(text: str) -> Sequence[str]:
    """The folded words of a description; several rules ask for those of one agency, one after the other."""
    return plain_words(text)


def _is_for_one_group(text: str) -> bool:
    """Whether the first sentence says so of all that it tells, or what else a directory says of whom it is for.

    A group behind the last of several things is that one's, and one behind a price has but a lower fare.
    """
    first, *others = text.split(" | ")
    found = _for_one_group().search(_SENTENCE.split(first, maxsplit=1)[0])
    if found is not None:
        before = first[: found.start()]
        last = before.rpartition(",")[2].split()
        is_of_all = not _AND.isdisjoint(last) and _ONE.isdisjoint(last[1:2])
        return "$" not in before and ("," not in before or is_of_all)
    return any(map(_is_of_one_group, others))


def _is_of_one_group(told: str) -> bool:
    """Whether other cells say of one group alone that it is for them: "Men, families" are two."""
    first = re.split(r"[.;|]", told.removeprefix("inclusion: "), maxsplit=1)[0]
    found = _for_one_group().match(f"for {first}")
    return found is not None and "," not in f"for {first}"[found.end() :]


@lru_cache(maxsize=4096)
def is_page_of_all(url: str) -> bool:
    """Whether an address on the web is of the whole country."""
    host = url.partition("://")[2].partition("/")[0].removeprefix("www.")
    return any(host == page or host.endswith(f".{page}") for page in words_behind_others()["pages"])


@cache
def _words() -> SeatWords:
    words = words_behind_others()
    phrases = [SeatPhrase(key, text) for key in (_EVERYWHERE, _FOR_SOME) for text in words[key]]
    return SeatWords([*phrases, *(SeatPhrase(_EVERYWHERE, text, keeps_away=True) for text in words["not_everywhere"])])


@cache
def _words_in_texts() -> SeatWords:
    words = words_behind_others()
    return SeatWords(SeatPhrase(key, text) for key in (_EVERYWHERE, _FOR_SOME) for text in words[f"{key}_in_texts"])


@cache
def _rare_words() -> frozenset[str]:
    """Words of which a text with such a phrase or group has one, however it is written."""
    words = words_behind_others()
    keys = (f"{_EVERYWHERE}_in_texts", f"{_FOR_SOME}_in_texts", "groups", "with_what")
    return rarest_of(text for key in keys for text in words[key]) | {"ages"}


def rarest_of(phrases: Iterable[str]) -> frozenset[str]:
    """The rarest word of each of some phrases, in all its spellings: a text without any has none of them."""
    of_many = frozenset(words_behind_others()["of_many"])
    rarest = (max(plain_words(text), key=lambda word: (word not in of_many, len(word))) for text in phrases)
    return frozenset(spelling for word in rarest for spelling in spellings_of(word))


@cache
def _for_one_group() -> re.Pattern[str]:
    """Words that say for whom somebody is, and one group or several; not a group among others, nor with everybody."""
    persons, conditions = _any_of("persons"), _any_of("with_what")
    with_ = rf"(?:(?:with|con){_SPACE}|w/\s?)"
    of_persons = (
        rf"{persons}{_SPACE}(?:living{_SPACE})?{with_}(?:(?!or{_SPACE}without\b)\w+{_SPACE}){{0,3}}{conditions}"
    )
    group = rf"(?:{of_persons}|{_any_of('groups')}|{_AGES})"
    between = rf"(?:(?!{_any_of('apart')}\b)[^\W\d_][\w.'’/-]*{_SPACE}){{0,4}}"
    families = r"(?:\s+and\s+(?:their\s+)?(?:famil(?:y|ies)(?:\s+members)?|caregivers))?"
    more = rf"(?:{_JOINED}{between}{group}\b{families})*"
    return re.compile(rf"\b{_any_of('introducing')}:?{_SPACE}{between}{group}\b{families}{more}(?!{_ON}|\w)")


@cache
def _all_of_one() -> re.Pattern[str]:
    """All that somebody takes in, wherever a description says it: "an all male facility"."""
    return re.compile(rf"\ball[\s-](?:men|males?)\b(?!{_ON})")


def _any_of(key: str) -> str:
    """A pattern of any of some phrases, the longer ones first."""
    phrases = sorted(words_behind_others()[key], key=len, reverse=True)
    return f"(?:{'|'.join(re.escape(text.lower()).replace(re.escape(' '), _SPACE) for text in phrases)})"


@cache
def _line() -> re.Pattern[str]:
    return re.compile(rf"\b{_any_of('lines')}\b", re.IGNORECASE)
