"""``ccr ready``: what it answers, for whom, in which form, with which exit status."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from helpers import EXAMPLES, HEAD, Program, write_files

DAY = ("--as-of", "2026-11-22")
NAMES = ("ocotillo", "mesquite", "saguaro", "ironwood")
READY = HEAD + (
    "mission: Whichever door.\nprinciples: [One.]\n"
    "meetings:\n  every: month\n  held:\n    - date: 2026-11-12\n"
    "partners:\n  casa: {name: Casa Segura, seats: [housing], status: at-the-table, commitments: 2026-03-04}\n"
)
HIDDEN = HEAD + (
    "coordinator: {partner: partner-7}\n"
    "partners:\n"
    "  partner-7:\n    name: Refugio Amapola\n    seats: [housing]\n    status: at-the-table\n    confidential: name\n"
    "    commitments: {advocacy: {cannot: SECRET-cannot}}\n    waiting: {until: 2027-02-01, why: SECRET-why}\n"
    "  clinic: {name: Arroyo Clinic, seats: [health-care], status: at-the-table, commitments: 2026-03-04}\n"
    "  food-bank: {name: Three Hills Food Bank, seats: [food], status: left, named: public}\n"
    "not_here:\n  courts: SECRET-reason\n"
)


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": READY})
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CCR_PLAN", raising=False)
    return tmp_path / "plans" / "saguaro.yaml"


def example(name: str) -> str:
    return str(EXAMPLES / f"{name}.yaml")


def document(ccr: Program, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ccr("ready", "--format", "json", *DAY, *arguments).out)
    return found


def element(found: dict[str, Any], id_: str) -> dict[str, Any]:
    one: dict[str, Any] = next(element for element in found["elements"] if element["id"] == id_)
    return one


@pytest.mark.parametrize(
    ("name", "language", "first"),
    [
        (
            "saguaro",
            "en",
            "Saguaro County Task Force: not ready yet to put the plan into practice. Still to come: Commitments.",
        ),
        (
            "saguaro",
            "es",
            "Saguaro County Task Force: todavía no está todo listo para poner el plan en práctica. Falta: Compromisos.",
        ),
        (
            "ironwood",
            "en",
            (
                "Grupo de Trabajo del Condado de Ironwood: in practice since January 15, 2025, "
                "with all that is required in place."
            ),
        ),
        (
            "ironwood",
            "es",
            (
                "Grupo de Trabajo del Condado de Ironwood: en marcha desde el 15 de enero de 2025, "
                "con todo lo obligatorio listo."
            ),
        ),
        (
            "mesquite",
            "en",
            (
                "Mesquite Bend Safety Alliance: not ready yet to put the plan into practice. "
                "Still to come: Guiding principles; Regular meetings; Commitments."
            ),
        ),
        (
            "ocotillo",
            "en",
            (
                "Ocotillo County Working Group: not ready yet to put the plan into practice. "
                "Still to come: Mission statement; Guiding principles; Commitments."
            ),
        ),
    ],
)
def test_the_first_line_answers_the_question(ccr: Program, name: str, language: str, first: str) -> None:
    assert ccr("ready", example(name), *DAY, "--lang", language).out.splitlines()[0] == first


def test_a_plan_in_practice_is_so_though_something_is_open_again(ccr: Program, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(HEAD + "in_practice_since: 2026-07-01\nmission: Doors open.\n", encoding="utf-8")
    told = ccr("ready", str(path), *DAY).out.splitlines()[0]
    assert told == (
        "Saguaro County Task Force: in practice since July 1, 2026. Open again, of what is required: Guiding "
        "principles; Regular meetings; Commitments."
    )
    before = ccr("ready", str(path), "--as-of", "2026-06-30").out.splitlines()[0]
    assert before.startswith("Saguaro County Task Force: not ready yet")
    assert document(ccr, str(path))["in_practice_since"] == "2026-07-01"


def test_goals_are_told_and_never_bar_the_way(ccr: Program, plan: Path) -> None:
    told = ccr("ready", *DAY, "--fail-on", "not-ready")
    assert told.status == 0
    assert told.out.splitlines()[0].startswith(
        "Saguaro County Task Force: ready to put the plan into practice. Goals still to come: Orientation; "
    )
    assert "Required before the plan is put into practice: 4 of 4 in place." in told.out
    assert "Goals (not required to start): 0 of 5 in place." in told.out


def test_each_element_comes_with_its_dates(ccr: Program) -> None:
    told = ccr("ready", example("saguaro"), *DAY).out
    assert (
        "  Regular meetings: in place since September 10, 2026. The last meeting was held on November 12, 2026. "
        "In place until January 28, 2027.\n"
    ) in told
    assert "  Commitments: still to come. 8 of 10 partners at the table have answered every commitment.\n" in told


def test_each_participant_comes_with_its_dates(ccr: Program) -> None:
    told = ccr("ready", example("saguaro"), *DAY).out
    assert (
        "  Saguaro County Attorney's Office: at the table since January 8, 2026; commitments: 3 made by March 12, "
        "2026; to come: Culture; orientation: June 10, 2026. Recorded with `ccr partner commit county-attorney"
    ) in told
    assert (
        "  Saguaro County Sheriff's Office: at the table since May 8, 2025; commitments: 3 made by June 11, 2026; "
        "cannot: Advocacy; orientation: June 10, 2025.\n"
    ) in told
    assert "The next meeting is on January 14, 2027." in told


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_presses(ccr: Program, name: str, language: str) -> None:
    told = ccr("ready", example(name), *DAY, "--lang", language).out.lower()
    assert [word for word in ("owe", "debt", "overdue", "late ", "debe") if word in told] == []


@pytest.mark.parametrize(
    "command",
    [
        'ccr set mission="..."',
        'ccr principle add "..."',
        "ccr set meetings.every=month`, `ccr meeting add",
        "ccr partner commit casa`, `ccr partner orient casa",
        "ccr set coordinator.partner=ID",
        'ccr funding add "..." --pays-for coordinator',
        "ccr partner add",
        "ccr voice add",
    ],
)
def test_what_is_open_comes_with_the_command_that_records_it(ccr: Program, plan: Path, command: str) -> None:
    write_files(
        plan.parent,
        {"saguaro.yaml": HEAD + "partners:\n  casa: {name: Casa Segura, seats: [housing], status: at-the-table}\n"},
    )
    assert f"Recorded with `{command}`." in ccr("ready", *DAY).out


def test_a_command_names_the_plan_where_it_has_to(ccr: Program, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "`ccr voice add`" in ccr("ready", "saguaro").out
    write_files(plan.parent, {"two words.yaml": READY, "sub/deep.yaml": READY})
    assert "`ccr voice add --plan saguaro`" in ccr("ready", "saguaro").out
    assert "`ccr voice add --plan 'two words'`" in ccr("ready", "plans/two words.yaml").out
    assert "`ccr voice add --plan deep`" in ccr("ready", "plans/sub/deep.yaml").out
    write_files(plan.parent.parent, {"elsewhere/saguaro.yaml": READY})
    told = ccr("ready", "elsewhere/saguaro.yaml").out
    assert "`ccr voice add --plan elsewhere/saguaro.yaml`" in told
    monkeypatch.setenv("CCR_PLAN", "saguaro")
    assert "`ccr voice add`" in ccr("ready").out


def test_after_each_command_its_element_is_in_place(ccr: Program, plan: Path) -> None:
    write_files(
        plan.parent,
        {"saguaro.yaml": HEAD + "partners:\n  casa: {name: Casa Segura, seats: [housing], status: identified}\n"},
    )
    for command in (
        ("set", "mission=Whichever door."),
        ("principle", "add", "One."),
        ("set", "meetings.every=month"),
        ("partner", "join", "casa", "--on", "2026-11-01"),
        ("meeting", "add", "--present", "casa", "--on", "2026-11-12"),
        ("partner", "commit", "casa", "--all", "--on", "2026-11-12"),
        ("partner", "orient", "casa", "--on", "2026-11-12"),
        ("set", "coordinator.partner=casa"),
        ("funding", "add", "County", "--pays-for", "coordinator"),
        ("voice", "add", "survey", "--on", "2026-11-12"),
    ):
        assert ccr(*command).status == 0
    found = document(ccr)
    assert found["ready"] is True
    assert [one["id"] for one in found["elements"] if not one["met"]] == ["sectors"]


def test_json_has_the_promised_fields_first_and_more_behind_them(ccr: Program) -> None:
    found = document(ccr, example("saguaro"))
    assert list(found) == ["ccr", "as_of", "path", "findings", "ready", "elements", "name", "in_practice_since"]
    assert (found["ccr"], found["as_of"], found["findings"], found["ready"]) == (1, "2026-11-22", [], False)
    assert found["path"] == example("saguaro")
    for one in found["elements"]:
        assert list(one) == ["id", "required", "met", "detail", "partners", "name", "since", "until", "commands"]
    commitments = element(found, "commitments")
    assert (commitments["required"], commitments["met"]) == (True, False)
    attorney = next(one for one in commitments["partners"] if one["id"] == "county-attorney")
    assert attorney == {
        "id": "county-attorney",
        "missing_commitments": ["cultural-sensitivity"],
        "cannot": [],
        "name": "Saguaro County Attorney's Office",
        "met": False,
        "since": "2026-03-12",
    }
    assert list(attorney) == ["id", "missing_commitments", "cannot", "name", "met", "since"]
    sheriff = next(one for one in commitments["partners"] if one["id"] == "sheriff")
    assert (sheriff["missing_commitments"], sheriff["cannot"], sheriff["met"]) == ([], ["advocacy"], True)


@pytest.mark.parametrize(
    ("name", "is_ready", "open_ones"),
    [
        (
            "ocotillo",
            False,
            ["mission", "principles", "commitments", "orientation", "funding", "sectors", "survivor-voice"],
        ),
        ("mesquite", False, ["principles", "regular-meetings", "commitments", "orientation", "funding", "sectors"]),
        ("saguaro", False, ["commitments", "orientation"]),
        ("ironwood", True, []),
    ],
)
def test_the_example_plans(ccr: Program, name: str, is_ready: bool, open_ones: list[str]) -> None:
    found = document(ccr, example(name))
    assert found["ready"] is is_ready
    assert [one["id"] for one in found["elements"] if not one["met"]] == open_ones


def test_ids_and_keys_are_english_in_spanish_too(ccr: Program) -> None:
    english, spanish = (document(ccr, example("saguaro"), "--lang", code) for code in ("en", "es"))
    assert [one["id"] for one in spanish["elements"]] == [one["id"] for one in english["elements"]]
    assert element(spanish, "mission")["detail"] == "La misión está escrita en el plan."


def test_a_plan_with_errors_is_neither_ready_nor_not(ccr: Program, plan: Path) -> None:
    write_files(plan.parent, {"saguaro.yaml": READY + "ccr: 1\n"})
    told = ccr("ready", "--format", "json", *DAY)
    found = json.loads(told.out)
    assert (told.status, found["ready"], found["elements"]) == (1, None, [])
    assert [finding["rule"] for finding in found["findings"]] == ["CCR007"]
    told = ccr("ready", *DAY)
    assert (told.status, told.out) == (1, "")
    assert told.err.startswith("plans/saguaro.yaml:12:1: error CCR007 ")


@pytest.mark.parametrize(("name", "status"), [("saguaro", 1), ("ironwood", 0)])
def test_not_ready_is_exit_status_one_where_that_was_asked(ccr: Program, name: str, status: int) -> None:
    for form in ("text", "json", "markdown"):
        assert ccr("ready", example(name), *DAY, "--format", form).status == 0
        for audience in ("internal", "partners", "public"):
            more = ("--format", form, "--fail-on", "not-ready", "--audience", audience)
            assert ccr("ready", example(name), *DAY, *more).status == status


def test_a_plan_is_named_with_or_without_its_option(ccr: Program, plan: Path) -> None:
    usual = ccr("ready", *DAY)
    for words in (("saguaro",), ("plans/saguaro.yaml",), ("--plan", "saguaro"), ("saguaro", "--plan", "saguaro")):
        assert ccr("ready", *words, *DAY) == usual
    told = ccr("ready", "saguaro", "--plan", "ocotillo")
    assert (told.status, told.out) == (2, "")
    assert "`saguaro` and `ocotillo`" in told.err


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--format", "csv"), "`json`"),
        (("--fail-on", "notready"), "`not-ready`"),
        (("--audience", "partner"), "`partners`"),
        (("--as-of", "22.11"), "`2026-12-03`"),
        (("saguro",), "`saguaro`"),
    ],
)
def test_wrong_usage_is_exit_status_two_and_names_what_to_type(
    ccr: Program, plan: Path, arguments: tuple[str, ...], word: str
) -> None:
    told = ccr("ready", *arguments)
    assert (told.status, told.out) == (2, "")
    assert word in told.err


@pytest.mark.parametrize("audience", ["partners", "public"])
@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_others_see_counts_and_nobody_with_what_is_open(ccr: Program, plan: Path, form: str, audience: str) -> None:
    write_files(plan.parent, {"saguaro.yaml": HIDDEN})
    told = ccr("ready", *DAY, "--format", form, "--audience", audience).out
    for kept in ("SECRET", "Amapola", "partner-7", "Arroyo", "clinic", "Three Hills", "food-bank", "Recorded with"):
        assert kept not in told
    for owed in ("answered every", "know the federal", "orientation", "made by"):
        assert owed not in told
    assert ("a partner not named here" in told) is (audience == "partners")


def test_markdown_is_for_partners(ccr: Program, plan: Path) -> None:
    write_files(plan.parent, {"saguaro.yaml": HIDDEN})
    usual = ccr("ready", *DAY, "--format", "markdown").out
    assert usual == ccr("ready", *DAY, "--format", "markdown", "--audience", "partners").out
    assert "Refugio Amapola" in ccr("ready", *DAY, "--format", "markdown", "--audience", "internal").out


def test_a_partner_without_a_name_has_no_id_either(ccr: Program, plan: Path) -> None:
    write_files(plan.parent, {"saguaro.yaml": HIDDEN})
    (coordinator,) = element(document(ccr, "--audience", "partners"), "coordinator")["partners"]
    assert coordinator == {
        "id": None, "missing_commitments": None, "cannot": [], "name": None, "met": True, "since": None,
    }  # fmt: skip


def test_a_partner_that_is_waiting_is_left_in_peace(ccr: Program, plan: Path) -> None:
    write_files(plan.parent, {"saguaro.yaml": HIDDEN})
    told = ccr("ready", *DAY).out
    line = next(line for line in told.splitlines() if line.startswith("  Refugio Amapola"))
    assert line.endswith("Nothing to ask of it until February 1, 2027.")
    assert "commit partner-7" not in told


def test_an_element_of_ones_own_is_left_to_whoever_wrote_it(ccr: Program, plan: Path) -> None:
    own = (
        "ccr_framework: 1\nid: ours\nname: Ours\n"
        "sectors:\n  - id: help\n    name: Help\n    seats:\n      - {id: housing, name: Housing}\n"
        "commitments:\n  - {id: safety, name: Safety}\n"
        "elements:\n  - {id: mission, required: true, name: Mission}\n"
        "  - {id: child-care, required: true, name: Child care}\n"
    )
    write_files(plan.parent, {"ours.yaml": own, "saguaro.yaml": READY.replace("immigrant-survivors", "./ours.yaml")})
    told = ccr("ready", "saguaro", *DAY, "--fail-on", "not-ready")
    assert told.status == 0
    assert told.out.splitlines()[0] == (
        "Saguaro County Task Force: ready to put the plan into practice. Only you can judge: Child care."
    )
    (child_care,) = json.loads(ccr("ready", "saguaro", *DAY, "--format", "json").out)["elements"][1:]
    assert (child_care["required"], child_care["met"]) == (False, None)
    assert "Child care: yours to judge." in told.out
    assert "Everybody at the table" not in told.out
    assert element(document(ccr, "saguaro"), "child-care")["met"] is None


def test_a_framework_is_no_plan(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"ours.yaml": "ccr_framework: 1\n"})
    told = ccr("ready", str(tmp_path / "ours.yaml"))
    assert (told.status, told.out) == (2, "")


def test_an_empty_plan_is_answered(ccr: Program, plan: Path) -> None:
    write_files(plan.parent, {"saguaro.yaml": HEAD})
    found = document(ccr)
    assert found["ready"] is False
    assert [one["id"] for one in found["elements"] if one["met"]] == []  # nobody is there to be oriented
    assert ccr("ready", *DAY).out.count("Nobody is at the table yet. Recorded with `ccr partner join ID`.") == 2


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_same_input_same_day_same_output(ccr: Program, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    arguments = ("ready", example("ironwood"), *DAY, "--format", form)
    first = ccr(*arguments).out
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert ccr(*arguments).out == first


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", NAMES)
def test_on_a_terminal_no_line_is_wider_than_it_and_plain_has_no_sign_of_its_own(
    ccr: Program, monkeypatch: pytest.MonkeyPatch, name: str, language: str
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    arguments = ("ready", example(name), *DAY, "--lang", language)
    told = re.sub(r"\x1b\[[0-9;]*m", "", ccr(*arguments).out)
    assert max(len(line) for line in told.splitlines()) <= 80
    plain = ccr(*arguments, "--plain").out
    assert {sign for sign in plain if not sign.isascii() and not sign.isalpha()} <= {"’", "“", "”", "«", "»"}
    assert "\x1b" not in plain
