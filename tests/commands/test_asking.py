"""At a terminal, what is missing is asked for: who was there as a list to check off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from commands.begun import BEGUN, begin
from helpers import Program
from terminal import Terminal, needs_tmux

pytestmark = needs_tmux


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return begin(tmp_path)


@pytest.fixture
def terminal(request: pytest.FixtureRequest, plan: Path) -> Iterator[Terminal]:
    opened = Terminal(plan.parent.parent)
    yield opened
    opened.close()


def test_who_was_there_is_a_list_to_check_off(terminal: Terminal, plan: Path) -> None:
    terminal.start("meeting", "add", "--on", "2026-11-12")
    shown = terminal.wait_for("Who was there?")
    assert "   1  casa-segura  Casa Segura" in shown
    assert "   2  legal-aid  Desert Legal Aid" in shown
    assert "sheriff" not in shown  # it is invited, and does not sit at the table yet
    terminal.type("1 9")
    terminal.wait_for("`9` is not on the list")
    terminal.type("1, legal-aid")
    terminal.wait_for("What was decided?")
    terminal.type("Ask the clinic.")
    terminal.type("")
    terminal.wait_for("ended=0")
    assert "    - date: 2026-11-12\n      present: [casa-segura, legal-aid]\n" in plan.read_text()
    assert "      decided:\n        - Ask the clinic.\n" in plan.read_text()


def test_a_partner_is_picked_from_a_list(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "liaison", "--on", "2026-11-12")
    shown = terminal.wait_for("Which partners?")
    assert "   3  sheriff  Saguaro County Sheriff's Office (invited)" in shown
    terminal.type("4")
    terminal.wait_for("`4` is not on the list")
    terminal.type("Saguaro County Sheriff's Office")
    terminal.wait_for("ended=0")
    assert "    status: liaison  # by letter\n    since: 2026-11-12\n" in plan.read_text()


@pytest.mark.parametrize(("answer", "stays"), [("", True), ("no", True), ("y", False), ("yes", False)])
def test_who_leaves_may_leave_with_its_contacts(terminal: Terminal, plan: Path, answer: str, stays: bool) -> None:
    terminal.start("partner", "leave", "casa-segura")
    terminal.wait_for("Take the contacts of `casa-segura` out of the file too? [yes/no; Enter: no]")
    terminal.type(answer)
    terminal.wait_for("ended=0")
    assert ("Program director" in plan.read_text()) == stays
    assert "    status: left\n" in plan.read_text()


def test_a_new_partner_is_asked_for_in_spanish(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "add", "--lang", "es", "--on", "2026-11-12")
    terminal.wait_for("¿Cómo se llama?")
    terminal.type("Clínica del Valle")
    terminal.wait_for("¿Qué lugares ocupa?")
    terminal.type("Servicios de salud")
    terminal.wait_for("¿Qué hace?")
    terminal.type("")
    terminal.wait_for("¿Cuál es su situación?")
    terminal.type("invited")
    terminal.wait_for("ended=0")
    assert "  clinica-del-valle:\n    name: Clínica del Valle\n    seats: [health-care]\n" in plan.read_text()


def test_an_action_is_asked_for(terminal: Terminal, plan: Path) -> None:
    terminal.start("action", "add")
    terminal.wait_for("What is to be done?")
    terminal.type("")
    terminal.type("Call the clinic")
    terminal.wait_for("Who does it?")
    terminal.type("1 2")
    terminal.wait_for("Type one number, from 1 to 3.")
    terminal.type("2")
    terminal.wait_for("By which day?")
    terminal.type("")
    terminal.wait_for("ended=0")
    assert "  - what: Call the clinic\n    who: legal-aid\n" in plan.read_text()


@pytest.mark.parametrize("nobody", ["", "no", "nadie"])
def test_where_nobody_is_needed_no_means_nobody(terminal: Terminal, plan: Path, nobody: str) -> None:
    terminal.start("action", "add")
    terminal.wait_for("What is to be done?")
    terminal.type("Call the clinic")
    terminal.wait_for("Who does it?")
    terminal.type(nobody)
    terminal.wait_for("By which day?")
    terminal.type("")
    terminal.wait_for("ended=0")
    assert "  - what: Call the clinic\n\n" in f"{plan.read_text()}\n\n"


def test_where_one_is_needed_no_is_told_what_to_type(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "liaison", "--on", "2026-11-12")
    terminal.wait_for("Which partners?")
    terminal.type("no")
    terminal.wait_for("Type one number or several, such as 1 3.")
    terminal.type("3")
    terminal.wait_for("ended=0")


def test_which_action_is_done_is_picked_from_those_still_open(terminal: Terminal, plan: Path) -> None:
    terminal.start("action", "done", "--on", "2026-11-12")
    terminal.wait_for("Ask the consulate to name a liaison")
    terminal.type("1")
    terminal.wait_for("ended=0")
    assert "    done: 2026-11-12\n" in plan.read_text()


def test_giving_up_writes_nothing(terminal: Terminal, plan: Path) -> None:
    terminal.start("meeting", "add")
    terminal.wait_for("On which day?")
    terminal.press("C-c")
    assert "\nNothing was written.\n" in terminal.wait_for("ended=130")
    terminal.start("partner", "join")
    terminal.wait_for("Which partners?")
    terminal.press("C-d")
    terminal.wait_for("ended=130")
    assert plan.read_text() == BEGUN


def test_the_change_is_shown_in_colour(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "join", "sheriff", "--on", "2026-11-12")
    shown = terminal.wait_for("ended=0")
    assert "-     status: invited  # by letter" in shown
    assert "+     since: 2026-11-12" in shown


def test_a_bad_day_is_asked_again_and_one_as_people_say_it_is_shown_back(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "join")
    terminal.wait_for("Which partners?")
    terminal.type("1")
    terminal.wait_for("On which day? [today]")
    terminal.type("the other day")
    terminal.wait_for("`the other day` is not a day.")
    terminal.type("May 4, 2199")
    terminal.wait_for("May 4, 2199 is still to come, and this has happened.")
    terminal.type("11/12/2026")
    terminal.wait_for("  November 12, 2026")
    terminal.wait_for("ended=0")
    assert "    status: at-the-table  # by letter\n    since: 2026-11-12\n" in plan.read_text()


def test_a_day_that_may_be_two_is_asked_again_in_spanish(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "join", "sheriff", "--lang", "es", "--on", "11/12/2025")
    terminal.wait_for("`11/12/2025` puede ser dos días.")
    terminal.wait_for("ended=2")
    terminal.start("partner", "join", "--lang", "es")
    terminal.wait_for("¿Qué organizaciones aliadas?")
    terminal.type("sheriff")
    terminal.wait_for("¿Qué fecha? [hoy]")
    terminal.type("11/12/2025")
    terminal.wait_for("Escriba `2025-11-12` o `2025-12-11`.")
    terminal.type("12 de noviembre de 2025")
    terminal.wait_for("ended=0")
    assert "    since: 2025-11-12\n" in plan.read_text()


def test_each_commitment_is_asked_about(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "commit", "casa-segura", "--on", "2026-11-12")
    terminal.wait_for("`casa-segura`: Safety and confidentiality?")
    terminal.type("1")
    terminal.wait_for("`casa-segura`: Cultural sensitivity?")
    terminal.type("cannot")
    terminal.wait_for("Why can it not make it?")
    terminal.type("Its board decides in May.")
    terminal.wait_for("`casa-segura`: Advocacy?")
    terminal.type("not-yet")
    terminal.wait_for("`casa-segura`: Victims")
    terminal.type("")
    shown = terminal.wait_for("ended=0")
    assert "Casa Segura has answered 2 of 4 commitments." in shown
    assert """\
    commitments:
      safety-and-confidentiality: 2026-11-12
      cultural-sensitivity:
        cannot: Its board decides in May.
""" in plan.read_text()


def test_which_commitments_were_made_is_never_guessed(ccr: Program, plan: Path) -> None:
    told = ccr("partner", "commit", "casa-segura", "--plan", str(plan))
    assert (told.status, told.out) == (2, "")
    assert told.err == (
        "ccr: Which commitments did `casa-segura` make?\n"
        "  Name them after its id, or type `--all` for all that it has not answered.\n"
    )
    assert plan.read_text() == BEGUN


def test_until_when_an_agreement_holds_is_asked(terminal: Terminal, plan: Path) -> None:
    plan.write_text(
        BEGUN.replace("    commitments: 2025-03-04\n", "    agreement: {signed: 2025-01-01, until: 2027-12-31}\n")
    )
    terminal.start("partner", "agree", "legal-aid", "--on", "2026-11-12")
    terminal.wait_for("Enter keeps 2027-12-31.")
    terminal.type("June 30, 2028")
    terminal.wait_for("ended=0")
    assert "agreement: {signed: 2026-11-12, until: 2028-06-30}" in plan.read_text()


def test_the_evening_of_a_meeting(terminal: Terminal, plan: Path) -> None:
    terminal.start("meeting", "evening")
    terminal.wait_for("On which day? [today]")
    terminal.type("November 26, 2026")
    terminal.wait_for("Who was there?")
    terminal.type("1 2")
    terminal.wait_for("What was decided?")
    terminal.type("The clinic is asked to come.")
    terminal.type("Client Rosa Quezada, A012345678")
    terminal.wait_for("That says something about a person that belongs in no plan.")
    assert "A012345678" not in terminal.screen().rsplit("belongs in no plan", 1)[1]
    terminal.type("")
    terminal.wait_for("one action after the other?")
    terminal.type("Call the clinic")
    terminal.wait_for("Who does it?")
    terminal.type("legal-aid")
    terminal.wait_for("By which day?")
    terminal.type("next year")
    terminal.wait_for("`next year` is not a day.")
    terminal.type("January 5, 2199")
    terminal.wait_for("January 5, 2199")
    terminal.type("")
    terminal.wait_for("When is the next meeting?")
    terminal.type("1/14/2199")
    terminal.wait_for("At what time?")
    terminal.type("2 pm")
    terminal.wait_for("Where?")
    terminal.type("The library")
    terminal.wait_for("Write this?")
    terminal.type("yes")
    shown = terminal.wait_for("ended=0")
    assert "2 of 2 partners at the table came to the meeting of November 26, 2026." in shown
    assert "The next meeting is on January 14, 2199. 2 actions are open." in " ".join(shown.split())
    written = plan.read_text()
    assert "    - date: 2026-11-26\n      present: [casa-segura, legal-aid]\n" in written
    assert '  next: {date: 2199-01-14, time: "14:00", place: The library}\n' in written
    assert "  - what: Call the clinic\n    who: legal-aid\n    due: 2199-01-05\n" in written


def test_a_large_change_is_shown_first(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "remove", "sheriff")
    terminal.wait_for("Take it out? [yes/no; Enter: no]")
    terminal.type("perhaps")
    terminal.wait_for("Type yes or no.")
    terminal.type("no")
    terminal.wait_for("Nothing was written.")
    terminal.wait_for("ended=0")
    assert plan.read_text() == BEGUN
    terminal.start("partner", "remove")
    terminal.wait_for("Which partner?")
    terminal.type("3")
    terminal.wait_for("Take it out? [yes/no; Enter: no]")
    terminal.type("sí")
    terminal.wait_for("ended=0")
    assert "sheriff" not in plan.read_text()


def test_fields_are_picked_with_their_values(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "set", "casa-segura")
    shown = terminal.wait_for("Which field?")
    assert "seats  victim-services, housing" in shown
    terminal.type("role")
    terminal.wait_for("`role`: its new value?")
    terminal.type("Shelter")
    shown = terminal.wait_for("role  Shelter")
    terminal.type("")
    terminal.wait_for("ended=0")
    assert "    role: Shelter\n" in plan.read_text()


def test_a_protocol_is_asked_for_as_a_whole(terminal: Terminal, plan: Path) -> None:
    terminal.start("protocol", "add", "--on", "2026-11-12")
    terminal.wait_for("What does it say, in a line?")
    terminal.type("Whoever asks the shelter reaches a lawyer")
    terminal.wait_for("Do all of them refer both ways? [yes/no; Enter: no]")
    terminal.type("no")
    terminal.wait_for("Who refers?")
    terminal.type("1")
    terminal.wait_for("To whom?")
    terminal.type("2")
    terminal.wait_for("What is its status?")
    terminal.type("in force")
    terminal.wait_for("What is shared about a survivor?")
    terminal.type("nothing")
    terminal.wait_for("By which day will you look at it again?")
    terminal.type("")
    terminal.wait_for("ended=0")
    assert """\
    title: Whoever asks the shelter reaches a lawyer
    from: [casa-segura]
    to: [legal-aid]
    status: in-force
""" in plan.read_text()


@pytest.mark.parametrize(
    ("typed", "seats"),
    [("", ["law-enforcement"]), ("-", []), ("courts", ["courts"])],
    ids=["Enter", "a hyphen", "another one"],
)
def test_enter_takes_the_seats_that_a_name_says(terminal: Terminal, plan: Path, typed: str, seats: list[str]) -> None:
    terminal.start("partner", "add", "--on", "2026-11-12")
    terminal.wait_for("What is it called?")
    terminal.type("Nopal Police Department")
    terminal.wait_for("[law-enforcement]")
    terminal.type(typed)
    terminal.wait_for("What does it do?")
    terminal.type("Answers the night line")
    terminal.wait_for("What is its status?")
    terminal.type("")
    terminal.wait_for("ended=0")
    partners = yaml.safe_load(plan.read_text(encoding="utf-8"))["partners"]
    assert (partners["nopal-police-department"].get("seats") or []) == seats


def test_a_persons_name_on_the_command_line_is_asked_about_too(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "add", "--name", "Maria Lopez", "--seat", "food", "--on", "2026-11-12")
    terminal.wait_for("reads like a person's name.")
    terminal.type("no")
    terminal.wait_for("What is it called?")
    terminal.press("C-c")
    terminal.wait_for("ended=130")
    assert "Maria" not in plan.read_text()


@pytest.mark.parametrize(("answer", "is_written"), [("no", False), ("yes", True)])
def test_what_a_privacy_rule_warns_of_is_asked_about(
    terminal: Terminal, plan: Path, answer: str, is_written: bool
) -> None:
    terminal.start("principle", "add", "Her ex Marvin waits outside")
    shown = terminal.wait_for("Write this?")
    assert "CCR421" in shown
    terminal.type(answer)
    terminal.wait_for("ended=0")
    assert ("Marvin" in plan.read_text("utf-8")) is is_written


def test_what_can_be_no_id_is_a_name(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "add", "Clínica del Oeste", "--seat", "food", "--on", "2026-11-12")
    terminal.wait_for("ended=0")
    assert "  clinica-del-oeste:\n    name: Clínica del Oeste\n" in plan.read_text("utf-8")


def test_a_name_that_reads_like_a_person_is_asked_about(terminal: Terminal, plan: Path) -> None:
    terminal.start("partner", "add", "--on", "2026-11-12")
    terminal.wait_for("What is it called?")
    terminal.type("Maria Lopez")
    terminal.wait_for("reads like a person's name.")
    terminal.type("no")
    terminal.wait_for("network? [yes/no; Enter: no] no")
    terminal.type("Clinic West, Dr. Maria Lopez")
    terminal.wait_for("seems to have a person's name in it.")
    terminal.type("no")
    terminal.wait_for("name? [yes/no; Enter: no] no")
    terminal.type("Clinic West 520-555-0104")
    terminal.wait_for("has a telephone number in it")
    terminal.type("Clinic West")
    terminal.wait_for("Which seats does it fill?")
    terminal.type("health-care")
    terminal.wait_for("What does it do?")
    terminal.type("")
    terminal.wait_for("What is its status?")
    terminal.type("")
    terminal.wait_for("ended=0")
    assert "Maria" not in plan.read_text()
    assert "    name: Clinic West\n" in plan.read_text()
