"""What the commands that draw a picture have in common: they write a file as those that write a paper do."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeAlias

from ccr_cli.commands.writing import Wish, write_paper
from ccr_cli.language.message import Message
from ccr_cli.language.speaker import LANGUAGES, Speaker
from ccr_cli.papers.document import Document, Picture, RuledTable
from ccr_cli.papers.paper import WHY, Paper
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.readers import Audience

Picturing: TypeAlias = Callable[[SeenPlan, Framework, date, Sequence[Speaker]], Drawing]
"""A function from a plan, as the readers may see it, a day and the languages to a picture."""
_NO_TABLE = RuledTable("", (), ())
"""A picture that is a file of its own says in words what it shows."""


def picture(name: str, readers: tuple[Audience, ...], why: Message = WHY) -> Paper:
    """What there is to know of a picture: whom it can be for, the usual one first, and why it isn't for others."""
    return Paper(name, ("svg",), readers, "draw", why)


def draw(drawn: Paper, wish: Wish, make: Picturing) -> int:
    """Write a picture, or the errors in the plan. The result is the exit status. Raises ``UserError``."""

    def document(seen: SeenPlan, framework: Framework, today: date) -> Document:
        shown = Picture(lambda speakers: make(seen, framework, today, speakers).svg, _NO_TABLE)
        return Document(drawn.name, (shown,), seen.plan.language or LANGUAGES[0], seen.plan.name)

    return write_paper(drawn, wish, document)
