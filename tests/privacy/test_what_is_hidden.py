"""What gives a found text away, and what is hidden only because it looks like it: as little as can be."""

import pytest

from ccr_cli.errors import RefusedError, UserError
from ccr_cli.language.message import Example, Quote, Typed, listing, say, typed
from ccr_cli.language.speaker import speaker
from ccr_cli.privacy.redact.cover import NOTHING, Cover, cover_of, cover_of_texts
from ccr_cli.privacy.redact.discretion import discreet, shown_path
from ccr_cli.privacy.rules.all_rules import RULES
from ccr_cli.rules.finding import Problem
from helpers import taken
from planted import CASA, HEAD

NAME = "survivor Marisol Quintanar"


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (NAME, "Marisol"),
        (NAME, "marisol-quintanar"),
        (NAME, "QUINTANAR"),
        (NAME, "we met Quint…"),
        ("Ángela Zúñiga", "angela"),
        ("Luz", "Luz called"),
        ("a clienta ana ruiz", "ana-ruiz"),
        ("A012345678", "at-the-tableA012345678"),
        ("A012-345-678", "012 345"),
        ("520-555-0142", "(520) 555 0142"),
        ("born 3/17/1988", "3171988"),
        ("2027-01-15", "on 2027-01-15"),
    ],
)
def test_a_part_gives_the_whole_away(found: str, text: str) -> None:
    assert cover_of_texts([found]).hides(text)


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (NAME, "survivor_voice"),
        (NAME, "the survivor was asked"),
        (NAME, "casa-segura"),
        ("Luz", "luzerne"),
        ("La Luz", "la casa"),
        ("A012345678", "0123"),
        ("2027-01-15", "2027-01-16"),
        ("520-555-0142", "2026-12-03"),
        ("status of Ana", "at-the-table, status, since"),
    ],
)
def test_what_is_no_part_of_it_is_shown(found: str, text: str) -> None:
    assert not cover_of_texts([found]).hides(text)


def test_nothing_found_hides_nothing() -> None:
    assert not NOTHING.hides("A012345678")
    assert NOTHING.hidden_lines(["A012345678"]) == {}
    assert NOTHING.way(("partners", "a012345678")) == ("partners", "a012345678")


def cover(rule: str, text: str) -> Cover:
    known = next(known for known in RULES if known.code == rule)
    return cover_of([(Problem(known, ("mission",), known.title, covered=text, last_line=4), (3, 0))])


def test_a_word_that_an_agency_shares_with_another_gives_nothing_away() -> None:
    shared = cover("CCR414", "Casa Luz")

    assert shared.way(("partners", "casa-segura", "name")) == ("partners", "casa-segura", "name")
    assert not shared.hides("Casa Segura")
    assert shared.way(("partners", "casa-luz", "name")) == ("partners",)
    assert shared.hides("Ask Casa Luz")


def test_lines_are_hidden_from_the_first_to_the_last_and_wherever_a_part_stands() -> None:
    lines = ["ccr: 1", "name: x", "# Marisol", "a", "b", "c"]

    assert cover("CCR410", NAME).hidden_lines(lines) == {2: (), 3: ("CCR410",), 4: ("CCR410",)}


def test_a_finding_on_the_line_is_told_by_its_title_and_one_elsewhere_as_ever() -> None:
    entry = f"  b: {{name: b, seats: [hausing], status: invitd}}  # the {NAME}\n"
    text = f"{HEAD}{CASA}{entry}language: e\n"
    told = {finding.rule.code + str(finding.line): finding for finding in taken(text).findings}

    hidden, shown = told["CCR2026"], told["CCR1027"]
    assert hidden.message == hidden.rule.title
    assert hidden.excerpt is None
    assert hidden.fix is None
    assert hidden.where == "partners.b.seats[0]"
    assert speaker("en").tell(shown.message) == "“e” is not a word that can be used here."
    assert shown.excerpt == "language: e"


def test_a_mistake_beside_what_was_found_is_not_mended() -> None:
    text = f"{HEAD}{CASA}  b: {{name: b, seats: [food], status: invitd}}  # A012345678\n"

    assert [finding.fix for finding in taken(text).findings] == [None, None]


def test_an_error_keeps_its_kind_and_loses_what_may_not_be_suggested() -> None:
    error = RefusedError(
        say("No partner has the id {word}.", word=Typed("a012345678")),
        say("The partners are {words}.", words=typed(["casa", "a012345678"], "and")),
    )
    told = discreet(error)

    assert isinstance(told, RefusedError)
    assert speaker("en").tell(told.message) == "No partner has the id `…`."
    assert told.hint is not None
    assert speaker("en").tell(told.hint) == "The partners are `casa`."


def test_a_hint_of_which_nothing_is_left_is_not_told() -> None:
    error = UserError(
        say("{key} can't be an id.", key=Quote("A012345678")), say("Write {example}.", example=Typed("a012345678"))
    )
    told = discreet(error)

    assert speaker("en").tell(told.message) == "“…” can't be an id."
    assert told.hint is None


def test_an_error_that_tells_nothing_stays_as_it_is() -> None:
    error = UserError(say("No partner has the id {word}.", word=Typed("casa")))

    assert discreet(error) is error


def test_everything_inside_a_message_is_looked_at() -> None:
    inner = say("in {places}", places=listing([Example("note: A012345678"), Typed("b")]))
    told = discreet(UserError(say("{partner} is still named {inner}.", partner=Typed("b"), inner=inner)))

    assert speaker("en").tell(told.message) == "`b` is still named in `…` and `b`."


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("plans/saguaro.yaml", "plans/saguaro.yaml"),
        ("plans/A012345678.yaml", "plans/….yaml"),
        ("/home/x/intake_A012345678/plan.yaml", "/home/x/…/plan.yaml"),
        ("SSN 666-12-3457", "…"),
    ],
)
def test_a_path_is_shown_without_the_names_that_tell_something(path: str, shown: str) -> None:
    assert shown_path(path) == shown
