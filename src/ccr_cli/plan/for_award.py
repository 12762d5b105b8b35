"""What a funder is told beside a plan: where its award's things stand in the file, and how much else is there.

Of what another award has paid for, or none, it is told what kind of thing it is, in which month, and no more.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias, get_args

from ccr_cli.language.coarse_days import Month
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Change, Funding, Meeting, Outreach, Plan, Training
from ccr_cli.plan.readers import Reader

Counts: TypeAlias = Literal["meetings", "trainings", "outreach", "changes", "protocols", "agreements"]
"""A kind of thing that can count for an award."""
COUNTS: tuple[Counts, ...] = get_args(Counts)
Why: TypeAlias = Literal["no-award", "another-award"]
"""Why something does not count: it names no award, or another one."""
WHYS: tuple[Why, ...] = get_args(Why)
_Dated: TypeAlias = Meeting | Training | Outreach | Change


class NotCounted(NamedTuple):
    """How many things of a kind do not count for an award."""

    kind: Counts
    why: Why
    month: Month | None
    """The month in which they were; ``None`` for protocols and agreements, which are as they are today."""
    number: int


class ForAward(NamedTuple):
    """An award's share of a plan."""

    award: str | None
    """Its number, as the funder may read it."""
    positions: Mapping[str, tuple[int, ...]]
    """By the way to a list of the file, the places there of the items that the funder is told of, in their order."""
    not_counted: tuple[NotCounted, ...]


def for_award(plan: Plan, told: Mapping[str, Partner], reader: Reader, of_text: Callable[[str], str]) -> ForAward:
    """An award's share; ``told`` are the partners of which the funder is told, ``of_text`` masks names."""
    lists: tuple[tuple[str, Sequence[_Dated | Funding]], ...] = (*_dated(plan).items(), ("funding", plan.funding or ()))
    positions = {
        key: tuple(place for place, entry in enumerate(entries) if entry.told_to(reader, "")) for key, entries in lists
    }
    award = None if reader.award is None else of_text(reader.award)
    return ForAward(award, positions, tuple(_not_counted(plan, told, reader)))


def _dated(plan: Plan) -> Mapping[Counts, Sequence[_Dated]]:
    held = plan.meetings.held if plan.meetings is not None else None
    return {
        "meetings": held or (),
        "trainings": plan.trainings or (),
        "outreach": plan.outreach or (),
        "changes": plan.changes or (),
    }


def _not_counted(plan: Plan, told: Mapping[str, Partner], reader: Reader) -> Iterator[NotCounted]:
    counted: Counter[tuple[Counts, Why, Month | None]] = Counter(
        (kind, "no-award" if award is None else "another-award", month)
        for kind, award, month in _awards(plan, told, reader)
        if not reader.counts(award)
    )
    for (kind, why, month), number in counted.items():
        yield NotCounted(kind, why, month, number)


def _awards(
    plan: Plan, told: Mapping[str, Partner], reader: Reader
) -> Iterator[tuple[Counts, str | None, Month | None]]:
    """Which award each thing is of, and in which month it was."""
    for kind, entries in _dated(plan).items():
        yield from ((kind, one.award, Month.begun(one.date)) for one in entries if one.date <= reader.today)
    yield from (("protocols", one.award, None) for one in (plan.protocols or {}).values() if one.status != "retired")
    agreements = (partner.agreement for partner in told.values())
    for one in agreements:
        if one is not None and one.is_in_force(reader.today, reader.today):
            yield "agreements", one.award, None
