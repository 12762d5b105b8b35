"""Random plans, each changed in one thing that a reader may not see: every output for that reader stays the same.

Prints how many pairs of outputs were held against each other, by reader, and every difference.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from command_lines import outputs
from hidden_changes import hidden_changes
from random_plans import Drawing
from the_table import READERS

_EVERY = 15  # of the changes of one plan, so many apart


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=100_000)
    parser.add_argument("--first", type=int, default=1000, help="the seed of the first plan")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    pairs: Counter[str] = Counter()
    differences: list[str] = []
    with ProcessPoolExecutor(options.jobs) as pool:
        seeds = count(options.first)
        while pairs.total() < options.pairs:
            for found, differing in pool.map(_of_one_plan, [next(seeds) for _ in range(2)]):
                pairs.update(found)
                differences += differing
                print(*differing, sep="\n", end="", file=sys.stderr)
            print(f"{pairs.total():,} pairs, {len(differences)} differences", file=sys.stderr, flush=True)
    for reader in READERS:
        print(f"| {reader} | {pairs[reader]:,} |")
    print(f"| all | {pairs.total():,} | differences: {len(differences)}")
    print(*sorted(set(differences)), sep="\n")


def _of_one_plan(seed: int) -> tuple[Counter[str], list[str]]:
    pairs: Counter[str] = Counter()
    differences = []
    drawing = Drawing(seed)
    plan = drawing.plan()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for reader in READERS:
            before = outputs(plan, reader, seed)
            for number, (what, other) in enumerate(hidden_changes(plan, reader, drawing)):
                if number % _EVERY != seed % _EVERY and not what.startswith("one more"):
                    continue
                told = outputs(other, reader, seed)
                pairs[reader] += len(before)
                differences += [
                    f"{seed} {reader} {what}: {' '.join(words)}" for words in before if told[words] != before[words]
                ]
        os.chdir("/")
    return pairs, differences


if __name__ == "__main__":
    main()
