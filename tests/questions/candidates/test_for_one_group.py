"""Whom a description names is whom a program is for: one group alone comes behind, a group among others doesn't."""

import pytest

from agencies_at_hand import agency, answer, names, of_seat
from ccr_cli.directories.directory import Service
from ccr_cli.matching.behind_others import Precedence, turn_of_name, turn_of_text

FOR_ONE_GROUP = [
    "Rides for seniors and adults with disabilities to appointments.",
    "Curb-to-curb rides for people with mobility impairments who can't use the bus.",
    "A food pantry for St. Sotol College students.",
    "Boxes for the Sotol University community.",
    "Paid work for people recently released from incarceration.",
    "After-school jobs for teens during the school year.",
    "Job training, coaching, and placement for people with any disability.",
    "Defends the rights of people with disabilities.",
    "A house for males with HIV.",
    "Free rides to veterans and their families.",
    " | Inclusion: Registered clients with disabilities",
    " | Youth ages 12-17",
    "Viajes para personas con discapacidad.",
    "Dormitory shelter to homeless men (ages 18+).",
    "60 emergency beds for men. Three hot meals every day.",
    "Emergency shelter and transitional housing for homeless men. Meals are for the public.",
    "A drug-free home. This is an all men sober house.",
    "This is an all male facility.",
    "Job coaching and placement to all Sotol County residents with disabilities.",
    "Employment support services for individuals with mental health challenges.",
    "A home program for adults w/mental illness.",
    "Shared rides for people with permanent or temporary disabilities who can't use the bus.",
    "Volunteers drive seniors to and from appointments.",
    "Clothes, soap, and food for Sotol Community High School students; parents may call.",
    "A home for homeless veterans.",
    "Free legal support for Indigenous people dealing with criminal matters.",
    "Housing and support for people living with HIV/AIDS.",
    "Therapy for male survivors of abuse.",
    "LGBTQ+ youth homeless shelter.",
    "Paid work for returning citizens.",
    "Beds for formerly incarcerated people.",
]
FOR_OTHERS_TOO = [
    "We help seniors, families and people with disabilities.",
    "Legal help for low-income people, seniors, and veterans.",
    "A shelter for women and youth.",
    "Meals for seniors and the homeless.",
    "Serves families with youth.",
    "Help for students of all ages.",
    "An emergency shelter. It serves veterans.",
    "Emergency food, boxes, meals for the elderly.",
    "Buses. $1.75 one way, $0.85 for seniors.",
    "For people with or without disabilities.",
    "Help for survivors, a 24-hour hotline, emergency shelter, and a text line for teens.",
    " | Women, men",
    " | Inclusion: Men experiencing homelessness, families. Exclusion: none",
    "Emergency shelter for men and women.",
    "A shelter for men, women and children.",
    "Beds for single men, single women, and families.",
    "An all male and female staff.",
    "Shelter for women and men.",
    "A county hospital with emergency care for residents including returning citizens.",
    "Atención médica para residentes, especialmente adultos mayores.",
    "Serves residents of all ages, with or without disabilities.",
    "Serves everyone. Parking for residents with disabilities.",
    " | Muslim youth and general public",
]


@pytest.mark.parametrize("text", FOR_ONE_GROUP)
def test_a_group_alone_is_whom_a_program_is_for(text: str) -> None:
    assert turn_of_text(text) is Precedence.FOR_SOME


@pytest.mark.parametrize("text", FOR_OTHERS_TOO)
def test_a_group_among_others_is_not(text: str) -> None:
    assert turn_of_text(text) is Precedence.FOR_EVERYBODY


FOR_ONE_BY_NAME = [
    "Sotol Mission (men only)",
    "Sotol Young Adult Shelter",
    "Alder VA Hospital",
    "VA Sotol Health Network",
    "Sotol Ride (Medicaid # required)",
]


@pytest.mark.parametrize("name", FOR_ONE_BY_NAME)
def test_so_is_one_that_a_name_tells(name: str) -> None:
    assert turn_of_name(name, has_town=True) is Precedence.FOR_SOME


@pytest.mark.parametrize("name", ["Hospital of Sotol, VA", "Legal Aid of Northern VA", "VA Beach Clinic"])
def test_a_state_is_no_group(name: str) -> None:
    assert turn_of_name(name, has_town=True) is Precedence.FOR_EVERYBODY


def test_such_a_program_comes_behind_as_by_its_name() -> None:
    some = agency("Sotol Job Center", Service("rows/1", "", "Jobs for people with disabilities."), number=1)
    every = agency("Agave Job Center", Service("rows/2", "", "Jobs."), number=2)
    found = answer(some, every)
    assert names(found, "employment") == ["Agave Job Center"]
    assert [one.name for one in of_seat(found, "employment").behind] == ["Sotol Job Center"]


def test_whoever_teaches_is_there_for_students() -> None:
    school = agency("Sotol Adult School", Service("rows/1", "", "Classes for students."))
    assert names(answer(school), "education") == ["Sotol Adult School"]


def test_what_an_agency_was_called_before_sets_it_not_aside() -> None:
    assert turn_of_name("Sotol (formerly Women's Center and Youth Services)", has_town=True) is Precedence.FOR_EVERYBODY
    assert turn_of_name("Sotol (Youth Services)", has_town=True) is Precedence.FOR_SOME


def test_a_line_without_a_town_comes_behind_agencies_here() -> None:
    line = agency("Domestic Violence Hotline of the State", number=1)
    here = agency("Sotol House Domestic Violence Program", towns=("Ocotillo",), number=2)
    assert names(answer(line, here), "victim-services") == [here.name, line.name]


def test_the_program_for_everybody_stands_for_an_agency_before_one_for_some() -> None:
    some = agency("Sotol Works - Disability Employment Services", description="For people with disabilities.", number=1)
    every = agency("Sotol Works", Service("rows/2", "", "Free employment services.", ("employment",)), number=2)
    assert names(answer(some, every), "employment") == ["Sotol Works"]


def test_whom_all_that_is_told_of_it_is_for_counts_more_than_what_its_services_are_called() -> None:
    for_some = Service("services/1", "Supportive Housing", "Serves men.", aside="Adult men experiencing homelessness")
    one = agency("Firehouse Ministries", for_some._replace(record="services/2", name="Meals"), for_some)
    other = agency("Sotol Housing Authority", number=3)
    found = of_seat(answer(one, other), "housing")
    assert ([each.name for each in found.candidates], [each.name for each in found.behind]) == (
        [other.name],
        [one.name],
    )
