"""Job titles in the cells of contacts; the names of persons stay out."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from ccr_cli.plan.folding import FoldedWord, folded_words, plain_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.rosters.showing import is_job, is_of_agencies, is_of_names, is_of_title, is_plain_word
from ccr_cli.rosters.words import listed, words_listed

_BETWEEN = re.compile(r"\s*(?:[,;:|\n()\[\]]|\s[-–—]\s|[–—]|·|•|\bat\b)\s*")
_LONG = 4  # letters
_LONGEST = 60  # characters
_MOST_OF_TITLE = 5  # words
_LONGEST_SHORT = 6  # letters of a word that is written short
_SHORTEST_ENDED = 6  # letters of a word with an ending of jobs
_DIGITS = re.compile(r"\d{3,}")
_WORDS = re.compile(r"\w+\.?")


class TitleSaid(NamedTuple):
    """What a cell says of whom to ask for."""

    title: str | None = None
    has_person: bool = False
    """Whether other words stand there, such as a name."""


@lru_cache(maxsize=4096)
def title_in(text: str) -> TitleSaid:
    """The title in a cell: words of jobs and desks alone, as they are written there.

    A word that is none of those may be a name, whatever its origin, so it stays out with what stands beside it. What
    somebody has passed is a title where nothing else stands, "RN"; a rank, "Det.", is one beside a name as well.
    """
    if is_passed(text) or _is_rank(text):
        return TitleSaid(text.strip()[:_LONGEST])
    titles: list[str] = []
    has_person = False
    for part in _BETWEEN.split(text):
        if not any(sign.isalpha() for sign in part):
            continue
        run = _longest_run(part)
        if run is None and titles and all(_may_stand(word.word) for word in folded_words(part)):
            titles.append(part.strip())
            continue
        if run is None:
            has_person = True
            continue
        words = list(folded_words(part))
        has_person = has_person or len(run) < len(words)
        titles.append(part[run[0].start : _end_of(run[-1], part)])
    title = ", ".join(dict.fromkeys(titles))[:_LONGEST].rstrip(" ,") if titles else _rank_beside_name(text)
    return TitleSaid(title, has_person)


def is_passed(text: str) -> bool:
    """Whether a text has nothing but what somebody has passed or studied: "RN, BSN"."""
    every = plain_words(text)
    return bool(every) and words_listed("credentials").issuperset(every)


def _is_rank(text: str) -> bool:
    """Whether a text has nothing but a rank that is written short."""
    every = plain_words(text)
    return bool(every) and words_listed("short_ranks").issuperset(every)


def _rank_beside_name(text: str) -> str | None:
    """Ranks that are written short before or behind a name, as they are written: "Lt." in "Lt. Ana Sotol"."""
    ranks = [word for word in _WORDS.findall(text) if word[0].isupper() and _is_rank(word)]
    return " ".join(ranks) or None


def is_desk(text: str) -> bool:
    """Whether a text has nothing but words of jobs and desks, none of which is anybody's name: "Intake line"."""
    said = title_in(text)
    return said.title is not None and not said.has_person and not any(map(is_of_names, plain_words(text)))


def title_beside_name(text: str, names: Collection[str]) -> str | None:
    """A title in a cell of titles, where another cell has the name: words that say no job may stand before one.

    "ESL Coordinator"; behind one they may only with "de" or "of" between, "Encargado de bodega". One with an ending of
    jobs is a job that no list has, "Telegrafista". ``None`` where one is a name, whoever's, or one of ``names``, which
    are folded.
    """
    words = [word.word for word in folded_words(text)]
    others = [word for word in words if not _may_stand(word)]
    if not others or len(words) > _MOST_OF_TITLE or _BETWEEN.search(text) or "@" in text:
        return None
    if any(word in names or not word.isalpha() or (is_of_names(word) and not is_of_agencies(word)) for word in others):
        return None
    is_said = is_job(words[-1]) or _is_begun(words, text) or _is_like_a_job(words)
    return " ".join(text.split())[:_LONGEST] if is_said else None


def _is_begun(words: Sequence[str], text: str) -> bool:
    """Whether a job stands first, and in small letters behind a little word what it is one of."""
    is_joined = len(words) > 1 and is_job(words[0]) and is_little(words[1])
    return is_joined and all(word.islower() for word in text.split()[1:])


def _is_like_a_job(words: Sequence[str]) -> bool:
    """Whether the first word can be a job that no list has, before nothing or what it is one of."""
    is_ended = len(words[0]) > _SHORTEST_ENDED and words[0].endswith(tuple(words_listed("title_endings")))
    return is_ended and all(_may_stand(word) or is_plain_word(word) for word in words[1:])


def office_in(text: str) -> str | None:
    """An office in a cell of titles that says no job: "Servicios a ciudadanos"; ``None`` where a word may be a name."""
    words = list(folded_words(text))
    is_known = all(_may_stand(word.word) or is_plain_word(word.word) for word in words)
    is_long = any(len(word.word) >= _LONG for word in words)
    return " ".join(text.split())[:_LONGEST] if is_long and is_known and not _DIGITS.search(text) else None


def _end_of(last: FoldedWord, part: str) -> int:
    """Where a title ends: behind the point of a word that is written short, "Hotline Coord."."""
    is_short = len(last.word) <= _LONGEST_SHORT and part[last.end :].strip() == "."
    return last.end + is_short


def _longest_run(part: str) -> list[FoldedWord] | None:
    """The longest run of words of titles with a job among them; none where there is no such run."""
    if not any(map(is_job, plain_words(part))):
        return None
    runs: list[list[FoldedWord]] = [[]]
    words = list(folded_words(part))
    is_plain = all(_may_stand(word.word) or is_plain_word(word.word) for word in words)
    program = _of_program(words)
    for place, word in enumerate(words):
        if _may_stand(word.word) or is_plain or place in program:
            runs[-1].append(word)
        else:
            runs.append([])
    trimmed = [_trimmed(run) for run in runs]
    able = [run for run in trimmed if any(is_job(word.word) for word in run)]
    return max(able, key=len, default=None)


def _of_program(words: Sequence[FoldedWord]) -> range:
    """The places of words that are a program which agencies of a kind have: "McKinney-Vento Liaison"."""
    found = next(listed("programs").found_in(" ".join(word.word for word in words)), None)
    counted = [place for place, word in enumerate(words) if not is_little(word.word)]
    if found is None or len(counted) < found.start + found.size:
        return range(0)
    return range(counted[found.start], counted[found.start + found.size - 1] + 1)


def _may_stand(word: str) -> bool:
    """Whether a word can stand in a title, whatever stands beside it."""
    return is_of_title(word) or (is_little(word) and word != "y") or _is_short_number(word)


def _is_short_number(word: str) -> bool:
    return word.isdecimal() and not _DIGITS.fullmatch(word)


def _trimmed(run: list[FoldedWord]) -> list[FoldedWord]:
    while run and is_little(run[-1].word):
        run = run[:-1]
    while run and is_little(run[0].word):
        run = run[1:]
    return run
