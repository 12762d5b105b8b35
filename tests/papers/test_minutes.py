"""The minutes as they are handed out."""

import re
from datetime import date

from ccr_cli.papers.document import Document, Notice
from ccr_cli.papers.minutes import DRAFT, minutes
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.minutes import minutes as minutes_of
from helpers import plan_of
from paper_making import as_text, pieces_of

TODAY = date(2026, 11, 22)
TEXT = """\
meetings:
  next: {date: 2026-12-03, time: "9:00", place: Main library, link: "https://example.org/meet"}
  held:
    - {date: 2026-09-10, present: [casa, aid, sheriff]}
    - date: 2026-10-08
      present: [casa, shy]
      guests: [911 dispatch]
      decided: [Draft the jail referral., {what: Look for other money., share: nobody}]
      note: The sheriff objected.
partners:
  casa: {name: Casa Segura, seats: [victim-services], status: at-the-table}
  aid: {name: Desert Legal Aid, seats: [legal-services], status: at-the-table}
  sheriff: {name: County Sheriff, seats: [law-enforcement], status: at-the-table}
  shy: {name: Shy House, seats: [housing], status: at-the-table, confidential: name}
actions:
  - {what: Draft the jail referral, who: aid, due: 2026-12-01}
  - {what: Print the card, done: 2026-10-01, who: casa}
  - {what: Call the clerk, due: 2026-09-30}
"""


def made(text: str = TEXT, audience: Audience = "partners") -> Document:
    plan, framework = plan_of(text)
    answer = minutes_of(seen_by(plan, framework, audience, TODAY), framework, TODAY)
    assert answer is not None
    return minutes(answer, DRAFT)


def test_they_say_who_was_there_what_was_decided_and_who_does_it_by_when() -> None:
    told = as_text(made())
    for words in (
        "DRAFT",
        "**When:** October 8, 2026",
        "- Casa Segura\n- 1 partner not named here\n\n",
        "- 911 dispatch",
        "1. Draft the jail referral.\n   - Desert Legal Aid, by December 1, 2026",
        "Done since the meeting of September 10, 2026",
        "- Print the card (Casa Segura)",
        "## Actions open when these minutes were written, November 22, 2026",
        "| Call the clerk |  | September 30, 2026 |",
        "December 3, 2026, at 9:00 a.m.",
    ):
        assert words in told, words


def test_they_say_nobody_was_missing_and_nothing_of_who_said_what() -> None:
    told = as_text(made(), "en", "es")
    for words in ("Sheriff", "objected", "Shy House", "other money"):
        assert words not in told
    assert not re.search(r"\b(late|overdue|absent|missing|atras|vencid|ausen|falt)", told, re.IGNORECASE)


def test_they_say_when_the_table_meets_again_but_not_where() -> None:
    told = as_text(made())
    assert "library" not in told
    assert "example.org" not in told


def test_place_times_and_the_title_of_whoever_wrote_them_are_left_to_fill_in() -> None:
    told = as_text(made())
    for words in ("**Where:** (place: ", "**Began and ended:** (from, to: ", "title and agency"):
        assert words in told


def test_of_whoever_keeps_the_plan_they_say_that_they_are_not_to_hand_out() -> None:
    assert len(pieces_of(made(), Notice)) == 1
    internal = made(audience="internal")
    assert len(pieces_of(internal, Notice)) == 2
    assert "1. Draft the jail referral." in as_text(internal)
    assert "2. Look for other money.\n   - Stays with whoever keeps the plan." in as_text(internal)
    assert "Shy House" in as_text(internal)


def test_a_meeting_of_which_the_plan_has_the_day_alone_is_still_a_page() -> None:
    told = as_text(made("meetings: {held: [{date: 2026-10-08}]}\n"))
    assert "agencies that were here" in told
    assert "No decision was recorded." in told
    assert "day and time" in told
    for heading in ("Guests", "Done", "Actions open"):
        assert heading not in told


def test_their_foot_says_for_whom_they_are_unless_the_top_does() -> None:
    assert as_text(made()).rstrip().endswith("For the partners at the table, not for posting.")
    assert as_text(made(), "es").rstrip().endswith("Para las organizaciones aliadas de la mesa; no se publica.")
    assert "not for posting" not in as_text(made(audience="internal"))
