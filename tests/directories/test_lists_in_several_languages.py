"""A list that tells things in several languages is read in the plan's, and what is no name never becomes one."""

from pathlib import Path

import pytest

from ccr_cli.directories.directory import Organization
from ccr_cli.directories.list_headings import fields_of
from ccr_cli.directories.reading import read_directory
from ccr_cli.errors import UserError
from directory_making import Rows, write_csv

HEADS = ("id", "name_english", "name_spanish", "website", "notes_english", "notes_spanish")
BANK = ("2", "Sotol Food Bank", "Banco de Alimentos Sotol", "https://food.example.org", "Groceries.", "Comestibles.")
HOUSE = ("3", "Casa Alder", "", "https://alder.example.org", "Beds for women.", "")
LONG = "Programa de servicios para personas que necesitan un hogar, con camas y comidas. " * 3


def read(folder: Path, *rows: tuple[str, ...], language: str = "en") -> tuple[Organization, ...]:
    return read_directory(write_csv(folder / "list.csv", *rows), language).organizations


@pytest.mark.parametrize(
    ("language", "names", "told"),
    [
        ("en", ["Sotol Food Bank", "Casa Alder"], ["Groceries.", "Beds for women."]),
        ("es", ["Banco de Alimentos Sotol", "Casa Alder"], ["Comestibles.", "Beds for women."]),
    ],
)
def test_the_language_of_the_plan_is_read_and_english_where_it_is_empty(
    language: str, names: list[str], told: list[str], tmp_path: Path
) -> None:
    found = read(tmp_path, HEADS, BANK, HOUSE, language=language)
    assert [one.name for one in found] == names
    assert [one.description for one in found] == told


def test_a_column_of_where_something_is_done_names_nobody(tmp_path: Path) -> None:
    heads = ("Schools where services are provided", "Name of Organization", "Service Category")
    found = read(tmp_path, heads, ("Alder Middle School", "Sotol Youth Counseling", "Mental Health Resource"))
    assert [one.name for one in found] == ["Sotol Youth Counseling"]


def test_a_language_behind_a_point_is_no_address_on_the_web(tmp_path: Path) -> None:
    heads = ("id", "name", "category", "notes.en", "notes.es")
    found = read(tmp_path, heads, ("1", "Sotol Food Bank", "food", "Groceries.", "Comestibles."), language="es")
    assert [(one.name, one.description) for one in found] == [("Sotol Food Bank", "Comestibles.")]


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        (("name_en", "name_es"), ("name", "name_es")),
        (("nombre_es", "descripcion_es"), ("name", "description")),
        (("Name", "Name (Spanish)"), ("name", "name_spanish")),
        (("Spanish description", "English description"), ("spanish_description", "description")),
        (("Name", "description_vietnamese"), ("name", "description_vietnamese")),
        (("Name", "Notes"), ("name", "notes")),
        (("Agency", "Languages", "Spanish"), ("agency", "languages", "spanish")),
    ],
)
def test_a_heading_with_a_language_is_its_field(headings: tuple[str, ...], fields: tuple[str, ...]) -> None:
    assert fields_of(headings) == fields


@pytest.mark.parametrize(
    "rows",
    [
        (("id", "what", "website", "text"), ("2", "Sotol", "https://sotol.example.org", LONG)),
        (("Name", "Phone"), ("https://sotol.example.org/a", "520-555-0142"), ("https://alder.example.org", "")),
        (("Name", "City"), (LONG, "Ocotillo"), (LONG, "Alder")),
    ],
)
def test_a_description_or_a_web_page_is_never_a_name(rows: Rows, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is no directory of services"):
        read(tmp_path, *map(tuple, rows))


@pytest.mark.parametrize("heading", ["Locality", "Jurisdiction", "Municipality", "Town", "Municipio"])
def test_a_column_of_towns_is_the_city_whatever_it_is_called(heading: str, tmp_path: Path) -> None:
    (bank,) = read(tmp_path, ("Agency", heading), ("Sotol Food Bank", "Ocotillo"))
    assert bank.towns == ("Ocotillo",)


def test_where_there_is_a_city_a_jurisdiction_is_none(tmp_path: Path) -> None:
    (bank,) = read(tmp_path, ("Agency", "Jurisdiction", "City"), ("Sotol Food Bank", "Saguaro", "Ocotillo"))
    assert bank.towns == ("Ocotillo",)


@pytest.mark.parametrize("cell", ["nc", "NC", "N.C."])
def test_a_state_is_no_town(cell: str, tmp_path: Path) -> None:
    (bank,) = read(tmp_path, ("Agency", "Jurisdiction"), ("Sotol Food Bank", cell))
    assert bank.towns == ()


def test_a_heading_of_two_words_for_one_thing_is_read(tmp_path: Path) -> None:
    heads = ("Name/Title", "Phone", "Web/Link", "Email", "Physical Address", "Information/Details", "Tags")
    row = ("Sotol Bank", "520-555-0100", "https://example.org", "", "12 Main St, Ocotillo, AZ 85000", "Food.", "Food")
    (bank,) = read(tmp_path, heads, row)
    assert (bank.name, bank.phone, bank.url, bank.towns, bank.description, bank.states) == (
        "Sotol Bank",
        "520-555-0100",
        "https://example.org",
        ("Ocotillo",),
        "Food.",
        ("AZ",),
    )
    assert bank.services[0].terms == ("Food",)


def test_a_second_column_of_ids_names_nobody(tmp_path: Path) -> None:
    (bank,) = read(tmp_path, ("id", "name", "organization_id"), ("1", "Sotol Food Bank", "ubBcMpjUbv"))
    assert bank.name == "Sotol Food Bank"
