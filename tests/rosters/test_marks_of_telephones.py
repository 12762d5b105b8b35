"""Marks beside telephones without a comma between them: whose each number is."""

import pytest

from ccr_cli.rosters.telephones import telephones_in

OFFICE = "520-555-0101"


@pytest.mark.parametrize(
    "text",
    [
        "Advocate 520-555-0101 (office) Jo Quispe c 520-555-0161",
        "520-555-0101 (o) 520-555-0161 (c)",
        "o 520-555-0101 c 520-555-0161",
        "520-555-0101 c 520-555-0161",
        "520-555-0161 cell 520-555-0101 office",
        "520-555-0101 office 520-555-0161 cell",
        "520-555-0101 (cell 520-555-0161)",
        "520-555-0101 (c. 520-555-0161) (fax 520-555-0171)",
    ],
)
def test_a_number_of_somebody_stays_out_wherever_its_mark_stands(text: str) -> None:
    found = telephones_in(text)
    assert ([one.number for one in found.office], found.has_own) == ([OFFICE], True)


def test_a_mark_in_brackets_between_two_numbers_may_be_of_either() -> None:
    found = telephones_in("520-555-0162 (c) 520-555-0195")
    assert (found.office, found.has_own) == ((), True)
