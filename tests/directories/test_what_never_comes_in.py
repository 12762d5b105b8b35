"""Of people, streets and points on the map nothing comes in, wherever a file holds them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agencies_at_hand import agency, answer
from ccr_cli.directories.cleaning import office_phone, town_in, town_of_address, web_page
from ccr_cli.directories.reading import read_directory
from directory_making import csv_of, write_folder

NEVER = ("410 Alder", "214 Birch", "Mara Quintero", "555-0141", "555-0143", "555-0145", "'Director'")


def test_no_person_street_fax_or_cell_of_a_package_comes_in(tmp_path: Path) -> None:
    known = repr(read_directory(write_folder(tmp_path / "directory")))
    assert [words for words in NEVER if words in known] == []
    assert "(520) 555-0144 x 3" in known


_COLUMNS = (
    "Contact",
    "Director",
    "E-mail",
    "Street",
    "Address line 2",
    "Latitude",
    "Longitude",
    "Cell phone",
    "Fax",
    "Notes",
)
_VALUES = (
    "Mara Quintero",
    "mara.quintero@example.org",
    "410 Alder Street",
    "Unit 7",
    "32.2217",
    "-110.9265",
    "520-555-0143",
)


@given(st.lists(st.sampled_from(_COLUMNS), unique=True), st.lists(st.sampled_from(_VALUES), min_size=10, max_size=10))
def test_no_other_column_of_a_list_comes_in(
    tmp_path_factory: pytest.TempPathFactory, columns: list[str], values: list[str]
) -> None:
    path = tmp_path_factory.mktemp("lists") / "list.csv"
    heads = ("Agency", "City", *columns)
    path.write_text(csv_of([heads, ("Sotol Food Bank", "Ocotillo", *values[: len(columns)])]), encoding="utf-8")
    known = repr(read_directory(str(path)).organizations)
    assert [value for value in _VALUES if value in known] == []


def test_what_can_not_be_seen_is_in_no_name_and_no_id(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(
        '[{"id": "1\\u0000\\u202e", "agency": "Sotol\\u0000 Food\\u001b[2J\\u200b Bank"}]', encoding="utf-8"
    )
    (bank,) = read_directory(str(path)).organizations
    assert (bank.record, bank.name) == ("rows/1", "Sotol Food[2J Bank")


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("520-555-0100", "520-555-0100"),
        ("(520) 555-0100 ext. 12", "(520) 555-0100 ext. 12"),
        ("Office: 520.555.0100 / fax 520.555.0101", "520.555.0100"),
        ("520-555-0100; cell 520-555-0101", "520-555-0100"),
        ("520-555-0100 / c 520-555-0101", "520-555-0100"),
        ("520-555-0100 cell 520-555-0101", "520-555-0100"),
        ("cell 520-555-0101", None),
        ("cell 520-555-0101, 520-555-0100", "520-555-0100"),
        ("Fax 520-555-0101", None),
        ("celular 520-555-0101", None),
        ("520-555-0101 (mobile)", None),
        ("911", None),
        ("ask at the door", None),
        ("410 Alder Street", None),
        ('"+44 1234 234567"', "+44 1234 234567"),
        ("965 55 01 01 - 102/103", "965 55 01 01"),
        ("520 - 555 - 0101", "520 - 555 - 0101"),
    ],
)
def test_a_number_is_an_office_s(cell: str, phone: str | None) -> None:
    assert office_phone(cell) == phone


@pytest.mark.parametrize(
    ("cell", "town"),
    [
        ("Ocotillo", "Ocotillo"),
        (" MESA VERDE ", "Mesa Verde"),
        ("St. Johns", "St. Johns"),
        ("Winston-Salem", "Winston-Salem"),
        ("Cañón City", "Cañón City"),
        ("410 Alder Street", None),
        ("Alder Boulevard Saint Brigid", "Saint Brigid"),
        ("SE Alder Avenue Ocotillo", "Ocotillo"),
        ("Birch Loop Mesa Verde", "Mesa Verde"),
        ("Alder Way", None),
        ("NE Second Avenue Suite F Ocotillo", "Ocotillo"),
        ("Suite F Ocotillo", "Ocotillo"),
        ("2nd Ave NE Ocotillo", "Ocotillo"),
        ("Alder Lane behind the old red gas station", None),
        ("Calle Tercera Nogales", None),
        ("Cities of Ocotillo", "Ocotillo"),
        ("Lane County", "Lane County"),
        ("Lane", "Lane"),
        ("Federal Way", "Federal Way"),
        ("Port St. Lucie", "Port St. Lucie"),
        ("Sault Ste. Marie", "Sault Ste. Marie"),
        ("Washington Court House", "Washington Court House"),
        ("Circle Pines", "Circle Pines"),
        ("32.2217, -110.9265", None),
        ("", None),
    ],
)
def test_a_town_has_no_numbers(cell: str, town: str | None) -> None:
    assert town_in(cell) == town


def test_of_an_address_only_the_town_is_read() -> None:
    assert town_of_address("410 Alder Street, Suite 3, Mesa Verde, AZ 85000") == "Mesa Verde"
    assert town_of_address("410 Alder Street") is None
    assert town_of_address("410 E. Alder Street Mesa Verde AZ 85000") == "Mesa Verde"
    assert town_of_address("410 Alder Dr. SE Mesa Verde New Mexico 85000") == "Mesa Verde"
    assert town_of_address("Four Ten Alder AZ 85000") is None


@pytest.mark.parametrize(
    ("cell", "page"),
    [
        ("www.example.org", "https://www.example.org"),
        ("http://example.org/help?id=3", "http://example.org/help?id=3"),
        ("See Example.org.", "https://example.org"),
        ("jo@example.org", None),
        ("https://maps.google.com/?q=32.22,-110.92", None),
        ("https://www.google.com/maps/place/x", None),
        ("https://goo.gl/maps/abc", None),
        ("javascript:alert(1)", None),
        ("/provider/consumer/report.do?id=3", None),
        ("../help/report.do", None),
        ("contact.html", None),
        ("//www.example.org/help", "https://www.example.org/help"),
        ("https//www.example.org", "https://www.example.org"),
        ("/report.do?id=3", None),
        ("https://example.org/help/contact.html", "https://example.org/help/contact.html"),
        ("Web:www.example.org", "https://www.example.org"),
        ("https://www.facebook.com/", None),
        ("facebook.com/sotolclinic", "https://facebook.com/sotolclinic"),
        ("none", None),
    ],
)
def test_a_web_page_is_no_mail_and_no_map(cell: str, page: str | None) -> None:
    assert web_page(cell) == page


_TOWNS = ("Ocotillo", "Mesa Verde", "St. Helens", "Federal Way", "")
_STREETS = ("Alder", "NE Second", "Martin Luther King Jr", "N Río Grande")
_KINDS = ("Street", "AVE.", "Blvd", "Loop", "Way", "Hwy", "Drive", "st")
_UNITS = ("", "Suite F", "Ste. 12", "Unit 7b", "NE", "Apt")


@given(*(st.sampled_from(texts) for texts in (_STREETS, _KINDS, _UNITS, _TOWNS)), st.sampled_from(("", "410 ")))
def test_where_an_agency_is_shown_to_be_is_never_a_street(
    street: str, kind: str, unit: str, town: str, number: str
) -> None:
    cell = " ".join(filter(None, (f"{number}{street}", kind, unit, town)))
    agencies = [
        agency("Sotol Women's Shelter", "Domestic Violence Shelter", towns=tuple(filter(None, [town_in(cell)])))
    ]
    found = [one for seat in answer(*agencies).seats for one in seat.candidates]
    assert {one.town for one in found} == {town or None}
