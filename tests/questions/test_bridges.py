"""What hangs on one partner or one contact alone."""

from random import Random
from typing import Any

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.language_names import tongue_key
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.bridges import Alone, Bridges, bridges
from helpers import TODAY, plan_of
from questions.taken_out import gone_with_each, lost_with_each_contact
from random_plans import FRAMEWORK, random_plan

PLANS = 300
NAMES = ("Jo Example", "jo  exámple", "Ana Ejemplo")
NUMBERS = ("520-555-0100", "(520) 555 0100", "+1 520 555 0100", "520-555-0101")
MAILS = ("jo@example.org", "JO@example.org", "ana@example.org")


def asked(text: str) -> Bridges:
    plan, framework = plan_of(text)
    return bridges(seen_by(plan, framework, "internal", TODAY), framework)


def held(one: Alone) -> dict[str, Any]:
    return {
        "seats": {seat.id for seat in one.seats},
        "tasks": {task.id for task in one.tasks},
        "languages": set(map(tongue_key, one.languages)),
        "places": set(one.places),
        "sector_ties": {frozenset((a.id, b.id)) for a, b in one.sector_ties},
    }


def drawn(seed: int) -> Plan:
    """A random plan in which some contacts are those of others too."""
    data, random = random_plan(seed), Random(seed)
    for partner in data["partners"].values():
        for contact in partner.get("contacts", ()):
            for key, those in (("name", NAMES), ("phone", NUMBERS), ("email", MAILS)):
                contact.pop(key, None)
                if random.random() < 0.4:
                    contact[key] = random.choice(those)
    return Plan.model_validate(data)


@pytest.mark.parametrize("first", range(0, PLANS, 30))
def test_what_hangs_on_a_partner_is_what_is_gone_without_it(first: int) -> None:
    framework = built_in(FRAMEWORK)
    for seed in range(first, first + 30):
        plan = drawn(seed)
        answer = bridges(seen_by(plan, framework, "internal", TODAY), framework)
        assert {one.id: held(one) for one in answer.partners} == gone_with_each(plan, framework), seed
        lost = [frozenset(who.id for who in contact.of) for contact in answer.contacts]
        assert set(lost) == lost_with_each_contact(plan, framework), seed
        assert len(set(lost)) == len(lost), seed
