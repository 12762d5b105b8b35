"""The rules about what makes sense, in the order in which they run. A new one is a new file and a line here."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeAlias

from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.rules import (
    community_seat_unsaid,
    date_to_come,
    dates_reversed,
    named_and_confidential,
    points_at_itself,
    said_again,
    said_twice,
    same_name,
    seat_here_and_not_here,
)
from ccr_cli.rules.finding import Problem

Check: TypeAlias = Callable[[Plan, date], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    seat_here_and_not_here.check,
    dates_reversed.check,
    date_to_come.check,
    said_twice.check,
    same_name.check,
    points_at_itself.check,
    named_and_confidential.check,
    said_again.check,
)
HELD_AGAINST: tuple[Callable[[Plan, Framework], Iterator[Problem]], ...] = (community_seat_unsaid.check,)
"""Those that ask the framework too."""


def problems(plan: Plan, today: date, framework: Framework | None) -> Iterator[Problem]:
    """Everything that makes no sense in a well-formed plan, held against its framework if that can be read."""
    for check in CHECKS:
        yield from check(plan, today)
    if framework is not None:
        for held_against in HELD_AGAINST:
            yield from held_against(plan, framework)
