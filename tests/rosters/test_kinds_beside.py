"""Exports of address books: a column beside a telephone or mail says whose it is; what is somebody's own stays out."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers import HEAD, Program, write_files

GOOGLE = """\
First Name,Last Name,Organization Name,Organization Title,E-mail 1 - {kind},E-mail 1 - Value,E-mail 2 - {kind},\
E-mail 2 - Value,Phone 1 - {kind},Phone 1 - Value,Phone 2 - {kind},Phone 2 - Value,Address 1 - {kind},Address 1 - City
Jo,Example,Casa Sotol,Director,* Work,office@example.org,Home,casasotol@example.com,Work,520-555-0101,Mobile,\
520-555-0161,Work,Sotol
Al,Example,Agave Town Police,Chief,Work,records@example.org,,,Work,520-555-0102,Home,520-555-0162,,
Bo,Example,Mesa Legal Aid,Attorney,,,,,Al's old cell,520-555-0163,Work,520-555-0103,Work,Mesa
"""
KINDS_BEHIND = """\
Agency,Title,Phone,Type,Phone,Type
Casa Sotol,Director,520-555-0101,Office,520-555-0161,Cell
Agave Town Police,Chief,520-555-0162,Home,520-555-0102,Work
Mesa Legal Aid,Attorney,520-555-0103,Main,,
"""
KINDS_BEFORE = """\
Organización,Puesto,Tipo,Teléfono,Tipo,Teléfono
Casa Sotol,Directora,Oficina,520-555-0101,Celular,520-555-0161
Policía de Agave,Jefe,Casa,520-555-0162,Oficina,520-555-0102
Ayuda Legal Mesa,Abogada,Trabajo,520-555-0103,,
"""
OUTLOOK = """\
First Name,Last Name,Company,Job Title,Business Phone,Home Phone,Home Phone 2,Mobile Phone,Car Phone,Pager,\
E-mail Address
Jo,Example,Casa Sotol,Director,520-555-0101,520-555-0161,520-555-0162,520-555-0163,520-555-0164,520-555-0165,\
office@example.org
Al,Example,Agave Town Police,Chief,520-555-0102,,520-555-0166,,,520-555-0167,
Bo,Example,Mesa Legal Aid,Attorney,520-555-0103,,,,520-555-0168,,
"""


def partners_of(ccr: Program, here: Path, text: str) -> tuple[dict[str, Any], str]:
    """The partners that come in from a roster, and the plan as it is written."""
    write_files(here, {"o.yaml": HEAD, "roster.csv": text})
    told = ccr("partner", "import", str(here / "roster.csv"), str(here / "o.yaml"), "--yes")
    assert told.status == 0, told.err
    plan = (here / "o.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(plan)["partners"], plan


@pytest.mark.parametrize(
    "text",
    [GOOGLE.format(kind="Label"), GOOGLE.format(kind="Type"), KINDS_BEHIND, KINDS_BEFORE, OUTLOOK],
    ids=["google-label", "google-type", "behind", "before", "outlook"],
)
def test_of_telephones_with_a_kind_only_those_of_offices_come_in(ccr: Program, tmp_path: Path, text: str) -> None:
    partners, plan = partners_of(ccr, tmp_path, text)
    phones = [one["phone"] for partner in partners.values() for one in partner["contacts"] if "phone" in one]
    assert phones == ["520-555-0101", "520-555-0102", "520-555-0103"]
    assert "555-016" not in plan


def test_mail_of_the_kind_home_stays_out_though_it_is_called_like_the_agency(ccr: Program, tmp_path: Path) -> None:
    _, plan = partners_of(ccr, tmp_path, GOOGLE.format(kind="Type"))
    assert "office@example.org" in plan
    assert "records@example.org" in plan
    assert "casasotol@example.com" not in plan


def test_a_type_of_agencies_beside_telephones_is_no_kind_of_them(ccr: Program, tmp_path: Path) -> None:
    text = "Agency,Type,Phone\nCasa Sotol,Shelter,520-555-0101\nMesa Sheriff,Police,520-555-0102\n"
    partners, _ = partners_of(ccr, tmp_path, text)
    assert [partner["seats"] for partner in partners.values()] == [["housing"], ["law-enforcement"]]


def test_several_kinds_in_one_cell_are_those_of_the_numbers_in_their_order(ccr: Program, tmp_path: Path) -> None:
    text = (
        "Agency,Phone,Phone type\nCasa Sotol,520-555-0101 / 520-555-0161,office / cell\n"
        "Mesa Sheriff,520-555-0162 ::: 520-555-0102,Mobile ::: Work\nAgave Clinic,520-555-0163,her mobile\n"
    )
    partners, plan = partners_of(ccr, tmp_path, text)
    phones = [one["phone"] for partner in partners.values() for one in partner.get("contacts", ())]
    assert phones == ["520-555-0101", "520-555-0102"]
    assert "555-016" not in plan
