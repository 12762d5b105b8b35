"""An agency that fits a seat, with all that decides when it comes."""

from collections.abc import Iterator
from typing import NamedTuple

from ccr_cli.directories.directory import Organization
from ccr_cli.matching.behind_others import Precedence
from ccr_cli.matching.later import Later
from ccr_cli.matching.not_suggested import AskedFirst
from ccr_cli.questions.candidates.answer import SaidWhy
from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.nearness import Distance

_READ = 1500  # characters of a description


class Fit(NamedTuple):
    """An agency that fits a seat."""

    hit: Hit
    may_shelter: bool
    """Whether it fits a seat with shelters as well, so that nobody may be told where it is."""
    is_at_home: bool
    """Whether it is in the area of the plan, or in one of its places."""
    distance: Distance = Distance.HERE
    """How far it is from there, where a directory tells it of others."""
    has_no_place: bool = False
    """Whether a directory of places doesn't say where it is, though nothing about it is confidential."""
    turn: Precedence = Precedence.FOR_EVERYBODY
    """When its turn comes among those that fit the seat."""
    is_needed_most: bool = False
    """Whether it does what the framework's community needs most of the seat."""
    later: Later = Later.NOT
    """Whether it comes behind others of the seat."""
    doubt: AskedFirst | None = None
    """What its texts have to tell before it is suggested; ``None`` where there is no doubt."""

    @property
    def is_surer(self) -> bool:
        """Whether it is for everybody here, and does more than a part of what the seat is for."""
        return self.turn <= Precedence.RATHER_FOR_SOME and self.later < Later.LAST

    def without_doubt(self) -> "Fit | None":
        """The same with what its texts tell; ``None`` where somebody has to ask first."""
        if self.doubt is None:
            return self
        texts = list(texts_of(self.hit.agency))
        if self.doubt.is_untold((why.word for why in self.hit.why), texts):
            return None
        if not self.doubt.is_asked(texts):
            return self
        answer = self.doubt.answer_in(texts)
        if answer is None:
            return None
        why = SaidWhy("description", answer, answer)
        return self._replace(hit=self.hit._replace(why=(*self.hit.why[:2], why)))


class Fits(NamedTuple):
    """What fits one seat."""

    fits: list[Fit]
    to_ask: list[Fit]
    """What is suggested only once a question is answered."""

    def ask(self, fit: Fit) -> None:
        """Put an agency of which a name keeps the seat away among those that are asked, unless its texts tell more."""
        told = fit.without_doubt()
        if told is None:
            self.to_ask.append(fit)
        elif told.hit.why:
            self.fits.append(told._replace(doubt=None))


def texts_of(agency: Organization) -> Iterator[str]:
    """All that a directory says of an agency, as far as it is read."""
    yield agency.name
    yield from agency.aliases
    yield agency.description[:_READ]
    for service in agency.services:
        yield service.name
        yield service.description[:_READ]
        yield from service.terms
