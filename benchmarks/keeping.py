"""A recording command, which keeps what it replaced, against the same command keeping nothing."""

import argparse
import os
import tempfile
from itertools import count
from pathlib import Path

from measure import Row, Run, footing, heading, in_turns, python, run
from synthetic import plan_text

_RECORD = "import sys\nfrom ccr_cli.app import run\nsys.exit(run(sys.argv[1:]))"
_KEEP_NOTHING = f"""\
from ccr_cli.commands import recording
recording.replace_and_keep = lambda file, new, *_: file.replace(new)
{_RECORD}"""


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = str(Path(folder) / "state")
        plan = Path(folder) / "plan.yaml"
        plan.write_text(plan_text(options.size), encoding="utf-8")
        numbers = count()

        def recording(program: str) -> Run:
            words = ("partner", "set", "agency-5", f"role=Answers the line {next(numbers)}", "--plan", str(plan))
            return run(python(program, *words))

        print(heading())
        pairs = in_turns(lambda: recording(_RECORD), lambda: recording(_KEEP_NOTHING), options.rounds)
        ratios = [ours.cpu / theirs.cpu for ours, theirs in pairs]
        print(Row("`ccr partner set`, CPU", "the same, keeping nothing", ratios, 1.05))
        print(footing([theirs for _, theirs in pairs]))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=31, help="pairs of processes to measure")
    parser.add_argument("--size", type=int, default=20_000, help="bytes of the plan")
    return parser.parse_args()


if __name__ == "__main__":
    main()
