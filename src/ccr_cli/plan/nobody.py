"""A partner that is told of without its name: the words that stand for one, which are nobody's name."""

from typing import Final, NamedTuple


class Unnamed(NamedTuple):
    """What stands for the name of a partner that its readers may not know, and for its id."""

    en: str
    es: str
    id: str
    """What its id begins with; a number comes behind it."""

    def in_language(self, language: str | None) -> str:
        """The words in a plan's language."""
        return self.es if language == "es" else self.en


A_PARTNER: Final = Unnamed("a partner", "una organización aliada", "a-partner")
"""In a plan that is made for others."""


_NO_SOURCE = {"en": "A source that is not named here", "es": "Una fuente que aquí no se nombra"}


def as_source(language: str | None) -> str:
    """The words where a source of money belongs that its readers may not know."""
    return _NO_SOURCE.get(language or "", _NO_SOURCE["en"])


def is_no_source(source: str) -> bool:
    """Whether a source of money says only that there is one."""
    return source in _NO_SOURCE.values()


def as_name(language: str | None) -> str:
    """The words where a name belongs."""
    words = A_PARTNER.in_language(language)
    return words[0].upper() + words[1:]


def is_nobodys(name: str) -> bool:
    """Whether a name says only that there is a partner: it is hidden in no text, and two with it are not the same."""
    return " ".join(name.casefold().split()) in (A_PARTNER.en, A_PARTNER.es)
