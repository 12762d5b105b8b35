"""What of a plan may stand on a paper for whoever keeps it: no reason, no note, no name of a person."""

from datetime import date

import pytest

from ccr_cli.plan.keys import all_keys
from ccr_cli.plan.nameless import secret_names
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.printed import printed
from ccr_cli.plan.viewed import NOT_TOLD
from helpers import leaves
from hidden_words import ON_NO_PAPER, texts_not_to_print
from random_plans import random_plan

SEEDS = range(40)
TODAY = date(2026, 11, 30)


def kept_from_paper() -> set[str]:
    """The keys that the models keep from paper, by their own names; those below one that is kept need not say it."""
    found = set()
    for way, key in all_keys(Plan):
        if not key.readers.printed and "enforcement" not in way[:-1]:
            found.add("contacts.name" if way[-2:] == ("contacts", "name") else key.key)
    return found


def test_the_models_keep_from_paper_what_the_contract_does() -> None:
    assert kept_from_paper() == ON_NO_PAPER


def as_words(plan: Plan) -> str:
    return plan.model_dump_json(by_alias=True)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_of_it_is_left(seed: int) -> None:
    data = random_plan(seed)
    hidden = [text for text in texts_not_to_print(data) if " " in text]  # words of the format may stand elsewhere
    assert hidden
    told = as_words(printed(Plan.model_validate(data), TODAY))
    assert [text for text in hidden if text in told] == []


def test_all_else_is_left() -> None:
    """So that what there is to do, and when, is the same as on the screen."""
    for seed in SEEDS:
        data = random_plan(seed)
        told = as_words(printed(Plan.model_validate(data), TODAY))
        hidden = {*texts_not_to_print(data), *secret_names(data)}
        for way, value in leaves(data):
            if isinstance(value, str) and " " in value and value not in hidden:
                assert value in told, (seed, way)


def test_that_a_partner_cannot_is_still_an_answer() -> None:
    plan = Plan.model_validate(
        {
            "ccr": 1,
            "name": "A",
            "framework": "immigrant-survivors",
            "not_here": {"courts": "Far away."},
            "partners": {
                "a": {
                    "name": "A",
                    "seats": ["food"],
                    "status": "at-the-table",
                    "commitments": {"advocacy": {"cannot": "Neutral."}, "rights-awareness": "2026-01-01"},
                }
            },
        }
    )
    told = printed(plan, TODAY)
    assert told.partners is not None
    answers = told.partners["a"].commitments
    assert isinstance(answers, dict)
    assert not isinstance(answers["advocacy"], date)
    assert answers["advocacy"].cannot == NOT_TOLD
    assert answers["rights-awareness"] == date(2026, 1, 1)
    assert told.left_open["courts"].reason == NOT_TOLD
