"""A picture while it is made: what it shows from top to bottom, and the same facts in words."""

from collections.abc import Iterable, Sequence
from typing import Any

from ccr_cli.language.message import Message
from ccr_cli.language.speaker import Speaker
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.pictures.filling import LEFT, RIGHT, filled
from ccr_cli.pictures.lines import HEAD, Column, Run
from ccr_cli.pictures.round import Round, most_places, places_around
from ccr_cli.pictures.voices import Voices

_TOP, _ABOVE_FOOT = 12.0, 8.0


class Board:
    """What a picture shows, and what it tells whoever listens."""

    def __init__(self, name: str, voices: Voices, foot: Message | None = None) -> None:
        self._name, self._foot = name, foot
        self._about: list[str] = []
        self.voices = voices
        self.column = Column(_TOP)

    def told(self, words: str) -> str:
        """The words, which are told to whoever listens as well."""
        self._about.append(words)
        return words

    def begin(self, title: str, summary: Iterable[Message]) -> None:
        """The first lines: whose picture it is, and what it comes to."""
        messages = list(summary)

        def in_words(speaker: Speaker) -> str:
            return f"{'; '.join(map(speaker.tell, messages))}."

        self.column.put([Run(self.voices.pick(title), strong=True)], LEFT, RIGHT, HEAD)
        self.column.put([Run(self.told(self.voices.each(in_words)))], LEFT, RIGHT)

    def around(self, sizes: Sequence[int]) -> Round | None:
        """The places of groups around a circle; ``None`` if there is none, or no room for so many."""
        if not sizes or sum(sizes) > most_places(len(sizes)):
            return None
        around = places_around(sizes, self.column.bottom)
        self.column.bottom = around.bottom
        return around

    def drawing(self, title: Message, **shapes: Any) -> Drawing:
        """The picture, with what else its template draws, and at its foot whom it is for."""
        if self._foot is not None:
            self.column.space(_ABOVE_FOOT)
            self.column.put([Run(self.told(self.voices.tell(self._foot)), strong=True)], LEFT, RIGHT)
        return filled(self._name, self.voices.tell(title), "\n".join(self._about), self.voices, self.column, **shapes)
