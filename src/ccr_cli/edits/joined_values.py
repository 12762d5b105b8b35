"""Two values of one key made one: what each says, without doubles; the stricter one where a promise hangs on it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

from ccr_cli.edits.edit import Value
from ccr_cli.edits.shapes import each_once, is_given, same
from ccr_cli.plan.masking import name_as_key

_BRACKETS = re.compile(r"\(([^()]*)\)")


class Joined(NamedTuple):
    """One value for two, and what of either is not in it."""

    value: Value = None
    not_first: Value = None
    not_second: Value = None


Joining: TypeAlias = Callable[[Value, Value], Joined]


def first_of(first: Value, second: Value) -> Joined:
    """The first value, where there is one; the second one is left out if it says something else."""
    if not is_given(first):
        return Joined(second)
    return Joined(first, not_second=second if is_given(second) and not same(first, second) else None)


def second_of(first: Value, second: Value) -> Joined:
    """The second value, where there is one; the first one is left out if it says something else."""
    told = first_of(second, first)
    return Joined(told.value, told.not_second, told.not_first)


def name_of(first: Value, second: Value) -> Joined:
    """The first name, with the second one in brackets; another way to write it is no other name."""
    if not (isinstance(first, str) and isinstance(second, str)):
        return first_of(first, second)
    known = {name_as_key(name) for name in _names_in(first)}
    more = [name for name in _names_in(second) if name_as_key(name) not in known]
    return Joined(" ".join((first.strip(), *(f"({name})" for name in more))))


def _names_in(name: str) -> list[str]:
    """A name without what stands in brackets, and that: "Ocotillo Legal Aid (OLA)" is both."""
    names = (" ".join(_BRACKETS.sub(" ", name).split()), *_BRACKETS.findall(name))
    return [one.strip() for one in names if one.strip()]


def all_of(first: Value, second: Value) -> Joined:
    """The items of both lists, each once."""
    if not (isinstance(first, list) and isinstance(second, list)):
        return first_of(first, second)
    return Joined(each_once([*first, *second]))


def day_of(text: Value) -> date | None:
    """A day as the file says it; ``None`` for anything else."""
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def earlier_of(first: Value, second: Value) -> Joined:
    """The earlier of two days on which the same was so; nothing is lost by that."""
    days = day_of(first), day_of(second)
    if days[0] is None or days[1] is None:
        return first_of(first, second)
    return Joined(second if days[1] < days[0] else first)


def later_of(first: Value, second: Value) -> Joined:
    """The later of two days."""
    days = day_of(first), day_of(second)
    is_second = days[0] is not None and days[1] is not None and days[1] > days[0]
    return second_of(first, second) if is_second else first_of(first, second)


def stricter_of(*words: str) -> Joining:
    """The word that stands further right among these, or is the only one that is said."""

    def join(first: Value, second: Value) -> Joined:
        known = first in words and second in words
        is_second = known and words.index(second) > words.index(first)
        return second_of(first, second) if is_second else first_of(first, second)

    return join


def named_to(first: Value, second: Value) -> Joined:
    """Who may read the name of the first one; that of the second one never lets more people read it."""
    if not is_given(first) and second == "public":
        return Joined(None, not_second=second)
    return stricter_of("public", "partners", "never")(first, second)


def both_notes(first: Value, second: Value) -> Joined:
    """Both texts, one below the other."""
    if not (isinstance(first, str) and isinstance(second, str)) or second.strip() in first:
        return Joined(first) if is_given(first) else Joined(second)
    return Joined(second if first.strip() in second else f"{first.strip()}\n\n{second.strip()}")


def filled(joinings: Mapping[str, Joining]) -> Joining:
    """A mapping, with the keys of the other one that it lacks; some keys are joined in ways of their own."""

    def join(first: Value, second: Value) -> Joined:
        if not (isinstance(first, dict) and isinstance(second, dict)):
            return first_of(first, second)
        told = {
            key: joinings.get(key, first_of)(first.get(key), second.get(key))
            for key in dict.fromkeys((*first, *second))
        }
        return Joined(
            {key: one.value for key, one in told.items() if one.value is not None},
            {key: one.not_first for key, one in told.items() if one.not_first is not None} or None,
            {key: one.not_second for key, one in told.items() if one.not_second is not None} or None,
        )

    return join
