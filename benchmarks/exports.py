"""What counties send to others: tables of many plans, against the table of each, plan by plan."""

import argparse
import shutil
import tempfile
from functools import partial
from pathlib import Path

from measure import Row, Run, ccr, footing, heading, in_turns, run
from synthetic import write_plans


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        plans, tables = Path(name) / "plans", Path(name) / "tables"
        write_plans(plans, options.plans, options.size)
        print(heading())
        what = f"`ccr export --format csv`, {options.plans:,} plans of {options.size:,} bytes, CPU"
        pairs = in_turns(partial(_export, plans, tables), partial(run, _gaps(plans, "internal")), options.rounds)
        print(Row(what, "`ccr gaps --format json` of them", [a.cpu / b.cpu for a, b in pairs], 2.0), flush=True)
        same = in_turns(partial(_export, plans, tables), partial(run, _gaps(plans, "coalition")), options.rounds)
        print(Row(what, "the same for other counties", [a.cpu / b.cpu for a, b in same]))
    print(footing([other for _, other in pairs]))


def _export(plans: Path, tables: Path) -> Run:
    shutil.rmtree(tables, ignore_errors=True)
    return run(ccr("export", "--format", "csv", "-o", str(tables), str(plans)))


def _gaps(plans: Path, audience: str) -> list[str]:
    return ccr("gaps", "--format", "json", "--audience", audience, str(plans))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="pairs of runs over all plans")
    parser.add_argument("--plans", type=int, default=3_143, help="plans: one a county of the United States")
    parser.add_argument("--size", type=int, default=12_000, help="bytes of one plan")
    return parser.parse_args()


if __name__ == "__main__":
    main()
