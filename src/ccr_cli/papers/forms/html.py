"""Any document as one page of HTML: no script, nothing fetched, light and dark, and laid out for Letter paper."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template

from ccr_cli.papers.common import signing_lines
from ccr_cli.papers.document import CellText, Document, Lines, Sayable
from ccr_cli.papers.forms.telephones import in_numbers
from ccr_cli.papers.voice import LINE, Voice

_FOLDER = Path(__file__).parent.parent.parent / "data" / "papers"


def drawn(document: Document, voice: Voice) -> bytes:
    """The document as the bytes of a page in UTF-8."""
    told = _page().render(
        document=document,
        language=voice.languages[0],
        say=voice.say,
        speakers=voice.speakers,
        line_of=voice.line,
        line=LINE,
        kind=_kind,
        signing_lines=signing_lines,
        in_numbers=in_numbers,
        lines_of=_lines,
    )
    return (told + "\n").encode()


def _lines(text: CellText) -> tuple[Sayable, ...]:
    return text.texts if isinstance(text, Lines) else (text,)


@cache
def _page() -> Template:
    """The template, which takes longer to compile than to fill."""
    pages = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return pages.get_template("page.html.jinja")


def _kind(piece: object) -> str:
    return type(piece).__name__
