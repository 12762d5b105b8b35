"""``ccr places`` and ``ccr gaps --place``: what they answer, for whom, in which form."""

import csv
import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers import EXAMPLES, HEAD, Program, write_files
from terminal import Terminal, needs_tmux

PLAN = (
    HEAD
    + """\
area: Saguaro County, Arizona
places: [Arivaca, Three Points, Sells]
partners:
  partner-7: {name: Casa Secreta, seats: [housing], status: at-the-table, confidential: name}
  casa: {name: Casa Segura, seats: [victim-services], status: at-the-table, confidential: place, named: public}
  legal: {name: Desert Legal Aid, seats: [legal-services], status: at-the-table, serves: [Arivaca], named: public}
  clinic: {name: Arroyo Clinic, seats: [health-care], status: at-the-table, serves: [Arivaca, Three Points]}
  bank: {name: Food Bank, seats: [food], status: at-the-table, languages: [Mam], serves: [Three Points]}
  court: {name: The Court, seats: [courts], status: at-the-table}
  bus: {name: The Bus, seats: [transportation], status: invited, serves: [Sells]}
languages_needed: [Mam]
"""
)


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": PLAN})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans" / "saguaro.yaml"


def document(ccr: Program, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ccr(*arguments, "--format", "json").out)
    return found


def test_the_first_lines_say_where_nobody_reaches_and_what_for(ccr: Program, plan: Path) -> None:
    assert ccr("places").out.splitlines()[:4] == [
        "Saguaro County Task Force: 3 of 3 places are out of reach for something that the table has.",
        "  Sells: nobody reaches it for: Legal services, Health care, Food. Nobody who reaches it speaks: Mam.",
        "  Arivaca: nobody reaches it for: Food. Nobody who reaches it speaks: Mam.",
        "  Three Points: nobody reaches it for: Legal services.",
    ]


def test_what_is_open_everywhere_is_said_once(ccr: Program, plan: Path) -> None:
    told = ccr("places").out
    assert told.count("Education") == 1
    assert "Nowhere: nobody at the table fills Consular services, Law enforcement" in told


def test_the_document_has_what_scripts_rely_on(ccr: Program, plan: Path) -> None:
    told = document(ccr, "places", "--as-of", "2026-12-03")
    assert [*told] == ["ccr", "as_of", "path", "findings", "listed", "places", "nowhere"]
    assert (told["ccr"], told["as_of"], told["path"], told["listed"]) == (1, "2026-12-03", "plans/saguaro.yaml", True)
    arivaca = told["places"][0]
    assert [*arivaca] == ["place", "seats", "sectors", "languages"]
    seats = {seat.pop("id"): seat for seat in arivaca["seats"]}
    assert seats["legal-services"] == {"reached": True, "partners": ["legal"]}
    assert seats["housing"] == {"reached": True, "partners": []}
    assert seats["food"] == {"reached": False, "partners": []}
    assert "homeland-security" not in seats
    assert arivaca["languages"] == [{"language": "Mam", "reached": False}]
    assert "transportation" in told["nowhere"]


def test_rows_say_the_same(ccr: Program, plan: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(ccr("places", "--format", "csv").out.removeprefix("\ufeff"))))
    (row,) = [row for row in rows if row["place"] == "Three Points" and row["id"] == "health-care"]
    assert (row["kind"], row["reached"], row["partners"], row["partner_ids"]) == (
        "seat",
        "yes",
        "Arroyo Clinic",
        "clinic",
    )
    assert {row["kind"] for row in rows} == {"seat", "language"}


def test_a_page_has_whole_names_and_no_command(ccr: Program, plan: Path) -> None:
    told = ccr("places", "--format", "markdown").out
    assert "| Seat | Arivaca | Three Points | Sells |" in told
    assert "| Legal services | yes | no | no |" in told
    assert "ccr" not in told


@pytest.mark.parametrize("audience", ["coalition", "public", "funder"])
def test_others_are_told_of_no_partner_and_no_seat(ccr: Program, plan: Path, audience: str) -> None:
    for form in ("text", "json", "csv", "markdown"):
        told = ccr("places", "--audience", audience, "--format", form).out
        for word in ("Clinic", "clinic", "Legal Aid", "legal-aid", "Food Bank", "Legal services", "Mam"):
            assert word not in told


def test_other_counties_are_told_by_sector(ccr: Program, plan: Path) -> None:
    told = ccr("places", "--audience", "coalition").out.splitlines()
    assert told[0].endswith("whatever the table has reaches every place (Arivaca, Three Points, Sells).")
    assert "Nowhere: nobody at the table is of Informal networks." in told


def test_everybody_is_told_what_reaches_a_place_and_nothing_of_what_does_not(ccr: Program, plan: Path) -> None:
    places = document(ccr, "places", "--audience", "public")["places"]
    assert [one["sectors"] for one in places] == [
        [{"id": "victim-legal-consular", "reached": True}, {"id": "basic-services", "reached": True}]
    ] * 3
    assert "nobody" not in ccr("places", "--audience", "public").out


def test_a_funder_is_told_nothing(ccr: Program, plan: Path) -> None:
    assert ccr("places", "--audience", "funder").out == "Saguaro County Task Force: this is not shown to others.\n"
    assert document(ccr, "places", "--audience", "funder")["places"] == []


def test_a_plan_without_places_says_how_to_list_them(ccr: Program, plan: Path) -> None:
    plan.write_text(HEAD + "area: Saguaro County\npartners:\n  a: {name: A, seats: [food], status: at-the-table}\n")
    told = ccr("places").out.splitlines()
    assert told[0] == (
        "Saguaro County Task Force: the plan lists no places, so Saguaro County is one, and everybody at the table "
        "reaches it."
    )
    assert told[-1].startswith("`ccr set places=NAME,NAME` lists its towns or parts, and `ccr partner set ID serves=")
    assert document(ccr, "places")["listed"] is False
    assert [one["place"] for one in document(ccr, "places")["places"]] == ["Saguaro County"]


# as one place sees it


def test_the_headline_says_which_place(ccr: Program, plan: Path) -> None:
    told = ccr("gaps", "--place", "sells").out
    assert told.startswith("Saguaro County Task Force, seen from Sells: 1 of 5 key sectors is still missing")
    assert "--all --place Sells" in told


def test_the_table_of_a_place_is_without_those_who_do_not_reach_it(ccr: Program, plan: Path) -> None:
    (table,) = document(ccr, "gaps", "--place", "Sells")["plans"]
    assert table["place"] == "Sells"
    assert {"legal-services", "health-care", "food", "transportation"} <= set(table["open_seats"])
    assert table["counts"]["seats_at_table"] == 3
    assert "place" not in document(ccr, "gaps")["plans"][0]


@pytest.mark.parametrize("place", ["Arivaca", "Three Points", "Sells"])
@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_a_confidential_partner_is_named_with_no_place(ccr: Program, plan: Path, place: str, form: str) -> None:
    for words in (("places",), ("places", "--all"), ("gaps", "--place", place), ("gaps", "--place", place, "--all")):
        told = ccr(*words, "--format", form, "--audience", "internal").out
        assert "Casa Secreta" not in told
        assert "Casa Segura" not in told
        assert "partner-7" not in told


def test_an_unknown_place_is_an_error_with_the_nearest(ccr: Program, plan: Path) -> None:
    told = ccr("gaps", "--place", "Sels")
    assert (told.status, told.out) == (2, "")
    assert told.err.splitlines() == [
        "ccr: The plan has no place `Sels`.",
        "  Did you mean `Sells`? The places are `Arivaca`, `Three Points` and `Sells`.",
    ]
    told = ccr("gaps", "--place", "Sels", "--format", "json")
    assert (told.status, told.out) == (2, "")


@pytest.mark.parametrize("audience", ["coalition", "funder", "public"])
def test_others_may_not_ask_as_a_place_sees_it(ccr: Program, plan: Path, audience: str) -> None:
    told = ccr("gaps", "--place", "Sells", "--audience", audience)
    assert (told.status, told.out) == (2, "")
    assert f"`ccr places --audience {audience}` shows it by sector." in told.err


def test_of_several_plans_those_without_the_place_are_left_out_and_counted(ccr: Program, plan: Path) -> None:
    write_files(plan.parent, {"a.yaml": PLAN, "b.yaml": HEAD, "c.yaml": HEAD + "places: [Ajo]\n"})
    told = ccr("gaps", "--place", "Sells")
    assert told.status == 0
    assert told.out.splitlines()[:2] == [
        "2 plans. In 2 of them a key sector is missing from the table.",
        "2 plans don't list Sells, and are left out.",
    ]
    whole = document(ccr, "gaps", "--place", "Sells")
    assert len(whole["plans"]) == 2
    assert whole["counts"] == {"plans": 2, "with_errors": 0, "without_place": 2}
    assert "`Arivaca`, `Three Points`, `Sells` and `Ajo`" in ccr("gaps", "--place", "Nogales").err


# recording, and other screens


def test_where_a_confidential_partner_reaches_is_not_written_down(ccr: Program, plan: Path) -> None:
    before = plan.read_bytes()
    told = ccr("partner", "set", "casa", "serves=Sells")
    assert (told.status, plan.read_bytes()) == (1, before)
    assert "CCR424" in told.err


def test_a_place_is_recorded_by_hand(ccr: Program, plan: Path) -> None:
    assert ccr("place", "rename", "sells", "San Xavier").status == 0
    assert ccr("place", "add", "Ajo").status == 0
    assert ccr("place", "remove", "ajo").status == 0
    assert plan.read_text() == PLAN.replace("Sells", "San Xavier")
    assert ccr("place", "remove", "Arivaca").status == 2


def test_partners_are_listed_with_where_they_reach(ccr: Program, plan: Path) -> None:
    assert "Desert Legal Aid (legal): at the table. Legal services. Reaches: Arivaca." in ccr("partner", "list").out
    assert "Reaches: Arivaca, Three Points." in ccr("partner", "show", "clinic").out
    assert "Reaches: every place.\n" in ccr("partner", "show", "court").out
    assert "Reaches: every place: it counts so" in ccr("partner", "show", "casa").out
    for words in (("partner", "list"), ("partner", "show", "legal")):
        assert "Reaches" not in ccr(*words, "--audience", "public").out


def test_a_plan_is_shown_with_its_places(ccr: Program, plan: Path) -> None:
    assert "Places: 3; not reached for everything: Sells, Arivaca, Three Points." in ccr("show").out
    assert "Places: Arivaca, Three Points, Sells." in ccr("show", "--audience", "public").out
    assert "Places" not in ccr("show", "--audience", "funder").out


@pytest.mark.parametrize("name", ["ocotillo", "mesquite"])
def test_a_plan_without_places_says_nothing_of_them_elsewhere(ccr: Program, name: str) -> None:
    path = str(EXAMPLES / f"{name}.yaml")
    for words in (["show", path], ["gaps", path], ["next", path, "--all"], ["partner", "list", "--plan", path]):
        told = ccr(*words, "--as-of", "2026-11-29").out
        assert "Reaches:" not in told
        assert "Places:" not in told
        assert "seen from" not in told


# at a terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    (tmp_path / "plans").mkdir(exist_ok=True)
    opened = Terminal(tmp_path, rows=24)
    yield opened
    opened.close()


@needs_tmux
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_terminal_shows_columns_below_the_worst(terminal: Terminal, tmp_path: Path, language: str) -> None:
    (tmp_path / "plans" / "saguaro.yaml").write_text(PLAN)
    terminal.start("places", f"--lang={language}")
    terminal.wait_for("ended=0")
    lines = terminal.visible().splitlines()
    assert lines[0].startswith("Saguaro County Task Force: ")
    assert any(line.split()[1:] == ["Arivaca", "Three", "Points", "Sells"] for line in lines)
    assert max(map(len, lines)) <= 80


@needs_tmux
def test_the_answer_for_a_plan_without_places_is_still_there(terminal: Terminal, tmp_path: Path) -> None:
    shutil.copy(EXAMPLES / "mesquite.yaml", tmp_path / "plans")
    terminal.start("places")
    terminal.wait_for("ended=0")
    assert terminal.visible().startswith("Mesquite Bend Safety Alliance: the plan lists no places")
