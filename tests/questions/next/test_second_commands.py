"""After the command that an item names, the item is gone."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccr_cli.intake.load import built_in, look_over_plan
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.kinds import KINDS
from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.table import table
from helpers import HEAD, TODAY, Program
from questions.next.cases_second import CASES, MORE
from questions.next.raised import everything, raised, typed
from strategies import FRAMEWORK, plans

ALL = {**{kind: (kind, *case) for kind, case in CASES.items()}, **MORE}
OWN = [(kind, items) for kind, items in KINDS if kind.id in CASES]


@pytest.mark.parametrize(("kind", "text", "day", "words"), ALL.values(), ids=ALL)
def test_an_item_is_gone_after_its_command(
    kind: str, text: str, day: str, words: tuple[str, ...], tmp_path: Path, ccr: Program
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    (item,) = raised(kind, text, day)
    all_of_them = ["--all"] if item.command == "ccr partner commit pantry" else []  # at a terminal each is asked
    result = ccr(*typed(item.command, words), *all_of_them, "--plan", str(path))
    assert result.status == 0, result.err
    taken = look_over_plan("plan.yaml", path.read_bytes(), TODAY)
    assert taken.model is not None
    assert taken.framework is not None
    assert [left for left in everything(taken.model, taken.framework, day) if left.kind.id == kind] == []


def test_every_kind_has_a_case() -> None:
    assert [kind.id for kind, _ in OWN] == list(CASES)


_ids = ("casa", "law", "sheriff", "office")
_some = st.lists(st.sampled_from(_ids), min_size=1, max_size=3)
_full = st.fixed_dictionaries(
    {
        "ccr": st.just(1),
        "name": st.just("A"),
        "framework": st.just(FRAMEWORK),
        "partners": st.fixed_dictionaries(
            dict.fromkeys(
                _ids,
                st.fixed_dictionaries(
                    {
                        "name": st.just("A"),
                        "seats": st.lists(st.sampled_from(list(built_in(FRAMEWORK).seats)), min_size=1, max_size=4),
                        "status": st.sampled_from(("at-the-table", "at-the-table", "invited", "left")),
                    },
                    optional={
                        "since": st.sampled_from(("2026-01-01", "2026-11-01")),
                        "enforcement": st.sampled_from(({"asks_status": "by-law"}, {"asks_status": "never"})),
                        "commitments": st.just("2026-01-01"),
                    },
                ),
            )
        ),
        "protocols": st.dictionaries(
            st.sampled_from(("a", "b", "c")),
            st.fixed_dictionaries(
                {"title": st.just("T"), "between": _some, "status": st.sampled_from(("in-force", "draft"))},
                optional={"shares": st.just("nothing")},
            ),
        ),
    }
)


@settings(max_examples=200, deadline=None)
@given(plans | _full)
def test_any_plan_can_be_asked_and_nothing_is_told_twice(data: dict[str, object]) -> None:
    framework = built_in(FRAMEWORK)
    plan = Plan.model_validate(data)
    plan_today = PlanToday(plan, framework, table(seen_by(plan, framework, "internal", TODAY), framework), TODAY)
    for kind, items in OWN:
        found = list(items(plan_today))
        assert {item.kind.id for item in found} <= {kind.id}
        keys = [(item.partner, item.seat, item.due) for item in found]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize("kind", [kind for kind, _ in OWN], ids=lambda kind: kind.id)
def test_a_manual_says_when_and_why(kind: Kind) -> None:
    for message in (kind.title, kind.when, kind.reason):
        assert message.id
    assert str(kind.when.id).endswith(".")


def test_no_command_holds_two_lines() -> None:
    texts = [text for _, text, _, _ in ALL.values()]
    found: list[Item] = [item for text in texts for kind, _ in OWN for item in raised(kind.id, text)]
    assert all("\n" not in item.command for item in found)
