"""What stands on a paper for partners whose names are told to nobody, even on one for whoever keeps the file."""

from collections.abc import Mapping
from typing import NamedTuple

from ccr_cli.plan.masking import as_name, as_part_of_name, hidden_names
from ccr_cli.plan.nameless import is_secret, names_to_hide
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Reader
from ccr_cli.plan.viewed import Masks, viewed


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


def under_stand_ins(plan: Plan, reader: Reader) -> Plan:
    """What a reader may see, with the stand-ins for names in every text, and for ids that give them away."""
    found = stand_ins(plan)
    told = viewed(plan, reader, _masks(plan, found))
    if not found:
        return told
    partners = {
        found[id_].word if id_ in found else id_: one.model_copy(update={"name": _name(id_, plan, found)})
        for id_, one in (told.partners or {}).items()
    }
    return told.model_copy(update={"partners": partners})


def _name(id_: str, plan: Plan, found: Mapping[str, StandIn]) -> str:
    return found[id_].word if id_ in found else (plan.partners or {})[id_].name


def _masks(plan: Plan, found: Mapping[str, StandIn]) -> Masks:
    names = [(names_to_hide({id_: (plan.partners or {})[id_]}), one.word) for id_, one in found.items()]

    def of_text(text: str) -> str:
        for hidden, word in names:
            text = text if hidden is None else hidden.out_of(text, word)
        return text

    return Masks(
        of_text,
        of_partner=lambda id_: found[id_].word if id_ in found else id_,
        of_seat=lambda id_: id_,
        of_ids={"commitment": {}, "task": {}, "component": {}},
    )
