"""The agenda: a page that a county would print without touching it."""

import re
from datetime import date

import pytest

from ccr_cli.intake.primer import primer
from ccr_cli.papers.agenda import agenda
from ccr_cli.papers.document import Document, NewPage, RuledTable
from ccr_cli.papers.voice import LINE
from ccr_cli.plan.audience import seen_by
from ccr_cli.questions.coming_meeting import coming_meeting
from helpers import plan_of
from paper_making import as_text, pieces_of

TODAY = date(2026, 11, 22)
FULL = (
    "coordinator: {partner: casa}\n"
    "meetings:\n  every: month\n"
    '  next: {date: 2026-12-03, time: "9:00", place: Main library, link: "https://example.org/meet", topics: ['
    "{what: Bus passes, who: aid, minutes: 10, aim: decide}, {what: News of the court}]}\n"
    "  held:\n    - {date: 2026-11-05, present: [casa], decided: [Invite the bus]}\n"
    "partners:\n"
    "  casa: {name: Casa Segura, seats: [victim-services], status: at-the-table,"
    " agreement: {signed: 2025-01-01, until: 2026-12-20}}\n"
    "  aid: {name: Desert Legal Aid, seats: [legal-services], status: at-the-table}\n"
    "  sheriff: {name: County Sheriff, seats: [law-enforcement], status: declined}\n"
    "  shy: {name: Shy House, seats: [housing], status: at-the-table, confidential: name}\n"
    "actions:\n  - {what: Ask the bus, who: aid, due: 2026-01-05}\n  - {what: Call the clerk, done: 2026-11-20}\n"
)


def made(text: str, today: date = TODAY) -> Document:
    plan, framework = plan_of(text)
    return agenda(coming_meeting(seen_by(plan, framework, "partners", today), framework, today, primer()))


def test_it_says_when_where_and_what() -> None:
    told = as_text(made(FULL))
    for words in (
        "**When:** December 3, 2026, at 9:00 a.m.",
        "**Where:** Main library",
        "https://example.org/meet",
        "Approve the minutes of November 5, 2026. What was decided:",
        "1. Invite the bus",
        "- Call the clerk",
        "| Ask the bus | Desert Legal Aid | (new day: ",
        "- Call the clerk\n  - Done November 20, 2026",
        "| Bus passes | Desert Legal Aid | 10 | decide |",
        "| News of the court |  |  |  |",
        "Before the meeting after this one: 1 agreement ends.",
        "**Who is here:** Each agency",
        "Our commitment: “Be mindful of",
    ):
        assert words in told, words


def test_nothing_is_called_late_and_nobody_is_called_absent() -> None:
    told = as_text(made(FULL), "en", "es")
    assert not re.search(r"\b(late|overdue|absent|missing|atras|vencid|ausen|falta)", told, re.IGNORECASE)


def test_it_names_nobody_that_declined_and_none_that_partners_may_not_name() -> None:
    told = as_text(made(FULL))
    assert "County Sheriff" not in told
    assert "Shy House" not in told


def test_who_signs_in_is_a_sheet_of_its_own_with_a_box_for_each_agency() -> None:
    document = made(FULL)
    assert len(pieces_of(document, NewPage)) == 1
    sheet = pieces_of(document, RuledTable)[-1]
    assert [row[0] for row in sheet.rows][:2] == ["Casa Segura", "Desert Legal Aid"]
    assert {row[1] for row in sheet.rows} == {"☐"}


@pytest.mark.parametrize(
    ("language", "other"),
    [("en", "another partner, if it wishes to be listed"), ("es", "otra organización aliada, si quiere aparecer")],
)
def test_a_partner_without_a_line_can_list_itself_whoever_is_at_the_table(language: str, other: str) -> None:
    for text in (FULL, FULL.replace(", confidential: name", "")):
        assert as_text(made(text), language).count(other) == 2


@pytest.mark.parametrize(
    ("language", "for_whom"),
    [
        ("en", "For the partners at the table, not for posting."),
        ("es", "Para las organizaciones aliadas de la mesa; no se publica."),
    ],
)
def test_its_foot_says_for_whom_it_is(language: str, for_whom: str) -> None:
    for text in (FULL, ""):
        assert as_text(made(text), language).rstrip().endswith(for_whom)


def test_a_plan_just_begun_gives_a_good_page_with_few_blanks() -> None:
    told = as_text(made(""))
    assert told.split("\n---\n")[0].count(LINE) <= 6
    assert "Five minutes to learn" in told
    assert "| What |" not in told


@pytest.mark.parametrize("languages", [("en",), ("es",), ("en", "es")])
def test_what_the_plan_says_stands_once_in_every_language(languages: tuple[str, ...]) -> None:
    told = as_text(made(FULL), *languages)
    assert told.count("Call the clerk") == 1
    assert ("Orden del día" in told) == ("es" in languages)


def test_a_meeting_whose_day_has_passed_is_not_announced() -> None:
    assert "(day and time: " in as_text(made(FULL, date(2026, 12, 20)))
