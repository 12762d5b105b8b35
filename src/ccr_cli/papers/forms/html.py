"""Any document as one page of HTML: no script, nothing fetched, light and dark, and laid out for Letter paper."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from ccr_cli.papers.common import DATE_LINE, SIGNATURE_LINE
from ccr_cli.papers.document import CellText, Document, Lines, Sayable
from ccr_cli.papers.forms.telephones import in_numbers
from ccr_cli.papers.voice import LINE, Voice

_FOLDER = Path(__file__).parent.parent.parent / "data" / "papers"


def drawn(document: Document, voice: Voice) -> bytes:
    """The document as the bytes of a page in UTF-8."""
    pages = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    told = pages.get_template("page.html.jinja").render(
        document=document,
        language=voice.languages[0],
        say=voice.say,
        speakers=voice.speakers,
        line_of=voice.line,
        line=LINE,
        kind=_kind,
        in_numbers=in_numbers,
        lines_of=_lines,
        signature=SIGNATURE_LINE,
        signed_on=DATE_LINE,
    )
    return (told + "\n").encode()


def _lines(text: CellText) -> tuple[Sayable, ...]:
    return text.texts if isinstance(text, Lines) else (text,)


def _kind(piece: object) -> str:
    return type(piece).__name__
