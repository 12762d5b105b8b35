"""What stands on a paper for partners whose names are told to nobody, even on one for whoever keeps the file."""

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeVar

from ccr_cli.plan.fields import PlanPart
from ccr_cli.plan.keys import Key, keys_of
from ccr_cli.plan.masking import as_name, as_part_of_name, hidden_names
from ccr_cli.plan.nameless import is_secret, names_to_hide
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.viewed import Masks, key_told, word_told

_Part = TypeVar("_Part", bound=PlanPart)


class StandIn(NamedTuple):
    """What stands for one partner: its id, or another where that gives the name away."""

    word: str
    place: int
    """Its place in the file, from 1."""
    is_id: bool
    """Whether it is the partner's own id."""


def stand_ins(plan: Plan) -> dict[str, StandIn]:
    """What stands for each partner whose name belongs on no paper, by its id."""
    known = plan.partners or {}
    found: dict[str, StandIn] = {}
    for place, (id_, partner) in enumerate(known.items(), 1):
        if is_secret(partner):
            is_id = not _gives_away(id_, partner)
            found[id_] = StandIn(id_ if is_id else _free(f"partner-{place}", known), place, is_id)
    return found


def _gives_away(id_: str, partner: Partner) -> bool:
    names = hidden_names(as_name(partner.name))
    return next(as_part_of_name(id_, partner.name), None) is not None or (names is not None and names.are_in(id_))


def _free(word: str, taken: Mapping[str, Partner]) -> str:
    while word in taken:
        word += "-x"
    return word


def under_stand_ins(plan: Plan, found: Mapping[str, StandIn]) -> Plan:
    """The plan with the stand-ins in place of names, in every text, and of ids that give them away."""
    if not found:
        return plan
    known = plan.partners or {}
    names = [(names_to_hide({id_: known[id_]}), one.word) for id_, one in found.items()]

    def of_text(text: str) -> str:
        for hidden, word in names:
            text = text if hidden is None else hidden.out_of(text, word)
        return text

    def of_partner(id_: str) -> str:
        return found[id_].word if id_ in found else id_

    masks = Masks(of_text, of_partner, str, {"commitment": {}, "task": {}, "component": {}})
    partners = {
        of_partner(id_): _part(one, masks).model_copy(update={"name": found[id_].word if id_ in found else one.name})
        for id_, one in known.items()
    }
    return _part(plan.model_copy(update={"partners": None}), masks).model_copy(update={"partners": partners})


def _part(part: _Part, words: Masks) -> _Part:
    keys = keys_of(type(part))
    return part.model_copy(update={key.name: _value(getattr(part, key.name), key, words) for key in keys})


def _value(value: Any, key: Key, words: Masks) -> Any:
    match value:
        case PlanPart():
            return _part(value, words)
        case dict():
            return {key_told(id_, key, words): _value(one, key, words) for id_, one in value.items()}
        case list():
            return [_value(one, key, words) for one in value]
        case str():
            return word_told(value, key.kind, words)
        case _:
            return value
