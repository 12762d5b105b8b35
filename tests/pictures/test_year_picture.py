"""The next twelve months as a picture: each day with its kind."""

import re
from xml.etree import ElementTree as ET

from ccr_cli.language.months import NAMES
from ccr_cli.language.speaker import speaker
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.pictures.year import READERS, drawn
from ccr_cli.questions.months_ahead import months_ahead
from ccr_cli.questions.timeline import KINDS
from helpers import TODAY
from picture_making import known, seen

PLAN = """\
meetings: {next: {date: 2026-12-03, time: "9:00"}}
actions: [{what: Call the clinic, who: casa, due: 2026-12-01}]
funding: [{source: County fund, until: 2027-02-28, reports_due: [2027-01-30], held_by: casa}]
partners:
  casa:
    {name: Casa Segura, seats: [housing], status: at-the-table, agreement: {signed: 2025-03-04, until: 2026-11-03}}
  aid:
    {name: Legal Aid, seats: [food], status: at-the-table, agreement: {signed: 2025-03-04, until: 2027-03-03}}
  consulate: {name: Consulate, seats: [consular-services], status: invited, waiting: {until: 2027-01-10}}
protocols:
  doors: {title: Either door, between: [casa, aid], status: in-force, review_by: 2027-05-01}
not_here:
  courts: {reason: Far away., review_by: 2027-01-15}
"""


def picture(text: str = PLAN) -> Drawing:
    return drawn(known(months_ahead(*seen(text), TODAY)), [speaker("en")])


def test_everything_is_told_behind_its_day() -> None:
    assert picture().about.split("\n") == [
        "The 12 months from November 22, 2026.",
        "Past its day",
        "November 3, 2026: Agreement has ended: Casa Segura",
        "November 2026: nothing",
        "December 2026",
        "1: Action: Call the clinic (Casa Segura)",
        "3: The task force meets (9:00 a.m.)",
        "January 2027",
        "10: Can be asked again: Consulate",
        "15: Seat left open, to look at again: Courts",
        "30: Report due: County fund (Casa Segura)",
        "February 2027",
        "28: Funding ends: County fund (Casa Segura)",
        "March 2027",
        "3: Agreement ends: Legal Aid",
        "April 2027: nothing",
        "May 2027",
        "1: Protocol to look at again: Either door",
        "June 2027: nothing",
        "July 2027: nothing",
        "August 2027: nothing",
        "September 2027: nothing",
        "October 2027: nothing",
        "November 2027: nothing",
    ]


def test_each_kind_has_a_mark_of_its_own() -> None:
    groups = ET.fromstring(picture().svg).iter("{http://www.w3.org/2000/svg}g")
    shapes = [tuple((one.tag, one.get("class"), one.get("d")) for one in group) for group in groups]
    assert len(set(shapes)) == len(KINDS)
    assert len(shapes) == len(KINDS) + 1


def test_every_month_has_a_band_and_the_first_is_tinted() -> None:
    labels = re.findall(r'<tspan class="ccr-strong">([A-Z][a-z]+)(?: 202\d)?</tspan>', picture().svg)
    assert sorted(set(labels) & set(NAMES["en"])) == sorted(NAMES["en"])
    assert picture("mission: To help.\n").svg.count('class="ccr-tint"') == 7


def test_months_in_which_nothing_falls_are_short() -> None:
    heights = [float(height) for height in re.findall(r'class="ccr-tint"[^>]* height="([\d.]+)"', picture().svg)]
    assert min(heights) < 18 < max(heights)


def test_an_overdue_action_stands_above_the_months() -> None:
    text = PLAN.replace("due: 2026-12-01", "due: 2026-09-30")
    assert "Past its day\nSeptember 30, 2026: Action: Call the clinic (Casa Segura)" in picture(text).about


def test_a_year_in_which_nothing_is_due_says_so() -> None:
    assert picture("mission: To help.\n").about.startswith(
        "The 12 months from November 22, 2026; nothing runs out, and nothing is due."
    )


def test_it_is_for_whoever_keeps_the_file() -> None:
    assert READERS == ("internal",)
