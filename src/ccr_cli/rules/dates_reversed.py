"""CCR302: an end that comes before its beginning."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import Typed, say
from ccr_cli.plan.plan import Plan
from ccr_cli.rules.finding import Problem, Rule
from ccr_cli.where import Where

RULE = Rule(
    code="CCR302",
    severity="warning",
    title=say("An end before its beginning"),
    reason=say(
        "Money, agreements and protocols begin before they end. When it is the other way round, one "
        "of the two dates is a slip."
    ),
    wrong="""\
funding:
  - source: County fund
    from: 2026-12-31
    until: 2026-01-01
""",
    right="""\
funding:
  - source: County fund
    from: 2026-01-01
    until: 2026-12-31
""",
)


def check(plan: Plan, today: date) -> Iterator[Problem]:
    """Pairs of dates in the wrong order."""
    for index, funding in enumerate(plan.funding or []):
        yield from _pair(("funding", index), "from", funding.from_, "until", funding.until)
    for id_, partner in (plan.partners or {}).items():
        if partner.agreement:
            agreement = partner.agreement
            yield from _pair(("partners", id_, "agreement"), "signed", agreement.signed, "until", agreement.until)
    for id_, protocol in (plan.protocols or {}).items():
        yield from _pair(("protocols", id_), "since", protocol.since, "review_by", protocol.review_by)


def _pair(where: Where, first: str, begins: date | None, second: str, ends: date | None) -> Iterator[Problem]:
    if begins and ends and ends < begins:
        yield Problem(
            RULE,
            (*where, second),
            say(
                "{second} is {end}, before {first}, {begin}.",
                second=Typed(second),
                end=ends,
                first=Typed(first),
                begin=begins,
            ),
            say("Check the year in both."),
        )
