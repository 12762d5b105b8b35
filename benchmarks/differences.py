"""`ccr diff` of two plans, as a whole process, against `ccr gaps` on one of them."""

import argparse
import tempfile
from functools import partial
from pathlib import Path

from measure import Row, ccr, footing, heading, in_turns, run
from synthetic import working_plan_text

_EDITS = (
    ("status: invited", "status: at-the-table"),
    ("status: liaison", "status: left"),
    ("language: en", "language: es"),
    ("done: ", "due: "),
)


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        old, new = (Path(folder) / name for name in ("old.yaml", "new.yaml"))
        text = working_plan_text(options.size)
        old.write_text(text, encoding="utf-8")
        new.write_text(_edited(text), encoding="utf-8")
        print(heading())
        baseline = []
        for form in ("json", "text"):
            ours = ccr("diff", str(old), str(new), f"--format={form}")
            theirs = ccr("gaps", str(new), f"--format={form}")
            pairs = in_turns(partial(run, ours), partial(run, theirs), options.rounds)
            what = f"`ccr diff --format {form}` of two plans of {options.size:,} bytes, CPU"
            print(Row(what, "`ccr gaps` on one", [a.cpu / b.cpu for a, b in pairs], 1.3))
            baseline += [other for _, other in pairs]
    print(footing(baseline))


def _edited(text: str) -> str:
    for before, after in _EDITS:
        text = text.replace(before, after)
    return text


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=21, help="pairs of processes to measure")
    parser.add_argument("--size", type=int, default=20_000, help="bytes of each plan")
    return parser.parse_args()


if __name__ == "__main__":
    main()
