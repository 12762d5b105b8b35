"""Whole processes that write papers: of the four example plans, and of a synthetic one with many partners."""

import argparse
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

from ccr_cli.commands.work.write_all import Order, orders
from ccr_cli.intake.from_path import take_in
from ccr_cli.intake.load import Intake
from measure import Row, ccr, footing, heading, in_turns, python, run
from synthetic import crowded_plan_text

_EXAMPLES = Path(__file__).parent.parent / "plans"
_AS_OF = "2026-11-24"
_EMPTY = """\
import sys
import typer, yaml, docx
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
Plan.model_rebuild(), Framework.model_rebuild()
docx.Document().save(sys.argv[1])
"""
_EMPTY_SAID = "typer, yaml, the models, python-docx, and an empty document saved"
_LOOKS = 5  # runs that tell which paper of a plan is the dearest
_LARGEST_PAGE = 150_000  # bytes


def main() -> None:
    options = _options()
    baseline = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        crowded = folder / f"{options.partners}-partners.yaml"
        crowded.write_text(crowded_plan_text(options.partners), encoding="utf-8")
        print(heading())
        for plan in (*sorted(_EXAMPLES.glob("*.yaml")), crowded):
            ours = _write(plan, "agenda", "-o", str(folder / "x.docx"))
            theirs = python(_EMPTY, str(folder / "empty.docx"))
            pairs = in_turns(partial(run, ours), partial(run, theirs), options.rounds)
            baseline += [other for _, other in pairs]
            ratios = [a.cpu / b.cpu for a, b in pairs]
            print(Row(f"`ccr write agenda`, {plan.stem}, CPU", _EMPTY_SAID, ratios, 1.5), flush=True)
            everything = folder / plan.stem
            dearest, alone = max(_each(plan, folder), key=lambda one: _cpu(one[1]))
            pairs = in_turns(
                partial(run, _write(plan, "all", "-o", str(everything))), partial(run, alone), options.rounds
            )
            count = len(list(everything.iterdir()))
            ratios = [a.cpu / b.cpu for a, b in pairs]
            print(
                Row(f"`ccr write all`, {plan.stem}, {count} papers, CPU", f"its `{dearest}`", ratios, 2.5), flush=True
            )
        for language in ("en", "both"):
            page = folder / f"{language}.html"
            run(_write(crowded, "report", "-o", str(page), "--doc-lang", language))
            size = page.stat().st_size
            what = f"`ccr write report`, {options.partners} partners, `--doc-lang {language}`, {size:,} bytes"
            print(Row(what, f"{_LARGEST_PAGE:,} bytes", [size / _LARGEST_PAGE], 1.0))
    print(footing(baseline))


def _write(plan: Path, paper: str, *words: str) -> list[str]:
    return ccr("write", paper, *words, "--plan", str(plan), "--as-of", _AS_OF, "--force", "--lang", "en")


def _each(plan: Path, folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The command line of every paper that ``ccr write all`` writes, with the name of the paper."""
    day = date.fromisoformat(_AS_OF)
    taken = take_in(str(plan), day)
    assert isinstance(taken, Intake)
    assert taken.model is not None
    assert taken.framework is not None
    for order in orders(taken.model, taken.framework, day):
        name = order.paper.name
        yield name, _write(plan, name, *_meant(order), "-o", str(folder / f"x.{order.paper.forms[0]}"))


def _meant(order: Order) -> Iterator[str]:
    """What tells one paper from others of its kind."""
    yield from sorted(order.to.partners)
    if order.to.award is not None:
        yield from ("--award", order.to.award)


def _cpu(command: list[str]) -> float:
    return median(run(command).cpu for _ in range(_LOOKS))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="pairs of processes to measure")
    parser.add_argument("--partners", type=int, default=60, help="partners of the synthetic plan")
    return parser.parse_args()


if __name__ == "__main__":
    main()
