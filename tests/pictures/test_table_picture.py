"""The round table as a picture: every chair by its state, and who is told what."""

import re
from xml.etree import ElementTree as ET

import pytest

from ccr_cli.language.speaker import speaker
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.pictures.table import READERS, drawn
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.round_table import round_table
from helpers import TODAY
from picture_making import SEATS, crowded, seen

PLAN = """\
coordinator: {partner: casa}
partners:
  casa: {name: Casa Segura, seats: [victim-services, housing], status: at-the-table, named: public}
  aid: {name: Desert Legal Aid, seats: [legal-services], status: liaison, named: public}
  consulate: {name: Consulate of Mexico, seats: [consular-services], status: invited}
  bank: {name: Food Bank, seats: [food], status: declined}
  quiet: {name: Quiet House, seats: [education], status: at-the-table, named: never}
  dhs: {name: Border Office, seats: [homeland-security], status: at-the-table, named: public}
  choir: {name: Voices Cooperative, role: Interprets, seats: [], status: at-the-table, named: public}
not_here:
  courts: {reason: It is far away., covered_by: aid}
"""


def picture(audience: Audience = "internal", text: str = PLAN) -> Drawing:
    return drawn(round_table(*seen(text, audience), TODAY), [speaker("en")])


def lines(audience: Audience = "internal", text: str = PLAN) -> list[str]:
    return picture(audience, text).about.split("\n")


def test_every_seat_is_told_with_its_state_and_who_is_in_it() -> None:
    told = lines()
    assert {
        "Victim services: Casa Segura; at the table",
        "Legal services: Desert Legal Aid; liaison",
        "Consular services: Consulate of Mexico; invited",
        "Courts: covered by Desert Legal Aid; left open by decision",
        "Food: nobody yet",
        "Coordinates: Casa Segura",
        "Voices Cooperative (Interprets)",
    } <= set(told)
    assert sum(": " in line for line in told[1:]) == len(SEATS) + 1
    assert "4 of 18 seats are filled; through a liaison: 1; left open by decision: 1." in told[0]


def test_who_said_no_is_not_in_it() -> None:
    assert "Food Bank" not in picture().svg


def test_each_state_has_a_shape_of_its_own() -> None:
    rows = ET.fromstring(picture().svg).iter("{http://www.w3.org/2000/svg}g")
    shapes = {tuple((one.tag[28:], one.get("class")) for one in row if one.tag[28:] != "text") for row in rows}
    assert shapes == {
        (("circle", "ccr-solid"),),
        (("circle", "ccr-ticked"),),
        (("circle", "ccr-open ccr-dashed"),),
        (("rect", "ccr-open"),),
    }
    undecided = picture(text="mission: To help.\n").svg
    assert '<rect class="ccr-open ccr-dashed"' in undecided


def test_every_chair_of_the_coordinator_is_marked() -> None:
    chairs, line = 2, 1
    assert len(re.findall('class="ccr-head"', picture().svg)) == chairs + line
    assert 'class="ccr-head"' not in picture(text=PLAN.replace("coordinator", "# ")).svg


@pytest.mark.parametrize("audience", READERS)
def test_nobody_is_named_to_whom_may_not_know(audience: Audience) -> None:
    svg = picture(audience).svg
    assert ("Quiet House" in svg) == (audience == "internal")
    assert ("Consulate" in svg) == (audience in ("internal", "partners"))


@pytest.mark.parametrize("audience", ["public", "funder"])
def test_outside_no_chair_is_empty_and_none_is_one_that_the_community_decides_about(audience: Audience) -> None:
    told = lines(audience)
    assert "Homeland" not in picture(audience).svg
    assert "Border Office" not in picture(audience).svg
    assert "ccr-dashed" not in re.sub(r"<style>.*</style>", "", picture(audience).svg, flags=re.DOTALL)
    assert not [line for line in told if line.endswith(("nobody yet", "invited", "by decision", "liaison"))]
    assert told[0].endswith("2 seats with names are shown." if audience == "public" else "3 seats are filled.")
    assert ("1 partner that is not named here" in told) == (audience == "public")


def test_the_middle_of_the_table_counts() -> None:
    assert ">4/18<" in picture().svg
    assert ">2<" in picture("public").svg


def test_a_plan_in_which_nobody_sits_yet_has_a_picture() -> None:
    assert "0 seats are filled." in lines("public", "mission: To help.\n")[0]


def test_a_framework_with_more_seats_than_have_room_is_a_list() -> None:
    plan, framework = seen(crowded(3))
    (first, *_) = framework.sectors
    many = [first.seats[0].model_copy(update={"id": f"s-{number}"}) for number in range(300)]
    large = framework.model_copy(update={"sectors": [first.model_copy(update={"seats": many})]})
    told = drawn(round_table(plan, large, TODAY), [speaker("en")])
    assert told.about.count("\n") > 300
    ET.fromstring(told.svg)


def shown(picture: Drawing) -> str:
    return re.sub("<[^>]*>", "", picture.svg[picture.svg.index("</style>") :])


def test_a_key_says_what_each_shape_says_that_there_is() -> None:
    for words in ("At the table", "Through a liaison", "Open", "Left open by decision"):
        assert f"\n{words}\n" in shown(picture())
    assert "Not decided yet" not in shown(picture())
    assert "Not decided yet" in shown(picture(text="mission: To help.\n"))
    assert "At the table" not in shown(picture(text="mission: To help.\n"))
    assert "Open" not in shown(picture("public"))
