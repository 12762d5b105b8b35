"""CCR301: a seat that is listed under not_here, and at the table or still to be asked."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import Message, Typed, say
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.rules.finding import Problem, Rule

RULE = Rule(
    code="CCR301",
    severity="warning",
    title=say("A seat that is at the table and listed under not_here"),
    reason=say(
        "not_here says that a seat is left open. A partner at the table fills it, and one that was invited or "
        "suggested for it alone is still to be asked. One of the two is out of date."
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


_STILL = {
    "invited": say("{seat} is listed as not here, and {partner} is still written down as invited."),
    "identified": say("{seat} is listed as not here, and {partner} is still written down as suggested."),
}


def check(plan: Plan, today: date) -> Iterator[Problem]:
    """Seats under ``not_here`` that a partner at the table fills, or for which alone one is still to be asked."""
    for seat in plan.not_here or {}:
        partners = list(plan.partners_of(seat))
        here = next((id_ for id_, partner in partners if partner.is_here), None)
        if here is not None:
            yield _filled(seat, here)
            continue
        asked = ((id_, one) for id_, one in partners if one.status in _STILL and _is_for_nothing_else(one, plan))
        for id_, partner in asked:
            yield _still_asked(seat, id_, partner)
            break


def _filled(seat: str, partner: str) -> Problem:
    return Problem(
        RULE,
        ("not_here", seat),
        say("{seat} is listed as not here, and {partner} fills it.", seat=Typed(seat), partner=Typed(partner)),
        say("Remove it from {key}, or change the partner's status.", key=Typed("not_here")),
        at="key",
    )


def _is_for_nothing_else(partner: Partner, plan: Plan) -> bool:
    """Whether every seat for which a partner would come is left open."""
    return set(partner.seats or ()) <= (plan.not_here or {}).keys()


def _still_asked(seat: str, id_: str, partner: Partner) -> Problem:
    hint = say(
        "If nobody asks it any more, type {decline} or {remove}; if it is still asked, {open}.",
        decline=Typed(f"ccr partner decline {id_}"),
        remove=Typed(f"ccr partner remove {id_}"),
        open=Typed(f"ccr seat open {seat}"),
    )
    told = Message(_STILL[partner.status].id, {"seat": Typed(seat), "partner": Typed(id_)})
    return Problem(RULE, ("not_here", seat), told, hint, at="key")
