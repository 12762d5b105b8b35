"""Documents for tests, and what stands in them."""

import io
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import docx

from ccr_cli.language.message import Blank
from ccr_cli.language.speaker import speaker
from ccr_cli.papers.document import (
    Bullets,
    Calendar,
    Document,
    Event,
    ListItem,
    NewPage,
    Notice,
    Picture,
    RuledTable,
    SectionHeading,
    Signature,
    Signatures,
    TextParagraph,
    WayOut,
    numbered,
)
from ccr_cli.papers.forms.all_forms import drawing
from ccr_cli.papers.paper import Form
from ccr_cli.papers.texts import texts
from ccr_cli.papers.voice import Voice

NASTY = """<b>&amp;| =1+1 *a* [x](javascript:1) {{ 7*7 }} ☐ ñ 'q' "q" _u_"""
SVG = '<svg viewBox="0 0 10 10" role="img" aria-labelledby="t"><title id="t">A picture</title></svg>'
_say = texts("agenda")


def everything(language: str = "en") -> Document:
    """A document with every kind of piece, and a plan's text that would like to be markup."""
    table = RuledTable(
        _say("open_caption"), (_say("title"), _say("where")), ((NASTY, "A"), (_say("title"), "B")), (3, 1)
    )
    pieces = (
        WayOut(
            _say("promise", promise="a promise"),
            _say("next"),
            "https://example.org/",
            _say("news"),
            _say("news_told"),
        ),
        SectionHeading(_say("new")),
        SectionHeading(NASTY, 2),
        TextParagraph(NASTY, _say("where")),
        TextParagraph(_say("day_and_blank", day=date(2026, 12, 3), blank=Blank(_say("time"))), tone="quiet"),
        Bullets((ListItem(NASTY, (_say("here"), "below")), ListItem(_say("news")))),
        numbered(NASTY, _say("news")),
        numbered("first of another list"),
        Notice(_say("news_told")),
        table,
        NewPage(),
        SectionHeading(_say("here")),
        Picture(lambda _: SVG, table),
        table,
        Signatures((Signature("Casa Segura", Blank(_say("where"))), Signature(NASTY, "Director"))),
        Calendar((Event("uid-1", date(2026, 12, 3), _say("next"), "9:00"),), table),
    )
    return Document(_say("title"), pieces, language, "A task force", about=NASTY, day=date(2026, 11, 22))


def drawn(document: Document, form: Form, *languages: str) -> bytes:
    """A document drawn in a form, in its own language or those given."""
    speakers = [speaker(code) for code in languages or (document.language,)]
    return drawing(form)(document, Voice(speakers, document.language))


def as_text(document: Document, *languages: str) -> str:
    """All that a document says."""
    return drawn(document, "md", *languages).decode()


def word_file(raw: bytes) -> Any:
    """A Word file, read back."""
    return docx.Document(io.BytesIO(raw))


def pieces_of(document: Document, kind: type) -> list[Any]:
    """The pieces of a kind."""
    return [piece for piece in document.pieces if isinstance(piece, kind)]


def texts_of(value: Any) -> Iterator[Any]:
    """Everything that is said anywhere in a document, before it is said in a language."""
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_of(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from texts_of(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_of(one)
    else:
        yield value
