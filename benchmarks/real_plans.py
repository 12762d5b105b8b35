"""`ccr gaps` and `ccr check` on plans as people write them, against reading the same files with `CSafeLoader`.

Each plan is copied many times with words of its own, since plans that share their sentences flatter whatever remembers.
Start-up is taken off: what counts is the CPU of many copies less that of one. Plans are those named, or the example
plans and, where they are at hand, those in ``../shared/data/plans``.
"""

import argparse
import random
import re
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from measure import Row, ccr, footing, heading, in_turns, python, run

_HERE = Path(__file__).parents[1]
_USUAL = (_HERE / "plans", _HERE.parent / "shared" / "data" / "plans")
_SMALL = 5_000  # bytes; below, what a plan costs besides its text weighs more
_LOAD = """\
import pathlib, sys, yaml
for path in pathlib.Path(sys.argv[1]).glob("*.yaml"):
    yaml.load(path.read_bytes(), yaml.CSafeLoader)
"""
_SYLLABLES = (
    "ba",
    "da",
    "fa",
    "ga",
    "la",
    "ma",
    "na",
    "pa",
    "ra",
    "sa",
    "te",
    "ve",
    "li",
    "mi",
    "ni",
    "ro",
    "so",
    "to",
)
_TEXT = re.compile(r"^(?P<start>\s*(?:- )?(?:[\w-]+: )?)(?P<text>[^\W\d_][^#{}\[\]\"':&*!|>%@`]{15,}?)(?P<end>[.]?)$")


def main() -> None:
    options = _options()
    print(heading())
    baseline = []
    for path in _plans(options.plans):
        with tempfile.TemporaryDirectory() as name:
            one, many = Path(name) / "one", Path(name) / "many"
            _copy(path, one, 1)
            _copy(path, many, options.copies)
            for command, goal in (("gaps", 1.3 if path.stat().st_size < _SMALL else 1.0), ("check", 1.6)):
                ours = partial(_cost, _command(command, one), _command(command, many))
                theirs = partial(_cost, python(_LOAD, str(one)), python(_LOAD, str(many)))
                pairs = in_turns(ours, theirs, options.rounds)
                what = f"`ccr {command}`, {options.copies} x {path.name}, {path.stat().st_size:,} bytes, CPU a plan"
                print(Row(what, "`CSafeLoader`", [a / b for a, b in pairs], goal), flush=True)
        baseline.append(run(python(_LOAD, str(path.parent))))
    print(footing(baseline))


def _command(name: str, folder: Path) -> list[str]:
    return ccr(name, str(folder), *(["--format", "json"] if name == "gaps" else []))


def _cost(one: list[str], many: list[str]) -> float:
    """The CPU of many plans less that of one, in seconds."""
    return run(many).cpu - run(one).cpu


def _plans(named: list[str]) -> Iterator[Path]:
    for folder in map(Path, named) if named else _USUAL:
        if folder.is_dir():
            yield from sorted(folder.glob("*.yaml"))
        elif folder.exists():
            yield folder


def _copy(path: Path, folder: Path, copies: int) -> None:
    """Copies of a plan, each with words of its own in every text."""
    folder.mkdir()
    text = path.read_text(encoding="utf-8")
    for number in range(copies):
        chance = random.Random(number)
        lines = [_with_word(line, chance) for line in text.splitlines()]
        (folder / f"{number:04}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _with_word(line: str, chance: random.Random) -> str:
    match = _TEXT.match(line)
    if match is None or len(match["text"].split()) < 3:
        return line
    word = "".join(chance.choices(_SYLLABLES, k=3))
    return f"{match['start']}{match['text']} {word}{match['end']}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", nargs="*", help="files or folders of plans")
    parser.add_argument("--copies", type=int, default=120, help="copies of each plan")
    parser.add_argument("--rounds", type=int, default=5, help="pairs of runs")
    return parser.parse_args()


if __name__ == "__main__":
    main()
