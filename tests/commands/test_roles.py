"""``ccr roles``, ``ccr role set`` and ``ccr role clear``: who is first for each task, for whom, in which form."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers import EXAMPLES, HEAD, Program, write_files
from terminal import Terminal, needs_tmux

PARTNERS = """\
places: [Arivaca, Sells]
partners:
  casa:
    {name: Casa Segura, seats: [victim-services, housing], status: at-the-table, named: public, oriented: 2026-01-02}
  legal: {name: Legal Aid, seats: [legal-services], status: at-the-table, oriented: 2026-01-02}
  parish: {name: Parish, seats: [faith-community], status: invited, since: 2026-09-01}
  gone: {name: Gone, seats: [courts], status: left, since: 2026-06-10}
  hidden-7: {name: HIDDEN, seats: [food], status: at-the-table, named: never}
"""
ROLES = """\
roles:
  first-call: {first: casa, with: [legal], since: 2026-02-11, note: SECRET-note}
  rides: {first: {Arivaca: casa}}
  train: {first: parish}
  relief-screening: {first: gone}
  outreach: {first: hidden-7}
"""
PLAN = HEAD + PARTNERS + ROLES


@pytest.fixture(autouse=True)
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": PLAN})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans" / "saguaro.yaml"


def document(ccr: Program, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ccr("roles", "--format", "json", *arguments).out)
    return found


def task(ccr: Program, id_: str, *arguments: str) -> dict[str, Any]:
    return next(one for one in document(ccr, *arguments)["tasks"] if one["id"] == id_)


# what is told


def test_what_is_open_comes_first_and_then_who_does_what(ccr: Program) -> None:
    lines = ccr("roles").out.splitlines()
    assert lines[0] == "Saguaro County Task Force: nobody is first for 11 of 15 tasks."
    nobody, others = lines.index("Nobody is first yet"), lines.index("Who does what")
    assert (
        nobody
        < lines.index("  - Screen for immigration relief, with a lawyer or an accredited representative")
        < others
    )
    assert lines[others + 1] == (
        "Answer the first call, day or night, in the caller's language (first-call); first: Casa Segura; works with "
        "it: Legal Aid; since February 11, 2026. SECRET-note"
    )


@pytest.mark.parametrize(
    "line",
    [
        "    Usually: Housing (Casa Segura); Victim services (Casa Segura).",
        "    Gone was first, and is no longer at the table: left June 10, 2026. Usually: Legal services (Legal Aid).",
        "    ccr role set relief-screening --first ID",
        "Arrange rides to court, clinic and shelter, after asking legal aid how (rides); first: Arivaca: Casa Segura.",
        "Nobody is first here: Sells.",
        "confidentiality (train); first: Parish. Parish is not at the table yet: invited September 1, 2026.",
        "(outreach); first: HIDDEN. HIDDEN has not been oriented yet: `ccr partner orient hidden-7`.",
        "Who is first answers for it that the task happens. It is never about blame.",
    ],
)
def test_each_thing_to_look_at_is_told(ccr: Program, line: str) -> None:
    assert line in ccr("roles").out


def test_much_rests_on_one_partner_is_said_kindly(ccr: Program, plan: Path) -> None:
    ids = ("first-call", "safety-plan", "safe-bed", "train", "rides", "court-company")
    plan.write_text(HEAD + PARTNERS + "roles:\n" + "".join(f"  {id_}: {{first: casa}}\n" for id_ in ids), "utf-8")
    assert ccr("roles").out.splitlines()[1] == "Much rests on Casa Segura: it is first for 6 of 15 tasks."
    assert document(ccr)["much_rests_on"] == [{"id": "casa", "tasks": 6}]


def test_a_plan_that_says_nothing_of_it(ccr: Program, plan: Path) -> None:
    plan.write_text(HEAD, "utf-8")
    lines = ccr("roles").out.splitlines()
    assert lines[0] == "Saguaro County Task Force: nobody is first yet for any of the 15 tasks."
    assert "Who does what" not in lines


def test_with_somebody_first_for_each_nothing_is_open(ccr: Program, plan: Path) -> None:
    ids = [one["id"] for one in document(ccr)["tasks"]]
    plan.write_text(HEAD + PARTNERS + "roles:\n" + "".join(f"  {id_}: {{first: legal}}\n" for id_ in ids), "utf-8")
    told = ccr("roles").out
    assert told.startswith("Saguaro County Task Force: somebody is first for each of the 15 tasks.\n")
    assert "Nobody is first yet" not in told


def test_a_framework_without_tasks_says_so(ccr: Program, tmp_path: Path) -> None:
    own = (
        "ccr_framework: 1\nid: own\nname: Own\nsectors:\n  - {id: help, name: Help, seats: [{id: all, name: All}]}\n"
        "commitments: [{id: safety, name: Safety}]\n"
    )
    write_files(tmp_path, {"own.yaml": own, "plans/saguaro.yaml": HEAD.replace("immigrant-survivors", "../own.yaml")})
    told = ccr("roles")
    assert (told.status, told.out) == (
        0,
        "Saguaro County Task Force: its framework has no tasks, so there is nothing to be first for.\n",
    )
    assert document(ccr)["tasks"] == []


def test_json_has_the_promised_fields(ccr: Program) -> None:
    found = document(ccr)
    assert list(found) == ["ccr", "as_of", "path", "findings", "tasks", "much_rests_on"]
    assert task(ccr, "first-call") == {
        "id": "first-call",
        "name": "Answer the first call, day or night, in the caller's language",
        "first": "casa",
        "first_by_place": {},
        "with": ["legal"],
        "since": "2026-02-11",
        "usual": ["victim-services"],
        "usual_here": ["casa"],
        "open": False,
        "places_open": [],
        "problems": [],
        "note": "SECRET-note",
        "first_seats": [],
        "with_seats": [],
    }
    rides, gone = task(ccr, "rides"), task(ccr, "relief-screening")
    assert (rides["first"], rides["first_by_place"], rides["places_open"]) == (None, {"Arivaca": "casa"}, ["Sells"])
    assert (rides["open"], rides["problems"]) == (False, ["place-open"])
    assert (gone["first"], gone["open"], gone["problems"]) == ("gone", True, ["first-left"])
    assert task(ccr, "train")["problems"] == ["first-not-here"]
    assert task(ccr, "outreach")["problems"] == ["first-not-oriented"]


def test_csv_has_a_row_for_each_task_and_for_each_place_where_it_is_by_place(ccr: Program) -> None:
    told = ccr("roles", "--format", "csv", "--audience", "internal").out.removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(told)))
    assert len(rows) == 16
    assert [(row["place"], row["first"], row["open"]) for row in rows if row["id"] == "rides"] == [
        ("Arivaca", "Casa Segura", "no"),
        ("Sells", "", "no"),
    ]
    assert [(row["first"], row["open"], row["problems"]) for row in rows if row["id"] == "relief-screening"] == [
        ("", "yes", "first-left")
    ]


@pytest.mark.parametrize("language", ["en", "es"])
def test_markdown_is_for_partners(ccr: Program, language: str) -> None:
    told = ccr("roles", "--format", "markdown", "--lang", language).out
    assert told.startswith("# Saguaro County Task Force\n")
    assert "ccr role set" not in told
    assert "SECRET" not in told


# for whom


@pytest.mark.parametrize("form", ["text", "json", "markdown", "csv"])
@pytest.mark.parametrize("audience", ["partners", "coalition", "funder", "public"])
def test_nobody_else_sees_who_is_hidden_a_note_or_who_owes_what(ccr: Program, audience: str, form: str) -> None:
    told = ccr("roles", "--audience", audience, "--format", form)
    assert told.status == 0
    for secret in ("HIDDEN", "hidden-7", "not-named", "SECRET", "oriented", "ccr role set"):
        assert secret not in told.out


def test_partners_are_told_that_somebody_is_first_who_is_not_named(ccr: Program) -> None:
    assert "first: a partner not named here." in ccr("roles", "--audience", "partners").out
    assert (
        task(ccr, "outreach", "--audience=partners")["first"],
        task(ccr, "outreach", "--audience=partners")["open"],
    ) == (
        None,
        False,
    )


def test_a_coalition_is_told_seats_and_not_what_is_open(ccr: Program) -> None:
    told = ccr("roles", "--audience", "coalition").out
    assert told.startswith("Saguaro County Task Force: who does what, by seat.\n")
    assert "in the caller's language; first: Victim services; Housing; works with it: Legal services." in told
    assert "Nobody" not in told
    found = task(ccr, "first-call", "--audience=coalition")
    assert (found["first"], found["first_seats"], found["with_seats"], found["open"]) == (
        None,
        ["victim-services", "housing"],
        ["legal-services"],
        None,
    )
    assert "relief-screening" not in [one["id"] for one in document(ccr, "--audience=coalition")["tasks"]]


@pytest.mark.parametrize("audience", ["funder", "public"])
def test_who_is_told_nothing_is_told_so(ccr: Program, audience: str) -> None:
    told = ccr("roles", "--audience", audience).out
    assert "this is not shown to others" in told
    assert "Nobody" not in told


def test_a_plan_with_errors_is_exit_status_one(ccr: Program, plan: Path) -> None:
    plan.write_text(PLAN + "nmae: x\n", "utf-8")
    told, found = ccr("roles"), document(ccr)
    assert (told.status, told.out) == (1, "")
    assert (found["tasks"], [one["where"] for one in found["findings"]]) == ([], ["nmae"])


# recording


def test_a_first_partner_is_recorded_and_it_is_said_what_is_true_now(ccr: Program, plan: Path) -> None:
    told = ccr("role", "set", "safe-bed", "--first", "casa", "--with", "legal,parish", "--since", "2026-03-01")
    assert told.status == 0
    assert plan.read_text("utf-8") == PLAN + ("  safe-bed: {first: casa, with: [legal, parish], since: 2026-03-01}\n")
    assert told.out.endswith(
        "Casa Segura is first for this task now: Look for a safe place to sleep for every survivor who asks. Nobody "
        "is first for 10 of 15 tasks.\n"
    )
    assert ccr("check").status == 0


def test_who_is_not_at_the_table_yet_is_recorded_and_it_is_said(ccr: Program) -> None:
    told = ccr("role", "set", "safe-bed", "--first", "parish")
    assert told.status == 0
    assert "Parish is not at the table yet: invited September 1, 2026." in told.out


def test_of_a_place_and_of_the_last_one(ccr: Program, plan: Path) -> None:
    told = ccr("role", "set", "rides", "--first", "legal", "--place", "sells")
    assert "Legal Aid is first for this task in Sells now: Arrange rides" in told.out
    assert "Casa Segura is first" not in told.out
    assert task(ccr, "rides")["first_by_place"] == {"Arivaca": "casa", "Sells": "legal"}
    assert ccr("role", "clear", "rides", "--place", "Arivaca").status == 0
    assert task(ccr, "rides")["first_by_place"] == {"Sells": "legal"}


def test_what_is_cleared_nobody_is_first_for(ccr: Program, plan: Path) -> None:
    told = ccr("role", "clear", "first-call").out
    assert "first-call" not in plan.read_text("utf-8")
    assert told.endswith(
        "Nobody is first any more: Answer the first call, day or night, in the caller's language. Nobody is first for "
        "12 of 15 tasks.\n"
    )
    assert "nothing changes" in ccr("role", "clear", "first-call").out


def test_who_leaves_the_table_is_first_for_nothing_and_it_is_said(ccr: Program, plan: Path) -> None:
    told = ccr("partner", "leave", "casa").out
    assert (
        "Nobody is first any more: Answer the first call, day or night, in the caller's language; Arrange rides to "
        "court, clinic and shelter, after asking legal aid how. Nobody is first for 13 of 15 tasks."
    ) in told
    assert "first-call: {first: casa" in plan.read_text("utf-8")
    assert task(ccr, "first-call")["problems"] == ["first-left"]


def test_a_partner_under_another_id_is_no_news(ccr: Program, plan: Path) -> None:
    told = ccr("partner", "rename", "casa", "casa-segura")
    assert told.status == 0
    assert "first for this task" not in told.out
    assert "first-call: {first: casa-segura" in plan.read_text("utf-8")
    assert task(ccr, "rides")["first_by_place"] == {"Arivaca": "casa-segura"}


def test_a_partner_that_is_first_is_not_removed(ccr: Program) -> None:
    told = ccr("partner", "remove", "gone")
    assert (told.status, told.out) == (2, "")
    assert "`gone` is still named in `roles.relief-screening.first`." in told.err


def test_the_last_open_task_is_worth_a_word(ccr: Program, plan: Path) -> None:
    ids = [one["id"] for one in document(ccr)["tasks"]]
    told = "".join(f"  {id_}: {{first: legal}}\n" for id_ in ids if id_ != "rides")
    plan.write_text(f"{HEAD}{PARTNERS}roles:\n{told}", "utf-8")
    assert ccr("role", "set", "rides", "--first", "casa").out.endswith("Somebody is first for each of the 15 tasks.\n")


def test_another_head_commits_and_signs_again(ccr: Program, plan: Path) -> None:
    text = HEAD + (
        "partners:\n  so: {name: Sheriff, seats: [law-enforcement], status: at-the-table, head_since: 2026-08-01,"
        " commitments: 2025-03-04, agreement: {signed: 2025-03-04}}\n"
    )
    plan.write_text(text, "utf-8")

    def kinds() -> list[str]:
        return [one["kind"] for one in json.loads(ccr("next", "--all", "--format=json").out)["items"]]

    assert "head-changed" in kinds()
    assert ccr("partner", "agree", "so", "--on", "2026-09-01").status == 0
    assert "head-changed" in kinds()
    assert ccr("partner", "commit", "so", "--all", "--on", "2026-09-01").status == 0
    assert "head-changed" not in kinds()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("role", "set"), "`TASK` is missing"),
        (("role", "set", "rides"), "`ID` is missing"),
        (("role", "set", "ride", "--first", "casa"), "Did you mean `rides`?"),
        (("role", "set", "rides", "--first", "cas"), "Did you mean `casa`?"),
        (("role", "set", "rides", "--first", "casa", "--place", "Arivacca"), "Did you mean `Arivaca`?"),
        (("role", "set", "rides", "--first", "casa"), ""),
        (("role", "set", "rides", "--first", "legal"), "clear it first: `ccr role clear rides`"),
        (("role", "set", "train", "--first", "gone"), "`ccr partner join gone`"),
        (("role", "set", "train", "--first", "legal", "--since", "2100-01-01"), "still to come"),
        (("role", "clear"), "`TASK` is missing"),
    ],
)
def test_wrong_usage_names_what_to_type(ccr: Program, plan: Path, words: tuple[str, ...], told: str) -> None:
    found = ccr(*words)
    assert found.status == (2 if told else 0)
    assert told in found.err
    assert not told or plan.read_text("utf-8") == PLAN


def test_without_a_terminal_and_with_a_dry_run_nothing_is_written(ccr: Program, plan: Path) -> None:
    assert ccr("role", "set", "safe-bed", "--first", "casa", "--dry-run").status == 0
    assert plan.read_text("utf-8") == PLAN


# on a terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path, rows=24)
    yield opened
    opened.close()


@needs_tmux
def test_what_is_open_fits_on_one_screen_and_the_rest_is_behind_all(terminal: Terminal, plan: Path) -> None:
    terminal.start("roles")
    terminal.wait_for("ended=0")
    shown = terminal.visible()
    assert shown.startswith("Saguaro County Task Force: nobody is first for 11 of 15 tasks.\n")
    assert "Nobody is first here: Sells." in shown
    assert "`ccr roles --all` shows every task" in " ".join(shown.split())


@needs_tmux
def test_in_a_new_plan_every_task_is_on_the_screen(terminal: Terminal, plan: Path, ccr: Program) -> None:
    plan.write_text(HEAD, "utf-8")
    terminal.start("roles")
    terminal.wait_for("ended=0")
    shown = terminal.visible()
    assert shown.startswith("Saguaro County Task Force: nobody is first yet for any of the 15 tasks.\n")
    for one in document(ccr)["tasks"]:
        assert one["name"] in " ".join(shown.split())


@needs_tmux
def test_at_a_terminal_what_is_missing_is_asked(terminal: Terminal, plan: Path) -> None:
    terminal.start("role", "set")
    terminal.wait_for("Which task?")
    terminal.type("3")
    terminal.wait_for("Which partner?")
    terminal.type("1")
    terminal.wait_for("Who works with it?")
    terminal.type("2")
    terminal.wait_for("ended=0")
    assert "safe-bed" in plan.read_text("utf-8")
    assert "Casa Segura is first for this task now" in " ".join(terminal.screen().split())


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", ["ironwood", "mesquite", "ocotillo", "saguaro"])
def test_every_example_fits_eighty_columns(
    ccr: Program, monkeypatch: pytest.MonkeyPatch, name: str, language: str
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    told = ccr("roles", str(EXAMPLES / f"{name}.yaml"), "--all", "--lang", language).out
    assert max(len(line) for line in re.sub("\x1b\\[[0-9;]*m", "", told).splitlines()) <= 80


def test_in_spanish_nothing_is_left_in_english(ccr: Program) -> None:
    told = ccr("roles", str(EXAMPLES / "ironwood.yaml"), "--lang", "es").out
    assert not {"the", "is", "and", "first", "task", "nobody"} & set(told.lower().replace(":", " ").split())


def test_the_second_framework_has_tasks_of_its_own(ccr: Program, plan: Path) -> None:
    plan.write_text(HEAD.replace("immigrant-survivors", "sexual-assault-response"), "utf-8")
    assert ccr("roles").out.splitlines()[0].endswith("nobody is first yet for any of the 13 tasks.")
    assert "nothing changes" in ccr("role", "clear", "hotline").out
