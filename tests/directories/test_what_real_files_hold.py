"""What is wrong in real files is survived, told once and counted."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from ccr_cli.directories.directory import Directory
from ccr_cli.directories.reading import read_directory
from ccr_cli.errors import UserError
from directory_making import TABLES, Rows, csv_of, list_read, write_folder, write_zip


def read_with(folder: Path, **tables: Rows) -> Directory:
    return read_directory(write_folder(folder / "directory", dict(TABLES) | tables))


def problems(directory: Directory) -> dict[str, int]:
    return {problem.kind: problem.times for problem in directory.problems}


def services(*rows: Sequence[str]) -> Rows:
    return [TABLES["services"][0], *rows]


def test_a_whole_file_has_no_problems_but_the_one_of_a_contact(tmp_path: Path) -> None:
    assert problems(read_with(tmp_path)) == {}


def test_a_service_without_its_organization_stands_for_itself(tmp_path: Path) -> None:
    found = read_with(tmp_path, services=services(("14", "99", "Ocotillo Crisis Line", "", "active", "")))
    assert problems(found) == {"service-without-organization": 1}
    assert ("services/14", "Ocotillo Crisis Line") in {(one.record, one.name) for one in found.organizations}


def test_an_empty_id_is_told_and_the_record_found_by_its_row(tmp_path: Path) -> None:
    found = read_with(tmp_path, services=services(("", "1", "Meals", "", "active", "")))
    assert problems(found)["record-without-id"] == 1
    assert found.organizations[0].services[0].record == "services/row 2"


def test_rows_that_name_no_record_are_counted(tmp_path: Path) -> None:
    links = [TABLES["services_taxonomy"][0], ("61", "", "51"), ("62", "", "52"), ("63", "11", "51")]
    assert problems(read_with(tmp_path, services_taxonomy=links)) == {"link-without-id": 2}


def test_an_id_that_is_there_twice_is_the_first(tmp_path: Path) -> None:
    twice = [*TABLES["organizations"], ("1", "Another Name", "", "", "")]
    found = read_with(tmp_path, organizations=twice)
    assert problems(found) == {"same-id-twice": 1}
    assert "Another Name" not in {one.name for one in found.organizations}


def test_so_is_a_service_that_is_there_twice(tmp_path: Path) -> None:
    row = ("11", "1", "Food Pantry", "", "active", "")
    found = read_with(tmp_path, services=services(row, row))
    assert (problems(found), found.number_of_services) == ({"same-id-twice": 1}, 1)


@pytest.mark.parametrize(
    "status", ["inactive", "Defunct", "temporarily closed", "INACTIVE", "Planned", "En elaboración"]
)
def test_what_is_closed_is_left_out_and_counted(status: str, tmp_path: Path) -> None:
    found = read_with(tmp_path, services=services(("14", "1", "Old Kitchen", "", status, "")))
    assert found.inactive == 1
    assert all(service.name != "Old Kitchen" for one in found.organizations for service in one.services)


def test_marks_and_line_ends_written_as_letters_are_counted_and_never_in_a_name(tmp_path: Path) -> None:
    row = ("14", "1", "Meals ###MON### on\\nMondays", "###TUE### Soup.\\nBread.", "active", "")
    found = read_with(tmp_path, services=services(row))
    assert problems(found) == {"marks": 1, "line-ends-as-letters": 1}
    assert found.organizations[0].services[0].name == "Meals on Mondays"


def test_a_cell_of_two_hundred_kilobytes_is_read(tmp_path: Path) -> None:
    found = read_with(tmp_path, services=services(("14", "1", "Meals", "soup " * 40_000, "active", "")))
    assert problems(found) == {"long-cells": 1}
    assert [service.name for service in found.organizations[0].services] == ["Meals"]


def test_reading_a_long_cell_changes_nothing_for_who_reads_csv_afterwards(tmp_path: Path) -> None:
    import csv

    before = csv.field_size_limit()
    read_with(tmp_path)
    assert csv.field_size_limit() == before


def test_windows_1252_is_told_once_a_file(tmp_path: Path) -> None:
    folder = Path(write_folder(tmp_path / "old"))
    rows = [*TABLES["organizations"], ("3", "Clínica del Niño", "", "", "")]
    (folder / "organizations.csv").write_bytes(csv_of(rows).encode("windows-1252"))
    found = read_directory(str(folder))
    assert problems(found) == {"not-utf-8": 1}
    assert "Clínica del Niño" in {one.name for one in found.organizations}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marks_of_an_encoding_are_no_part_of_the_first_heading(encoding: str, tmp_path: Path) -> None:
    folder = Path(write_folder(tmp_path / "marked"))
    (folder / "organizations.csv").write_bytes(csv_of(TABLES["organizations"]).encode(encoding))
    found = read_directory(str(folder))
    assert (problems(found), found.number_of_organizations) == ({}, 2)


def test_missing_columns_are_survived(tmp_path: Path) -> None:
    found = read_with(tmp_path, organizations=[("id",), ("1",)], services=[("organization_id", "name"), ("1", "Meals")])
    assert problems(found)["missing-column"] == 2
    assert [one.name for one in found.organizations] == ["Meals"]


def test_rows_that_are_too_short_or_too_long_are_read(tmp_path: Path) -> None:
    rows = [*TABLES["organizations"], ("3", "Short"), ("4", "Long", "", "", "", "more", "and more")]
    assert {"Short", "Long"} <= {one.name for one in read_with(tmp_path, organizations=rows).organizations}


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_columns_are_apart_by_whatever_sign(delimiter: str, tmp_path: Path) -> None:
    folder = Path(write_folder(tmp_path / "apart"))
    for name, rows in TABLES.items():
        (folder / f"{name}.csv").write_text(csv_of(rows, delimiter), encoding="utf-8")
    assert read_directory(str(folder)).number_of_services == 2


def test_a_zip_of_a_mac_holds_no_second_directory(tmp_path: Path) -> None:
    hidden = {f"__MACOSX/._{name}": rows for name, rows in TABLES.items()}
    found = read_directory(write_zip(tmp_path / "mac.zip", dict(TABLES) | hidden))
    assert (found.number_of_organizations, problems(found)) == (2, {})


def test_what_lies_beside_the_tables_is_passed_over(tmp_path: Path) -> None:
    folder = Path(write_folder(tmp_path / "beside"))
    (folder / "settings.json").write_text("{ // not JSON\n}", encoding="utf-8")
    (folder / "map.json").write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    (folder / "README.txt").write_text("Exported on Monday.", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    assert read_directory(str(folder)).number_of_organizations == 2


def test_tables_may_lie_in_a_folder_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "datapackage.json").write_text("{}", encoding="utf-8")
    write_folder(tmp_path / "package" / "data")
    assert read_directory(str(tmp_path / "package")).number_of_organizations == 2
    assert read_directory(str(tmp_path / "package" / "datapackage.json")).number_of_organizations == 2


NO_DIRECTORIES = {
    "nothing.csv": b"",
    "letter.csv": b"Dear all,\nsee you on Monday.\n",
    "numbers.csv": b"a,b\n1,2\n",
    "broken.json": b'{"organizations": [',
    "number.json": b"12",
    "term.json": b'{"id": "1", "name": "Food", "taxonomy_detail": {"id": "2", "name": "x"}}',
    "empty.json": b"[]",
    "broken.zip": b"PK\x03\x04 broken",
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "deep.json": b"[" * 100_000,
}


@pytest.mark.parametrize("name", NO_DIRECTORIES)
def test_what_is_no_directory_is_said_so(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(NO_DIRECTORIES[name])
    with pytest.raises(UserError):
        read_directory(str(tmp_path / name))


def test_neither_is_an_empty_folder_a_missing_file_or_an_empty_zip(tmp_path: Path) -> None:
    for path in (write_folder(tmp_path / "empty", {}), str(tmp_path / "none.csv"), write_zip(tmp_path / "a.zip", {})):
        with pytest.raises(UserError):
            read_directory(path)


def test_a_telephone_behind_a_name_is_no_part_of_it(tmp_path: Path) -> None:
    rows = (
        "Name,Type,Phone\nSotol Safe Place 520-555-0101,Community,\n"
        "Alder Clinic - (520) 555-0102,Health,520-555-0103\nBirch 211,,\n"
    )
    found = list_read(tmp_path, rows).organizations
    assert [(one.name, one.phone) for one in found] == [
        ("Sotol Safe Place", "520-555-0101"),
        ("Alder Clinic", "520-555-0103"),
        ("Birch 211", None),
    ]


def test_an_id_that_ends_with_ten_digits_is_whole(tmp_path: Path) -> None:
    id_ = "1011fb7d-c735-4998-9b06-0d9902683486"
    found = list_read(tmp_path, f"id,Agency\n{id_},Sotol Food Bank\n").organizations
    assert found[0].record == f"rows/{id_}"
