"""Directories of services for tests: invented agencies, as the tables of a package."""

import csv
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import TypeAlias

from ccr_cli.directories.directory import Directory
from ccr_cli.directories.reading import read_directory

Rows: TypeAlias = Sequence[Sequence[str]]

ORGANIZATIONS: Rows = (
    ("id", "name", "alternate_name", "description", "url"),
    ("1", "Sotol Food Bank", "", "Groceries for everybody.", "https://food.example.org/where"),
    ("2", "Casa del Sol", "CDS", "A shelter for survivors of domestic violence.", "https://casa.example.org"),
)
SERVICES: Rows = (
    ("id", "organization_id", "name", "description", "status", "last_modified"),
    ("11", "1", "Food Pantry", "Open on Mondays.", "active", "2025-03-01T08:00:00Z"),
    ("12", "2", "Domestic Violence Shelter", "Beds.", "active", "2025-04-02"),
    ("13", "1", "Summer Lunch", "Over.", "inactive", ""),
)
LOCATIONS: Rows = (("id", "organization_id", "name"), ("21", "1", "Warehouse"), ("22", "2", "House"))
ADDRESSES: Rows = (
    ("id", "location_id", "address_1", "city", "region", "state_province"),
    ("31", "21", "410 Alder Street", "Ocotillo", "Saguaro County", "AZ"),
    ("32", "22", "214 Birch Road", "Mesa Verde", "Saguaro County", "AZ"),
)
PHONES: Rows = (
    ("id", "organization_id", "service_id", "contact_id", "number", "type", "description"),
    ("41", "1", "", "", "520-555-0141", "fax", ""),
    ("42", "1", "", "", "520-555-0142", "voice", ""),
    ("43", "2", "", "", "520-555-0143", "cell", "of the director"),
    ("44", "", "12", "", "(520) 555-0144 x 3", "voice", ""),
    ("45", "", "", "9", "520-555-0145", "voice", ""),
)
CONTACTS: Rows = (("id", "organization_id", "name", "title"), ("9", "2", "Mara Quintero", "Director"))
TERMS: Rows = (("id", "name"), ("51", "Food Pantries"), ("52", "Domestic Violence Shelters"))
LINKS: Rows = (("id", "service_id", "taxonomy_id"), ("61", "11", "51"), ("62", "12", "52"))

TABLES: Mapping[str, Rows] = {
    "organizations": ORGANIZATIONS,
    "services": SERVICES,
    "locations": LOCATIONS,
    "physical_addresses": ADDRESSES,
    "phones": PHONES,
    "contacts": CONTACTS,
    "taxonomy": TERMS,
    "services_taxonomy": LINKS,
}
"""A package of HSDS 2, with a person, a street, a fax line and a cell in it."""


def csv_of(rows: Iterable[Sequence[str]], delimiter: str = ",") -> str:
    """Rows as the text of a CSV file."""
    told = StringIO()
    csv.writer(told, delimiter=delimiter).writerows(rows)
    return told.getvalue()


def write_folder(folder: Path, tables: Mapping[str, Rows] = TABLES) -> str:
    """Write tables as files of a folder; the result is its path."""
    folder.mkdir(exist_ok=True)
    for name, rows in tables.items():
        (folder / f"{name}.csv").write_text(csv_of(rows), encoding="utf-8")
    return str(folder)


def write_zip(path: Path, tables: Mapping[str, Rows] = TABLES, inside: str = "") -> str:
    """Write tables as a zip, in a folder inside it if one is named; the result is its path."""
    with zipfile.ZipFile(path, "w") as packed:
        for name, rows in tables.items():
            packed.writestr(f"{inside}{name}.csv", csv_of(rows))
    return str(path)


def write_csv(path: Path, *rows: Sequence[str]) -> str:
    """Write one list; the result is its path."""
    path.write_text(csv_of(rows), encoding="utf-8")
    return str(path)


def list_read(folder: Path, rows: str) -> Directory:
    """What is read of a list, of which the text is given."""
    (folder / "list.csv").write_text(rows, encoding="utf-8")
    return read_directory(str(folder / "list.csv"))
