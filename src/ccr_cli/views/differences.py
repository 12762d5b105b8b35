"""The answer of ``ccr diff`` as blocks: what changed for survivors, good news, what needs a look, the rest."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import groupby

from ccr_cli.language.message import Message, Typed, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.wrapping import Room
from ccr_cli.plan.plan import Action
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.differences.difference import Difference, WhatChanged
from ccr_cli.questions.next.item import in_a_sentence
from ccr_cli.views.blocks import Block, Heading, Headline, Paragraph
from ccr_cli.views.differences_counted import counted, not_counted
from ccr_cli.views.differences_said import DERIVED, DifferencesSaid
from ccr_cli.views.differences_sections import DifferenceSection, section_of
from ccr_cli.views.screen import fits

_HEADINGS: dict[DifferenceSection, Message] = {
    "survivors": say("What changed for survivors"),
    "good": say("Good news"),
    "look": say("Needs a look"),
    "noted": say("Written down"),
}
_STILL_OPEN = say("Promised before, and still open")
_OPEN = "open"
_COUNTED_FIRST = ("noted", _OPEN, "good", "look")
"""The parts of which the number is enough where a screen is small, the first of them first."""
_NEVER_CUT = ("survivors", "look")
"""The parts that are told whole, unless a screen has no room for them alone."""
_SHALLOW = say(
    "Older versions are not on this machine, since this is a shallow clone; {command} gets them.",
    command=Typed("git fetch --unshallow"),
)
_INDENT = 2


def differences_blocks(answer: WhatChanged, speaker: Speaker) -> list[Block]:
    """Everything that is other, the good news first."""
    return list(_DifferencesPage(answer, speaker).whole())


def differences_on_screen(answer: WhatChanged, speaker: Speaker, command: str, room: Room) -> list[Block]:
    """The same where it fits on a screen; else the first of each part, and the command that shows all of it."""
    page = _DifferencesPage(answer, speaker)
    blocks = list(page.whole())
    for whole, counted_only in ((_NEVER_CUT, 0), (_NEVER_CUT, 1), (_NEVER_CUT, 2), (_NEVER_CUT, 3), ((), 3), ((), 4)):
        for most in range(room.lines, 0, -1):
            if fits(blocks, room):
                return blocks
            blocks = list(page.in_short(most, whole, _COUNTED_FIRST[:counted_only], command))
    return blocks


def differences_in_sentences(answer: WhatChanged, speaker: Speaker) -> list[str]:
    """What was written down, without what follows from it."""
    told = (one for one in answer.found if one.kind not in DERIVED and not one.is_derived)
    found = sorted(told, key=lambda one: one.kind.endswith("-changed"))  # what has a word of its own first
    return list(_DifferencesPage(answer, speaker).sentences(found))


class _DifferencesPage:
    """One plan's answer."""

    def __init__(self, answer: WhatChanged, speaker: Speaker) -> None:
        self._answer = answer
        self._speaker = speaker
        self._said = DifferencesSaid(answer, speaker)

    def whole(self) -> Iterator[Block]:
        """Every sentence."""
        yield from self._head()
        for section, sentences in self._sections:
            yield from self._part(section, sentences)
        yield from self._open(self._answer.still_open)
        yield from self._compared()

    def in_short(self, most: int, whole: Sequence[str], counted_only: Sequence[str], command: str) -> Iterator[Block]:
        """The first sentences of each part, of some parts their number alone, and how to see the rest."""
        yield from self._head()
        for section, sentences in self._sections:
            if section in counted_only:
                yield from self._number(_HEADINGS[section], len(sentences))
            else:
                yield from self._part(section, sentences if section in whole else self._cut(sentences, most))
        still_open = self._answer.still_open
        if _OPEN in counted_only and still_open:
            yield from self._number(_STILL_OPEN, len(still_open))
        else:
            yield from self._open(still_open[:most], len(still_open[most:]))
        rest = say("All of it: {command}.", command=Typed(command))
        yield Paragraph("")
        yield Paragraph(self._speaker.tell(rest), tone="quiet")

    def _number(self, heading: Message, number: int) -> Iterator[Block]:
        """How much there is of a part."""
        yield Paragraph("")
        yield Paragraph(str(number), self._speaker.tell(heading))

    def _cut(self, sentences: Sequence[str], most: int) -> list[str]:
        left = len(sentences) - most
        if left <= 1:
            return list(sentences)
        return [*sentences[:most], self._speaker.tell(_and_more(left))]

    def _head(self) -> Iterator[Block]:
        yield Headline(self._speaker.tell(counted(self._answer, self._speaker)))
        for told in not_counted(self._answer, self._speaker):
            yield Paragraph(self._speaker.tell(told), tone="quiet")

    @cached_property
    def _sections(self) -> list[tuple[DifferenceSection, list[str]]]:
        told: dict[DifferenceSection, list[Difference]] = {section: [] for section in _HEADINGS}
        for one in self._answer.found:
            told[section_of(one, self._answer.now.framework)].append(one)
        return [(section, list(self.sentences(found))) for section, found in told.items() if found]

    def _part(self, section: DifferenceSection, sentences: Sequence[str]) -> Iterator[Block]:
        yield Heading(self._speaker.tell(_HEADINGS[section]))
        for sentence in sentences:
            yield Paragraph(sentence, indent=_INDENT, marker="-")

    def sentences(self, found: Sequence[Difference]) -> Iterator[str]:
        """A sentence each; one for what a partner promised, and one for all seats that are filled and the like."""
        of_days = [one for one in found if one.kind not in DERIVED]
        of_table = sorted((one for one in found if one.kind in DERIVED and not self._is_twice(one)), key=self._alike)
        for key, group in groupby(of_days, _promise):
            several = list(group)
            yield from [self._said.commitments(several)] if key else map(self._said.sentence, several)
        for _, group in groupby(of_table, self._alike):
            yield self._said.tell(self._said.derived(group))

    def _is_twice(self, one: Difference) -> bool:
        """Whether its seats say the same already: a sector that is not decided."""
        return one.kind == "sector-emptied" and self._said.is_undecided(one)

    def _alike(self, one: Difference) -> tuple[str, bool, bool]:
        return one.kind, self._said.is_complete(one), self._said.is_undecided(one)

    def _open(self, actions: Sequence[Action], more: int = 0) -> Iterator[Block]:
        """What was promised and is not done yet: nobody is blamed, it is asked about."""
        if not actions:
            return
        yield Heading(self._speaker.tell(_STILL_OPEN))
        for action in actions:
            yield Paragraph(self._said.tell(self._promised(action)), indent=_INDENT, marker="-")
        if more:
            yield Paragraph(self._speaker.tell(_and_more(more)), indent=_INDENT, marker="-")

    def _promised(self, action: Action) -> Message:
        what = in_a_sentence(action.what)
        who = self._said.who(action.who) if action.who is not None else None
        when = self._due(action.due) if action.due is not None else None
        told = listing([one for one in (who, when) if one is not None], ",")
        return say("{what}: {told}.", what=what, told=told) if told.items else say("{what}.", what=what)

    def _due(self, day: date) -> Message:
        return say("was due {day}", day=day) if day < self._answer.now.today else say("by {day}", day=day)

    def _compared(self) -> Iterator[Block]:
        """What it was compared with."""
        if (told := _compared_with(self._answer)) is not None:
            yield Paragraph("")
            yield Paragraph(self._speaker.tell(told), tone="quiet")
        if self._answer.now_is_of is not None:
            yield Paragraph(self._speaker.tell(_as_it_was(self._answer)), tone="quiet")
        if self._answer.is_shallow:
            yield Paragraph(self._speaker.tell(_SHALLOW), tone="quiet")


def _promise(one: Difference) -> tuple[str, ...]:
    """What is told of one partner together: the commitments that it made on a day, or took back."""
    is_one = one.kind in ("commitment-made", "commitment-withdrawn")
    return (one.kind, one.subject, str(one.day)) if is_one else ()


def _and_more(number: int) -> Message:
    return say_many("And {number} more.", "And {number} more.", number)


def _compared_with(answer: WhatChanged) -> Message | None:
    revision = answer.revision or NOT_TOLD
    match answer.source:
        case "git" if answer.day_compared is not None:
            return say("Compared with the version of {day} ({revision}).", day=answer.day_compared, revision=revision)
        case "dates":
            return say("Told from the dates in the plan: there is no older version to compare it with.")
        case _:
            return None


def _as_it_was(answer: WhatChanged) -> Message:
    """That nothing is told of what came later."""
    revision = answer.now_is_of or NOT_TOLD
    return say("The plan as it was on {day} ({revision}).", day=answer.now.today, revision=revision)
