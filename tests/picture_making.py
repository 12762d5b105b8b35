"""Plans for pictures: as many partners as wished, names as long as they get, and texts that mean harm."""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar, get_args

from ccr_cli.intake.load import built_in
from ccr_cli.language.speaker import Speaker, speaker
from ccr_cli.pictures import assessment, history, region, table, ties, year
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.plan.audience import SeenPlan, seen_by
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Assessment
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.assessment import SelfAssessment
from ccr_cli.questions.assessment import assessment as assessed
from ccr_cli.questions.months_ahead import months_ahead
from ccr_cli.questions.region.county import county
from ccr_cli.questions.region.region import Region
from ccr_cli.questions.region.region import region as regional
from ccr_cli.questions.round_table import round_table
from ccr_cli.questions.table import SeatState, SectorState
from ccr_cli.questions.table_over_time import TableOverTime, TablePoint, UnreadableVersion
from ccr_cli.questions.tie_network import tie_network
from helpers import TODAY, plan_of

SEATS = list(built_in("immigrant-survivors").seats)
LONGEST = 60
"""Characters of a name."""
NASTY = "<b onload='x()'>A & \"B\"]]></b>{{ 7*7 }}"
_NAMES = (
    "Mountain and Valley Women's Community Shelter and Hotline of",
    "W" * LONGEST,
    "Organización de Apoyo a Mujeres Migrantes y sus Familias Ñ.A",
    "Центр помощи женщинам и детям, пострадавшим от насилия, город",
    "移民女性支援センター" * 6,
    NASTY,
)
_STATUSES = ("at-the-table", "liaison", "at-the-table", "invited", "at-the-table", "identified", "declined")


Answer = TypeVar("Answer")
Make = Callable[[SeenPlan, Framework, Sequence[Speaker]], Drawing]
PICTURES: dict[str, Make] = {
    "table": lambda plan, framework, speakers: table.drawn(round_table(plan, framework, TODAY), speakers),
    "year": lambda plan, framework, speakers: year.drawn(known(months_ahead(plan, framework, TODAY)), speakers),
    "ties": lambda plan, framework, speakers: ties.drawn(known(tie_network(plan, framework, TODAY)), speakers),
    "history": lambda plan, framework, speakers: history.drawn(filled_over_time(plan, framework), speakers),
    "assessment": lambda plan, framework, speakers: assessment.drawn(scored(plan, framework), speakers),
    "region": lambda plan, framework, speakers: region.drawn(communities(plan, framework), speakers),
}
LANGUAGES = (("en",), ("es",), ("en", "es"))


def known(answer: Answer | None) -> Answer:
    """An answer that its readers may see."""
    assert answer is not None
    return answer


def scored(plan: SeenPlan, framework: Framework) -> SelfAssessment:
    """How a task force sees itself whose framework has two components and one for each partner, most with long names.

    One has no score, some only an older one, some the same one as before, and some one for the first time.
    """
    own = framework.components or []
    texts = [{"id": f"c-{number}", "name": _name(number)} for number in range(len(plan.plan.partners or {}) + 2)]
    for text in texts[::3]:
        del text["name"]
    many = [own[number % len(own)].model_copy(update=text) for number, text in enumerate(texts)]
    scores = {text["id"]: 1 + number % 9 / 2 for number, text in enumerate(texts) if number != 2}
    before = {id_: 1 + number % 5 for number, id_ in enumerate(scores) if number % 4}
    last = {id_: score for number, (id_, score) in enumerate(scores.items()) if number % 5 != 4}
    held: list[dict[str, Any]] = [
        {"date": "2025-05-14", "scores": before},
        {"date": "2026-09-30", "how": "outside", "answered": 14, "scores": last},
    ]
    entries = list(map(Assessment.model_validate, held))
    return assessed(plan.plan.name, entries, framework.model_copy(update={"components": many}), TODAY)


def filled_over_time(plan: SeenPlan, framework: Framework) -> TableOverTime:
    """A table with a point for each partner, and sectors with long names: full, empty, ready, and left open."""
    count = len(plan.plan.partners or {})
    sectors = tuple(
        sector.model_copy(update={"name": _name(number)} if number else {})
        for number, sector in enumerate((*framework.sectors, *framework.sectors[:2]))
    )
    states: tuple[SectorState, ...] = ("missing", "partial", "complete")
    points = tuple(
        TablePoint(
            TODAY + timedelta(days=number * 30),
            *(18, 0, number % 17, number % 3, 1, number % 2, number),
            ready=number % 4 == 3,
            sectors=tuple(states[(number + at) % 3] if at != 3 else "not-here" for at in range(len(sectors))),
            revision=f"{number:07}",
        )
        for number in range(count)
    )
    broken = tuple(UnreadableVersion(point.day, "abcdef0") for point in points[::5])
    return TableOverTime(plan.plan.name, sectors, "month", points, broken, is_shallow=True, without_day=2)


def communities(plan: SeenPlan, framework: Framework) -> Region:
    """As many communities as the plan has partners, most with long names; each lacks other seats."""
    own = county("plan.yaml", plan, framework, TODAY)
    states = list(get_args(SeatState))
    many = (
        own._replace(
            path=f"{number}.yaml",
            name=_name(number),
            states={seat: states[(number * place) % len(states)] for place, seat in enumerate(own.states)},
        )
        for number in range(len(plan.plan.partners or {}))
    )
    return regional(many, TODAY, lambda _: False)


def drawn(name: str, count: int = 12, languages: Sequence[str] = ("en",)) -> Drawing:
    return PICTURES[name](*seen(crowded(count)), [speaker(code) for code in languages])


def crowded(count: int) -> str:
    """A plan with so many partners, whose names and titles are long, behind the usual head."""
    partners = {f"p-{number}": _partner(number) for number in range(count)}
    data: dict[str, Any] = {
        "coordinator": {"partner": "p-0"},
        "partners": partners,
        "not_here": {seat: "It is too far away." for seat in SEATS[3:6:2] if count < 4},
        "protocols": dict(_protocols(count)),
        "funding": [
            {"source": _name(number), "until": _day(number), "held_by": f"p-{number}"} for number in range(0, count, 3)
        ],
        "actions": [
            {"what": _name(number), "who": f"p-{number}", "due": _day(number)} for number in range(0, count, 4)
        ],
        "meetings": {"next": {"date": "2026-12-03", "time": "9:00"}},
    }
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in data.items() if value)


def seen(text: str, audience: Audience = "internal", today: date = TODAY) -> tuple[SeenPlan, Framework]:
    """A plan, whose text follows the usual head, as an audience sees it, and its framework."""
    plan, framework = plan_of(text)
    return seen_by(plan, framework, audience, today), framework


def _name(number: int) -> str:
    return _NAMES[number % len(_NAMES)][:LONGEST]


def _day(number: int) -> str:
    return (TODAY + timedelta(days=number * 7 - 20)).isoformat()


def _partner(number: int) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": _name(number),
        "seats": [SEATS[(number + step) % len(SEATS)] for step in range(1 + number % 2)],
        "status": _STATUSES[number % len(_STATUSES)],
        "named": "public",
        "agreement": {"signed": "2026-01-01", "until": _day(number)},
    }
    return {**found, "seats": [], "role": _name(number)} if number % 11 == 10 else found


def _protocols(count: int) -> Iterator[tuple[str, dict[str, Any]]]:
    for number in range(count):
        one, other, third = (f"p-{(number + step) % count}" for step in (0, 5, 17))
        if count > 1:
            sides = {"between": [one, other, third]} if number % 5 == 0 else {"from": [one], "to": [other, third]}
            status = ("in-force", "draft", "in-force", "retired")[number % 4]
            yield f"r-{number}", {"title": _name(number), "status": status, **sides}
