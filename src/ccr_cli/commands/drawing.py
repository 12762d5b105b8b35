"""What the commands that draw a picture have in common: they write a file as those that write a paper do."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeAlias, TypeVar

from ccr_cli.commands.writing import PaperMaking, Wish, write_paper
from ccr_cli.errors import UserError
from ccr_cli.language.message import Message
from ccr_cli.language.speaker import LANGUAGES, Speaker
from ccr_cli.papers.common import FOR_KEEPER, FOR_PARTNERS
from ccr_cli.papers.document import Document, Picture, RuledTable
from ccr_cli.papers.paper import Paper
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.readers import Audience, Reader
from ccr_cli.plan.stand_ins import under_stand_ins
from ccr_cli.views.states import NOT_TOLD

Answer = TypeVar("Answer")
PictureAsking: TypeAlias = Callable[[SeenPlan, Framework, date], Answer | None]
"""A question about a plan, as the readers may see it, on a day; ``None`` where they may not see the answer."""
Picturing: TypeAlias = Callable[[Answer, Sequence[Speaker], Message | None], Drawing]
"""A picture of the answer, in the languages of these speakers, and what stands at its foot."""
FEET: Mapping[Audience, Message] = {"internal": FOR_KEEPER, "partners": FOR_PARTNERS}
"""Whom a picture is for, where it isn't for everybody who sees it."""
_NO_TABLE = RuledTable("", (), ())
"""A picture that is a file of its own says in words what it shows."""


def picture(name: str, readers: tuple[Audience, ...], why: Message | None = None) -> Paper:
    """What there is to know of a picture: whom it can be for, the usual one first, and why it isn't for others."""
    return Paper(name, ("svg",), readers, "draw", why)


def draw(known: Paper, wish: Wish, ask: PictureAsking[Answer], drawn: Picturing[Answer]) -> int:
    """Write the picture of an answer, or the errors in the plan; the result is the status. Raises ``UserError``."""
    return write_paper(known, wish, as_document(known, ask, drawn))


def as_document(known: Paper, ask: PictureAsking[Answer], drawn: Picturing[Answer]) -> PaperMaking:
    """The picture of an answer as a document. Making it raises ``UserError`` where its readers may not see it."""

    def document(seen: SeenPlan, framework: Framework, today: date) -> Document:
        answer = ask(_without_secret_names(seen, today), framework, today)
        if answer is None:
            raise UserError(Message(NOT_TOLD.id, {"name": seen.plan.name}))
        foot = FEET.get(seen.audience)
        shown = Picture(lambda speakers: drawn(answer, speakers, foot).svg, _NO_TABLE)
        return Document(known.name, (shown,), seen.plan.language or LANGUAGES[0], seen.plan.name)

    return document


def _without_secret_names(seen: SeenPlan, today: date) -> SeenPlan:
    """What whoever keeps the file may hang on a wall: names that are told to nobody stand in the file alone."""
    return (
        seen._replace(plan=under_stand_ins(seen.plan, Reader(seen.audience, today)))
        if seen.audience == "internal"
        else seen
    )
