"""The forms by name; each is imported when it is asked for, since each brings a library of its own."""

from importlib import import_module
from typing import Protocol, cast

from ccr_cli.papers.document import Document
from ccr_cli.papers.paper import Form
from ccr_cli.papers.voice import Voice


class FormDrawing(Protocol):
    """Draws any document as the bytes of a file."""

    def __call__(self, document: Document, voice: Voice) -> bytes:
        """The bytes of the file."""


def drawing(form: Form) -> FormDrawing:
    """The function that draws documents in a form."""
    return cast("FormDrawing", import_module(f"ccr_cli.papers.forms.{form}").drawn)
