"""The answer of ``ccr stories`` as blocks: what agencies did, where and when, and what others can take from it."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Listing, Message, Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.stories import ToldStory, Wording
from ccr_cli.views.blocks import Block, Heading, Headline, Paragraph
from ccr_cli.views.sources import source_words


def stories_blocks(stories: Sequence[ToldStory], subjects: Sequence[Wording], speaker: Speaker) -> Iterator[Block]:
    """The stories, one below the other; ``subjects`` are the names of the seat and sector asked for."""
    yield Headline(speaker.tell(_count_about(stories, subjects) if subjects else _count(stories)))
    for story in stories:
        yield from _story(story, speaker)
    if not stories:
        told = say(
            "{command} writes one down: what agencies did, never what a survivor lived through.",
            command=Typed("ccr story add"),
        )
        yield Paragraph(speaker.tell(told))


def _count(stories: Sequence[ToldStory]) -> Message:
    if not stories:
        return say("There is no story yet.")
    return say_many(
        "{number} story of what agencies did.",
        "{number} stories of what agencies did, the newest first.",
        len(stories),
    )


def _count_about(stories: Sequence[ToldStory], subjects: Sequence[Wording]) -> Message:
    about = Listing(tuple(subjects), ",")
    if not stories:
        return say("{about}: no story yet.", about=about)
    return say_many(
        "{about}: {number} story of what agencies did.",
        "{about}: {number} stories of what agencies did, the newest first.",
        len(stories),
        about=about,
    )


def _story(story: ToldStory, speaker: Speaker) -> Iterator[Block]:
    yield Heading(speaker.pick(story.title), 2)
    yield Paragraph(_where(story, speaker), indent=2, tone="quiet")
    yield Paragraph(speaker.pick(story.text), indent=2)
    if story.lesson is not None:
        yield Paragraph(speaker.pick(story.lesson), speaker.tell(say("What others can take from it")), indent=2)
    if story.seats:
        seats = "; ".join(speaker.pick(seat.name) for seat in story.seats)
        yield Paragraph(seats, speaker.tell(say("Seats")), indent=2)
    if story.sources:
        sources = "; ".join(source_words(source, speaker) for source in story.sources)
        yield Paragraph(sources, speaker.tell(say("Sources")), indent=2, tone="quiet")


def _where(story: ToldStory, speaker: Speaker) -> str:
    """Whose story it is, and from when."""
    if story.task_force is None:
        return speaker.tell(_framework(story.framework_name, story.told))
    words = [speaker.word(part) for part in (story.task_force, story.day) if part is not None]
    return ", ".join(words)


def _framework(name: Wording, told: Wording | None) -> Message:
    if told is None:
        return say("From the framework “{name}”", name=name)
    return say("From the framework “{name}”, {told}", name=name, told=told)
