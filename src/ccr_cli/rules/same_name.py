"""CCR305: two partners with the same name."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import Typed, say
from ccr_cli.plan.nobody import is_nobodys
from ccr_cli.plan.plan import Plan
from ccr_cli.rules.finding import Problem, Rule

RULE = Rule(
    code="CCR305",
    severity="warning",
    title=say("Two partners with the same name"),
    reason=say(
        "An agency that fills two seats is one partner with two seats. Two partners with one name are counted twice."
    ),
    wrong="""\
partners:
  refuge: {name: Casa Segura, seats: [victim-services], status: invited}
  shelter: {name: casa segura, seats: [housing], status: invited}
""",
    right="""\
partners:
  refuge: {name: Casa Segura, seats: [victim-services, housing], status: invited}
""",
)


def check(plan: Plan, today: date) -> Iterator[Problem]:
    """Partners whose names differ only in case and spaces."""
    first: dict[str, str] = {}
    for id_, partner in (plan.partners or {}).items():
        name = " ".join((partner.name or id_).casefold().split())
        other = first.setdefault(name, id_)
        if other != id_ and not is_nobodys(name):
            yield Problem(
                RULE,
                ("partners", id_, "name"),
                say("The partner {other} has this name too.", other=Typed(other)),
                say(
                    "If they are one agency, {command} makes one of the two; if not, make their names different.",
                    command=Typed(f"ccr partner merge {other} {id_}"),
                ),
            )
