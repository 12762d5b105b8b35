"""What could count for an award of which the plan has nothing in a period: what was done then and names no award."""

from collections.abc import Iterator, Mapping, Sequence

from ccr_cli.plan.plan import Change, Meeting, Outreach, Plan, Training
from ccr_cli.questions.periods import Period


def could_count(plan: Plan, award: str, period: Period) -> tuple[str, ...]:
    """The places in the plan of what names no award; none where something of the period names this one."""
    found = [(place, named) for place, named, is_then in _entries(plan, period) if is_then]
    if any(named == award for _, named in found):
        return ()
    return tuple(place for place, named in found if named is None)


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
    for id_, protocol in (plan.protocols or {}).items():
        yield f"protocols.{id_}", protocol.award, protocol.status != "retired"
    for id_, partner in (plan.partners or {}).items():
        if partner.agreement is not None:
            agreed = partner.agreement
            yield f"partners.{id_}.agreement", agreed.award, agreed.is_in_force(period.first, period.last)
