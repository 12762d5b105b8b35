"""CCR307: a name that is both public and confidential."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import Typed, say
from ccr_cli.plan.plan import Plan
from ccr_cli.rules.finding import Problem, Rule

RULE = Rule(
    code="CCR307",
    severity="warning",
    title=say("A name that is both public and confidential"),
    reason=say(
        "confidential: name keeps a partner's name out of everything that leaves this file, and "
        "named: public lets everybody read it. The first one counts, so the second one promises what "
        "won't happen."
    ),
    wrong="""\
partners:
  partner-7: {name: A shelter, seats: [housing], status: at-the-table, named: public, confidential: name}
""",
    right="""\
partners:
  partner-7: {name: A shelter, seats: [housing], status: at-the-table, confidential: name}
""",
)


def check(plan: Plan, today: date) -> Iterator[Problem]:
    """Partners with a confidential name that ``named`` gives away."""
    for id_, partner in (plan.partners or {}).items():
        if partner.confidential == "name" and partner.named == "public":
            yield Problem(
                RULE,
                ("partners", id_, "named"),
                say("This partner's name is confidential."),
                say(
                    "Remove {named}, or {confidential}.",
                    named=Typed("named: public"),
                    confidential=Typed("confidential: name"),
                ),
            )
