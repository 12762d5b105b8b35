"""CCR309: a name that says a seat about which the community decides, in another seat."""

from collections.abc import Iterator

from ccr_cli.language.message import Typed, say
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.rules.finding import Problem, Rule

RULE = Rule(
    code="CCR309",
    severity="warning",
    title=say("A name that says a seat the community decides about, in another seat"),
    reason=say(
        "Whether an agency of immigration enforcement takes part is for survivors and the community to decide. Under "
        "another seat it comes to the table without that question: it counts there, and is invited as others are."
    ),
    wrong="""\
partners:
  border-patrol: {name: U.S. Border Patrol, seats: [law-enforcement], status: identified}
""",
    right="""\
partners:
  border-patrol: {name: U.S. Border Patrol, seats: [homeland-security], status: identified}
""",
)


def check(plan: Plan, framework: Framework) -> Iterator[Problem]:
    """Partners whose names surely say such a seat that is none of theirs."""
    decided = framework.flagged["decided_by_community"]
    for id_, partner in (plan.partners or {}).items():
        if not decided or not partner.name or not decided.isdisjoint(partner.seats or ()):
            continue
        from ccr_cli.matching.community_names import sure_community_seats_in  # most plans have no such partner

        for seat in sure_community_seats_in(partner.name, framework)[:1]:
            yield Problem(
                RULE,
                ("partners", id_, "name"),
                say(
                    "The name says {seat}: survivors and the community decide whether it is at the table.",
                    seat=framework.seats[seat].name,
                ),
                say(
                    "If it is such an agency, {command} gives it that seat alone; if it is another, leave it as it is.",
                    command=Typed(f"ccr partner set {id_} seats={seat}"),
                ),
            )
