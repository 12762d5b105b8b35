"""CCR306: a partner that stands in for itself."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import Typed, say
from ccr_cli.plan.plan import Plan
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.where import Where

RULE = Rule(
    code="CCR306",
    severity="warning",
    title=say("A partner that is its own backup"),
    reason=say(
        "A backup, the partner through whom a network is reached, the one that works with whoever is first for a task, "
        "and the other side of a protocol have to be somebody else."
    ),
    wrong="""\
coordinator:
  partner: casa-segura
  backup: casa-segura
partners:
  casa-segura: {name: Casa Segura, seats: [housing], status: at-the-table}
""",
    right="""\
coordinator:
  partner: casa-segura
partners:
  casa-segura: {name: Casa Segura, seats: [housing], status: at-the-table}
""",
)


def check(plan: Plan, today: date) -> Iterator[Problem]:
    """Places that name a partner as its own counterpart."""
    if plan.coordinator and plan.coordinator.backup == plan.coordinator.partner:
        yield _problem(("coordinator", "backup"), plan.coordinator.partner)
    for id_, partner in (plan.partners or {}).items():
        if partner.reach_through == id_:
            yield _problem(("partners", id_, "reach_through"), id_)
    yield from _roles(plan)
    yield from _protocols(plan)


def _roles(plan: Plan) -> Iterator[Problem]:
    """Partners that are first for a task everywhere, and work with themselves."""
    for task, role in (plan.roles or {}).items():
        for index, id_ in enumerate(role.with_ or ()):
            if id_ == role.first:
                yield _problem(("roles", task, "with", index), id_)


def _protocols(plan: Plan) -> Iterator[Problem]:
    """Partners that refer survivors to themselves."""
    for id_, protocol in (plan.protocols or {}).items():
        both = sorted(set(protocol.from_ or []) & set(protocol.to or []))
        if both:
            yield _problem(("protocols", id_, "to", (protocol.to or []).index(both[0])), both[0])
        if protocol.between is not None and len(set(protocol.between)) == 1:
            yield _problem(("protocols", id_, "between"), protocol.between[0])


def _problem(where: Where, id_: str) -> Problem:
    return Problem(
        RULE,
        where,
        say("{partner} is on both sides here.", partner=Typed(id_)),
        say("Name another partner, or remove the key."),
    )
