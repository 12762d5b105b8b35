"""Partners whose names may not be told: their entries stay, to be counted, under ids that say nothing."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, Final, TypeAlias

from ccr_cli.plan.masking import HiddenNames, Way, as_id, as_name, as_part_of_name, hidden_names, without_names
from ccr_cli.plan.references import PARTNERS, named
from ccr_cli.where import Where

NOT_TOLD: Final = "—"
"""Stands for a text that the format requires and the audience may not see."""
Data: TypeAlias = dict[str, Any]
MayBeNamed: TypeAlias = Callable[[Data], bool]
"""Whether the name of a partner, told by its entry, may be told."""


def names_to_hide(data: Data, may_be_named: MayBeNamed, others: Sequence[str] = ()) -> HiddenNames | None:
    """The names in a plan's data that may not be told, and those of others, if there are any."""
    partners: dict[str, Data] = data.get("partners", {})
    without = [(id_, partner) for id_, partner in partners.items() if not may_be_named(partner)]
    own = (way for id_, partner in without for way in _ways_to_write(id_, partner))
    return hidden_names((*own, *(way for name in others for way in as_name(name))))


def secret_names(data: Any) -> Iterator[str]:
    """The names in a plan's data that are told to nobody; the plan may have mistakes."""
    partners = data.get("partners") if isinstance(data, dict) else None
    for partner in partners.values() if isinstance(partners, dict) else ():
        if isinstance(partner, dict) and isinstance(partner.get("name"), str) and is_secret(partner):
            yield partner["name"]


def is_secret(partner: Data) -> bool:
    """Whether the name of a partner is told to nobody."""
    return partner.get("named") == "never" or partner.get("confidential") == "name"


def _ways_to_write(id_: str, partner: Data) -> Iterator[Way]:
    yield from as_name(partner["name"])
    yield from as_id(id_)
    # Of others an id such as "sheriff" is a word of every story, and not their name.
    if is_secret(partner):
        yield from as_part_of_name(id_, partner["name"])


def take_names(data: Data, may_be_named: MayBeNamed, others: Sequence[str] = ()) -> frozenset[str]:
    """Replace names that may not be told, and the ids that give them away wherever they stand.

    ``others`` are names that other plans at hand keep to themselves.

    The result is the ids that stand for them now.
    """
    partners: dict[str, Data] = data.get("partners", {})
    elsewhere = hidden_names(way for name in others for way in as_name(name))
    without = [id_ for id_, partner in partners.items() if not _may(partner, may_be_named, elsewhere)]
    if not without and not others:
        return frozenset()
    neutral = dict(zip(without, _neutral_ids("not-named", partners), strict=False))
    hidden = names_to_hide(data, may_be_named, others)
    if hidden is not None:
        _take_out_of_text(data, hidden)
    _rename_protocols(data, without, hidden)
    for where, id_ in [found for pattern in PARTNERS for found in named(data, pattern)]:
        if id_ in neutral:
            _put(data, where, neutral[id_])
    partners = data.get("partners", {})
    data["partners"] = {
        neutral.get(id_, id_): _without_name(partner) if id_ in neutral else partner
        for id_, partner in partners.items()
    }
    return frozenset(neutral.values())


def _may(partner: Data, may_be_named: MayBeNamed, elsewhere: HiddenNames | None) -> bool:
    """Whether a partner may be named, also as far as other plans are concerned."""
    return may_be_named(partner) and (elsewhere is None or not elsewhere.are_in(partner["name"]))


def _take_out_of_text(data: Data, hidden: HiddenNames) -> None:
    """Take the names out of free text, such as the title of a protocol; names that may be told stay whole."""
    told = {id_: partner["name"] for id_, partner in data.get("partners", {}).items()}
    data.update(without_names(data, hidden, NOT_TOLD))
    for id_, name in told.items():
        data["partners"][id_]["name"] = name


def _rename_protocols(data: Data, without: Collection[str], hidden: HiddenNames | None) -> None:
    """Give neutral ids to protocols whose ids have the name or the id of a partner in them."""
    protocols: dict[str, Data] = data.get("protocols", {})
    neutral = _neutral_ids("protocol", protocols)

    def tells(key: str) -> bool:
        return any(f"-{id_}-" in f"-{key}-" for id_ in without) or (hidden is not None and hidden.are_in(key))

    data["protocols"] = {next(neutral) if tells(key) else key: entry for key, entry in protocols.items()}


def _without_name(partner: Data) -> Data:
    """An entry without what tells who it is: how to reach an agency gives its name away as well."""
    kept = {key: value for key, value in partner.items() if key not in ("role", "contacts")}
    seats = kept.get("seats") or []
    return {**kept, "name": NOT_TOLD, "seats": seats} | ({} if seats else {"role": NOT_TOLD})


def _neutral_ids(start: str, taken: Collection[str]) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        if (id_ := f"{start}-{number}") not in taken:
            yield id_


def _put(data: Any, where: Where, value: str) -> None:
    for step in where[:-1]:
        data = data[step]
    data[where[-1]] = value
