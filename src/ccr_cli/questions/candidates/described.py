"""Agencies that only their descriptions say: asked for a seat that no name and no term of a directory says."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from ccr_cli.directories.directory import Organization
from ccr_cli.matching.seats_said import SURE
from ccr_cli.matching.words_in_files import words_of_descriptions
from ccr_cli.plan.folding import plain_words
from ccr_cli.questions.candidates.answer import SaidWhy
from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.texts_said import TextsSaid

_READ = 200  # characters: what an agency does first stands first, and after it everything else
_SENTENCES = re.compile(r"(?<=[.!?:])\s+|[\n•]")
LONG_LIST = 4  # commas in a sentence
ANY_LIST = 1000
_READ_WHOLE = 500  # characters
_LONGEST_NOTE = 100  # characters
_BEHIND_ALL = -100.0  # a score below every other
_FEWEST = 2  # different phrases; one alone may be whom it works with


def described(
    agencies: Iterable[tuple[str, Organization]], seats: Iterable[str], said: TextsSaid
) -> Iterator[tuple[str, Hit]]:
    """The seats that descriptions say with two phrases or more, each with the agency; more phrases score more.

    For seats of helping services: what is told of courts and police is mostly whom an agency goes to with somebody.
    An agency whose name surely says another seat is that: legal aid that fights for food stamps is no food bank.
    """
    beginnings = {seat: said.beginnings(seat) for seat in seats}
    every = frozenset().union(*beginnings.values())
    for source, agency in agencies:
        for text in filter(None, (agency.description, *(service.description for service in agency.services))):
            begun = text[:_READ].lower()
            if any(map(begun.__contains__, every)):
                yield from _of(text[:_READ], agency, source, beginnings, said)


def surely_described(
    agencies: Iterable[tuple[str, Organization]],
    seats: Iterable[str],
    said: TextsSaid,
    sheltering: Collection[str],
    listed: int = LONG_LIST,
) -> Iterator[tuple[str, Hit]]:
    """The seats that a description says with one phrase that alone tells it, each with the agency.

    For seats without which there is no plan: who has a hotline for survivors is worth a call, whatever its name is.
    They come behind all others. ``sheltering`` are the seats with shelters, of which a name may say another;
    a sentence with ``listed`` commas or more lists what is there somewhere.
    """
    begins = {seat: said.beginnings(seat) for seat in seats}
    for source, agency in agencies:
        own = [seat for seat in begins if _may_be_for(agency.name, seat, said, sheltering)]
        texts = _texts_of(agency) if own else ()
        is_named = bool(own) and bool(_surely_named(agency.name, said))
        for text in texts:
            read = _SENTENCES.split(text[:_READ_WHOLE], maxsplit=1)[0] if is_named else text[:_READ_WHOLE]
            low = read.lower()
            for seat in own:
                if any(map(low.__contains__, begins[seat])):
                    yield from _surely(_Text(read, listed, sheltering), agency, source, seat, said)


def _texts_of(agency: Organization) -> Iterator[str]:
    """What describes an agency; where nothing does, what a short note in another cell of a list says."""
    yield agency.description
    for service in agency.services:
        yield service.description or (service.aside if len(service.aside) <= _LONGEST_NOTE else "")


def _may_be_for(name: str, seat: str, said: TextsSaid, sheltering: Collection[str]) -> bool:
    """Whether a name neither keeps a seat away nor surely says one.

    A women's center and shelter may be there for victims as well, and a program for victims may have a house.
    """
    sure = _surely_named(name, said)
    return seat not in said.of(name).away and (not sure or (seat in sheltering and sure <= {*sheltering}))


def _surely_named(name: str, said: TextsSaid) -> set[str]:
    return {seat for seat, one in said.of(name).seats.items() if one.strength >= SURE}


class _Text(NamedTuple):
    """A description as far as it is read."""

    text: str
    listed: int
    """So many commas make a sentence a list of what is there somewhere."""
    sheltering: Collection[str]


def _surely(read: _Text, agency: Organization, source: str, seat: str, said: TextsSaid) -> Iterator[tuple[str, Hit]]:
    phrases = {
        phrase
        for sentence in _SENTENCES.split(read.text)
        for phrase in _own(sentence, seat, said, read.listed, read.sheltering)
    }
    if phrases:
        best = max(phrases, key=lambda phrase: (len(phrase), phrase))
        why = (SaidWhy("description", best, best),)
        yield seat, Hit(_BEHIND_ALL + len(phrases), agency, source, why, unsure=(read.text,))


def _own(sentence: str, seat: str, said: TextsSaid, listed: int, sheltering: Collection[str]) -> Iterator[str]:
    """The phrases by which a sentence says what an agency does itself: not whom it refers to, nor one thing of many.

    A phrase that says whom it is for does so in a long list as well: "survivors of domestic violence". Where something
    else is done for them, "legal services for survivors", it is that, but for a house.
    """
    words = plain_words(sentence)
    if not words_of_descriptions("elsewhere").isdisjoint(words):
        return
    told = said.surely(sentence)
    whole = f" {' '.join(words)} "
    others = [phrase for other in told.keys() - {seat, *sheltering} for phrase in told[other]]
    done = [] if not told.keys() & sheltering <= {seat} else [_place(phrase, whole) for phrase in others]
    is_long_list = sum(map(sentence.count, ",;")) >= listed
    for phrase in told.get(seat, ()):
        is_whom = not words_of_descriptions("whom").isdisjoint(plain_words(phrase))
        place = _place(phrase, whole)
        is_of_others = any(0 <= other < place for other in done) or _bounds(phrase, whole)
        if not is_of_others and (is_whom or not is_long_list):
            yield phrase


def _place(phrase: str, sentence: str) -> int:
    """Where the words of a phrase stand in those of a sentence; -1 where they are written another way."""
    return sentence.find(f" {' '.join(plain_words(phrase))} ")


def _bounds(phrase: str, sentence: str) -> bool:
    """Whether words behind a phrase tell that it only bounds who is served: "school district only"."""
    behind = sentence[_place(phrase, sentence) + 1 :].split()[len(plain_words(phrase)) :][:1]
    return not words_of_descriptions("bounds").isdisjoint(behind)


def _of(
    text: str, agency: Organization, source: str, seats: Iterable[str], said: TextsSaid
) -> Iterator[tuple[str, Hit]]:
    named = said.of(agency.name)
    if any(one.strength >= SURE for one in named.seats.values()):
        return
    told = said.surely(text)
    for seat in seats:
        phrases = sorted(told.get(seat, ()))
        if len(phrases) >= _FEWEST and seat not in named.away:
            yield seat, Hit(float(len(phrases)), agency, source, (SaidWhy("description", phrases[0], phrases[0]),))
