"""What ``ccr explain`` shows: the manual of a rule, and what a framework says about a word."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ccr_cli.language.message import Message, Typed, mark, say
from ccr_cli.language.nearest import word_called
from ccr_cli.language.speaker import Speaker
from ccr_cli.manual import RULES
from ccr_cli.plan import other_names
from ccr_cli.plan.framework import Commitment, Element, Flag, Framework, FrameworkStory, Seat, Sector
from ccr_cli.plan.keys import all_keys
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import EVERYBODY
from ccr_cli.plan.words import ALL as VOCABULARIES
from ccr_cli.questions.elements.judging import JUDGED
from ccr_cli.questions.next.item import Kind
from ccr_cli.questions.next.kinds import KINDS
from ccr_cli.rules.finding import Rule
from ccr_cli.views.blocks import Block, Heading, Headline, Paragraph
from ccr_cli.views.example_texts import example_in
from ccr_cli.views.findings import severity_words
from ccr_cli.views.sources import source_words
from ccr_cli.views.what_to_do import TITLE, WORDS
from ccr_cli.views.who_else import who_else
from ccr_cli.yaml_text.quoting import in_flow_style

_FLAGS: dict[Flag, str] = {
    "core": mark("The tie between the core seats is the center of the model."),
    "independent": mark(
        "The advocates here are best independent: on the survivor's side alone, with records that nobody can ask for."
    ),
    "system": mark(
        "Whoever sits here is part of the justice system or the government, and may have to pass on what it hears."
    ),
    "certifies": mark("Whoever sits here may sign certifications for U status."),
    "trained": mark("Training has to reach it."),
    "network": mark("People and not an agency: it is never filled by a named person."),
    "decided_by_community": mark("Whether it is at the table is for survivors and the community to decide."),
    "shelters": mark("Whoever sits here may have a place that must not be known: no address is written down."),
}
_FOR_ALL = say("Everybody may read it.")
_GROUPS = {
    "0": say("Rules about the file"),
    "1": say("Rules about shape"),
    "2": say("Rules about ids"),
    "3": say("Rules of sense"),
    "4": say("Rules of privacy"),
}


def words_of(framework: Framework) -> list[str]:
    """Every word of the framework that can be explained."""
    sectors = [word for sector in framework.sectors for word in (sector.id, *(seat.id for seat in sector.seats))]
    others = [item.id for items in (framework.commitments, framework.elements or []) for item in items]
    return list(dict.fromkeys(sectors + others))


def contents(frameworks: Sequence[Framework], speaker: Speaker) -> Iterator[Block]:
    """Everything that can be explained, one line each."""
    yield Headline(speaker.tell(say("What can be explained, each by its word")))
    for framework in frameworks:
        if len(frameworks) > 1:
            yield Heading(speaker.tell(say("Framework: {name}", name=framework.name)))
        yield from _parts_of(framework, speaker)
    yield Heading(speaker.tell(say("Things to do, as ccr next names them")))
    for kind, _ in KINDS:
        yield Paragraph(speaker.tell(kind.title), kind.id, indent=2)
    yield Heading(speaker.tell(say("Privacy")))
    yield Paragraph(speaker.tell(TITLE), WORDS[0], indent=2)
    for group, title in _GROUPS.items():
        yield Heading(speaker.tell(title))
        for rule in RULES:
            if rule.code[3] == group:
                yield Paragraph(speaker.tell(rule.title), rule.code, indent=2)


def _parts_of(framework: Framework, speaker: Speaker) -> Iterator[Block]:
    yield Heading(speaker.tell(say("Sectors and seats")))
    for sector in framework.sectors:
        yield Paragraph(speaker.pick(sector.name), sector.id, indent=2)
        for seat in sector.seats:
            yield Paragraph(speaker.pick(seat.name), seat.id, indent=4)
    yield Heading(speaker.tell(say("Commitments")))
    for commitment in framework.commitments:
        yield Paragraph(speaker.pick(commitment.name), commitment.id, indent=2)
    yield Heading(speaker.tell(say("Elements")))
    for element in framework.elements or []:
        yield Paragraph(speaker.pick(element.name), element.id, indent=2)


def explain_rule(rule: Rule, speaker: Speaker) -> Iterator[Block]:
    """The manual of a rule: its reason, a wrong and a right example."""
    severity = severity_words(speaker)[rule.severity]
    yield Headline(f"{rule.code} ({severity}): {speaker.tell(rule.title)}")
    yield Paragraph("")
    yield Paragraph(speaker.tell(rule.reason))
    if rule.is_mended:
        told = say("{command} fixes it where it is unambiguous.", command=Typed("ccr check --fix"))
        yield Paragraph(speaker.tell(told))
    for title, example in ((say("Wrong"), rule.wrong), (say("Right"), rule.right)):
        yield Heading(speaker.tell(title), 2)
        for line in example_in(example, speaker).rstrip("\n").split("\n"):
            yield Paragraph(speaker.word(line.replace("\t", "→")), indent=4)


def explain_kind(kind: Kind, frameworks: Iterable[Framework], speaker: Speaker) -> Iterator[Block]:
    """The manual of a kind of thing to do: when it is named, and why it matters, as the frameworks at hand say it."""
    yield Headline(speaker.tell(say("To do: {name}", name=kind.title)))
    yield Paragraph("")
    yield Paragraph(speaker.tell(kind.when), speaker.tell(say("When it is named")))
    yield from _reasons(kind, frameworks, speaker)
    if kind.is_about_safety:
        yield Paragraph(speaker.tell(say("It is about safety, so a partner that is waiting is named too.")))


def _reasons(kind: Kind, frameworks: Iterable[Framework], speaker: Speaker) -> Iterator[Block]:
    label = speaker.tell(say("Why it matters"))
    own = [(one, reason) for one in frameworks for reason in one.reasons or () if reason.kind == kind.id]
    if not own:
        yield Paragraph(speaker.tell(kind.reason), label)
    for framework, reason in own:
        yield Paragraph(speaker.pick(reason.why), label)
        yield from _sources(framework, reason.sources, speaker)


def explain_in(
    frameworks: Sequence[Framework], others: Sequence[Framework], word: str, speaker: Speaker
) -> list[Block]:
    """What frameworks say about the part with this id or name: those at hand that have it, else the first other one.

    Empty when none has it. The framework is named where it isn't the only one at hand.
    """
    found = [(one, id_) for one in frameworks if (id_ := framework_word(one, word)) is not None]
    found = found or [(one, id_) for one in others if (id_ := framework_word(one, word)) is not None][:1]
    blocks: list[Block] = []
    for framework, id_ in found:
        if [framework] != [*frameworks]:
            blocks.append(Paragraph(speaker.pick(framework.name), speaker.tell(say("Framework")), tone="quiet"))
        blocks += _explain_word(framework, id_, speaker)
    return blocks


def _explain_word(framework: Framework, word: str, speaker: Speaker) -> Iterator[Block]:
    """What the framework says about each sector, seat, commitment or element with this id."""
    for sector in framework.sectors:
        if sector.id == word:
            yield from _sector(framework, sector, speaker)
        for seat in sector.seats:
            if seat.id == word:
                yield from _seat(framework, seat, speaker)
    for item in (*framework.commitments, *(framework.elements or ())):
        if item.id == word:
            yield from _promise(framework, item, speaker)


def explain_key(word: str, speaker: Speaker) -> list[Block]:
    """What a key of the plan file is for, how it is written and who may read it, for each place it can be in.

    Empty for a word that is none, nor any other name of one.
    """
    ways = list(all_keys(Plan))
    known = dict.fromkeys(key.key for _, key in ways)
    called = word_called(word, known, other_names.of_keys()) or word
    blocks: list[Block] = []
    for way, key in ways:
        if called in (key.key, ".".join(way)):
            blocks += [Headline(speaker.tell(say("Key: {key}", key=Typed(".".join(way))))), Paragraph("")]
            told = (Message(key.about), *(who_else(key.readers) if key.readers != EVERYBODY else (_FOR_ALL,)))
            blocks += [Paragraph(speaker.tell(message)) for message in told]
            if key.example is not None:
                written = f"{key.key}: {example_in(in_flow_style(key.example), speaker)}"
                blocks.append(Paragraph(written, speaker.tell(say("Example")), tone="command"))
            blocks += _choices(key.choices, speaker)
            blocks.append(Paragraph(""))
    return blocks[:-1]


def explain_choice(word: str, speaker: Speaker) -> list[Block]:
    """What a word of the format means, for each key that can have it; empty for a word that none has."""
    every = dict.fromkeys(choice for words in VOCABULARIES for choice in words)
    called = word_called(word, every, other_names.of_words()) or word
    blocks: list[Block] = []
    for way, key in all_keys(Plan):
        if called in key.choices:
            told = say("Word: {word}, of {key}", word=Typed(called), key=Typed(".".join(way)))
            blocks += [Headline(speaker.tell(told)), Paragraph("")]
            blocks += [Paragraph(speaker.tell(Message(_meanings(key.choices)[called]))), Paragraph("")]
    return blocks[:-1]


def _choices(words: Sequence[str], speaker: Speaker) -> Iterator[Block]:
    meanings = _meanings(words)
    yield from (Paragraph(speaker.tell(Message(meanings[word])), word, indent=2) for word in words if word in meanings)


def _meanings(words: Sequence[str]) -> Mapping[str, str]:
    return next((known for known in VOCABULARIES if tuple(known) == tuple(words)), {})


def framework_word(framework: Framework, word: str) -> str | None:
    """The id of the part of a framework that has this id or name."""
    parts = [*framework.sectors, *framework.seats.values(), *framework.commitments, *(framework.elements or ())]
    known = words_of(framework)
    low = word.lower()
    return low if low in known else word_called(word, known, other_names.of_parts(parts))


def _sector(framework: Framework, sector: Sector, speaker: Speaker) -> Iterator[Block]:
    yield Headline(speaker.tell(say("Sector: {name}", name=sector.name)))
    yield Paragraph("")
    if sector.why is not None:
        yield Paragraph(speaker.pick(sector.why))
    seats = ", ".join(f"{speaker.pick(seat.name)} ({seat.id})" for seat in sector.seats)
    yield Paragraph(seats, speaker.tell(say("Seats")))
    yield from _sources(framework, sector.sources, speaker)
    yield Paragraph("")


def _seat(framework: Framework, seat: Seat, speaker: Speaker) -> Iterator[Block]:
    yield Headline(speaker.tell(say("Seat: {name}", name=seat.name)))
    yield Paragraph("")
    for flag in seat.flags or ():
        if flag != "decided_by_community" or seat.decides is None:
            yield Paragraph(speaker.tell(Message(_FLAGS[flag])))
    if seat.decides is not None:
        yield Paragraph(speaker.pick(seat.decides), speaker.tell(say("Who decides")))
    if seat.why is not None:
        yield Paragraph(speaker.pick(seat.why), speaker.tell(say("Why it matters")))
    if seat.usually is not None:
        yield Paragraph(speaker.pick(seat.usually), speaker.tell(say("Who usually fills it")))
    yield from _sources(framework, seat.sources, speaker)
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
    yield from _sources(framework, story.sources, speaker, indent=2)


def _promise(framework: Framework, item: Commitment | Element, speaker: Speaker) -> Iterator[Block]:
    if isinstance(item, Commitment):
        yield Headline(speaker.tell(say("Commitment: {name}", name=item.name)))
        texts = [(say("What is promised"), item.promise)]
    else:
        yield Headline(speaker.tell(say("Element: {name}", name=item.name)))
        yield Paragraph("")
        yield Paragraph(speaker.tell(_needed(item)))
        texts = [(say("Why it matters"), item.why), (say("When it is met"), item.met_when)]
    for label, text in texts:
        if text is not None:
            yield Paragraph(speaker.pick(text), speaker.tell(label))
    yield from _sources(framework, item.sources, speaker)


def _needed(element: Element) -> Message:
    if element.id not in JUDGED:
        return say("Only you can judge whether it is met, so it never holds up the plan.")
    if element.required:
        return say("Required before the plan is put into practice.")
    return say("A goal; not required to start.")


def _sources(framework: Framework, ids: list[str] | None, speaker: Speaker, indent: int = 0) -> Iterator[Block]:
    told = [source_words(source, speaker) for source in framework.cited(ids)]
    if told:
        yield Paragraph("; ".join(told), speaker.tell(say("Sources")), indent=indent, tone="quiet")
