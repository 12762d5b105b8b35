"""What the names of sheets say: the seats or the status of their rows."""

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.sheet_names import meaning_of_sheet

SEATS = SeatReader(built_in("immigrant-survivors"))


@pytest.mark.parametrize(
    ("name", "seats"),
    [
        ("Legal", ("legal-services",)),
        ("Medical partners", ("health-care",)),
        ("Policía", ("law-enforcement",)),
        ("Lista de salud 2026", ("health-care",)),
        ("Legal & Courts", ("legal-services", "courts")),
        ("Victim services (DV/SA)", ("victim-services",)),
        ("Law Enforcment", ("law-enforcement",)),
        ("Members", ()),
        ("Sheet1", ()),
        ("2026", ()),
        ("Mesa Health Council roster", ()),
    ],
)
def test_a_name_that_is_a_seat_says_it(name: str, seats: tuple[str, ...]) -> None:
    found = meaning_of_sheet(name, SEATS)
    assert (found.section.seats, found.status) == (seats, None)


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("Former members", "left"),
        ("Members - invited", "invited"),
        ("Invitadas", "invited"),
        ("Prospects", "identified"),
        ("Members", None),
        ("Active", None),
        (None, None),
    ],
)
def test_a_name_that_is_a_status_says_it_unless_any_roster_is_called_so(name: str | None, status: str | None) -> None:
    assert meaning_of_sheet(name, SEATS).status == status


def test_a_name_that_is_a_sector_says_it() -> None:
    assert meaning_of_sheet("Justice partners", SEATS).section.sectors == ("justice-system",)
