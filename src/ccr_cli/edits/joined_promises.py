"""What two entries of one agency promised, made one: what was promised earlier, as long as it is still true."""

from collections.abc import Mapping, Sequence
from datetime import date

from ccr_cli.edits.edit import Value
from ccr_cli.edits.joined_values import Joined, Joining, day_of, earlier_of, filled, first_of, second_of
from ccr_cli.edits.shapes import is_given, same


def agreements_of(today: date) -> Joining:
    """How agreements are joined: the one that holds today; the first one if both do, or neither does."""

    def join(first: Value, second: Value) -> Joined:
        if not (isinstance(first, dict) and isinstance(second, dict)):
            return first_of(first, second)
        if same(first.get("signed"), second.get("signed")):
            return filled({})(first, second)
        is_second = _holds(second, today) and not _holds(first, today)
        return second_of(first, second) if is_second else first_of(first, second)

    return join


def _holds(agreement: Mapping[str, Value], today: date) -> bool:
    signed, until = day_of(agreement.get("signed")), day_of(agreement.get("until"))
    return signed is not None and signed <= today and (until is None or until >= today)


def commitments_of(all_of_them: Sequence[str], head_since: date | None) -> Joining:
    """How commitments are joined, one by one: made earlier, of those made under the head of today.

    ``all_of_them`` are the framework's; without them a date for all can't be told apart by commitment.
    """

    def join(first: Value, second: Value) -> Joined:
        if not (is_given(first) and is_given(second)):
            return first_of(first, second)
        if isinstance(first, str) and isinstance(second, str):
            return _made(first, second, head_since)
        if not all_of_them and isinstance(first, str) != isinstance(second, str):
            return first_of(first, second)
        answers = _each(first, all_of_them), _each(second, all_of_them)
        if answers[0] is None or answers[1] is None:
            return first_of(first, second)
        return _in_short(_one_by_one(answers[0], answers[1], head_since), all_of_them)

    return join


def _each(answers: Value, all_of_them: Sequence[str]) -> Mapping[str, Value] | None:
    """The answer to each commitment; ``None`` for what is no answer."""
    if isinstance(answers, str):
        return dict.fromkeys(all_of_them, answers)
    return answers if isinstance(answers, dict) else None


def _one_by_one(first: Mapping[str, Value], second: Mapping[str, Value], head_since: date | None) -> Joined:
    def join(one: Value, other: Value) -> Joined:
        is_made_twice = isinstance(one, str) and isinstance(other, str)
        return _made(one, other, head_since) if is_made_twice else first_of(one, other)

    joinings = dict.fromkeys((*first, *second), join)
    return filled(joinings)(dict(first), dict(second))


def _in_short(told: Joined, all_of_them: Sequence[str]) -> Joined:
    """One date, where all commitments were made that day."""
    days = list(told.value.values())
    is_one = set(told.value) == set(all_of_them) and isinstance(days[0], str) and all(day == days[0] for day in days)
    return told._replace(value=days[0]) if is_one else told


def _made(first: Value, second: Value, head_since: date | None) -> Joined:
    """The earlier day on which it was made; the later one, if the head changed in between."""
    days = day_of(first), day_of(second)
    if head_since is None or days[0] is None or days[1] is None:
        return earlier_of(first, second)
    stand = [day >= head_since for day in days if day is not None]
    if all(stand) or not any(stand):
        return earlier_of(first, second)
    return Joined(first if stand[0] else second)
