"""Lists as offices in Mexico keep them: what a column is called there, and what is no agency. Agencies are invented."""

from pathlib import Path

import pytest

from agencies_at_hand import agency, answer, names
from ccr_cli.directories.cleaning import town_in
from ccr_cli.directories.reading import read_directory
from ccr_cli.matching.documents import is_document
from directory_making import write_csv

ROWS = (
    ("Refugio Casa Luz", "Cuauhtli", "Roma", "Vivienda", "55-5555-0101"),
    ("Centro de Salud Sotol", "Benito Agave", "Del Valle", "Salud", "55-5555-0102"),
    ("Casa de la Mujer Ocotillo", "Cuauhtli", "Doctores", "Salud", "55-5555-0103"),
)


@pytest.mark.parametrize("heading", ["alcaldía", "Alcaldías", "Municipio", "Delegación", "Alcaldía / Municipio"])
def test_a_part_of_a_town_is_no_town_and_who_governs_it_is(heading: str, tmp_path: Path) -> None:
    heads = ("Dependencia", heading, "Colonia", "Bloque", "Teléfono")
    found = read_directory(write_csv(tmp_path / "lista.csv", heads, *ROWS))
    assert [one.name for one in found.organizations] == [row[0] for row in ROWS]
    assert [one.towns for one in found.organizations] == [("Cuauhtli",), ("Benito Agave",), ("Cuauhtli",)]
    assert [service.terms for one in found.organizations for service in one.services] == [(row[3],) for row in ROWS]
    assert found.not_understood == ("Colonia",)


def test_without_such_a_column_nobody_has_a_town(tmp_path: Path) -> None:
    rows = [(row[0], row[2], row[4]) for row in ROWS]
    found = read_directory(write_csv(tmp_path / "lista.csv", ("Nombre", "Colonia", "Teléfono"), *rows))
    assert {(one.towns, one.areas) for one in found.organizations} == {((), ())}


@pytest.mark.parametrize("cell", ["Col. Centro", "Colonia Del Valle", "Fracc. Los Pinos"])
def test_a_cell_that_says_so_is_no_town(cell: str) -> None:
    assert town_in(cell) is None


def test_a_town_that_is_called_so_is_one() -> None:
    assert town_in("Colonia") == "Colonia"


def test_estado_is_a_state_where_its_cells_are_and_else_a_status(tmp_path: Path) -> None:
    rows = [(row[0], state, row[4]) for row, state in zip(ROWS, ("Chihuahua", "Sonora", "CDMX"), strict=True)]
    found = read_directory(write_csv(tmp_path / "lista.csv", ("Nombre", "Estado", "Teléfono"), *rows))
    assert [one.states for one in found.organizations] == [("CHH",), ("SON",), ("CMX",)]
    closed = [(row[0], state, row[4]) for row, state in zip(ROWS, ("Activo", "Cerrado", "Activo"), strict=True)]
    assert read_directory(write_csv(tmp_path / "b.csv", ("Nombre", "Estado", "Teléfono"), *closed)).inactive == 1


DOCUMENTS = [
    *("Plan Municipal de Prevención de la Violencia Familiar", "Ley General de Víctimas", "Guía de Albergues"),
    *("Protocolo para la Atención a Víctimas", "Guide to Homeless Shelters", "Plan to End Homelessness"),
]
AGENCIES = ["Plan International", "Planned Parenthood", "Guide Dogs of Sotol", "Manual Training School", "Plan"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_plan_or_a_law_is_no_agency(name: str) -> None:
    assert is_document(name)
    assert not any(one.candidates for one in answer(agency(name, phone="52-555-555-0101")).seats)


@pytest.mark.parametrize("name", AGENCIES)
def test_an_agency_may_begin_with_such_a_word(name: str) -> None:
    assert not is_document(name)


@pytest.mark.parametrize("name", ["H. San Juan", "H. Santa María de Sotol", "H. General de Sotol", "H. Infantil"])
def test_h_before_a_saint_is_a_hospital(name: str) -> None:
    assert names(answer(agency(name)), "emergency-medical") == [name]


@pytest.mark.parametrize("name", ["H. Ayuntamiento de San Juan", "H. Congreso del Estado", "H. Nogales"])
def test_elsewhere_it_is_an_honor(name: str) -> None:
    found = answer(agency(name))
    assert not names(found, "emergency-medical")
    assert not names(found, "health-care")
