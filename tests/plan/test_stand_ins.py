"""What stands for a partner whose name belongs on no paper."""

from datetime import date
from typing import Any

import pytest

from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Reader
from ccr_cli.plan.stand_ins import StandIn, stand_ins, under_stand_ins
from helpers import plan_of
from random_plans import random_plan

KEEPER = Reader("internal", date(2026, 11, 30))
SECRET = Partner.model_validate(
    {"name": "Quuxwort Dwelling", "seats": ["housing"], "status": "at-the-table", "confidential": "name"}
)
TEXT = """\
coordinator: {partner: casa}
partners:
  casa: {name: Casa Segura, seats: [housing], status: at-the-table}
  partner-7: {name: Azahar Residence, seats: [housing], status: at-the-table, confidential: name}
  azahar-house: {name: Azahar House, seats: [food], status: at-the-table, named: never}
  net: {name: Neighbors, seats: [family], status: at-the-table, reach_through: azahar-house}
protocols: {p: {title: Azahar House calls Casa Segura, from: [azahar-house], to: [partner-7], status: in-force}}
actions: [{what: Visit the Azahar Residence., who: azahar-house}]
"""


def test_it_is_the_id_unless_that_gives_the_name_away() -> None:
    plan, _ = plan_of(TEXT)
    assert stand_ins(plan) == {
        "partner-7": StandIn("partner-7", 2, is_id=True),
        "azahar-house": StandIn("partner-3", 3, is_id=False),
    }


def test_no_other_partner_is_called_like_it() -> None:
    plan, _ = plan_of(TEXT.replace("  net:", "  partner-3:"))
    assert stand_ins(plan)["azahar-house"].word == "partner-3-x"


def test_no_text_and_no_id_has_the_name_and_what_names_the_partner_still_does() -> None:
    plan, _ = plan_of(TEXT)
    told = under_stand_ins(plan, KEEPER)
    assert "azahar" not in told.model_dump_json(by_alias=True).lower()
    assert told.partners is not None
    assert {id_: one.name for id_, one in told.partners.items()} == {
        "casa": "Casa Segura", "partner-7": "partner-7", "partner-3": "partner-3", "net": "Neighbors",
    }  # fmt: skip
    assert told.partners["net"].reach_through == "partner-3"
    assert told.protocols is not None
    protocol = told.protocols["p"]
    assert (protocol.title, protocol.from_, protocol.to) == (
        "partner-3 calls Casa Segura", ["partner-3"], ["partner-7"],
    )  # fmt: skip
    assert told.actions is not None
    assert (told.actions[0].what, told.actions[0].who) == ("Visit the partner-7.", "partner-3")


@pytest.mark.parametrize("seed", range(20))
def test_all_else_is_left(seed: int) -> None:
    data = random_plan(seed)
    for partner in data.get("partners", {}).values():
        for key in ("confidential", "named"):
            partner.pop(key, None)
    plan = Plan.model_validate(data)
    with_secret = plan.model_copy(update={"partners": {"quuxwort": SECRET, **(plan.partners or {})}})
    told = under_stand_ins(with_secret, KEEPER)
    assert told.partners is not None
    assert told.partners.pop("partner-1").name == "partner-1"
    assert not_empty(told) == not_empty(plan)


def not_empty(plan: Plan) -> Any:
    """A plan's data without what is empty, which is as good as not there."""
    return _not_empty(plan.model_dump(mode="json", by_alias=True))


def _not_empty(value: Any) -> Any:
    match value:
        case dict():
            found = ((key, _not_empty(one)) for key, one in value.items())
            return {key: one for key, one in found if one not in (None, {}, [])}
        case list():
            return [_not_empty(one) for one in value]
        case _:
            return value
