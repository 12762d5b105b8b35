"""What two entries of one agency say and the one entry for both does not, for whoever keeps the file."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from ccr_cli.language.message import Argument, Message, Typed, listing, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.labels import LANGUAGE_HOWS
from ccr_cli.plan.language_names import tongue
from ccr_cli.plan.partner import Partner
from ccr_cli.questions.unlike_partners import UnlikePartners
from ccr_cli.views.blocks import Block, Paragraph
from ccr_cli.views.changed_lines import NOT_SHOWN
from ccr_cli.views.differences_of_fields import FieldsSaid
from ccr_cli.views.field_words import FieldWay


class LeftOutSaid:
    """The sentences about what is left out."""

    def __init__(self, framework: Framework | None, speaker: Speaker, hides: Callable[[Argument], bool]) -> None:
        """``hides`` tells what a privacy rule found, which is not repeated."""
        self._fields = FieldsSaid([framework] if framework is not None else [], str, {}, speaker)
        self._speaker = speaker
        self._hides = hides

    def of_first(self, facts: Iterable[tuple[tuple[str, ...], Any]], id_: str, other: str) -> Iterator[Block]:
        """What the partner that stays says until then; each is the way to it in the entry, and its value."""
        heading = say(
            "{partner} says this until now; what {other} says counts instead:", partner=Typed(id_), other=Typed(other)
        )
        yield from self._list(heading, facts)

    def of_second(self, facts: Iterable[tuple[tuple[str, ...], Any]], id_: str, other: str) -> Iterator[Block]:
        """What the other one says, and how to keep it."""
        heading = say(
            "{other} says this, and {partner} something else, so it is left out:",
            partner=Typed(id_),
            other=Typed(other),
        )
        blocks = list(self._list(heading, facts))
        yield from blocks
        if blocks:
            command = Typed(f"ccr partner merge {other} {id_}")
            yield Paragraph(self._speaker.tell(say("The other way round it is kept: {command}", command=command)))

    def of_unlike(self, unlike: UnlikePartners, id_: str, other: str) -> Iterator[Block]:
        """What speaks against their being one agency."""
        if unlike.apart is not None:
            told = say(
                "{partner} is in the seat {seats}, and {other} in the seat {others}: that is hardly one agency.",
                partner=Typed(id_),
                other=Typed(other),
                seats=self._seats(unlike.apart.of_first),
                others=self._seats(unlike.apart.of_second),
            )
            yield Paragraph(self._speaker.tell(told), tone="strong")
        if unlike.decided is not None:
            told = say(
                "Only {partner} is in the seat {seats}, and about that survivors and the community decide.",
                partner=Typed(id_ if unlike.decided.of_first else other),
                seats=self._seats(unlike.decided.of_first or unlike.decided.of_second),
            )
            yield Paragraph(self._speaker.tell(told), tone="strong")

    def _seats(self, ids: Iterable[str]) -> Argument:
        return listing([self._fields.named(id_) for id_ in ids])

    def _list(self, heading: Message, facts: Iterable[tuple[tuple[str, ...], Any]]) -> Iterator[Block]:
        lines = [self._line(way, value) for way, value in facts]
        if lines:
            yield Paragraph(self._speaker.tell(heading))
            yield from lines

    def _line(self, way: tuple[str, ...], value: Any) -> Paragraph:
        field = FieldWay(Partner, way)
        label = listing([*field.words(self._speaker), *map(self._fields.named, field.ids)], ",")
        told = self._value(value, field)
        shown = NOT_SHOWN if self._hides(told) else told
        return Paragraph(self._speaker.word(shown), self._speaker.word(label), 2)

    def _value(self, value: Any, field: FieldWay) -> Argument:
        match value:
            case {"cannot": reason}:
                return say("cannot: {reason}", reason=str(reason))
            case dict():
                return listing([self._served(language, how) for language, how in value.items()], ";")
            case str() if _is_day(value):
                return date.fromisoformat(value)
        told = self._fields.value(value, field.key)
        return str(value) if told is None else told

    def _served(self, language: str, how: Any) -> Argument:
        known = LANGUAGE_HOWS.get(how) if isinstance(how, str) else None
        return say("{language}: {how}", language=tongue(language), how=str(how) if known is None else known)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
