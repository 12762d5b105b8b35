"""`ccr history` of a plan with many versions, against a process that gets the same ones from git and loads each."""

import argparse
import re
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from measure import Row, ccr, footing, heading, in_turns, python, run
from synthetic import working_plan_text

_PLAN = "plans/county.yaml"
_FIRST = date(2022, 1, 3)
_SAID = "git cat-file --batch, and CSafeLoader on each"
_LOADS = """\
import subprocess, sys, yaml
folder, path = sys.argv[1:]
def git(*words, given=b""):
    return subprocess.run(["git", "-C", folder, *words], input=given, stdout=subprocess.PIPE, check=True).stdout
revisions = git("log", f"--format=%H:{path}", "--", path)
told = git("cat-file", "--batch", given=revisions)
at = 0
while at < len(told):
    end = told.index(b"\\n", at)
    size = int(told[at:end].split()[2])
    yaml.load(told[end + 1 : end + 1 + size], yaml.CSafeLoader)
    at = end + size + 2
"""


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write_versions(folder, options.versions, options.size)
        print(heading())
        baseline = []
        for every in ("month", "commit"):
            ours = ccr("history", str(folder / _PLAN), "--every", every, "--format", "json")
            theirs = python(_LOADS, str(folder), _PLAN)
            pairs = in_turns(partial(run, ours), partial(run, theirs), options.rounds)
            what = f"`ccr history --every {every}`, {options.versions} versions of {options.size:,} bytes"
            print(Row(f"{what}, CPU", _SAID, [a.cpu / b.cpu for a, b in pairs], 1.2), flush=True)
            print(Row("the same, time", "the same", [a.wall / b.wall for a, b in pairs]), flush=True)
            baseline += [other for _, other in pairs]
    print(footing(baseline))


def _write_versions(folder: Path, count: int, size: int) -> None:
    """A repository with so many versions of one plan, three days apart, whose partners come to the table in turn."""
    for words in (("init", "-q", "-b", "main"), ("fast-import", "--quiet"), ("reset", "-q", "--hard"), ("gc", "-q")):
        given = b"".join(_commits(count, size)) if words[0] == "fast-import" else b""
        subprocess.run(["git", "-C", str(folder), *words], input=given, check=True)


def _commits(count: int, size: int) -> Iterator[bytes]:
    whole = working_plan_text(size)
    joined = whole.count("status: at-the-table")
    for number in range(count):
        seconds = (_FIRST + timedelta(days=3 * number) - date(1970, 1, 1)).days * 86_400
        who = f"Somebody <somebody@example.org> {seconds} +0000"
        text = f"{_with_so_many(whole, joined * number // count)}note: Version {number}.\n".encode()
        yield f"commit refs/heads/main\nauthor {who}\ncommitter {who}\ndata 4\nMore\n".encode()
        yield f"M 100644 inline {_PLAN}\ndata {len(text)}\n".encode() + text + b"\n"


def _with_so_many(text: str, here: int) -> str:
    """The plan with so many partners at the table; the others are identified."""
    numbers = iter(range(text.count("status: at-the-table")))
    return re.sub(
        "status: at-the-table", lambda found: found[0] if next(numbers) < here else "status: identified", text
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="pairs of processes to measure")
    parser.add_argument("--versions", type=int, default=500, help="versions of the plan")
    parser.add_argument("--size", type=int, default=15_000, help="bytes of each")
    return parser.parse_args()


if __name__ == "__main__":
    main()
