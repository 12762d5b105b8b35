"""A mark below "Food" or "Legal Assistance" tells what an agency does."""

from pathlib import Path

import pytest

from ccr_cli.directories.cleaning import listed, office_phone
from ccr_cli.directories.directory import Organization
from ccr_cli.directories.reading import read_directory
from directory_making import write_csv

HEADS = ("Agency", "City", "Domestic Violence/ Sexual Assault", "Legal Services", "Food", "Status")


def terms(one: Organization) -> tuple[str, ...]:
    return tuple(term for service in one.services for term in service.terms)


@pytest.mark.parametrize(
    ("yes", "no"), [("X", ""), ("Y", "N"), ("yes", "no"), ("1", "0"), ("TRUE", "FALSE"), ("Sí", "No"), ("✓", "")]
)
def test_a_mark_tells_what_an_agency_does(yes: str, no: str, tmp_path: Path) -> None:
    rows = (("Haven", "Alder", yes, no, no, "Active"), ("Sotol Reentry", "Ocotillo", no, yes, yes, "Active"))
    haven, reentry = read_directory(write_csv(tmp_path / "list.csv", HEADS, *rows)).organizations
    assert terms(haven) == ("Domestic Violence/ Sexual Assault",)
    assert terms(reentry) == ("Legal Services", "Food")
    assert [service.name for service in reentry.services] == [""]


def test_a_column_with_words_is_none_of_marks(tmp_path: Path) -> None:
    rows = (("Agency", "City", "Food"), ("Haven", "", "X"), ("Sotol Reentry", "", "Mondays"))
    assert not any(terms(one) for one in read_directory(write_csv(tmp_path / "list.csv", *rows)).organizations)


def test_a_number_or_a_person_is_no_mark(tmp_path: Path) -> None:
    rows = (("ID", "Agency", "Contact Food", "Fax"), ("1", "Haven", "X", "Y"))
    (haven,) = read_directory(write_csv(tmp_path / "list.csv", *rows)).organizations
    assert (haven.record, terms(haven)) == ("rows/1", ())


@pytest.mark.parametrize("text", ['{food,"legal aid"}', '["food", "legal aid"]', "['food', 'legal aid']"])
def test_what_a_database_listed_is_a_list(text: str) -> None:
    assert listed(text) == ("food", "legal aid")


@pytest.mark.parametrize(
    ("text", "told"), [("5205550142", "520-555-0142"), ("5205550142 x 3", "520-555-0142 x 3"), ("555-0142", "555-0142")]
)
def test_ten_digits_are_written_as_a_telephone(text: str, told: str) -> None:
    assert office_phone(text) == told


PHONES = [
    ("520-555-0142 (24/7 hotline)", "520-555-0142"),
    ("520-555-0100 2901 N. Sotol", "520-555-0100"),
    ("520-555-0100 (888) 555-0101", "520-555-0100"),
    ("520-555-0100   520-555-0101", "520-555-0100"),
    ("24/7 520-555-0142", "520-555-0142"),
    ("1–520–555–0100", "1–520–555–0100"),
    ("+52 631 555 0150", "+52 631 555 0150"),
    ("91 555 01 44", "91 555 01 44"),
    ("520-555-0100 ext. 113", "520-555-0100 ext. 113"),
    ("1-800-555-HELP", "1-800-555-HELP"),
    ("1-800-555-HELP (4357)", "1-800-555-HELP"),
    ("(520) 555-HELP", "(520) 555-HELP"),
    ("1-800-4-A-SHELF", "1-800-4-A-SHELF"),
]


@pytest.mark.parametrize("cell", ["1-800-559-SAFETYNET", "1-520-555-HELPLINE", "555-010-OK"])
def test_a_number_is_never_cut_where_its_letters_begin(cell: str) -> None:
    assert office_phone(cell) is None


@pytest.mark.parametrize(("cell", "phone"), PHONES)
def test_the_first_whole_telephone_is_read_and_no_piece_of_what_follows(cell: str, phone: str) -> None:
    assert office_phone(cell) == phone
