"""A country's worth of plans: CPU, time and memory, and whether they grow with the number of plans."""

import argparse
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from measure import Memory, Row, Run, ccr, footing, heading, in_turns, memory, python, run
from synthetic import write_plans

_LOAD_EACH = """\
import pathlib, sys, yaml
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.yaml")):
    yaml.load(path.read_bytes(), yaml.CSafeLoader)
"""


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(heading())
        baseline = _against_loading(folder / "country", options)
        if not options.no_growth:
            _growth(folder, options)
    print(footing(baseline))


def _against_loading(folder: Path, options: argparse.Namespace) -> list[Run]:
    write_plans(folder, options.plans, options.size)
    theirs = python(_LOAD_EACH, str(folder))
    pairs = in_turns(partial(run, _gaps(folder)), partial(run, theirs), options.rounds)
    what = f"`ccr gaps --format json`, {options.plans:,} plans of {options.size:,} bytes"
    print(Row(f"{what}, CPU of all processes", "a process that loads them", [a.cpu / b.cpu for a, b in pairs], 0.6))
    print(Row(f"{what}, time", "a process that loads them", [a.wall / b.wall for a, b in pairs], 0.35))
    return [other for _, other in pairs]


def _growth(folder: Path, options: argparse.Namespace) -> None:
    one, few, many = (folder / name for name in ("one", "few", "many"))
    for place, count in ((one, 1), (few, options.few), (many, options.many)):
        write_plans(place, count, options.size)
    start = run(_gaps(one)).cpu
    pairs = in_turns(partial(run, _gaps(many)), partial(run, _gaps(few)), options.growth_rounds)
    against = f"{options.few:,} plans"
    for what, start_up in (("start-up taken off", start), ("start-up included", 0.0)):
        ratios = [((a.cpu - start_up) / options.many) / ((b.cpu - start_up) / options.few) for a, b in pairs]
        print(Row(f"CPU a plan at {options.many:,} plans, {what}", against, ratios, 1.1 if start_up else None))
    _memory_growth(in_turns(partial(memory, _gaps(many)), partial(memory, _gaps(few)), 2), options.many, against)


def _memory_growth(pairs: Sequence[tuple[Memory, Memory]], many: int, against: str) -> None:
    largest = [a.largest / b.largest for a, b in pairs]
    what = f"most memory of the largest process at {many:,} ({pairs[-1][0].largest:.0f} MiB)"
    print(Row(what, against, largest, 1.2))
    together = [(a.together, b.together) for a, b in pairs if a.together is not None and b.together is not None]
    if together:
        what = f"most memory of all processes at {many:,} ({together[-1][0]:.0f} MiB)"
        print(Row(what, against, [a / b for a, b in together], 1.2))


def _gaps(folder: Path) -> list[str]:
    return ccr("gaps", "--format", "json", str(folder))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="pairs of runs over all plans")
    parser.add_argument("--plans", type=int, default=3_143, help="plans: one a county of the United States")
    parser.add_argument("--size", type=int, default=12_000, help="bytes of one plan")
    parser.add_argument("--few", type=int, default=1_000, help="plans on the small side of growth")
    parser.add_argument("--many", type=int, default=10_000, help="plans on the large side of growth")
    parser.add_argument("--growth-rounds", type=int, default=3, help="pairs of runs for growth")
    parser.add_argument("--no-growth", action="store_true", help="leave growth out")
    return parser.parse_args()


if __name__ == "__main__":
    main()
