"""A directory is read whatever the form of its file, and what is known of an agency is the same."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from ccr_cli.directories.cleaning import items_in
from ccr_cli.directories.directory import Directory, Organization
from ccr_cli.directories.list_headings import fields_of
from ccr_cli.directories.reading import read_directory
from directory_making import TABLES, Rows, csv_of, write_csv, write_folder, write_zip

FILES = Path(__file__).parent / "files"
AGENCY = "https://food.example.org/where"


def named(directory: Directory, name: str) -> Organization:
    return next(one for one in directory.organizations if one.name == name)


def objects() -> list[dict[str, Any]]:
    """The same directory as objects of HSDS 3."""
    return [
        {
            "id": "1",
            "name": "Sotol Food Bank",
            "website": AGENCY,
            "phones": [{"id": "p", "number": "520-555-0142", "type": "voice"}],
            "locations": [{"id": "21", "addresses": [{"address_1": "410 Alder Street", "city": "Ocotillo"}]}],
            "services": [
                {
                    "id": "11",
                    "name": "Food Pantry",
                    "status": "active",
                    "last_modified": "2025-03-01T08:00:00Z",
                    "attributes": [{"id": "a", "taxonomy_term": {"id": "51", "name": "Food Pantries"}}],
                },
                {"id": "13", "name": "Summer Lunch", "status": "inactive"},
            ],
        }
    ]


def rename(tables: dict[str, Any], **names: str) -> dict[str, Any]:
    return {names.get(name, name): rows for name, rows in tables.items()}


def in_every_form(folder: Path) -> dict[str, str]:
    """The same directory in many forms, each by what it is called here."""
    singular = rename(
        dict(TABLES), organizations="organization", services="service", locations="location", phones="phone"
    )
    exported = {f"export_2025_{name}": rows for name, rows in TABLES.items()}
    forms = {
        "a folder": write_folder(folder / "plain"),
        "a zip": write_zip(folder / "plain.zip"),
        "a zip with a folder in it": write_zip(folder / "deep.zip", inside="hsds/data/"),
        "tables in the singular": write_zip(folder / "singular.zip", singular),
        "names with words in front": write_zip(folder / "exported.zip", exported),
    }
    (folder / "plain" / "datapackage.json").write_text("{}", encoding="utf-8")
    forms["its data package"] = str(folder / "plain" / "datapackage.json")
    pages = {
        "one object": objects()[0],
        "a list": objects(),
        "a page": {"total_items": 1, "contents": objects()},
    }
    for name, data in pages.items():
        file = folder / f"{name}.json"
        file.write_text(json.dumps(data), encoding="utf-8")
        forms[name] = str(file)
    (folder / "pages").mkdir()
    (folder / "pages" / "1.json").write_text(json.dumps({"contents": objects()}), encoding="utf-8")
    (folder / "pages" / "2.json").write_text(json.dumps({"contents": []}), encoding="utf-8")
    return forms | {"a folder of pages": str(folder / "pages")}


FORMS = (
    *("a folder", "a zip", "a zip with a folder in it", "tables in the singular", "names with words in front"),
    *("its data package", "one object", "a list", "a page", "a folder of pages"),
)


@pytest.mark.parametrize("form", FORMS)
def test_an_agency_is_the_same_in_every_form_of_hsds(form: str, tmp_path: Path) -> None:
    directory = read_directory(in_every_form(tmp_path)[form])
    bank = named(directory, "Sotol Food Bank")
    assert (bank.record, bank.url, bank.phone, bank.towns) == (
        "organizations/1",
        AGENCY,
        "520-555-0142",
        ("Ocotillo",),
    )
    assert [(service.record, service.name, service.terms, service.verified) for service in bank.services] == [
        ("services/11", "Food Pantry", ("Food Pantries",), date(2025, 3, 1))
    ]
    assert directory.inactive == 1


def test_the_version_of_tables_is_told_by_their_columns(tmp_path: Path) -> None:
    old = dict(TABLES) | {"services": [row[:5] for row in TABLES["services"]]}
    assert read_directory(write_folder(tmp_path / "old", old)).kind == "hsds-2"
    assert read_directory(write_folder(tmp_path / "new")).kind == "hsds-3"  # only there it is said when it was modified


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("csv", "hsds-3"),
        ("csv/datapackage.json", "hsds-3"),
        ("organization_full.json", "hsds-3"),
        ("service_full.json", "hsds-3"),
        ("service_at_location_full.json", "hsds-3"),
        ("service_list.json", "hsds-3"),
        ("tabular.json", "hsds-3"),
    ],
)
def test_the_examples_of_the_specification_are_read(name: str, kind: str) -> None:
    directory = read_directory(str(FILES / "hsds3" / name))
    (organization,) = directory.organizations
    assert (directory.kind, organization.name) == (kind, "Example Organization Inc.")
    assert [service.name for service in organization.services] == ["Community Counselling"]
    assert organization.services[0].verified == date(2023, 3, 15)


def test_a_service_has_the_town_and_the_number_of_its_location() -> None:
    (service,) = read_directory(str(FILES / "hsds3" / "service_full.json")).organizations[0].services
    assert (service.towns, service.areas[:1], service.phone, service.terms) == (
        ("MyCity",),
        ("MyRegion",),
        "+44 1234 234567",
        ("name",),
    )


def test_legal_aid_in_florida_is_read() -> None:
    directory = read_directory(str(FILES / "florida"))
    assert (directory.kind, directory.number_of_organizations, directory.number_of_services) == ("hsds-2", 20, 135)
    aijustice = named(directory, "Americans for Immigrant Justice")
    assert aijustice.url == "https://www.aijustice.org"
    assert aijustice.towns[:2] == ("Cutler Bay", "Fort Lauderdale")
    assert "Broward County" in aijustice.services[0].areas


def test_legal_aid_in_illinois_is_read_from_its_own_tables() -> None:
    directory = read_directory(str(FILES / "ilao"))
    assert (directory.kind, directory.number_of_services, directory.inactive) == ("ilao", 57, 3)
    hotline = next(one for one in directory.organizations if one.record == "organizations/131321")
    assert (hotline.name, hotline.phone) == ("Illinois Armed Forces Legal Aid Network", "(312) 938-2106")
    assert hotline.services[0].terms != ()


def test_ohana_puts_services_at_locations_and_terms_into_a_cell(tmp_path: Path) -> None:
    tables: dict[str, Rows] = {
        "organizations": [("id", "accreditations", "name"), ("1", "", "Sotol Clinic")],
        "locations": [("id", "organization_id", "name"), ("7", "1", "Main")],
        "services": [
            ("id", "location_id", "name", "keywords", "taxonomy_ids", "accepted_payments", "status"),
            ("3", "7", "Vaccinations", "shots, flu", "101, 102-01", "Cash", "active"),
        ],
        "addresses": [("id", "location_id", "city"), ("1", "7", "Ocotillo")],
        "phones": [("id", "location_id", "number", "number_type"), ("1", "7", "520-555-0101", "voice")],
        "taxonomies": [("taxonomy_id", "name"), ("101", "Health"), ("102-01", "Immunizations")],
    }
    directory = read_directory(write_folder(tmp_path / "ohana", tables))
    (service,) = directory.organizations[0].services
    assert directory.kind == "ohana"
    assert (service.terms, service.towns, service.phone) == (
        ("Health", "Immunizations", "shots", "flu"),
        ("Ocotillo",),
        "520-555-0101",
    )


ICAROL = [
    line.split("|")
    for line in (
        (
            "ResourceAgencyNum|TaxonomyLevelName|ParentAgency|ParentAgencyNum|PublicName|AgencyStatus|AgencyDescription"
            "|PhysicalAddress1|PhysicalCity|PhysicalCounty|Phone1Number|Phone1IsPrivate|Phone2Number|Phone2Type"
            "|WebsiteAddress|LastVerifiedOn|TaxonomyTerms"
        ),
        (
            "500|Agency||0|Sotol Food Bank|Active|Groceries.|410 Alder Street|Ocotillo|Saguaro|520-555-0140|Yes"
            "|520-555-0142|Business|food.example.org|3/1/2025|"
        ),
        "501|Site|Sotol Food Bank|500|Warehouse|Active||9 Elm Rd|Mesa Verde|Saguaro|||||||",
        (
            "502|ProgramAtSite|Sotol Food Bank|501|Food Pantry|Active|Mondays.|||||||||2025-02-01"
            "|Food Pantries; Emergency Food"
        ),
        "503|Program|Sotol Food Bank|500|Summer Lunch|Inactive|||||||||||",
        "504|Program|Ocotillo Clinic|999|Vaccinations|Active|||Ocotillo||||||||",
    )
]


@pytest.mark.parametrize("form", ["csv", "json"])
def test_the_flat_export_of_icarol_is_read(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"export.{form}"
    head, *rows = ICAROL
    told = csv_of(ICAROL) if form == "csv" else json.dumps([dict(zip(head, row, strict=True)) for row in rows])
    path.write_text(told, encoding="utf-8")
    directory = read_directory(str(path))
    bank = named(directory, "Sotol Food Bank")
    assert (directory.kind, directory.inactive, bank.record) == ("icarol", 1, "rows/500")
    assert (bank.phone, bank.towns, bank.url) == (
        "520-555-0142",
        ("Ocotillo", "Mesa Verde"),
        "https://food.example.org",
    )
    assert bank.verified == date(2025, 3, 1)
    assert [(service.name, service.terms) for service in bank.services] == [
        ("Food Pantry", ("Food Pantries", "Emergency Food"))
    ]
    assert [service.name for service in named(directory, "Ocotillo Clinic").services] == ["Vaccinations"]


@pytest.mark.parametrize(
    "heads",
    [
        ("ID", "Agency", "Program", "Category", "City", "County", "Phone", "Website"),
        ("No.", "Agencia", "Programa", "Categoría", "Ciudad", "Condado", "Teléfono", "Página web"),
        ("id", "organization_name", "service_name", "taxonomy_terms", "city", "county", "phone_number", "url"),
    ],
)
def test_any_list_with_a_column_of_agencies_is_a_directory(heads: tuple[str, ...], tmp_path: Path) -> None:
    first = [
        "7",
        "Sotol Food Bank",
        "Food Pantry",
        "food; hunger",
        "Ocotillo",
        "Saguaro",
        "520-555-0142",
        "food.example.org",
    ]
    again = ["8", "SOTOL FOOD BANK, INC.", "Meals", "", "", "", "", ""]
    directory = read_directory(write_csv(tmp_path / "list.csv", heads, [""] * 8, first, again))
    (bank,) = directory.organizations
    assert (directory.kind, bank.name, bank.towns, bank.areas, bank.phone, bank.url) == (
        "spreadsheet",
        "Sotol Food Bank",
        ("Ocotillo",),
        ("Saguaro",),
        "520-555-0142",
        "https://food.example.org",
    )
    assert [(service.name, service.terms) for service in bank.services] == [
        ("Food Pantry", ("food", "hunger")),
        ("Meals", ()),
    ]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Name of agency", "agency"),
        ("Agency / Program", "agency"),
        ("Agencia u organización", "agency"),
        ("Main phone number", "phone"),
        ("Agency phone", "phone"),
        ("Web site", "url"),
        ("Type of service", "terms"),
        ("topic", "terms"),
        ("Topics", "terms"),
        ("Tema", "terms"),
        ("Service type", "terms"),
        ("Tipo de servicio", "terms"),
        ("Service domains", "terms"),
        ("Town or city", "city"),
        ("Last verified on", "verified"),
        ("Date last updated", "verified"),
        ("Organization description", "description"),
        ("Contact phone", "contact_phone"),
        ("Cell phone", "cell_phone"),
        ("Home address", "home_address"),
        ("Dues", "dues"),
    ],
)
def test_a_heading_is_understood_however_it_is_written(heading: str, field: str) -> None:
    assert fields_of([heading]) == (field,)


def test_a_field_is_there_once_and_the_surest_heading_has_it() -> None:
    assert fields_of(["Agency phone", "Phone"]) == ("agency_phone", "phone")
    assert fields_of(["Agency", "Name"]) == ("agency", "name")


def test_a_second_column_of_categories_is_one_too() -> None:
    assert fields_of(["Entry type", "Service domains"]) == ("terms", "more_terms")
    assert fields_of(["Tipo", "Tipo de número"]) == ("terms", "tipo_de_numero")


def test_tags_beside_a_type_are_categories() -> None:
    assert fields_of(["Name", "Type", "Tags"]) == ("name", "terms", "more_terms")


def test_the_path_of_a_page_is_no_category(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "list.csv", ("Nombre", "Tipo"), ("Casa Sotol", "/contenido/agencias/Farmacias"))
    assert read_directory(path).organizations[0].services == ()


def test_columns_that_are_not_understood_are_named_once(tmp_path: Path) -> None:
    heads = ("Name", "Topic", "Dues", "Dues", "Legend", "Email", "Parking")
    row = ("Sotol House", "Food", "20", "20", "boxes", "a@example.org", "X")
    found = read_directory(write_csv(tmp_path / "list.csv", heads, row))
    assert found.organizations[0].services[0].terms == ("Food", "Parking")
    assert found.not_understood == ("Dues", "Legend")


def test_a_row_without_an_id_is_found_by_its_number(tmp_path: Path) -> None:
    rows = (("Title of the list", ""), ("Name", "Phone"), ("", ""), ("Sotol Clinic", ""))
    path = write_csv(tmp_path / "list.csv", *rows)
    assert [one.record for one in read_directory(path).organizations] == ["rows/4"]


def test_a_workbook_is_a_directory(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Notes").write_row(0, 0, ["Read me"])
        sheet = book.add_worksheet("Agencies")
        for place, row in enumerate([["Agency", "City"], ["Sotol Clinic", "Ocotillo"]]):
            sheet.write_row(place, 0, row)
    (clinic,) = read_directory(str(path)).organizations
    assert (clinic.name, clinic.towns, clinic.record) == ("Sotol Clinic", ("Ocotillo",), "rows/2")


def test_lines_of_json_are_a_list(tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    lines = ({"agency": "Sotol County", "name": "Food Pantry", "keywords": ["food"]}, {"name": "Sotol Clinic"})
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    county, clinic = read_directory(str(path)).organizations
    assert [(service.name, service.terms) for service in county.services] == [("Food Pantry", ("food",))]
    assert clinic.name == "Sotol Clinic"


OHANA_LINES = (
    {
        "name": "Sotol Clinic",
        "locs": [
            {
                "name": "Vaccinations",
                "short_desc": "Shots for children",
                "description": "Mondays.",
                "address": {"street": "410 Alder Street", "city": "Ocotillo", "state": "AZ"},
                "phones": [{"number": "520-555-0101", "number_type": "voice"}],
            },
            {
                "name": "Main",
                "address_attributes": {"city": "Mesa Verde"},
                "servs_attributes": [{"name": "Dental Care", "keywords": ["teeth"]}, {"name": "Eye Care"}],
            },
        ],
    },
    {"name": "Sotol Pantry", "locs": [{"name": "Sotol Pantry", "description": "A food pantry."}]},
)


def test_agencies_with_their_locations_inside_are_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "ohana.json"
    path.write_text("\n".join(map(json.dumps, OHANA_LINES)), encoding="utf-8")
    directory = read_directory(str(path))
    assert (directory.kind, directory.number_of_organizations, directory.number_of_services) == ("ohana", 2, 4)
    shots, teeth, eyes = named(directory, "Sotol Clinic").services
    assert (shots.name, shots.description, shots.towns, shots.phone) == (
        "Vaccinations",
        "Shots for children Mondays.",
        ("Ocotillo",),
        "520-555-0101",
    )
    assert (teeth.name, teeth.terms, teeth.towns, eyes.name) == ("Dental Care", ("teeth",), ("Mesa Verde",), "Eye Care")
    (pantry,) = named(directory, "Sotol Pantry").services
    assert (pantry.name, pantry.description) == ("", "A food pantry.")
    assert "Alder" not in repr(directory)


def test_records_with_texts_as_services_are_a_list(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    one = {"id": "r-1", "name": "Sotol House", "services": ["Meals", "Rides"], "subcategories": ["food_pantry"]}
    path.write_text(json.dumps([one, {"id": "r-2", "name": "Sotol Club", "services": []}]), encoding="utf-8")
    directory = read_directory(str(path))
    assert (directory.kind, directory.number_of_services, directory.problems) == ("spreadsheet", 2, ())
    assert [(service.name, service.terms) for service in directory.organizations[0].services] == [
        ("Meals", ("food_pantry",)),
        ("Rides", ("food_pantry",)),
    ]


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("K-12 education; sports; arts", ("K-12 education", "sports", "arts")),
        ("Meals\nRides", ("Meals", "Rides")),
        ("Meals\\nRides", ("Meals", "Rides")),
        ("Meals|Partner referrals", ("Meals", "Partner referrals")),
        ("Hot breakfast, hygiene, clothing", ("Hot breakfast", "hygiene", "clothing")),
        ("• Meals • Rides", ("Meals", "Rides")),
        ("Women, Infants, and Children Program", ("Women, Infants, and Children Program",)),
        ("Mujeres, bebés y niños", ("Mujeres, bebés y niños",)),
        ("Victim Services, Domestic Violence", ("Victim Services, Domestic Violence",)),
        ("", ()),
    ],
)
def test_a_cell_of_several_services_is_several(cell: str, items: tuple[str, ...]) -> None:
    assert items_in(cell) == items


def test_each_service_of_a_cell_is_one_of_the_agency(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        'Agency,Program,Services\nSotol ISD,"Adult classes; Sports","Arts, Music, Meals"\n', encoding="utf-8"
    )
    (school,) = read_directory(str(path)).organizations
    assert [one.name for one in school.services] == ["Adult classes", "Sports", "Arts", "Music", "Meals"]


def test_records_of_several_sheets_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name in ("Food & Meals", "Clinics", "Ñ ¿"):
            sheet = book.add_worksheet(name)
            for place, row in enumerate([["Agency", "City"], [f"Sotol {name}", "Ocotillo"]]):
                sheet.write_row(place, 0, row)
    records = [one.record for one in read_directory(str(path)).organizations]
    assert records == ["food-meals/2", "clinics/2", "n/2"]


def test_records_of_several_lists_in_a_folder_are_told_apart(tmp_path: Path) -> None:
    for name in ("food", "clinics"):
        write_csv(tmp_path / f"{name}.csv", ("Agency", "City"), (f"Sotol {name}", "Ocotillo"))
    found = {one.name: one.record for one in read_directory(str(tmp_path)).organizations}
    assert found == {"Sotol food": "food/2", "Sotol clinics": "clinics/2"}


def test_a_service_with_a_code_for_a_name_is_called_otherwise_and_says_for_whom_it_is(tmp_path: Path) -> None:
    services: Rows = (
        ("id", "organization_id", "name", "alternate_name", "eligibility_description"),
        ("11", "1", "BT-4500.4700-500", "Local Bus Transit Services", "Anyone"),
        ("12", "2", "Day Shelter", "The Door", ""),
    )
    directory = read_directory(str(write_folder(tmp_path / "hsds", {**TABLES, "services": services})))
    (bus,) = named(directory, "Sotol Food Bank").services
    assert (bus.name, bus.aside, bus.states) == ("Local Bus Transit Services", "Anyone", ())
    assert [one.name for one in named(directory, "Casa del Sol").services] == ["Day Shelter"]
    assert named(directory, "Casa del Sol").states == ("AZ",)


def test_objects_that_say_what_their_organization_is_called_are_a_list(tmp_path: Path) -> None:
    rows = [
        {"name": "Walk-in clinic", "organization": "Oak Health", "city": "Ocotillo", "phone": "520-555-0101"},
        {"name": "Dental van", "organization": "Oak Health", "city": "Ocotillo", "categories": ["health"]},
    ]
    (tmp_path / "data.json").write_text(json.dumps(rows), encoding="utf-8")
    found = read_directory(str(tmp_path / "data.json"))
    assert (found.kind, [one.name for one in found.organizations]) == ("spreadsheet", ["Oak Health"])
    assert [one.name for one in found.organizations[0].services] == ["Walk-in clinic", "Dental van"]
    assert [one.towns for one in found.organizations[0].services] == [("Ocotillo",), ("Ocotillo",)]


def test_a_list_of_the_categories_of_another_one_has_no_agencies(tmp_path: Path) -> None:
    lists = {
        "categories": [{"id": "food", "name": "Food Assistance"}, {"id": "legal", "name": "Legal Services"}],
        "resources": [
            {"id": "1", "categoryId": "food", "name": "Oak Food Pantry", "phone": "520-555-0101"},
            {"id": "2", "categoryId": "legal", "name": "Elm Legal Aid", "phone": "520-555-0102"},
        ],
    }
    (tmp_path / "data.json").write_text(json.dumps(lists), encoding="utf-8")
    found = read_directory(str(tmp_path / "data.json"))
    assert [one.name for one in found.organizations] == ["Oak Food Pantry", "Elm Legal Aid"]


def test_what_a_map_says_of_its_points_is_a_list(tmp_path: Path) -> None:
    properties = [
        {"name": "Oak Food Pantry", "addr:city": "Ocotillo", "phone": "520-555-0101", "amenity": "social_facility"},
        {"name": "Elm Church", "addr:city": "Ocotillo", "addr:street": "Oak Street", "amenity": "place_of_worship"},
    ]
    features = [
        {"type": "Feature", "properties": one, "geometry": {"type": "Point", "coordinates": [1, 2]}}
        for one in properties
    ]
    told = {"type": "FeatureCollection", "features": features}
    (tmp_path / "map.json").write_text(json.dumps(told), encoding="utf-8")
    found = read_directory(str(tmp_path / "map.json"))
    assert [(one.name, one.towns) for one in found.organizations] == [
        ("Oak Food Pantry", ("Ocotillo",)),
        ("Elm Church", ("Ocotillo",)),
    ]


def test_a_folder_of_lists_that_are_called_like_tables_holds_lists(tmp_path: Path) -> None:
    write_csv(tmp_path / "services.csv", ("Service ID", "Service", "Town"), ("S1", "Oak Food Pantry", "Ocotillo"))
    write_csv(tmp_path / "organisations.csv", ("Organisation", "Description"), ("Elm Legal Aid", "Law"))
    found = read_directory(str(tmp_path))
    assert found.kind == "spreadsheet"
    assert {one.name for one in found.organizations} == {"Oak Food Pantry", "Elm Legal Aid"}


def test_lists_by_name_in_one_object_are_filed_under_their_names(tmp_path: Path) -> None:
    lists = {
        "Emergency Shelters": [{"title": "Casa Elm", "address": "1 Oak St, Ocotillo, AZ 85000"}],
        "Housing Services": [
            {"title": "Oak Homes", "phone": "(520) 555\u20100101", "webLink": "https://oak.example.org"}
        ],
    }
    (tmp_path / "data.json").write_text(json.dumps(lists), encoding="utf-8")
    found = read_directory(str(tmp_path / "data.json"))
    terms = {one.name: [service.terms for service in one.services] for one in found.organizations}
    assert (found.kind, terms) == (
        "spreadsheet",
        {"Casa Elm": [("Emergency Shelters",)], "Oak Homes": [("Housing Services",)]},
    )
    assert named(found, "Oak Homes").phone == "(520) 555-0101"


@pytest.mark.parametrize("heading", ["What the organization does", "Qué ofrecen", "What they offer"])
def test_a_heading_that_asks_what_somebody_does_describes_it(heading: str) -> None:
    assert fields_of(["Name", heading]) == ("name", "description")


def test_services_provided_are_services_where_another_column_describes_an_agency() -> None:
    assert fields_of(["name", "description", "services_provided"]) == ("name", "description", "offered")
    assert fields_of(["name", "services_provided"]) == ("name", "description")


def test_an_object_with_several_lists_is_read_as_a_workbook(tmp_path: Path) -> None:
    lists = {
        "updated": "2026-11-01",
        "resources": [{"name": "Oak Food Pantry", "type": "Food"}, {"name": "Elm Clinic", "type": "Health"}],
        "hotlines": [{"name": "Ash Crisis Line", "category": "Crisis", "phone": "520-555-0101"}],
        "colors": ["red", "green"],
    }
    (tmp_path / "data.json").write_text(json.dumps(lists), encoding="utf-8")
    found = read_directory(str(tmp_path / "data.json"))
    assert [one.name for one in found.organizations] == ["Oak Food Pantry", "Elm Clinic", "Ash Crisis Line"]
    assert [one.record for one in found.organizations] == ["resources/1", "resources/2", "hotlines/1"]
