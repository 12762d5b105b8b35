"""CCR301: a seat that is at the table and listed under not_here."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import Typed, say
from ccr_cli.plan.plan import Plan
from ccr_cli.rules.finding import Problem, Rule

RULE = Rule(
    code="CCR301",
    severity="warning",
    title=say("A seat that is at the table and listed under not_here"),
    reason=say(
        "not_here says that a seat is left open. A partner at the table fills it. One of the two is out of date."
    ),
    wrong="""\
partners:
  clinic: {name: Clinic, seats: [health-care], status: at-the-table}
not_here:
  health-care: No clinic has the time this year.
""",
    right="""\
partners:
  clinic: {name: Clinic, seats: [health-care], status: at-the-table}
""",
)


def check(plan: Plan, today: date) -> Iterator[Problem]:
    """Seats under ``not_here`` that a partner at the table fills."""
    for seat in plan.not_here or {}:
        for id_, partner in plan.partners_of(seat):
            if partner.is_here:
                yield Problem(
                    RULE,
                    ("not_here", seat),
                    say("{seat} is listed as not here, and {partner} fills it.", seat=Typed(seat), partner=Typed(id_)),
                    say("Remove it from {key}, or change the partner's status.", key=Typed("not_here")),
                    at="key",
                )
                break
