"""Places in a lone word, such as an id: what is not looked for there can't be found there."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccr_cli.privacy.text import addresses
from ccr_cli.privacy.text.patterns import Lazy

IN_SEVERAL_WORDS = ("_LOOSE", "_NEARBY", "_ENGLISH", "_SIDED", "_NUMBER_FIRST", "_SPANISH", "_NUMBER_OF")


@pytest.mark.parametrize("name", IN_SEVERAL_WORDS)
@settings(max_examples=60)
@given(data=st.data())
def test_whatever_these_patterns_match_has_a_space_or_a_digit(name: str, data: st.DataObject) -> None:
    pattern = getattr(addresses, name)
    assert isinstance(pattern, Lazy)
    drawn = data.draw(st.from_regex(re.compile(pattern.source, pattern.flags)))
    for match in pattern.made().finditer(drawn):
        assert re.search(r"[\s\d]", match[0])


@pytest.mark.parametrize("word", ["casa-convento", "the-silo", "detras-rectory"])
def test_a_word_that_tells_a_place_is_found_alone(word: str) -> None:
    assert list(addresses.places_in(word, word))


def test_a_partners_id_is_found_to_tell_nothing_without_most_patterns() -> None:
    assert list(addresses.places_in("casa-segura", "casa-segura")) == []
