"""``ccr gaps``: what it answers, for whom, in which form, with which exit status."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from helpers import EXAMPLES, HEAD, Program, write_files

JUST_BEGUN = HEAD + "partners:\n  casa: {name: Casa Segura, seats: [housing], status: at-the-table}\n"
HIDDEN = HEAD + (
    "partners:\n"
    "  partner-7:\n    name: Refugio Amapola\n    seats: [housing]\n    status: at-the-table\n    confidential: name\n"
    "  clinic: {name: Arroyo Clinic, seats: [health-care], status: left, named: never}\n"
    "  food-bank: {name: Three Hills Food Bank, seats: [food], status: invited, named: public}\n"
    "  school: {name: Valley Schools, seats: [education], status: at-the-table, named: public}\n"
    "not_here:\n  courts: A reason nobody else should read.\n"
)


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": JUST_BEGUN})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans" / "saguaro.yaml"


def document(ccr: Program, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ccr("gaps", "--format", "json", *arguments).out)
    return found


def test_the_first_line_answers_the_question(ccr: Program, plan: Path) -> None:
    first = ccr("gaps").out.splitlines()[0]
    assert first == (
        "Saguaro County Task Force: 3 of 5 key sectors are still missing from the table: Victim, legal and consular "
        "services; Justice system; Informal networks. Not decided yet: Department of Homeland Security."
    )


def test_the_first_line_says_when_nothing_is_missing(ccr: Program) -> None:
    first = ccr("gaps", str(EXAMPLES / "saguaro.yaml")).out.splitlines()[0]
    assert first == "Saguaro County Task Force: no key sector is missing from the table; 4 of 18 seats are still open."


def test_missing_sectors_come_before_those_that_are_there_in_part(ccr: Program, plan: Path) -> None:
    gaps = ccr("gaps", "--all").out.partition("Who is missing")[2]
    missing = [line for line in gaps.splitlines() if line.endswith(("(missing)", "(in part)"))]
    assert missing == [
        "Victim, legal and consular services (missing)",
        "Justice system (missing)",
        "Informal networks (missing)",
        "Basic services (in part)",
    ]


def test_an_open_seat_comes_with_why_and_who_and_what_others_did(ccr: Program, plan: Path) -> None:
    told = ccr("gaps", "--sector", "justice-system").out
    assert "Why it matters: " in told
    assert "Who usually fills it: police, sheriff, tribal and campus police" in told
    assert "What another task force did: " in told
    assert "[1] Planning Guidelines" in told


def test_a_seat_the_community_decides_about_is_told_calmly(ccr: Program, plan: Path) -> None:
    assert "  0 of 1 Department of Homeland Security: not decided yet\n" in ccr("gaps").out
    told = ccr("gaps", "--all").out
    assert "Department of Homeland Security: not decided yet" in told
    assert "Survivors and the community decide" in told
    assert "`ccr explain homeland-security`" in told
    assert "Border Patrol came" not in told  # its stories are told where somebody asks for them


def test_a_partner_that_left_is_not_hidden_by_one_that_stayed(ccr: Program) -> None:
    told = ccr("gaps", "--all", str(EXAMPLES / "mesquite.yaml")).out
    line = next(line for line in told.splitlines() if line.startswith("  Law enforcement:"))
    assert "Mesquite County Sheriff's Office: at the table" in line
    assert "Mesquite Bend Police Department: left June 30, 2026" in line


def test_several_plans_have_a_line_each_and_then_details(ccr: Program) -> None:
    lines = ccr("gaps", str(EXAMPLES)).out.splitlines()
    assert lines[0] == "4 plans. In 2 of them a key sector is missing from the table."
    assert [line.split(":")[0].strip() for line in lines[1:5]] == [
        "Grupo de Trabajo del Condado de Ironwood",
        "Mesquite Bend Safety Alliance",
        "Ocotillo County Working Group",
        "Saguaro County Task Force",
    ]
    assert lines[5:] == ["", "`ccr gaps PATH` shows one of them, `ccr gaps --all` all of them in full."]
    assert "Saguaro County Task Force" in ccr("gaps", "--all", str(EXAMPLES)).out.splitlines()[5:]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", ["ironwood", "mesquite", "ocotillo", "saguaro"])
def test_on_a_terminal_of_24_lines_the_answer_is_still_there(
    ccr: Program, monkeypatch: pytest.MonkeyPatch, name: str, language: str
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    told = ccr("gaps", str(EXAMPLES / f"{name}.yaml"), "--as-of", "2026-11-22", "--lang", language).out
    assert len(told.splitlines()) <= 23  # and the line on which the next command is typed


def test_what_matters_most_comes_first_and_the_rest_is_counted(ccr: Program) -> None:
    told = ccr("gaps", str(EXAMPLES / "mesquite.yaml"), "--as-of", "2026-11-22").out
    shown = told.partition("What matters most:\n")[2].splitlines()
    assert [line.split(":")[0].strip() for line in shown[:3]] == [
        "Informal networks",
        "Legal services",
        "Consular services",
    ]
    assert shown[3:] == ["6 more, and what others did: `ccr gaps --all`; sources: `ccr explain SEAT`."]


def test_json_has_the_promised_fields(ccr: Program, plan: Path) -> None:
    found = document(ccr, "--as-of", "2026-11-22")
    assert set(found) == {"ccr", "as_of", "findings", "plans", "counts"}
    assert (found["ccr"], found["as_of"], found["findings"]) == (1, "2026-11-22", [])
    (answer,) = found["plans"]
    assert found["counts"] == {"plans": 1, "with_errors": 0}
    fields = {"path", "name", "area", "framework", "sectors", "missing_sectors", "open_seats", "counts"}
    assert set(answer) == fields
    assert answer["path"] == "plans/saguaro.yaml"
    assert answer["missing_sectors"] == [
        "victim-legal-consular",
        "justice-system",
        "homeland-security",
        "informal-networks",
    ]
    assert answer["counts"] == {
        "sectors": 5, "sectors_missing": 4, "seats": 18, "seats_at_table": 1, "seats_not_here": 0,
    }  # fmt: skip
    assert set(answer["sectors"][0]) == {"id", "name", "state", "seats"}
    assert set(answer["sectors"][0]["seats"][0]) == {"id", "name", "state", "reason", "partners"}
    housing = answer["sectors"][3]["seats"][0]
    assert housing["partners"] == [
        {
            "id": "casa",
            "name": "Casa Segura",
            "status": "at-the-table",
            "missing_commitments": [
                "safety-and-confidentiality",
                "cultural-sensitivity",
                "advocacy",
                "rights-awareness",
            ],
            "cannot": [],
            "since": None,
        }
    ]


def test_json_ids_and_states_are_english_in_spanish_too(ccr: Program, plan: Path) -> None:
    english, spanish = document(ccr), document(ccr, "--lang", "es")
    assert spanish["plans"][0]["missing_sectors"] == english["plans"][0]["missing_sectors"]
    assert spanish["plans"][0]["sectors"][0]["state"] == "missing"
    assert spanish["plans"][0]["sectors"][0]["name"] == "Servicios para víctimas, ayuda legal y consulados"


def test_a_plan_with_errors_is_left_out_and_the_others_are_answered(ccr: Program, plan: Path) -> None:
    write_files(plan.parent, {"broken.yaml": HEAD + "area: [\n", "twice.yaml": HEAD + "ccr: 1\n"})
    told = ccr("gaps", "--format", "json")
    found = json.loads(told.out)
    assert told.status == 1
    assert [answer["path"] for answer in found["plans"]] == ["plans/saguaro.yaml"]
    assert [finding["rule"] for finding in found["findings"]] == ["CCR014", "CCR007"]


def test_in_text_the_errors_of_a_plan_go_to_standard_error(ccr: Program, plan: Path) -> None:
    write_files(plan.parent, {"broken.yaml": HEAD + "area: [\n"})
    told = ccr("gaps")
    assert told.status == 1
    assert told.err.startswith("plans/broken.yaml:4:7: error CCR014 ")
    first, *lines = told.out.splitlines()
    assert first == "2 plans, 1 of them with errors. In 1 of them a key sector is missing from the table."
    assert lines[0].startswith("  Saguaro County Task Force: ")
    assert lines[1] == "  `plans/broken.yaml`: it has errors."


def test_a_file_the_system_does_not_give_is_exit_status_two(ccr: Program, plan: Path) -> None:
    (plan.parent / "gone.yaml").symlink_to("nowhere.yaml")
    told = ccr("gaps")
    assert told.status == 2
    assert "plans/gone.yaml" in told.err
    assert "\n  Saguaro County Task Force: " in told.out
    assert "\n  `plans/gone.yaml`: the system doesn't give it.\n" in told.out


@pytest.mark.parametrize(("threshold", "plan_name", "status"), [
    ("sector", "saguaro", 0), ("seat", "saguaro", 1), ("sector", "mesquite", 1), ("seat", "ironwood", 1),
])  # fmt: skip
def test_a_threshold_that_is_crossed_is_exit_status_one(
    ccr: Program, threshold: str, plan_name: str, status: int
) -> None:
    assert ccr("gaps", str(EXAMPLES / f"{plan_name}.yaml"), "--fail-on", threshold).status == status


def test_what_the_community_has_not_decided_crosses_no_threshold(ccr: Program, tmp_path: Path) -> None:
    from ccr_cli.intake.load import built_in

    seats = [id_ for id_, seat in built_in("immigrant-survivors").seats.items() if not seat.has("decided_by_community")]
    text = HEAD + f"partners:\n  all: {{name: All, seats: [{', '.join(seats)}], status: at-the-table}}\n"
    write_files(tmp_path, {"plan.yaml": text})
    for threshold in ("sector", "seat"):
        assert ccr("gaps", str(tmp_path / "plan.yaml"), "--fail-on", threshold).status == 0


def test_markdown_is_for_partners_and_hides_what_they_must_not_see(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"plan.yaml": HIDDEN})
    told = ccr("gaps", str(tmp_path / "plan.yaml"), "--format", "markdown").out
    for secret in (
        "Amapola",
        "partner-7",
        "Arroyo Clinic",
        "nobody else should read",
        "Culture",
        "not answered",
    ):
        assert secret not in told
    assert "Three Hills Food Bank" in told
    assert "a partner not named here" in told


def test_the_public_reads_names_of_those_at_the_table_only(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"plan.yaml": HIDDEN})
    for form in ("text", "json", "markdown", "csv"):
        told = ccr("gaps", str(tmp_path / "plan.yaml"), "--format", form, "--audience", "public").out
        for secret in ("Amapola", "partner-7", "Arroyo", "Three Hills", "food-bank", "nobody else should read"):
            assert secret not in told, form
        assert "Valley Schools" in told
    asked = ("gaps", str(tmp_path / "plan.yaml"), "--audience", "public")
    assert "Also at the table: 1 partner that is not named here." in ccr(*asked).out
    assert "Housing" not in ccr(*asked).out
    assert json.loads(ccr(*asked, "--format", "json").out)["plans"][0]["counts"]["others"] == 1


def test_csv_has_a_row_for_each_partner_and_each_empty_seat(ccr: Program, plan: Path) -> None:
    told = ccr("gaps", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(told.removeprefix("\ufeff"))))
    assert told.startswith("\ufeff")
    assert len(rows) == 18
    housing = next(row for row in rows if row["seat"] == "Housing")
    assert (housing["partner"], housing["status"], housing["seat_state"]) == (
        "Casa Segura",
        "at-the-table",
        "at-the-table",
    )


def rows_of(told: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(told.removeprefix("\ufeff"))))


def test_csv_names_the_plan_its_area_and_every_id(ccr: Program, plan: Path) -> None:
    text = JUST_BEGUN + "area: Saguaro County, Arizona\n"
    write_files(plan.parent, {"saguaro.yaml": text.replace("at-the-table}", "at-the-table, since: 2026-02-03}")})
    told = ccr("gaps", "--format", "csv").out
    assert told.startswith('\ufeff"plan","sector","sector_state","seat","seat_state","partner","status","since",')
    housing = next(row for row in rows_of(told) if row["seat_id"] == "housing")
    assert housing == {
        "plan": "plans/saguaro.yaml", "sector": "Basic services", "sector_state": "partial", "seat": "Housing",
        "seat_state": "at-the-table", "partner": "Casa Segura", "status": "at-the-table", "since": "2026-02-03",
        "name": "Saguaro County Task Force", "area": "Saguaro County, Arizona", "sector_id": "basic-services",
        "seat_id": "housing", "partner_id": "casa", "left_out": "",
    }  # fmt: skip
    (answer,) = document(ccr)["plans"]
    assert answer["area"] == "Saguaro County, Arizona"
    assert answer["sectors"][3]["seats"][0]["partners"][0]["since"] == "2026-02-03"


def test_csv_has_a_row_for_each_plan_that_cannot_be_read(ccr: Program, plan: Path) -> None:
    private = JUST_BEGUN + 'mission: "We helped A012345678 find a home."\n'
    write_files(plan.parent, {"=broken.yaml": "[", "private.yaml": private})
    (plan.parent / "gone.yaml").symlink_to("nowhere.yaml")
    told = ccr("gaps", "--format", "csv")
    assert told.status == 2
    rows = rows_of(told.out)
    assert {len(row) for row in csv.reader(io.StringIO(told.out))} == {14}
    left_out = {row["plan"]: row["left_out"] for row in rows if row["left_out"]}
    assert left_out == {
        "plans/=broken.yaml": "errors", "plans/gone.yaml": "unreadable", "plans/private.yaml": "privacy",
    }  # fmt: skip
    assert len(rows) == 18 + 3
    assert {value for row in rows[18:] for key, value in row.items() if key not in ("plan", "left_out")} == {""}
    alone = ccr("gaps", "plans/=broken.yaml", "--format", "csv")
    assert (alone.status, len(rows_of(alone.out))) == (1, 1)
    stopped = ccr("gaps", "plans/private.yaml", "--format", "csv")
    assert (stopped.status, stopped.out) == (1, "")


def test_no_cell_of_a_plan_is_a_formula(ccr: Program, plan: Path) -> None:
    text = JUST_BEGUN.replace("Saguaro County Task Force", "'=HYPERLINK(\"x\")'").replace("Casa Segura", "'@SUM(A1)'")
    write_files(plan.parent, {"saguaro.yaml": text + "area: '+1'\n"})
    (housing,) = [row for row in rows_of(ccr("gaps", "--format", "csv").out) if row["seat_id"] == "housing"]
    assert (housing["name"], housing["area"], housing["partner"]) == ('\'=HYPERLINK("x")', "'+1", "'@SUM(A1)")


@pytest.mark.parametrize("words", [(), ("--sector", "justice-system"), ("--audience", "public")])
def test_the_first_line_counts_plans_in_one_way(ccr: Program, plan: Path, words: tuple[str, ...]) -> None:
    write_files(plan.parent, {path.name: path.read_bytes() for path in EXAMPLES.glob("*.yaml")})
    write_files(plan.parent, {"broken.yaml": HEAD + "area: [\n", "ours.yaml": "ccr_framework: 1\n"})
    first = ccr("gaps", *words).out.splitlines()[0]
    found = document(ccr, *words)
    assert found["counts"] == {"plans": 5, "with_errors": 1}
    assert (
        first
        == {
            (): "5 plans, 1 of them with errors. In 2 of them a key sector is missing from the table.",
            ("--sector", "justice-system"): (
                "5 plans, 1 of them with errors. Justice system: missing from the table in 1 of them."
            ),
            ("--audience", "public"): "5 plans, 1 of them with errors.",  # the public reads of no seat that is open
        }[words]
    )


def test_a_framework_alone_is_no_plan(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"ours.yaml": "ccr_framework: 1\n"})
    told = ccr("gaps", str(tmp_path / "ours.yaml"))
    assert (told.status, told.out) == (2, "")
    assert "no plan among these files" in told.err


def test_one_sector_alone(ccr: Program, plan: Path) -> None:
    (answer,) = document(ccr, "--sector", "basic-services")["plans"]
    assert [sector["id"] for sector in answer["sectors"]] == ["basic-services"]


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--sector", "basic-service"), "`basic-services`"),
        (("--sector", "basic-service", "--format", "json"), "`basic-services`"),
        (("--format", "jsn"), "`json`"),
        (("--audience", "partner"), "`partners`"),
        (("--fail-on", "seats"), "`seat`"),
        (("--as-of", "22.11"), "`2026-12-03`"),
        (("--lang", "fr"), "`en` or `es`"),
        (("plans/saguro.yaml",), "`plans/saguro.yaml`"),
    ],
)
def test_wrong_usage_is_exit_status_two_and_names_what_to_type(
    ccr: Program, plan: Path, arguments: tuple[str, ...], word: str
) -> None:
    told = ccr("gaps", *arguments)
    assert (told.status, told.out) == (2, "")
    assert word in told.err


def test_same_input_same_day_same_output(ccr: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = ("gaps", str(EXAMPLES), "--as-of", "2026-11-22")
    first = ccr(*arguments).out
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert ccr(*arguments).out == first


def test_plain_has_no_box_and_no_sign_that_carries_meaning_alone(ccr: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    told = ccr("gaps", str(EXAMPLES), "--plain").out
    drawn = {sign for sign in told if not sign.isascii() and not sign.isalpha()}
    assert drawn <= {"’", "“", "”"}
    assert "\x1b" not in told


def test_on_a_terminal_no_line_is_wider_than_it(ccr: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    told = re.sub(r"\x1b\[[0-9;]*m", "", ccr("gaps", str(EXAMPLES)).out)
    assert max(len(line) for line in told.splitlines()) <= 80
