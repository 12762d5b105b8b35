"""How a task force sees itself as a picture: each score on its scale, and in words."""

import re
from datetime import date

from ccr_cli.language.speaker import speaker
from ccr_cli.pictures.assessment import READERS, drawn
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.questions.assessment import assessment
from helpers import TODAY
from picture_making import seen

PLAN = """\
assessments:
  - {date: 2025-05-14, how: survey, scores: {shared-purpose: 4, privacy: 3.5, reach: 2, languages: 1}, answered: 11}
  - date: 2026-06-17
    how: together
    scores: {shared-purpose: 4, privacy: 5, reach: 1.5, clear-tasks: 2}
    answered: 8
    note: The clinic could not come.
  - {date: 2027-01-13, scores: {reach: 5}}
"""
SUMMARY = "How the task force sees itself, in the assessment"
WITHOUT = (
    "People who can act; Survivors guide the work; Either door leads to both; Learning without blame; "
    "Follow-through; Shared leadership; Staying power"
)


def picture(text: str = PLAN, language: str = "en", today: date = TODAY) -> Drawing:
    plan, framework = seen(text, today=today)
    return drawn(assessment(plan.plan.name, plan.plan.assessments, framework, today), [speaker(language)])


def marks(picture: Drawing) -> list[tuple[float, tuple[str, ...]]]:
    """How far to the right each mark is, and what it is made of."""
    groups = re.findall(r'<g transform="translate\((\S+) \S+\)">\n(.*?)</g>', picture.svg, re.DOTALL)
    return [(float(x), tuple(re.findall(r'class="ccr-(\w+)"', inside))) for x, inside in groups]


def places(picture: Drawing) -> dict[float, int]:
    """The number that is at a place of the scale."""
    numbers = re.findall(r'<text class="ccr-middle" x="(\S+)" y="\S+">(\d)</text>', picture.svg)
    return {float(x): int(number) for x, number in numbers}


def test_everything_is_told_in_the_frameworks_order() -> None:
    assert picture().about.split("\n") == [
        f"{SUMMARY} of June 17, 2026; talked through together; 8 people took part.",
        "A filled mark: the last score",
        "A hollow mark: the score before, of May 14, 2025",
        "One in the other: both are the same",
        "1: not yet. 5: fully.",
        "Shared purpose: 4; before, 4 on May 14, 2025.",
        "Privacy we can rely on: 5; before, 3.5 on May 14, 2025.",
        "Clear tasks: 2.",
        "Languages: 1, on May 14, 2025.",
        "Reach: 1.5; before, 2 on May 14, 2025.",
        "No score yet",
        WITHOUT,
    ]


def test_each_mark_is_where_its_score_is() -> None:
    shown = picture()
    numbers = places(shown)
    assert list(numbers.values()) == [1, 2, 3, 4, 5]
    step = (max(numbers) - min(numbers)) / 4
    three_kinds, scored = marks(shown)[:3], marks(shown)[3:]
    assert [kind for _, kind in three_kinds] == [("solid",), ("open",), ("open", "solid")]
    assert [(1 + (x - min(numbers)) / step, kind) for x, kind in scored] == [
        (4, ("open", "solid")),
        (5, ("solid",)),
        (3.5, ("open",)),
        (2, ("solid",)),
        (1, ("open",)),
        (1.5, ("solid",)),
        (2, ("open",)),
    ]


def test_a_first_assessment_has_filled_marks_alone_and_says_what_is_known_of_it() -> None:
    shown = picture(today=date(2025, 6, 1))
    assert {kind for _, kind in marks(shown)} == {("solid",)}
    assert "by survey; 11 people took part." in shown.about
    assert "hollow" not in shown.about
    bare = picture("assessments: [{date: 2025-05-14, scores: {reach: 2}}]\n")
    assert bare.about.startswith(f"{SUMMARY} of May 14, 2025.\n")


def test_no_line_joins_scores_and_no_score_is_marked_as_better_or_worse() -> None:
    shown = picture()
    scales = 5
    drawn_lines = re.findall(r'<path class="([^"]+)" d="([^"]+)"', shown.svg)
    assert len(drawn_lines) == scales
    assert {name for name, _ in drawn_lines} == {"ccr-line"}
    assert {tuple(re.findall(r"[MHv]", way)) for _, way in drawn_lines} == {tuple("MH" + "Mv" * 5)}
    assert not re.search(r"better|worse|[+−]\d", shown.about)


def test_the_note_and_what_is_still_to_come_are_in_none() -> None:
    assert "clinic could not come" not in picture().svg
    assert "2027" not in picture().svg


def test_it_is_for_those_at_the_table() -> None:
    assert READERS == ("internal", "partners")
