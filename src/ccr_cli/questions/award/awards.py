"""The awards that a plan knows: those of its funding, then those that something else in it names."""

from collections.abc import Iterator

from ccr_cli.plan.plan import Plan


def awards(plan: Plan) -> tuple[str, ...]:
    """Their numbers, each once, in the file's order."""
    return tuple(dict.fromkeys(award for award in _named(plan) if award is not None))


def _named(plan: Plan) -> Iterator[str | None]:
    for source in plan.funding or ():
        yield source.award
    held = plan.meetings.held if plan.meetings is not None else None
    for entries in (held, plan.trainings, plan.outreach, plan.changes, (plan.protocols or {}).values()):
        yield from (entry.award for entry in entries or ())
    for partner in (plan.partners or {}).values():
        yield None if partner.agreement is None else partner.agreement.award
