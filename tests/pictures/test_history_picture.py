"""The picture of how a table filled: each point in words, bars as long as the numbers say, marks for what was ready."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from ccr_cli.language.speaker import speaker
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.pictures.history import READERS, drawn
from ccr_cli.plan.audience import seen_by
from ccr_cli.questions.table_over_time import TableOverTime, table_point, thinned
from helpers import TODAY, plan_of

RECT = "{http://www.w3.org/2000/svg}rect"
FIRST = "partners: {a: {name: A, status: at-the-table, seats: [friends]}}\n"
SECOND = "partners: {a: {name: A, status: at-the-table, seats: [friends, family, faith-community]}}\n"
OPEN = SECOND + "not_here: {homeland-security: Survivors asked for it., courts: Too far away.}\n"


def answer(*texts: str, ready: bool = False) -> TableOverTime:
    points = []
    for number, text in enumerate(texts):
        plan, framework = plan_of(text)
        day = date(2026, number + 1, 28)
        points.append(table_point(seen_by(plan, framework, "internal", day), framework, day)._replace(ready=ready))
    return TableOverTime("Saguaro", tuple(framework.sectors), "month", tuple(points))


def picture(known: TableOverTime) -> Drawing:
    return drawn(known, [speaker("en")])


def bars(shown: Drawing, kind: str) -> list[float]:
    """The lengths of the bars of a kind, without the marks that explain them."""
    rects = ET.fromstring(shown.svg).iter(RECT)
    return [float(one.attrib["width"]) for one in rects if one.get("class") == kind and one.attrib["x"][0] != "-"]


def test_every_point_is_told_behind_its_day() -> None:
    assert picture(answer(FIRST, OPEN)).about.split("\n") == [
        "How the table filled.",
        "Saguaro: 3 of 16 seats at the table, as written down by February 28, 2026; 1 of 18 by January 28, 2026.",
        "seats at the table",
        "seats that nobody at the table fills",
        "January 28, 2026: 1 of 18 seats at the table; 3 sectors missing.",
        "February 28, 2026: 3 of 16 seats at the table; 2 left open on purpose; 3 sectors missing.",
        "When each sector was first complete",
        "Victim, legal and consular services: not yet.",
        "Justice system: not yet.",
        "Department of Homeland Security: left open on purpose.",
        "Basic services: not yet.",
        "Informal networks: February 28, 2026.",
        "Ready to put the plan into practice: not yet.",
    ]


def test_a_bar_is_as_long_as_its_seats_and_filled_as_far_as_they_are() -> None:
    shown = picture(answer("mission: To help.\n", FIRST, OPEN))

    whole, filled = bars(shown, "ccr-open"), bars(shown, "ccr-solid")

    assert [round(length / whole[0] * 18) for length in whole] == [18, 18, 16]
    assert [round(length / whole[0] * 18) for length in filled] == [1, 3]


def test_what_was_ready_has_a_mark_that_is_explained() -> None:
    marks = [picture(answer(FIRST, SECOND, ready=ready)).svg.count("M0-6.5") for ready in (False, True)]

    assert marks == [0, 3]
    assert "ready to put the plan into practice" in picture(answer(FIRST, ready=True)).about


def test_many_points_are_thinned_to_quarters_and_years() -> None:
    known = answer(FIRST)
    days = [TODAY + timedelta(days=31 * number) for number in range(60)]
    many = known._replace(points=tuple(known.points[0]._replace(day=day) for day in days))

    assert (thinned(many, 60).every, len(thinned(many, 60).points)) == ("month", 60)
    assert thinned(many, 36).every == "quarter"
    assert (thinned(many, 6).every, len(thinned(many, 6).points)) == ("year", 6)
    assert thinned(many, 6).points[-1] == many.points[-1]
    assert len(re.findall("<text", picture(thinned(many, 36)).svg)) < len(re.findall("<text", picture(many).svg))


def test_it_is_for_those_who_may_see_open_seats() -> None:
    assert READERS == ("internal", "partners", "coalition")
