"""A plan as its readers may see it, as the data of a plan file.

What the format requires and they may not know has words that say so, and what can't be said without it is left out.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from ccr_cli.language.coarse_days import UNTOLD
from ccr_cli.language.message import Message, say
from ccr_cli.language.speaker import Speaker, speaker
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.choices import open_in_protocol
from ccr_cli.plan.fields import PlanPart
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.keys import Key, keys_of
from ccr_cli.plan.nobody import as_name, as_source
from ccr_cli.plan.partner import Contact, Partner
from ccr_cli.plan.plan import Change, Decision, Funding, LeftOpen, Outreach, Protocol, SurvivorVoice, Training
from ccr_cli.plan.readers import Audience
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.languages import languages

_INSTEAD: Mapping[tuple[type[PlanPart], str], Message] = MappingProxyType(
    {
        (LeftOpen, "reason"): say("Left open on purpose."),
        (Training, "title"): say("A training"),
        (Outreach, "title"): say("Something that was done to inform the community"),
        (Change, "what"): say("Something that changed for good"),
    }
)
"""What stands for a text that the format requires and the readers may not know."""
_SHORT: Mapping[type[PlanPart], str] = MappingProxyType({LeftOpen: "reason", Decision: "what"})
"""Parts that are written as one text where that is all they say."""


def plan_data(seen: SeenPlan, framework: Framework, called: str) -> dict[str, Any]:
    """The data of the file; ``called`` is how it names the framework. Keys are in the format's order."""
    plan = seen.plan.model_copy(
        update={
            "framework": called,
            "languages_needed": _languages_needed(seen, framework),
            "places": None if _some_do_not_reach_all(seen) else seen.plan.places,
        }
    )
    found = _Writing(seen.audience, seen.nameless, speaker(plan.language or "en")).part(plan)
    if not isinstance(found, dict):
        raise TypeError(found)
    return found


def _languages_needed(seen: SeenPlan, framework: Framework) -> list[str] | None:
    """The languages that survivors speak.

    Other counties may not know which partner has which language: beside its needs such a plan would say that nobody at
    the table speaks any of them. So it says those that nobody speaks.
    """
    if seen.tells_open_seats and not seen.tells_languages:
        return list(languages(seen, framework).missing)
    return seen.plan.languages_needed


def _some_do_not_reach_all(seen: SeenPlan) -> bool:
    """Whether a list of places would say that sectors reach all of them which don't."""
    if seen.tells_where:
        return False
    places = set(seen.plan.places or ())
    return any(not places.issubset(reached) for reached in (seen.reached or {}).values())


class _Writing(NamedTuple):
    """Turns parts of a plan into data."""

    audience: Audience
    nameless: frozenset[str]
    words: Speaker
    """Speaks the plan's language."""

    def part(self, part: PlanPart, id_: str = "") -> Any:
        """A part; ``None`` where the readers may not know enough of it to write it down."""
        told_on = dict(self._told_on(part, id_))
        data: dict[str, Any] = {}
        for key in keys_of(type(part)):
            value = told_on.get(key.key, getattr(part, key.name))
            written = self._text(part, key) if value == NOT_TOLD else self._value(value)
            if written is not None:
                data[key.key] = written
            elif key.is_required:
                return None
        if isinstance(part, Protocol) and open_in_protocol(data.get("between"), data.get("from"), data.get("to")):
            return None
        short = _SHORT.get(type(part))
        return data[short] if short is not None and data.keys() == {short} else data

    def _value(self, value: Any) -> Any:
        """A value; ``None`` where nothing of it is told."""
        match value:
            case PlanPart():
                return self.part(value)
            case dict():
                items = (
                    (key, self.part(one, key) if isinstance(one, PlanPart) else self._value(one))
                    for key, one in value.items()
                )
                return {key: one for key, one in items if one is not None} or None
            case list():
                return [one for item in value if (one := self._value(item)) is not None] or None
            case date():
                return None if value == UNTOLD else date.isoformat(value)  # a month has a first and a last day
            case _:
                return value

    def _text(self, part: PlanPart, key: Key) -> Any:
        """The words for what isn't told, in the plan's language."""
        if isinstance(part, Partner):
            return as_name(self.words.code)
        if isinstance(part, Funding) and key.name == "source":
            return as_source(self.words.code)
        instead = _INSTEAD.get((type(part), key.key))
        return None if instead is None else self.words.tell(instead)

    def _told_on(self, part: PlanPart, id_: str) -> Iterator[tuple[str, str]]:
        """With whom a part may be shared: with those that got it, and nobody beyond them."""
        is_public = self.audience == "public"
        match part:
            case Partner() if id_ not in self.nameless and self.audience != "partners":
                yield "named", "public"
            case Partner() if self.audience == "coalition":
                yield "named", "never"  # of each of them, so that nobody knows which may be named elsewhere
            case Contact():
                yield "share", "public" if is_public else "partners"
            case SurvivorVoice() if part.changed is not None:
                yield "share", "public" if is_public else "partners"
