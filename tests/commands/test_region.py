"""``ccr region``: as a coalition's director types it, over a folder of plans."""

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest

from helpers import EXAMPLES, HEAD, Program, write_files

AS_OF = "--as-of=2026-11-30"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The four example plans, one that can't be read as a plan, and a framework of somebody's own."""
    write_files(tmp_path, {f"plans/{path.name}": path.read_bytes() for path in EXAMPLES.glob("*.yaml")})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def towns(folder: Path, number: int) -> None:
    """So many small plans, each with one partner that everybody knows."""
    casa = "partners: {casa: {name: Casa TOWN, named: public, seats: [victim-services], status: at-the-table}}\n"
    plans = {
        f"towns/t{n:03}.yaml": HEAD.replace("Saguaro", f"T{n:03}") + casa.replace("TOWN", str(n)) for n in range(number)
    }
    write_files(folder, plans)


def test_the_first_line_counts_what_cannot_be_read(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/broken.yaml": "ccr: 1\nname: [\n"})
    told = ccr("region", AS_OF)
    assert told.out.splitlines()[0] == "4 communities. 1 plan can't be read or shown, and isn't counted."
    assert told.status == 1
    assert "broken.yaml" in told.err


def test_json_is_as_the_contract_has_it(ccr: Program) -> None:
    told = json.loads(ccr("region", AS_OF, "--format=json").out)
    assert (told["ccr"], told["as_of"], told["findings"]) == (1, "2026-11-30", [])
    (framework,) = told["frameworks"]
    assert (framework["id"], framework["plans"]) == ("immigrant-survivors", 4)
    gaps = json.loads(ccr("gaps", AS_OF, "--format=json").out)["plans"]
    for seat in framework["seats"]:
        states = {
            plan["path"]: one["state"]
            for plan in gaps
            for sector in plan["sectors"]
            for one in sector["seats"]
            if one["id"] == seat["id"]
        }
        assert sum(seat["counts"].values()) == len(states) == 4
        assert all(seat["counts"][state] == list(states.values()).count(state) for state in seat["counts"])
        assert sorted(seat["open_in"]) == sorted(plan["path"] for plan in gaps if seat["id"] in plan["open_seats"])
    assert {one["id"]: len(one["missing_in"]) for one in framework["sectors"]} == {
        id_: sum(id_ in plan["missing_sectors"] for plan in gaps) for id_ in (s["id"] for s in framework["sectors"])
    }


def test_thirty_communities_fit_a_terminal(ccr: Program, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    towns(here, 30)
    for name, value in (("FORCE_COLOR", "1"), ("COLUMNS", "80"), ("TERM", "xterm")):
        monkeypatch.setenv(name, value)
    told = ccr("region", "towns", AS_OF).out
    lines = [line for line in told.splitlines() if "T0" in line and line.rstrip().endswith("---")]
    assert len(lines) == 30
    assert max(map(len, lines)) <= 80


def test_plain_says_in_sentences_what_the_letters_say(ccr: Program) -> None:
    told = ccr("region", AS_OF, "--plain").out
    assert (
        "  Ocotillo County Working Group: at the table: Victim services, Health care; invited: Legal services" in told
    )


def test_csv_has_a_row_for_each_community_and_seat(ccr: Program) -> None:
    told = ccr("region", AS_OF, "--format=csv", "--audience=internal").out
    rows = list(csv.DictReader(io.StringIO(told.removeprefix("\ufeff"))))
    assert len(rows) == 4 * 18
    row = next(one for one in rows if one["seat_id"] == "consular-services" and "saguaro" in one["plan"])
    assert (row["state"], row["framework"]) == ("invited", "immigrant-survivors")


def test_a_page_has_everything_and_asks_for_nothing(ccr: Program) -> None:
    told = ccr("region", AS_OF, "--format=html").out
    assert told.startswith("<!DOCTYPE html>")
    assert "<script" not in told
    assert "default-src 'none'" in told
    assert told.count('<th scope="col">') == 19 + 3  # communities by seats, and how old each file is
    assert "Ironwood" in told


def test_a_page_for_a_coalition_names_nobody_who_may_not_be_named(ccr: Program) -> None:
    for form in ("html", "markdown", "csv"):
        told = ccr("region", AS_OF, f"--format={form}").out
        assert "Azahar" not in told
        assert "Ironwood" in told
    assert "Azahar" not in ccr("region", AS_OF, "--format=json", "--audience=coalition").out


def test_for_everybody_it_is_refused_for_a_few(ccr: Program, here: Path) -> None:
    told = ccr("region", AS_OF, "--audience=public")
    assert (told.status, told.out) == (1, "")
    assert "With fewer than 10 communities a count would tell which they are." in told.err
    towns(here, 10)
    told = ccr("region", "towns", AS_OF, "--audience=public")
    assert told.status == 0
    assert "T00" not in told.out
    assert "Victim services: in 5 or more." in told.out


def test_seat_tells_all_of_one_seat(ccr: Program) -> None:
    told = ccr("region", AS_OF, "--seat=consular-services").out
    assert "open in 3 of 4." in told
    assert "Filled in Grupo de Trabajo del Condado de Ironwood (Consulado de México)." in told
    assert "Housing" not in told
    wrong = ccr("region", AS_OF, "--seat=consulats")
    assert wrong.status == 2
    assert "consular-services" in wrong.err


def test_sector_keeps_one_sector(ccr: Program) -> None:
    (framework,) = json.loads(ccr("region", AS_OF, "--sector=justice-system", "--format=json").out)["frameworks"]
    assert {seat["sector"] for seat in framework["seats"]} == {"justice-system"}
    assert [sector["id"] for sector in framework["sectors"]] == ["justice-system"]


def test_a_framework_that_extends_another_counts_in_both(ccr: Program, here: Path) -> None:
    own = (
        "ccr_framework: 1\nid: valle\nname: Valle\nextends: immigrant-survivors\n"
        "sectors: [{id: basic-services, seats: [{id: pets, name: Pets}]}]\n"
    )
    casa = "partners: {casa: {name: Casa Luz, seats: [victim-services, pets], status: at-the-table}}\n"
    plan = HEAD.replace("immigrant-survivors", "./valle-framework.yaml").replace("Saguaro", "Valle") + casa
    write_files(here, {"more/valle.yaml": plan, "more/valle-framework.yaml": own})
    told = json.loads(ccr("region", "plans", "more/valle.yaml", AS_OF, "--format=json").out)
    counted = {one["id"]: (one["plans"], len(one["seats"])) for one in told["frameworks"]}
    assert counted == {"immigrant-survivors": (5, 18), "valle": (1, 19)}
    (base,) = (one for one in told["frameworks"] if one["id"] == "immigrant-survivors")
    assert "more/valle.yaml" in next(s["at_table_in"] for s in base["seats"] if s["id"] == "victim-services")


def test_a_framework_that_tells_of_a_partner_counts_under_its_base_for_others_too(ccr: Program, here: Path) -> None:
    own = (
        "ccr_framework: 1\nid: valle\nname: Valle with Casa Luz\nextends: immigrant-survivors\n"
        "sectors: [{id: basic-services, seats: [{id: pets-at-casa-luz, name: Pets}]}]\n"
    )
    casa = "partners: {casa: {name: Casa Luz, seats: [victim-services, pets-at-casa-luz], status: at-the-table}}\n"
    plan = HEAD.replace("immigrant-survivors", "./casa-luz-framework.yaml").replace("Saguaro", "Valle") + casa
    write_files(here, {"more/valle.yaml": plan, "more/casa-luz-framework.yaml": own})
    told = ccr("region", "plans", "more/valle.yaml", AS_OF, "--format=json", "--audience=coalition").out
    counted = {one["id"]: (one["plans"], len(one["seats"])) for one in json.loads(told)["frameworks"]}
    assert counted == {"immigrant-survivors": (5, 18), "valle": (1, 19)}
    assert "luz" not in told.casefold()
    assert ccr("export", "more/valle.yaml", "-o", "exports", AS_OF).status == 0
    assert not any("luz" in path.read_text().casefold() for path in Path("exports").iterdir())
    again = json.loads(ccr("region", "exports", AS_OF, "--format=json").out)
    assert {one["id"]: len(one["seats"]) for one in again["frameworks"]} == {"immigrant-survivors": 18, "valle": 19}


def test_git_says_when_a_file_was_changed(ccr: Program, here: Path) -> None:
    git = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-C", str(here))
    for words in (("init", "-q"), ("add", "."), ("commit", "-qm", "a", "--date=2026-09-01T23:30:00-07:00")):
        subprocess.run([*git, *words], check=True)
    told = json.loads(ccr("region", AS_OF, "--format=json").out)
    assert {one["changed"] for one in told["frameworks"][0]["communities"]} == {"2026-09-01"}
    assert "File changed: September 1, 2026" in ccr("region", AS_OF).out


@pytest.mark.parametrize("form", ["text", "json", "markdown", "csv", "html"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_form_in_both_languages(ccr: Program, form: str, language: str) -> None:
    told = ccr("region", AS_OF, f"--format={form}", "--lang", language)
    assert (told.status, "Traceback" in told.err) == (0, False)
    assert told.out


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("T declaration: given in ", "VAWA self-petition: ")),
        ("es", ("declaración T: se dio en ", "intérpretes: ")),
    ],
)
def test_what_trainings_were_about_is_told_in_the_readers_words(
    ccr: Program, language: str, said: tuple[str, ...]
) -> None:
    told = ccr("region", "--lang", language, "--plain").out
    assert all(f"\n{words}" in told for words in said)


def test_a_framework_alone_is_no_community(ccr: Program, here: Path) -> None:
    write_files(here, {"f/own-framework.yaml": "ccr_framework: 1\nid: a\nname: A\nsectors: []\ncommitments: []\n"})
    told = ccr("region", "f", AS_OF)
    assert told.status == 2
    assert told.out == ""


def test_agencies_called_as_such_ones_are_everywhere_are_told_apart(ccr: Program, here: Path) -> None:
    both = "partners:\n  a: {name: Superior Court, seats: [courts], status: invited}\n"
    both += "  b: {name: Consulate of Mexico, seats: [consular-services], status: invited}\n"
    write_files(here, {"two/a.yaml": HEAD + both, "two/b.yaml": HEAD.replace("Saguaro", "Mesa") + both})
    told = ccr("region", "two", AS_OF).out
    assert "Consulate of Mexico: invited in 2 (Mesa County Task Force; Saguaro County Task Force)." in told
    assert "Called alike, and most likely not the same: Superior Court (2)." in told
    (framework,) = json.loads(ccr("region", "two", AS_OF, "--format=json").out)["frameworks"]
    assert [(one["name"], one.get("maybe")) for one in framework["shared_partners"]] == [
        ("Consulate of Mexico", None),
        ("Superior Court", True),
    ]


@pytest.mark.parametrize(
    ("name", "begins"), [("a.html", "<!DOCTYPE"), ("a.md", "# "), ("a.csv", "\ufeff"), ("a.json", "{")]
)
def test_the_ending_of_a_file_says_its_form(ccr: Program, here: Path, name: str, begins: str) -> None:
    told = ccr("region", AS_OF, "-o", name)
    assert (told.status, told.out) == (0, f"Wrote `{name}`.\n")
    assert (here / name).read_text(encoding="utf-8").startswith(begins)
    again = ccr("region", AS_OF, "-o", name)
    assert again.status == 2
    assert "`--force`" in again.err
    assert ccr("region", AS_OF, "-o", name, "--force").status == 0
    assert ccr("region", AS_OF, "-o", "-", "--format", "html").out.startswith("<!DOCTYPE")


def test_a_file_of_another_kind_is_refused(ccr: Program, here: Path) -> None:
    told = ccr("region", AS_OF, "-o", "a.pdf")
    assert (told.status, told.out) == (2, "")
    assert "a.html" in told.err
    assert not (here / "a.pdf").exists()


def test_a_seat_that_the_community_decides_about_is_undecided_and_never_open(ccr: Program) -> None:
    told = ccr("region", AS_OF, "--seat=homeland-security").out
    assert "Department of Homeland Security: not decided yet in 1 of 4." in told
    assert "Ocotillo County Working Group: not decided yet: Department of Homeland Security." in told


def test_its_rows_say_undecided_as_the_tables_of_an_export_do(ccr: Program) -> None:
    rows = list(
        csv.DictReader(io.StringIO(ccr("region", AS_OF, "--format=csv", "--audience=internal").out.lstrip("\ufeff")))
    )
    states = {row["plan"]: row["state"] for row in rows if row["seat_id"] == "homeland-security"}
    assert states["plans/ocotillo.yaml"] == "undecided"
    assert "missing" not in states.values()


def test_no_seat_that_half_of_them_lack_is_left_out(ccr: Program) -> None:
    framework = json.loads(ccr("region", AS_OF, "--format=json").out)["frameworks"][0]
    lacking = [one["id"] for one in framework["seats"] if len(one["open_in"]) >= 2 and one["id"] != "homeland-security"]
    part = ccr("region", AS_OF).out.split("One call")[0]
    assert len(lacking) > 8
    assert all(id_.replace("-", " ").removesuffix(" services") in part.replace("'s", "").lower() for id_ in lacking)


def test_an_agency_that_is_waited_for_is_not_to_be_called(ccr: Program, here: Path) -> None:
    waited = "partners: {c: {name: Consulate of Peru, seats: [consular-services], status: invited, "
    waited += "waiting: {until: 2027-01-10}}}\n"
    write_files(here, {"two/a.yaml": HEAD + waited, "two/b.yaml": HEAD.replace("Saguaro", "Mesa") + waited})
    assert "invited in 2, and not to be asked before January 10, 2027" in ccr("region", "two", AS_OF).out


def test_money_of_one_source_that_ends_in_many_communities_is_told_once(ccr: Program, here: Path) -> None:
    money = "funding: [{source: State fund, from: 2026-01-01, until: DAY}]\n"
    for name, day in (("Rillito", "2027-01-31"), ("Agave", "2027-01-31"), ("Brea", "2026-12-15")):
        plan = HEAD.replace("Saguaro", name) + money.replace("DAY", day)
        write_files(here, {f"counties/{name}.yaml": plan})
    told = ccr("region", AS_OF, "counties").out
    assert "Money from State fund (December 15, 2026): Brea.\n" in told
    assert "Money from State fund (January 31, 2027): Agave; Rillito.\n" in told
    assert told.index("December 15") < told.index("January 31")


def test_a_page_says_of_which_day_it_is_and_for_whom(ccr: Program) -> None:
    told = ccr("region", AS_OF, "--format=html").out
    assert "As of November 30, 2026." in told
    assert "This is for other counties and their coalition." in told


def test_two_files_called_alike_are_two_communities_for_others_too(
    ccr: Program, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a file outside the current folder others are told the name alone."""
    office = "partners: {c: {name: Consulate of Peru, named: public, seats: [consular-services], status: invited}}\n"
    write_files(here, {"a/x.yaml": HEAD + office, "b/x.yaml": HEAD.replace("Saguaro", "Mesa") + office})
    (here / "elsewhere").mkdir()
    monkeypatch.chdir(here / "elsewhere")
    told = ccr("region", str(here / "a/x.yaml"), str(here / "b/x.yaml"), AS_OF, "--audience=coalition").out
    assert "Consulate of Peru: invited in 2 (Mesa County Task Force; Saguaro County Task Force)." in told


def dated(day: str, path: Path) -> None:
    """Commit a file on a day."""
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for words in (("add", str(path)), (*who, "commit", "--quiet", "--message=x", f"--date={day}T12:00:00")):
        subprocess.run(["git", *words], cwd=path.parent, check=True)


def test_two_files_told_alike_have_each_their_own_day(
    ccr: Program, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(here, {"a/x.yaml": HEAD, "b/x.yaml": HEAD.replace("Saguaro", "Mesa")})
    subprocess.run(["git", "init", "--quiet"], cwd=here, check=True)
    dated("2026-03-01", here / "a/x.yaml")
    dated("2026-09-01", here / "b/x.yaml")
    (here / "elsewhere").mkdir()
    monkeypatch.chdir(here / "elsewhere")
    paths = (str(here / "a/x.yaml"), str(here / "b/x.yaml"))
    told = json.loads(ccr("region", *paths, AS_OF, "--format=json", "--audience=coalition").out)
    found = {one["name"]: one["changed"] for one in told["frameworks"][0]["communities"]}
    assert found == {"Saguaro County Task Force": "2026-03-01", "Mesa County Task Force": "2026-09-01"}


ENDED = HEAD.replace("Saguaro", "NAME") + (
    "partners:\n"
    "  so:\n    name: Sheriff\n    seats: [law-enforcement]\n    status: STATUS\n"
    "    agreement: {signed: 2024-10-01, until: 2026-09-30}\n"
    "funding:\n  - {source: State fund, pays_for: [meetings], until: 2026-08-31, closed: CLOSED}\n"
)


def ended(name: str, status: str = "at-the-table", closed: str = "false") -> str:
    return ENDED.replace("NAME", name).replace("STATUS", status).replace("CLOSED", closed)


def test_what_has_ended_already_is_told_to_whoever_keeps_the_files(ccr: Program, here: Path) -> None:
    plans = {"c/a.yaml": ended("Agave"), "c/b.yaml": ended("Brea", "liaison", "true"), "c/c.yaml": ended("Cer", "left")}
    write_files(here, plans)
    told = ccr("region", "c", AS_OF).out
    assert "Ended already, and not renewed or closed" in told
    assert "Agreement with Sheriff (September 30, 2026): Agave; Brea.\n" in told
    assert "Money from State fund (August 31, 2026): Agave; Cer.\n" in told
    data = json.loads(ccr("region", "c", AS_OF, "--format=json").out)
    agave = next(one for one in data["frameworks"][0]["communities"] if one["path"] == "c/a.yaml")
    assert agave["ended"] == [
        {"kind": "funding", "date": "2026-08-31", "what": "State fund"},
        {"kind": "agreement", "date": "2026-09-30", "what": "Sheriff"},
    ]
    assert "Ended already" not in ccr("region", "c", AS_OF, "--audience=coalition").out


def test_two_files_of_one_community_are_a_question(ccr: Program, here: Path) -> None:
    again = {f"c/agave{more}.yaml": HEAD + "area: Saguaro County\n" for more in ("", " (1)")}
    again["c/brea.yaml"] = HEAD + "area: Brea County\n"
    again["c/other.yaml"] = (HEAD + "area: Saguaro County\n").replace("Saguaro County Task", "SAGUARO COUNTY task")
    write_files(here, again)
    told = ccr("region", "c", AS_OF).out.splitlines()
    assert told[0] == "4 communities."
    line = " ".join(told[1:4])
    paths = "`c/agave (1).yaml`, `c/agave.yaml` and `c/other.yaml`"
    assert f"Files with the name Saguaro County Task Force: {paths}. If they are one community, keep the newer" in line
    data = json.loads(ccr("region", "c", AS_OF, "--format=json").out)
    assert [sorted(one["paths"]) for one in data["alike"]] == [["c/agave (1).yaml", "c/agave.yaml", "c/other.yaml"]]


def test_exports_say_that_they_leave_out_what_was_promised(ccr: Program, here: Path) -> None:
    assert "exports leave that out" not in ccr("region", AS_OF).out
    assert ccr("export", "plans", "-o", "exports", AS_OF).status == 0
    for audience, what in (
        ("internal", "commitments, orientation, agreements or who speaks which"),
        ("coalition", "agreements or who speaks which"),
    ):
        told = " ".join(ccr("region", "exports", AS_OF, f"--audience={audience}").out.split())
        assert f"4 of 4 files say nothing of {what} language; exports leave that out." in told
        assert told.count("exports leave that out") == 1
    spanish = " ".join(ccr("region", "exports", AS_OF, "--lang=es").out.split())
    assert (
        "4 de 4 archivos no dicen nada de compromisos, orientación, acuerdos ni de quién habla cada idioma" in spanish
    )


def test_a_source_that_an_export_does_not_name_is_not_named_in_another_language(ccr: Program, here: Path) -> None:
    money = "funding:\n  - {source: State fund, pays_for: [meetings], until: 2026-12-31}\n"
    write_files(
        here, {"c/a.yaml": HEAD + money, "c/b.yaml": HEAD.replace("Saguaro", "Brea") + "language: es\n" + money}
    )
    ccr("export", "c", "-o", "exports", AS_OF)
    told = ccr("region", "exports", AS_OF, "--lang=es").out
    assert "Fondos (31 de diciembre de 2026): Brea County Task Force; Saguaro County Task Force.\n" in told
    assert "named" not in told
