"""The words of a picture in one language, or in two: "English / Español", once where both say the same."""

from collections.abc import Callable, Sequence
from datetime import date

from ccr_cli.language.message import Bilingual, Message
from ccr_cli.language.speaker import Speaker


class Voices:
    """One or two speakers who say the same thing, one after the other."""

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        self._speakers = tuple(speakers)

    @property
    def codes(self) -> tuple[str, ...]:
        """The languages."""
        return tuple(speaker.code for speaker in self._speakers)

    def each(self, words: Callable[[Speaker], str]) -> str:
        """What each of them says."""
        return " / ".join(dict.fromkeys(map(words, self._speakers)))

    def tell(self, message: Message) -> str:
        """A message."""
        return self.each(lambda speaker: speaker.tell(message))

    def pick(self, text: Bilingual | str) -> str:
        """A framework's text, or words of a plan."""
        return self.each(lambda speaker: speaker.pick(text))

    def day(self, day: date) -> str:
        """A day."""
        return self.each(lambda speaker: speaker.day(day))
