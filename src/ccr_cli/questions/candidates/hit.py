"""An agency that fits a seat, and how surely."""

from typing import NamedTuple

from ccr_cli.directories.directory import Organization
from ccr_cli.questions.candidates.answer import SaidWhy
from ccr_cli.questions.candidates.texts_said import TextsSaid

_READ = 800  # characters of a description
PLENTY = 60  # agencies whose names say a seat: nobody looks further for others


class Hit(NamedTuple):
    """An agency that fits a seat."""

    score: float
    agency: Organization
    source: str
    why: tuple[SaidWhy, ...]
    unsure: tuple[str, ...] | None = None
    """The descriptions of which one has to say the seat as well; ``None`` where its names and terms are enough."""
    is_category: bool = False
    """Whether a directory files it under the seat's own word and nothing else."""
    is_marked: bool = False
    """Whether a mark below the seat's own word says it."""
    beside: tuple[str, ...] = ()
    """The descriptions that may say it too, of an agency that only its terms say."""

    @property
    def is_filed(self) -> bool:
        """Whether no name says the seat, but only what a directory files the agency under, or marks.

        Names come before terms, and what a description says behind them.
        """
        return bool(self.why) and self.why[0].where == self.why[-1].where == "term"

    @property
    def is_named(self) -> bool:
        """Whether names say the seat so that no description has to say it as well."""
        return self.unsure is None and not self.is_filed

    def has_witness(self, seat: str, said: TextsSaid) -> bool:
        """Whether something else than a term says the seat."""
        texts = (*self.beside, *(self.unsure or ()))
        return (
            not self.is_filed
            or said.hints_at(seat, self.agency.name)
            or any(said.says_surely(seat, text[:_READ]) for text in texts)
        )

    def is_sure(self, seat: str, said: TextsSaid) -> bool:
        """Whether the agency fits the seat indeed."""
        return (
            self.unsure is None
            or (self.is_filed and said.hints_at(seat, self.agency.name))
            or any(said.says_surely(seat, text[:_READ]) for text in self.unsure)
        )
