"""The answer of ``ccr roles`` on one screen: the tasks that nobody is first for, and who is first for the others."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Message, Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.wrapping import Room, as_sentence
from ccr_cli.questions.partners import Named
from ccr_cli.questions.roles import RoleAnswer, Roles
from ccr_cli.views.blocks import Block, Paragraph
from ccr_cli.views.partners import name_told, names_told
from ccr_cli.views.roles import NOBODY, head_of_roles, roles_blocks, to_look_at
from ccr_cli.views.screen import fits

_FEWEST = 1


def roles_in_short(answer: Roles, speaker: Speaker, suffix: str, room: Room) -> list[Block]:
    """As much as fits: all of it, else what is open with whom to think of, else its names, else the first of them."""
    blocks = roles_blocks(answer, speaker, suffix)
    if not answer.answers or fits(blocks, room):
        return blocks
    page = _Screen(answer, speaker, suffix)
    every = len(answer.open)
    for open_told, filled_told in (
        (page.with_usual, page.by_partner),
        (page.with_usual, page.by_count),
        (page.by_name, page.by_partner),
        (page.by_name, page.by_count),
    ):
        blocks = page.blocks(list(open_told()), list(filled_told()), every)
        if fits(blocks, room):
            return blocks
    for most in range(every - 1, _FEWEST - 1, -1):
        blocks = page.blocks(list(page.by_name()), list(page.by_count()), most)
        if fits(blocks, room):
            return blocks
    return blocks


class _Screen:
    """The pieces of it, longer and shorter."""

    def __init__(self, answer: Roles, speaker: Speaker, suffix: str) -> None:
        self._answer = answer
        self._speaker = speaker
        self._suffix = suffix

    def blocks(self, nobody: Sequence[Block], filled: Sequence[Block], most: int) -> list[Block]:
        """The screen with so many of the tasks that are open."""
        return list(self._blocks(nobody, filled, most))

    def with_usual(self) -> Iterator[Block]:
        """Each open task with who was first, or the partners at the table that usually are."""
        for role in self._answer.open:
            told = [self._name(role), *to_look_at(role, self._speaker), *self._usual_here(role)]
            yield Paragraph(" ".join(told), indent=2, marker="-")

    def by_name(self) -> Iterator[Block]:
        """The names of the open tasks, and who was first for them."""
        for role in self._answer.open:
            told = list(to_look_at(role, self._speaker))
            text = " ".join([self._name(role), *told]) if told else self._speaker.pick(role.task.name)
            yield Paragraph(text, indent=2)

    def by_partner(self) -> Iterator[Block]:
        """Each partner with the tasks that it is first for."""
        for who, tasks in self._first_for().items():
            names = "; ".join(self._speaker.pick(role.task.name) for role in tasks)
            yield Paragraph(f"{names}.", name_told(who, self._speaker), indent=2)

    def by_count(self) -> Iterator[Block]:
        """Each partner with how many tasks it is first for, in one line."""
        counted = [
            self._tell(say("{partner}: {number}", partner=name_told(who, self._speaker), number=len(tasks)))
            for who, tasks in self._first_for().items()
        ]
        if counted:
            yield Paragraph("; ".join(counted) + ".", indent=2)

    def _blocks(self, nobody: Sequence[Block], filled: Sequence[Block], most: int) -> Iterator[Block]:
        yield from head_of_roles(self._answer, self._speaker)
        if nobody:
            yield Paragraph(self._tell(say("{title}:", title=NOBODY)), tone="strong")
            yield from nobody[:most]
        if left := len(nobody) - most:
            yield Paragraph(self._tell(say_many("And {number} more.", "And {number} more.", left)), indent=2)
        looked_at = list(self._to_look_at())
        if looked_at:
            yield Paragraph(self._tell(say("To look at again:")), tone="strong")
            yield from looked_at
        if filled:
            title = say("First for the others:") if nobody else say("Who is first:")
            yield Paragraph(self._tell(title), tone="strong")
            yield from filled
        yield Paragraph(self._tell(self._closing()), tone="quiet")

    def _to_look_at(self) -> Iterator[Block]:
        for role in self._answer.filled:
            if told := list(to_look_at(role, self._speaker)):
                yield Paragraph(" ".join([self._name(role), *told]), indent=2, marker="-")

    def _first_for(self) -> dict[Named, list[RoleAnswer]]:
        """The tasks that each partner is first for, in the order of the tasks."""
        found: dict[Named, list[RoleAnswer]] = {}
        for role in self._answer.filled:
            for who in dict.fromkeys(first.who for first in role.firsts if not first.is_gone):
                found.setdefault(who, []).append(role)
        return found

    def _closing(self) -> Message:
        return say(
            "{all} shows every task, who usually is first and who works with it; {set} records it.",
            all=Typed(f"ccr roles --all{self._suffix}"),
            set=Typed(f"ccr role set{self._suffix}"),
        )

    def _usual_here(self, role: RoleAnswer) -> Iterator[str]:
        if role.usual_here:
            partners = names_told(role.usual_here, self._speaker)
            yield self._tell(say("Usual, and here: {partners}.", partners=partners))

    def _name(self, role: RoleAnswer) -> str:
        return as_sentence(self._speaker.pick(role.task.name))

    def _tell(self, message: Message) -> str:
        return self._speaker.tell(message)
