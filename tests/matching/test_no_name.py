"""A name that any such agency could have is told from one of its own."""

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.matching.no_name import is_no_name
from ccr_cli.matching.seat_words import SeatPhrase, SeatWords, seat_words
from table_of_names import NamedRow, rows


@pytest.mark.parametrize("row", [row for row in rows() if row.section == "names"], ids=lambda row: row.name)
def test_a_name_is_told_from_what_such_an_agency_is_called_everywhere(row: NamedRow) -> None:
    assert row.answer in ("a name", "no name")
    assert is_no_name(row.name, seat_words(built_in("immigrant-survivors"))) is (row.answer == "no name")


@pytest.mark.parametrize("name", ["", "—", "12", "The Office"])
def test_what_names_nobody_is_no_name(name: str) -> None:
    assert is_no_name(name, SeatWords([]))


def test_a_phrase_with_capitals_is_a_name_of_its_own() -> None:
    words = SeatWords([SeatPhrase("faith", "catholic"), SeatPhrase("faith", "Catholic Charities")])
    assert is_no_name("Catholic Agency", words)
    assert not is_no_name("Catholic Charities", words)


def test_words_that_keep_a_seat_away_make_no_name_common() -> None:
    words = SeatWords([SeatPhrase("care", "clinic"), SeatPhrase("care", "Church Street", keeps_away=True)])
    assert not is_no_name("Church Street Clinic", words)
