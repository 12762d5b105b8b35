"""Partners whose names a reader may not see: how to find them in texts, and the ids that stand for theirs."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from ccr_cli.plan.masking import (
    HiddenNames,
    NameWay,
    as_id,
    as_name,
    as_part_of_name,
    as_secret_name,
    hidden_names,
    names_of_others,
)
from ccr_cli.plan.nobody import is_nobodys
from ccr_cli.plan.partner import Partner

MayBeNamed: TypeAlias = Callable[[Partner], bool]
"""Whether the name of a partner may be told."""


def names_to_hide(partners: Mapping[str, Partner], others: Sequence[str] = ()) -> HiddenNames | None:
    """The names of partners, all of which may not be told, and those of others, if there are any."""
    own = (way for id_, partner in partners.items() for way in _ways_to_write(id_, partner))
    return hidden_names(own, names_of_others(tuple(others)))


def secret_names(data: Any) -> Iterator[str]:
    """The names in a plan's plain data that are told to nobody; the plan may have mistakes."""
    partners = data.get("partners") if isinstance(data, dict) else None
    for partner in partners.values() if isinstance(partners, dict) else ():
        if not isinstance(partner, dict) or not isinstance(partner.get("name"), str):
            continue
        if _is_secret(partner.get("named"), partner.get("confidential")) and not is_nobodys(partner["name"]):
            yield partner["name"]


def telling_names(data: Any) -> Iterator[str]:
    """The names in a plan's plain data that it doesn't hide."""
    partners = data.get("partners") if isinstance(data, dict) else None
    for partner in partners.values() if isinstance(partners, dict) else ():
        if not isinstance(partner, dict) or _is_secret(partner.get("named"), partner.get("confidential")):
            continue
        if isinstance(name := partner.get("name"), str):
            yield name


def is_secret(partner: Partner) -> bool:
    """Whether the name of a partner is told to nobody."""
    return _is_secret(partner.named, partner.confidential)


def _is_secret(named: object, confidential: object) -> bool:
    return bool(named == "never" or confidential == "name")


def _ways_to_write(id_: str, partner: Partner) -> Iterator[NameWay]:
    if is_nobodys(partner.name):
        return
    yield from as_id(id_)
    # Of others an id such as "sheriff" is a word of every story, and not their name.
    if is_secret(partner):
        yield from as_secret_name(partner.name)
        yield from as_part_of_name(id_, partner.name)
    else:
        yield from as_name(partner.name)


def neutral_ids(start: str, taken: Collection[str]) -> Iterator[str]:
    """Ids that say nothing and are not taken."""
    number = 0
    while True:
        number += 1
        if (id_ := f"{start}-{number}") not in taken:
            yield id_
