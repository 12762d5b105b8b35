"""A plan: one community's task force, as its YAML file says it.

The fields are those of the plan format, in its order. What a reader concludes from them, such as the
state of a seat, is never written in a file and stands in ``ccr_cli.questions``.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import TypeAlias

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ccr_cli.plan.choices import open_in_protocol
from ccr_cli.plan.fields import (
    Amount,
    ComponentId,
    Count,
    Day,
    Hours,
    Id,
    Label,
    MonthNumber,
    PartnerId,
    PlaceName,
    PlanPart,
    Reference,
    Score,
    SeatId,
    Sentences,
    TaskId,
    Time,
    Version,
    either,
    needed,
    optional,
)
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.readers import (
    ALL_BUT_FUNDER,
    ALL_BUT_PUBLIC,
    EVERYBODY,
    FUNDER,
    GUESTS,
    KEEPER,
    NEIGHBORS,
    PARTNERS,
    SCREEN,
    Reader,
    Readers,
)
from ccr_cli.plan.words import (
    Aim,
    AskedHow,
    AssessedHow,
    Cadence,
    ChangeKind,
    DecisionShare,
    Language,
    PaysFor,
    ProtocolStatus,
    Shares,
    VoiceShare,
)

_EVENT_DAYS = Readers(partners="whole", coalition="whole", funder="whole", public="month")
_PEOPLE = Readers(partners="whole", coalition="whole", funder="whole", public="no-small-count")


def _has_happened(day: date, reader: Reader) -> bool:
    """Whether a reader may know of a day: outside nobody is told of one that is still to come."""
    return not reader.is_outside or day <= reader.today


class Coordinator(PlanPart):
    """Who coordinates the task force."""

    partner: PartnerId = needed("The partner whose staff coordinates.", "casa-segura", readers=EVERYBODY)
    backup: PartnerId | None = optional("The partner that takes over when it cannot.", "legal-aid", readers=NEIGHBORS)
    hours_per_week: Hours | None = optional("The hours really worked in a week.", 20, readers=ALL_BUT_PUBLIC)


class Funding(PlanPart):
    """Money or help in kind for the task force."""

    source: Label = needed(
        "Where it comes from.", "County victim services fund", readers=Readers(partners="whole", funder="whole")
    )
    pays_for: list[PaysFor] | None = optional("What it pays for.", ["coordinator"], readers=ALL_BUT_PUBLIC)
    amount: Amount | None = optional("The amount in US dollars.", 24000, readers=FUNDER)
    in_kind: bool | None = optional("true if it is help and not money.", True, readers=FUNDER)
    from_: Day | None = optional("The first day it pays.", "2026-01-01", readers=FUNDER, alias="from")
    until: Day | None = optional(
        "The last day it pays.",
        "2026-12-31",
        readers=Readers(partners="whole", coalition="month-to-come", funder="whole"),
    )
    award: Label | None = optional("The funder's number.", "2026-VS-014", readers=FUNDER)
    held_by: PartnerId | None = optional("The partner that holds it.", "casa-segura", readers=FUNDER)
    reports_due: list[Day] | None = optional(
        "The days on which a report is due.", ["2026-07-30", "2027-01-30"], readers=FUNDER
    )
    closed: bool | None = optional("true when it has ended and everyone knows.", False, readers=FUNDER)
    note: Sentences | None = optional("Anything else.", "Renewal asked for in May.", readers=SCREEN)

    def told_to(self, reader: Reader, id_: str) -> bool:
        """Its funder; others at the table as long as it isn't closed, for then everyone knows."""
        return reader.is_keeper or (reader.counts(self.award) and (reader.audience == "funder" or not self.closed))


class Topic(PlanPart):
    """Something to talk about at the next meeting."""

    what: Sentences = needed("What it is about.", "Bus passes", readers=PARTNERS)
    who: PartnerId | None = optional("The partner that leads.", "legal-aid", readers=PARTNERS)
    minutes: Count | None = optional("How many minutes it takes.", 10, readers=PARTNERS)
    aim: Aim | None = optional("What it is for.", "decide", readers=PARTNERS)


class NextMeeting(PlanPart):
    """The next meeting."""

    date: Day = needed(
        "Its day.", "2026-12-03", readers=Readers(partners="whole", coalition="month-to-come", invited="whole")
    )
    time: Time | None = optional("Its time, between quotes.", "9:00", readers=GUESTS)
    minutes: Count | None = optional("How many minutes it lasts; default: 60.", 90, readers=PARTNERS)
    place: Label | None = optional("Where it is.", "Main library", readers=GUESTS)
    link: Label | None = optional("Where it is on the web.", "https://example.org/meet", readers=GUESTS)
    topics: list[Topic] | None = optional(
        "What there is to talk about.", [{"what": "Bus passes", "who": "legal-aid"}], readers=PARTNERS
    )


class Decision(PlanPart):
    """A decision of which more is said than its words."""

    what: Sentences = needed("What was decided.", "Draft the jail referral protocol.", readers=PARTNERS)
    share: DecisionShare | None = optional("Who else may read it; default: partners.", "nobody", readers=KEEPER)

    def told_to(self, reader: Reader, id_: str) -> bool:
        """Whoever was at the table, unless it is kept to this file."""
        return reader.audience == "internal" or self.share != "nobody"


Decided: TypeAlias = either(Sentences, Decision)  # type: ignore[valid-type]


class Meeting(PlanPart):
    """A meeting that was held."""

    date: Day = needed("Its day.", "2026-10-08", readers=EVERYBODY)
    present: list[PartnerId] | None = optional(
        "The partners that were there, by their ids.",
        ["casa-segura", "legal-aid"],
        readers=ALL_BUT_PUBLIC,
    )
    guests: list[Label] | None = optional(
        "Agencies that were there and are no partners yet; never people.",
        ["Tribal victim services", "911 dispatch"],
        readers=PARTNERS,
    )
    decided: list[Decided] | None = optional(
        "What was decided, one item each; one that stays in this file with share: nobody.",
        ["Draft the jail referral protocol."],
        readers=PARTNERS,
    )
    award: Label | None = optional("The number of the award that paid for it.", "2026-VS-014", readers=FUNDER)
    note: Sentences | None = optional("Anything else.", "Held at the library.", readers=SCREEN)

    def told_to(self, reader: Reader, id_: str) -> bool:
        """Once it was held, outside."""
        return _has_happened(self.date, reader)

    def kept_from(self, reader: Reader, id_: str) -> Collection[str]:
        """The number of another award, from a funder."""
        return () if reader.counts(self.award) else ("award",)


class Meetings(PlanPart):
    """How often the task force meets, and when it did."""

    every: Cadence | None = optional("How often it meets.", "month", readers=EVERYBODY)
    not_in: list[MonthNumber] | None = optional(
        "Months of the year without a meeting, as numbers.", [7, 12], readers=EVERYBODY
    )
    next: NextMeeting | None = optional(
        "The next meeting.",
        {"date": "2026-12-03", "time": "9:00"},
        readers=Readers(partners="whole", coalition="whole", invited="whole"),
    )
    held: list[Meeting] | None = optional(
        "The meetings that were held.",
        [{"date": "2026-10-08", "present": ["casa-segura"]}],
        readers=EVERYBODY,
    )


class LeftOpen(PlanPart):
    """A seat left open by decision, or one that cannot be filled here."""

    reason: Sentences = needed("Why it is left open.", "Survivors asked for it this year.", readers=SCREEN)
    covered_by: PartnerId | None = optional("The partner that covers for it.", "legal-aid", readers=NEIGHBORS)
    review_by: Day | None = optional(
        "The day by which to ask again.", "2027-01-15", readers=Readers(partners="whole", coalition="month-to-come")
    )

    def kept_from(self, reader: Reader, id_: str) -> Collection[str]:
        """Of a seat that the community decides about others know the state alone."""
        return ("covered_by", "review_by") if id_ in reader.community_seats else ()


class SurvivorVoice(PlanPart):
    """How survivors were asked, and what changed; no names, no counts."""

    date: Day = needed(
        "The day they were asked.", "2026-03-19", readers=Readers(partners="whole", coalition="whole", public="year")
    )
    how: AskedHow = needed("How they were asked.", "listening-session", readers=ALL_BUT_FUNDER)
    by: PartnerId | None = optional("The partner that asked them.", "casa-segura", readers=KEEPER)
    changed: Sentences | None = optional(
        "What changed because of what they said.",
        "Meetings moved to the evening.",
        readers=Readers(partners="whole", public="whole"),
    )
    share: VoiceShare | None = optional("Who else may read what changed; default: nobody.", "partners", readers=KEEPER)

    def told_to(self, reader: Reader, id_: str) -> bool:
        """Once it has happened, outside."""
        return _has_happened(self.date, reader)

    def kept_from(self, reader: Reader, id_: str) -> Collection[str]:
        """What changed, unless it may be told."""
        may_read = ("public",) if reader.like == "public" else ("partners", "public")
        return () if reader.is_keeper or self.share in may_read else ("changed",)


class Protocol(PlanPart):
    """A working agreement on how survivors are referred between partners."""

    title: Sentences = needed(
        "What it says, in a line.", "Deputies offer every survivor an advocate's number", readers=ALL_BUT_PUBLIC
    )
    from_: list[PartnerId] | None = optional("The partners that refer.", ["sheriff"], readers=PARTNERS, alias="from")
    to: list[PartnerId] | None = optional("The partners they refer to.", ["casa-segura"], readers=PARTNERS)
    between: list[PartnerId] | None = optional(
        "The partners that refer both ways, instead of from and to.",
        ["casa-segura", "legal-aid"],
        readers=PARTNERS,
    )
    status: ProtocolStatus = needed("Its status.", "draft", "in-force", readers=ALL_BUT_PUBLIC)
    since: Day | None = optional("The day its status became what it is.", "2026-05-01", readers=PARTNERS)
    review_by: Day | None = optional("The day by which to look at it again.", "2027-05-01", readers=PARTNERS)
    shares: Shares | None = optional("What the partners share about a survivor.", "nothing", readers=PARTNERS)
    award: Label | None = optional("The number of the award that paid for it.", "2026-VS-014", readers=FUNDER)
    note: Sentences | None = optional("Anything else.", "The county attorney has read it.", readers=SCREEN)

    def kept_from(self, reader: Reader, id_: str) -> Collection[str]:
        """The number of another award, from a funder."""
        return () if reader.counts(self.award) else ("award",)

    @model_validator(mode="after")
    def _goes_one_way_or_both(self) -> "Protocol":
        if choice := open_in_protocol(self.between, self.from_, self.to):
            raise PydanticCustomError(choice, "between, or from and to")
        return self


First: TypeAlias = either(PartnerId, dict[PlaceName, PartnerId])  # type: ignore[valid-type]


class Role(PlanPart):
    """Who does a task of the framework: first means that it answers for the task, never that it is to blame."""

    first: First | None = optional(
        "The partner that is first for it, or the first of each place.", "legal-aid", readers=PARTNERS
    )
    with_: list[PartnerId] | None = optional(
        "The partners that work with it.", ["sheriff"], readers=PARTNERS, alias="with"
    )
    since: Day | None = optional("The day since which it is so.", "2026-06-10", readers=PARTNERS)
    note: Sentences | None = optional("Anything else.", "Asked for again in May.", readers=SCREEN)

    @property
    def firsts(self) -> Mapping[str | None, str]:
        """The partner that is first by place; under ``None`` the one that is first everywhere."""
        return self.first if isinstance(self.first, dict) else {} if self.first is None else {None: self.first}


class Assessment(PlanPart):
    """How the task force sees itself, component by component."""

    date: Day = needed("The day it was done.", "2026-05-14", readers=PARTNERS)
    how: AssessedHow | None = optional("How it was done.", "together", readers=PARTNERS)
    scores: dict[ComponentId, Score] = needed(
        "A number from 1 to 5, whole or half, for each component of the framework.",
        {"shared-purpose": 4},
        readers=PARTNERS,
    )
    answered: Count | None = optional("How many people took part.", 9, readers=PARTNERS)
    note: Sentences | None = optional("Anything else.", "The clinic could not come.", readers=SCREEN)


People: TypeAlias = either(Count, dict[Reference, Count])  # type: ignore[valid-type]


class Training(PlanPart):
    """A training that was given."""

    date: Day = needed("Its day.", "2026-06-10", readers=_EVENT_DAYS)
    title: Sentences = needed("What it was about.", "U certification for patrol", readers=ALL_BUT_PUBLIC)
    topics: list[Label] | None = optional("Its topics, a word or two each.", ["u-certification"], readers=EVERYBODY)
    by: list[PartnerId] | None = optional("The partners that gave it.", ["legal-aid"], readers=ALL_BUT_PUBLIC)
    for_: list[PartnerId] | None = optional(
        "The partners whose people it reached.", ["sheriff"], readers=ALL_BUT_PUBLIC, alias="for"
    )
    people: People | None = optional("How many people, or how many of each profession.", 24, readers=_PEOPLE)
    award: Label | None = optional("The number of the award that paid for it.", "2026-VS-014", readers=FUNDER)

    def told_to(self, reader: Reader, id_: str) -> bool:
        """Once it has happened, outside; a funder what its award has paid for."""
        return _has_happened(self.date, reader) and reader.counts(self.award)


class Outreach(PlanPart):
    """Something done to tell the community."""

    date: Day = needed(
        "Its day, once it is over.",
        "2026-05-02",
        readers=Readers(partners="whole", coalition="month", funder="month", public="month"),
    )
    title: Sentences = needed(
        "What it was.", "Know-your-rights table", readers=Readers(partners="whole", funder="whole")
    )
    by: list[PartnerId] | None = optional(
        "The partners that did it.", ["casa-segura"], readers=Readers(partners="whole", funder="whole")
    )
    languages: list[Reference] | None = optional(
        "The languages it was in.", ["es"], readers=Readers(partners="whole", funder="whole")
    )
    people: Count | None = optional("About how many people it reached.", 140, readers=_PEOPLE)
    award: Label | None = optional("The number of the award that paid for it.", "2026-VS-014", readers=FUNDER)

    def told_to(self, reader: Reader, id_: str) -> bool:
        """Once it has happened, outside; a funder what its award has paid for."""
        return _has_happened(self.date, reader) and reader.counts(self.award)


class Action(PlanPart):
    """Something to do."""

    what: Sentences = needed("What is to be done.", "Ask the consulate to name a liaison", readers=PARTNERS)
    who: PartnerId | None = optional("The partner that does it.", "casa-segura", readers=PARTNERS)
    due: Day | None = optional("The day by which.", "2026-11-30", readers=PARTNERS)
    seat: SeatId | None = optional("The seat it is about, by its id.", "consular-services", readers=PARTNERS)
    done: Day | None = optional("The day it was done; absent while it is open.", "2026-11-20", readers=PARTNERS)
    note: Sentences | None = optional("Anything else.", "Call after ten.", readers=SCREEN)


class Change(PlanPart):
    """What changed for good in how agencies work."""

    date: Day = needed("The day it changed.", "2026-07-01", readers=_EVENT_DAYS)
    what: Sentences = needed("What changed.", "Patrol reports have an interpreter box", readers=ALL_BUT_PUBLIC)
    kind: ChangeKind | None = optional("What kind of change it is.", "form", readers=EVERYBODY)
    partner: PartnerId | None = optional("The partner where it changed.", "sheriff", readers=ALL_BUT_PUBLIC)
    award: Label | None = optional("The number of the award that paid for it.", "2026-VS-014", readers=FUNDER)

    def told_to(self, reader: Reader, id_: str) -> bool:
        """Once it has happened, outside; a funder what its award has paid for."""
        return _has_happened(self.date, reader) and reader.counts(self.award)


class Story(PlanPart):
    """What agencies did that another task force can learn from; never a survivor's story."""

    title: Sentences = needed("Its title.", "The clerk's window", readers=ALL_BUT_FUNDER)
    text: Sentences = needed(
        "What was tried, and what came of it.", "The clerk hands out the advocates' card.", readers=ALL_BUT_FUNDER
    )
    date: Day | None = optional(
        "About when.", "2026-02-20", readers=Readers(partners="whole", coalition="whole", public="month")
    )
    seats: list[SeatId] | None = optional(
        "The seats it is about, by their ids.", ["courts", "victim-services"], readers=ALL_BUT_FUNDER
    )
    lesson: Sentences | None = optional(
        "What another task force could do on Monday.", "Ask the clerk first.", readers=ALL_BUT_FUNDER
    )

    def told_to(self, reader: Reader, id_: str) -> bool:
        """Outside nothing is told of a seat that the community decides about."""
        return not (reader.is_outside and reader.community_seats & set(self.seats or ()))

    def kept_from(self, reader: Reader, id_: str) -> Collection[str]:
        """A day that is still to come, outside."""
        return () if self.date is None or _has_happened(self.date, reader) else ("date",)


OpenSeat: TypeAlias = either(Sentences, LeftOpen)  # type: ignore[valid-type]


class Plan(PlanPart):
    """One community's plan."""

    ccr: Version = needed("The version of the plan format: 1.", 1, readers=EVERYBODY)
    name: Label = needed("The task force's name.", "Saguaro County Task Force", readers=EVERYBODY)
    area: Label | None = optional("The area it serves.", "Saguaro County, Arizona", readers=EVERYBODY)
    places: list[Label] | None = optional(
        "Its towns or parts, one item each; a plan without them is one place.",
        ["Arivaca", "Three Points"],
        readers=ALL_BUT_FUNDER,
    )
    framework: Reference = needed(
        "What the plan is checked against: the name of a built-in framework, or the path of a file, seen "
        "from this one.",
        "immigrant-survivors",
        readers=EVERYBODY,
    )
    language: Language | None = optional("The language documents are written in; default: en.", "en", readers=EVERYBODY)
    mission: Sentences | None = optional(
        "The mission statement.",
        "An immigrant survivor finds safety behind whichever door they knock on first.",
        readers=EVERYBODY,
    )
    principles: list[Sentences] | None = optional(
        "The guiding principles, one item each.",
        ["Immigration status never decides who is helped."],
        readers=EVERYBODY,
    )
    in_practice_since: Day | None = optional(
        "The day the plan was put into practice.", "2026-07-01", readers=ALL_BUT_PUBLIC
    )
    coordinator: Coordinator | None = optional(
        "Who coordinates.", {"partner": "casa-segura", "hours_per_week": 20}, readers=EVERYBODY
    )
    funding: list[Funding] | None = optional(
        "Money and help in kind.", [{"source": "County victim services fund"}], readers=ALL_BUT_PUBLIC
    )
    meetings: Meetings | None = optional(
        "How often the task force meets, and when it did.", {"every": "month"}, readers=EVERYBODY
    )
    partners: dict[Id, Partner] | None = optional(
        "The partners, each under an id of lower-case words joined by hyphens.",
        {"casa-segura": {"name": "Casa Segura", "seats": ["victim-services"], "status": "at-the-table"}},
        readers=EVERYBODY,
    )
    not_here: dict[SeatId, OpenSeat] | None = optional(
        "Seats left open by decision, or that cannot be filled here; always with the reason.",
        {"immigration-courts": "The nearest court is 180 miles away."},
        readers=NEIGHBORS,
    )
    languages_needed: list[Reference] | None = optional(
        "What survivors here speak, other than English.", ["es", "Mixteco"], readers=ALL_BUT_FUNDER
    )
    survivor_voice: list[SurvivorVoice] | None = optional(
        "How survivors were asked, and what changed; no names, no counts.",
        [{"date": "2026-03-19", "how": "listening-session"}],
        readers=EVERYBODY,
    )
    protocols: dict[Id, Protocol] | None = optional(
        "Working agreements on how survivors are referred, each under an id.",
        {"either-door": {"title": "Either door", "between": ["casa-segura", "legal-aid"], "status": "in-force"}},
        readers=ALL_BUT_PUBLIC,
    )
    roles: dict[TaskId, Role] | None = optional(
        "Who is first for each task of the framework, under the task's id, and who works with them.",
        {"certification-contact": {"first": "legal-aid", "with": ["sheriff"]}},
        readers=PARTNERS,
    )
    assessments: list[Assessment] | None = optional(
        "How the task force sees itself, once a year or every two years.",
        [{"date": "2026-05-14", "scores": {"shared-purpose": 4}}],
        readers=PARTNERS,
    )
    trainings: list[Training] | None = optional(
        "Trainings that were given.",
        [{"date": "2026-06-10", "title": "U certification"}],
        readers=EVERYBODY,
    )
    outreach: list[Outreach] | None = optional(
        "What was done to inform the community.",
        [{"date": "2026-05-02", "title": "Know-your-rights table"}],
        readers=EVERYBODY,
    )
    actions: list[Action] | None = optional(
        "What is to be done, and by whom.",
        [{"what": "Ask the consulate", "who": "casa-segura"}],
        readers=PARTNERS,
    )
    changes: list[Change] | None = optional(
        "What changed for good in how agencies work.",
        [{"date": "2026-07-01", "what": "A new form"}],
        readers=EVERYBODY,
    )
    stories: list[Story] | None = optional(
        "What agencies did that others can learn from; never a survivor's story.",
        [{"title": "The clerk's window", "text": "The clerk hands out the advocates' card."}],
        readers=ALL_BUT_FUNDER,
    )
    note: Sentences | None = optional("Anything else.", "Started from the county's old list.", readers=SCREEN)

    @property
    def left_open(self) -> dict[str, LeftOpen]:
        """The seats left open by decision, each in its long form."""
        entries = (self.not_here or {}).items()
        return {seat: entry if isinstance(entry, LeftOpen) else LeftOpen(reason=entry) for seat, entry in entries}

    @property
    def here(self) -> dict[str, Partner]:
        """The partners at the table by their ids, in the file's order."""
        return {id_: partner for id_, partner in (self.partners or {}).items() if partner.is_here}

    def partners_of(self, seat: str) -> Iterator[tuple[str, Partner]]:
        """The partners of a seat, with their ids, whatever their status, in the file's order."""
        for id_, partner in (self.partners or {}).items():
            if seat in (partner.seats or ()):
                yield id_, partner
