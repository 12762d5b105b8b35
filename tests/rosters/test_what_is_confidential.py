"""What a roster says of whether an agency is confidential."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from ccr_cli.rosters.secrecy import secret_in
from helpers import HEAD, Program, write_files


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("cell", "heading", "said"),
    [
        ("sí", "", "yes"),
        ("x", "", "yes"),
        ("Yes, a shelter", "", "yes"),
        ("x", "name", "name"),
        ("yes", "place", "place"),
        ("name", "", "name"),
        ("nombre y domicilio", "", "name"),
        ("ubicación", "", "place"),
        ("address only", "", "place"),
        ("no", "", "no"),
        ("", "", ""),
        ("not the name", "", "unclear"),
        ("pregunte antes", "", "unclear"),
    ],
)
def test_a_cell_says_what_is_kept(cell: str, heading: str, said: str) -> None:
    assert secret_in(cell, heading) == said


def partners_of(here: Path, ccr: Program, rows: str) -> Any:
    write_files(here, {"plans/o.yaml": HEAD, "roster.csv": rows})
    told = ccr("partner", "import", "roster.csv", "--yes")
    assert told.status == 0
    return told.out, yaml.safe_load((here / "plans/o.yaml").read_text(encoding="utf-8"))["partners"]


def test_a_name_that_is_confidential_is_in_no_id(here: Path, ccr: Program) -> None:
    rows = (
        "Agency,Sector,Confidential\nCasa Ocotillo,DV shelter,name\nCasa Saguaro,DV shelter,yes\nMesa Clinic,Health,\n"
    )
    told, partners = partners_of(here, ccr, rows)
    assert {id_: one.get("confidential") for id_, one in partners.items()} == {
        "partner-1": "name", "casa-saguaro": "place", "mesa-clinic": None,
    }  # fmt: skip
    assert "Not understood" not in told


def test_what_nobody_understands_is_asked_and_keeps_the_name_until_then(here: Path, ccr: Program) -> None:
    told, partners = partners_of(here, ccr, "Agencia,Sector,Confidencial\nRed Ocotillo,Comida,pregunte antes\n")
    assert {id_: one["confidential"] for id_, one in partners.items()} == {"partner-1": "name"}
    assert "so their names are kept: “Red Ocotillo”" in " ".join(told.split())


@pytest.mark.parametrize(
    "name", ["Refugio Ocotillo", "Albergue Ocotillo", "Ocotillo Women's Shelter", "Casa Segura Ocotillo"]
)
def test_a_name_that_says_a_shelter_keeps_its_place_whatever_its_column_says(
    here: Path, ccr: Program, name: str
) -> None:
    _, partners = partners_of(here, ccr, f"Agency,Sector\n{name},Law enforcement\n")
    assert [one["confidential"] for one in partners.values()] == ["place"]


def test_a_confidential_address_goes_nowhere(here: Path, ccr: Program) -> None:
    told, partners = partners_of(here, ccr, "Agency,Confidential address\nCasa Ocotillo,41 Quail Feather Court\n")
    assert "Quail" not in f"{told}{partners}"
    assert [one["confidential"] for one in partners.values()] == ["name"]
