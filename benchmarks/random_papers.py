"""Random plans, made into every paper and picture, for every reader, in every form, in English, Spanish and both.

Each file is read back by a reader that knows nothing of what wrote it, searched for every word that whoever gets it may
not read. In one language of each form it is made again by another process with another time zone, locale and seed of
hashes. Prints how many files there were, and everything that was wrong.
"""

import argparse
import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from measure import pressure
from paper_trial import Chosen, Tried, drawn_subject, every_form, hostile_subject, one_language, planted_subject, tried

_KINDS = (drawn_subject, planted_subject, hostile_subject)


def main() -> None:
    options = _options()
    seeds = range(options.first, options.first + options.plans)
    first, again = (_all_of(make, seeds, options.jobs, surroundings) for make, surroundings in _RUNS)
    others = [what for what, digest in again.digests.items() if first.digests.get(what) != digest]
    print(f"CPU pressure now: {pressure()}")
    print("| form | files | made again | other bytes |")
    print("| --- | --- | --- | --- |")
    for form, count in sorted(first.made.items()):
        differing = sum(f", {form}, " in what for what in others)
        print(f"| {form} | {count:,} | {again.made[form]:,} | {differing:,} |")
    print(f"| all, of {options.plans} plans | {first.made.total():,} | {again.made.total():,} | {len(others):,} |")
    for why, count in first.refused.most_common():
        print(f"refused {count:,} times: {why}")
    wrong = [*first.wrong, *(f"{what}: other bytes" for what in others)]
    print(f"{len(wrong):,} things were wrong")
    print(*wrong, sep="\n", end="")
    sys.exit(1 if wrong else 0)


def _all_of(make: Callable[[int], Tried], seeds: range, jobs: int, surroundings: dict[str, str]) -> Tried:
    """What came of these plans in processes with these surroundings."""
    os.environ |= surroundings  # of the processes that are started now
    found = Tried()
    with ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn")) as pool:
        for done, one in enumerate(pool.map(make, seeds), 1):
            found.update(one)
            print(f"\r{done} plans, {len(found.wrong)} wrong", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return found


def _all_forms(seed: int) -> Tried:
    return _of_one_plan(seed, every_form)


def _again(seed: int) -> Tried:
    return _of_one_plan(seed, one_language(seed))


def _of_one_plan(seed: int, choose: Chosen) -> Tried:
    with tempfile.TemporaryDirectory() as folder:
        return tried(_KINDS[seed % len(_KINDS)](Path(folder), seed), choose)


_RUNS: tuple[tuple[Callable[[int], Tried], dict[str, str]], ...] = (
    (_all_forms, {"TZ": "America/Phoenix", "LC_ALL": "en_US.UTF-8", "PYTHONHASHSEED": "1"}),
    (_again, {"TZ": "Pacific/Kiritimati", "LC_ALL": "es_MX.UTF-8", "PYTHONHASHSEED": "2"}),
)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, default=300)
    parser.add_argument("--first", type=int, default=1000, help="the seed of the first plan")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes at once")
    return parser.parse_args()


if __name__ == "__main__":
    main()
