"""What reaches which place, in columns while they fit."""

import io
import itertools

import pytest

from ccr_cli.language.speaker import speaker
from ccr_cli.language.wrapping import Room
from ccr_cli.plan.audience import seen_by
from ccr_cli.questions.places import Places, places
from ccr_cli.views.blocks import Grid, Paragraph
from ccr_cli.views.places import places_blocks, places_in_short
from ccr_cli.views.places_grid import fitting_grid
from ccr_cli.views.plain import plain
from ccr_cli.views.terminal import show
from helpers import TODAY, plan_of

NAMES = (
    "Ajo",
    "Why",
    "Sells",
    "Topawa",
    "Arivaca",
    "San Miguel",
    "Three Points",
    "Santa Rosa Village",
    "Green Valley Crossing",
    "Amado Junction",
    "Pisinemo District Center",
    "Vamori",
)
SEATS = "victim-services, legal-services, law-enforcement, housing, education, food, faith-community, friends, family"


def answer_with(names: tuple[str, ...]) -> Places:
    far = f"a: {{name: Far, seats: [{SEATS}], status: at-the-table, serves: [{names[0]}]}}"
    near = "b: {name: Near, seats: [courts], status: at-the-table}"
    plan, framework = plan_of(f"places: [{', '.join(names)}]\npartners:\n  {far}\n  {near}\n")
    return places(seen_by(plan, framework, "internal", TODAY), framework)


def heads(names: tuple[str, ...], columns: int | None = 80, language: str = "en") -> tuple[str, ...] | None:
    answer = answer_with(names)
    grid = fitting_grid(answer, speaker(language), [one for one in answer.reach if one.places], columns)
    return None if grid is None else grid.columns[1:]


def test_names_are_whole_while_they_fit_and_cut_after_that() -> None:
    assert heads(NAMES[:5]) == NAMES[:5]
    assert heads(("Arivaca", "Three Points", "Santa Rosa Village", "Green Valley Crossing", "Pisinemo")) == (
        "Arivaca",
        "Three Points",
        "Santa Rosa V…",
        "Green Valley…",
        "Pisinemo",
    )


def test_names_that_could_not_be_told_apart_are_no_columns() -> None:
    alike = ("Santa Rosa Valley North Side", "Santa Rosa Valley North End", "Santa Rosa Valley North Gate")
    assert heads(alike) is None
    assert heads(alike, columns=None) == alike


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("number", range(1, 13))
def test_a_table_that_is_drawn_has_its_heads_in_one_line(
    monkeypatch: pytest.MonkeyPatch, number: int, language: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for names in itertools.islice(itertools.combinations(NAMES, number), 0, 400, 20):
        answer = answer_with(names)
        grid = fitting_grid(answer, speaker(language), [one for one in answer.reach if one.places], 80)
        if grid is not None:
            drawn = io.StringIO()
            show([grid], drawn)
            assert drawn.getvalue().splitlines()[0].split() == " ".join(grid.columns).split()
        assert grid is not None or number > 3


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("number", [1, 2, 5, 8, 12])
def test_a_screen_of_twenty_four_lines_has_room_for_the_answer(number: int, language: str) -> None:
    answer, room = answer_with(NAMES[:number]), Room(80, 21)
    blocks = places_in_short(answer, speaker(language), "", room)
    assert plain(blocks, 80).count("\n") <= 21
    assert isinstance(blocks[1], Paragraph)


def test_what_does_not_fit_in_columns_is_told_in_sentences() -> None:
    answer = answer_with(NAMES)
    blocks = places_blocks(answer, speaker("en"), "")
    assert not [block for block in blocks if isinstance(block, Grid)]
    assert "Food: only Ajo." in plain(blocks)
    assert "Courts: every place." in plain(blocks)


def test_places_that_lack_the_same_are_in_one_line() -> None:
    told = plain(places_blocks(answer_with(NAMES[:3]), speaker("en"), ""))
    assert "  Why, Sells: nobody reaches them for: Victim services, Legal services, Law enforcement, Housing" in told
    assert "  Reached for all that the table has: Ajo." in told
