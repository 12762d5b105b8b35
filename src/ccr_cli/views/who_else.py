"""Who may read a key of a plan besides whoever keeps the file, in words."""

from collections.abc import Iterator, Mapping

from ccr_cli.language.message import Listing, Message, Typed, say
from ccr_cli.plan.readers import AUDIENCES, EVERYBODY, Readers, View

_IN_PART: Mapping[View, Message] = {
    "month": say("{reader} (the month)"),
    "month-to-come": say("{reader} (the month)"),
    "year": say("{reader} (the year)"),
    "no-small-count": say("{reader} (no count from 1 to 10)"),
}


def who_else(readers: Readers) -> Iterator[Message]:
    """A sentence; none where everybody may read it."""
    others = ((audience, readers.view(audience)) for audience in AUDIENCES if audience != "internal")
    words = tuple(_one_reader(audience, view) for audience, view in others if view is not None)
    if not words:
        yield say("Nobody else may read it.")
    elif readers != EVERYBODY:
        yield say("Others may read it: {readers}.", readers=Listing(words, ","))


def _one_reader(reader: str, view: View) -> Message | Typed:
    return Typed(reader) if view == "whole" else Message(_IN_PART[view].id, {"reader": Typed(reader)})
