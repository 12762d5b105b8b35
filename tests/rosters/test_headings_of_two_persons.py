"""Headings in two rows, the upper one with whom the columns below it are about."""

from pathlib import Path

import pytest

from ccr_cli.rosters.headings import field_of
from helpers import Program
from rosters_as_kept import written_of


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Contacto principal Cargo", "title"),
        ("Contacto suplente Cargo", "title"),
        ("Primary contact Role", "title"),
        ("Contacto principal nombre y cargo", "contact"),
        ("Contacto principal", "contact"),
    ],
)
def test_what_stands_behind_somebody_is_their_title(heading: str, field: str) -> None:
    assert field_of(heading) == field


def test_each_title_stands_with_its_own_telephone(ccr: Program, tmp_path: Path) -> None:
    rows = (
        ",,Contacto principal,,,Contacto suplente,,\n"
        "Agencia,Sector,Nombre,Cargo,Teléfono,Nombre,Cargo,Teléfono\n"
        "Clínica Olmo,Salud,Jo Ejemplo,Directora,520-555-0101,Al Ejemplo,Enfermera,520-555-0102\n"
        "Policía de Roble,Policía,Cy Ejemplo,Sargento,520-555-0103,,,\n"
    )
    plan = written_of(ccr, tmp_path, rows)
    first = plan[plan.index("Directora") : plan.index("Enfermera")]
    assert "520-555-0101" in first
    assert "520-555-0102" not in first
