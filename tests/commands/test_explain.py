"""``ccr explain``: every word that a screen shows for a thing of the format, in both languages."""

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.language.speaker import LANGUAGES, speaker
from ccr_cli.plan.keys import all_keys
from ccr_cli.plan.plan import Plan
from ccr_cli.yaml_text.reader import read_yaml
from helpers import HEAD, Program, taken

FRAMEWORK = built_in("immigrant-survivors")
PARTS = [
    *FRAMEWORK.sectors,
    *FRAMEWORK.seats.values(),
    *FRAMEWORK.commitments,
    *(FRAMEWORK.elements or ()),
    *(FRAMEWORK.tasks or ()),
]
NAMES = [(speaker(code).pick(part.name), code) for part in PARTS for code in LANGUAGES]


@pytest.mark.parametrize(("name", "code"), NAMES)
def test_a_part_of_the_framework_by_its_name(ccr: Program, name: str, code: str) -> None:
    told = ccr("explain", name, "--lang", code)
    assert told.status == 0
    assert f": {name}\n" in told.out


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("contacts", "Key: `partners.contacts`"),
        ("lugar", "A kind of agency that the framework wants at the table"),
        ("lugar", "Key: `partners.seats`"),
        ("lugar en la mesa", "A kind of agency that the framework wants at the table"),
        ("seat", "A kind of agency that the framework wants at the table"),
        ("mesa", "Where the agencies of a community plan together."),
        ("table", "Where the agencies of a community plan together."),
        ("Sector", "A part of the community, such as the justice system"),
        ("organización aliada", "An agency, an organization or a network that the plan names, never a person"),
        ("contactos", "Key: `partners.contacts`"),
        ("compromisos", "Element: Commitments"),
        ("reuniones", "Key: `meetings`"),
        ("liaison", "Word: `liaison`, of `partners.status`"),
        ("en la mesa", "Word: `at-the-table`, of `partners.status`"),
        ("por escrito", "Word: `written`, of `partners.languages`"),
        ("only-with-release", "Word: `only-with-release`, of `protocols.shares`"),
    ],
)
def test_a_key_or_a_word_by_any_of_its_names(ccr: Program, word: str, shown: str) -> None:
    told = ccr("explain", word)
    assert told.status == 0
    assert shown in told.out


def test_a_key_comes_with_an_example_that_can_be_written_so(ccr: Program) -> None:
    told = ccr("explain", "contacts").out
    (example,) = [line.removeprefix("Example: ") for line in told.splitlines() if line.startswith("Example: ")]
    found = read_yaml(example.encode()).data["contacts"]
    assert found[0]["phone"] == "520-555-0100"
    partner = "partners:\n  a:\n    name: A\n    seats: [housing]\n    status: invited\n"
    assert taken(f"{HEAD}{partner}    {example}\n").model is not None


def test_every_key_is_explained_with_its_choices(ccr: Program) -> None:
    for way, key in all_keys(Plan):
        told = ccr("explain", ".".join(way))
        assert told.status == 0
        assert all(f"{word}: " in told.out for word in key.choices)


def test_what_is_nothing_is_said_with_what_is_near(ccr: Program) -> None:
    assert (
        ccr("explain", "housng").err == "ccr: There is nothing called `housng` to explain.\n  Did you mean `housing`?\n"
    )


def test_a_task_is_told_with_why_it_matters_who_usually_is_first_and_the_sources(ccr: Program) -> None:
    lines = ccr("explain", "certification-contact").out.splitlines()
    assert lines[0] == "Task: Keep the list of offices that may sign U and T forms, and how to ask each"
    for label in (
        "Why it matters: ",
        "Usually first for it: Legal services (legal-services), Victim services",
        "Sources: ",
    ):
        assert [line for line in lines if line.startswith(label)]


def test_a_task_and_a_key_of_one_name_are_both_told(ccr: Program) -> None:
    told = ccr("explain", "outreach").out
    assert "Task: Spread the word" in told
    assert "Key: `outreach`" in told


def test_a_task_of_another_framework_is_told_where_nothing_here_has_its_name(ccr: Program) -> None:
    assert "Task: Offer the forensic exam" in ccr("explain", "exam-without-report").out
    assert "`certification-contact`" in ccr("explain", "certification-contac").err
    assert "  rides: Arrange rides" in ccr("explain").out
