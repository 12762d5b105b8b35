"""What ``ccr explain`` shows of a framework: its list of contents, and each of its parts with where it comes from."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from ccr_cli.language.message import Bilingual, Message, Typed, mark, say, typed
from ccr_cli.language.nearest import word_called
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan import other_names
from ccr_cli.plan.framework import Commitment, Component, Element, Flag, Framework, FrameworkStory, Seat, Sector, Task
from ccr_cli.plan.lineage import ChangedKeys, KindOfPart, ListOfParts, PartId
from ccr_cli.questions.elements.judging import JUDGED
from ccr_cli.views.blocks import Block, Heading, Headline, Paragraph
from ccr_cli.views.sources import source_words

_FLAGS: dict[Flag, str] = {
    "core": mark("The tie between the core seats is the center of the model."),
    "independent": mark(
        "The advocates here are best independent: on the survivor's side alone, with records that nobody can ask for."
    ),
    "system": mark(
        "Whoever sits here is part of the justice system or the government, and may have to pass on what it hears."
    ),
    "neutral": mark(
        "Whoever sits here stays neutral between people: no memorandum asks it to take the side of one of them."
    ),
    "certifies": mark("Whoever sits here may sign certifications for U status."),
    "trained": mark("Training has to reach it."),
    "network": mark("People and not an agency: it is never filled by a named person."),
    "decided_by_community": mark("Whether it is at the table is for survivors and the community to decide."),
    "shelters": mark("Whoever sits here may have a place that must not be known: no address is written down."),
}
_LISTED: tuple[tuple[ListOfParts, Message], ...] = (
    ("commitments", say("Commitments")),
    ("elements", say("Elements")),
    ("tasks", say("Tasks")),
    ("components", say("Components")),
)
_Explained: TypeAlias = Sector | Seat | Commitment | Element | Task | Component
_Label: TypeAlias = tuple[Message, Bilingual | str | None]


def words_of(framework: Framework) -> list[str]:
    """Every word of the framework that can be explained."""
    sectors = [word for sector in framework.sectors for word in (sector.id, *(seat.id for seat in sector.seats))]
    others = [part.id for part in framework.parts if not isinstance(part, Sector | Seat)]
    return list(dict.fromkeys(sectors + others))


def framework_word(framework: Framework, word: str) -> str | None:
    """The id of the part of a framework that has this id or name."""
    known = words_of(framework)
    low = word.lower()
    return low if low in known else word_called(word, known, other_names.of_parts(framework.parts))


def parts_of(framework: Framework, speaker: Speaker) -> Iterator[Block]:
    """Its parts, one line each."""
    yield Heading(speaker.tell(say("Sectors and seats")))
    for sector in framework.sectors:
        yield Paragraph(speaker.pick(sector.name), sector.id, indent=2)
        for seat in sector.seats:
            yield Paragraph(speaker.pick(seat.name), seat.id, indent=4)
    for kind, title in _LISTED:
        parts = getattr(framework, kind) or ()
        if parts:
            yield Heading(speaker.tell(title))
        for part in parts:
            yield Paragraph(speaker.pick(part.name), part.id, indent=2)


def explain_in(frameworks: Sequence[Framework], word: str, speaker: Speaker) -> list[Block]:
    """What the frameworks at hand say about the parts with this id or name; each is named if they are several.

    Empty when none has it.
    """
    found = [(one, id_) for one in frameworks if (id_ := framework_word(one, word)) is not None]
    blocks: list[Block] = []
    for framework, id_ in found:
        blocks += [Paragraph("")] if blocks else []
        blocks += [_name(framework, speaker)] if len(frameworks) > 1 else []
        blocks += _explain_word(framework, id_, speaker)
    return blocks


def explain_in_other(
    others: Iterable[Framework], frameworks: Sequence[Framework], word: str, speaker: Speaker
) -> list[Block]:
    """What the first framework that has this word says about it, which is none of those at hand.

    It says which it is, and which of those at hand hide it.
    """
    for other in others:
        id_ = framework_word(other, word)
        if id_ is not None:
            return [_name(other, speaker), *_hiding(frameworks, id_, speaker), *_explain_word(other, id_, speaker)]
    return []


def _name(framework: Framework, speaker: Speaker) -> Block:
    return Paragraph(speaker.pick(framework.name), speaker.tell(say("Framework")), tone="quiet")


def _hiding(frameworks: Sequence[Framework], word: str, speaker: Speaker) -> Iterator[Block]:
    known = [by for framework in frameworks for part, by in framework.lineage.hidden.items() if part.id == word]
    for by in dict.fromkeys(known):
        told = say("{path} hides it, at {key}.", path=Typed(by), key=Typed("hide"))
        yield Paragraph(speaker.tell(told), tone="quiet")


def _explain_word(framework: Framework, word: str, speaker: Speaker) -> Iterator[Block]:
    """What the framework says about each of its parts with this id, and where that comes from."""
    for number, part in enumerate(part for part in framework.parts if part.id == word):
        if number:
            yield Paragraph("")
        yield from _explained(framework, part, speaker)


def _explained(framework: Framework, part: _Explained, speaker: Speaker) -> Iterator[Block]:
    title, labels = _told(framework, part, speaker)
    yield Headline(speaker.tell(title))
    yield Paragraph("")
    for text in _without_label(part):
        yield Paragraph(speaker.tell(text))
    for label, said in labels:
        if said is not None:
            yield Paragraph(speaker.pick(said), speaker.tell(label))
    yield from sources_of(framework, part.sources, speaker)
    yield from _origin(framework, PartId(_kind(part), part.id), speaker)
    if isinstance(part, Seat):
        yield from _stories(framework, part, speaker)


def _told(framework: Framework, part: _Explained, speaker: Speaker) -> tuple[Message, Sequence[_Label]]:
    """What a part is, and what is said of it."""
    why = (say("Why it matters"), None if isinstance(part, Commitment | Component) else part.why)
    match part:
        case Sector():
            seats = _named(part.seats, speaker)
            return say("Sector: {name}", name=part.name), ((say("Why it matters"), part.why), (say("Seats"), seats))
        case Seat():
            decides, usually = (say("Who decides"), part.decides), (say("Who usually fills it"), part.usually)
            invites = (say("What a letter to it says"), part.invites)
            listed = (say("Where its agencies are listed"), part.locator)
            return say("Seat: {name}", name=part.name), (decides, why, usually, listed, invites)
        case Commitment():
            return say("Commitment: {name}", name=part.name), ((say("What is promised"), part.promise),)
        case Element():
            return say("Element: {name}", name=part.name), (why, (say("When it is met"), part.met_when))
        case Task():
            usual = _named([framework.seats[id_] for id_ in part.usual or ()], speaker)
            return say("Task: {name}", name=part.name), (why, (say("Usually first for it"), usual))
        case Component():
            return say("Component: {name}", name=part.name), _scale(part)


def _scale(component: Component) -> Sequence[_Label]:
    return (
        (say("To talk about"), component.ask),
        (say("What 1 looks like"), component.one),
        (say("What 3 looks like"), component.three),
        (say("What 5 looks like"), component.five),
    )


def _without_label(part: _Explained) -> Iterator[Message]:
    """What holds for a part, a sentence each."""
    if isinstance(part, Element):
        yield _needed(part)
    for flag in (part.flags or ()) if isinstance(part, Seat) else ():
        if flag != "decided_by_community" or not isinstance(part, Seat) or part.decides is None:
            yield Message(_FLAGS[flag])


def _needed(element: Element) -> Message:
    if element.id not in JUDGED:
        return say("Only you can judge whether it is met, so it never holds up the plan.")
    if element.required:
        return say("Required before the plan is put into practice.")
    return say("A goal; not required to start.")


def _named(seats: Sequence[Seat], speaker: Speaker) -> str | None:
    return ", ".join(f"{speaker.pick(seat.name)} ({seat.id})" for seat in seats) or None


def _kind(part: _Explained) -> KindOfPart:
    return _KINDS[type(part)]


_KINDS: dict[type[_Explained], KindOfPart] = {
    Sector: "sectors",
    Seat: "seats",
    Commitment: "commitments",
    Element: "elements",
    Task: "tasks",
    Component: "components",
}


def _origin(framework: Framework, part: PartId, speaker: Speaker) -> Iterator[Block]:
    """Where a part comes from, if the framework extends another, and who changes what of it."""
    origin = framework.lineage.origins.get(part)
    if origin is None:
        return
    own = framework.lineage.name
    told = [say("From the framework {framework}.", framework=Typed(origin.framework))]
    if origin.framework == own:
        told = [say("Of this framework ({path}).", path=Typed(own))]
    told += [_changing(change, own) for change in origin.changes]
    yield from (Paragraph(speaker.tell(message), tone="quiet") for message in told)


def _changing(change: ChangedKeys, own: str) -> Message:
    framework, keys = Typed(change.framework), typed(change.keys, "and")
    if change.framework == own:
        return say("Of this framework ({framework}), which changes: {keys}.", framework=framework, keys=keys)
    return say("The framework {framework} changes: {keys}.", framework=framework, keys=keys)


def _stories(framework: Framework, seat: Seat, speaker: Speaker) -> Iterator[Block]:
    stories = [story for story in framework.stories or () if seat.id in story.seats]
    if stories:
        yield Heading(speaker.tell(say("What other task forces did")), 2)
    for story in stories:
        yield from _story(framework, story, speaker)


def _story(framework: Framework, story: FrameworkStory, speaker: Speaker) -> Iterator[Block]:
    told = f" ({speaker.pick(story.told)})" if story.told is not None else ""
    yield Paragraph(speaker.pick(story.text) + told, speaker.pick(story.title), indent=2)
    if story.lesson is not None:
        yield Paragraph(speaker.pick(story.lesson), indent=2)
    yield from sources_of(framework, story.sources, speaker, indent=2)


def sources_of(framework: Framework, ids: list[str] | None, speaker: Speaker, indent: int = 0) -> Iterator[Block]:
    """The sources of a fact, in one paragraph."""
    told = [source_words(source, speaker) for source in framework.cited(ids)]
    if told:
        yield Paragraph("; ".join(told), speaker.tell(say("Sources")), indent=indent, tone="quiet")
