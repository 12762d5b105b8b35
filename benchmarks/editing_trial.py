"""Edits of every kind in plans of every layout: how many are refused, and whether one ever writes what was not meant.

Needs the tests beside it and Hypothesis. Prints how many pairs of a layout and an edit were tried, and exits with 1
when a bound is passed.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccr_cli.editing.apply import NotEdited
from ccr_cli.edits.edit import Edit, Remove, applied, says_the_same
from editing.any_edits import any_edits
from editing.nasty_files import after, data_in
from editing.test_any_layout import dumped, is_new, lines_gone
from strategies import plans
from yaml_writing import write_yaml

_IN_A_ROW = 3
_EACH = 6  # edits tried in one layout
_REFUSED = 1 / 1_000


def main() -> int:
    options = _options()
    counts: Counter[str] = Counter()

    @settings(max_examples=options.layouts, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(plans, st.integers(0, 2**32 - 1))
    def trial(data: dict[str, Any], seed: int) -> None:
        random, data = Random(seed), dumped(data)
        raw = write_yaml(data, seed).raw
        for _edit in range(_EACH):
            _try(raw, data, random, counts)

    trial()
    for name in ("pairs", "in a row", "refused", "wrong", "lines beside the edit changed"):
        print(f"{name}: {counts[name]:,}")
    is_good = counts["refused"] <= counts["pairs"] * _REFUSED and not counts["wrong"]
    return 0 if is_good and not counts["lines beside the edit changed"] else 1


def _try(raw: bytes, data: dict[str, Any], random: Random, counts: Counter[str]) -> None:
    """One edit, and sometimes more in a row."""
    for number in range(random.choice((1, 1, _IN_A_ROW))):
        edit = random.choice(any_edits(data, random))
        counts["pairs"] += 1
        counts["in a row"] += bool(number)
        try:
            new = after(raw, [edit])
        except NotEdited:
            counts["refused"] += 1
            print(f"refused: {edit}\n{raw!r}", file=sys.stderr)
            return
        meant = applied(data, edit)
        counts["wrong"] += not says_the_same(data_in(new), meant)
        if _touches_others(raw, new, edit):
            counts["lines beside the edit changed"] += 1
            print(f"lines beside: {edit}\n{raw!r}\n{new!r}", file=sys.stderr)
        raw, data = new, meant


def _touches_others(raw: bytes, new: bytes, edit: Edit) -> bool:
    if is_new(dict(data_in(raw)), edit):
        return lines_gone(raw, new) > 1
    return isinstance(edit, Remove) and lines_gone(new, raw) > 2


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--layouts", type=int, default=2_000, help="plans, each in a layout of its own")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
