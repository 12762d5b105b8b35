"""What could count for an award of which the plan has nothing in a period: what was done then and names no award."""

from collections.abc import Iterator, Mapping, Sequence

from ccr_cli.plan.plan import Change, Meeting, Outreach, Plan, Training
from ccr_cli.questions.periods import Period


def could_count(plan: Plan, award: str, period: Period) -> tuple[str, ...]:
    """The places in the plan of what names no award; none where something of the period names this one.

    What stands under an id is told by its list alone: an id can give a name away.
    """
    found = [(place, named) for place, named, is_then in _entries(plan, period) if is_then]
    if any(named == award for _, named in found):
        return ()
    return tuple(dict.fromkeys(place for place, named in found if named is None))


def _entries(plan: Plan, period: Period) -> Iterator[tuple[str, str | None, bool]]:
    """Where each thing stands, which award it names, and whether it is of the period."""
    held = plan.meetings.held if plan.meetings is not None else None
    lists: Mapping[str, Sequence[Meeting | Training | Outreach | Change] | None] = {
        "meetings.held": held,
        "trainings": plan.trainings,
        "outreach": plan.outreach,
        "changes": plan.changes,
    }
    for way, entries in lists.items():
        for number, one in enumerate(entries or ()):
            yield f"{way}[{number}]", one.award, period.has(one.date)
    for protocol in (plan.protocols or {}).values():
        yield "protocols", protocol.award, protocol.status != "retired"
    for partner in (plan.partners or {}).values():
        if partner.agreement is not None:
            agreed = partner.agreement
            yield "agreement", agreed.award, agreed.is_in_force(period.first, period.last)
