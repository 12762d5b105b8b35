"""``ccr stories``: whose stories it tells, in which order, about what, for whom; and where ``gaps`` tells one."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.plan.audience import seen_by
from ccr_cli.questions.stories import about, in_order, shelf, stories_of_framework, stories_of_plan, story_for
from helpers import EXAMPLES, HEAD, TODAY, Program, plan_of, write_files

FRAMEWORK = built_in("immigrant-survivors")
TOLD_BY_FRAMEWORK = ["respected-investigator", "joint-training", "sheriff-protocol", "direct-call"]
MESA = (
    HEAD.replace("Saguaro", "Mesa")
    + """\
partners:
  clinic: {name: Clinic West, seats: [health-care], status: at-the-table}
stories:
  - title: The clerk's window
    date: 2026-02-20
    seats: [courts, victim-services]
    text: The clerk hands out the advocates' card.
    lesson: Ask the clerk first.
  - title: A van on Fridays
    seats: [transportation]
    text: Two churches share a van.
"""
)
PINON = (
    HEAD.replace("Saguaro", "Piñon")
    + """\
stories:
  - title: A form with a box
    date: 2026-07-01
    seats: [courts]
    text: The court's form has a box for an interpreter.
  - title: Agents who call
    date: 2026-08-01
    seats: [housing, homeland-security]
    text: Agents call the shelter.
"""
)
HIDDEN = (
    HEAD
    + """\
partners:
  refuge: {name: Refugio Amapola, seats: [housing], status: at-the-table, confidential: name}
  amapola: {name: Refugio Amapola Norte, seats: [housing], status: at-the-table, named: never}
  legal: {name: Desert Legal Aid, seats: [legal-services], status: at-the-table}
  school: {name: Valley Schools, seats: [education], status: at-the-table, named: public}
stories:
  - title: Refugio Amapola and Desert Legal Aid
    text: >-
      Valley Schools sent its staff to REFUGIO
      AMAPOLA NORTE, and to Refugio  Amapola.
    lesson: Amapolas bloom; ask Desert Legal Aid.
"""
)


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/mesa.yaml": MESA, "plans/pinon.yaml": PINON})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans"


def document(ccr: Program, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ccr("stories", "--format", "json", *arguments).out)
    return found


def titles(ccr: Program, *arguments: str) -> list[str]:
    return [story["title"] for story in document(ccr, *arguments)["stories"]]


def test_the_newest_comes_first_and_the_frameworks_own_last(ccr: Program, plans: Path) -> None:
    told = document(ccr)["stories"]
    assert [story["title"] for story in told[:4]] == [
        "Agents who call",
        "A form with a box",
        "The clerk's window",
        "A van on Fridays",
    ]
    assert [story["id"] for story in told[4:]] == TOLD_BY_FRAMEWORK  # once, though two plans name the framework


def test_a_story_tells_what_where_when_and_what_to_take_from_it(ccr: Program, plans: Path) -> None:
    lines = ccr("stories").out.splitlines()
    start = lines.index("The clerk's window")
    assert lines[start : start + 5] == [
        "The clerk's window",
        "  Mesa County Task Force, February 20, 2026",
        "  The clerk hands out the advocates' card.",
        "  What others can take from it: Ask the clerk first.",
        "  Seats: Courts; Victim services",
    ]


def test_a_story_of_the_framework_names_it_and_its_sources(ccr: Program, plans: Path) -> None:
    told = ccr("stories").out
    assert "From the framework “Immigrant survivors”, before 2012" in told
    assert "Sources: Planning Guidelines" in told
    spanish = ccr("stories", "--lang", "es").out
    assert "Del marco «Personas inmigrantes sobrevivientes», antes de 2012" in spanish
    assert "Un protocolo con el sheriff" in spanish


def test_both_border_patrol_stories_are_told_where_somebody_asks(ccr: Program, plans: Path) -> None:
    assert titles(ccr, "--seat", "homeland-security") == [
        "Agents who call",
        "A protocol with the sheriff",
        "A call to the advocates",
    ]
    explained = ccr("explain", "homeland-security").out
    assert "A protocol with the sheriff" in explained
    assert "A call to the advocates" in explained


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--seat", "courts"), ["A form with a box", "The clerk's window"]),
        (("--seat", "transportation"), ["A van on Fridays"]),
        (("--sector", "basic-services"), ["Agents who call", "A van on Fridays"]),
        (("--seat", "courts", "--sector", "victim-legal-consular"), ["The clerk's window"]),
        (("--seat", "food"), []),
    ],
)
def test_stories_by_seat_and_by_sector(
    ccr: Program, plans: Path, arguments: tuple[str, ...], expected: list[str]
) -> None:
    assert titles(ccr, *arguments) == expected


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        ((), "8 stories of what agencies did, the newest first."),
        (("--seat", "transportation"), "Transportation: 1 story of what agencies did."),
        (
            ("--seat", "courts", "--sector", "justice-system"),
            "Courts, Justice system: 2 stories of what agencies did, the newest first.",
        ),
        (("--seat", "food"), "Food: no story yet."),
        (("--seat", "food", "--lang", "es"), "Alimentos: todavía no hay experiencias."),
    ],
)
def test_the_first_line_counts(ccr: Program, plans: Path, arguments: tuple[str, ...], first: str) -> None:
    told = ccr("stories", *arguments)
    assert (told.status, told.out.splitlines()[0]) == (0, first)


def test_json_has_the_promised_fields(ccr: Program, plans: Path) -> None:
    found = document(ccr, "--as-of", "2026-11-22", "--seat", "courts")
    assert (set(found), found["ccr"], found["as_of"]) == ({"ccr", "as_of", "findings", "stories"}, 1, "2026-11-22")
    assert found["stories"][1] == {
        "id": None,
        "title": "The clerk's window",
        "task_force": "Mesa County Task Force",
        "path": "plans/mesa.yaml",
        "framework": "immigrant-survivors",
        "date": "2026-02-20",
        "told": None,
        "language": "en",
        "seats": [
            {"id": "courts", "name": "Courts", "sector": "justice-system"},
            {"id": "victim-services", "name": "Victim services", "sector": "victim-legal-consular"},
        ],
        "text": "The clerk hands out the advocates' card.",
        "lesson": "Ask the clerk first.",
        "sources": [],
    }


def test_json_of_a_framework_story_says_where_it_comes_from(ccr: Program, plans: Path) -> None:
    story = document(ccr)["stories"][-1]
    assert (story["task_force"], story["path"], story["date"], story["told"]) == (None, None, None, "before 2012")
    assert story["sources"][0]["where"] == "crh.arizona.edu/biwp/toolkit/planning"


def test_a_plan_with_errors_is_left_out_and_the_others_tell(ccr: Program, plans: Path) -> None:
    write_files(plans, {"mesa.yaml": MESA + "principles: [a\n"})
    told = ccr("stories", "--format", "json")
    found = json.loads(told.out)
    assert told.status == 1
    assert [finding["rule"] for finding in found["findings"]] == ["CCR014"]
    assert "A form with a box" in [story["title"] for story in found["stories"]]
    assert "The clerk's window" not in [story["title"] for story in found["stories"]]
    in_text = ccr("stories")
    assert in_text.status == 1
    assert in_text.err.startswith("plans/mesa.yaml:")


def test_where_no_plan_can_be_read_only_the_findings_are_told(ccr: Program, plans: Path) -> None:
    write_files(plans, {"mesa.yaml": "", "pinon.yaml": ""})
    told = ccr("stories", "--seat", "no-such-seat")
    assert (told.status, told.out) == (1, "")
    assert json.loads(ccr("stories", "--format", "json").out)["stories"] == []


def test_a_file_the_system_does_not_give_is_exit_status_two(ccr: Program, plans: Path) -> None:
    (plans / "gone.yaml").symlink_to("nowhere.yaml")
    told = ccr("stories")
    assert told.status == 2
    assert "plans/gone.yaml" in told.err
    assert "The clerk's window" in told.out


def test_a_framework_alone_is_no_plan(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"ours.yaml": "ccr_framework: 1\n"})
    told = ccr("stories", str(tmp_path / "ours.yaml"))
    assert (told.status, told.out) == (2, "")
    assert "no plan among these files" in told.err


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--seat", "curts"), "`courts`"),
        (("--sector", "basic servces"), "`basic-services`"),
        (("--format", "csv"), "`text`, `json` or `markdown`"),
        (("--audience", "partner"), "`partners`"),
        (("--as-of", "22.11"), "`2026-12-03`"),
        (("plans/messa.yaml",), "`plans/messa.yaml`"),
    ],
)
def test_wrong_usage_names_what_to_type(ccr: Program, plans: Path, arguments: tuple[str, ...], word: str) -> None:
    told = ccr("stories", *arguments)
    assert (told.status, told.out) == (2, "")
    assert word in told.err


def test_a_seat_is_known_when_one_of_the_frameworks_has_it(ccr: Program, plans: Path) -> None:
    own = "ccr_framework: 1\nid: own\nname: Own\nsectors:\n- {id: a, name: A, seats: [{id: lawyers, name: Lawyers}]}\n"
    own += "commitments: [{id: safety, name: Safety}]\n"
    own += "stories:\n- {id: s, title: Help, text: They did., seats: [lawyers]}\n"
    write_files(plans, {"own.yaml": own, "z.yaml": "ccr: 1\nname: Z\nframework: ./own.yaml\n"})
    assert titles(ccr, "--seat", "lawyers") == ["Help"]
    assert titles(ccr, "--seat", "transportation") == ["A van on Fridays"]
    assert "From the framework “Own”\n" in ccr("stories", "--seat", "lawyers").out


def test_as_of_moves_today_and_hides_no_story(ccr: Program, plans: Path) -> None:
    assert titles(ccr, "--as-of", "2020-01-01") == titles(ccr)


@pytest.mark.parametrize("audience", ["partners", "public"])
@pytest.mark.usefixtures("no_rules_of_privacy")
def test_a_name_that_may_not_be_told_stays_out_of_stories(ccr: Program, tmp_path: Path, audience: str) -> None:
    write_files(tmp_path, {"plan.yaml": HIDDEN})
    for form in ("text", "json", "markdown"):
        told = ccr("stories", str(tmp_path / "plan.yaml"), "--format", form, "--audience", audience).out
        assert not re.search(r"refugio\s+amapola", told, re.IGNORECASE), form
        assert "Valley Schools sent its staff to —, and to —." in told
        assert "Amapolas bloom" in told
        assert ("Desert Legal Aid" in told) == (audience == "partners")


@pytest.mark.usefixtures("no_rules_of_privacy")
def test_whoever_keeps_the_file_reads_every_name(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"plan.yaml": HIDDEN})
    told = ccr("stories", str(tmp_path / "plan.yaml")).out
    assert "Refugio Amapola and Desert Legal Aid" in told
    assert "REFUGIO AMAPOLA NORTE" in told


@pytest.mark.usefixtures("no_rules_of_privacy")
def test_markdown_is_for_partners(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"plan.yaml": HIDDEN})
    told = ccr("stories", str(tmp_path / "plan.yaml"), "--format", "markdown").out
    assert told.startswith("# 5 stories of what agencies did")
    assert "### — and Desert Legal Aid" in told
    assert "Amapola " not in told


def test_plan_text_is_never_markup(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"plan.yaml": HEAD + "stories:\n- {title: '[x](http://y)', text: '<b>a</b>'}\n"})
    told = ccr("stories", str(tmp_path / "plan.yaml"), "--format", "markdown").out
    assert "\\[x\\](http://y)" in told
    assert "\\<b\\>a" in told


def test_on_a_terminal_no_line_is_wider_than_it(ccr: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    for language in ("en", "es"):
        drawn = ccr("stories", str(EXAMPLES), "--lang", language).out
        assert "\x1b[1m" in drawn
        assert max(len(line) for line in re.sub(r"\x1b\[[0-9;]*m", "", drawn).splitlines()) <= 80
    assert "\x1b" not in ccr("stories", str(EXAMPLES), "--plain").out


# where gaps tells one


def test_gaps_tells_what_another_task_force_at_hand_did(ccr: Program, plans: Path) -> None:
    mesa, pinon = re.split(r"\n(?=Piñon County Task Force\n)", ccr("gaps", "--all", "--sector", "justice-system").out)
    assert "did: The court's form has a box for an interpreter. (Piñon County Task Force, July 1, 2026)" in mesa
    expected = "did: The clerk hands out the advocates' card. Ask the clerk first. (Mesa County Task Force, February"
    assert expected in pinon  # and not its own story, though that is newer


def test_gaps_of_one_plan_tells_what_the_framework_tells(ccr: Program, plans: Path) -> None:
    told = ccr("gaps", "plans/mesa.yaml", "--sector", "justice-system").out
    assert "The clerk hands out" not in told
    assert "investigator for domestic violence only" in told


def test_gaps_never_tells_a_story_that_fills_a_seat_the_community_decides_about(ccr: Program, plans: Path) -> None:
    told = ccr("gaps").out
    assert "Agents call the shelter" not in told
    assert "Border Patrol came" not in told


def test_gaps_tells_a_story_only_to_somebody_who_reads_its_language(ccr: Program, plans: Path) -> None:
    spanish = ccr("gaps", "--all", "--sector", "justice-system", "--lang", "es").out
    assert "The court's form" not in spanish
    write_files(plans, {"pinon.yaml": PINON.replace("stories:", "language: es\nstories:", 1)})
    assert "The court's form" in ccr("gaps", "--all", "--sector", "justice-system", "--lang", "es").out
    assert "The court's form" not in ccr("gaps", "--all", "--sector", "justice-system").out


def test_gaps_of_many_formats_are_as_they_were(ccr: Program, plans: Path) -> None:
    assert "stories" not in ccr("gaps", "--format", "json").out
    assert "The court's form" not in ccr("gaps", "--format", "csv").out


# the choice itself


def test_ties_keep_the_order_of_the_plans() -> None:
    plan, framework = plan_of(
        "stories:\n" + "".join(f"- {{title: T{n}, text: a, date: 2026-01-0{d}}}\n" for n, d in enumerate((1, 2, 2, 1)))
    )
    told = in_order(stories_of_plan(seen_by(plan, framework, "internal", TODAY), framework))
    assert [story.title for story in told] == ["T1", "T2", "T0", "T3"]


def test_of_the_frameworks_stories_those_the_community_decides_about_come_last() -> None:
    told = [story.id for story in in_order(stories_of_framework(FRAMEWORK))]
    assert told == TOLD_BY_FRAMEWORK


def test_no_story_is_lost_or_told_twice() -> None:
    told = list(stories_of_framework(FRAMEWORK))
    assert sorted(in_order([*told, *told]), key=told.index) == told
    assert about(told, None, None) == told


@pytest.mark.parametrize("seat", FRAMEWORK.seats.values(), ids=lambda seat: seat.id)
def test_of_the_frameworks_stories_the_first_that_does_not_press_is_told(seat: Any) -> None:
    found = story_for(FRAMEWORK, seat)
    expected = {
        "law-enforcement": "respected-investigator",
        "victim-services": "joint-training",
        "legal-services": "joint-training",
    }
    assert (found.id if found else None) == expected.get(seat.id)


def test_a_seat_the_community_decides_about_has_no_story_on_the_shelf() -> None:
    decided = {id_ for id_, seat in FRAMEWORK.seats.items() if seat.has("decided_by_community")}
    assert decided
    assert decided.isdisjoint(seat for _framework, seat in shelf(stories_of_framework(FRAMEWORK), "en"))
