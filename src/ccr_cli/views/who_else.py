"""Who may read a key of a plan besides whoever keeps the file, in words."""

from collections.abc import Iterator, Mapping

from ccr_cli.language.message import Listing, Message, Typed, say
from ccr_cli.plan.readers import AUDIENCES, EVERYBODY, Audience, Readers, View

_IN_PART: Mapping[View, Message] = {
    "month": say("{reader} (the month)"),
    "month-to-come": say("{reader} (the month)"),
    "year": say("{reader} (the year)"),
    "no-small-count": say("{reader} (no count from 1 to 10)"),
}
_OF_PAPERS: Mapping[Audience, Message] = {
    "parties": say("the parties of a memorandum (what was promised)"),
    "invited": say("a partner that is invited"),
}


def who_else(readers: Readers) -> Iterator[Message]:
    """A sentence; none where everybody may read it."""
    if readers == EVERYBODY:
        return
    if words := (*_audiences(readers), *_of_papers(readers)):
        yield say("Others may read it: {readers}.", readers=Listing(words, ","))
    else:
        yield say("Nobody else may read it.")


def _audiences(readers: Readers) -> Iterator[Message | Typed]:
    for audience in AUDIENCES:
        if audience != "internal" and (view := readers.view(audience)) is not None:
            yield _one_reader(audience, view)


def _of_papers(readers: Readers) -> Iterator[Message]:
    """The readers of a paper, who have no word for an option, where they may read more than others like them."""
    return (words for reader, words in _OF_PAPERS.items() if getattr(readers, reader) is not None)


def _one_reader(reader: str, view: View) -> Message | Typed:
    return Typed(reader) if view == "whole" else Message(_IN_PART[view].id, {"reader": Typed(reader)})
