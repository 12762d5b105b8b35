"""The ids and words that a plan's text means at a place: seats, partners, words to choose from, months, days."""

from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import BaseModel

from ccr_cli.language.days_said import month_named, possible_days
from ccr_cli.language.mistyped import certain
from ccr_cli.language.nearest import nearest, several_in, word_called
from ccr_cli.plan import other_names
from ccr_cli.plan.fields import Day, MonthNumber
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.model_map import field_at, mentions, words_at
from ccr_cli.plan.references import PARTNERS, PLACES, SEATS, words
from ccr_cli.plan.steps import EACH, Way
from ccr_cli.where import Where


class Vocabulary:
    """What can be meant by the words of one plan."""

    def __init__(self, model: type[BaseModel], data: Any, framework: Framework | None) -> None:
        self._model = model
        partners = data.get("partners") if isinstance(data, dict) else None
        self._partners: dict[str, Any] = partners if isinstance(partners, dict) else {}
        self._places = words(data, ("places", EACH))
        self._framework = framework

    @property
    def partners(self) -> list[str]:
        """The ids of the partners that are there."""
        return list(self._partners)

    def words_in(self, where: Where, text: str) -> list[str] | None:
        """The words that a text holds in the place of a list of them; ``None`` if one of them can't be told."""
        whole = self.word(where, text) if possible_days(text) else None
        if whole is not None and whole != text:
            return [whole]
        words = [self.word(where, piece) for piece in several_in(text)]
        return [word for word in words if word is not None] if words and None not in words else None

    def word(self, where: Where, text: str) -> str | None:
        """The word that a text means at a place; ``None`` if it can't be told."""
        item = (*where, 0)
        if _is_at(item, SEATS):
            seats = self._framework.seats if self._framework is not None else {}
            return _meant(text, list(seats), other_names.of_parts(seats.values()))
        if _is_at(item, PARTNERS):
            return _meant(text, list(self._partners), other_names.of_partners(self._partners))
        if _is_at(item, PLACES):
            return _meant(text, self._places, {})
        choices = words_at(self._model, where)
        if choices:
            return _meant(text, choices, other_names.of_words())
        field = field_at(self._model, where)
        if field is not None and mentions(field.annotation, MonthNumber):
            number = int(text) if text.isdecimal() and len(text) < 3 else month_named(text)
            return str(number) if number is not None and 1 <= number <= 12 else None
        if field is not None and mentions(field.annotation, Day):
            days = possible_days(text)
            return days[0].isoformat() if len(days) == 1 else None
        return text


def _meant(text: str, known: Sequence[str], called: Any) -> str | None:
    return text if text in known else word_called(text, known, called) or certain(text, known) or _near(text, known)


def _near(text: str, known: Iterable[str]) -> str | None:
    found = nearest(text, known)
    return found if found is not None and len(text) > len(found) / 2 else None


def _is_at(where: Where, ways: Iterable[Way]) -> bool:
    return any(
        len(way) == len(where) and all(step in (EACH, there) for step, there in zip(way, where, strict=True))
        for way in ways
    )
