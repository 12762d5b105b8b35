"""Any edit in any plan, however it is written: the data is what was meant, and every other line stays."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from ccr_cli.editing.apply import NotEdited
from ccr_cli.edits.edit import Add, Edit, Put, Remove, applied, says_the_same, value_at
from ccr_cli.plan.plan import Plan
from editing.any_edits import any_edits
from editing.nasty_files import after, data_in
from strategies import plans
from yaml_writing import write_yaml

_layouts = settings(deadline=None, suppress_health_check=list(HealthCheck))
_seeds = st.integers(0, 2**32 - 1)


def tried(raw: bytes, edits: Sequence[Edit]) -> bytes:
    """The bytes with edits done. One edit in ten thousand is refused, which loses nothing: that case is passed over.

    How many are refused is counted in ``benchmarks/editing_trial.py``; the nasty files allow for none.
    """
    try:
        return after(raw, edits)
    except NotEdited:
        reject()


def dumped(data: dict[str, Any]) -> dict[str, Any]:
    return Plan.model_validate(data).model_dump(mode="json", by_alias=True, exclude_none=True)


@settings(_layouts, max_examples=60)
@given(plans, _seeds)
def test_an_edit_says_what_was_meant_in_every_layout(data: dict[str, Any], seed: int) -> None:
    random, data = Random(seed), dumped(data)
    raw = write_yaml(data, seed).raw
    choices = any_edits(data, random)
    for edit in random.sample(choices, min(6, len(choices))):
        assert says_the_same(data_in(tried(raw, [edit])), applied(data, edit)), (edit, raw)


@settings(_layouts, max_examples=40)
@given(plans, _seeds)
def test_several_edits_in_a_row_add_up(data: dict[str, Any], seed: int) -> None:
    random, meant = Random(seed), dumped(data)
    raw = write_yaml(meant, seed).raw
    for _turn in range(5):
        edit = random.choice(any_edits(meant, random))
        raw, meant = tried(raw, [edit]), applied(meant, edit)
        assert says_the_same(data_in(raw), meant), (edit, raw)


@settings(_layouts, max_examples=60)
@given(plans, _seeds)
def test_edits_given_together_do_the_same_as_one_after_the_other(data: dict[str, Any], seed: int) -> None:
    random, meant = Random(seed), dumped(data)
    raw = write_yaml(meant, seed).raw
    edits: list[Edit] = []
    for _turn in range(3):
        edits.append(random.choice(any_edits(meant, random)))
        meant = applied(meant, edits[-1])
    assert says_the_same(data_in(tried(raw, edits)), meant), (edits, raw)


@settings(_layouts, max_examples=60)
@given(plans, _seeds)
def test_what_is_new_takes_no_line_away(data: dict[str, Any], seed: int) -> None:
    """At most one line changes: a comma behind the last item, or the end of a last line without one."""
    random, data = Random(seed), dumped(data)
    raw = write_yaml(data, seed).raw
    new_ones = [edit for edit in any_edits(data, random) if is_new(data, edit)]
    for edit in random.sample(new_ones, min(4, len(new_ones))):
        assert lines_gone(raw, tried(raw, [edit])) <= 1, (edit, raw)


@settings(_layouts, max_examples=40)
@given(plans, _seeds)
def test_what_goes_away_changes_at_most_two_lines_beside_it(data: dict[str, Any], seed: int) -> None:
    random, data = Random(seed), dumped(data)
    raw = write_yaml(data, seed).raw
    removals = [edit for edit in any_edits(data, random) if isinstance(edit, Remove)]
    for edit in random.sample(removals, min(4, len(removals))):
        assert lines_gone(tried(raw, [edit]), raw) <= 2, (edit, raw)


def is_new(data: dict[str, Any], edit: Edit) -> bool:
    """Whether an edit only adds; brackets around nothing may stand on two lines, and go."""
    values = [value_at(data, edit.where[:steps]) for steps in range(1, len(edit.where) + 1)]
    is_there = isinstance(edit, Put) and values[-1] is not None
    return isinstance(edit, Add | Put) and not is_there and not any(value in ([], {}) for value in values)


def lines_gone(before: bytes, after: bytes) -> int:
    """How many lines of one text are not in the other, in their order."""
    old, new = before.splitlines(), after.splitlines()
    matches = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return len(old) - sum(block.size for block in matches)
