"""Says the texts of a document in the languages it is written in: one, or both side by side."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccr_cli.language.speaker import BLANK_BEGINS, BLANK_ENDS, Speaker
from ccr_cli.papers.document import Sayable

_BLANK = re.compile(f"{BLANK_BEGINS}(.*?){BLANK_ENDS}", re.DOTALL)
_TO_TYPE = re.compile(r"`(ccr [^`\n]+)`")
LINE = "……………"
"""What a blank is in a form that has only letters."""


class Stretch(NamedTuple):
    """Some words of a text, or what belongs in a blank."""

    words: str
    is_blank: bool = False
    is_typed: bool = False
    """Whether it is a command for somebody to type: its letters look like a screen's, where a form has such letters."""

    @property
    def line(self) -> str:
        """It as letters alone."""
        if self.is_blank:
            return f"({self.words}: {LINE})"
        return f"`{self.words}`" if self.is_typed else self.words


class InLanguage(NamedTuple):
    """A text in one language."""

    language: str
    spans: tuple[Stretch, ...]

    @property
    def line(self) -> str:
        """The text as letters alone."""
        return "".join(span.line for span in self.spans)


class Voice:
    """Says a text in each of a document's languages, once where they are equal or the plan has it in one alone."""

    def __init__(self, speakers: Sequence[Speaker], language_of_plan: str) -> None:
        self.speakers = tuple(speakers)
        self.languages = tuple(one.code for one in speakers)
        self._of_plan = language_of_plan

    @property
    def is_both(self) -> bool:
        """Whether it speaks two languages."""
        return len(self.languages) > 1

    def say(self, text: Sayable) -> tuple[InLanguage, ...]:
        """A text in the languages in which it differs."""
        told = [one.word(text) for one in self.speakers]
        if isinstance(text, str):
            return (InLanguage(self._of_plan, _spans(told[0])),)
        if len(set(told)) == 1:
            return (InLanguage(self.languages[0], _spans(told[0])),)
        return tuple(InLanguage(code, _spans(words)) for code, words in zip(self.languages, told, strict=True))

    def line(self, text: Sayable) -> str:
        """A text as letters alone: "English / Español" in both languages."""
        return " / ".join(spoken.line for spoken in self.say(text))


def _spans(told: str) -> tuple[Stretch, ...]:
    parts = _BLANK.split(told)  # words and blanks by turns
    return tuple(
        stretch
        for place, part in enumerate(parts)
        for stretch in ((Stretch(part, is_blank=True),) if place % 2 else _typed(part))
        if stretch.words
    )


def _typed(told: str) -> Iterator[Stretch]:
    for place, part in enumerate(_TO_TYPE.split(told)):
        yield Stretch(part, is_typed=bool(place % 2))
