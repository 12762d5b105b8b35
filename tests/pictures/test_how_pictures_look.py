"""Contrast in every scheme, from the colors in the pictures themselves; and sizes that can be read on half a page."""

import re
from xml.etree import ElementTree as ET

import pytest

from ccr_cli.pictures.lines import Run, in_lines
from ccr_cli.pictures.round import letter, most_places, places_around
from ccr_cli.pictures.widths import width_of_text
from picture_making import PICTURES, drawn

TEXT, SHAPES = 4.5, 3.0
PAIRS = {
    ("ink", "paper"): TEXT,
    ("soft", "paper"): TEXT,
    ("on", "fill"): TEXT,
    ("ink", "tint"): TEXT,
    ("line", "paper"): SHAPES,
    ("line", "tint"): SHAPES,
    ("fill", "paper"): SHAPES,
}
COLUMN = 252.0  # points: three and a half inches, half of a Letter page side by side with something else
READABLE = 7.5  # points
every_picture = pytest.mark.parametrize("name", PICTURES)


def schemes(svg: str) -> list[dict[str, str]]:
    """The colors by name: light, dark, on paper."""
    found = re.findall(r"(?:--ccr-[a-z]+:#[0-9a-f]{6};)+", svg)
    return [dict(re.findall(r"--ccr-([a-z]+):(#[0-9a-f]{6});", one)) for one in found]


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@every_picture
def test_contrast_is_enough_light_dark_and_on_paper(name: str) -> None:
    found = schemes(drawn(name).svg)
    assert len(found) == 3
    for colors in found:
        for (one, other), needed in PAIRS.items():
            assert contrast(colors[one], colors[other]) >= needed, (one, other)


@every_picture
def test_on_paper_there_are_greys_alone(name: str) -> None:
    assert all(color[1:3] == color[3:5] == color[5:7] for color in schemes(drawn(name).svg)[2].values())


@every_picture
def test_a_program_that_knows_no_properties_sees_the_light_colors(name: str) -> None:
    svg = drawn(name).svg
    light = schemes(svg)[0]
    uses = re.findall(r"(fill|stroke):(#[0-9a-f]{6});\1:var\(--ccr-([a-z]+)\)", svg)
    assert len(uses) == len(re.findall(r"var\(", svg))
    assert all(light[color] == plain for _, plain, color in uses)


@every_picture
def test_all_text_can_be_read_on_half_a_page(name: str) -> None:
    root = ET.fromstring(drawn(name, 60).svg)
    width = float(root.attrib["viewBox"].split()[2])
    sizes = {float(one.get("font-size", "12")) for one in root.iter() if one.tag.endswith("}text")}
    assert min(sizes) * COLUMN / width >= READABLE


def test_a_line_is_no_wider_than_it_may_be_and_loses_nothing() -> None:
    text = f"Casa Segura {'W' * 90} y más"
    lines = in_lines([Run(text, strong=True), Run(" at the table")], 200, 12)
    assert all(sum(width_of_text(run.text, 12, strong=run.strong) for run in line) <= 200 for line in lines)
    joined = "".join(run.text for line in lines for run in line)
    assert re.sub(" ", "", joined) == re.sub(" ", "", f"{text} at the table")


@pytest.mark.parametrize("sizes", [[1], [1, 1], [18], [3, 4, 1, 7, 3], [10] * 6])
def test_places_are_apart_and_inside(sizes: list[int]) -> None:
    around = places_around(sizes, 0)
    spots = [spot for group in around.places for spot in group]
    apart = [abs(complex(a.x - b.x, a.y - b.y)) for at, a in enumerate(spots) for b in spots[at + 1 :]]
    assert all(distance >= 22 for distance in apart)
    assert all(11 <= spot.x <= 389 and 11 <= spot.y <= around.bottom - 11 for spot in spots)
    assert [len(group) for group in around.places] == sizes
    assert most_places(len(sizes)) >= sum(sizes)


def test_groups_have_letters() -> None:
    assert [letter(number) for number in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_a_letter_of_any_alphabet_has_a_width() -> None:
    for text in ("ñ", "Ж", "移", "🙂", "ا", "Æ", "…"):
        assert width_of_text(text, 12) > 0, text
    assert width_of_text("e\u0301", 12) == width_of_text("é", 12)
