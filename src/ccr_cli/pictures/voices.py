"""The words of a picture in one language, or in two: "English / Español", once where both say the same."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from ccr_cli.language.message import Bilingual, Message
from ccr_cli.language.speaker import Speaker


class Voices:
    """One or two speakers who say the same thing, one after the other."""

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        self.speakers = tuple(speakers)

    @property
    def codes(self) -> tuple[str, ...]:
        """The languages."""
        return tuple(speaker.code for speaker in self.speakers)

    def each(self, words: Callable[[Speaker], str]) -> str:
        """What each of them says; what stands before or behind a colon once, where both say the same there."""
        return _together(map(words, self.speakers))

    def tell(self, message: Message) -> str:
        """A message."""
        return self.each(lambda speaker: speaker.tell(message))

    def pick(self, text: Bilingual | str) -> str:
        """A framework's text, or words of a plan."""
        return self.each(lambda speaker: speaker.pick(text))

    def day(self, day: date) -> str:
        """A day."""
        return self.each(lambda speaker: speaker.day(day))


def _together(said: Iterable[str]) -> str:
    told = list(dict.fromkeys(said))
    parts = [text.partition(": ") for text in told]
    before = dict.fromkeys(part[0] for part in parts)
    behind = dict.fromkeys(part[2] for part in parts)
    if len(told) > 1 and all(part[1] for part in parts) and 1 in (len(before), len(behind)):
        return f"{' / '.join(before)}: {' / '.join(behind)}"
    return " / ".join(told)
