"""What can be said of one element of a framework."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ccr_cli.language.message import Listing, Message
from ccr_cli.plan.framework import Element
from ccr_cli.questions.commitments import Answers


@dataclass(frozen=True, slots=True)
class Concerned:
    """A partner that an element is about."""

    id: str
    name: str | None
    """``None`` when the audience may not see it."""
    met: bool
    since: date | None = None
    """The day that the plan tells: its last commitment, or its orientation."""
    answers: Answers | None = None
    """What it has answered; ``None`` when the audience may not see it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What can be said of one element."""

    met: bool | None
    """``None`` when it is not judged."""
    detail: Message
    """How it stands: what is in place, or what is still open."""
    since: date | None = None
    """The first day of what is in place, where the plan tells it."""
    until: date | None = None
    """The last day on which it is in place as things stand, where one is known."""
    partners: tuple[Concerned, ...] = ()
    commands: tuple[str, ...] = ()
    """What records the next step, with ``...`` and ``ID`` where words have to be filled in."""


@dataclass(frozen=True, slots=True)
class ElementAnswer:
    """One element of the framework, and what can be said of it."""

    element: Element
    judgement: Judgement

    @property
    def id(self) -> str:
        """Its id."""
        return self.element.id

    @property
    def required(self) -> bool:
        """Whether the plan can't be put into practice without it."""
        return self.element.required

    @property
    def met(self) -> bool | None:
        """Whether it is in place; ``None`` when nobody here can judge that."""
        return self.judgement.met


def names_of(elements: Iterable[ElementAnswer]) -> Listing:
    """The names of elements; one can hold an "and" of its own, so they are set apart by semicolons."""
    return Listing(tuple(answer.element.name for answer in elements), ";")
