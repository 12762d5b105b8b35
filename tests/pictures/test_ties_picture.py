"""Who refers survivors to whom, as a picture: every tie by its kind."""

import math
import re
from xml.etree import ElementTree as ET

import pytest

from ccr_cli.language.speaker import speaker
from ccr_cli.pictures.chords import LineKind, chord
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.pictures.round import MARK, Point
from ccr_cli.pictures.ties import READERS, drawn
from ccr_cli.plan.readers import AUDIENCES
from ccr_cli.questions.tie_network import tie_network
from helpers import TODAY
from picture_making import crowded, known, seen

PARTNERS = """\
partners:
  casa: {name: Casa Segura, seats: [victim-services], status: at-the-table, commitments: 2026-01-01}
  aid: {name: Desert Legal Aid, seats: [legal-services], status: at-the-table, commitments: 2026-01-01}
  sheriff: {name: Sheriff, seats: [law-enforcement], status: at-the-table}
  bank: {name: Food Bank, seats: [food], status: liaison}
  quiet: {name: Quiet House, seats: [housing], status: at-the-table, named: never}
"""
NONE = "mission: To help.\n"
SVG = "{http://www.w3.org/2000/svg}"


def picture(protocols: str, audience: str = "internal") -> Drawing:
    text = f"{PARTNERS}protocols:\n{protocols}" if protocols else PARTNERS
    plan = seen(text, "partners" if audience == "partners" else "internal")
    return drawn(known(tie_network(*plan, TODAY)), [speaker("en")])


def lines(drawing: Drawing, what: str) -> list[str]:
    """The classes of the lines that are drawn, without those in the legend, or of another mark."""
    root = ET.fromstring(drawing.svg)
    found = [one.get("class", "") for one in root.iter(f"{SVG}path") if what in one.get("class", "").split()]
    return found[: len(found) // 2]


@pytest.mark.parametrize(
    ("protocol", "kind", "heads", "words"),
    [
        (
            "from: [sheriff], to: [casa], status: in-force, shares: nothing",
            "ccr-line",
            1,
            "from Sheriff to Casa Segura",
        ),
        ("from: [sheriff], to: [casa], status: draft", "ccr-line ccr-dashed", 1, "being written"),
        ("between: [sheriff, casa], status: draft", "ccr-line ccr-dashed", 2, "both ways between Casa Segura"),
        (
            "between: [casa, aid], status: in-force, shares: nothing",
            "ccr-line ccr-heavy",
            2,
            "the tie between core seats",
        ),
    ],
)
def test_each_kind_of_tie_has_a_line_of_its_own_and_words(protocol: str, kind: str, heads: int, words: str) -> None:
    drawing = picture(f"  a: {{title: Doors, {protocol}}}\n")
    assert lines(drawing, "ccr-line") == [kind]
    assert len(lines(drawing, "ccr-head")) == heads
    told = next(line for line in drawing.about.split("\n") if line.startswith("Doors:"))
    assert words in told.replace("Sheriff and Casa Segura", "Casa Segura")


def test_what_is_not_settled_has_a_mark_and_words_for_whoever_keeps_the_file() -> None:
    protocol = "  a: {title: Doors, from: [casa], to: [bank], status: in-force, shares: nothing}\n"
    assert "its safety is not settled" in picture(protocol).about
    assert len(lines(picture(protocol), "ccr-open")) == 1
    assert "safety" not in picture(protocol, "partners").svg
    assert lines(picture(protocol, "partners"), "ccr-open") == []


def test_who_has_no_tie_stands_alone() -> None:
    drawing = picture("  a: {title: Doors, between: [casa, aid], status: draft}\n")
    assert "3 Sheriff; no protocol yet" in drawing.about
    assert drawing.about.endswith("Law enforcement; Housing; Food")
    assert "1 Casa Segura\n" in drawing.about


def test_without_any_protocol_that_is_said() -> None:
    assert "No protocol is in force or being written." in picture("").about


def test_a_plan_without_partners_has_a_picture() -> None:
    drawing = drawn(known(tie_network(*seen(NONE), TODAY)), [speaker("en")])
    assert "0 partners" in drawing.about
    ET.fromstring(drawing.svg)


def test_a_partner_that_may_not_be_named_is_not() -> None:
    protocol = "  a: {title: Doors, from: [quiet], to: [casa], status: draft}\n"
    assert "Quiet House" in picture(protocol).svg
    assert "Quiet House" not in picture(protocol, "partners").svg
    assert "a partner not named here" in picture(protocol, "partners").about


def test_more_partners_than_have_room_are_a_list() -> None:
    drawing = drawn(known(tie_network(*seen(crowded(120)), TODAY)), [speaker("en")])
    assert len(re.findall(r"\n\d+ ", drawing.about)) > 80
    ET.fromstring(drawing.svg)


def test_it_is_for_few() -> None:
    assert set(AUDIENCES) - set(READERS) == {"coalition", "funder", "public"}


def test_a_key_says_what_the_marks_of_partners_say() -> None:
    tied = picture("  doors: {title: Doors, between: [casa, aid], status: in-force}\n").svg
    assert ">Has a protocol<" in tied
    assert ">No protocol yet<" in tied
    assert ">Has a protocol<" not in picture("").svg


def test_a_tie_between_neighbors_runs_outside_of_the_circle_and_others_inside() -> None:
    middle, one, other, far = Point(0, 0), Point(10, -100), Point(36, -94), Point(-20, 98)
    kind = LineKind(is_mutual=True, is_dashed=False, is_heavy=True)

    def distance(of: Point) -> float:
        return math.hypot(of.x, of.y)

    assert distance(chord(one, other, middle, kind).control) > distance(one) + MARK
    assert distance(chord(one, far, middle, kind).control) < distance(one)
