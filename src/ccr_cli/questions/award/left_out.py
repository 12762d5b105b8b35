"""What does not count for an award in a period, and why."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.for_award import COUNTS, WHYS, Counts, Why
from ccr_cli.plan.plan import Change, Meeting, Outreach, Training
from ccr_cli.questions.award.agreed import agreements_for
from ccr_cli.questions.award.entries import entries_at, meetings_at
from ccr_cli.questions.periods import Period


class WhyNotCounted(NamedTuple):
    """What does not count."""

    kind: Counts
    why: "Why | Literal['another-time']"
    number: int
    places: tuple[str, ...]
    """Where it stands, for what is the award's own and of another time."""


def left_out(seen: SeenPlan, period: Period) -> Iterator[WhyNotCounted]:
    """First what is of no award or another one, without its places, then what is the award's and of another time."""
    share = seen.for_award
    counted: Counter[tuple[Counts, Why]] = Counter()
    for one in share.not_counted if share is not None else ():
        if one.month is None or period.has(one.month):
            counted[one.kind, one.why] += one.number
    for kind in COUNTS:
        for why in WHYS:
            if number := counted[kind, why]:
                yield WhyNotCounted(kind, why, number, ())
        if places := tuple(_of_another_time(kind, seen, period)):
            yield WhyNotCounted(kind, "another-time", len(places), places)


def _of_another_time(kind: Counts, seen: SeenPlan, period: Period) -> Iterator[str]:
    plan = seen.plan
    lists: Mapping[str, Iterable[tuple[str, Meeting | Training | Outreach | Change]]] = {
        "meetings": ((place, one) for place, one in meetings_at(seen) if one.award is not None),
        "trainings": entries_at("trainings", seen, plan.trainings),
        "outreach": entries_at("outreach", seen, plan.outreach),
        "changes": entries_at("changes", seen, plan.changes),
    }
    if kind == "agreements":
        yield from (party.place for party, counts in agreements_for(seen, period) if not counts)
    yield from (place for place, one in lists.get(kind, ()) if not period.has(one.date))
