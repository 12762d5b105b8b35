"""Who comes first, behind and not at all, where lists of agencies are told by columns and categories. All invented."""

import pytest

from agencies_at_hand import agency, answer, names, of_seat
from ccr_cli.directories.directory import Organization, Service


def row(
    name: str, description: str = "", *terms: str, number: int = 1, aside: str = "", **facts: object
) -> Organization:
    """An agency as a list has it: one row, that is its service too."""
    told = Service(f"rows/{number}", "", description, terms, aside=aside)
    return Organization(f"rows/{number}", name, (told,), description=description)


def test_clinics_for_everybody_come_before_hospitals() -> None:
    found = answer(agency("Sotol Valley Hospital"), agency("Agave Free Clinic", number=2))
    assert names(found, "health-care") == ["Agave Free Clinic", "Sotol Valley Hospital"]


@pytest.mark.parametrize("name", ["Sotol Valley Medical Center", "Sotol Medical Campus"])
def test_a_medical_center_is_a_hospital_where_its_description_says_so(name: str) -> None:
    told = row(name, "Acute care hospital that offers emergency services and surgery.", "Healthcare & Mental Health")
    assert names(answer(told), "emergency-medical") == [name]
    assert names(answer(row(name, "Doctors by appointment.", "Healthcare")), "emergency-medical") == []


def test_a_center_for_children_comes_behind_those_for_survivors() -> None:
    children = row("Sotol Child Advocacy Center", "Interviews of children, and advocacy after sexual assault.")
    found = answer(children, agency("Birch Rape Crisis Center", number=2))
    assert names(found, "victim-services") == ["Birch Rape Crisis Center", "Sotol Child Advocacy Center"]


def test_for_whom_an_agency_is_tells_that_it_is_for_survivors() -> None:
    told = row("Turning Leaf", "A line around the clock.", aside="Call first. | Survivors of domestic violence.")
    assert names(answer(told), "victim-services") == ["Turning Leaf"]
    other = row("Turning Leaf", "A line around the clock.", aside="Families, also survivors of domestic violence.")
    assert names(answer(other), "victim-services") == []


def test_a_consulate_is_no_legal_service_whatever_it_is_filed_under() -> None:
    assert names(answer(row("Consulate of Sotolia", "", "Immigration")), "legal-services") == []


def test_lawyers_for_nonprofits_are_named_below_those_for_people() -> None:
    found = answer(
        row("Sotol Pro Bono Partnership", "Gives free legal services to other nonprofits."),
        row("Agave Legal Aid", number=2),
    )
    assert names(found, "legal-services") == ["Agave Legal Aid"]


@pytest.mark.parametrize("name", ["Goodwill Retail Store - Ocotillo", "Goodwill Thrift Store"])
def test_a_shop_is_no_help_with_work(name: str) -> None:
    assert names(answer(agency(name)), "employment") == []


def test_vocational_rehabilitation_is_for_one_group() -> None:
    seat = of_seat(answer(agency("Sotol Vocational Rehabilitation")), "employment")
    assert (seat.candidates, [one.name for one in seat.behind]) == ((), ["Sotol Vocational Rehabilitation"])


@pytest.mark.parametrize("said", ["Now part of Agave House; gives food.", "Ahora parte de Agave House."])
def test_whoever_is_part_of_another_by_now_is_nobody(said: str) -> None:
    assert names(answer(row("Sotol Food Pantry", said)), "food") == []
    assert names(answer(row("Sotol Food Pantry", "Gives food; now part of a network.")), "food") == [
        "Sotol Food Pantry"
    ]


def test_offices_of_one_agency_in_several_towns_take_one_place() -> None:
    towns = ("Ocotillo", "Mesa Verde", "St. Brigid")
    offices = [
        agency(f"Sotol Law Center {town} Regional Office", number=number, towns=(town,))
        for number, town in enumerate(towns)
    ]
    assert len(names(answer(*offices), "legal-services")) == 1
    houses = [agency(f"Grace Church {town}", number=number, towns=(town,)) for number, town in enumerate(towns)]
    assert len(names(answer(*houses), "faith-community")) == 3


def test_a_category_of_several_things_alone_adds_nobody_where_three_are_known() -> None:
    known = [agency(f"{name} Legal Aid", number=number) for number, name in enumerate(("Sotol", "Agave", "Birch"))]
    other = row("Ocotillo Welcome House", "Immigration legal services.", "Government & Legal Services", number=9)
    assert "Ocotillo Welcome House" not in names(answer(*known, other), "legal-services")
    assert names(answer(*known[:1], other), "legal-services")[1:] == ["Ocotillo Welcome House"]


def test_an_agency_called_after_another_county_comes_later_where_the_plan_s_is_known() -> None:
    found = [agency("Birch County Food Bank"), agency("Sotol County Food Bank", number=2)]
    assert names(answer(*found, partners="area: Sotol County, Arizona\n"), "food")[0] == "Sotol County Food Bank"


@pytest.mark.parametrize(
    "name", ["Hospital de Día de Sotol", "Asociación Humanizar del Hospital de Sotol", "Sotol Day Hospital"]
)
def test_a_day_hospital_and_an_association_of_one_have_no_emergency_room(name: str) -> None:
    assert names(answer(agency(name)), "emergency-medical") == []


def test_in_spanish_lists_a_letter_stands_for_a_hospital() -> None:
    assert names(answer(agency("H. General Sotol")), "emergency-medical") == ["H. General Sotol"]
