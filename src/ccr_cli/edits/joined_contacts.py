"""Two partners' contacts and languages made one list: what both say once, and what either says."""

from collections.abc import Mapping

from ccr_cli.edits.edit import Value
from ccr_cli.edits.joined_values import Joined, first_of
from ccr_cli.edits.shapes import is_given, same
from ccr_cli.plan.language_names import tongue_key

_READ_BY = {
    "nobody": frozenset(()),
    "partners": frozenset(("partners",)),
    "invited": frozenset(("invited",)),
    "public": frozenset(("partners", "invited", "public")),
}
"""Whom a contact is given to, by its ``share``."""


def contacts_of(first: Value, second: Value) -> Joined:
    """The contacts of both; one that both have once, with what either says of it, for those alone that both allow."""
    if not (isinstance(first, list) and isinstance(second, list)):
        return first_of(first, second)
    found = list(first)
    for contact in second:
        place = next((number for number, there in enumerate(found) if _is_the_same(there, contact)), None)
        if place is None:
            found.append(contact)
        else:
            found[place] = _both(found[place], contact)
    return Joined(found)


def _is_the_same(one: Value, other: Value) -> bool:
    """Whether two contacts are for one role and contradict each other in nothing."""
    if not (isinstance(one, dict) and isinstance(other, dict)) or _role(one) != _role(other):
        return False
    both = (one.keys() & other.keys()) - {"role", "share"}
    return all(same(one[key], other[key]) for key in both if is_given(one[key]) and is_given(other[key]))


def _role(contact: Mapping[str, Value]) -> str:
    return " ".join(str(contact.get("role")).casefold().split())


def _both(one: Mapping[str, Value], other: Mapping[str, Value]) -> Value:
    filled = {**one, **{key: value for key, value in other.items() if not is_given(one.get(key))}}
    if "share" in one and "share" in other:
        filled["share"] = _for_fewer(one["share"], other["share"])
    return filled


def _for_fewer(one: Value, other: Value) -> Value:
    """With whom to share what one says may be given to some, and the other to others: those in both."""
    if one not in _READ_BY or other not in _READ_BY:
        return one
    both = _READ_BY[one] & _READ_BY[other]
    return next(word for word, readers in _READ_BY.items() if readers == both)


def languages_of(first: Value, second: Value) -> Joined:
    """The languages of both, however each is written; how people are served in them where both say it."""
    kinds = type(first), type(second)
    if kinds == (list, list):
        return Joined([*first, *_others(first, second)])
    if kinds == (dict, dict):
        return _with_how(first, second)
    if kinds in ((dict, list), (list, dict)):
        return _one_with_how(first, second)
    return first_of(first, second)


def _others(known: Value, more: Value) -> list[Value]:
    """The languages that are not among the known ones, each once."""
    keys = {tongue_key(str(one)) for one in known}
    return list({tongue_key(str(one)): one for one in more if tongue_key(str(one)) not in keys}.values())


def _with_how(first: Mapping[str, Value], second: Mapping[str, Value]) -> Joined:
    hows = {tongue_key(str(one)): how for one, how in first.items()}
    other = {
        one: how
        for one, how in second.items()
        if tongue_key(str(one)) in hows and not same(hows[tongue_key(str(one))], how)
    }
    more = {one: second[one] for one in _others(first, second)}
    return Joined({**first, **more}, not_second=other or None)


def _one_with_how(first: Value, second: Value) -> Joined:
    """A list beside a mapping: the mapping, if it has all of the list; else what the first one is."""
    if isinstance(first, dict):
        return Joined(first, not_second=_others(first, second) or None)
    if not _others(second, first):
        return Joined(second)
    return Joined([*first, *_others(first, second)], not_second=second)
