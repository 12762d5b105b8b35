"""A plan: one community's task force, as its YAML file says it.

The fields are those of the plan format, in its order. What a reader concludes from them, such as the
state of a seat, is never written in a file and stands in ``ccr_cli.questions``.
"""

from collections.abc import Iterator
from typing import TypeAlias

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ccr_cli.plan.choices import open_in_protocol
from ccr_cli.plan.fields import (
    Amount,
    Count,
    Day,
    Hours,
    Id,
    Label,
    Month,
    Part,
    Reference,
    Sentences,
    Time,
    Version,
    either,
    needed,
    optional,
)
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.words import AskedHow, Cadence, ChangeKind, Language, PaysFor, ProtocolStatus, Shares


class Coordinator(Part):
    """Who coordinates the task force."""

    partner: Reference = needed("The partner whose staff coordinates.", "casa-segura")
    backup: Reference | None = optional("The partner that takes over when it cannot.", "legal-aid")
    hours_per_week: Hours | None = optional("The hours really worked in a week.", 20)


class Funding(Part):
    """Money or help in kind for the task force."""

    source: Label = needed("Where it comes from.", "County victim services fund")
    pays_for: list[PaysFor] | None = optional("What it pays for.", ["coordinator"])
    amount: Amount | None = optional("The amount in US dollars.", 24000)
    in_kind: bool | None = optional("true if it is help and not money.", True)
    from_: Day | None = optional("The first day it pays.", "2026-01-01", alias="from")
    until: Day | None = optional("The last day it pays.", "2026-12-31")
    award: Label | None = optional("The funder's number.", "2026-VS-014")
    held_by: Reference | None = optional("The partner that holds it.", "casa-segura")
    reports_due: list[Day] | None = optional("The days on which a report is due.", ["2026-07-30", "2027-01-30"])
    closed: bool | None = optional("true when it has ended and everyone knows.", False)
    note: Sentences | None = optional("Anything else; never leaves this file.", "Renewal asked for in May.")


class NextMeeting(Part):
    """The next meeting."""

    date: Day = needed("Its day.", "2026-12-03")
    time: Time | None = optional("Its time, between quotes.", "9:00")


class Meeting(Part):
    """A meeting that was held."""

    date: Day = needed("Its day.", "2026-10-08")
    present: list[Reference] | None = optional(
        "The partners that were there, by their ids.", ["casa-segura", "legal-aid"]
    )
    decided: list[Sentences] | None = optional(
        "What was decided, one item each.", ["Draft the jail referral protocol."]
    )
    note: Sentences | None = optional("Anything else; never leaves this file.", "Held at the library.")


class Meetings(Part):
    """How often the task force meets, and when it did."""

    every: Cadence | None = optional("How often it meets.", "month")
    not_in: list[Month] | None = optional("Months of the year without a meeting, as numbers.", [7, 12])
    next: NextMeeting | None = optional("The next meeting.", {"date": "2026-12-03", "time": "9:00"})
    held: list[Meeting] | None = optional(
        "The meetings that were held.", [{"date": "2026-10-08", "present": ["casa-segura"]}]
    )


class LeftOpen(Part):
    """A seat left open on purpose, or one that cannot be filled here."""

    reason: Sentences = needed("Why it is left open.", "Survivors asked for it this year.")
    covered_by: Reference | None = optional("The partner that covers for it.", "legal-aid")
    review_by: Day | None = optional("The day by which to ask again.", "2027-01-15")


class SurvivorVoice(Part):
    """How survivors were asked, and what changed; no names, no counts."""

    date: Day = needed("The day they were asked.", "2026-03-19")
    how: AskedHow = needed("How they were asked.", "listening-session")
    by: Reference | None = optional("The partner that asked them.", "casa-segura")
    changed: Sentences | None = optional("What changed because of what they said.", "Meetings moved to the evening.")


class Protocol(Part):
    """A working agreement on how survivors are referred between partners."""

    title: Sentences = needed("What it says, in a line.", "Deputies offer every survivor an advocate's number")
    from_: list[Reference] | None = optional("The partners that refer.", ["sheriff"], alias="from")
    to: list[Reference] | None = optional("The partners they refer to.", ["casa-segura"])
    between: list[Reference] | None = optional(
        "The partners that refer both ways, instead of from and to.", ["casa-segura", "legal-aid"]
    )
    status: ProtocolStatus = needed("Where it stands.", "draft", "in-force")
    since: Day | None = optional("The day its status became what it is.", "2026-05-01")
    review_by: Day | None = optional("The day by which to look at it again.", "2027-05-01")
    shares: Shares | None = optional("What about a survivor passes between the partners.", "nothing")
    note: Sentences | None = optional("Anything else; never leaves this file.", "The county attorney has read it.")

    @model_validator(mode="after")
    def _goes_one_way_or_both(self) -> "Protocol":
        if choice := open_in_protocol(self.between, self.from_, self.to):
            raise PydanticCustomError(choice, "between, or from and to")
        return self


People: TypeAlias = either(Count, dict[Reference, Count])  # type: ignore[valid-type]


class Training(Part):
    """A training that was given."""

    date: Day = needed("Its day.", "2026-06-10")
    title: Sentences = needed("What it was about.", "U certification for patrol")
    topics: list[Label] | None = optional("Its topics, a word or two each.", ["u-certification"])
    by: list[Reference] | None = optional("The partners that gave it.", ["legal-aid"])
    for_: list[Reference] | None = optional("The partners whose people it reached.", ["sheriff"], alias="for")
    people: People | None = optional("How many people, or how many of each profession.", 24)


class Outreach(Part):
    """Something done to tell the community."""

    date: Day = needed("Its day, once it is over.", "2026-05-02")
    title: Sentences = needed("What it was.", "Know-your-rights table")
    by: list[Reference] | None = optional("The partners that did it.", ["casa-segura"])
    languages: list[Reference] | None = optional("The languages it was in.", ["es"])
    people: Count | None = optional("About how many people it reached.", 140)


class Action(Part):
    """Something to do."""

    what: Sentences = needed("What is to be done.", "Ask the consulate to name a liaison")
    who: Reference | None = optional("The partner that does it.", "casa-segura")
    due: Day | None = optional("The day by which.", "2026-11-30")
    seat: Reference | None = optional("The seat it is about, by its id.", "consular-services")
    done: Day | None = optional("The day it was done; absent while it is open.", "2026-11-20")
    note: Sentences | None = optional("Anything else; never leaves this file.", "Call after ten.")


class Change(Part):
    """What changed for good in how agencies work."""

    date: Day = needed("The day it changed.", "2026-07-01")
    what: Sentences = needed("What changed.", "Patrol reports have an interpreter box")
    kind: ChangeKind | None = optional("What kind of change it is.", "form")
    partner: Reference | None = optional("The partner where it changed.", "sheriff")


class Story(Part):
    """What agencies did that another task force can learn from; never a survivor's story."""

    title: Sentences = needed("Its title.", "The clerk's window")
    text: Sentences = needed("What was tried, and what came of it.", "The clerk hands out the advocates' card.")
    date: Day | None = optional("About when.", "2026-02-20")
    seats: list[Reference] | None = optional("The seats it is about, by their ids.", ["courts", "victim-services"])
    lesson: Sentences | None = optional("What another task force could do on Monday.", "Ask the clerk first.")


OpenSeat: TypeAlias = either(Sentences, LeftOpen)  # type: ignore[valid-type]


class Plan(Part):
    """One community's plan."""

    ccr: Version = needed("The version of the plan format: 1.", 1)
    name: Label = needed("The task force's name.", "Saguaro County Task Force")
    area: Label | None = optional("The area it serves.", "Saguaro County, Arizona")
    framework: Reference = needed(
        "What the plan is held against: the name of a built-in framework, or the path of a file, seen from this one.",
        "immigrant-survivors",
    )
    language: Language | None = optional("The language documents are written in: en, if nothing is said.", "en")
    mission: Sentences | None = optional(
        "The mission statement.", "An immigrant survivor finds safety behind whichever door they knock on first."
    )
    principles: list[Sentences] | None = optional(
        "The guiding principles, one item each.", ["Immigration status never decides who is helped."]
    )
    coordinator: Coordinator | None = optional("Who coordinates.", {"partner": "casa-segura", "hours_per_week": 20})
    funding: list[Funding] | None = optional("Money and help in kind.", [{"source": "County victim services fund"}])
    meetings: Meetings | None = optional("How often the task force meets, and when it did.", {"every": "month"})
    partners: dict[Id, Partner] | None = optional(
        "The partners, each under an id of lower-case words joined by hyphens.",
        {"casa-segura": {"name": "Casa Segura", "seats": ["victim-services"], "status": "at-the-table"}},
    )
    not_here: dict[Reference, OpenSeat] | None = optional(
        "Seats left open on purpose, or that cannot be filled here; always with the reason.",
        {"immigration-courts": "The nearest court is 180 miles away."},
    )
    languages_needed: list[Reference] | None = optional("What survivors here speak, beside English.", ["es", "Mixteco"])
    survivor_voice: list[SurvivorVoice] | None = optional(
        "How survivors were asked, and what changed; no names, no counts.",
        [{"date": "2026-03-19", "how": "listening-session"}],
    )
    protocols: dict[Id, Protocol] | None = optional(
        "Working agreements on how survivors are referred, each under an id.",
        {"either-door": {"title": "Either door", "between": ["casa-segura", "legal-aid"], "status": "in-force"}},
    )
    trainings: list[Training] | None = optional(
        "Trainings that were given.", [{"date": "2026-06-10", "title": "U certification"}]
    )
    outreach: list[Outreach] | None = optional(
        "What was done to tell the community.", [{"date": "2026-05-02", "title": "Know-your-rights table"}]
    )
    actions: list[Action] | None = optional(
        "What is to be done, and by whom.", [{"what": "Ask the consulate", "who": "casa-segura"}]
    )
    changes: list[Change] | None = optional(
        "What changed for good in how agencies work.", [{"date": "2026-07-01", "what": "A new form"}]
    )
    stories: list[Story] | None = optional(
        "What agencies did that others can learn from; never a survivor's story.",
        [{"title": "The clerk's window", "text": "The clerk hands out the advocates' card."}],
    )
    note: Sentences | None = optional("Anything else; never leaves this file.", "Started from the county's old list.")

    @property
    def here(self) -> dict[str, Partner]:
        """The partners at the table by their ids, in the file's order."""
        return {id_: partner for id_, partner in (self.partners or {}).items() if partner.is_here}

    def partners_of(self, seat: str) -> Iterator[tuple[str, Partner]]:
        """The partners of a seat, with their ids, whatever their status, in the file's order."""
        for id_, partner in (self.partners or {}).items():
            if seat in (partner.seats or ()):
                yield id_, partner
