"""How a task force sees itself as blocks: what got better first, then every component in the framework's order."""

from collections.abc import Iterator

from ccr_cli.language.message import Message, Typed, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.labels import ASSESSED
from ccr_cli.questions.assessment import Assessed, ComponentAnswer, Scored, SelfAssessment
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Headline, Paragraph, Row

_FULL, _EMPTY = "█", "░"
_MOST_NAMED = 4  # components in the first line
_HIGHEST = 5  # the longest bar, of which each half number is one sign


def assessment_blocks(answer: SelfAssessment, speaker: Speaker) -> Iterator[Block]:
    """The last scores, each with what changed."""
    yield Headline(speaker.tell(summary(answer)), speaker.word(answer.task_force))
    if answer.last is not None and answer.components:
        if answer.higher or answer.last.how or answer.last.answered:
            yield from _about(answer.last, speaker)
        else:  # the first line says the day
            yield from _note(answer.last, speaker)
        yield _table(answer, speaker)


def all_assessments_blocks(answer: SelfAssessment, speaker: Speaker) -> Iterator[Block]:
    """The same, with every earlier assessment and score."""
    yield from assessment_blocks(answer, speaker)
    if not answer.held:
        return
    yield Heading(speaker.tell(say("All assessments")))
    for one in answer.held:
        yield from _about(one, speaker, indent=2)
    yield Heading(speaker.tell(say("All scores")))
    for component in answer.components:
        if component.scores:
            told = "; ".join(speaker.tell(dated(scored)) for scored in component.scores)
            yield Paragraph(told, speaker.pick(component.component.name), indent=2)


def summary(answer: SelfAssessment) -> Message:
    """What got better, or else how much there is to see."""
    name, total = answer.task_force, len(answer.components)
    if not answer.components:
        framework = answer.framework.name
        return say("{name}: the framework “{framework}” has no components.", name=name, framework=framework)
    if answer.last is None:
        return say("{name}: no assessment yet.", name=name)
    if len(answer.higher) > _MOST_NAMED:
        higher = len(answer.higher)
        return say(
            "{name}: better than before in {number} of {total} components.", name=name, number=higher, total=total
        )
    if answer.higher:
        names = listing([one.component.name for one in answer.higher], ";")
        return say("{name}: better than before: {components}.", name=name, components=names)
    return say_many(
        "{name}: {number} of {total} components has a score of {day}.",
        "{name}: {number} of {total} components have a score of {day}.",
        len(answer.last.scores),
        name=name,
        total=total,
        day=answer.last.day,
    )


def assessed_in_a_line(answer: SelfAssessment, last: Assessed) -> Message:
    """The last assessment in a sentence that follows a label: what got better, or else how much there is."""
    total, higher, day = len(answer.components), len(answer.higher), last.day
    if higher:
        return say("better than before in {number} of {total} components ({day}).", number=higher, total=total, day=day)
    return say_many(
        "{number} of {total} components has a score ({day}).",
        "{number} of {total} components have a score ({day}).",
        len(last.scores),
        total=total,
        day=day,
    )


def advice_blocks(answer: SelfAssessment, speaker: Speaker, suffix: str) -> Iterator[Block]:
    """What to type next, to begin or to go on with what is left; ``suffix`` ends the command."""
    if (told := advice(answer, Typed(f"ccr assess{suffix}"))) is not None:
        yield Paragraph(speaker.tell(told), tone="quiet")


def advice(answer: SelfAssessment, command: Typed) -> Message | None:
    """What to type next, to begin or to go on with what is left; ``None`` where nothing is."""
    if not answer.components:
        return say("A framework of your own can have some: what to ask, and what 1, 3 and 5 look like.")
    if answer.last is None:
        return say(
            "{command} at a terminal asks about one component after the other: talk first, number last.",
            command=command,
        )
    if answer.last.without:
        return say_many(
            "{number} component is without a score of that day; {command} at a terminal goes on with it.",
            "{number} components are without a score of that day; {command} at a terminal goes on with them.",
            len(answer.last.without),
            command=command,
        )
    return None


def how_told(one: Assessed) -> Iterator[Message]:
    """How an assessment was done, and how many took part, as far as that is known."""
    if one.how is not None:
        yield ASSESSED[one.how]
    if one.answered is not None:
        yield say_many("{number} person took part", "{number} people took part", one.answered)


def _about(one: Assessed, speaker: Speaker, indent: int = 0) -> Iterator[Block]:
    """The day of an assessment, how it was done, how many took part, and the note."""
    more = list(how_told(one))
    told = say("{day}: {more}.", day=one.day, more=listing([*more], ";")) if more else say("As of {day}.", day=one.day)
    yield Paragraph(speaker.tell(told), indent=indent)
    yield from _note(one, speaker, indent)


def _note(one: Assessed, speaker: Speaker, indent: int = 0) -> Iterator[Block]:
    if one.note is not None:
        yield Paragraph(speaker.word(one.note), speaker.tell(say("Note")), indent=indent + 2, tone="quiet")


def _table(answer: SelfAssessment, speaker: Speaker) -> Grid:
    columns = tuple(map(speaker.tell, (say("Component"), say("Score"), say("Change"))))
    rows = tuple(_row(answer, one, speaker) for one in answer.components)
    sentences = tuple(Paragraph(speaker.tell(score_in_words(answer, one)), indent=2) for one in answer.components)
    return Grid(columns, rows, sentences)


def _row(answer: SelfAssessment, one: ComponentAnswer, speaker: Speaker) -> Row:
    name = Cell(speaker.pick(one.component.name))
    if one.last is None:
        return Row((name, Cell(speaker.tell(say("no score yet")), "quiet"), Cell("")))
    is_higher = one in answer.higher
    score = Cell(f"{_bar(one.last.score)} {one.last.score:g}")
    return Row((name, score, Cell(_change(answer, one, one.last, speaker), "good" if is_higher else "quiet")))


def _bar(score: float) -> str:
    return (_FULL * round(score * 2)).ljust(_HIGHEST * 2, _EMPTY)


def _change(answer: SelfAssessment, one: ComponentAnswer, last: Scored, speaker: Speaker) -> str:
    """By how much the last score is higher or lower; for an older score, its day."""
    if not answer.is_of_last(one):
        return speaker.tell(say("on {day}", day=last.day))
    if one.change is None:
        return speaker.tell(say("for the first time")) if len(answer.held) > 1 else ""
    if not one.change:
        return speaker.tell(say("as before"))
    return f"+{one.change:g}" if one.change > 0 else f"−{-one.change:g}"


def score_in_words(answer: SelfAssessment, one: ComponentAnswer) -> Message:
    """A component with its last score, and the one before."""
    name = one.component.name
    if one.last is None:
        return say("{component}: no score yet.", component=name)
    if not answer.is_of_last(one):
        return say("{component}: {score}, on {day}.", component=name, score=one.last.score, day=one.last.day)
    if one.before is None:
        return say("{component}: {score}.", component=name, score=one.last.score)
    return say(
        "{component}: {score}; before, {before} on {day}.",
        component=name,
        score=one.last.score,
        before=one.before.score,
        day=one.before.day,
    )


def dated(scored: Scored) -> Message:
    """A score with its day."""
    return say("{score} on {day}", score=scored.score, day=scored.day)
