"""The verdict on one element of a framework."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ccr_cli.language.message import Listing, Message
from ccr_cli.plan.framework import Element
from ccr_cli.questions.commitments import Answers


class Concerned(NamedTuple):
    """A partner that an element is about."""

    id: str
    name: str | None
    """``None`` when the audience may not see it."""
    met: bool
    since: date | None = None
    """The day that the plan gives: that of its last commitment, or of its orientation."""
    answers: Answers | None = None
    """Its answers; ``None`` when the audience may not see them."""


class Judgement(NamedTuple):
    """The verdict on one element."""

    met: bool | None
    """``None`` when it is not judged."""
    detail: Message
    """How it stands: what is in place, or what is still open."""
    since: date | None = None
    """The day since which it is in place, where the plan gives one."""
    until: date | None = None
    """The last day on which it stays in place if nothing changes, where known."""
    partners: tuple[Concerned, ...] = ()
    commands: tuple[str, ...] = ()
    """Commands that record the next step, with ``...`` and ``ID`` as placeholders."""


class ElementAnswer(NamedTuple):
    """One element of the framework, and the verdict on it."""

    element: Element
    judgement: Judgement

    @property
    def id(self) -> str:
        """Its id."""
        return self.element.id

    @property
    def required(self) -> bool:
        """Whether the plan can't be put into practice without it: never of one that can't be judged here."""
        return self.element.required and self.met is not None

    @property
    def met(self) -> bool | None:
        """Whether it is in place; ``None`` when that can't be judged here."""
        return self.judgement.met


def names_of(elements: Iterable[ElementAnswer]) -> Listing:
    """The names of elements, separated by semicolons because a name can contain "and"."""
    return Listing(tuple(answer.element.name for answer in elements), ";")
