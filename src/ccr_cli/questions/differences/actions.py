"""Actions: taken on, done, changed, dropped."""

from collections.abc import Iterator

from ccr_cli.plan.plan import Action
from ccr_cli.questions.differences.cut_texts import is_cut
from ccr_cli.questions.differences.difference import Difference, TwoVersions
from ccr_cli.questions.differences.fields import field_differences
from ccr_cli.questions.differences.pairs import Pair, pairs
from ccr_cli.questions.elements.review import Review


def action_differences(versions: TwoVersions) -> Iterator[Difference]:
    """What is other about what there is to do."""
    for pair in pairs(versions.old.plan.actions, versions.new.plan.actions, _called):
        match pair:
            case Pair(None, Action() as new):
                kind = "action-opened" if new.done is None else "action-done"
                yield Difference(
                    "action-opened" if kind == "action-opened" else "action-done", new.what, new.done, entry=new
                )
            case Pair(Action() as old, None, number):
                yield _gone(old, number)
            case Pair(Action() as old, Action() as new, number):
                yield from _of_one(old, new, number)


def still_open(versions: TwoVersions) -> tuple[Action, ...]:
    """What was open before and still is, in the order of the file."""
    known = {action.what for action in versions.old.plan.actions or () if action.done is None}
    found = tuple(one for one in versions.new.plan.actions or () if one.done is None and one.what in known)
    return told_whole(found, versions.new, versions.as_written)


def told_whole(actions: tuple[Action, ...], review: Review, as_written: frozenset[str]) -> tuple[Action, ...]:
    """Those of which the readers are told the whole text: what is left of one without a name can tell the name."""
    return tuple(one for one in actions if review.seen.audience == "internal" or not is_cut(one.what, as_written))


def _called(action: Action) -> str:
    return action.what


def _gone(old: Action, number: int) -> Difference:
    if old.done is None:
        return Difference("action-dropped", old.what, number=number)
    return Difference("plan-changed", old.what, before=old, field="actions", number=number)


def _of_one(old: Action, new: Action, number: int) -> Iterator[Difference]:
    is_done_now = old.done is None and new.done is not None
    if is_done_now:
        yield Difference("action-done", new.what, new.done, number=number)
    for one in field_differences(old, new, ("done",) if is_done_now else ()):
        yield Difference("action-changed", new.what, before=one.before, after=one.after, field=one.field, number=number)
