"""Each element, met and not met, at the day before, the day of and the day after."""

from datetime import date

import pytest

from ccr_cli.intake.load import look_over_plan
from ccr_cli.language.speaker import speaker
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.framework import Element
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.elements.judgement import ElementAnswer
from ccr_cli.questions.elements.judging import JUDGED, elements, judged
from ccr_cli.questions.elements.review import Review
from ccr_cli.questions.elements.task_force import years_later
from helpers import EXAMPLES, TODAY, plan_of

PART = "{safety-and-confidentiality: 2026-05-01, rights-awareness: 2026-06-01, advocacy: {cannot: Neutral.}}"
ANSWERED = PART[:-1] + ", cultural-sensitivity: 2026-07-01}"


def partner(id_: str, status: str = "at-the-table", more: str = "") -> str:
    return f"  {id_}: {{name: {id_.title()}, seats: [food], status: {status}{more}}}\n"


def asked(text: str, today: str = "2026-11-22", audience: Audience = "internal") -> dict[str, ElementAnswer]:
    plan, framework = plan_of(text)
    day = date.fromisoformat(today)
    return {answer.id: answer for answer in elements(Review(seen_by(plan, framework, audience, day), framework, day))}


def detail(answer: ElementAnswer, language: str = "en") -> str:
    return speaker(language).tell(answer.judgement.detail)


def test_the_elements_come_in_the_frameworks_order_and_all_of_them_are_judged() -> None:
    _plan, framework = plan_of("")
    ids = [element.id for element in framework.elements or ()]
    assert list(asked("")) == ids == list(JUDGED)


@pytest.mark.parametrize(
    ("element", "text", "is_met"),
    [
        pytest.param("mission", "", False, id="no mission"),
        pytest.param("mission", "mission:\n", False, id="a mission left empty"),
        pytest.param("mission", "mission: Whichever door.\n", True, id="a mission"),
        pytest.param("principles", "", False, id="no principles"),
        pytest.param("principles", "principles: []\n", False, id="an empty list of principles"),
        pytest.param("principles", "principles:\n  - One.\n", True, id="one principle"),
        pytest.param("commitments", "", False, id="nobody at the table"),
        pytest.param("commitments", f"partners:\n{partner('a', 'liaison')}", False, id="nobody but a liaison"),
        pytest.param("commitments", f"partners:\n{partner('a')}", False, id="nothing answered"),
        pytest.param(
            "commitments", f"partners:\n{partner('a', more=', commitments: ' + PART)}", False, id="one left to answer"
        ),
        pytest.param(
            "commitments",
            f"partners:\n{partner('a', more=', commitments: ' + ANSWERED)}",
            True,
            id="one cannot be made",
        ),
        pytest.param(
            "commitments", f"partners:\n{partner('a', more=', commitments: 2026-03-01')}", True, id="all on one day"
        ),
        pytest.param(
            "commitments",
            f"partners:\n{partner('a', more=', commitments: 2026-03-01')}{partner('b')}",
            False,
            id="one of two",
        ),
        pytest.param(
            "commitments",
            f"partners:\n{partner('a', more=', commitments: 2026-03-01')}"
            f"{partner('b', 'left')}{partner('c', 'invited')}",
            True,
            id="those not at the table have nothing to answer",
        ),
        pytest.param("orientation", "", False, id="nobody to be oriented"),
        pytest.param(
            "orientation",
            f"partners:\n{partner('a', 'invited', ', oriented: 2026-03-01')}",
            False,
            id="nobody at the table to be oriented",
        ),
        pytest.param("orientation", f"partners:\n{partner('a')}", False, id="not oriented"),
        pytest.param("orientation", f"partners:\n{partner('a', more=', oriented: 2026-03-01')}", True, id="oriented"),
        pytest.param(
            "orientation",
            f"partners:\n{partner('a', more=', oriented: 2026-03-01')}{partner('b')}{partner('c', 'liaison')}",
            False,
            id="one of two oriented",
        ),
        pytest.param("coordinator", "", False, id="no coordinator"),
        pytest.param(
            "coordinator", f"coordinator: {{partner: a}}\npartners:\n{partner('a')}", True, id="one at the table"
        ),
        pytest.param(
            "coordinator", f"coordinator: {{partner: a}}\npartners:\n{partner('a', 'left')}", False, id="one that left"
        ),
        pytest.param(
            "coordinator",
            f"coordinator: {{partner: a, backup: b}}\npartners:\n{partner('a', 'left')}{partner('b')}",
            False,
            id="a backup is no coordinator",
        ),
        pytest.param("funding", "", False, id="no source"),
        pytest.param("funding", "funding:\n  - {source: S}\n", False, id="a source that says not for what"),
        pytest.param("funding", "funding:\n  - {source: S, pays_for: [meetings]}\n", False, id="for something else"),
        pytest.param("funding", "funding:\n  - {source: S, pays_for: [coordinator]}\n", True, id="without dates"),
        pytest.param(
            "funding", "funding:\n  - {source: S, pays_for: [coordinator], closed: true}\n", False, id="closed"
        ),
        pytest.param("sectors", "", False, id="all sectors missing"),
        pytest.param("survivor-voice", "", False, id="survivors not asked"),
    ],
)
def test_an_element_is_met_or_not(element: str, text: str, is_met: bool) -> None:
    answer = asked(text)[element]
    assert answer.met is is_met
    assert bool(answer.judgement.commands) is not is_met


def three_days(element: str, text: str, days: tuple[str, str, str]) -> list[bool | None]:
    return [asked(text, day)[element].met for day in days]


@pytest.mark.parametrize(
    ("element", "text", "days", "states"),
    [
        pytest.param(
            "funding",
            "funding:\n  - {source: S, pays_for: [coordinator], from: 2026-02-28}\n",
            ("2026-02-27", "2026-02-28", "2026-03-01"),
            [False, True, True],
            id="money from a day on",
        ),
        pytest.param(
            "funding",
            "funding:\n  - {source: S, pays_for: [coordinator], until: 2028-02-29}\n",
            ("2028-02-28", "2028-02-29", "2028-03-01"),
            [True, True, False],
            id="money until a day",
        ),
        pytest.param(
            "survivor-voice",
            "survivor_voice:\n  - {date: 2024-11-22, how: survey}\n",
            ("2026-11-21", "2026-11-22", "2026-11-23"),
            [True, True, False],
            id="asked two years ago",
        ),
        pytest.param(
            "survivor-voice",
            "survivor_voice:\n  - {date: 2024-02-29, how: survey}\n",
            ("2026-02-27", "2026-02-28", "2026-03-01"),
            [True, True, False],
            id="asked on a leap day",
        ),
        pytest.param(
            "survivor-voice",
            "survivor_voice:\n  - {date: 2026-02-28, how: survey}\n",
            ("2028-02-27", "2028-02-28", "2028-02-29"),
            [True, True, False],
            id="two years end before a leap day",
        ),
        pytest.param(
            "regular-meetings",
            "meetings:\n  every: month\n  not_in: [12]\n  held:\n    - date: 2026-11-12\n",
            ("2027-01-28", "2027-01-29", "2027-01-30"),
            [True, False, False],
            id="a last meeting grown old",
        ),
        pytest.param(
            "regular-meetings",
            "meetings:\n  every: month\n  held:\n    - date: 2026-11-22\n",
            ("2026-11-21", "2026-11-22", "2026-11-23"),
            [False, True, True],
            id="a meeting still to come is not held yet",
        ),
    ],
)
def test_the_day_before_the_day_and_the_day_after(
    element: str, text: str, days: tuple[str, str, str], states: list[bool | None]
) -> None:
    assert three_days(element, text, days) == states


def test_another_day_hides_nothing_but_later_meetings() -> None:
    text = (EXAMPLES / "ironwood.yaml").read_bytes()
    plan = look_over_plan("ironwood.yaml", text, TODAY)
    assert plan.model is not None
    assert plan.framework is not None
    day = date(2025, 11, 22)
    found = elements(Review(seen_by(plan.model, plan.framework, "internal", day), plan.framework, day))
    assert [answer.id for answer in found if not answer.met] == ["regular-meetings"]


def test_a_sector_that_is_not_decided_is_told_as_such() -> None:
    _plan, framework = plan_of("")
    seats = [id_ for id_, seat in framework.seats.items() if not seat.has("decided_by_community")]
    every = f"partners:\n  all: {{name: All, seats: [{', '.join(seats)}], status: at-the-table}}\n"
    answer = asked(every)["sectors"]
    assert (answer.met, detail(answer)) == (False, "Not decided yet: Department of Homeland Security.")
    decided = asked(every + "not_here:\n  homeland-security: Survivors asked for it.\n")["sectors"]
    assert (decided.met, detail(decided)) == (True, "No sector is missing from the table.")


def test_since_when_where_the_plan_tells_it() -> None:
    found = asked(
        "mission: M\nprinciples: [P]\ncoordinator: {partner: a}\n"
        "funding:\n  - {source: S, pays_for: [coordinator], from: 2026-01-01, until: 2026-12-31}\n"
        "  - {source: T, pays_for: [coordinator], from: 2025-01-01, until: 2027-06-30}\n"
        "meetings:\n  every: month\n  held:\n    - date: 2026-10-08\n    - date: 2026-11-12\n"
        f"partners:\n{partner('a', more=', oriented: 2025-02-11, commitments: 2025-03-04')}"
        f"{partner('b', more=f', oriented: 2026-02-11, commitments: {ANSWERED}')}"
        "survivor_voice:\n  - {date: 2022-01-01, how: survey}\n  - {date: 2025-08-20, how: survey}\n"
        "  - {date: 2026-08-20, how: survey}\n"
    )
    told = {id_: (answer.judgement.since, answer.judgement.until) for id_, answer in found.items()}
    assert told == {
        "mission": (None, None),
        "principles": (None, None),
        "regular-meetings": (date(2026, 10, 8), date(2026, 12, 28)),
        "commitments": (date(2026, 7, 1), None),
        "orientation": (date(2026, 2, 11), None),
        "coordinator": (None, None),
        "funding": (date(2025, 1, 1), date(2027, 6, 30)),
        "sectors": (None, None),
        "survivor-voice": (date(2025, 8, 20), date(2028, 8, 20)),
    }


def test_everybody_at_the_table_comes_with_what_is_open_and_what_they_cannot() -> None:
    found = asked(f"partners:\n{partner('a', more=f', commitments: {PART}')}{partner('b', 'left')}")["commitments"]
    (one,) = found.judgement.partners
    assert one.answers is not None
    assert (one.id, one.met, one.since) == ("a", False, date(2026, 6, 1))
    assert (one.answers.missing, one.answers.cannot) == (("cultural-sensitivity",), ("advocacy",))
    assert found.judgement.commands == ("ccr partner commit a",)


@pytest.mark.parametrize(
    ("until", "commands"),
    [("2026-11-21", 1), ("2026-11-22", 1), ("2026-11-23", 0)],
)
def test_of_a_partner_that_is_waiting_nothing_is_asked(until: str, commands: int) -> None:
    found = asked(f"partners:\n{partner('a', more=f', waiting: {{until: {until}}}')}")
    for id_ in ("commitments", "orientation"):
        assert found[id_].met is False
        assert len(found[id_].judgement.commands) == commands


@pytest.mark.parametrize("audience", ["partners", "coalition"])
def test_others_see_no_element_that_tells_who_owes_what(audience: Audience) -> None:
    text = f"partners:\n{partner('a', more=f', commitments: {PART}')}{partner('b', more=', commitments: 2026-01-01')}"
    mine, theirs = asked(text), asked(text, audience=audience)
    assert mine.keys() - theirs.keys() == {"commitments", "orientation"}


@pytest.mark.parametrize("audience", ["funder", "public"])
def test_outside_nobody_sees_what_is_in_place(audience: Audience) -> None:
    assert asked("mission: Doors.\n", audience=audience) == {}


@pytest.mark.parametrize("audience", ["partners", "coalition"])
@pytest.mark.parametrize("name", ["ocotillo", "mesquite", "saguaro", "ironwood"])
def test_what_is_met_is_the_same_for_every_audience(audience: Audience, name: str) -> None:
    plan = look_over_plan(f"{name}.yaml", (EXAMPLES / f"{name}.yaml").read_bytes(), TODAY)
    assert plan.model is not None
    assert plan.framework is not None
    found = elements(Review(seen_by(plan.model, plan.framework, audience, TODAY), plan.framework, TODAY))
    mine = elements(Review(seen_by(plan.model, plan.framework, "internal", TODAY), plan.framework, TODAY))
    assert [answer.met for answer in found] == [
        answer.met for answer in mine if answer.id not in ("commitments", "orientation")
    ]


def test_an_element_of_ones_own_is_not_judged() -> None:
    plan, framework = plan_of("")
    own = Element(id="child-care", required=True, name="Child care")
    answer = judged(own, Review(seen_by(plan, framework, "internal", TODAY), framework, TODAY))
    assert (answer.met, answer.partners, answer.commands) == (None, (), ())
    assert "nobody but you can say" in speaker("en").tell(answer.detail)


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2026, 11, 22), date(2028, 11, 22)),
        (date(2024, 2, 29), date(2026, 2, 28)),
        (date(2026, 2, 28), date(2028, 2, 28)),
        (date(9999, 1, 1), date.max),
    ],
)
def test_two_years_later(day: date, later: date) -> None:
    assert years_later(day, 2) == later
