"""Which partners are in both versions of a plan, whatever they are called in each."""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping

from ccr_cli.plan.keys import keys_of
from ccr_cli.plan.masking import name_as_key
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan

_FEWEST = 3  # values that two entries have in common, their seats among them, before they are taken for one
_FEWEST_WORDS = 2  # of a name that stand in another one as well
_CALLED = ("name", "named")
_MOVES = ("status", "since", "waiting", "note")
"""What becomes other when a partner joins or leaves: in two entries that are alike it may differ."""


def same_partners(old: Plan, new: Plan) -> dict[str, str]:
    """The ids that partners have now by those they had: found by id, else by name, else by what they hold."""
    before, after = dict(old.partners or {}), dict(new.partners or {})
    found = {id_: id_ for id_ in before if id_ in after}
    for look in (_by_name, _by_part_of_name, _by_what_they_hold):
        left = {id_: one for id_, one in before.items() if id_ not in found}
        taken = set(found.values())
        others = {id_: one for id_, one in after.items() if id_ not in taken}
        if left and others:
            found |= look(left, others)
    return found


def _by_name(old: Mapping[str, Partner], new: Mapping[str, Partner]) -> dict[str, str]:
    def key(partner: Partner) -> Hashable:
        return name_as_key(partner.name)

    return dict(_only_ones(old, new, key))


def _only_ones(
    old: Mapping[str, Partner], new: Mapping[str, Partner], key: Callable[[Partner], Hashable]
) -> Iterator[tuple[str, str]]:
    """Those that are alone with what they are called, in both."""
    called, calls = _by(old, key), _by(new, key)
    for name, ids in called.items():
        others = calls.get(name, [])
        if name and len(ids) == len(others) == 1:
            yield ids[0], others[0]


def _by_part_of_name(old: Mapping[str, Partner], new: Mapping[str, Partner]) -> dict[str, str]:
    """Those in the same seats of which one name has all the words of the other, and no third one is like them."""
    alike = [
        (was, is_now)
        for was, before in old.items()
        for is_now, after in new.items()
        if before.seats and set(before.seats) == set(after.seats or ()) and _is_part(before.name, after.name)
    ]
    return {was: is_now for was, is_now in alike if sum(one == was or other == is_now for one, other in alike) == 1}


def _is_part(name: str, other: str) -> bool:
    words, others = (set(re.findall(r"\w+", text.casefold())) for text in (name, other))
    return min(len(words), len(others)) >= _FEWEST_WORDS and (words <= others or others <= words)


def _by(partners: Mapping[str, Partner], key: Callable[[Partner], Hashable]) -> dict[Hashable, list[str]]:
    found: dict[Hashable, list[str]] = {}
    for id_, partner in partners.items():
        found.setdefault(key(partner), []).append(id_)
    return found


def _by_what_they_hold(old: Mapping[str, Partner], new: Mapping[str, Partner]) -> dict[str, str]:
    """Those that are as good as the same but for the name: the most alike first, each once."""
    alike = [
        (-in_common, place, was, is_now)
        for place, (was, before) in enumerate(old.items())
        for is_now, after in new.items()
        if (in_common := _in_common(before, after))
    ]
    found: dict[str, str] = {}
    for _, _, was, is_now in sorted(alike):
        if was not in found and is_now not in found.values():
            found[was] = is_now
    return found


def _in_common(old: Partner, new: Partner) -> int:
    """How many values two entries share; 0 for entries that need not be of one partner."""
    if not old.seats or set(old.seats) != set(new.seats or ()):
        return 0
    pairs = [
        (one, other)
        for key in keys_of(Partner)
        if key.name not in _CALLED
        and ((one := getattr(old, key.name)) is not None) | ((other := getattr(new, key.name)) is not None)
        and (one == other or key.name not in _MOVES)
    ]
    same = sum(one == other for one, other in pairs)
    return same if same >= _FEWEST and 2 * same > len(pairs) else 0
