"""Many communities side by side: against the table of each, plan by plan, and whether memory grows with them."""

import argparse
import tempfile
from functools import partial
from pathlib import Path

from measure import Row, ccr, footing, heading, in_turns, memory, run
from synthetic import write_plans


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        many, few = Path(name) / "many", Path(name) / "few"
        write_plans(many, options.plans, options.size)
        write_plans(few, options.few, options.size)
        print(heading())
        what = f"`ccr region --format json`, {options.plans:,} plans of {options.size:,} bytes"
        theirs = ccr("gaps", "--format", "json", str(many))
        pairs = in_turns(partial(run, _region(many)), partial(run, theirs), options.rounds)
        print(
            Row(f"{what}, CPU", "`ccr gaps --format json` of them", [a.cpu / b.cpu for a, b in pairs], 1.3), flush=True
        )
        sizes = in_turns(partial(memory, _region(many)), partial(memory, _region(few)), 2)
        grown = [a.largest / b.largest for a, b in sizes]
        told = f"{what}, most memory of the largest process ({sizes[-1][0].largest:.0f} MiB)"
        print(Row(told, f"{options.few:,} plans", grown, 2.5))
    print(footing([other for _, other in pairs]))


def _region(folder: Path) -> list[str]:
    return ccr("region", "--format", "json", str(folder))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="pairs of runs over all plans")
    parser.add_argument("--plans", type=int, default=3_143, help="plans: one a county of the United States")
    parser.add_argument("--few", type=int, default=300, help="plans on the small side of growth")
    parser.add_argument("--size", type=int, default=12_000, help="bytes of one plan")
    return parser.parse_args()


if __name__ == "__main__":
    main()
