"""`ccr gaps` of a country of plans that use no new key, against an earlier version of the program."""

import argparse
import tempfile
from functools import partial
from pathlib import Path

from measure import Row, ccr, footing, heading, in_turns, run
from synthetic import write_plans


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        print(heading())
        one, country = Path(name) / "one", Path(name) / "country"
        baseline = []
        for folder, plans, rounds in ((one, 1, options.starts), (country, options.plans, options.rounds)):
            write_plans(folder, plans, options.size)
            words = ("gaps", "--format", "json", str(folder))
            pairs = in_turns(partial(run, ccr(*words)), partial(run, [options.before, *words]), rounds)
            what = f"`ccr gaps --format json`, plans of {options.size:,} bytes: {plans:,}, CPU"
            print(Row(what, f"`{options.called}`", [a.cpu / b.cpu for a, b in pairs], 1.05))
            baseline += [other for _, other in pairs]
    print(footing(baseline))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", help="the program `ccr` of the earlier version, in a virtual environment of its own")
    parser.add_argument("--called", default="before", help="what to call it in the table, such as its commit")
    parser.add_argument("--rounds", type=int, default=9, help="pairs of runs over all plans")
    parser.add_argument("--starts", type=int, default=25, help="pairs of runs over one plan")
    parser.add_argument("--plans", type=int, default=3_143, help="plans: one a county of the United States")
    parser.add_argument("--size", type=int, default=12_000, help="bytes of one plan")
    return parser.parse_args()


if __name__ == "__main__":
    main()
