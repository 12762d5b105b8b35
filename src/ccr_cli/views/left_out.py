"""What whoever writes a paper about a meeting is told beside it: what it leaves out, and what the plan lacks."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Listing, Message, Typed, listing, say, say_many, typed
from ccr_cli.questions.left_out import KeptBack
from ccr_cli.questions.meetings import Coming


def left_out_told(answer: KeptBack) -> Iterator[Message]:
    """How many things a paper leaves out, and which commands show them."""
    known = [
        (say_many("{number} action", "{number} actions", answer.actions), answer.actions, "ccr action list"),
        (say_many("{number} decision", "{number} decisions", answer.decisions), answer.decisions, "ccr meeting list"),
        (say_many("{number} review", "{number} reviews", answer.reviews), answer.reviews, "ccr show"),
    ]
    things = [(thing, command) for thing, number, command in known if number]
    if things:
        yield say(
            "Left out: {things}, about a seat that survivors and the community decide about. To look: {commands}.",
            things=listing([thing for thing, _ in things]),
            commands=typed([command for _, command in things], "and"),
        )


def passed_told(coming: Coming | None) -> Iterator[Message]:
    """That the next meeting of a plan has passed, and what records it."""
    if coming is not None and coming.is_over:
        yield say(
            "The plan's next meeting, {day}, has passed. {add} records it, {next} sets a new day.",
            day=coming.day,
            add=Typed(f"ccr meeting add --on {coming.day.isoformat()}"),
            next=Typed("ccr meeting next DATE"),
        )


def unnamed_told(ids: Sequence[str]) -> Iterator[Message]:
    """Which partners that were at a meeting its minutes don't name."""
    if ids:
        yield say_many(
            "The minutes don't name {number} partner that was there: {partners}.",
            "The minutes don't name {number} partners that were there: {partners}.",
            len(ids),
            partners=Listing(tuple(map(Typed, ids)), ","),
        )
