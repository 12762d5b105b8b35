"""What there is to do in small plans, on a day."""

import re
from datetime import date, timedelta

from ccr_cli.language.speaker import speaker
from ccr_cli.plan.audience import seen_by
from ccr_cli.questions.next.asked import next_items
from ccr_cli.questions.next.item import Item
from ccr_cli.questions.table import table
from helpers import plan_of

SEATS = (
    "victim-services, legal-services, consular-services, law-enforcement, prosecutor, courts, immigration-courts, "
    "housing, emergency-medical, health-care, education, transportation, food, employment, faith-community, friends, "
    "family"
)
"""Every seat but the one that the community decides about."""
_COMPLETE = """\
mission: Whichever door.
principles:
  - One.
coordinator: {partner: casa}
meetings: {every: month, held: [{date: DAY, present: [casa, law, others]}]}
survivor_voice:
  - {date: DAY, how: survey}
not_here:
  homeland-security: Survivors asked for it.
languages_needed: [es]
partners:
  casa: {name: Casa Segura, seats: [victim-services], contacts: [{role: A, phone: "1"}, {role: B, phone: "2"}], SAID}
  law: {name: Legal Aid, seats: [legal-services], contacts: [{role: A, phone: "1"}, {role: B, phone: "2"}], SAID}
  others: {name: Others, seats: [OTHERS], certifies: false, SAID}
protocols:
  either-door: {title: Either door, between: [casa, law], status: in-force, shares: only-with-release}
trainings:
  - {date: DAY, title: All of it, for: [others]}
"""
_SAID = "status: at-the-table, since: DAY, oriented: DAY, commitments: DAY, languages: [es]"


def with_nothing_to_do(day: str) -> str:
    """A plan in which there is nothing to do on a day; it follows the usual head."""
    others = SEATS.removeprefix("victim-services, legal-services, ")
    return _COMPLETE.replace("OTHERS", others).replace("SAID", _SAID).replace("DAY", day)


def asked(text: str, today: str) -> list[Item]:
    """Everything there is to do in a plan; ``text`` follows the usual head."""
    plan, framework = plan_of(text)
    day = date.fromisoformat(today)
    return next_items(plan, framework, table(seen_by(plan, framework, "internal", day), framework), day)


def of_kind(kind: str, text: str, today: str) -> list[Item]:
    """What there is to do of one kind."""
    return [item for item in asked(text, today) if item.kind.id == kind]


def urgency_of(kind: str, text: str, today: str) -> str | None:
    """How urgent the one thing of a kind is; ``None`` when there is none."""
    items = of_kind(kind, text, today)
    assert len(items) <= 1, items
    return items[0].urgency if items else None


def why(item: Item, language: str = "en") -> str:
    """Why it is on the list."""
    return speaker(language).tell(item.why)


def on_days(text: str, today: date) -> str:
    """The text with ``<-3>`` as the day three days ago, ``<+3>`` as the day in three days."""

    def day(match: re.Match[str]) -> str:
        return (today + timedelta(days=int(match[1]))).isoformat()

    return re.sub(r"<([+-][0-9]+)>", day, text)
