"""A mark, a tag or a category alone is weak: who is only filed under a seat. Agencies are invented."""

import pytest

from agencies_at_hand import agency, answer, names, of_seat
from ccr_cli.directories.directory import Organization, Service
from ccr_cli.questions.candidates.offers import is_of_several

COMPOSITE = "Medical Clinics/Urgent Care/Emergency Rooms"


def filed(name: str, *terms: str, description: str = "", number: int = 1) -> Organization:
    return agency(name, Service(f"rows/{number}", "", description, terms), number=number)


def test_a_category_of_several_things_says_none_of_them_alone() -> None:
    clinic = filed("Volunteers of Sotol", COMPOSITE)
    told = filed("Alder Riverbend", COMPOSITE, description="Its emergency room is open day and night.", number=2)
    assert names(answer(clinic, told), "emergency-medical") == ["Alder Riverbend"]


def test_where_all_parts_say_the_seat_it_does() -> None:
    assert names(answer(filed("Sotol Door", "Domestic Violence/ Sexual Assault")), "victim-services") == ["Sotol Door"]


def marked(name: str, term: str, description: str = "", number: int = 1) -> Organization:
    return agency(name, Service(f"rows/{number}", "", description, (term,), marked=(term,)), number=number)


BANKS = [agency(f"{name} Food Bank", number=number) for number, name in enumerate(("Alder", "Birch", "Cedar"), 10)]


def test_who_is_only_filed_is_not_shown_where_three_others_are_known() -> None:
    door = marked("Sotol Door", "Food Pantries")
    assert "Sotol Door" not in names(answer(door, *BANKS), "food")
    assert names(answer(door, *BANKS[:2]), "food")[-1] == "Sotol Door"


def test_who_is_filed_and_described_so_is_shown_behind_them() -> None:
    door = filed("Sotol Door", "Food Pantries", description="A food pantry on Mondays.")
    assert names(answer(door, *BANKS), "food")[-1] == "Sotol Door"


def test_a_name_that_hints_at_the_seat_is_a_witness_beside_the_mark() -> None:
    center = filed("Sotol Women's Center", "Domestic Violence")
    shelters = [agency(f"{name} Domestic Violence Shelter", number=place) for place, name in enumerate("ABC", 10)]
    assert names(answer(center, *shelters), "victim-services")[-1] == "Sotol Women's Center"
    assert names(answer(agency("Sotol Women's Center")), "victim-services") == []


@pytest.mark.parametrize("number", [2, 3])
def test_where_three_are_known_who_has_but_a_tag_or_a_service_is_named_below(number: int) -> None:
    clinics = [agency(f"{name} Health Center", number=place) for place, name in enumerate("ABC"[:number], 10)]
    tagged = filed("Sotol Boys and Girls Club", "Mental Health", description="Counseling for mental health.")
    passing = agency("Sotol Door", Service("rows/2", "Counseling", "Counseling for mental health.", ()), number=2)
    found = of_seat(answer(tagged, passing, *clinics), "health-care")
    below = {one.name for one in found.behind}
    assert below == ({tagged.name, passing.name} if number == 3 else set())


def test_who_says_the_seat_by_its_name_stays_above() -> None:
    clinics = [agency(f"{name} Health Center", number=place) for place, name in enumerate("ABC", 10)]
    found = of_seat(
        answer(filed("Sotol Family Medicine", description="Primary care for everybody."), *clinics), "health-care"
    )
    assert (len(found.candidates), found.behind) == (4, ())


def test_where_there_are_only_such_a_few_are_kept() -> None:
    doors = [marked(f"Door {letter}", "Food Pantries", number=place) for place, letter in enumerate("ABCDEF")]
    assert len(names(answer(*doors), "food")) == 3


@pytest.mark.parametrize("category", ["Food", "Emergency Food", "Food & Nutrition", "Despensa"])
def test_of_a_category_of_the_seat_everybody_is_kept_and_counted(category: str) -> None:
    doors = [filed(f"Door {letter}", category, number=place) for place, letter in enumerate("BCDEFGHIJKLM")]
    told = filed("Sotol Door", category, description="A food pantry on Mondays.", number=30)
    found = of_seat(answer(*doors, told, *BANKS), "food")
    assert [one.name for one in found.candidates[:4]] == [*(one.name for one in BANKS), "Sotol Door"]
    assert (len(found.candidates), found.more) == (10, 6)


def test_a_court_that_is_filed_under_legal_help_gives_none() -> None:
    assert names(answer(filed("Sotol Family Court", "Legal")), "legal-services") == []
    assert names(answer(filed("Sotol Door", "Legal Help")), "legal-services") == ["Sotol Door"]


def test_of_another_category_it_is_told_how_many_more_are_in_it() -> None:
    doors = [filed(f"Door {letter}", "Transportation", number=place) for place, letter in enumerate("ABC")]
    lines = [agency(f"{letter} Transit Authority", number=number) for number, letter in enumerate("ABC", 10)]
    found = of_seat(answer(*doors, *lines), "transportation")
    assert (len(found.candidates), found.more, found.in_category) == (3, 0, 3)


HOSPITALS = [
    filed("Harbor Hospital", "Mental Health Care", "Substance Use"),
    filed("Harbor Hospital", description="Self-care, mental health and detox."),
    filed("Harbor Mental Health Hospital"),
    filed("Sotol Pet Hospital"),
]


@pytest.mark.parametrize("hospital", HOSPITALS)
def test_a_hospital_for_something_else_is_no_emergency_room(hospital: Organization) -> None:
    assert names(answer(hospital), "emergency-medical") == []


def test_a_hospital_that_has_everything_is_one() -> None:
    hospital = filed("Harbor Hospital", description="Emergency department, surgery, mental health.")
    assert names(answer(hospital), "emergency-medical") == ["Harbor Hospital"]


def test_a_church_that_gives_bus_passes_is_no_transportation() -> None:
    church = filed("Red Sotol Church", "Transportation", description="Bus passes.")
    others = [agency(f"{name} Transit Authority", number=place) for place, name in enumerate("ABC", 10)]
    assert "Red Sotol Church" not in names(answer(church, *others), "transportation")


@pytest.mark.parametrize("most", range(1, 15))
def test_the_first_ones_are_the_same_however_many_are_wanted(most: int) -> None:
    many = [
        agency(f"{'Sotol' + 'o' * number} Women's Shelter", number=number, description="A shelter. " * (number % 3))
        for number in range(14)
    ]
    more = [filed(f"Door {place}", "Domestic Violence", description="Domestic violence.") for place in range(4)]
    found, every = (of_seat(answer(*many, *more, most=number), "victim-services") for number in (most, 99))
    assert found.candidates == every.candidates[:most]
    assert found.more == len(every.candidates) - len(found.candidates)


def test_a_court_gives_no_legal_help_though_it_is_filed_under_other_things_too() -> None:
    assert names(answer(filed("Sotol District Court", "Legal Services", "Court Services")), "legal-services") == []


def marked_among_many(name: str, number: int = 1) -> Organization:
    marks = ("Photo ID", "Clothing", "Employment", "Finances", "Food", "Rent", "Senior")
    return agency(name, Service(f"rows/{number}", "", "", marks, marked=marks), number=number)


def test_a_mark_among_many_counts_where_fewer_than_three_are_known() -> None:
    doors = [marked_among_many(f"Door {letter}", number) for number, letter in enumerate("ABCD")]
    assert names(answer(*doors), "employment") == ["Door A", "Door B", "Door C"]
    assert names(answer(*doors, *BANKS[:2]), "food")[2:] == ["Door A"]
    assert names(answer(*doors, *BANKS), "food") == [one.name for one in BANKS]


def test_a_mark_for_legal_help_counts_only_where_nobody_else_gives_any() -> None:
    door = marked("Sotol Door", "Legal")
    assert names(answer(door), "legal-services") == ["Sotol Door"]
    assert names(answer(door, agency("Agave Legal Aid", number=2)), "legal-services") == ["Agave Legal Aid"]


def test_what_stands_in_brackets_makes_no_category_of_several_things() -> None:
    assert not is_of_several("Atención a víctimas (violencia/delito)")
    assert is_of_several("Healthcare & Mental Health (adults)")


def test_a_word_of_many_in_a_name_counts_where_the_agency_is_filed_under_it() -> None:
    hub = agency("Ocotillo Employment Hub", terms=("Employment",))
    assert names(answer(hub), "employment") == [hub.name]
    assert names(answer(agency("Ocotillo Employment Hub", terms=("Arts",))), "employment") == []
