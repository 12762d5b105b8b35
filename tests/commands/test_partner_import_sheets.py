"""``ccr partner import`` of a workbook with several sheets: what is read, what isn't, and what is told of it."""

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
import yaml

from helpers import HEAD, Program, write_files
from terminal import Terminal, needs_tmux

Rows = Sequence[Sequence[str]]
SECTORS: Mapping[str, Rows] = {
    "Legal": [
        ["Agency", "Contact", "Office phone", "Status"],
        ["Juniper Rights Project", "Jo Example", "520-555-0101", "Active"],
        ["Casa Ocotillo", "Al Example", "520-555-0102", "Active"],
    ],
    "Medical": [
        ["Agency", "Office phone"],
        ["Mesa Partners", "520-555-0103"],
        ["Casa Ocotillo", "520-555-0104"],
        ["", "520-555-0199"],
    ],
    "Policía": [["Organización", "Teléfono"], ["Mesa Verde", "520-555-0105"]],
    "Old 2024": [["Agency", "Status"], ["Gone Away Center", "Active"]],
}


def workbook(path: Path, sheets: Mapping[str, Rows], hidden: Sequence[str] = ()) -> Path:
    with xlsxwriter.Workbook(path) as made:
        for name, rows in sheets.items():
            on = made.add_worksheet(name)
            for number, row in enumerate(rows):
                on.write_row(number, 0, row)
            if name in hidden:
                on.hide()
    return path


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/o.yaml": HEAD})
    workbook(tmp_path / "roster.xlsx", SECTORS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def partners(here: Path, plan: str = "o") -> dict[str, dict[str, Any]]:
    found = yaml.safe_load((here / f"plans/{plan}.yaml").read_text(encoding="utf-8"))["partners"]
    return {partner["name"]: partner for partner in found.values()}


def told_of(ccr: Program, *words: str) -> dict[str, Any]:
    told = ccr("partner", "import", *words, "--dry-run", "--format=json")
    assert told.status == 0, told.err
    found: dict[str, Any] = json.loads(told.out)
    return found


def said(text: str) -> str:
    return " ".join(text.split())


def test_all_sheets_are_read_and_their_names_say_the_seats(ccr: Program, here: Path) -> None:
    assert ccr("partner", "import", "roster.xlsx", "--yes").status == 0
    found = partners(here)
    assert {name: one["seats"] for name, one in found.items()} == {
        "Juniper Rights Project": ["legal-services"],
        "Casa Ocotillo": ["legal-services", "health-care"],
        "Mesa Partners": ["health-care"],
        "Mesa Verde": ["law-enforcement"],
    }
    assert [one["phone"] for one in found["Casa Ocotillo"]["contacts"]] == ["520-555-0102", "520-555-0104"]


def test_all_of_it_is_one_edit(ccr: Program, here: Path) -> None:
    ccr("partner", "import", "roster.xlsx", "--yes")
    ccr("undo")
    assert (here / "plans/o.yaml").read_text(encoding="utf-8") == HEAD


def test_the_sums_are_over_all_sheets(ccr: Program) -> None:
    told = said(ccr("partner", "import", "roster.xlsx", "--dry-run").out)
    assert told.startswith("Read: Legal (2 rows), Medical (3 rows), Policía (1 row). Understood: ")
    assert "6 rows: 4 agencies, 1 folded into them, 1 section, total or note, 0 lost." in told


def test_rows_in_json_say_their_sheet_only_where_several_are_read(ccr: Program) -> None:
    told = told_of(ccr, "roster.xlsx")
    assert (told["sheet"], told["sheets"]) == (None, ["Legal", "Medical", "Policía"])
    assert told["sheets_not_read"] == [{"sheet": "Old 2024", "why": "older"}]
    assert [(row["sheet"], row["row"], row["action"]) for row in told["rows"]] == [
        ("Legal", 2, "add"),
        ("Legal", 3, "add"),
        ("Medical", 2, "add"),
        ("Medical", 3, "skip"),
        ("Medical", 4, "skip"),
        ("Policía", 2, "add"),
    ]
    assert told["columns"] == {
        "Agency": "name", "Contact": "contact", "Office phone": "phone", "Status": "status", "Organización": "name",
        "Teléfono": "phone",
    }  # fmt: skip
    one = told_of(ccr, "roster.xlsx", "--sheet", "Medical")
    assert (one["sheet"], one["sheets"], "sheet" in one["rows"][0]) == ("Medical", ["Medical"], False)


def test_sheets_are_picked_by_name_or_number(ccr: Program, here: Path) -> None:
    assert told_of(ccr, "roster.xlsx", "--sheet", "policia", "--sheet", "1")["sheets"] == ["Legal", "Policía"]
    assert ccr("partner", "import", "roster.xlsx", "--sheet", "Old 2024", "--yes").status == 0
    assert set(partners(here)) == {"Gone Away Center"}


def test_an_older_copy_is_told_with_the_command_that_reads_it(ccr: Program) -> None:
    told = said(ccr("partner", "import", "roster.xlsx", "--dry-run").err)
    assert told == (
        "Not read, since it looks like an older copy: `Old 2024`. "
        "To read it: `ccr partner import roster.xlsx plans/o.yaml --sheet 'Old 2024'`"
    )


@pytest.mark.parametrize(
    ("names", "read"),
    [
        (("Members", "2023 list"), ["Members"]),
        (("Members 2025", "Members 2026"), ["Members 2026"]),
        (("Members", "Copy of Members"), ["Members"]),
        (("Miembros", "Copia de Miembros"), ["Miembros"]),
        (("Members", "Members (2)"), ["Members"]),
        (("Members", "archive"), ["Members"]),
        (("Old 2024",), ["Old 2024"]),
        (("2023", "2021"), ["2023"]),
        (("North (2)", "South"), ["North (2)", "South"]),
        (("Legal 2026", "Health 2026"), ["Legal 2026", "Health 2026"]),
    ],
)
def test_which_sheets_look_like_older_copies(ccr: Program, here: Path, names: Sequence[str], read: list[str]) -> None:
    rows = [["Agency", "Status"], ["Oak Food Bank", "Active"]]
    workbook(here / "years.xlsx", dict.fromkeys(names, rows))
    assert told_of(ccr, "years.xlsx")["sheets"] == read


@pytest.mark.parametrize("beside", ["Old 2024", "Sign-in"])
def test_a_sheet_without_headings_is_read_rather_than_an_older_copy(ccr: Program, here: Path, beside: str) -> None:
    odd = [["Oak Food Bank", "520-555-0101"], ["Elm Legal Aid", "520-555-0102"]]
    workbook(here / "odd.xlsx", {"Sheet1": odd, beside: SECTORS["Old 2024"]})
    told = told_of(ccr, "odd.xlsx")
    assert (told["sheets"], [one["sheet"] for one in told["sheets_not_read"]]) == (["Sheet1"], [beside])


@pytest.mark.parametrize("name", ["Sign-in 6-16-26", "Attendance", "Mtg dates", "Asistencia 2026", "Budget"])
def test_a_sheet_that_is_no_roster_by_its_name_is_told(ccr: Program, here: Path, name: str) -> None:
    rows = [["Name", "Agency", "Signature"], ["Jo Example", "Juniper", "x"]]
    workbook(here / "two.xlsx", {"Members": SECTORS["Legal"], name: rows})
    told = told_of(ccr, "two.xlsx")
    assert (told["sheets"], told["sheets_not_read"]) == (["Members"], [{"sheet": name, "why": "other"}])
    assert "Not read, since by its name it is no roster: " in ccr("partner", "import", "two.xlsx", "--dry-run").err
    workbook(here / "one.xlsx", {name: rows})
    assert told_of(ccr, "one.xlsx")["sheets"] == [name]


def test_a_sheet_whose_headings_are_not_understood_is_told(ccr: Program, here: Path) -> None:
    odd = [["Crew", "Buzzer"], ["Oak Food Bank", "520-555-0101"], ["Elm Legal Aid", "520-555-0102"]]
    notes = [["Remember the cake"], ["Bring chairs"]]
    workbook(here / "odd.xlsx", {"Members": SECTORS["Legal"], "More": odd, "Notes": notes})
    told = ccr("partner", "import", "odd.xlsx", "--dry-run")
    assert said(told.err) == (
        "Not read, since its headings are not understood: `More`. "
        "To read it: `ccr partner import odd.xlsx plans/o.yaml --sheet More`"
    )
    assert ccr("partner", "import", "odd.xlsx", "--sheet", "More", "--yes").status == 0
    assert set(partners(here)) == {"Oak Food Bank", "Elm Legal Aid"}


def test_what_map_says_makes_a_sheet_readable_and_leaves_the_others_as_they_are(ccr: Program, here: Path) -> None:
    odd = [["Crew", "Bucket"], ["Oak Corner", "Food"]]
    workbook(here / "odd.xlsx", {"Members": SECTORS["Legal"], "More": odd})
    assert ccr("partner", "import", "odd.xlsx", "--map", "name=Crew,seats=Bucket", "--yes").status == 0
    assert {name: one["seats"] for name, one in partners(here).items()} == {
        "Juniper Rights Project": [],
        "Casa Ocotillo": [],
        "Oak Corner": ["food"],
    }
    kept = yaml.safe_load((here / "plans/.roster.yaml").read_text(encoding="utf-8"))
    assert kept == {"rosters": [{"Crew": "name", "Bucket": "seats"}]}
    assert told_of(ccr, "odd.xlsx")["sheets"] == ["Members", "More"]


def test_a_sheet_of_former_members_has_those_that_left(ccr: Program, here: Path) -> None:
    rows = [["Agency", "Phone"], ["Oak Food Bank", "520-555-0101"]]
    workbook(here / "two.xlsx", {"Members": SECTORS["Legal"], "Former members": rows})
    ccr("partner", "import", "two.xlsx", "--yes")
    assert partners(here)["Oak Food Bank"]["status"] == "left"


def test_the_name_of_a_sheet_is_repeated_only_if_it_is_nobodys(ccr: Program, here: Path) -> None:
    workbook(here / "names.xlsx", {"Xochitl Quispe": SECTORS["Legal"], "Medical": SECTORS["Medical"]})
    told = ccr("partner", "import", "names.xlsx", "--dry-run")
    assert "Quispe" not in told.out + told.err
    assert told_of(ccr, "names.xlsx")["sheets"] == ["1", "Medical"]


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(ccr: Program) -> None:
    told = ccr("partner", "import", "roster.xlsx", "--sheet", "Legal", "--sheet", "Lawyers")
    assert told.status == 2
    assert "The workbook has no sheet `Lawyers`." in told.err
    assert "`Legal`, `Medical`, `Policía` and `Old 2024`" in said(told.err)


def test_what_is_hidden_is_counted_in_words(ccr: Program, here: Path) -> None:
    workbook(here / "hidden.xlsx", {"Members": SECTORS["Legal"], "Survivors": SECTORS["Medical"]}, ["Survivors"])
    assert said(ccr("partner", "import", "hidden.xlsx", "--dry-run").err) == "1 hidden sheet was not read."
    spanish = said(ccr("partner", "import", "hidden.xlsx", "--dry-run", "--lang", "es").err)
    assert spanish == "No se leyó 1 hoja oculta."


def test_init_takes_sheets_and_columns_too(ccr: Program, here: Path) -> None:
    odd = [["Crew", "Bucket"], ["Oak Corner", "Food"]]
    workbook(here / "odd.xlsx", {"Members": SECTORS["Legal"], "More": odd})
    words = ("--sheet", "More", "--map", "name=Crew,seats=Bucket")
    assert ccr("init", "new", "--from", "odd.xlsx", *words, "--yes").status == 0
    assert {name: one["seats"] for name, one in partners(here, "new").items()} == {"Oak Corner": ["food"]}
    assert "Crew: name" in (here / "plans/.roster.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [("--sheet", "More"), ("--map", "name=Crew"), ("--phones", "own")])
def test_init_without_a_roster_has_no_use_for_them(ccr: Program, here: Path, words: tuple[str, str]) -> None:
    told = ccr("init", "new", "--yes", *words)
    assert told.status == 2
    assert f"`{words[0]}` is about a roster, and none is named." in told.err
    assert not (here / "plans/new.yaml").exists()


def test_init_with_a_plan_that_is_there_says_how_to_import_into_it(ccr: Program, here: Path) -> None:
    told = ccr("init", "o", "--from", "roster.xlsx", "--yes")
    assert told.status == 2
    assert "To take the roster over into it: `ccr partner import roster.xlsx plans/o.yaml`" in said(told.err)
    assert (here / "plans/o.yaml").read_text(encoding="utf-8") == HEAD


def test_a_workbook_in_git_is_warned_about_once(ccr: Program, here: Path) -> None:
    subprocess.run(["git", "init", "-q", str(here)], check=True)
    assert said(ccr("partner", "import", "roster.xlsx", "--dry-run").err).count("lies in a folder of git") == 1


@needs_tmux
class TestAtATerminal:
    @pytest.fixture
    def terminal(self, here: Path) -> Iterator[Terminal]:
        opened = Terminal(here)
        yield opened
        opened.close()

    @pytest.mark.parametrize("stops", ["no", "C-c"])
    def test_init_asks_before_anything_is_written(self, terminal: Terminal, here: Path, stops: str) -> None:
        write_files(here, {"calm.csv": "Agency,Sector,Status\nOak Legal Aid,Legal,Active\n"})
        for answer in (stops, "yes"):
            terminal.start("init", "new", "--name", "X", "--area", "Y", "--language", "en", "--from", "calm.csv")
            terminal.wait_for("Write this?")
            assert not (here / "plans/new.yaml").exists()
            terminal.press(answer) if answer == "C-c" else terminal.type(answer)
            terminal.wait_for("ended" if answer != "yes" else "Recorded in")
            assert ("Nothing was written." in terminal.screen()) == (answer != "yes")
            assert (here / "plans/new.yaml").exists() == (answer == "yes")
        assert set(partners(here, "new")) == {"Oak Legal Aid"}

    def test_an_answer_that_opens_a_question_is_followed_by_it(self, terminal: Terminal, here: Path) -> None:
        write_files(here, {"opens.csv": "Agency,Phone\nOak Corner,520-555-0101\n"})
        terminal.start("partner", "import", "opens.csv")
        terminal.wait_for("which seats?")
        terminal.type("housing")
        terminal.wait_for("What of it is")
        terminal.type("name")
        shown = terminal.wait_for("Write this?")
        assert shown.count("may have a shelter") == 1  # and not once more in the summary
        assert "Open questions" not in shown
        terminal.type("yes")
        terminal.wait_for("ended=0")
        assert partners(here)["Oak Corner"]["confidential"] == "name"

    def test_what_matters_stands_last_however_many_rows_there_are(self, terminal: Terminal, here: Path) -> None:
        rows = "Agency,Status\n" + "".join(f"Ocotillo Center {number},Active\n" for number in range(10, 100))
        write_files(here, {"many.csv": rows})
        terminal.start("partner", "import", "many.csv", "--dry-run", "--yes")
        terminal.wait_for("ended=0")
        last = terminal.visible()
        assert "90 rows: 90 agencies, 0 folded into them, 0 lost." in last
        assert "Which seats do these fill?" in last
        assert "and 31 more rows" in terminal.screen()


@pytest.mark.parametrize("name", ["Asistencia", "Attendance", "Minutas"])
def test_a_sheet_that_is_no_roster_by_its_name_is_told_whatever_its_headings(
    ccr: Program, here: Path, name: str
) -> None:
    workbook(here / "two.xlsx", {"Members": SECTORS["Legal"], name: [["Fecha", "Firmas"], ["12 de marzo", "14"]]})
    assert told_of(ccr, "two.xlsx")["sheets_not_read"] == [{"sheet": name, "why": "other"}]


@pytest.mark.parametrize(("language", "first"), [("en", "# What ccr "), ("es", "# Lo que ccr ")])
def test_what_was_said_of_columns_is_kept_in_the_language_of_the_plan(
    language: str, first: str, ccr: Program, here: Path
) -> None:
    (here / "plans/o.yaml").write_text(HEAD.replace("name:", f"language: {language}\nname:", 1), encoding="utf-8")
    write_files(here, {"odd.csv": "Crew,Buzzer\nOak Food Bank,520-555-0101\n"})
    assert ccr("partner", "import", "odd.csv", "--map", "name=Crew", "--yes").status == 0
    assert (here / "plans/.roster.yaml").read_text(encoding="utf-8").startswith(first)


def test_the_status_of_a_sheet_is_that_of_no_row_that_says_something_else(ccr: Program, here: Path) -> None:
    rows = [["Agencia", "Estatus"], ["Casa Luz", "Ya no"], ["Casa Sol", "quién sabe"], ["Casa Mar", ""]]
    workbook(here / "mesa.xlsx", {"Mesa 2026": rows})
    told = told_of(ccr, "mesa.xlsx")["rows"]
    assert [row["status"] for row in told] == ["left", "identified", "at-the-table"]
    assert "status" in told[1]["questions"]
