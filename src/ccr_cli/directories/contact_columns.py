"""Columns of contacts that are an office's: "contactPhone", where no column names the person whose it would be."""

from collections.abc import Sequence

from ccr_cli.directories.list_words import list_words
from ccr_cli.directories.tables import in_words

_CONTACT = frozenset(("contact", "contacto"))
_PERSONS = frozenset(("person", "persona", "director", "directora", "staff", "contacts", "contactos"))


def of_offices(headings: Sequence[str]) -> tuple[str, ...]:
    """The headings; those of an office's lines and pages without "contact", if no column is a person's."""
    every = [in_words(heading).split("_") for heading in headings]
    lines = [_of_line(words) for words in every]
    is_anybodys = any(
        not line and not (_CONTACT | _PERSONS).isdisjoint(words) for line, words in zip(lines, every, strict=True)
    )
    return tuple(headings) if is_anybodys else tuple(line or head for line, head in zip(lines, headings, strict=True))


def _of_line(words: Sequence[str]) -> str:
    """What a heading says besides "contact", where it is a line or a page; an empty text elsewhere."""
    left = [word for word in words if word not in _CONTACT]
    return " ".join(left) if left and left != [*words] and list_words("contact_ways").issuperset(left) else ""
