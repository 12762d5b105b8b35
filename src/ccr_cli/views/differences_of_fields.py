"""A field that is other, as a sentence: in words of its own where it has some, else with the field and its values."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from ccr_cli.language.message import Argument, Clock, Message, Quote, Typed, listing, say
from ccr_cli.plan.fields import KindOfText, PlanPart
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.keys import Key, keys_of
from ccr_cli.plan.language_names import tongue, tongue_key
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Action, Coordinator, Funding, NextMeeting, Plan, Protocol
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.differences.difference import Difference
from ccr_cli.questions.next.item import in_a_sentence
from ccr_cli.questions.orientation import subject_of
from ccr_cli.views.states import NO_NAME

_MODELS: dict[str, type[PlanPart]] = {
    "partner-changed": Partner,
    "protocol-changed": Protocol,
    "action-changed": Action,
    "funding-changed": Funding,
    "plan-changed": Plan,
}


class FieldsSaid:
    """The sentences about fields of one plan."""

    def __init__(
        self, frameworks: Sequence[Framework], who: Callable[[str], Argument], titles: Mapping[str, str]
    ) -> None:
        """``who`` tells a partner's name by its id; ``titles`` are those of protocols."""
        self._frameworks = frameworks
        self.who = who
        self._titles = titles

    def said(self, one: Difference) -> Message:
        """A field that is other as a sentence."""
        told = self._in_own_words(one)
        return self._as_field(one) if told is None else told

    def _in_own_words(self, one: Difference) -> Message | None:
        if one.kind == "partner-changed":
            return self._of_partner(one)
        return self._of_plan(one) if one.kind == "plan-changed" else None

    def _of_partner(self, one: Difference) -> Message | None:
        match one.field:
            case "oriented" if one.after is not None:
                return say("{partner} knows {subject}.", partner=_partner(one), subject=subject_of(self._frameworks[0]))
            case "contacts":
                return say("{partner}: how to reach it was changed.", partner=_partner(one))
            case "languages" if new := _new_languages(one):
                return say("{partner} serves people in {languages} now.", partner=_partner(one), languages=new)
            case _:
                return None

    def _of_plan(self, one: Difference) -> Message | None:
        if one.field == "assessments" and one.entry is not None:
            return say("The task force talked about how it is going.")
        match one.field, one.after:
            case "meetings.next", NextMeeting(date=day):
                return say("The next meeting is on {day}.", day=day)
            case "meetings.next.date", date() as day:
                return say("The next meeting is on {day}.", day=day)
            case "meetings.next.time", str(time):
                return say("The next meeting begins at {time} that day.", time=Clock(time))
            case "coordinator", Coordinator(partner=id_):
                return say("{partner} coordinates now.", partner=self.who(id_))
            case "coordinator.partner", str(id_):
                return say("{partner} coordinates now.", partner=self.who(id_))
            case "in_practice_since", date() as day:
                return say("The plan is put into practice: since {day}.", day=day)
            case "mission", str():
                is_new = one.before is None
                return (
                    say("There is a mission statement now.") if is_new else say("The mission statement was reworded.")
                )
            case _:
                return None

    def _as_field(self, one: Difference) -> Message:
        about, field, model = self._about(one), one.field or "", _MODELS[one.kind]
        key = key_at(model, field.split("."))
        told = {"field": Typed(field), "about": about or ""}
        is_whole_entry = one.kind == "plan-changed" and about is not None and isinstance(one.before, PlanPart)
        if one.entry is not None or is_whole_entry:
            return self._entry(one, about)
        before, after = (self._value(value, key) for value in (one.before, one.after))
        if one.after is None:
            return _with(about, say("{field} was taken out."), say("{about}: {field} was taken out."), told)
        if after is None or (before is None and one.before is not None):
            return _with(about, say("{field} was changed."), say("{about}: {field} was changed."), told)
        if before is None:
            told["after"] = after
            return _with(about, say("{field} is now: {after}."), say("{about}: {field} is now: {after}."), told)
        told |= {"before": before, "after": after}
        return _with(
            about,
            say("{field} was {before}, and is now: {after}."),
            say("{about}: {field} was {before}, and is now: {after}."),
            told,
        )

    def _entry(self, one: Difference, about: "Argument | None") -> Message:
        """An entry of a list that was only written down, or taken out."""
        told = {"field": Typed(one.field or ""), "about": about or ""}
        if one.entry is not None:
            return Message(say("{about}: written down under {field}.").id, told)
        return Message(say("{about}: taken out of {field}.").id, told)

    def protocol(self, one: Difference) -> Argument:
        """What a protocol is called."""
        return in_a_sentence(self._titles.get(one.subject, one.subject))

    def _about(self, one: Difference) -> "Argument | None":
        match one.kind:
            case "partner-changed":
                return _partner(one)
            case "protocol-changed":
                return self.protocol(one)
            case "plan-changed" if one.field == one.subject:
                return None
            case "plan-changed" if one.field is not None and one.field.startswith("not_here."):
                return None
            case _ if one.subject == NOT_TOLD:
                return None
            case _:
                return (
                    one.of_day
                    if one.of_day is not None and one.of_day.isoformat() == one.subject
                    else in_a_sentence(one.subject)
                )

    def _value(self, value: Any, key: Key | None) -> "Argument | None":
        """A value as it is said; ``None`` for one that is too long to be said in a sentence."""
        match value:
            case None | PlanPart() | dict():
                return None
            case bool():
                return say("yes") if value else say("no")
            case list():
                items = [self._value(item, key) for item in value]
                return None if None in items else listing([item for item in items if item is not None], ";")
            case str():
                return self._word(value, key.kind if key is not None else None, key)
            case date() | int() | float():
                return value
        return None

    def _word(self, value: str, kind: KindOfText | None, key: Key | None) -> Argument:
        match kind:
            case "partner":
                return self.who(value)
            case "seat" | "commitment" | "task" | "component":
                names = (part.name for framework in self._frameworks for part in framework.parts if part.id == value)
                return next(names, value)
            case "sentences":
                return Quote(in_a_sentence(value))
            case "reference" if key is not None and key.name.startswith("language"):
                return tongue(value)
            case _:
                return value


def key_at(model: type[PlanPart], steps: Sequence[str]) -> Key | None:
    """The key of a part of a plan that a way leads to; steps that are ids lead to the entry under them."""
    found: Key | None = None
    for step in steps:
        key = next((key for key in keys_of(model) if key.key == step), None)
        if key is not None:
            found, model = key, key.parts[0] if key.parts else model
    return found


def _with(about: "Argument | None", alone: Message, with_about: Message, told: dict[str, Argument]) -> Message:
    """A sentence that says what it is about, where that is to be said."""
    return Message((alone if about is None else with_about).id, told)


def _new_languages(one: Difference) -> "Argument | None":
    """The languages that a partner did not have before."""
    known = {tongue_key(written) for written in one.before or ()}
    new = [tongue(written) for written in one.after or () if tongue_key(written) not in known]
    return listing(list(new)) if new else None


def _partner(one: Difference) -> Argument:
    return NO_NAME if one.name is None else one.name
