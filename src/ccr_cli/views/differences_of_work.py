"""What is other about the work: protocols, meetings, actions, what happened, funding. Each as a sentence."""

from collections.abc import Mapping

from ccr_cli.language.message import Message, listing, say, say_many
from ccr_cli.language.wrapping import as_sentence
from ccr_cli.plan.plan import Action, Decision, Meeting, SurvivorVoice
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.differences.difference import Difference, DifferenceKind
from ccr_cli.questions.next.item import in_a_sentence
from ccr_cli.views.differences_of_fields import FieldsSaid

_PROTOCOLS: Mapping[str, tuple[Message, Message]] = {
    "draft": (say("A protocol is being written: {what}."), say("A protocol is being written.")),
    "in-force": (say("A protocol is in force: {what}."), say("A protocol is in force.")),
    "retired": (say("A protocol is no longer used: {what}."), say("A protocol is no longer used.")),
}
_SAID: Mapping[DifferenceKind, tuple[Message, Message]] = {
    "action-done": (say("Done: {what}."), say("Something was done.")),
    "action-dropped": (say("No longer to be done: {what}."), say("Something is no longer to be done.")),
    "training-given": (say("A training was given: {title}."), say("A training was given.")),
    "outreach-done": (say("The community was told: {what}."), say("The community was told of the work.")),
    "change-made": (say("It changed for good: {what}."), say("Something changed for good in how agencies work.")),
    "story-told": (say("A story for other task forces: {what}."), say("There is a story for other task forces.")),
    "funding-added": (say("There is new funding: {what}."), say("There is new funding.")),
    "funding-ended": (say("This funding has ended: {what}."), say("A funding has ended.")),
}
"""With what it is called, and without where the audience isn't told."""


def work_said(one: Difference, fields: FieldsSaid) -> Message:
    """A difference about the work as a sentence."""
    match one.kind:
        case "protocol-added" | "protocol-in-force" | "protocol-retired":
            return _protocol(one, fields)
        case "protocol-removed":
            return say("A protocol was taken out of the plan: {what}.", what=fields.protocol(one))
        case "meeting-held":
            return _met(one, fields)
        case "voice-heard":
            return _heard(one.entry)
        case "action-opened":
            return _to_do(one, fields)
        case "protocol-changed" if one.field == "status":
            return _protocol(one, fields)
        case "protocol-changed" | "action-changed" | "funding-changed":
            return fields.said(one)
        case _:
            known, untold = _SAID[one.kind]
            called = in_a_sentence(one.subject)
            return untold if called == NOT_TOLD else Message(known.id, {"what": called, "title": called})


def _protocol(one: Difference, fields: FieldsSaid) -> Message:
    known, untold = _PROTOCOLS[str(one.after)]
    what = fields.protocol(one)
    return untold if what == NOT_TOLD else Message(known.id, {"what": what})


def _met(one: Difference, fields: FieldsSaid) -> Message:
    meeting = one.entry
    if not isinstance(meeting, Meeting):
        return say("The task force met on {day}.", day=one.day or one.subject)
    met = _attended(meeting, fields)
    decided = [in_a_sentence(text) for text in map(_decision, meeting.decided or ()) if text != NOT_TOLD]
    return say("{met} Decided: {decided}.", met=met, decided=listing([*decided], ";")) if decided else met


def _attended(meeting: Meeting, fields: FieldsSaid) -> Message:
    if not meeting.present or not fields.tells_all_partners:
        return say("The task force met on {day}.", day=meeting.date)
    return say_many(
        "The task force met on {day}; {number} partner was there.",
        "The task force met on {day}; {number} partners were there.",
        len(meeting.present),
        day=meeting.date,
    )


def _decision(decided: str | Decision) -> str:
    return decided.what if isinstance(decided, Decision) else decided


def _heard(entry: object) -> Message:
    if isinstance(entry, SurvivorVoice) and entry.changed not in (None, NOT_TOLD):
        return say(
            "Survivors were asked, and it changed something: {changed}", changed=as_sentence(entry.changed or "")
        )
    return say("Survivors were asked.")


def _to_do(one: Difference, fields: FieldsSaid) -> Message:
    what = in_a_sentence(one.subject)
    who = one.entry.who if isinstance(one.entry, Action) else None
    if what == NOT_TOLD:
        if who is None:
            return say("Something is to be done.")
        return say("{partner} takes something on.", partner=fields.who(who))
    if who is not None:
        return say("{partner} takes this on: {what}.", partner=fields.who(who), what=what)
    return say("To do: {what}.", what=what)
