"""``ccr check`` against yamale and check-jsonschema, on the same files and with an equal schema.

Both have to accept the files and to refuse one with a mistake: otherwise they would be fast for doing less.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from measure import Row, Run, ccr, environment, footing, heading, in_turns, run
from synthetic import plan_text, write_plans

_YAMALE_SCHEMA = Path(__file__).with_name("plan.yamale.yaml")
_MISTAKES = (
    ("a word", "status: liaison", "status: liason"),
    ("a key", "oriented:", "orientated:"),
    ("a day", "since: 2025-02-11", "since: 2025-02-30"),
    ("a kind", "hours_per_week: 20", "hours_per_week: some"),
    ("a form", 'time: "9:00"', 'time: "nine"'),
)


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plans = folder / "plans"
        write_plans(plans, options.plans, options.size)
        schema = folder / "schema.json"
        schema.write_bytes(subprocess.run(ccr("schema"), stdout=subprocess.PIPE, check=True).stdout)
        programs = options.peers or _install(folder / "peers")
        print(f"{_versions(programs)}\n{heading()}")
        yamale = [str(programs / "yamale"), "-s", str(_YAMALE_SCHEMA), "-n", str(options.processes)]
        jsonschema = [str(programs / "check-jsonschema"), "--schemafile", str(schema)]
        _expect_refusals(folder, yamale, jsonschema)
        _compare(options.plans, plans, [*yamale, str(plans)], options.rounds, 2.5)
        files = sorted(map(str, plans.iterdir()))
        pairs = _compare(options.plans, plans, [*jsonschema, *files], options.slow_rounds, 15)
    print(footing([theirs for _, theirs in pairs]))


def _compare(count: int, plans: Path, theirs: Sequence[str], rounds: int, goal: float) -> list[tuple[Run, Run]]:
    """Print how many times longer a checker takes than ``ccr check``."""
    pairs = in_turns(partial(run, ccr("check", str(plans))), partial(run, theirs), rounds, warm_up=rounds > 1)
    name = Path(theirs[0]).name
    what = f"{name}, {count:,} plans"
    print(Row(f"{what}, time", "`ccr check`", [b.wall / a.wall for a, b in pairs], goal, at_least=True))
    print(Row(f"{what}, CPU of all processes", "`ccr check`", [b.cpu / a.cpu for a, b in pairs]))
    return pairs


def _expect_refusals(folder: Path, *checkers: Sequence[str]) -> None:
    """Exit when a checker lets a mistake pass that the schema has to find."""
    text = plan_text(12_000)
    for what, right, wrong in _MISTAKES:
        file = folder / "mistaken.yaml"
        file.write_text(text.replace(right, wrong, 1), encoding="utf-8")
        for checker in (*checkers, ccr("check")):
            done = subprocess.run([*checker, str(file)], capture_output=True, env=environment(), check=False)
            if done.returncode != 1:
                raise SystemExit(f"{Path(checker[0]).name} lets {what} pass: the comparison is void")


def _install(folder: Path) -> Path:
    """The folder of programs of a new virtual environment with both."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([str(programs / "pip"), "install", "--quiet", "yamale", "check-jsonschema"], check=True)
    return programs


def _versions(programs: Path) -> str:
    listed = subprocess.run([str(programs / "pip"), "freeze"], capture_output=True, text=True, check=True).stdout
    wanted = ("yamale", "check-jsonschema", "PyYAML", "ruamel.yaml", "jsonschema")
    return ", ".join(line.replace("==", " ") for line in listed.splitlines() if line.split("==")[0] in wanted)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", type=Path, help="the bin folder of a virtual environment that has both")
    parser.add_argument("--plans", type=int, default=3_143, help="plans to check")
    parser.add_argument("--size", type=int, default=12_000, help="bytes of one plan")
    parser.add_argument("--rounds", type=int, default=3, help="pairs of runs with yamale")
    parser.add_argument("--slow-rounds", type=int, default=1, help="pairs of runs with check-jsonschema")
    parser.add_argument("--processes", type=int, default=4, help="processes of yamale; 4 is what it takes by itself")
    return parser.parse_args()


if __name__ == "__main__":
    main()
