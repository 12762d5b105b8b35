"""A kind of thing to do, with its manual, and one such thing."""

from datetime import date
from typing import Literal, NamedTuple, get_args

from ccr_cli.language.message import Message

Urgency = Literal["overdue", "now", "soon", "later"]
URGENCIES: tuple[Urgency, ...] = get_args(Urgency)
"""The most urgent first."""


class Kind(NamedTuple):
    """One kind of thing to do, with the manual that ``ccr explain`` prints."""

    id: str
    title: Message
    when: Message
    """When it is raised, in a sentence."""
    reason: Message
    """Why it matters, with its source where it states a fact; a framework may have a reason of its own."""
    is_about_safety: bool = False
    """Whether it is raised even about a partner that is waiting."""
    fills_a_seat: bool = False
    """Whether a seat needs somebody, so that another task force's story helps."""


class Item(NamedTuple):
    """One thing to do."""

    kind: Kind
    urgency: Urgency
    why: Message
    """Why now, in a sentence."""
    command: str
    """The command that records it once done; words in capitals are for the user to fill in."""
    due: date | None = None
    """The day that makes it urgent."""
    partner: str | None = None
    """The id of the partner it is about, or that does it."""
    seat: str | None = None
    """The id of the seat it is about."""
    task: str | None = None
    """The id of the framework's task it is about."""


def in_a_sentence(text: str) -> str:
    """A user's text for use inside a sentence: without the period at its end."""
    return text.strip().removesuffix(".")


def by_day(due: date, today: date) -> Urgency | None:
    """How urgent a date is: past, within 30 days, within 90; ``None`` when it is further away."""
    days = (due - today).days
    if days < 0:
        return "overdue"
    return "now" if days <= 30 else "soon" if days <= 90 else None
