"""Which fields can be set: every key of the format, but for those that have a command of their own."""

import pytest

from ccr_cli.edits.field_names import ACTION, FUNDING, PARTNER, PLAN, PROTOCOL
from ccr_cli.plan.model_map import keys_at, own_field
from ccr_cli.plan.plan import Plan
from ccr_cli.where import Where

OF_THEIR_OWN = {
    "partners": {"commitments", "contacts"},
    "plan": {"ccr", "principles", "funding", "partners", "not_here", "survivor_voice", "protocols", "trainings"}
    | {"roles", "assessments", "outreach", "actions", "changes", "stories"},
}


@pytest.mark.parametrize(
    ("home", "names", "others"),
    [
        pytest.param((), PLAN, OF_THEIR_OWN["plan"], id="the plan"),
        pytest.param(("meetings",), ("every", "not_in", "next"), {"held"}, id="its meetings"),
        pytest.param(("partners", "x"), PARTNER, OF_THEIR_OWN["partners"], id="a partner"),
        pytest.param(("protocols", "x"), PROTOCOL, set(), id="a protocol"),
        pytest.param(("funding", 0), FUNDING, set(), id="funding"),
        pytest.param(("actions", 0), ACTION, set(), id="an action"),
    ],
)
def test_a_key_can_be_set_or_has_a_command_of_its_own(home: Where, names: tuple[str, ...], others: set[str]) -> None:
    settable = {name.partition(".")[0] for name in names}
    assert settable | others == set(keys_at(Plan, home))
    assert not settable & others


@pytest.mark.parametrize(
    ("home", "names"),
    [((), PLAN), (("partners", "x"), PARTNER)],
    ids=["the plan", "a partner"],
)
def test_a_dotted_name_is_one_of_the_format(home: Where, names: tuple[str, ...]) -> None:
    assert [name for name in names if own_field(Plan, (*home, *name.split("."))) is None] == []
