"""What several privacy rules find at one place is told once, by the gravest of them."""

from collections.abc import Iterator, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccr_cli.privacy import scan, waking
from ccr_cli.privacy.in_text import private_in_text
from ccr_cli.privacy.rule import Finder, PrivacyRule, Wakes
from ccr_cli.privacy.rules.all_rules import PRIVACY
from ccr_cli.privacy.text.passage import Passage, Span

Places = Sequence[tuple[int, int]]
TEXT = "x" * 40
places = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda place: (place[0], sum(place))), max_size=8
)


def rule_that_finds(found: Places) -> PrivacyRule:
    def find(_passage: Passage, _known: object) -> Iterator[Span]:
        yield from (Span(*place) for place in found)

    return PRIVACY[0]._replace(finders=(Finder(find, Wakes()),))


def told_by(*found: Places) -> list[tuple[int, int]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(waking, "PRIVACY", tuple(map(rule_that_finds, found)))
        patch.setattr(waking, "_table", waking._table.__wrapped__)
        patch.setattr(scan, "_memory_of", lambda _: {})
        problems = private_in_text(TEXT, date(2026, 11, 24))
    spots = [problem.spot or (0, 0) for problem in problems]
    return [(column, column + len(problem.covered)) for (_, column), problem in zip(spots, problems, strict=True)]


@given(graver=places, others=places)
def test_a_place_that_overlaps_one_told_before_is_not_told(graver: Places, others: Places) -> None:
    kept: list[tuple[int, int]] = []
    for start, end in (*graver, *others):
        if not any(start < other_end and other_start < end for other_start, other_end in kept):
            kept.append((start, end))
    assert told_by(graver, others) == kept


def test_places_that_touch_are_two() -> None:
    assert told_by([(3, 5)], [(5, 7), (0, 3), (4, 6)]) == [(3, 5), (5, 7), (0, 3)]
