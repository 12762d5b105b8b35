"""Whole processes on one plan, against the least that a process with the same libraries can cost."""

import argparse
import tempfile
from functools import partial
from pathlib import Path

from measure import Row, ccr, footing, heading, in_turns, python, run
from synthetic import plan_text

_OWN_MODELS = "import typer, yaml, ccr_cli.plan.plan, ccr_cli.plan.framework"

_TYPER = '`python -c "import typer"`'


def main() -> None:
    options = _options()
    baseline = []
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "plan.yaml"
        plan.write_text(plan_text(options.size), encoding="utf-8")
        print(heading())
        for what, ours, against, theirs, goal in (
            ("`ccr gaps` on one plan", ccr("gaps", str(plan)), "typer, yaml and the models", _OWN_MODELS, 1.2),
            ("`ccr check` on one plan", ccr("check", str(plan)), "typer, yaml and the models", _OWN_MODELS, None),
            ("`ccr --version`", ccr("--version"), "`python -c pass`", "pass", 2.0),
            ("`ccr --help`", ccr("--help"), _TYPER, "import typer", 2.5),
            ("Tab after `ccr partner show`", _tab("partner show", plan), _TYPER, "import typer", 1.6),
            ("Tab after `ccr partner list --seat`", _tab("partner list --seat", plan), _TYPER, "import typer", 1.6),
            ("Tab after `ccr partner`", _tab("partner", plan), _TYPER, "import typer", 1.6),
        ):
            pairs = in_turns(partial(run, ours), partial(run, python(theirs)), options.rounds)
            print(Row(f"{what}, CPU", against, [a.cpu / b.cpu for a, b in pairs], goal))
            baseline += [other for _, other in pairs]
    print(footing(baseline))


def _tab(typed: str, plan: Path) -> list[str]:
    """The command line by which bash asks what can be typed next."""
    words = f"ccr {typed}"
    asked = ("_CCR_COMPLETE=complete_bash", f"COMP_WORDS={words}", f"COMP_CWORD={len(words.split())}")
    return ["env", f"CCR_PLAN={plan}", *asked, *ccr()]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=31, help="pairs of processes to measure")
    parser.add_argument("--size", type=int, default=20_000, help="bytes of the plan")
    return parser.parse_args()


if __name__ == "__main__":
    main()
