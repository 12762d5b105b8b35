"""A field that is other, as a sentence: in words of its own where it has some, else with the field and its values."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from ccr_cli.language.message import Argument, Clock, Message, Quote, listing, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.fields import KindOfText, PlanPart
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.keys import Key
from ccr_cli.plan.language_names import tongue
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Action, Coordinator, Funding, NextMeeting, Plan, Protocol
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.differences.difference import Difference, WasThere
from ccr_cli.questions.differences.lists import list_difference
from ccr_cli.questions.next.item import in_a_sentence
from ccr_cli.views.differences_of_partners import partner_field_said
from ccr_cli.views.field_words import FieldWay, word_in_words
from ccr_cli.views.states import NO_NAME

_MODELS: dict[str, type[PlanPart]] = {
    "partner-changed": Partner,
    "protocol-changed": Protocol,
    "action-changed": Action,
    "funding-changed": Funding,
    "plan-changed": Plan,
}
_OF_DAYS = {
    "meetings": say("the meeting of {day}"),
    "survivor_voice": say("what survivors said on {day}"),
    "assessments": say("the assessment of {day}"),
}
"""What is known by its day alone."""


class FieldsSaid:
    """The sentences about fields of one plan."""

    def __init__(
        self,
        frameworks: Sequence[Framework],
        who: Callable[[str], Argument],
        titles: Mapping[str, str],
        speaker: Speaker,
        *,
        tells_all_partners: bool = True,
    ) -> None:
        """``who`` tells a partner's name by its id; ``titles`` are those of protocols.

        ``tells_all_partners`` is whether the readers are told of those that left: if not, nobody counts who was there.
        """
        self.tells_all_partners = tells_all_partners
        self._frameworks = frameworks
        self.who = who
        self._titles = titles
        self._speaker = speaker

    def said(self, one: Difference) -> Message:
        """A field that is other as a sentence."""
        told = self._in_own_words(one)
        return self._as_field(one) if told is None else told

    def _in_own_words(self, one: Difference) -> Message | None:
        if one.kind == "partner-changed":
            return partner_field_said(one, self._frameworks[0])
        return self._of_plan(one) if one.kind == "plan-changed" else None

    def _of_plan(self, one: Difference) -> Message | None:
        if one.field == "assessments" and one.entry is not None:
            return say("The task force talked about how it is going.")
        match one.field, one.after:
            case ("coordinator", Coordinator(partner=id_)) | ("coordinator.partner", str(id_)):
                return say("{partner} coordinates now.", partner=self.who(id_))
            case "coordinator", None:
                return say("Nobody coordinates now.")
            case "in_practice_since", date() as day:
                return say("The plan is put into practice: since {day}.", day=day)
            case "mission", None:
                return say("There is no mission statement now.")
            case "mission", _ if one.before is None:
                return say("There is a mission statement now.")
            case "mission", _:
                return say("The mission statement was reworded.")
            case _:
                return _of_next_meeting(one)

    def _as_field(self, one: Difference) -> Message:
        """A field and its values, with what it is a field of."""
        way = FieldWay(_MODELS[one.kind], (one.field or "").split("."))
        about = self._about(one)
        is_whole_entry = one.kind == "plan-changed" and about is not None and isinstance(one.before, PlanPart)
        if one.entry is not None:
            return say("Written down: {what}.", what=about or _listed(way.words(self._speaker)))
        if is_whole_entry:
            return say("Taken out: {what}.", what=about or "")
        ids = [self.named(id_) for id_ in way.ids]
        field = _listed([*([about] if about is not None else []), *ids, *way.words(self._speaker)])
        return self._changed(one, field, way.key)

    def _changed(self, one: Difference, field: Argument, key: Key | None) -> Message:
        """What is other about a field: what came and went of a list, or its value now and before."""
        if one.after is None:
            return say("{field}: taken out.", field=field)
        if (items := list_difference(one)) is not None and isinstance(one.before, list | dict | WasThere):
            return _other_items(field, *(self.value(list(some), key) for some in items))
        before, after = self.value(one.before, key), self.value(one.after, key)
        if after is None or (before is None and one.before is not None and not isinstance(one.before, WasThere)):
            return say("{field}: changed.", field=field)
        if isinstance(one.before, WasThere):
            return say("{field}: changed, now {after}.", field=field, after=after)
        if before is None:
            return say("{field}, now: {after}.", field=field, after=after)
        return say("{field}: {after}; before: {before}.", field=field, after=after, before=before)

    def protocol(self, one: Difference) -> Argument:
        """What a protocol is called."""
        return in_a_sentence(self._titles.get(one.subject, one.subject))

    def _about(self, one: Difference) -> "Argument | None":
        """What a field is a field of; ``None`` where it is one of the plan, or of what these readers aren't told."""
        match one.kind:
            case "partner-changed":
                return NO_NAME if one.name is None else one.name
            case "protocol-changed":
                return self.protocol(one)
            case "plan-changed" if one.field == one.subject or (one.field or "").startswith("not_here."):
                return None
            case _ if one.subject == NOT_TOLD:
                return None
            case _ if one.of_day is not None and one.of_day.isoformat() == one.subject:
                of_day = _OF_DAYS[(one.field or "").split(".")[0]]
                return Message(of_day.id, {"day": one.of_day})
            case _:
                return in_a_sentence(one.subject)

    def value(self, value: Any, key: Key | None) -> "Argument | None":
        """A value as it is said; ``None`` for one that is too long to be said in a sentence."""
        match value:
            case None | PlanPart() | dict() | WasThere() | []:
                return None
            case bool():
                return say("yes") if value else say("no")
            case list():
                items = [self.value(item, key) for item in value]
                return (
                    None
                    if None in items or NO_NAME in items
                    else listing([item for item in items if item is not None], ";")
                )
            case str() if value != NOT_TOLD:
                return self._word(value, key)
            case date() | int() | float():
                return value
        return None

    def _word(self, value: str, key: Key | None) -> Argument:
        kind: KindOfText | None = key.kind if key is not None else None
        if key is not None and value in key.choices:
            return word_in_words(value, key, self._speaker)
        match kind:
            case "partner":
                return self.who(value)
            case "seat" | "commitment" | "task" | "component":
                return self.named(value)
            case "sentences":
                return Quote(in_a_sentence(value))
            case "reference" if key is not None and key.name.startswith("language"):
                return tongue(value)
            case _:
                return value

    def named(self, id_: str) -> Argument:
        """What the framework calls a part of it; the id of one that it hasn't."""
        names = (part.name for framework in self._frameworks for part in framework.parts if part.id == id_)
        return next(names, id_)


def _of_next_meeting(one: Difference) -> Message | None:
    match one.field, one.after:
        case ("meetings.next", NextMeeting(date=day)) | ("meetings.next.date", date() as day):
            return say("The next meeting is on {day}.", day=day)
        case "meetings.next.time", str(time):
            return say("The next meeting begins at {time} that day.", time=Clock(time))
        case _:
            return None


def _listed(parts: "Sequence[Argument] | Any") -> Argument:
    return listing(list(parts), ",")


def _other_items(field: Argument, added: "Argument | None", removed: "Argument | None") -> Message:
    if added is not None and removed is not None:
        return say("{field}: added {added}; no longer {removed}.", field=field, added=added, removed=removed)
    if added is not None:
        return say("{field}: added {added}.", field=field, added=added)
    if removed is not None:
        return say("{field}: no longer {removed}.", field=field, removed=removed)
    return say("{field}: changed.", field=field)
