"""The worksheet for a funder's half-year: three lists, each number with its place, and no name but those of parties."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.intake.professions import professions
from ccr_cli.language.message import Listing, Message
from ccr_cli.papers.document import Document, NewPage, Notice, RuledTable
from ccr_cli.papers.funder import funder
from ccr_cli.papers.texts import texts
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.masking import as_name, hidden_names
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Addressed
from ccr_cli.questions.award.half_year import half_year
from ccr_cli.questions.periods import Period
from helpers import TODAY, plan_of
from paper_making import as_text, pieces_of, texts_of
from random_plans import AWARDS, FRAMEWORK, random_plan

SPRING = Period(date(2026, 1, 1), date(2026, 6, 30))
ALL_TIME = Period(date(2020, 1, 1), date(2030, 12, 31))
PLACE = re.compile(
    r"(?:meetings\.held|trainings|outreach|changes)\[\d+\](?:\.people)?(?:–\[\d+\])?|partners(?:\.[\w-]+\.agreement)?"
    r"|protocols\.[\w-]+"
)
WITHOUT_PLACES = tuple(map(texts("funder"), ("why_no-award", "why_another-award")))
"""Of what isn't the award's own a funder is told how many there are, and no more."""
FULL = """\
coordinator: {partner: casa, hours_per_week: 20}
funding: [{source: County fund, award: A-1, from: 2026-01-01, until: 2026-12-31}]
meetings:
  held:
    - {date: 2026-01-08, present: [casa, sheriff], guests: [A guest], decided: [A decision], award: A-1}
    - {date: 2026-02-12, present: [casa], award: A-1}
    - {date: 2026-03-12, present: [casa], award: A-1}
    - {date: 2026-04-12, present: [casa]}
partners:
  casa: {name: Casa Segura, seats: [housing], status: at-the-table, agreement: {signed: 2025-03-04, award: A-1}}
  sheriff: {name: County Sheriff, seats: [law-enforcement], status: at-the-table}
  clinic: {name: Sunny Clinic, seats: [health-care], status: invited}
protocols: {door: {title: Either door, between: [casa, sheriff], status: in-force, award: A-1}}
trainings:
  - {date: 2026-06-10, title: For patrol, topics: [u-certification], by: [casa], for: [sheriff],
    people: {patrol: 7, dispatch: 4}, award: A-1}
  - {date: 2026-06-11, title: For all, people: 12, award: A-1}
  - {date: 2026-06-12, title: Uncounted, award: A-1}
outreach: [{date: 2026-05-02, title: A table at the fair, languages: [es], people: 140, award: A-1}]
changes: [{date: 2026-04-01, what: A box on the form, kind: form, partner: sheriff, award: A-1}]
survivor_voice: [{date: 2026-03-19, how: survey, changed: Their words, share: public}]
stories: [{title: A story, text: Of two agencies}]
"""


def made(text: str, award: str = "A-1", period: Period = SPRING) -> Document:
    plan, framework = plan_of(text)
    seen = seen_by(plan, framework, "funder", TODAY, (), Addressed(award=award))
    return funder(half_year(seen, framework, professions(), period, TODAY))


def test_the_first_line_says_whose_desk_it_is_for() -> None:
    first = made(FULL).pieces[0]
    assert isinstance(first, Notice)
    assert "It is not made to be sent." in as_text(made(FULL))
    assert "No está hecha para enviarse." in as_text(made(FULL), "es")


def test_nothing_federal_is_said_of_money_that_the_plan_does_not_call_so() -> None:
    told = as_text(made(FULL), "en", "es")
    assert not re.search("federal|Violence Against Women|Violencia contra la Mujer|VAWA|OVW", told, re.IGNORECASE)
    assert "**Due:** See the award." in as_text(made(FULL))
    ovw = as_text(made(FULL.replace("County fund", "Office on Violence Against Women")))
    assert "Ask which form of the Office on Violence Against Women your award uses" in ovw
    assert "**Due:** July 30, 2026, if it is a form of the Office on Violence Against Women" in ovw


def test_the_day_on_which_it_is_due_is_the_plans_before_all_else() -> None:
    dated = FULL.replace("County fund, award: A-1", "VAWA fund, award: A-1, reports_due: [2027-01-30, DAY]")
    assert "**Due:** July 31, 2026, as the plan says" in as_text(made(dated.replace("DAY", "2026-07-31")))
    told = as_text(made(dated.replace("DAY", "2027-07-30")))
    assert "**Due:** The report due on January 30, 2027 covers July 2026 to December 2026, which is not over. " in told
    assert "For it, write again in January 2027." in told
    assert "vuelva a pedirlo en enero de 2027" in as_text(made(dated.replace("DAY", "2027-07-30")), "es")


def test_a_day_of_another_half_year_is_told_with_its_months() -> None:
    """Whoever writes in December of January to June must not take the day of the next report for its own."""
    dated = FULL.replace("award: A-1, from", "award: A-1, reports_due: [DAY], from")
    over = as_text(made(dated.replace("DAY", "2026-07-30"), period=Period(date(2025, 1, 1), date(2025, 6, 30))))
    assert "**Due:** The report due on July 30, 2026 covers January 2026 to June 2026.\n" in over
    same = as_text(made(dated.replace("DAY", "2026-12-31")))
    assert "**Due:** The plan's next day for a report is December 31, 2026." in same


def test_places_are_said_in_words_and_each_once() -> None:
    parts = FULL.replace("people: {patrol: 7, dispatch: 4}", "people: {patrol: 7, deputies: 4}")
    told = as_text(made(parts)).replace("\\", "")
    assert "| Law enforcement officers | 11 | training 1 (trainings[0].people) |" in told
    spanish = as_text(made(parts), "es").replace("\\", "")
    assert "fuente de fondos 1 (funding[0])" in spanish
    assert "reuniones 1 a 3 (meetings.held[0]–[2])" in spanish


def test_it_tells_what_counts_with_its_places() -> None:
    told = as_text(made(FULL)).replace("\\", "")
    for words in (
        "**Award:** A-1",
        "**Period:** January 2026 to June 2026",
        "County fund, January 1, 2026 to December 31, 2026. In the plan: source of money 1 (funding[0])",
        "**Due:** See the award.",
        "3 meetings were held for this award. In the plan: meetings 1 to 3 (meetings.held[0]–[2])",
        "| Housing | 3 | meetings 1 to 3 (meetings.held[0]–[2]) |",
        "| Law enforcement | 1 | meeting 1 (meetings.held[0]) |",
        "| Casa Segura | March 4, 2025 |  | a partner's agreement (partners.casa.agreement) |",
        "| Either door | in force | a protocol (protocols.door) |",
        "| June 10, 2026 | For patrol (U certification) | Law enforcement | 11 | training 1 (trainings[0]) |",
        "| Law enforcement officers | 7 | training 1 (trainings[0].people) |",
        "| Other: dispatch | 4 | training 1 (trainings[0].people) |",
        "| The plan says no profession | 12 | training 2 (trainings[1].people) |",
        "| All | 23 | training 1 (trainings[0].people), training 2 (trainings[1].people) |",
        "| May 2026 | A table at the fair (in Spanish) | 140 | outreach 1 (outreach[0]) |",
        "| April 1, 2026 | A box on the form | A form or record | Law enforcement | change 1 (changes[0]) |",
        "| Meetings | It names no award | 1 |",
        "The plan says no number for: training 3 (trainings[2])",
        "hours as they are today, 20 a week (coordinator.hours_per_week): not those of these months",
        "Goals and objectives",
    ):
        assert words in told, words


def test_it_names_agencies_only_as_parties_and_tells_nothing_of_what_a_funder_is_not_told() -> None:
    told = as_text(made(FULL), "en", "es")
    assert "Casa Segura" in told
    for hidden in ("County Sheriff", "Sunny Clinic", "A guest", "A decision", "Their words", "A story", "two agencies"):
        assert hidden not in told, hidden


def test_what_counts_stands_before_what_does_not_and_pages_are_filled() -> None:
    """A page that begins with the narrative was left empty but for three lines."""
    document = made(FULL)
    assert pieces_of(document, NewPage) == []
    told = as_text(document)
    counted = told[: told.index("## What does not count, and why")]
    assert "changes" in counted
    assert "no award" not in counted
    assert told.index("does not know") < told.index("## Narrative")


def test_no_column_is_empty_in_every_row() -> None:
    dated = FULL.replace("signed: 2025-03-04", "signed: 2025-03-04, until: 2027-03-03")
    for table in pieces_of(made(dated), RuledTable):
        for number, column in enumerate(table.columns):
            assert any(text != "" for row in table.rows for text in texts_of(row[number])), column


def test_an_agency_with_two_seats_is_said_to_be_in_two_rows() -> None:
    assert "in two rows" not in as_text(made(FULL))
    assert "An agency with two seats is in two rows." in as_text(made(FULL.replace("[housing]", "[housing, food]")))


def test_words_of_the_plan_are_said_in_the_language_of_the_worksheet() -> None:
    told = as_text(made(FULL), "es").replace("\\", "")
    assert "Otra: central de llamadas" in told
    assert "For patrol (certificación U)" in told


def test_where_nothing_counts_it_says_how_that_is_written() -> None:
    told = as_text(made("funding: [{source: County fund, award: A-1}]\ntrainings: [{date: 2026-05-01, title: Own}]\n"))
    assert "No entry of these months names award A-1." in told
    assert "“award: A-1”" in told
    assert "| Trainings | It names no award | 1 |" in told
    assert [table.rows for table in pieces_of(made("funding: [{source: F, award: A-1}]\n"), RuledTable)] == []


@pytest.mark.parametrize("seed", range(16))
def test_no_name_but_those_of_parties_stands_in_the_worksheet_of_any_plan(seed: int, no_rules_of_privacy: None) -> None:
    data = random_plan(seed)
    for award in AWARDS:
        told = as_text(of_random(data, award), "en", "es")
        for id_, partner in data["partners"].items():
            is_party = (
                "agreement" in partner
                and partner["agreement"].get("award") == award
                and partner["status"] == "at-the-table"
                and partner["named"] != "never"
                and partner.get("confidential") != "name"
            )
            ways = hidden_names(as_name(partner["name"]))
            assert ways is not None
            assert is_party or not ways.are_in(told), id_
            assert is_party or id_ not in told
        (other,) = set(AWARDS) - {award}
        assert other not in told


@pytest.mark.parametrize("seed", range(16))
def test_no_number_of_what_counts_stands_without_its_place(seed: int, no_rules_of_privacy: None) -> None:
    document = of_random(random_plan(seed), AWARDS[seed % 2])
    tables = pieces_of(document, RuledTable)
    assert tables
    for table in tables:
        for row in table.rows:
            if not any(isinstance(cell, int) and not isinstance(cell, bool) for cell in row):
                continue
            is_left_out = isinstance(row[-1], int)
            if is_left_out and row[1] in WITHOUT_PLACES:
                continue
            cell = row[1].arguments["places"] if is_left_out else row[-1]
            place = list(paths_of(cell))
            assert place, row
            assert all(PLACE.fullmatch(one) for one in place), row


def paths_of(cell: Any) -> Iterator[str]:
    """The places that a cell names."""
    for one in cell.items if isinstance(cell, Listing) else (cell,):
        assert isinstance(one, Message)
        yield str(one.arguments["path"])


def of_random(data: dict[str, Any], award: str) -> Document:
    plan, framework = Plan.model_validate(data), built_in(FRAMEWORK)
    seen = seen_by(plan, framework, "funder", TODAY, (), Addressed(award=award))
    return funder(half_year(seen, framework, professions(), ALL_TIME, TODAY))
