"""Reading one plan inside a running program, against PyYAML's fastest safe loader."""

import argparse
import gc
import time
from collections.abc import Callable
from datetime import date
from functools import partial

import yaml

from ccr_cli.intake.load import take_in_plan
from ccr_cli.yaml_text.reader import read_yaml
from ccr_cli.yaml_text.text import text_of
from measure import Row, heading, in_turns
from synthetic import plan_text

_LOADER = "`yaml.load(..., CSafeLoader)`"


def main() -> None:
    options = _options()
    raw = plan_text(options.size).encode()
    taken = take_in_plan("plan.yaml", raw, date.today())
    if taken.findings:
        raise SystemExit(f"the synthetic plan is not clean: {taken.findings[0]}")
    print(heading())
    rows: tuple[tuple[str, Callable[[], object], Callable[[], object], float | None], ...] = (
        ("reading, with places and form", partial(_read, raw), partial(_load, raw), 0.55),
        ("the same, neither side collecting garbage", partial(_read, raw), partial(_load_uncollected, raw), None),
        ("the whole intake: also validated, and all rules", partial(_take_in, raw), partial(_load, raw), None),
    )
    for what, ours, theirs, goal in rows:
        pairs = in_turns(partial(_cpu, ours, options.repeats), partial(_cpu, theirs, options.repeats), options.rounds)
        print(Row(f"{what}, {len(raw):,} bytes", _LOADER, [a / b for a, b in pairs], goal))


def _read(raw: bytes) -> object:
    return read_yaml(text_of(raw).data)


def _take_in(raw: bytes) -> object:
    return take_in_plan("plan.yaml", raw, date.today())


def _load(raw: bytes) -> object:
    return yaml.load(raw, yaml.CSafeLoader)


def _load_uncollected(raw: bytes) -> object:
    gc.disable()
    try:
        return yaml.load(raw, yaml.CSafeLoader)
    finally:
        gc.enable()


def _cpu(work: Callable[[], object], repeats: int) -> float:
    start = time.process_time()
    for _repeat in range(repeats):
        work()
    return time.process_time() - start


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=41, help="pairs of blocks to measure")
    parser.add_argument("--repeats", type=int, default=10, help="readings in one block")
    parser.add_argument("--size", type=int, default=20_000, help="bytes of the plan")
    return parser.parse_args()


if __name__ == "__main__":
    main()
