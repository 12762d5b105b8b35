"""The screens of an assessment that a group has aloud: one component at a time, to be read from across a room."""

from collections.abc import Iterator

from ccr_cli.language.message import Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Component, Framework
from ccr_cli.questions.assessment import ComponentAnswer, Scored, SelfAssessment, to_talk_about
from ccr_cli.views.assessment import assessment_blocks
from ccr_cli.views.blocks import Block, Headline, Paragraph
from ccr_cli.views.sources import source_words

_MIDDLE, _HIGHEST = 3, 5
_BACK, _STOP = say("back"), say("stop")


def opening_blocks(answer: SelfAssessment, speaker: Speaker) -> Iterator[Block]:
    """What is about to come."""
    yield Headline(speaker.tell(say("{name}: how is it going?", name=answer.task_force)))
    yield Paragraph("")
    told = say_many(
        "{number} component. Talk first, number last: one number, agreed aloud.",
        "{number} components, one at a time. Talk first, number last: one number, agreed aloud.",
        len(answer.components),
    )
    yield Paragraph(speaker.tell(told))
    yield Paragraph(speaker.tell(say("It is about how all of you work together, never about one agency.")))
    kept = say("Each number is written down as soon as it is typed, so you can stop at any time.")
    yield Paragraph(speaker.tell(kept), tone="quiet")
    yield Paragraph("")


def component_blocks(component: Component, number: int, total: int, speaker: Speaker) -> Iterator[Block]:
    """One component: the question, and what 1, 3 and 5 look like."""
    told = say("{number} of {total}: {component}", number=number, total=total, component=component.name)
    yield Headline(speaker.tell(told))
    yield Paragraph("")
    yield Paragraph(speaker.pick(component.ask), tone="strong")
    yield Paragraph("")
    for score, looks_like in (("1", component.one), ("3", component.three), ("5", component.five)):
        yield Paragraph(speaker.pick(looks_like), indent=2, marker=score)
    yield Paragraph("")


def score_blocks(now: float | None, before: Scored | None, speaker: Speaker) -> Iterator[Block]:
    """The number that a component has in this assessment, and the last one before."""
    if before is not None:
        told = say("Last time: {score}, on {day}.", score=before.score, day=before.day)
        yield Paragraph(speaker.tell(told))
    if now is not None:
        yield Paragraph(speaker.tell(say("Agreed this time: {score}.", score=now)))
    yield Paragraph(speaker.tell(say("Talk first, number last: one number, agreed aloud.")), tone="quiet")


def recorded_blocks(component: Component, score: float, speaker: Speaker) -> Iterator[Block]:
    """That a number is written down."""
    told = say("Recorded: {component}, {score}.", component=component.name, score=score)
    yield Paragraph(speaker.tell(told), tone="good")
    yield Paragraph("")


def help_blocks(component: Component, framework: Framework, speaker: Speaker) -> Iterator[Block]:
    """What can be typed, and where the component comes from."""
    told = say(
        "Type a number such as {whole} or {half}: 2 and 4 lie between what is described, and halves count. Enter "
        "leaves the component as it is. {back} goes to the one before, {stop} ends it here; what has a number is "
        "written down already.",
        whole=Typed("4"),
        half=Typed("3.5"),
        back=Typed(speaker.tell(_BACK)),
        stop=Typed(speaker.tell(_STOP)),
    )
    yield Paragraph(speaker.tell(told), indent=2)
    sources = [source_words(source, speaker) for source in framework.cited(component.sources)]
    if sources:
        yield Paragraph("; ".join(sources), speaker.tell(say("Sources")), indent=2, tone="quiet")


def closing_blocks(answer: SelfAssessment, day: str, suffix: str, speaker: Speaker) -> Iterator[Block]:
    """The picture of all components, what to talk about next, and how to note it."""
    yield from assessment_blocks(answer, speaker)
    if answer.last is None:
        return
    if next_ones := to_talk_about(answer):
        yield Paragraph(speaker.tell(say("To talk about next:")), tone="strong")
        for one in next_ones:
            yield _next_step(one, speaker)
    note = say(
        "{command} adds a note that stays with whoever keeps the file.",
        command=Typed(f'ccr assess --date {day} --note "TEXT"{suffix}'),
    )
    yield Paragraph(speaker.tell(note), tone="quiet")


def _next_step(one: ComponentAnswer, speaker: Speaker) -> Paragraph:
    """What the next described number of a component looks like."""
    component = one.component
    number, looks_like = (_MIDDLE, component.three) if one.scores[-1].score < _MIDDLE else (_HIGHEST, component.five)
    told = say("{component} (toward {number}): {text}", component=component.name, number=number, text=looks_like)
    return Paragraph(speaker.tell(told), indent=2)
