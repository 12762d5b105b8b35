"""Numbers and halves as people say them when a group agrees on one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccr_cli.language.numbers_said import numbers_said


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4", 4),
        (" 4. ", 4),
        ("4!", 4),
        ("3.5", 3.5),
        ("3,5", 3.5),
        ("3 1/2", 3.5),
        ("3½", 3.5),
        ("tres y medio", 3.5),
        ("Tres y media", 3.5),
        ("three and a half", 3.5),
        ("one and a half", 1.5),
        ("una y media", 1.5),
        ("un cuatro", 4),
        ("a four", 4),
        ("3 point 5", 3.5),
        ("tres punto cinco", 3.5),
        ("4/5", 4),
        ("3 out of 5", 3),
        ("3 de 5", 3),
        ("uno", 1),
        ("10", 10),
    ],
)
def test_one_number_is_read(text: str, number: float) -> None:
    assert numbers_said(text) == [number]


@pytest.mark.parametrize("text", ["3-4", "3 – 4", "3 o 4", "3 or 4", "entre 3 y 4", "between three and four", "3 to 4"])
def test_two_numbers_are_both_read(text: str) -> None:
    assert numbers_said(text) == [3, 4]


@pytest.mark.parametrize("text", ["", "?", "no", "half", "-3", "1e9", "99999", "3 x", "a lot", "4 9 2"])
def test_anything_else_is_no_number(text: str) -> None:
    assert numbers_said(text) == []


@given(st.text(max_size=200))
def test_any_text_can_be_asked(text: str) -> None:
    assert len(numbers_said(text)) <= 2
