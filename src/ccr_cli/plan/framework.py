"""A framework: the sectors, seats, commitments and elements that a plan is held against.

It is data. Code asks a seat for its flags, never for its id.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Literal, TypeAlias, get_args

from pydantic import PrivateAttr

from ccr_cli.plan.fields import Id, Label, Part, Reference, Sentences, Version, either, needed, optional
from ccr_cli.plan.lineage import Lineage


class BothLanguages(Part):
    """A text in English and in Spanish."""

    en: Sentences = needed("In English.", "Housing")
    es: Sentences = needed("In Spanish.", "Vivienda")


Words: TypeAlias = either(Sentences, BothLanguages)  # type: ignore[valid-type]
Flag = Literal[
    "core", "independent", "system", "neutral", "certifies", "trained", "network", "decided_by_community", "shelters"
]
FLAGS: tuple[Flag, ...] = get_args(Flag)
Reasoned = Literal[
    "commitments-open",
    "no-core-tie",
    "no-mission",
    "no-principles",
    "not-oriented",
    "seat-open",
    "sector-missing",
    "training-gap",
]
"""The kinds of things to do that matter for reasons of the framework's own."""


class PhrasesOfSeat(Part):
    """Words in names of agencies, by language: phrases, in small letters, or with capitals where one is a name."""

    en: list[Label] | None = optional("In English.", ["food bank", "pantry"])
    es: list[Label] | None = optional("In Spanish.", ["banco de alimentos", "despensa"])


class Seat(Part):
    """One place at the table inside a sector."""

    id: Id = needed("Its id.", "housing")
    name: Words = needed("Its name.", {"en": "Housing", "es": "Vivienda"})
    flags: list[Flag] | None = optional("What holds for it.", ["core"])
    usually: Words | None = optional("Who usually fills it.", "shelters, housing authority")
    why: Words | None = optional("Why it matters at the table.", "A survivor leaves when there is a bed.")
    invites: Words | None = optional(
        "What a letter says to whoever is asked to take it: welcoming, true, and nothing that is for the table alone.",
        "You know the roads, the stops and the hours. We would like to learn from you.",
    )
    decides: Words | None = optional("Who decides whether it is at the table, where the community does.", "Survivors.")
    locator: Words | None = optional(
        "Where its agencies are listed, if no directory of services knows them.",
        "the list of offices of the agency, at agency.example.org",
    )
    words: PhrasesOfSeat | None = optional(
        "Phrases that say this seat when they are in the name of an agency: beside those of a built-in seat. A seat "
        "without any is known by its own name.",
        {"en": ["food bank", "pantry"], "es": ["banco de alimentos", "despensa"]},
    )
    never: PhrasesOfSeat | None = optional(
        "Phrases that keep this seat away from an agency with one of its words in the name.",
        {"en": ["food court"], "es": ["despensa de pinturas"]},
    )
    sources: list[Reference] | None = optional("The sources of these facts, by their ids.", ["guidelines"])

    def has(self, flag: Flag) -> bool:
        """Whether a flag holds for this seat."""
        return flag in (self.flags or ())


class Sector(Part):
    """A part of the community that has to be in the coordinated effort."""

    id: Id = needed("Its id.", "basic-services")
    name: Words = needed("Its name.", {"en": "Basic services", "es": "Servicios básicos"})
    why: Words | None = optional("Why it matters at the table.", "A survivor stays gone when there is a wage.")
    seats: list[Seat] = needed("Its seats.", [{"id": "housing", "name": "Housing"}])
    sources: list[Reference] | None = optional("The sources of these facts, by their ids.", ["guidelines"])

    @property
    def is_for_community(self) -> bool:
        """Whether survivors and the community decide about all of its seats."""
        return bool(self.seats) and all(seat.has("decided_by_community") for seat in self.seats)


class Commitment(Part):
    """One of the promises every participant makes before the plan is put into practice."""

    id: Id = needed("Its id.", "advocacy")
    name: Words = needed("Its name.", "Advocacy")
    short: Words | None = optional("A short name for a narrow column, at most ten letters.", "Advocacy")
    promise: Words | None = optional("What is promised.", "Advocacy for victims and their families")
    confidentiality: bool | None = optional(
        "true for the promise to guard survivors' confidentiality: it is asked for before anybody is referred.", True
    )
    sources: list[Reference] | None = optional("The sources of these facts, by their ids.", ["guidelines"])


class Element(Part):
    """Something the task force itself has to have in place."""

    id: Id = needed("Its id.", "mission")
    required: bool = needed("Whether the plan waits for it; never for an element that only you can judge.", True)
    name: Words = needed("Its name.", "Mission statement")
    why: Words | None = optional("Why it matters.", "It says what everybody came for.")
    met_when: Words | None = optional("When it is met.", "The plan has a mission.")
    subject: Words | None = optional(
        "Of orientation: what a partner's people know once they are oriented, as words that fit into a sentence.",
        "the rights of every survivor",
    )
    example: Words | None = optional(
        "Of mission and principles: what one could say, as an example in a plan that is just begun.",
        "A survivor finds safety behind whichever door they knock on first.",
    )
    sources: list[Reference] | None = optional("The sources of these facts, by their ids.", ["guidelines"])


class Task(Part):
    """Something that has to happen, for which one partner is first."""

    id: Id = needed("Its id.", "first-call")
    name: Words = needed("Its name.", "Answer the first call, day or night")
    why: Words | None = optional("Why it matters.", "One number that always answers can be handed out by all.")
    usual: list[Reference] | None = optional("The seats that usually are first for it, by their ids.", ["advocates"])
    line: bool | None = optional(
        "true for the task of answering a line: a paper then leaves room for its number, which is not the office's.",
        True,
    )
    sources: list[Reference] | None = optional("The sources of these facts, by their ids.", ["guidelines"])


class Component(Part):
    """A part of how a task force works, of which it asks itself once in a while how it is going."""

    id: Id = needed("Its id.", "shared-purpose")
    name: Words = needed("Its name.", "Shared purpose")
    ask: Words = needed("A question to talk about.", "If each of us wrote down what we are here for, would it agree?")
    one: Words = needed("What 1 looks like.", "Every agency has its own answer.")
    three: Words = needed("What 3 looks like.", "There is a written mission; few use it.")
    five: Words = needed("What 5 looks like.", "We use it to say yes and no to work.")
    sources: list[Reference] | None = optional("The sources of these facts, by their ids.", ["guidelines"])


class FrameworkStory(Part):
    """What agencies of one task force did that another can learn from."""

    id: Id = needed("Its id.", "either-door")
    title: Words = needed("Its title.", "Two doors, one answer")
    told: Words | None = optional("When it happened.", "before 2012")
    seats: list[Reference] = needed("The seats it is about, by their ids.", ["victim-services"])
    text: Words = needed("What was done, and what came of it.", "They trained the courts together.")
    lesson: Words | None = optional("What another task force can take from it.", "Start with two.")
    sources: list[Reference] | None = optional("The sources, by their ids.", ["guidelines"])


class Reason(Part):
    """Why a kind of thing to do matters to those who follow this framework."""

    kind: Reasoned = needed("The kind of thing to do, as ccr next names it.", "no-core-tie")
    why: Words = needed("Why it matters.", "Whoever reaches one of the two reaches both.")
    sources: list[Reference] | None = optional("The sources, by their ids.", ["guidelines"])


class Source(Part):
    """Where a fact comes from."""

    title: Words = needed("Its title.", "Planning guidelines")
    where: Label | None = optional("Where to find it: an address or a citation.", "8 CFR 214.14(a)(2)")


class Framework(Part):
    """The list that a plan is held against."""

    ccr_framework: Version = needed("The version of the framework format: 1.", 1)
    id: Id = needed("Its id.", "immigrant-survivors")
    name: Words = needed("Its name.", "Response to immigrant survivors")
    about: Words | None = optional("What it is.", "The key sectors of a community.")
    invites: Words | None = optional(
        "What a letter says that agencies work together for, as the end of a sentence that begins with them.",
        "so that survivors find help wherever they turn first",
    )
    primer: bool | None = optional(
        "true where the people at the table are to know the federal immigration protections: the agenda of a meeting "
        "then tells one of them now and then, as ccr primer does.",
        True,
    )
    extends: Reference | None = optional(
        "The framework that this one adds to: a built-in name, or the path of a file, seen from this one. All that is "
        "not written here stays as it is there: lists may be left out, and beside an id is only what changes.",
        "immigrant-survivors",
    )
    hide: list[Reference] | None = optional(
        "The ids of what is left out of the framework that this one extends: sectors, seats, commitments, elements, "
        "tasks, components and stories. The tasks and stories about a seat go with it.",
        ["homeland-security"],
    )
    sectors: list[Sector] = needed(
        "Its sectors, the most important first.",
        [{"id": "help", "name": "Help", "seats": [{"id": "advocates", "name": "Advocates"}]}],
    )
    commitments: list[Commitment] = needed("What every participant promises.", [{"id": "safety", "name": "Safety"}])
    elements: list[Element] | None = optional(
        "What the task force has to have in place.",
        [{"id": "mission", "required": True, "name": "Mission statement"}],
    )
    tasks: list[Task] | None = optional(
        "What has to happen, each with the seats that usually are first for it.",
        [{"id": "first-call", "name": "Answer the first call", "usual": ["advocates"]}],
    )
    components: list[Component] | None = optional(
        "What a task force looks at when it asks itself how it is going.",
        [
            {
                "id": "shared-purpose",
                "name": "Shared purpose",
                "ask": "What are we here for?",
                "one": "Each has its own answer.",
                "three": "It is written down.",
                "five": "We decide by it.",
            }
        ],
    )
    stories: list[FrameworkStory] | None = optional(
        "What other task forces did.",
        [{"id": "two-doors", "title": "Two doors", "seats": ["advocates"], "text": "Each sends people to the other."}],
    )
    reasons: list[Reason] | None = optional(
        "Why some of the things to do that ccr next names matter, where it has a reason of its own.",
        [{"kind": "no-core-tie", "why": "Whoever reaches one of the two reaches both."}],
    )
    sources: dict[Reference, Source] | None = optional(
        "The sources, each under an id.", {"guidelines": {"title": "Planning guidelines"}}
    )
    _lineage: Lineage = PrivateAttr(default_factory=Lineage)

    @property
    def lineage(self) -> Lineage:
        """Where its parts come from, if it extends another framework, and what it hides of that."""
        return self._lineage

    def descended(self, lineage: Lineage) -> "Framework":
        """The same framework, which holds all of the one that it extends, with where its parts come from."""
        whole = self.model_copy(update={"extends": None, "hide": None})
        whole._lineage = lineage
        return whole

    @cached_property
    def seats(self) -> dict[str, Seat]:
        """Every seat by its id, in the framework's order."""
        return {seat.id: seat for sector in self.sectors for seat in sector.seats}

    @property
    def parts(self) -> "tuple[Sector | Seat | Commitment | Element | Task | Component, ...]":
        """Everything in it that has an id and a name."""
        others = (self.commitments, self.elements or (), self.tasks or (), self.components or ())
        return (*self.sectors, *self.seats.values(), *(part for parts in others for part in parts))

    @cached_property
    def flagged(self) -> dict[Flag, frozenset[str]]:
        """The ids of the seats for which each flag holds."""
        return {flag: frozenset(id_ for id_, seat in self.seats.items() if seat.has(flag)) for flag in FLAGS}

    @cached_property
    def confidentiality(self) -> tuple[str, ...]:
        """The ids of what is promised about confidentiality."""
        return tuple(commitment.id for commitment in self.commitments if commitment.confidentiality)

    @cached_property
    def sector_of(self) -> dict[str, Sector]:
        """The sector of every seat, by the seat's id."""
        return {seat.id: sector for sector in self.sectors for seat in sector.seats}

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each sector stands in the framework's order, by its id."""
        return {sector.id: place for place, sector in enumerate(self.sectors)}

    def element(self, id_: str) -> Element | None:
        """The element with this id, if it has one."""
        return next((element for element in self.elements or () if element.id == id_), None)

    def cited(self, ids: list[str] | None) -> Iterator[Source]:
        """The sources of a fact."""
        for id_ in ids or ():
            if self.sources and id_ in self.sources:
                yield self.sources[id_]
