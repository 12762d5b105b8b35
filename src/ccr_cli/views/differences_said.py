"""What is other in a plan, each difference as a sentence that can be read aloud at a meeting."""

from collections.abc import Iterable

from ccr_cli.language.message import Argument, Bilingual, Message, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.differences.community import is_for_community
from ccr_cli.questions.differences.cut_texts import is_cut
from ccr_cli.questions.differences.difference import Difference, WhatChanged
from ccr_cli.views.differences_of_fields import FieldsSaid
from ccr_cli.views.differences_of_work import work_said
from ccr_cli.views.states import NO_NAME

_STATUSES = {
    "identified": say("{partner} was suggested, and is not invited yet."),
    "invited": say("{partner} was invited."),
    "liaison": say("{partner} keeps contact through a liaison."),
    "declined": say("{partner} said that it can't come for now."),
    "left": say("{partner} is no longer at the table."),
}
DERIVED = {
    "seat-filled": say_many("No longer open: {names}.", "No longer open: {names}.", 1),
    "seat-emptied": say_many("Open again: {names}.", "Open again: {names}.", 1),
    "sector-filled": say_many("At the table now: {names}.", "At the table now: {names}.", 1),
    "sector-emptied": say_many("Missing from the table now: {names}.", "Missing from the table now: {names}.", 1),
    "element-met": say_many("In place now: {names}.", "In place now: {names}.", 1),
    "element-lost": say_many("No longer in place: {names}.", "No longer in place: {names}.", 1),
}
"""What follows from the rest; one sentence can name several."""
_EMPTIED = ("seat-emptied", "sector-emptied")
COMPLETE = say_many("Complete now: {names}.", "Complete now: {names}.", 1)


class DifferencesSaid:
    """The sentences about one plan."""

    def __init__(self, answer: WhatChanged, speaker: Speaker) -> None:
        self._frameworks = [one.framework for one in (answer.now, answer.then) if one is not None]
        self._versions = [one for one in (answer.now, answer.then) if one is not None]
        self._speaker = speaker
        protocols = {id_: one for plan in reversed(self._versions) for id_, one in (plan.plan.protocols or {}).items()}
        titles = {id_: one.title for id_, one in protocols.items()}
        if answer.now.seen.audience != "internal":
            titles = {id_: NOT_TOLD if is_cut(title, answer.as_written) else title for id_, title in titles.items()}
        self._fields = FieldsSaid(
            self._frameworks, self.who, titles, speaker, tells_all_partners=answer.now.seen.tells_who_left
        )

    def sentence(self, one: Difference) -> str:
        """A difference as a sentence."""
        return self.tell(self._message(one))

    def tell(self, message: Message) -> str:
        """A sentence, which may begin with what stands inside of others."""
        told = self._speaker.tell(message)
        return told[:1].upper() + told[1:]

    def commitments(self, found: Iterable[Difference]) -> str:
        """The commitments that one partner made, or took back, in one sentence."""
        several = list(found)
        partner = _partner(several[0])
        names = listing([self.named(one.commitment or "") for one in several], ";")
        if several[0].kind == "commitment-withdrawn":
            return self.tell(_taken_back(partner, names, len(several)))
        return self.tell(_made(partner, names, len(several)))

    def derived(self, found: Iterable[Difference]) -> Message:
        """Several seats, sectors or elements of which the same is true, in one sentence."""
        several = list(found)
        kind, is_complete = several[0].kind, self.is_complete(several[0])
        names = listing([self.named(one.subject) for one in several], ";")
        if self.is_undecided(several[0]):
            return say("Not decided yet: {sectors}.", sectors=names)
        told = COMPLETE if is_complete else DERIVED[kind]
        return told._replace(arguments={"names": names, "number": len(several)}, number=len(several))

    def is_complete(self, one: Difference) -> bool:
        """Whether a sector is told as complete: none is that survivors and the community decide about."""
        sectors = [sector for framework in self._frameworks for sector in framework.sectors]
        is_for_community = any(sector.is_for_community for sector in sectors if sector.id == one.sector)
        return one.after == "complete" and not is_for_community

    def is_undecided(self, one: Difference) -> bool:
        """Whether a seat or a sector is told as not decided, as one that the community decides about is when open."""
        return one.kind in _EMPTIED and any(is_for_community(one, framework) for framework in self._frameworks)

    def named(self, id_: str) -> Argument:
        """The name of a part of the framework; the id of one that no framework has."""
        for framework in self._frameworks:
            if (name := _name_in(framework, id_)) is not None:
                return name
        return id_

    def who(self, id_: str) -> Argument:
        """A partner's name, in the newest version that has it."""
        version = next((one for one in self._versions if id_ in (one.plan.partners or {})), None)
        name = version.seen.name_of(id_) if version is not None else None
        return NO_NAME if name is None else name

    def _message(self, one: Difference) -> Message:
        match one.kind:
            case "plan-changed" | "partner-changed":
                return self._fields.said(one)
            case "seats-changed" | "seat-skipped" | "seat-reopened":
                return self._seated(one)
            case "agreement-signed" | "agreement-ended":
                return _agreed(one)
            case _ if one.commitment is not None:
                return self._committed(one)
            case _ if one.kind.startswith("partner-"):
                return self._moved(one)
            case _ if one.kind in DERIVED:
                return self.derived([one])
            case _:
                return work_said(one, self._fields)

    def _moved(self, one: Difference) -> Message:
        if one.kind == "partner-renamed":
            return _renamed(one)
        if one.kind == "partner-removed":
            return say("{partner} was taken out of the plan.", partner=_partner(one))
        if one.kind == "partner-liaison" and one.before == "at-the-table":
            return say(
                "{partner} is no longer at the table; it keeps contact through a liaison.", partner=_partner(one)
            )
        if one.after in _STATUSES:
            return Message(_STATUSES[one.after].id, {"partner": _partner(one)})
        if not one.seats:
            return say("{partner} joined.", partner=_partner(one))
        return say("{partner} joined ({seats}).", partner=_partner(one), seats=self._names(one.seats))

    def _committed(self, one: Difference) -> Message:
        partner, commitment = _partner(one), self.named(one.commitment or "")
        match one.kind:
            case "commitment-made":
                return _made(partner, commitment, 1)
            case "commitment-withdrawn":
                return _taken_back(partner, commitment, 1)
            case _:
                return say(
                    "{partner} answered that it can't make a commitment: {commitment}.",
                    partner=partner,
                    commitment=commitment,
                )

    def _seated(self, one: Difference) -> Message:
        match one.kind:
            case "seat-skipped":
                return say("The seat {seat} is left open on purpose.", seat=self.named(one.subject))
            case "seat-reopened":
                return say("The seat {seat} is to be filled again.", seat=self.named(one.subject))
        told = {"partner": _partner(one), "added": self._names(one.added or ())}
        if one.added and one.removed:
            lost = self._names(one.removed)
            return say("{partner} fills {added} now, and no longer {removed}.", removed=lost, **told)
        if one.added:
            return say("{partner} fills {added} now.", **told)
        return say(
            "{partner} no longer fills {removed}.", partner=_partner(one), removed=self._names(one.removed or ())
        )

    def _names(self, ids: Iterable[str]) -> Argument:
        return listing([self.named(id_) for id_ in ids], ";")


def _name_in(framework: Framework, id_: str) -> Bilingual | str | None:
    return next((part.name for part in framework.parts if part.id == id_), None)


def _partner(one: Difference) -> Argument:
    return NO_NAME if one.name is None else one.name


def _made(partner: Argument, commitments: Argument, number: int) -> Message:
    return say_many(
        "{partner} made a commitment: {commitments}.",
        "{partner} made {number} commitments: {commitments}.",
        number,
        partner=partner,
        commitments=commitments,
    )


def _taken_back(partner: Argument, commitments: Argument, number: int) -> Message:
    return say_many(
        "{partner} took back a commitment: {commitments}.",
        "{partner} took back {number} commitments: {commitments}.",
        number,
        partner=partner,
        commitments=commitments,
    )


def _renamed(one: Difference) -> Message:
    if one.before is None and one.after is not None:
        return say("{partner} has a new name.", partner=_partner(one))
    if one.before is not None:
        return say("{before} is called {after} now.", before=one.before, after=one.after)
    return say("{partner} has another id in the file: {id}.", partner=_partner(one), id=one.subject)


def _agreed(one: Difference) -> Message:
    partner = _partner(one)
    if one.kind == "agreement-ended":
        if one.is_derived and one.day is not None:
            return say("The agreement with {partner} ended on {day}.", partner=partner, day=one.day)
        return say("The agreement with {partner} was taken out of the plan.", partner=partner)
    if one.before is not None:
        if one.after is None:
            return say("{partner} renewed its agreement.", partner=partner)
        return say("{partner} renewed its agreement until {day}.", partner=partner, day=one.after)
    if one.after is None:
        return say("{partner} signed an agreement.", partner=partner)
    return say("{partner} signed an agreement that holds until {day}.", partner=partner, day=one.after)
