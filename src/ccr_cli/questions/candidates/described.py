"""Agencies that only their descriptions say: asked for a seat that no name and no term of a directory says."""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ccr_cli.directories.directory import Organization
from ccr_cli.matching.seats_said import SURE
from ccr_cli.matching.words_in_files import phrases_of_descriptions, words_of_descriptions
from ccr_cli.plan.folding import plain_words
from ccr_cli.questions.candidates.answer import SaidWhy
from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.sentences import TextRead, first_sentence
from ccr_cli.questions.candidates.texts_said import TextsSaid

_READ = 200  # characters: what an agency does first stands first, and after it everything else
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


class OwnSeats(NamedTuple):
    """By what it is told whether an agency may be for another seat than the one that its name says."""

    sheltering: Collection[str]
    """The seats with shelters, of which a name may say another."""
    is_late: Callable[[str, str], bool]
    """Whether a seat says that whoever has a name comes later there."""

    def may_be_for(self, name: str, seat: str, said: TextsSaid) -> bool:
        """Whether a name neither keeps a seat away nor surely says another.

        A women's center and shelter may be there for victims as well, and a program for victims may have a house; a
        charity of a faith does many things, and comes behind congregations.
        """
        sure = {one for one in _surely_named(name, said) if not self.is_late(one, name)}
        is_free = not sure or (seat in self.sheltering and sure <= {*self.sheltering})
        return is_free and seat not in said.of(name).away and not _is_of_everything(name)


def surely_described(
    agencies: Iterable[tuple[str, Organization]],
    seats: Iterable[str],
    said: TextsSaid,
    own: OwnSeats,
    listed: int = LONG_LIST,
) -> Iterator[tuple[str, Hit]]:
    """The seats that a description says with one phrase that alone tells it, each with the agency.

    For seats without which there is no plan: who has a hotline for survivors is worth a call, whatever its name is.
    They come behind all others. A sentence with ``listed`` commas or more lists what is there somewhere.
    """
    begins = {seat: said.beginnings(seat) for seat in seats}
    for source, agency in agencies:
        seats_left = [seat for seat in begins if own.may_be_for(agency.name, seat, said)]
        texts = _texts_of(agency) if seats_left else ()
        is_named = bool(seats_left) and bool(_surely_named(agency.name, said))
        for text in texts:
            read = first_sentence(text[:_READ_WHOLE]) if is_named else text[:_READ_WHOLE]
            low = read.lower()
            for seat in seats_left:
                if any(map(low.__contains__, begins[seat])):
                    yield from _surely(TextRead(read, listed, own.sheltering), agency, source, seat, said)


def _texts_of(agency: Organization) -> Iterator[str]:
    """What describes an agency, and that it is for survivors; where nothing does, a short note in another cell."""
    yield agency.description
    for service in agency.services:
        yield service.description or (service.aside if len(service.aside) <= _LONGEST_NOTE else "")
        if service.aside and service.description:
            begun = phrases_of_descriptions("for_survivors")
            yield from (part for part in service.aside.split(" | ") if part.lower().startswith(begun))


@lru_cache(maxsize=4096)
def _is_of_everything(name: str) -> bool:
    """Whether a name is a town's or a school's, which tell of many things in passing: "City of Sotol"."""
    words = [*plain_words(name)]
    return " ".join(words[:2]) in phrases_of_descriptions("governments") or any(
        one in words_of_descriptions("schools") for one in words
    )


def _surely_named(name: str, said: TextsSaid) -> set[str]:
    return {seat for seat, one in said.of(name).seats.items() if one.strength >= SURE}


def _surely(read: TextRead, agency: Organization, source: str, seat: str, said: TextsSaid) -> Iterator[tuple[str, Hit]]:
    phrases = read.own(seat, said)
    if phrases:
        best = max(phrases, key=lambda phrase: (len(phrase), phrase))
        why = (SaidWhy("description", best, best),)
        yield seat, Hit(_BEHIND_ALL + len(phrases), agency, source, why, unsure=(read.text,))


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
