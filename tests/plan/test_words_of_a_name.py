"""A name is read in one way, whether somebody asks where its words stand or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccr_cli.plan.folding import folded_words, plain_words

_SIGNS = "aZ9é'’_- .,/\n\x1c\x00´ß"


@given(st.text(alphabet=_SIGNS, max_size=30))
def test_words_are_the_same_with_and_without_their_places(text: str) -> None:
    assert plain_words(text) == [one.word for one in folded_words(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("St. Mary's Women's Clinic", ["st", "marys", "womens", "clinic"]),
        ("called ''Hope'' and a''b", ["called", "hope", "and", "a", "b"]),
        ("Clínica_del Pueblo", ["clinica", "del", "pueblo"]),
        ("'Round the Clock' 24/7", ["round", "the", "clock", "24", "7"]),
    ],
)
def test_apostrophes_hold_a_word_together_and_all_else_parts_it(text: str, words: list[str]) -> None:
    assert plain_words(text) == words
