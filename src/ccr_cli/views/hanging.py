"""What hangs on one partner alone in words, kind by kind: its names, what the partner does, and what would help."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccr_cli.language.message import Argument, Listing, Message, say, say_many
from ccr_cli.plan.framework import Sector
from ccr_cli.plan.language_names import tongue
from ccr_cli.questions.bridges import Alone

_NAMED = 2  # languages or places that a sentence names; of more it says how many


class Hanging(NamedTuple):
    """Things of one kind that hang on one partner alone."""

    kind: str
    """As data calls it."""
    label: Message
    things: tuple[Argument, ...]
    does: Message
    """What the partner does, as the rest of a sentence that begins with its name."""
    help: Message
    """What would help."""


def hanging(one: Alone) -> Iterator[Hanging]:
    """Everything that hangs on a partner."""
    # Of an office, such as a court, a county has one: there is no second partner to look for.
    seats = [seat.name for seat in one.seats if not seat.has("certifies")]
    offices = [seat.name for seat in one.seats if seat.has("certifies")]
    every = (
        _languages([tongue(language) for language in one.languages]),
        _places(one.places),
        _seats(seats, say("A second partner there would help.")),
        _seats(offices, say("Another person there who knows the work would help.")),
        _tasks([task.name for task in one.tasks]),
        _ties([_pair(*sectors) for sectors in one.sector_ties]),
    )
    yield from (found for found in every if found.things)


def _languages(things: Sequence[Argument]) -> Hanging:
    count = len(things)
    return Hanging(
        "language",
        say("Languages"),
        tuple(things),
        say("speaks {things}", things=_all(things))
        if count <= _NAMED
        else say("speaks {number} languages", number=count),
        say("Another partner, or an interpreter on the telephone, would help."),
    )


def _places(things: Sequence[Argument]) -> Hanging:
    count = len(things)
    return Hanging(
        "place",
        say("Places"),
        tuple(things),
        say("reaches {things}", things=_all(things))
        if count <= _NAMED
        else say("reaches {number} places", number=count),
        say("Another partner that goes there would help."),
    )


def _seats(things: Sequence[Argument], help_: Message) -> Hanging:
    count = len(things)
    one, more = say("fills the seat {things}", things=_all(things)), say("fills {number} seats", number=count)
    return Hanging("seat", say("Seats"), tuple(things), one if count == 1 else more, help_)


def _tasks(things: Sequence[Argument]) -> Hanging:
    return Hanging(
        "task",
        say("Tasks"),
        tuple(things),
        say_many("carries {number} task", "carries {number} tasks", len(things)),
        say("Another partner that takes part would help."),
    )


def _ties(things: Sequence[Argument]) -> Hanging:
    return Hanging(
        "sector-tie",
        say("Sectors it ties together"),
        tuple(things),
        say_many("ties two sectors together", "ties {number} pairs of sectors together", len(things)),
        say("A protocol between other partners would tie them too."),
    )


def _pair(one: Sector, other: Sector) -> Message:
    return say("{one} with {other}", one=one.name, other=other.name)


def _all(things: Sequence[Argument]) -> Listing:
    return Listing(tuple(things))
