"""What commands ask of a plan, against what `gaps` asks: a country of plans in one process."""

import argparse
import time
from collections.abc import Callable
from datetime import date
from functools import partial

from ccr_cli.intake.load import take_in_plan
from ccr_cli.plan.audience import SeenPlan, seen_by
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.bridges import bridges
from ccr_cli.questions.elements.review import Review
from ccr_cli.questions.next.asked import next_items
from ccr_cli.questions.overview import overview
from ccr_cli.questions.places import places
from ccr_cli.questions.readiness import readiness
from ccr_cli.questions.roles import roles
from ccr_cli.questions.table import table
from measure import Row, heading, in_turns
from synthetic import plan_text, working_plan_text

_TODAY = date(2026, 11, 24)


def main() -> None:
    options = _options()
    plain, working = (
        [text(options.size, number).encode() for number in range(options.plans)]
        for text in (plan_text, working_plan_text)
    )
    print(heading())
    for name, ask, raws in (
        ("ready", _ready, plain),
        ("next", _next, plain),
        ("show", _show, plain),
        ("roles", _roles, working),
        ("places", _places, working),
        ("bridges", _bridges, working),
    ):
        if options.only and name not in options.only:
            continue
        ours, theirs = partial(_cpu, raws, ask), partial(_cpu, raws, _gaps)
        pairs = in_turns(ours, theirs, options.rounds)
        what = f"the questions of `ccr {name}`, {len(raws):,} plans of {options.size:,} bytes, reading included"
        print(Row(what, "those of `ccr gaps`", [a / b for a, b in pairs], 1.3))


def _cpu(raws: list[bytes], ask: Callable[[SeenPlan, Framework], object]) -> float:
    start = time.process_time()
    for raw in raws:
        taken = take_in_plan("plan.yaml", raw, _TODAY)
        assert taken.model is not None
        assert taken.framework is not None
        ask(seen_by(taken.model, taken.framework, "internal", _TODAY), taken.framework)
    return time.process_time() - start


def _gaps(seen: SeenPlan, framework: Framework) -> object:
    return table(seen, framework)


def _ready(seen: SeenPlan, framework: Framework) -> object:
    return readiness(Review(seen, framework, _TODAY))


def _next(seen: SeenPlan, framework: Framework) -> object:
    return next_items(seen.plan, framework, table(seen, framework), _TODAY)


def _show(seen: SeenPlan, framework: Framework) -> object:
    return overview(seen, framework, _TODAY)


def _roles(seen: SeenPlan, framework: Framework) -> object:
    return roles(seen, framework)


def _places(seen: SeenPlan, framework: Framework) -> object:
    return places(seen, framework)


def _bridges(seen: SeenPlan, framework: Framework) -> object:
    return bridges(seen, framework)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="pairs to measure")
    parser.add_argument("--only", action="append", help="a command to measure; can be repeated")
    parser.add_argument("--plans", type=int, default=3_143, help="plans: one a county of the United States")
    parser.add_argument("--size", type=int, default=12_000, help="bytes of one plan")
    return parser.parse_args()


if __name__ == "__main__":
    main()
