"""What the words of the table mean: those that every screen uses and that no key or part of a framework explains."""

from collections.abc import Iterator
from typing import NamedTuple

from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.nearest import slug
from ccr_cli.language.speaker import LANGUAGES, Speaker, speaker
from ccr_cli.plan import other_names
from ccr_cli.views.blocks import Block, Headline, Paragraph


class Term(NamedTuple):
    """A word of the table."""

    word: str
    """As it is typed behind ``ccr explain``; the key of the same name is explained with it."""
    title: Message
    about: Message

    @property
    def names(self) -> frozenset[str]:
        """All that it is called, in either language and in one form."""
        told = (speaker(code).tell(self.title) for code in LANGUAGES)
        return frozenset(slug(name) for name in (self.word, *told, *other_names.of_terms().get(self.word, ())))


TERMS: tuple[Term, ...] = (
    Term(
        "table",
        say("The table"),
        say(
            "Where the agencies of a community plan together. Who takes part sits at the table; {command} shows who "
            "that is, and which seats are still open.",
            command=Typed("ccr gaps"),
        ),
    ),
    Term(
        "seat",
        say("Seat"),
        say(
            "A kind of agency that the framework wants at the table, such as housing or courts. One partner or several "
            "fill it, and one partner may fill several. It is open while nobody who fills it takes part; {command} "
            "shows every seat.",
            command=Typed("ccr gaps --all"),
        ),
    ),
    Term(
        "sector",
        say("Sector"),
        say(
            "A part of the community, such as the justice system, with one seat or several inside it. {command} lists "
            "them.",
            command=Typed("ccr explain"),
        ),
    ),
    Term(
        "partner",
        say("Partner"),
        say(
            "An agency, an organization or a network that the plan names, never a person: whether it is only "
            "suggested, invited, or at the table already. {command} lists them.",
            command=Typed("ccr partner list"),
        ),
    ),
)


def term_called(word: str) -> Term | None:
    """The word of the table that is called so, in either language."""
    return next((term for term in TERMS if slug(word) in term.names), None)


def explain_term(term: Term, screen: Speaker) -> Iterator[Block]:
    """What it means."""
    yield Headline(screen.tell(term.title))
    yield Paragraph("")
    yield Paragraph(screen.tell(term.about))
