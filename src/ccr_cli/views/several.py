"""Several plans in one answer: how many there are, and a line for each that nothing can be said of."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from ccr_cli.language.message import Message, Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.views.blocks import Block, Headline, Paragraph

Why = Literal["errors", "unreadable", "privacy"]
_WHY: dict[Why, Message] = {
    "errors": say("{path}: it has errors."),
    "unreadable": say("{path}: the system doesn't give it."),
    "privacy": say("{path}: it holds what these readers may not see."),
}


class LeftOut(NamedTuple):
    """A plan that is left out of an answer."""

    path: str
    """As it may be named."""
    why: Why


def how_many(plans: int, left_out: int) -> Message:
    """How many plans were asked about, and how many of them are left out."""
    if not left_out:
        return say_many("{number} plan.", "{number} plans.", plans)
    return say_many(
        "{number} plan, {errors} of them with errors.",
        "{number} plans, {errors} of them with errors.",
        plans,
        errors=left_out,
    )


def counts_object(plans: int, left_out: int) -> dict[str, int]:
    """The same for scripts."""
    return {"plans": plans, "with_errors": left_out}


def lines_blocks(
    answer: Iterable[Message], lines: Sequence[str], left_out: Sequence[LeftOut], speaker: Speaker
) -> Iterator[Block]:
    """How many plans there are, the answer for all of them, and a line for each."""
    counted = how_many(len(lines) + len(left_out), len(left_out))
    yield Headline(" ".join(speaker.tell(message) for message in (counted, *answer)))
    yield from (Paragraph(line, indent=2) for line in lines)
    for one in left_out:
        message = _WHY[one.why]
        yield Paragraph(speaker.tell(Message(message.id, {"path": Typed(one.path)})), indent=2)
