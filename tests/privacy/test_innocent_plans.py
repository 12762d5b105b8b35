"""Plans in which there is nothing about anybody who was served: a guard that stops the innocent gets switched off."""

from datetime import date
from pathlib import Path

import pytest

from ccr_cli.intake.load import look_over_plan, take_in_plan
from ccr_cli.rules.finding import Finding
from helpers import ROOT

WRITTEN = date(2026, 11, 29)  # outreach of that year is over
PLANS = sorted((ROOT / "tests/examples/innocent").glob("*.yaml"))
FEW = 10
"""Plans, in which one warning at the most is found wrongly."""


def found_in(path: Path) -> list[Finding]:
    return [
        finding for finding in look_over_plan(path.name, path.read_bytes(), WRITTEN).findings if finding.rule.is_privacy
    ]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_nothing_is_an_error(path: Path) -> None:
    assert [finding for finding in found_in(path) if finding.rule.severity == "error"] == []
    assert take_in_plan(path.name, path.read_bytes(), WRITTEN).model is not None


def test_hardly_anything_is_a_warning() -> None:
    warned = [(path.stem, finding.line, finding.rule.code) for path in PLANS for finding in found_in(path)]

    assert len(PLANS) == 3 * FEW
    assert len(warned) <= len(PLANS) // FEW, warned


TOWNS = """\
ccr: 1
name: Saguaro County Task Force
framework: immigrant-survivors
places: [Three Points, Colonia San José, Barrio Hollywood, Rancho Santa Cruz, Mile 12 Road, Santa María, Casa Blanca]
partners:
  open-door:
    name: Open Door
    seats: [housing, victim-services]
    status: at-the-table
    serves: [Three Points, Colonia San José, Barrio Hollywood, Rancho Santa Cruz, Mile 12 Road, Casa Blanca]
  promotoras: {name: Promotora network, seats: [friends], status: at-the-table, serves: [Santa María, Casa Blanca]}
roles:
  first-call: {first: {Santa María: open-door, Casa Blanca: open-door}}
meetings:
  held:
    - date: 2026-10-08
      guests: [Tribal victim services, 911 dispatch, Child Protective Services, Clínica Santa María, Hermanas de la Luz]
"""


def test_the_towns_that_a_shelter_serves_and_the_agencies_that_visit_are_nobodys_secret() -> None:
    assert look_over_plan("towns.yaml", TOWNS.encode(), WRITTEN).findings == ()
