"""A column that no heading tells is told by what stands in it, and that is said."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccr_cli.directories.directory import Directory
from ccr_cli.directories.reading import read_directory
from ccr_cli.errors import UserError
from directory_making import csv_of

NAMES = (
    "Sotol Food Bank",
    "Casa del Sol Shelter",
    "Ocotillo Legal Aid",
    "Mesa Verde Clinic",
    "Agave Job Center",
    "Yucca",
)
SENTENCES = (
    "Gives groceries to everybody who lives in the county.",
    "A house for women and their children who had to leave.",
    "Lawyers for those who can't pay one, in family law.",
    "Doctors and nurses see whoever comes on a sliding scale.",
    "Helps whoever looks for work with letters and training.",
    "Nobody knows yet what this one will do here.",
)
KINDS = ("Food", "Housing; Legal aid", "Legal aid", "Health care", "Food; Employment", "Housing")
PHONES = tuple(f"520-555-01{number}" for number in range(10, 16))
STREETS = tuple(f"{number} Alder Street, Ocotillo, AZ 85000" for number in range(10, 16))


def read(folder: Path, **columns: tuple[str, ...]) -> Directory:
    path = folder / "list.csv"
    path.write_text(csv_of([tuple(columns), *zip(*columns.values(), strict=True)]), encoding="utf-8")
    return read_directory(str(path))


@pytest.mark.parametrize("heading", ["Asset Name", "assetName", "Our partners", "Column1"])
def test_the_column_of_agencies_is_told_by_their_names(heading: str, tmp_path: Path) -> None:
    found = read(tmp_path, **{heading: NAMES, "Category": KINDS, "Phone": PHONES})
    assert [one.name for one in found.organizations] == [*NAMES]
    assert found.by_cells == (heading,)


@pytest.mark.parametrize("heading", ["Contact Name", "Director", "Staff name"])
def test_a_column_of_persons_names_no_agency(heading: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is no directory of services"):
        read(tmp_path, **{heading: NAMES, "Category": KINDS, "Phone": PHONES})


@pytest.mark.parametrize("heading", ["Snippet", "bodyCopy", "What happens here", "c7"])
def test_a_column_of_sentences_describes_them(heading: str, tmp_path: Path) -> None:
    found = read(tmp_path, Name=NAMES, **{heading: SENTENCES})
    assert [one.description for one in found.organizations] == [*SENTENCES]
    assert (found.by_cells, found.not_understood) == ((heading,), ())


@pytest.mark.parametrize("heading", ["shortDesc", "short_desc", "desc", "provides", "text"])
def test_a_short_heading_says_so_itself(heading: str, tmp_path: Path) -> None:
    found = read(tmp_path, Name=NAMES, **{heading: SENTENCES})
    assert [one.description for one in found.organizations] == [*SENTENCES]
    assert found.by_cells == ()


@pytest.mark.parametrize(
    "heading",
    ["Hours", "bus_directions", "requiredDocuments", "Internal notes", "Comments", "Contact note"],
)
def test_sentences_about_hours_ways_and_papers_and_notes_for_the_desk_describe_nobody(
    heading: str, tmp_path: Path
) -> None:
    found = read(tmp_path, Name=NAMES, Phone=PHONES, **{heading: SENTENCES})
    assert {one.description for one in found.organizations} == {""}


@pytest.mark.parametrize(
    "cell",
    [
        "Monday to Friday from 8:30 am to 12:00 pm and 1:00 to 5:00 pm",
        "12 N Alder Street, Suite 4, Ocotillo, Arizona 85000",
    ],
)
def test_hours_and_addresses_are_no_sentences(cell: str, tmp_path: Path) -> None:
    found = read(tmp_path, Name=NAMES, Phone=PHONES, c7=(cell,) * len(NAMES))
    assert {one.description for one in found.organizations} == {""}


def test_notes_for_the_desk_are_not_even_looked_at(tmp_path: Path) -> None:
    found = read(tmp_path, Name=NAMES, Category=KINDS, **{"Internal notes": SENTENCES, "Eligibility": SENTENCES[::-1]})
    asides = [service.aside for one in found.organizations for service in one.services]
    assert asides == [*SENTENCES[::-1]]


def test_for_whom_it_is_describes_an_agency_where_nothing_else_does(tmp_path: Path) -> None:
    found = read(tmp_path, Name=NAMES, Category=KINDS, eligibilityNotes=SENTENCES)
    assert found.not_understood == ()
    told = [(one.description, one.services[0].aside) for one in found.organizations]
    assert told == [(text, text) for text in SENTENCES]
    both = read(tmp_path, Name=NAMES, Category=KINDS, eligibilityNotes=SENTENCES, Blurb2=SENTENCES[::-1])
    assert [one.description for one in both.organizations] == [*SENTENCES[::-1]]


def test_what_a_column_of_descriptions_leaves_empty_another_one_tells(tmp_path: Path) -> None:
    some = (*SENTENCES[:1], "", "", *SENTENCES[3:])
    found = read(tmp_path, Name=NAMES, Description=some, More=SENTENCES[::-1])
    assert [one.description for one in found.organizations] == [
        SENTENCES[0],
        SENTENCES[4],
        SENTENCES[3],
        *SENTENCES[3:],
    ]


def test_short_texts_that_come_again_are_categories(tmp_path: Path) -> None:
    twice = {"Name": (*NAMES, *(f"{name} North" for name in NAMES)), "helpWith": KINDS * 2}
    found = read(tmp_path, **twice)
    assert found.organizations[1].services[0].terms == ("Housing", "Legal aid")
    assert found.by_cells == ("helpWith",)


def test_areas_and_marks_that_come_again_are_none(tmp_path: Path) -> None:
    areas, marks = ("North side", "South side") * 3, ("Yes", "No") * 3
    found = read(tmp_path, Name=NAMES, Part=areas, Core=marks)
    assert {service.terms for one in found.organizations for service in one.services} <= {("Core",)}


def test_telephones_pages_and_addresses_are_told_by_their_cells(tmp_path: Path) -> None:
    pages = tuple(f"https://a{number}.example.org" for number in range(6))
    found = read(tmp_path, Name=NAMES, Call=PHONES, Online=pages, Where=STREETS)
    first = found.organizations[0]
    assert (first.phone, first.url, first.towns, first.states) == (PHONES[0], pages[0], ("Ocotillo",), ("AZ",))
    assert found.by_cells == ("Call", "Online", "Where")


@pytest.mark.parametrize(
    "heading", ["Cell phone", "Home", "Fax", "Contact", "Mobile no.", "Direct", "WhatsApp", "After 5", "Pastor"]
)
def test_telephones_of_persons_stay_out(heading: str, tmp_path: Path) -> None:
    found = read(tmp_path, Name=NAMES, City=("Ocotillo",) * 6, **{heading: PHONES})
    assert {one.phone for one in found.organizations} == {None}


def test_a_heading_that_says_something_surely_wins(tmp_path: Path) -> None:
    found = read(tmp_path, Name=NAMES, Description=KINDS, Other=SENTENCES)
    assert [one.description for one in found.organizations] == [*KINDS]


def test_a_column_of_services_that_lists_categories_again_and_again_is_one_of_marks(tmp_path: Path) -> None:
    offered = ("food; legal", "housing", "legal; food", "counseling", "food; housing", "legal")
    found = read(tmp_path, Name=NAMES, Services=offered)
    assert next(service.terms for one in found.organizations for service in one.services) == ("food", "legal")
    assert (found.by_cells, found.number_of_services) == (("Services",), len(NAMES))
    named = tuple(f"{name} Program; Meals for {name}" for name in NAMES)
    assert read(tmp_path, Name=NAMES, Services=named).number_of_services == 2 * len(NAMES)


@pytest.mark.parametrize("bare", ["MAIN OFFICE", "Ocotillo", "Ocotillo office", "Shelter", "Administrative Office"])
def test_an_agency_that_is_only_an_office_or_a_town_is_called_after_what_it_does(bare: str, tmp_path: Path) -> None:
    names, cities = (bare, "Sotol Food Bank"), ("Ocotillo", "Ocotillo")
    found = read(tmp_path, Agency=names, Title=("Birch Legal Aid", "Pantry"), City=cities)
    assert [one.name for one in found.organizations] == ["Birch Legal Aid", "Sotol Food Bank"]
    alone = read(tmp_path, Agency=names, City=cities)
    assert [one.name for one in alone.organizations] == [bare, "Sotol Food Bank"]


_OWN = ("Mara Quintero", "mara.quintero@example.org", "410 Alder Street", "Unit 7", "32.2217", "cell 520-555-0143")


@given(st.lists(st.tuples(*[st.sampled_from(_OWN)] * 3), min_size=len(NAMES), max_size=len(NAMES)), st.booleans())
def test_what_is_a_person_s_or_a_house_s_is_shown_of_no_column(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str, str]], is_headed: bool
) -> None:
    columns = zip(*cells, strict=True)
    heads = ("Whatever", "c7", "Place name") if is_headed else ("Column1", "Column2", "Column3")
    found = read(
        tmp_path_factory.mktemp("lists"), Agency=NAMES, Category=KINDS, **dict(zip(heads, columns, strict=True))
    )
    told = [(one.name, one.towns, one.areas, one.phone, one.url) for one in found.organizations]
    assert [own for own in (*_OWN, "Alder", "555-0143") if own in repr(told)] == []


PROGRAMS = ("Law Enforcement - Alder", "Courtroom Security", "Hospital - Mesa", "Legal Aid - Yucca", "Food", "Meals")
OWNERS = (
    *("Ocotillo Sheriff's Office", "Ocotillo Sheriff's Office", "Mesa Medical Center"),
    *("Sotol Legal Society", "Agave Hope House", "Agave Hope House"),
)
CALLED = tuple(f"{program}, {owner}" for program, owner in zip(PROGRAMS, OWNERS, strict=True))


def test_names_that_end_with_the_agency_of_another_column_are_its_programs(tmp_path: Path) -> None:
    found = read(tmp_path, Program=KINDS, Agency=CALLED, **{"Parent Organization": OWNERS})
    assert [one.name for one in found.organizations] == [*dict.fromkeys(OWNERS)]
    assert [service.name for one in found.organizations for service in one.services] == [*PROGRAMS]
    assert found.organizations[0].services[0].terms == ("Food",)


def test_parents_with_other_names_are_no_agencies_in_place_of_their_offices(tmp_path: Path) -> None:
    found = read(tmp_path, Agency=NAMES, **{"Parent Organization": ("County of Ocotillo",) * 6})
    assert [one.name for one in found.organizations] == [*NAMES]


LAYERS = ("FOOD", "FOOD", "LEGAL AID", "HOUSING", "FOOD", "LEGAL AID")


def test_categories_below_any_heading_are_a_second_column_of_them(tmp_path: Path) -> None:
    found = read(tmp_path, Name=NAMES, Type=("Community", "Public") * 3, Layer=LAYERS)
    assert found.organizations[0].services[0].terms == ("Community", "FOOD")
    assert found.by_cells == ("Layer",)


def test_they_are_told_though_rows_of_one_category_follow_each_other(tmp_path: Path) -> None:
    many = tuple(f"Kitchen {number}" for number in range(300))
    layers = ("KITCHENS",) * 294 + ("FOOD", "FOOD", "LEGAL AID", "LEGAL AID", "HOUSING", "HOUSING")
    assert read(tmp_path, Name=many, Layer=layers, Phone=("520-555-0101",) * 300).by_cells == ("Layer",)


def test_a_contacts_phone_is_the_offices_where_no_column_is_a_persons(tmp_path: Path) -> None:
    columns = {"name": NAMES, "serviceDomains": KINDS, "contactPhone": PHONES, "contactHours": ("9 to 5",) * 6}
    found = read(tmp_path, **columns)
    assert [one.phone for one in found.organizations] == [*PHONES]
    assert found.not_understood == ("contactHours",)


@pytest.mark.parametrize("heading", ["Contact", "Contact Name", "Director"])
def test_beside_a_persons_column_it_is_that_persons(heading: str, tmp_path: Path) -> None:
    persons = ("Ana Yucca",) * 6
    found = read(tmp_path, **{"name": NAMES, "category": KINDS, heading: persons, "contactPhone": PHONES})
    assert [one.phone for one in found.organizations] == [None] * 6


def test_stars_in_a_cell_begin_services(tmp_path: Path) -> None:
    found = read(tmp_path, name=NAMES, services=("* Eviction defense and housing * Family law (custody, divorce)",) * 6)
    offered = [service.name for service in found.organizations[0].services]
    assert offered == ["Eviction defense and housing", "Family law (custody, divorce)"]


def test_counties_in_one_cell_are_several(tmp_path: Path) -> None:
    found = read(tmp_path, Name=NAMES, Category=KINDS, geographicCounties=("Sotol; Agave | Yucca",) * 6)
    assert found.organizations[0].areas == ("Sotol", "Agave", "Yucca")


def test_parents_of_some_rows_are_the_agencies_of_their_programs(tmp_path: Path) -> None:
    parents = ("", "Casa del Sol Inc", "", "County of Ocotillo", "Casa del Sol Inc", "")
    found = read(tmp_path, Organization=NAMES, Category=KINDS, **{"Parent Organization": parents})
    assert [one.name for one in found.organizations] == [NAMES[0], "Casa del Sol Inc", NAMES[2], NAMES[3], NAMES[5]]
    assert [service.name for service in found.organizations[1].services] == [NAMES[1], NAMES[4]]


def test_a_second_and_a_third_column_of_categories_are_read(tmp_path: Path) -> None:
    more = ("Food", "Housing", "Housing", "Food", "Employment", "Employment")
    found = read(tmp_path, nombre=NAMES, tipo=KINDS, subcat=tuple(reversed(more)), block=more, pob=KINDS)
    assert found.not_understood == ()
    assert found.by_cells == ("block",)
    assert found.organizations[2].services[0].terms == ("Legal aid", "Food", "Housing")


HOUSES = ("Sotol Family Center", "Agave County Department", "Yucca Foundation", "Mesa Church", "Ocotillo")
HELP = ("Support Groups", "Shelter", "Case Management", "Life Skills", "Education")


def test_agencies_of_several_programs_are_told_by_their_names(tmp_path: Path) -> None:
    found = read(tmp_path, Label=HOUSES * 2, Program=(*HELP, *reversed(HELP)), Phone=PHONES[:5] * 2)
    assert [(one.name, len(one.services)) for one in found.organizations] == [(name, 2) for name in HOUSES]
    assert found.by_cells == ("Label",)


def test_categories_in_front_of_programs_are_no_agencies(tmp_path: Path) -> None:
    kinds = ("Health Services", "Legal Services", "Food Pantries", "Community Centers", "Housing Programs")
    found = read(tmp_path, Label=kinds * 2, Program=(*NAMES[:5], *(f"{name} West" for name in NAMES[:5])))
    assert not {one.name for one in found.organizations}.intersection(kinds)


def test_programs_of_one_name_with_other_telephones_are_of_other_agencies(tmp_path: Path) -> None:
    found = read(tmp_path, Program=("Education", "Education", "Job Center", "Education"), Phone=PHONES[:3] + PHONES[:1])
    assert [(one.name, one.phone) for one in found.organizations] == [
        ("Education", PHONES[0]),
        ("Education", PHONES[1]),
        ("Job Center", PHONES[2]),
    ]


def test_days_are_no_telephones(tmp_path: Path) -> None:
    days = tuple(f"2026-05-{number}" for number in range(10, 16))
    found = read(tmp_path, Name=NAMES, Category=KINDS, Deadline=days)
    assert {one.phone for one in found.organizations} == {None}


def test_whom_somebody_serves_is_no_category(tmp_path: Path) -> None:
    found = read(tmp_path, Name=NAMES, Description=SENTENCES, **{"Identity tags": KINDS})
    assert {one.terms for one in found.organizations} == {()}


def test_what_is_said_again_in_another_language_is_not_said_of_for_whom_somebody_is(tmp_path: Path) -> None:
    again = tuple(f"Lo mismo en otro idioma: {sentence}" for sentence in SENTENCES)
    whom = ("Veterans of the county", "Anyone", "men; veterans", "Families", "Women; children", "Everybody here")
    found = read(
        tmp_path,
        Name=NAMES,
        Category=KINDS,
        Description=SENTENCES,
        description_es=again,
        Notes=SENTENCES,
        Eligibility=whom,
    )
    asides = [service.aside.split(" | ") for one in found.organizations for service in one.services]
    assert [aside[0] for aside in asides[:2]] == ["Veterans of the county", SENTENCES[1]]
    assert not any(text in aside for aside in asides for text in (*again, *whom[2:5]))
