"""``ccr partner add``: what is asked of a shelter, and what is told of an agency that is a partner already."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from commands.begun import begin
from helpers import Program
from terminal import Terminal, needs_tmux

SHELTER = ("partner", "add", "--name", "Oak House", "--seat", "housing")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return begin(tmp_path)


def partners(plan: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = yaml.safe_load(plan.read_text())["partners"]
    return found


# what of a shelter is confidential


def test_where_nobody_is_asked_nothing_is_made_up_and_a_line_tells_how_to_keep_it(ccr: Program, plan: Path) -> None:
    told = ccr(*SHELTER)
    assert told.status == 0
    assert "confidential" not in partners(plan)["oak-house"]
    assert "`ccr partner set oak-house confidential=place` keeps where it is." in told.err
    assert ccr("partner", "set", "oak-house", "confidential=place").status == 0
    assert partners(plan)["oak-house"]["confidential"] == "place"


@pytest.mark.parametrize(
    ("said", "id_", "kept"), [("place", "oak-house", "place"), ("name", "partner-1", "name"), ("no", "oak-house", None)]
)
def test_what_is_said_on_the_line_is_recorded_and_told_no_more(
    ccr: Program, plan: Path, said: str, id_: str, kept: str | None
) -> None:
    told = ccr(*SHELTER, "--confidential", said)
    assert (told.status, told.err) == (0, "")
    assert partners(plan)[id_].get("confidential") == kept
    assert ccr("check", "--strict").status == 0


def test_another_word_is_refused(ccr: Program, plan: Path) -> None:
    told = ccr(*SHELTER, "--confidential", "names")
    assert told.status == 2
    assert "Did you mean `name`?" in told.err


def test_of_others_nothing_is_told(ccr: Program, plan: Path) -> None:
    assert ccr("partner", "add", "--name", "Oak Clinic", "--seat", "health-care").err == ""


@needs_tmux
class TestAtATerminal:
    @pytest.fixture
    def terminal(self, plan: Path) -> Iterator[Terminal]:
        opened = Terminal(plan.parent.parent)
        yield opened
        opened.close()

    @pytest.mark.parametrize(
        ("answer", "id_", "kept"),
        [("", "oak-house", "place"), ("name", "partner-1", "name"), ("3", "oak-house", None)],
    )
    def test_it_is_asked_once_of_what_may_be_a_shelter(
        self, terminal: Terminal, plan: Path, answer: str, id_: str, kept: str | None
    ) -> None:
        terminal.start(*SHELTER)
        terminal.wait_for("What of it is")
        terminal.type(answer)
        shown = terminal.wait_for("ended=0")
        assert shown.count("may have a shelter") == 1
        assert partners(plan)[id_].get("confidential") == kept

    def test_of_others_it_is_not_asked(self, terminal: Terminal, plan: Path) -> None:
        terminal.start("partner", "add", "--name", "Oak Clinic", "--seat", "health-care")
        assert "shelter" not in terminal.wait_for("ended=0")


# one that is there already


@pytest.mark.parametrize("name", ["Casa Segura", "casa segura", "Casa Segura, Inc.", "Safe House (Casa Segura)"])
def test_one_that_is_there_is_told_with_what_to_type(ccr: Program, plan: Path, name: str) -> None:
    before = plan.read_text()
    told = ccr("partner", "add", "--name", name, "--seat", "food")
    assert (told.status, told.out) == (2, "")
    assert f"{name} is a partner already: `casa-segura`." in told.err
    assert "`ccr partner set casa-segura`" in told.err
    assert plan.read_text() == before


def test_a_second_one_has_an_id_of_its_own(ccr: Program, plan: Path) -> None:
    hint = ccr("partner", "add", "--name", "Casa Segura").err
    assert "`ccr partner add casa-segura-2 --name 'Casa Segura'`" in hint
    assert ccr("partner", "add", "casa-segura-2", "--name", "Casa Segura", "--seat", "food").status == 0
    assert partners(plan)["casa-segura-2"]["seats"] == ["food"]


def test_the_same_line_twice_changes_nothing(ccr: Program, plan: Path) -> None:
    line = ("partner", "add", "--name", "Oak Clinic", "--seat", "health-care", "--role", "Care", "--on", "2026-11-01")
    assert ccr(*line).status == 0
    once = plan.read_text()
    again = ccr(*line)
    assert (again.status, again.out) == (0, "`plans/saguaro.yaml` says so already; nothing changes.\n")
    assert plan.read_text() == once


# a seat that the community decides about, and a notary among lawyers

PATROL = ("partner", "add", "ice", "--name", "ICE - Oficina de Tucson", "--seat", "victim-services")


def test_whom_the_community_decides_about_does_not_come_in_unnoticed(ccr: Program, plan: Path) -> None:
    told = ccr(*PATROL)
    assert told.status == 0
    assert "CCR309" in told.err
    assert "`ccr partner set ice seats=homeland-security`" in told.err
    assert "shelter" not in told.err
    assert ccr("partner", "set", "ice", "seats=homeland-security").err == ""
    assert "CCR309" in ccr("partner", "set", "ice", "seats=law-enforcement").err
    assert "CCR309" in ccr("partner", "set", "sheriff", "name=U.S. Border Patrol").err


def test_what_may_be_such_an_agency_is_told_too(ccr: Program, plan: Path) -> None:
    told = ccr("partner", "add", "--name", "La Migra", "--seat", "law-enforcement")
    assert "survivors and the community decide" in told.err
    assert "`ccr partner set la-migra seats=homeland-security`" in told.err
    assert ccr("partner", "add", "--name", "Families Against ICE", "--seat", "family").err == ""


def test_a_letter_to_it_waits_for_the_community_whatever_its_seat(ccr: Program, plan: Path) -> None:
    ccr(*PATROL)
    letter = ccr("write", "letter", "ice")
    assert letter.status == 2
    assert "survivors and the community decide" in letter.err
    assert ccr("write", "all", "-o", "papers").status == 0
    assert not list(Path("papers").glob("*ice*"))


def test_a_notary_among_lawyers_is_told_of_and_a_legal_clinic_is_not(ccr: Program, plan: Path) -> None:
    told = ccr("partner", "add", "--name", "Notaría Pública 4", "--seat", "legal-services")
    assert "a notary is no lawyer here" in told.err
    assert ccr("partner", "add", "--name", "Notre Dame Legal Clinic", "--seat", "legal-services").err == ""
    assert ccr("partner", "add", "--name", "Notaría Pública 9", "--seat", "employment").err == ""


def test_a_name_that_reads_like_a_persons_is_told_with_the_way_back(ccr: Program, plan: Path) -> None:
    before = plan.read_text()
    told = ccr("partner", "add", "maria", "--name", "María López", "--seat", "food")
    assert "“María López” reads like a person's name" in told.err
    assert "`ccr undo` takes it back" in told.err
    assert ccr("undo").status == 0
    assert plan.read_text() == before
    assert ccr("partner", "add", "--name", "Clínica del Oeste", "--seat", "food").err == ""


@needs_tmux
class TestSeatsThatANameSays:
    @pytest.fixture
    def terminal(self, plan: Path) -> Iterator[Terminal]:
        opened = Terminal(plan.parent.parent)
        yield opened
        opened.close()

    @pytest.mark.parametrize(("answer", "seats"), [("", ["homeland-security"]), ("no", ["law-enforcement"])])
    def test_enter_gives_it_the_seat_of_the_community_alone(
        self, terminal: Terminal, plan: Path, answer: str, seats: list[str]
    ) -> None:
        terminal.start("partner", "add", "bp", "--name", "Patrulla Fronteriza", "--seat", "law-enforcement")
        terminal.wait_for("Enter: yes]")
        terminal.type(answer)
        if answer:
            assert "CCR309" in terminal.wait_for("Write this?")
            terminal.type("yes")
        terminal.wait_for("ended=0")
        assert partners(plan)["bp"]["seats"] == seats

    def test_a_notary_among_lawyers_is_asked_about(self, terminal: Terminal, plan: Path) -> None:
        terminal.start("partner", "add", "n4", "--name", "Notaría Pública 4", "--seat", "legal-services")
        terminal.wait_for("a notary is no lawyer here")
        terminal.type("")
        terminal.wait_for("Which seats does it fill?")
        terminal.type("employment")
        terminal.wait_for("What does it do?")
        terminal.type("")
        terminal.wait_for("What is its status?")
        terminal.type("")
        terminal.wait_for("On which day?")
        terminal.type("")
        terminal.wait_for("ended=0")
        assert partners(plan)["n4"]["seats"] == ["employment"]


# what a privacy rule finds in a name is repeated nowhere

STREET = ("--name", "Refugio Sur, 33 Calle Pino, Douglas")


@pytest.mark.parametrize("id_", [["x"], []], ids=["own id", "id of its name"])
def test_a_street_in_a_name_is_repeated_in_no_sentence(ccr: Program, plan: Path, id_: list[str]) -> None:
    told = ccr("partner", "add", *id_, *STREET, "--seat", "victim-services")
    assert "CCR413" in told.out + told.err
    assert "may have a shelter" in told.err
    assert "Calle Pino" not in told.out + told.err
    assert "calle-pino" not in told.out + told.err
    joined = ccr("partner", "join", *(id_ or ["refugio-sur-33-calle-pino-douglas"]))
    assert "at the table since" in joined.out
    assert "Pino" not in joined.out + joined.err


def test_an_id_that_is_there_is_shown_though_the_name_has_a_street(ccr: Program, plan: Path) -> None:
    assert ccr("partner", "add", "refugio-sur", "--name", "Refugio", "--seat", "food").status == 0
    told = ccr("partner", "add", "refugio-sur", *STREET, "--seat", "food")
    assert told.status == 2
    assert "There is a partner with the id `refugio-sur` already." in told.err
    assert "Pino" not in told.err


@needs_tmux
def test_a_street_is_told_as_a_street_not_as_a_persons_name(plan: Path) -> None:
    terminal = Terminal(plan.parent.parent)
    try:
        terminal.start("partner", "add", "x", *STREET, "--seat", "food")
        assert "person's name" not in terminal.wait_for("That has a street in it.")
        terminal.wait_for("What is it called?")
        terminal.type("Refugio Sur")
        for question in ("What does it do?", "What is its status?", "On which day?"):
            terminal.wait_for(question)
            terminal.type("")
        terminal.wait_for("ended=0")
    finally:
        terminal.close()
    assert partners(plan)["x"]["name"] == "Refugio Sur"
