"""Rosters with a block, or a sheet, for each county: agencies that are called the same are told apart by it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from ccr_cli.rosters.block_places import place_in
from helpers import HEAD, Program, write_files
from rosters_as_kept import told_of

BLOCKS = """\
SOTOL AND AGAVE COUNTIES,,,
,,,
SOTOL COUNTY,,,
Seat,Agency,Phone,Status
Law enforcement,Sheriff's Dept,520-555-0101,yes
Advocacy,Casa Ocotillo,520-555-0102,yes
Medical,"(none, goes to Agave)",,
,,,
AGAVE COUNTY,,,
Seat,Agency,Phone,Status
Law enforcement,Sheriff's Dept,520-555-0103,invited
Advocacy,Casa Ocotillo,520-555-0104,yes
Medical,Agave Clinic,520-555-0105,yes
"""


def partners_of(ccr: Program, here: Path, text: str) -> list[dict[str, Any]]:
    write_files(here, {"o.yaml": HEAD, "roster.csv": text})
    told = ccr("partner", "import", str(here / "roster.csv"), str(here / "o.yaml"), "--yes")
    assert told.status == 0, told.err
    return list(yaml.safe_load((here / "o.yaml").read_text(encoding="utf-8"))["partners"].values())


def test_what_every_county_has_is_an_agency_of_each_and_others_are_one(ccr: Program, tmp_path: Path) -> None:
    partners = partners_of(ccr, tmp_path, BLOCKS)
    assert [(one["name"], one["status"]) for one in partners] == [
        ("Sheriff's Dept (Sotol County)", "at-the-table"),
        ("Casa Ocotillo", "at-the-table"),
        ("Sheriff's Dept (Agave County)", "invited"),
        ("Agave Clinic", "at-the-table"),
    ]
    assert [one["phone"] for one in partners[1]["contacts"]] == ["520-555-0102", "520-555-0104"]


def test_the_same_roster_again_knows_the_agencies_of_each_county(ccr: Program, tmp_path: Path) -> None:
    partners_of(ccr, tmp_path, BLOCKS)
    told = ccr("partner", "import", str(tmp_path / "roster.csv"), str(tmp_path / "o.yaml"), "--yes")
    assert told.status == 0
    assert len(yaml.safe_load((tmp_path / "o.yaml").read_text(encoding="utf-8"))["partners"]) == 4


def test_an_empty_chair_with_a_remark_in_brackets_is_no_agency(ccr: Program, tmp_path: Path) -> None:
    rows = {row["row"]: row for row in told_of(ccr, tmp_path, BLOCKS)["rows"]}
    assert (rows[7]["action"], rows[7]["why"]) == ("skip", "no-agency")


def test_a_column_of_counties_tells_them_apart_too(ccr: Program, tmp_path: Path) -> None:
    text = (
        "County,Agency,Phone\nSotol,Sheriff's Office,520-555-0101\nAgave,Sheriff's Office,520-555-0102\n"
        "Sotol,Casa Ocotillo,520-555-0103\nAgave,Casa Ocotillo,520-555-0103\n"
    )
    names = [one["name"] for one in partners_of(ccr, tmp_path, text)]
    assert names == ["Sheriff's Office (Sotol)", "Sheriff's Office (Agave)", "Casa Ocotillo"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("BRIAR COUNTY", "Briar County"),
        ("Briar County:", "Briar County"),
        ("City of Agave", "City of Agave"),
        ("CONDADO DE SOTOL", "Condado de Sotol"),
        ("Condado Palo Seco", "Condado Palo Seco"),
        ("SOTOL COUNTY (meets 2nd Tuesday, library basement)", "Sotol County"),
        ("SOTOL COUNTY - no team yet, goes to Agave", "Sotol County"),
        ("Law enforcement", ""),
        ("Sotol County Sheriff", ""),
        ("County", ""),
        ("City partners", ""),
    ],
)
def test_a_county_is_told_by_its_words(text: str, place: str) -> None:
    assert place_in(text) == place


REPEATED = """\
REGION 4,,,
,,,
SOTOL COUNTY (meets 2nd Tuesday),,,
Agency,On the team?,Contact,Phone,Email
Sheriff's Office,yes,Chief Deputy,520-555-0101,
County Attorney,yes,Victim/Witness Coordinator,520-555-0102,sotolca@example.org
Casa Ocotillo,yes,Outreach Advocate,520-555-0103,sotoloutreach@example.org
,,,
AGAVE COUNTY (no set day),,,
Agency,On the team?,Contact,Phone,Email
Sheriff's Office,no - said no in 2024,Sheriff,520-555-0104,
County Attorney,yes,Assistant County Attorney,520-555-0105,
NEED: somebody from the ER,,,
,,,
ALL / STATEWIDE,,,
Agency,On the team?,Contact,Phone,Email
USCIS community relations,invited,Community Relations Officer,520-555-0106,
"""


def test_headings_that_come_again_below_each_county_part_no_block_from_it(ccr: Program, tmp_path: Path) -> None:
    partners = partners_of(ccr, tmp_path, REPEATED)
    assert [(one["name"], one["status"]) for one in partners] == [
        ("Sheriff's Office (Sotol County)", "at-the-table"),
        ("County Attorney (Sotol County)", "at-the-table"),
        ("Casa Ocotillo", "at-the-table"),
        ("Sheriff's Office (Agave County)", "declined"),
        ("County Attorney (Agave County)", "at-the-table"),
        ("USCIS community relations", "invited"),
    ]


def test_mail_can_be_made_of_the_county_above(ccr: Program, tmp_path: Path) -> None:
    partners = partners_of(ccr, tmp_path, REPEATED)
    mails = [one["contacts"][0].get("email") for one in partners]
    assert mails == [None, "sotolca@example.org", "sotoloutreach@example.org", None, None, None]
