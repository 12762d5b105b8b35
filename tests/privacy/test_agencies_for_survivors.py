"""Agencies are called after whom they are there for; what follows there is a place, and no name of anybody."""

from datetime import date

import pytest

from ccr_cli.privacy.in_text import private_in_text

DAY = date(2026, 11, 22)
AGENCIES = [
    "Centro de Apoyo a Víctimas Río Hondo",
    "Atención a Víctimas Sierra Blanca",
    "Unidad de Víctimas Condado Encino",
    "Services for Survivors Rio Hondo",
    "Advocates for Survivors Elm County",
    "Victim Adv.",
    "Victim Coord.",
    "Victim Asst. Unit",
    "Victim Svcs. Mgr.",
]
PERSONS = [
    "Llegaron Víctimas Ana López y Rosa Díaz",
    "apoyo a víctimas Ana López y Rosa Díaz",
    "Centro de Apoyo a Víctimas: Ana López, Rosa Díaz",
    "two Survivors Ana Lopez and Rosa Diaz came",
    "Victim Advoca Lopez came at nine",
]


@pytest.mark.parametrize("text", AGENCIES)
def test_a_place_behind_whom_an_agency_is_for_is_no_name(text: str) -> None:
    assert [*private_in_text(text, DAY)] == []


@pytest.mark.parametrize("text", PERSONS)
def test_names_of_persons_are_found_there(text: str) -> None:
    assert [*private_in_text(text, DAY)] != []
