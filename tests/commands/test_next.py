"""``ccr next``: what it shows, for whom, in which form, with which exit status."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.language.speaker import speaker
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.questions.next.kinds import KINDS
from helpers import EXAMPLES, HEAD, TODAY, Program, write_files
from questions.next.asking import on_days, with_nothing_to_do

DAY = ("--as-of", "2026-11-22")
WORK = HEAD + (
    "partners:\n"
    "  casa:\n    name: Casa Segura\n    seats: [victim-services]\n    status: at-the-table\n    since: 2026-11-17\n"
    "    commitments: 2026-11-16\n    contacts:\n      - {role: Desk}\n"
    "      - {role: Director, name: Jo Example, phone: 520-555-0100, email: jo@example.org}\n"
    "  neighbors: {name: Neighbors, seats: [friends], status: at-the-table, reach_through: casa, "
    "commitments: {advocacy: 2026-11-18, rights-awareness: 2026-11-18, cultural-sensitivity: {cannot: No.}}}\n"
    "actions:\n"
    "  - {what: Call the clerk., who: casa, due: 2026-11-01}\n"
    "  - {what: Write the letter., who: casa, done: 2026-11-22}\n"
    "  - {what: Long ago, who: casa, done: 2026-11-15}\n"
    "meetings: {held: [{date: 2026-11-19}, {date: 2026-11-23}]}\n"
)


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": WORK})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans" / "saguaro.yaml"


def document(ccr: Program, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ccr("next", "--format", "json", *DAY, *arguments).out)
    return found


def test_the_first_line_answers_how_much_and_how_urgent(ccr: Program, plan: Path) -> None:
    items = document(ccr, "--all")["items"]
    counted = [f"{count} {urgency}" for urgency in ("overdue", "now", "soon", "later")
               if (count := sum(item["urgency"] == urgency for item in items))]  # fmt: skip
    first = ccr("next", *DAY).out.splitlines()[0]
    assert first == f"Saguaro County Task Force: {len(items)} things to do ({', '.join(counted)})."
    assert counted[0] == "1 overdue"


def test_with_nothing_to_do_it_says_so(ccr: Program, plan: Path) -> None:
    write_files(plan.parent, {"saguaro.yaml": HEAD + with_nothing_to_do("2026-11-22")})
    told = ccr("next", *DAY)
    assert told.status == 0
    assert told.out.splitlines()[:3] == [
        "Saguaro County Task Force: there is nothing to do now.",
        "",
        "Done in the last seven days",
    ]
    assert document(ccr)["items"] == []


def test_with_nothing_urgent_it_says_so(ccr: Program, plan: Path) -> None:
    text = HEAD + with_nothing_to_do("2026-11-22").replace("mission: Whichever door.\n", "")
    write_files(plan.parent, {"saguaro.yaml": text})
    first = ccr("next", *DAY).out.splitlines()[0]
    assert first == "Saguaro County Task Force: nothing is urgent. 1 thing to do (1 soon)."


def test_a_thing_comes_with_its_reason_whom_to_call_and_its_command(ccr: Program, plan: Path) -> None:
    lines = ccr("next", *DAY).out.splitlines()
    start = lines.index("Overdue")
    assert lines[start + 1 : start + 4] == [
        "  1.  Call the clerk: Casa Segura was to do it by November 1, 2026.",
        "      Call: Casa Segura, Director: Jo Example, 520-555-0100, jo@example.org",
        "      ccr action done 1",
    ]


def test_a_network_is_reached_through_its_partner(ccr: Program, plan: Path) -> None:
    lines = ccr("next", "--all", *DAY).out.splitlines()
    place = lines.index("      ccr partner orient neighbors")
    assert lines[place - 1].startswith("      Call: Casa Segura, Director: ")


def test_what_got_done_in_the_last_seven_days_comes_after_the_list(ccr: Program, plan: Path) -> None:
    week = ccr("next", *DAY).out.partition("Done in the last seven days\n")[2]
    assert week.splitlines() == [
        "  November 16, 2026: Casa Segura made all commitments.",
        "  November 17, 2026: Casa Segura came to the table.",
        "  November 18, 2026: Neighbors made 2 commitments: Advocacy; Victims' rights.",
        "  November 19, 2026: A meeting was held.",
        "  November 22, 2026: Done: Write the letter.",
    ]


def test_a_week_later_the_week_is_another(ccr: Program, plan: Path) -> None:
    week = ccr("next", "--as-of", "2026-11-29").out.partition("Done in the last seven days\n")[2]
    assert week.splitlines() == ["  November 23, 2026: A meeting was held."]
    assert "Done in the last" not in ccr("next", "--as-of", "2027-01-29").out


@pytest.mark.parametrize(
    ("arguments", "shown"), [((), 10), (("--most", "3"), 3), (("--most", "99"), 16), (("--all",), 16)]
)
def test_at_most_ten_unless_asked(ccr: Program, plan: Path, arguments: tuple[str, ...], shown: int) -> None:
    everything = document(ccr, "--all")["items"]
    shown = min(shown, len(everything)) if shown <= 10 else len(everything)
    assert document(ccr, *arguments)["items"] == everything[:shown]
    told = ccr("next", *DAY, *arguments).out
    numbers = re.findall(r"^  (\d+)\. ", told, re.MULTILINE)
    assert numbers == [str(number) for number in range(1, shown + 1)]
    left = len(everything) - shown
    assert (f"{left} more: `ccr next --all` shows them." in told) is bool(left)


def test_json_has_the_promised_fields(ccr: Program, plan: Path) -> None:
    found = document(ccr)
    assert list(found) == ["ccr", "as_of", "path", "findings", "items"]
    assert (found["ccr"], found["as_of"], found["path"]) == (1, "2026-11-22", "plans/saguaro.yaml")
    assert found["items"][0] == {
        "kind": "action-overdue",
        "urgency": "overdue",
        "due": "2026-11-01",
        "partner": "casa",
        "seat": None,
        "task": None,
        "why": "Call the clerk: Casa Segura was to do it by November 1, 2026.",
        "command": "ccr action done 1",
    }


def test_json_is_english_but_for_the_reasons(ccr: Program, plan: Path) -> None:
    english, spanish = document(ccr), document(ccr, "--lang", "es")
    assert [item.pop("why") for item in english["items"]] != [item.pop("why") for item in spanish["items"]]
    assert english == spanish


@pytest.mark.parametrize(
    "arguments",
    [("--format", "markdown"), ("--audience", "partners"), ("--audience", "public"),
     ("--format", "json", "--audience", "public")],
)  # fmt: skip
def test_who_has_what_to_do_is_for_whoever_keeps_the_file(ccr: Program, plan: Path, arguments: tuple[str, ...]) -> None:
    told = ccr("next", *arguments)
    assert (told.status, told.out) == (2, "")
    assert "`--audience internal`" in told.err


def test_markdown_for_oneself(ccr: Program, plan: Path) -> None:
    told = ccr("next", "--format", "markdown", "--audience", "internal", *DAY).out
    assert told.startswith("# Saguaro County Task Force\n\n**16 things to do ")
    assert "\n## Overdue\n" in told
    assert "\n`ccr action done 1`\n" in told


def test_a_story_is_told_once_and_none_that_would_press(ccr: Program) -> None:
    told = ccr("next", str(EXAMPLES / "ocotillo.yaml"), "--all", *DAY).out
    assert told.count("What another task force did: ") == 1
    assert "(before 2012; Planning Guidelines" in told
    assert "Border Patrol" not in told
    assert "`ccr explain homeland-security` shows what other communities did." in told


def test_a_plan_with_errors_is_exit_status_one(ccr: Program, plan: Path) -> None:
    plan.write_text(HEAD + "area: [\n", encoding="utf-8")
    told = ccr("next")
    assert (told.status, told.out) == (1, "")
    assert "plans/saguaro.yaml:4:7: error CCR014 " in told.err
    told = ccr("next", "--format", "json")
    found = json.loads(told.out)
    assert (told.status, found["items"], [finding["rule"] for finding in found["findings"]]) == (1, [], ["CCR014"])


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--most", "few"), "`--most`"),
        (("--format", "csv"), "`markdown`"),
        (("saguro",), "`saguaro`"),
        (("saguaro", "--plan", "ocotillo"), "`ocotillo`"),
        (("--as-of", "soon"), "`2026-12-03`"),
    ],
)
def test_wrong_usage_is_exit_status_two_and_names_what_to_type(
    ccr: Program, plan: Path, arguments: tuple[str, ...], word: str
) -> None:
    told = ccr("next", *arguments)
    assert (told.status, told.out) == (2, "")
    assert word in told.err


@pytest.mark.parametrize("name", ["saguaro", "plans/saguaro.yaml"])
def test_the_plan_is_named_on_its_own_or_behind_the_option(ccr: Program, plan: Path, name: str) -> None:
    assert ccr("next", name, *DAY).out == ccr("next", "--plan", name, *DAY).out == ccr("next", *DAY).out


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("name", ["ironwood", "mesquite", "ocotillo", "saguaro"])
def test_same_input_same_day_same_output(ccr: Program, monkeypatch: pytest.MonkeyPatch, name: str, form: str) -> None:
    arguments = ("next", str(EXAMPLES / f"{name}.yaml"), "--all", "--format", form, *DAY)
    first = ccr(*arguments).out
    for zone, locale in (("Pacific/Kiritimati", "de_DE.UTF-8"), ("Pacific/Pago_Pago", "tr_TR.UTF-8")):
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setenv("LC_ALL", locale)
        assert ccr(*arguments).out == first


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", ["ironwood", "mesquite", "ocotillo", "saguaro"])
def test_on_a_terminal_no_line_is_wider_than_it(
    ccr: Program, monkeypatch: pytest.MonkeyPatch, name: str, language: str
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    told = ccr("next", str(EXAMPLES / f"{name}.yaml"), "--all", "--lang", language, *DAY).out
    assert max(len(line) for line in re.sub(r"\x1b\[[0-9;]*m", "", told).splitlines()) <= 80


def test_plain_has_no_colour_and_no_sign_that_carries_meaning_alone(
    ccr: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    told = ccr("next", str(EXAMPLES / "mesquite.yaml"), "--all", "--plain", *DAY).out
    assert {sign for sign in told if not sign.isascii() and not sign.isalpha()} <= {"’", "“", "”"}
    assert "\x1b" not in told


def test_in_spanish_nothing_is_left_in_english(ccr: Program) -> None:
    told = ccr("next", str(EXAMPLES / "ironwood.yaml"), "--all", "--lang", "es", *DAY).out
    assert told.startswith("Grupo de Trabajo del Condado de Ironwood: ")
    assert not re.search(r"\b(the|and|is|was|done|soon|now)\b", told)


def test_explain_tells_each_kind_and_lists_it(ccr: Program) -> None:
    listed = ccr("explain").out
    own: dict[str, str] = {
        reason.kind: speaker("en").pick(reason.why) for reason in built_in(BUILT_IN[0]).reasons or ()
    }
    assert own
    for kind, _ in KINDS:
        told = ccr("explain", kind.id.upper()).out
        assert told.startswith(f"To do: {kind.title.id}\n")
        assert f"When it is named: {kind.when.id}\n" in told
        assert f"Why it matters: {own.get(kind.id, kind.reason.id)}" in told
        assert f"  {kind.id}: {kind.title.id}\n" in listed
    assert "`funding-ends`" in ccr("explain", "funding-end").err


def test_the_day_is_today_if_nothing_is_said(ccr: Program, plan: Path) -> None:
    today = date.today()
    text = on_days("actions:\n  - {what: Call, due: <-1>}\n", today)
    plan.write_text(HEAD + text, encoding="utf-8")
    found = json.loads(ccr("next", "--format", "json").out)
    assert found["as_of"] == today.isoformat()
    assert found["items"][0]["kind"] == "action-overdue"
    assert document(ccr, "--as-of", (TODAY.replace(year=2000)).isoformat())["items"][0]["kind"] != "action-overdue"


def test_what_several_partners_wait_for_is_one_line_for_people_and_each_its_own_for_programs(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    partners = "".join(
        f"  p{number}: {{name: Agency {number}, seats: [housing], status: at-the-table, since: 2026-01-05,"
        " commitments: 2026-02-01}\n"
        for number in range(1, 5)
    )
    write_files(tmp_path, {"plans/saguaro.yaml": f"{HEAD}partners:\n{partners}"})
    told = ccr("next", "--all", "--as-of", "2026-11-22").out
    assert "4 partners have not been oriented yet: Agency 1; Agency 2; Agency 3; Agency 4." in told
    assert "ccr partner orient p1 p2 p3 p4\n" in told
    items = json.loads(ccr("next", "--all", "--as-of", "2026-11-22", "--format", "json").out)["items"]
    assert [item["partner"] for item in items if item["kind"] == "not-oriented"] == ["p1", "p2", "p3", "p4"]


def test_the_next_meeting_is_named_from_a_week_before(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    coming = "meetings: {next: {date: 2026-11-29, topics: [{what: The clinic's question}]}}\n"
    write_files(tmp_path, {"plans/saguaro.yaml": HEAD + coming})
    line = "The next meeting is on November 29, 2026. To bring: The clinic's question."
    assert line not in ccr("next", "--all", "--as-of", "2026-11-21").out
    assert line in ccr("next", "--all", "--as-of", "2026-11-22").out
    assert line in ccr("next", "--all", "--as-of", "2026-11-29").out
    assert line not in ccr("next", "--all", "--as-of", "2026-11-30").out


ROLES = (
    "partners:\n  casa: {name: Casa Segura, seats: [victim-services], status: at-the-table}\n"
    "  gone: {name: Gone, seats: [transportation], status: left}\n"
    "roles:\n  first-call: {first: casa}\n"
)


def test_tasks_without_a_first_partner_are_one_line_for_people_and_each_its_own_for_programs(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {"plans/saguaro.yaml": f"{HEAD}{ROLES}  rides: {{first: gone}}\n"})
    told = ccr("next", "--all", *DAY).out
    assert "Gone was first, and is no longer at the table: Arrange rides to court, clinic and shelter" in told
    assert "Nobody is first for 13 tasks. `ccr roles` shows them, and who at the table usually is." in told
    assert told.count("ccr role set TASK --first ID\n") == 1
    items = [item for item in document(ccr, "--all")["items"] if item["kind"] == "role-open"]
    assert [(item["task"], item["urgency"]) for item in items[:2]] == [("rides", "soon"), ("safety-plan", "later")]
    assert len(items) == 14
    assert {item["command"] for item in items} == {f"ccr role set {item['task']} --first ID" for item in items}


def test_a_plan_that_says_nothing_of_tasks_is_not_asked_about_them_before_it_is_in_practice(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = {}
    for name, more in (
        ("new", ""),
        ("to-come", "in_practice_since: 2026-12-01\n"),
        ("at-work", "in_practice_since: 2026-07-01\n"),
    ):
        write_files(tmp_path, {"plans/saguaro.yaml": HEAD + ROLES.partition("roles:")[0] + more})
        told[name] = [item for item in document(ccr, "--all")["items"] if item["kind"] == "role-open"]
    assert (told["new"], told["to-come"]) == ([], [])
    assert [(item["task"], item["urgency"], item["command"]) for item in told["at-work"]] == [
        (None, "soon", "ccr role set TASK --first ID")
    ]
    assert "nothing says who is first for which of the 15 tasks" in told["at-work"][0]["why"]
