"""Whole processes on one plan, against the least that a process with the same libraries can cost."""

import argparse
import tempfile
from functools import partial
from pathlib import Path

from measure import Row, ccr, footing, heading, in_turns, python, run
from synthetic import plan_text

_OWN_MODELS = """\
import typer, yaml
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
Plan.model_rebuild(), Framework.model_rebuild()
"""
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
            ("Tab behind `ccr`", _tab(plan, ""), _TYPER, "import typer", 1.6),
            ("Tab behind `ccr partner show`", _tab(plan, "partner", "show", ""), _TYPER, "import typer", 1.6),
            ("Tab behind `ccr gaps --sector`", _tab(plan, "gaps", "--sector", ""), _TYPER, "import typer", 1.6),
        ):
            pairs = in_turns(partial(run, ours), partial(run, python(theirs)), options.rounds)
            print(Row(f"{what}, CPU", against, [a.cpu / b.cpu for a, b in pairs], goal))
            baseline += [other for _, other in pairs]
    print(footing(baseline))


def _tab(plan: Path, *words: str) -> list[str]:
    """What zsh runs when somebody presses Tab behind these words."""
    asked = {"_CCR_COMPLETE": "zsh", "COMP_WORDS": "\n".join(["ccr", *words]), "COMP_CWORD": f"{len(words)}"}
    return ["env", *(f"{name}={value}" for name, value in {**asked, "CCR_PLAN": str(plan)}.items()), *ccr()]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=31, help="pairs of processes to measure")
    parser.add_argument("--size", type=int, default=20_000, help="bytes of the plan")
    return parser.parse_args()


if __name__ == "__main__":
    main()
