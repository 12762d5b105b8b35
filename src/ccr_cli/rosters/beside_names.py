"""What stands in the cell of an agency beside its name: persons and streets, which never come in."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ccr_cli.plan.folding import folded_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.privacy.in_text import reads_like_a_person
from ccr_cli.rosters.cells import bare
from ccr_cli.rosters.languages import code_of
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.showing import is_honorific, is_job, is_of_agencies, is_of_names, is_ordinary, is_plain_word
from ccr_cli.rosters.titles import title_in
from ccr_cli.rosters.words import words_listed

_BETWEEN = re.compile(
    r"(\s+(?:-{1,2}|–|—|\||/)\s+|\s*[;|]\s*|\s*,\s+|\s*:\s+|(?<=[A-Za-z]{3})/(?=[A-Z])|\s+(?:c/o|attn\.?:?|@)\s+"
    r"|\s+(?:at|en)\s+(?=\d)|\s+(?=P\.?\s?O\.?\s?Box\b)|\s+(?=\d{1,6}\s+(?:[NSEWO]\.?\s+)?[A-Z][\w']+\s+"
    r"(?:St|Street|Ave?|Avenue|Rd|Road|Ln|Lane|Dr|Drive|Blvd|Way|Ct|Court|Pl|Place|Hwy|Highway|Cir|Circle)\b))",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^)]*\)")
_STREET = re.compile(r"\d{1,6}\s+(?:[NSEWO]\.?\s+)?[A-Z][\w']+|(?:P\.?\s?O\.?\s?)?Box\s+\d|(?:Calle|Av|Avenida)\b")
_CREDENTIALS = re.compile(r",\s*(?:[A-Z]{2,5}|[A-Z][a-z]{0,2}\.?[A-Z]\.?|Esq\.?)(?:,?\s+[A-Z]{2,5})*\s*$")
LEAST_OF_NAME, MOST_OF_NAME = 2, 4  # words of a person's name


class BesideName(NamedTuple):
    """A cell without what stands beside the name in it."""

    kept: str
    persons: tuple[str, ...] = ()
    """The parts in which a person is named, perhaps with a title."""
    has_street: bool = False


def apart(text: str, seats: SeatReader) -> BesideName:
    """The name in a cell apart from persons and streets beside it.

    Of several parts one that has no word of agencies, seats, places or texts is somebody's name, whatever its origin.
    """
    pieces = _BETWEEN.split(text)
    parts, between = pieces[::2], pieces[1::2]
    streets = {at for at, part in enumerate(parts) if at and _STREET.match(bare(part))}
    persons = {at for at, part in enumerate(parts) if at not in streets and _is_somebody(at, parts, seats)}
    for at in range(1, len(parts)):
        if at - 1 in persons and at > 1 and _is_title(parts[at]):
            persons.add(at)
    rest = [bare(part) for at, part in enumerate(parts) if at not in persons and at not in streets]
    if all(is_of_nobody_else(part, seats, of_one=True) for part in rest):
        persons = set()
    kept = ""
    for at, part in enumerate(parts):
        if at in streets or at in persons:
            continue
        kept += (between[at - 1] if kept else "") + part
    return BesideName(kept.strip(), _joined(parts, persons), bool(streets))


def _is_title(part: str) -> bool:
    said = title_in(part)
    return said.title is not None and not said.has_person


def _joined(parts: Sequence[str], persons: set[int]) -> tuple[str, ...]:
    """The persons, each with the title behind it."""
    found: list[str] = []
    for at in sorted(persons):
        if found and at - 1 in persons and _is_title(parts[at]):
            found[-1] += f", {bare(parts[at])}"
        else:
            found.append(bare(parts[at]))
    return tuple(found)


def _is_somebody(at: int, parts: Sequence[str], seats: SeatReader) -> bool:
    """Whether one of several parts names a person; the first one only where another says an agency."""
    part = bare(_BRACKETS.sub(" ", parts[at]))
    if len(parts) < LEAST_OF_NAME or not part:
        return False
    others = [bare(other) for place, other in enumerate(parts) if place != at]
    if at == 0:
        return is_of_nobody_else(part, seats) and any(_says_agency(other, seats) for other in others)
    return is_person(part) or is_of_nobody_else(part, seats, of_one=True)


def _says_agency(part: str, seats: SeatReader) -> bool:
    return bool(seats.said_by(part)) or any(is_of_agencies(word.word) for word in folded_words(part))


def is_person(part: str) -> bool:
    """Whether a part of a cell is a person's name, alone or with a title."""
    if reads_like_a_person(part):
        return True
    pieces = [piece.strip() for piece in part.split(",")]
    words = [word.word for word in folded_words(pieces[0])]
    if len(words) > 1 and is_honorific(words[0]) and part[:1].isupper():
        is_written_as_one = not part.split(maxsplit=1)[0].isupper() and not any(
            is_of_agencies(word) for word in words[1:]
        )
        return is_written_as_one or any(_can_be_name(word) for word in words[1:])
    title = title_in(part)
    if title.title is None or not title.has_person:
        return False
    if is_job(words[0]) and not any(is_of_agencies(word) or is_ordinary(word) for word in words[1:]):
        return True
    is_unknown = len(pieces) > 1 and not any(is_of_agencies(word) or is_ordinary(word) for word in words)
    return is_unknown or any(is_of_names(word) and code_of(word) is None for word in words if not is_ordinary(word))


def is_of_nobody_else(text: str, seats: SeatReader, *, of_one: bool = False) -> bool:
    """Whether a few words can only be somebody's name: no word of agencies, seats, places or texts is among them.

    Of one word that is so only where it is a name for sure, or a rank stands before it.
    """
    bare_name = without_credentials(text).strip(" ,.")
    words = [(word.word, bare_name[word.start : word.end]) for word in folded_words(bare_name)]
    ranked = 0
    while ranked < len(words) and is_rank(words[ranked][0]):
        ranked += 1
    counted = [(word, written) for word, written in words[ranked:] if not is_little(word)]
    if not counted or len(counted) > MOST_OF_NAME or any(sign.isdigit() for sign in bare_name):
        return False
    if not all(written[:1].isupper() and _can_be_name(word) for word, written in counted):
        return False
    if counted[0][0] in words_listed("place_words") or (not ranked and seats.said_by(text)):
        return False
    if ranked or len(counted) >= LEAST_OF_NAME:
        return bool(ranked) or not all(written.isupper() and len(written) < 6 for _, written in counted)
    return of_one and is_of_names(counted[0][0]) and not is_ordinary(counted[0][0])


def without_credentials(text: str) -> str:
    """A name without what somebody learned or is licensed for behind it: "Dr. Amina Yusuf, DDS"."""
    return _CREDENTIALS.sub("", text)


def is_rank(word: str) -> bool:
    """Whether a word stands before somebody's name: "Sheriff", "Fr."."""
    return is_honorific(word) or word in words_listed("ranks")


def _can_be_name(word: str) -> bool:
    if is_of_agencies(word) or is_plain_word(word) or word in words_listed("agency_words"):
        return False
    return code_of(word) is None


def is_surely_person(name: str) -> bool:
    """Whether a name is a person's wherever it stands: it reads like one, has a name that is known, or a rank."""
    words = [word.word for word in folded_words(name)]
    is_known = any(is_of_names(word) for word in words)
    return reads_like_a_person(name) or is_known or (bool(words) and is_rank(words[0]))
