"""``ccr partner list``, ``meeting list`` and ``action list``: what they answer, for whom, in which form."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from helpers import EXAMPLES, HEAD, Program, write_files

PLAN = HEAD + (
    "meetings:\n"
    "  every: month\n"
    "  next: {date: 2026-12-03, time: '9:00'}\n"
    "  held:\n"
    "    - {date: 2026-11-12, present: [casa, hidden-7], decided: [DECIDED-second], note: NOTE-meeting}\n"
    "    - {date: 2026-10-08, present: [casa, clinic, quiet-7]}\n"
    "partners:\n"
    "  casa: {name: PUBLIC-casa, seats: [housing, victim-services], status: at-the-table, since: 2026-02-11,"
    " named: public}\n"
    "  hidden-7: {name: HIDDEN-name, seats: [housing], status: at-the-table, confidential: name, named: public}\n"
    "  quiet-7: {name: HIDDEN-quiet, seats: [], role: HIDDEN-role, status: at-the-table, named: never}\n"
    "  clinic: {name: PARTNERS-clinic, seats: [health-care], status: left, since: 2026-05-01, named: public}\n"
    "actions:\n"
    "  - {what: Ask the clinic, who: casa, due: 2026-11-01, seat: health-care}\n"
    "  - {what: Send the letter, who: clinic, due: 2026-10-01, done: 2026-09-30, note: NOTE-action}\n"
    "  - {what: Call, who: hidden-7, due: 2026-12-30}\n"
)
LISTS = ("partner", "meeting", "action")
DAY = "--as-of=2026-11-22"


def in_one_colour(screen: str) -> str:
    return re.sub("\x1b\\[[0-9;]*m", "", screen)


@pytest.fixture(autouse=True)
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": PLAN})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans" / "saguaro.yaml"


def document(ccr: Program, what: str, *arguments: str) -> dict[str, Any]:
    told = ccr(what, "list", "--format", "json", DAY, *arguments)
    found: dict[str, Any] = json.loads(told.out)
    return found


def ids(found: dict[str, Any]) -> list[str | None]:
    return [partner["id"] for partner in found["partners"]]


# partners


def test_the_first_line_counts_the_partners(ccr: Program) -> None:
    assert ccr("partner", "list").out.splitlines()[0] == (
        "Saguaro County Task Force: 4 partners, 3 of them at the table."
    )


def test_a_partner_comes_with_its_id_its_status_since_when_and_its_seats(ccr: Program) -> None:
    assert "PUBLIC-casa (casa): at the table since February 11, 2026. Housing; Victim services." in (
        ccr("partner", "list").out.splitlines()
    )


def test_a_partner_without_a_seat_comes_with_what_it_does(ccr: Program) -> None:
    assert "HIDDEN-quiet (quiet-7): at the table. HIDDEN-role." in ccr("partner", "list").out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param(("--seat=housing",), ["casa", "hidden-7"], id="of a seat"),
        pytest.param(("--sector=basic-services",), ["casa", "hidden-7", "clinic"], id="of a sector"),
        pytest.param(("--status=left",), ["clinic"], id="of a status"),
        pytest.param(("--status=left", "--seat=housing"), [], id="of both, and there is none"),
        pytest.param(("--sector=basic-services", "--seat=victim-services"), [], id="of a seat in another sector"),
        pytest.param((), ["casa", "hidden-7", "quiet-7", "clinic"], id="all, in the file's order"),
    ],
)
def test_partners_can_be_chosen(ccr: Program, arguments: tuple[str, ...], expected: list[str]) -> None:
    assert ids(document(ccr, "partner", *arguments)) == expected


def test_the_first_line_says_how_many_were_chosen(ccr: Program) -> None:
    assert ccr("partner", "list", "--status", "left").out.startswith("Saguaro County Task Force: 1 of 4 partners.\n")
    assert ccr("partner", "list", "--status", "invited").out == "Saguaro County Task Force: no partner like that.\n"


@pytest.mark.parametrize(
    ("option", "word", "near"),
    [
        ("--seat", "housng", "housing"),
        ("--sector", "basic-service", "basic-services"),
        ("--status", "at the table", "at-the-table"),
        ("--format", "jsn", "json"),
        ("--audience", "partner", "partners"),
    ],
)
def test_a_word_that_is_not_known_gets_the_nearest(ccr: Program, option: str, word: str, near: str) -> None:
    told = ccr("partner", "list", option, word)
    assert (told.status, told.out) == (2, "")
    assert f"`{option}` doesn't know `{word}`" in told.err
    assert f"Did you mean `{near}`?" in told.err


def test_partners_as_csv_have_a_row_each(ccr: Program) -> None:
    rows = list(csv.DictReader(io.StringIO(ccr("partner", "list", "--format", "csv").out.removeprefix("\ufeff"))))
    assert rows[0] == {
        "id": "casa",
        "partner": "PUBLIC-casa",
        "status": "at-the-table",
        "since": "2026-02-11",
        "seats": "Housing; Victim services",
        "role": "",
        "serves": "",
    }
    assert [row["partner"] for row in rows] == ["PUBLIC-casa", "", "", "PARTNERS-clinic"]


# meetings


def test_meetings_come_by_their_days_and_the_next_one_last(ccr: Program) -> None:
    lines = ccr("meeting", "list", DAY).out.splitlines()
    assert lines[0] == "Saguaro County Task Force: 2 meetings held, the last on November 12, 2026."
    order = [lines.index(line) for line in ("October 8, 2026", "November 12, 2026", "Next")]
    assert order == sorted(order)
    assert lines[-1] == "  December 3, 2026 (9:00 a.m.)"
    assert "  There: PUBLIC-casa; PARTNERS-clinic; HIDDEN-quiet" in lines
    assert "  Decided: DECIDED-second" in lines


def test_a_meeting_to_come_is_not_held_yet(ccr: Program) -> None:
    assert [held["date"] for held in document(ccr, "meeting", "--as-of=2026-11-01")["meetings"]] == ["2026-10-08"]


def test_a_next_meeting_whose_day_has_passed_is_told_as_such(ccr: Program) -> None:
    told = ccr("meeting", "list", "--as-of", "2026-12-24").out
    assert "It was set for December 3, 2026, and the plan doesn't say that it was held." in told


def test_how_long_the_next_meeting_lasts(ccr: Program) -> None:
    assert ccr("meeting", "next", "2026-12-03", "--minutes", "90").status == 0
    assert "  Lasts: 90 minutes" in ccr("meeting", "list", DAY).out.splitlines()
    assert document(ccr, "meeting")["next"]["minutes"] == 90


def test_minutes_are_a_number(ccr: Program) -> None:
    told = ccr("meeting", "next", "2026-12-03", "--minutes", "an hour")
    assert (told.status, "Write `--minutes` with digits alone" in told.err) == (2, True)


def test_a_next_meeting_that_was_held_is_no_longer_the_next(ccr: Program, plan: Path) -> None:
    plan.write_text(PLAN.replace("date: 2026-12-03", "date: 2026-11-12"), encoding="utf-8")
    assert ccr("meeting", "list", DAY).out.splitlines()[0].endswith("No day is set for the next one.")


# actions


def test_actions_keep_the_numbers_of_their_places(ccr: Program) -> None:
    assert ccr("action", "list", DAY).out.splitlines() == [
        "Saguaro County Task Force: 2 of 3 actions are open.",
        "",
        "1. Ask the clinic; PUBLIC-casa; Health care; was to be done by November 1, 2026.",
        "2. Send the letter; PARTNERS-clinic; done September 30, 2026. NOTE-action",
        "3. Call; HIDDEN-name; by December 30, 2026.",
    ]


# forms and audiences


@pytest.mark.parametrize(
    ("what", "keys", "of_one"),
    [
        ("partner", {"partners"}, {"id", "name", "status", "since", "seats", "role", "serves"}),
        ("meeting", {"meetings", "next", "every"}, {"date", "present", "guests", "decided", "note"}),
        ("action", {"actions"}, {"number", "what", "due", "done", "seat", "who", "note"}),
    ],
)
def test_json_has_the_promised_fields(ccr: Program, what: str, keys: set[str], of_one: set[str]) -> None:
    english, spanish = document(ccr, what), document(ccr, what, "--lang", "es")
    assert english == spanish
    assert set(english) == {"ccr", "as_of", "path", "findings"} | keys
    assert (english["ccr"], english["as_of"], english["findings"]) == (1, "2026-11-22", [])
    assert english["path"] == "plans/saguaro.yaml"
    assert set(english[f"{what}s"][0]) == of_one


@pytest.mark.parametrize("what", LISTS)
@pytest.mark.parametrize("form", ["text", "json", "markdown", "csv"])
@pytest.mark.parametrize("audience", ["partners", "public"])
def test_nobody_else_sees_a_hidden_partner_or_its_id(ccr: Program, what: str, form: str, audience: str) -> None:
    told = ccr(what, "list", "--format", form, "--audience", audience, DAY)
    assert told.status == 0
    for secret in ("HIDDEN", "hidden-7", "quiet-7", "not-named", "NOTE"):
        assert secret not in told.out


@pytest.mark.parametrize("what", LISTS)
@pytest.mark.parametrize("form", ["text", "json", "markdown", "csv"])
def test_the_public_sees_only_public_names_of_those_at_the_table(ccr: Program, what: str, form: str) -> None:
    told = ccr(what, "list", "--format", form, "--audience", "public", DAY).out
    for kept in ("PARTNERS", "DECIDED", "clinic)", '"clinic"'):
        assert kept not in told


@pytest.mark.parametrize("what", LISTS)
def test_text_is_for_whoever_keeps_the_file_and_markdown_for_partners(ccr: Program, what: str) -> None:
    assert "HIDDEN" in ccr(what, "list", DAY).out
    assert "HIDDEN" not in ccr(what, "list", "--format", "markdown", DAY).out


def test_partners_see_what_a_meeting_decided(ccr: Program) -> None:
    assert "DECIDED-second" in ccr("meeting", "list", "--audience", "partners", DAY).out


def test_hidden_partners_are_counted_at_a_meeting(ccr: Program) -> None:
    for audience, named in (("partners", "PUBLIC-casa; PARTNERS-clinic"), ("coalition", "PUBLIC-casa")):
        told = ccr("meeting", "list", "--audience", audience, DAY).out
        assert f"There: {named}; a partner not named here" in told
    assert "There" not in ccr("meeting", "list", "--audience", "public", DAY).out


def test_partners_see_who_has_to_do_what(ccr: Program) -> None:
    found = document(ccr, "action", "--audience", "partners")["actions"]
    assert [action["who"]["id"] for action in found] == ["casa", "clinic", None]  # and one that may not be named
    assert {action["note"] for action in found} == {None}


@pytest.mark.parametrize("audience", ["coalition", "funder", "public"])
def test_nobody_else_sees_what_has_to_be_done(ccr: Program, audience: str) -> None:
    assert document(ccr, "action", "--audience", audience)["actions"] == []
    assert "this is not shown to others" in ccr("action", "list", "--audience", audience).out


@pytest.mark.parametrize("what", LISTS)
def test_a_plan_with_errors_is_told_and_not_listed(ccr: Program, plan: Path, what: str) -> None:
    plan.write_text(PLAN + "nmae: x\n", encoding="utf-8")
    text, found = ccr(what, "list"), document(ccr, what)
    assert (text.status, text.out) == (1, "")
    assert "CCR" in text.err
    assert found[f"{what}s"] == []
    assert "nmae" in [finding["where"] for finding in found["findings"]]
    assert ccr(what, "list", "--format", "json").status == 1


@pytest.mark.parametrize("what", LISTS)
def test_an_empty_plan_has_a_sentence(ccr: Program, plan: Path, what: str) -> None:
    plan.write_text(HEAD, encoding="utf-8")
    told = ccr(what, "list")
    assert (told.status, len(told.out.splitlines())) == (0, 1)


@pytest.mark.parametrize("what", LISTS)
def test_a_framework_is_no_plan(ccr: Program, tmp_path: Path, what: str) -> None:
    write_files(tmp_path, {"ours.yaml": "ccr_framework: 1\nid: ours\nname: Ours\nsectors: []\ncommitments: []\n"})
    told = ccr(what, "list", "--plan", "ours.yaml")
    assert told.status == 2
    assert "only a framework" in told.err


@pytest.mark.parametrize("what", LISTS)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("plan_name", ["ironwood", "mesquite", "ocotillo", "saguaro"])
def test_every_example_fits_eighty_columns(
    ccr: Program, monkeypatch: pytest.MonkeyPatch, what: str, language: str, plan_name: str
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    told = ccr(what, "list", "--plan", str(EXAMPLES / f"{plan_name}.yaml"), "--lang", language)
    assert told.status == 0
    assert max(len(line) for line in in_one_colour(told.out).splitlines()) <= 80


@pytest.mark.parametrize("audience", ["funder", "public"])
def test_what_is_not_told_is_not_denied(ccr: Program, audience: str) -> None:
    """The plan has a next meeting, actions, and partners at its meetings; nothing says that there are none."""
    for words in (("meeting", "list"), ("action", "list"), ("partner", "show", "casa"), ("show",), ("ready",)):
        told = ccr(*words, "--audience", audience, DAY)
        for denied in (
            "No day is set",
            "no action is written",
            "at none of",
            "No protocol",
            "no language",
            "not ready",
        ):
            assert denied not in told.out
