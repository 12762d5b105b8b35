"""Documents for the tests of forms: with what a plan may hold in its texts, and what a form may stumble over."""

from datetime import date

from ccr_cli.language.message import Blank, Clock, say
from ccr_cli.language.speaker import speaker
from ccr_cli.papers.document import (
    Calendar,
    Document,
    Event,
    Notice,
    Picture,
    RuledTable,
    Sayable,
    SectionHeading,
    TextParagraph,
    bullets,
    numbered,
)
from ccr_cli.papers.texts import BothWordings
from ccr_cli.papers.voice import Voice

DAY = date(2026, 11, 30)
ENGLISH, SPANISH, BOTH = (Voice(list(map(speaker, codes)), "en") for codes in (("en",), ("es",), ("en", "es")))
HOSTILE = (
    "=1+1", "=HYPERLINK(\"https://example.org\",\"call\")", "@SUM(A1:A9)", "+1 520-555-0100", "-2+3", "＝1+1",
    "Casa, \"Segura\"", "Señora Ñandú", "🌵 Saguaro", "https://example.org/x", "0123", "1e5", "{name}", "_x0041_",
    "A partner whose name has sixty characters, not one more than 60",
)  # fmt: skip


def table_of(*cells: Sayable, caption: Sayable = "Names") -> RuledTable:
    """A table with a cell in each row."""
    return RuledTable(caption, ("Name",), tuple((cell,) for cell in cells))


def document_of(*pieces: object, title: Sayable = "List") -> Document:
    """A document of a few pieces."""
    return Document(title, pieces, "en", "Saguaro County Task Force", about="About it", day=DAY)  # type: ignore[arg-type]


def meeting(**facts: object) -> Event:
    """A meeting on the day of the document, or with other facts."""
    known = {"uid": "u-1", "day": date(2026, 12, 3), "title": BothWordings("Meeting", "Reunión"), "time": "9:00"}
    return Event(**(known | facts))  # type: ignore[arg-type]


def everything() -> Document:
    """A document with each kind of piece that these forms draw, and each kind of cell."""
    days = RuledTable(
        "Days", ("Day", "Time", "Number"), ((date(2027, 1, 5), Clock("9:00"), 7), (DAY, Clock("14:30"), 1.5))
    )
    return document_of(
        Notice("Not for posting"),
        SectionHeading("Names"),
        table_of(*HOSTILE),
        SectionHeading("Left to say"),
        TextParagraph("Casa Segura", "Coordinator"),
        bullets("One", "Two"),
        numbered("First", Blank(say("day"))),
        Picture(lambda _: "<svg/>", RuledTable("Seats", ("Seat",), (("Courts",),))),
        Calendar((meeting(), meeting(uid="u-2", time=None, place="Main library")), days),
    )
