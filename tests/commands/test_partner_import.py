"""``ccr partner import`` and ``ccr init --from``, as a coordinator types them."""

import json
import subprocess
from pathlib import Path

import pytest
import yaml

from helpers import HEAD, Program, write_files
from terminal import Terminal, needs_tmux

ROSTER = """\
Ocotillo task force,,,,,
Agency,Sector,Contact,Office phone,Status,Since
Law enforcement,,,,,
Ocotillo County Sheriff,,"Xochitl Quispe, Sergeant",520-555-0101 / c 520-555-0161,Active,2025-03-14
Casa Ocotillo,DV shelter,Jo Smith,520-555-0103,Active,2025-02-11
Casa Ocotillo,DV shelter,"Al Smith, Advocate",520-555-0104,Active,
Dolores Smith,Legal,,520-555-0165,,
,,Di Smith,520-555-0166,,
OLA,Legal,,520-555-0105,Invited,3/4/26
YWCA,Outreach,,520-555-0106,,
Total,5,,,,
"""
NEVER = ("Quispe", "Smith", "0161", "0165", "0166")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/o.yaml": HEAD, "roster.csv": ROSTER})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plan_at(here: Path) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = yaml.safe_load((here / "plans/o.yaml").read_text(encoding="utf-8"))
    return found


def test_each_row_is_accounted_for_in_json(ccr: Program) -> None:
    told = ccr("partner", "import", "roster.csv", "--format=json", "--dry-run")
    document = json.loads(told.out)
    assert (document["ccr"], document["path"], document["source"], document["sheet"]) == (
        1, "plans/o.yaml", "roster.csv", None,
    )  # fmt: skip
    assert document["columns"] == {
        "Agency": "name", "Sector": "seats", "Contact": "contact", "Office phone": "phone", "Status": "status",
        "Since": "since",
    }  # fmt: skip
    assert document["written"] is False
    rows = {row["row"]: (row["action"], row["why"]) for row in document["rows"]}
    assert rows == {
        3: ("skip", "section"),
        4: ("add", None),
        5: ("add", None),
        6: ("skip", "folded"),
        7: ("skip", "person"),
        8: ("skip", "no-agency"),
        9: ("add", None),
        10: ("add", None),
        11: ("skip", "total"),
    }
    assert document["rows"][1] == {
        "row": 4, "id": "ocotillo-county-sheriff", "name": "Ocotillo County Sheriff", "seats": ["law-enforcement"],
        "status": "at-the-table", "action": "add", "why": None, "questions": [], "left_out": ["person", "phone"],
    }  # fmt: skip


def test_the_plan_has_the_agencies_and_nothing_of_a_person(ccr: Program, here: Path) -> None:
    told = ccr("partner", "import", "roster.csv", "--yes")
    assert told.status == 0
    text = (here / "plans/o.yaml").read_text(encoding="utf-8")
    assert not any(word in text + told.out + told.err for word in NEVER)
    partners = plan_at(here)["partners"]
    assert partners["casa-ocotillo"] == {
        "name": "Casa Ocotillo",
        "seats": ["victim-services", "housing"],
        "status": "at-the-table",
        "since": partners["casa-ocotillo"]["since"],  # type: ignore[index]
        "confidential": "place",
        "contacts": [{"role": "Office", "phone": "520-555-0103"}, {"role": "Advocate", "phone": "520-555-0104"}],
    }
    assert partners["ywca"] == {
        "name": "YWCA",
        "seats": [],
        "role": "Outreach",
        "status": "identified",
        "contacts": [{"role": "Office", "phone": "520-555-0106"}],
    }
    assert ccr("check").status == 0


def test_the_sums_can_be_checked_against_the_sheet(ccr: Program) -> None:
    told = " ".join(ccr("partner", "import", "roster.csv", "--dry-run").out.split())
    assert (
        "9 rows: 4 agencies, 1 folded into them, 2 sections, totals and notes, 1 without an agency, 1 question, 0 lost."
        in told
    )


def test_a_partner_that_is_there_stays_as_it_is_unless_somebody_asks(ccr: Program, here: Path) -> None:
    there = f"{HEAD}partners:\n  police: {{name: Ocotillo County Sheriff, seats: [law-enforcement], status: invited}}\n"
    write_files(here, {"plans/o.yaml": there})
    ccr("partner", "import", "roster.csv", "--yes")
    assert plan_at(here)["partners"]["police"] == {
        "name": "Ocotillo County Sheriff", "seats": ["law-enforcement"], "status": "invited",
    }  # fmt: skip
    ccr("partner", "import", "roster.csv", "--yes", "--update")
    assert plan_at(here)["partners"]["police"] == {
        "name": "Ocotillo County Sheriff",
        "seats": ["law-enforcement"],
        "status": "invited",
        "contacts": [{"role": "Sergeant", "phone": "520-555-0101"}],
    }
    again = ccr("partner", "import", "roster.csv", "--yes", "--update")
    assert "nothing was written" in again.out


def test_all_of_it_is_one_edit_that_can_be_taken_back(ccr: Program, here: Path) -> None:
    ccr("partner", "import", "roster.csv", "--yes")
    ccr("undo", "--yes") if "--yes" in ccr("undo", "--help").out else ccr("undo")
    assert (here / "plans/o.yaml").read_text(encoding="utf-8") == HEAD


def test_what_map_says_is_remembered_by_headings(ccr: Program, here: Path) -> None:
    write_files(here, {"odd.csv": "Crew,Bucket\nCasa Ocotillo,Housing\nMesa Clinic,Health care\n"})
    ccr("partner", "import", "odd.csv", "--map", "name=Crew,seats=Bucket", "--yes")
    kept = (here / "plans/.roster.yaml").read_text(encoding="utf-8")
    assert yaml.safe_load(kept) == {"rosters": [{"Crew": "name", "Bucket": "seats"}]}
    write_files(here, {"odd.csv": "Crew,Bucket\nOcotillo Food Bank,Food\n"})
    rows = json.loads(ccr("partner", "import", "odd.csv", "--format=json").out)["rows"]
    assert [(row["name"], row["seats"]) for row in rows] == [("Ocotillo Food Bank", ["food"])]
    assert ccr("check").out.startswith("1 file: 0 errors")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("roster.csv", "--map", "name=Agenzy"), "No column is headed `Agenzy`."),
        (("roster.csv", "--map", "crew=Agency"), "`--map` doesn't know `crew`."),
        (("roster.csv", "--map", "Agency"), "`--map` takes a field and a heading."),
        (("roster.csv", "--status", "here"), "`--status` doesn't know `here`."),
        (("roster.csv", "--sheet", "X"), "A file of this form has no sheets."),
        (("none.csv",), "There is no file or folder"),
        (("plans/o.yaml", "roster.csv"), "`o.yaml` is a plan, and no spreadsheet."),
        (("head.csv",), "`head.csv` has headings and no rows under them."),
        (("lone.csv",), "`lone.csv` has headings and no rows under them."),
        (("people.csv", "--map", "name=Last name"), "`Last name` is a column of persons, whose names never come in."),
        (("mixed.csv", "--map", "name=A"), 'The agencies are under `Org`: `--map name="Org"`.'),
        (("people.csv", "--map", "name=Agenzy"), "The columns are `A` (First name), `B` (Last name), `C` (Phone)."),
        (("people.csv",), 'Name it: `--map name="…"`. The columns are `A` (First name), `B` (Last name), `C` (Phone).'),
        (("text.csv",), "No column of agencies is found"),
        ((), "`FILE` is missing"),
    ],
)
def test_a_mistake_is_told_and_nothing_is_written(ccr: Program, here: Path, words: tuple[str, ...], told: str) -> None:
    write_files(here, {"text.csv": "It was a long day.\nNothing happened, nobody came.\nThen it rained.\n"})
    write_files(here, {"head.csv": "Agency,Sector\n", "lone.csv": "Agency\n"})
    write_files(here, {"people.csv": "First name,Last name,Phone\nXochitl,Quispe,520-555-0161\n"})
    write_files(here, {"mixed.csv": "Last name,Org\nQuispe,Oak Food Bank\n"})
    result = ccr("partner", "import", *words)
    assert told in " ".join(result.err.split())
    assert "Quispe" not in result.err
    assert result.status != 0
    assert (here / "plans/o.yaml").read_text(encoding="utf-8") == HEAD


@pytest.mark.parametrize(
    "plan", ["ccr: 1\nname: [\n", f"{HEAD}partners: [a]\n", "ccr: 1\nname: X\nframework: no/where.yaml\n", "\n"]
)
def test_a_plan_that_cannot_be_edited_is_refused(ccr: Program, here: Path, plan: str) -> None:
    write_files(here, {"plans/o.yaml": plan})
    result = ccr("partner", "import", "roster.csv", "--yes")
    assert result.status == 1
    assert result.err.startswith("ccr: ") or "error" in result.err
    assert (here / "plans/o.yaml").read_text(encoding="utf-8") == plan


def test_a_workbook_in_the_repository_is_warned_about(ccr: Program, here: Path) -> None:
    assert "lies in a folder of git" not in ccr("partner", "import", "roster.csv", "--dry-run").err
    subprocess.run(["git", "init", "-q", str(here)], check=True)
    assert "lies in a folder of git" in ccr("partner", "import", "roster.csv", "--dry-run").err.replace("\n", " ")


def test_a_plan_begins_with_a_roster(ccr: Program, here: Path) -> None:
    result = ccr("init", "new", "--from", "roster.csv", "--yes")
    assert result.status == 0
    text = (here / "plans/new.yaml").read_text(encoding="utf-8")
    assert set(yaml.safe_load(text)["partners"]) == {"casa-ocotillo", "ola", "ocotillo-county-sheriff", "ywca"}
    heading = text.index("# law-enforcement:")
    assert heading < text.index("  ocotillo-county-sheriff:") < text.index("# prosecutor:")


def test_no_plan_begins_with_a_file_that_is_no_roster(ccr: Program, here: Path) -> None:
    write_files(here, {"text.csv": "It was a long day.\n"})
    assert ccr("init", "new", "--from", "text.csv", "--yes").status == 2
    assert not (here / "plans/new.yaml").exists()


@needs_tmux
@pytest.mark.parametrize(("language", "write"), [("en", "Write this?"), ("es", "¿Se anota esto?")])
def test_each_thing_is_asked_once_at_a_terminal(here: Path, language: str, write: str) -> None:
    terminal = Terminal(here)
    try:
        terminal.start("partner", "import", "roster.csv", CCR_LANG=language)
        for shown, typed in (
            ("Enter", ""),  # the row that reads like a person's
            ("Outreach", "16"),
            ("3/4/26", "1"),
            ("Casa Ocotillo", "2"),  # its name is confidential too
            ("OLA", "Ocotillo Legal Aid"),
            ("YWCA", ""),
        ):
            terminal.wait_for(shown)
            terminal.type(typed)
        terminal.wait_for(write)
        assert all(len(line) <= 80 for line in terminal.screen().splitlines())
        assert not any(word in terminal.screen() for word in NEVER)
        terminal.type("y" if language == "en" else "s")
        terminal.wait_for("ended")
    finally:
        terminal.close()
    partners = plan_at(here)["partners"]
    assert "casa-ocotillo" not in partners
    assert partners["partner-1"]["confidential"] == "name"  # type: ignore[index]
    assert partners["ocotillo-legal-aid"]["name"] == "Ocotillo Legal Aid"  # type: ignore[index]
    assert partners["ywca"]["seats"] == ["faith-community"]  # type: ignore[index]


def test_a_row_with_one_word_is_an_agency_unless_it_heads_others(ccr: Program, here: Path) -> None:
    rows = "Agency,Phone,Status\nPOLICE,,\nMarlow PD,520-555-0101,Active\nUSCIS,,\nPatrulla Fronteriza,,\nEMERGE,,\n"
    (here / "alone.csv").write_text(rows, encoding="utf-8")
    told = json.loads(ccr("partner", "import", "alone.csv", "--format=json", "--dry-run").out)
    assert {row["row"]: row["action"] for row in told["rows"]} == {2: "skip", 3: "add", 4: "add", 5: "add", 6: "add"}


def test_an_agency_that_is_not_to_be_invited_is_left_out_and_asked_about(ccr: Program, here: Path) -> None:
    (here / "status.csv").write_text(
        "Agency,Status\nOak Food Bank,Do not invite\nElm Food Bank,Active\n", encoding="utf-8"
    )
    ccr("partner", "import", "status.csv", "--yes")
    assert [partner["name"] for partner in plan_at(here)["partners"].values()] == ["Elm Food Bank"]  # type: ignore[index]


def test_a_program_for_those_who_batter_is_no_victim_service(ccr: Program, here: Path) -> None:
    rows = "Agency,Sector,Title\nNew Paths Batterer Intervention,Victim services,Victim advocate\n"
    (here / "bip.csv").write_text(rows, encoding="utf-8")
    told = json.loads(ccr("partner", "import", "bip.csv", "--yes", "--format=json").out)["rows"][0]
    assert (told["seats"], told["questions"]) == ([], ["seats"])
    assert "Victim services" not in (here / "plans/o.yaml").read_text(encoding="utf-8")


def test_a_town_that_the_roster_or_the_plan_names_stays_behind_an_agency(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/o.yaml": f"{HEAD}places: [Quentel]\n"})
    rows = "Agency,City\nLegal Aid - Quentel,\nFood Bank - Abernatha,\nClinic - Xenak,Xenak\nAbernatha Police,\n"
    (here / "towns.csv").write_text(rows, encoding="utf-8")
    ccr("partner", "import", "towns.csv", "--yes")
    assert sorted(partner["name"] for partner in plan_at(here)["partners"].values()) == [  # type: ignore[index]
        "Abernatha Police", "Clinic - Xenak", "Food Bank - Abernatha", "Legal Aid - Quentel",
    ]  # fmt: skip


def test_no_name_of_a_person_comes_in_behind_an_agency(ccr: Program, here: Path) -> None:
    rows = (
        'Agency\n"Juniper PD, Sgt. Tom Abernatha"\nRim Health c/o Quen Abernatha\nSheriff Abernatha\nAbernatha Xenak\n'
    )
    (here / "names.csv").write_text(rows, encoding="utf-8")
    ccr("partner", "import", "names.csv", "--yes")
    text = (here / "plans/o.yaml").read_text(encoding="utf-8").casefold()
    assert "abernatha" not in text
    assert sorted(partner["name"] for partner in plan_at(here)["partners"].values()) == ["Juniper PD", "Rim Health"]  # type: ignore[index]


THERE = f"""\
{HEAD}partners:
  police:
    name: Ocotillo County Sheriff
    seats: [law-enforcement]
    status: invited
    languages: [es]
    contacts:
      - {{role: Sergeant, phone: 520-555-0100}}
  casa:
    name: Casa Ocotillo
    seats: [victim-services, housing]
    status: at-the-table
    contacts:
      - {{role: Office, phone: (520) 555-0103}}
"""
SAME = """\
Agency,Status,Contact,Office phone,Languages
Ocotillo County Sheriff,Active,Sergeant,520-555-0101,"Spanish, Mixteco"
Casa Ocotillo,Active,,520-555-0103,
"""


def test_what_a_plan_says_otherwise_is_told_with_what_to_type(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/o.yaml": THERE, "same.csv": SAME})
    told = ccr("partner", "import", "same.csv", "--yes")
    out = " ".join(told.out.split())
    assert "1 says the same as the plan." in out
    for line in (
        "Row 2: “Ocotillo County Sheriff” is at the table here, and invited in the plan: `ccr partner join police`",
        "another telephone here: `ccr partner contact police --role Sergeant --phone 520-555-0101`",
        "has more languages here: `ccr partner set police languages=es,mix`",
    ):
        assert line in out
    assert "says so already" not in told.out
    assert (here / "plans/o.yaml").read_text(encoding="utf-8") == THERE


def test_the_commands_that_are_told_make_the_two_alike(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/o.yaml": THERE, "same.csv": SAME})
    told = " ".join(ccr("partner", "import", "same.csv", "--yes").out.split())
    commands = [piece.split() for piece in told.split("`") if piece.startswith("ccr ")]
    assert [ccr(*words[1:]).status for words in commands] == [0, 0, 0]
    again = ccr("partner", "import", "same.csv", "--yes").out
    assert "2 say the same as the plan." in again
    assert "says so already; nothing changes." in again


def test_the_status_of_a_partner_that_is_there_is_the_plans(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/o.yaml": THERE, "same.csv": SAME})
    rows = json.loads(ccr("partner", "import", "same.csv", "--format=json").out)["rows"]
    assert [(row["action"], row["status"], row["differs"]) for row in rows] == [
        ("same", "invited", ["status", "phone", "languages"]),
        ("same", "at-the-table", []),
    ]


def test_a_status_that_the_roster_does_not_say_is_no_difference(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/o.yaml": THERE, "same.csv": "Agency,Phone\nCasa Ocotillo,520-555-0103\n"})
    assert "says so already; nothing changes." in ccr("partner", "import", "same.csv", "--yes").out


def test_a_status_that_nobody_knows_is_asked_about_again(ccr: Program, here: Path) -> None:
    (here / "odd.csv").write_text("Agency,Status\nOak Food Bank,on hold\n", encoding="utf-8")
    asked = "What do these say of a status? “on hold”."
    for _ in range(2):
        assert asked in " ".join(ccr("partner", "import", "odd.csv", "--yes").out.split())
    row = json.loads(ccr("partner", "import", "odd.csv", "--yes", "--format=json").out)["rows"][0]
    assert (row["action"], row["questions"]) == ("same", ["status"])


def test_what_update_would_add_is_told_and_then_added(ccr: Program, here: Path) -> None:
    lacking = THERE.replace("    languages: [es]\n", "")
    write_files(here, {"plans/o.yaml": lacking, "same.csv": SAME})
    told = " ".join(ccr("partner", "import", "same.csv", "--yes").out.split())
    assert "1 knows more than the plan, which `--update` adds." in told
    told = " ".join(ccr("partner", "import", "same.csv", "--yes", "--update").out.split())
    assert "Row 2: Ocotillo County Sheriff; added: languages." in told
    assert plan_at(here)["partners"]["police"]["languages"] == ["es", "mix"]  # type: ignore[index]


INTAKE = f"""\
{HEAD}partners:
  food:
    name: Oak Food Bank
    seats: [food]
    status: at-the-table
    contacts:
      - {{role: Intake, phone: 520-555-0100}}
"""


def test_update_adds_mail_to_a_contact_that_has_none(ccr: Program, here: Path) -> None:
    rows = "Agency,Status,Title,Office phone,Email\nOak Food Bank,Active,Intake,520-555-0100,intake@example.org\n"
    write_files(here, {"plans/o.yaml": INTAKE, "mail.csv": rows})
    told = " ".join(ccr("partner", "import", "mail.csv", "--yes").out.split())
    assert "1 knows more than the plan, which `--update` adds" in told
    assert "has other mail" not in told
    assert ccr("partner", "import", "mail.csv", "--update", "--yes").status == 0
    assert plan_at(here)["partners"]["food"]["contacts"] == [  # type: ignore[index]
        {"role": "Intake", "phone": "520-555-0100", "email": "intake@example.org"}
    ]
    assert "says the same as the plan" in ccr("partner", "import", "mail.csv").out


def test_other_mail_of_a_contact_is_told_and_stays(ccr: Program, here: Path) -> None:
    rows = "Agency,Status,Title,Email\nOak Food Bank,Active,Intake,intake@example.org\n"
    there = INTAKE.replace("520-555-0100", "520-555-0100, email: front@example.org")
    write_files(here, {"plans/o.yaml": there, "mail.csv": rows})
    assert "has other mail here" in " ".join(ccr("partner", "import", "mail.csv", "--update", "--yes").out.split())
    assert "intake@example.org" not in (here / "plans/o.yaml").read_text(encoding="utf-8")


def test_differences_fill_no_more_than_a_screen(ccr: Program, here: Path) -> None:
    names = [f"Ocotillo Center {number}" for number in range(10, 36)]
    partners = "".join(
        f"  p{at}: {{name: {name}, seats: [], role: Help, status: left}}\n" for at, name in enumerate(names)
    )
    rows = "Agency,Status\n" + "".join(f"{name},Active\n" for name in names)
    write_files(here, {"plans/o.yaml": f"{HEAD}partners:\n{partners}", "same.csv": rows})
    told = ccr("partner", "import", "same.csv", "--yes").out
    assert told.count("ccr partner join") == 8
    assert "and 18 more differences" in told


def test_a_twin_that_was_merged_does_not_come_back(ccr: Program, here: Path) -> None:
    write_files(here, {"twins.csv": "Agency,Phone\nMesa Clinic,520-555-0101\nSalud Para Todas,520-555-0102\n"})
    ccr("partner", "import", "twins.csv", "--yes")
    assert ccr("partner", "merge", "mesa-clinic", "salud-para-todas", "--yes").status == 0
    assert [one["name"] for one in plan_at(here)["partners"].values()] == ["Mesa Clinic (Salud Para Todas)"]  # type: ignore[index]
    again = json.loads(ccr("partner", "import", "twins.csv", "--yes", "--format=json").out)
    assert [(row["id"], row["action"], row["why"]) for row in again["rows"]] == [
        ("mesa-clinic", "same", None), ("mesa-clinic", "same", None),
    ]  # fmt: skip
    assert len(plan_at(here)["partners"]) == 1


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("Ocotillo Legal Aid (OLA)", "OLA", "Ocotillo Legal Aid (OLA)"),
        ("Ocotillo Legal Aid (OLA)", "Ayuda Legal (OLA)", "Ocotillo Legal Aid (OLA) (Ayuda Legal)"),
        ("Sheriff's Office", "Sheriffs office", "Sheriff's Office"),
        ("The Clinic, Inc.", "Clinic", "The Clinic, Inc."),
    ],
)
def test_a_name_that_is_there_already_is_not_said_twice(
    ccr: Program, here: Path, first: str, second: str, both: str
) -> None:
    entry = "seats: [food], status: invited"
    partners = f'partners:\n  a: {{name: "{first}", {entry}}}\n  b: {{name: "{second}", {entry}}}\n'
    write_files(here, {"plans/o.yaml": HEAD + partners})
    assert ccr("partner", "merge", "a", "b", "--yes").status == 0
    assert plan_at(here)["partners"]["a"]["name"] == both  # type: ignore[index]


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ("name='Agency, program or office',phone=Tel", "Agency, program or office"),
        ('name="Agency, phone=office",phone=Tel', "Agency, phone=office"),
        ("phone=Tel, name = Agency, program or office", "Agency, program or office"),
    ],
)
def test_headings_that_map_names_may_hold_commas(ccr: Program, here: Path, said: str, heading: str) -> None:
    write_files(here, {"commas.csv": f'"{heading}",Tel\nOak Corner,520-555-0101\n'})
    told = json.loads(ccr("partner", "import", "commas.csv", "--map", said, "--dry-run", "--format=json").out)
    assert [row["name"] for row in told["rows"]] == ["Oak Corner"]


def test_the_words_of_an_agency_are_never_taken_down_as_a_heading(ccr: Program, here: Path) -> None:
    write_files(here, {"bare.csv": "Rim Health Clinic,520-555-0101\nOak Corner,520-555-0102\n"})
    words = ("bare.csv", "--map", "name=Rim Health Clinic", "--format=json", "--yes")
    told = json.loads(ccr("partner", "import", *words).out)
    assert told["columns"]["A"] == "name"
    assert [row["name"] for row in told["rows"]] == ["Rim Health Clinic", "Oak Corner"]
    assert not (here / "plans/.roster.yaml").exists()


def test_a_column_without_a_heading_is_named_by_its_letter_beside_others(ccr: Program, here: Path) -> None:
    write_files(here, {"odd.csv": "Crew,\nOak Corner,520-555-0101\n"})
    words = ("odd.csv", "--map", "name=Crew,phone=b", "--dry-run", "--format=json")
    told = json.loads(ccr("partner", "import", *words).out)
    assert told["columns"] == {"A": "name", "B": "phone"}
    assert [row["name"] for row in told["rows"]] == ["Oak Corner"]


def test_a_command_that_is_told_means_the_plan_it_is_about(ccr: Program, tmp_path: Path) -> None:
    partner = "partners: {clinic: {name: Mesa Clinic, seats: [health-care], status: invited}}\n"
    write_files(tmp_path, {"plans/one.yaml": HEAD + partner, "plans/two.yaml": HEAD})
    write_files(tmp_path, {"r.csv": "Agency,Status\nMesa Clinic,Active\n"})
    told = " ".join(ccr("partner", "import", "r.csv", "one", "--yes").out.split())
    assert "`ccr partner join clinic --plan one`" in told
    ccr("partner", "join", "clinic", "--plan", "one")
    assert "status: at-the-table" in (tmp_path / "plans/one.yaml").read_text("utf-8")
