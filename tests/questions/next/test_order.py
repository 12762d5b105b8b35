"""In which order things come, and that nothing comes twice: of any plan, on any day."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccr_cli.intake.load import built_in
from ccr_cli.language.speaker import LANGUAGES, speaker
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.done_lately import done_lately
from ccr_cli.questions.next.asked import next_items
from ccr_cli.questions.next.item import URGENCIES, Item
from ccr_cli.questions.next.kinds import KINDS
from ccr_cli.questions.table import table
from helpers import TODAY
from questions.next.asking import asked
from strategies import FRAMEWORK, plans

LISTED = {
    "action-overdue": "actions",
    "action-due": "actions",
    "action-unowned": "actions",
    "funding-ends": "funding",
    "report-due": "funding",
    "protocol-review": "protocols",
    "protocol-unsafe": "protocols",
    "enforcement-unknown": "protocols",
}
"""Kinds about an entry of a list, which two items may share in all but the command that names it."""


def of_any(data: dict[str, Any], today: date) -> list[Item]:
    plan, framework = Plan.model_validate(data), built_in(FRAMEWORK)
    return next_items(plan, framework, table(seen_by(plan, framework, "internal", today), framework), today)


def what_it_is(item: Item) -> tuple[Any, ...]:
    named = (item.kind.id, item.partner, item.seat, item.task, item.due)
    return (*named, item.command) if item.kind.id in LISTED else named


@settings(deadline=None)
@given(plans, st.dates() | st.just(TODAY))
def test_nothing_is_named_twice_and_the_most_urgent_comes_first(data: dict[str, Any], today: date) -> None:
    items = of_any(data, today)
    assert len(set(map(what_it_is, items))) == len(items)
    urgencies = [URGENCIES.index(item.urgency) for item in items]
    assert urgencies == sorted(urgencies)


@settings(deadline=None)
@given(plans, st.dates() | st.just(TODAY))
def test_no_enforcement_agency_is_pressed_and_no_seat_left_open_is_urged(data: dict[str, Any], today: date) -> None:
    plan, framework = Plan.model_validate(data), built_in(FRAMEWORK)
    decided = {id_ for id_, seat in framework.seats.items() if seat.has("decided_by_community")}
    for item in of_any(data, today):
        if item.kind.fills_a_seat:
            assert item.seat not in decided | set(plan.not_here or {})


@settings(deadline=None)
@given(plans, st.dates() | st.just(TODAY), st.sampled_from(LANGUAGES))
def test_every_reason_can_be_told(data: dict[str, Any], today: date, language: str) -> None:
    told = [speaker(language).tell(item.why) for item in of_any(data, today)]
    done = done_lately(Plan.model_validate(data), built_in(FRAMEWORK), today)
    assert all((*told, *(speaker(language).tell(entry.what) for entry in done)))


def test_of_the_same_urgency_the_earlier_day_comes_first_then_the_kind_then_the_seat() -> None:
    text = (
        "funding:\n  - {source: F, until: 2026-11-30, reports_due: [2026-11-25]}\n"
        "actions:\n  - {what: x, due: 2026-11-30}\n  - {what: y}\n"
        "partners:\n"
        "  a: {name: A, seats: [victim-services], status: at-the-table}\n"
        "  b: {name: B, seats: [friends], status: at-the-table, since: 2020-01-01}\n"
    )
    found = [(item.kind.id, item.urgency, str(item.due), item.seat) for item in asked(text, "2026-11-22")]
    mine = [entry for entry in found if entry[0] in {kind.id for kind, _ in KINDS[:5]} | {"report-due", "funding-ends"}]
    assert mine == [
        ("report-due", "now", "2026-11-25", None),
        ("action-unowned", "now", "2026-11-30", None),
        ("funding-ends", "now", "2026-11-30", None),
        ("action-unowned", "soon", "None", None),
    ]
    seats = [seat for kind, _, _, seat in found if kind in ("sector-missing", "seat-open")]
    assert seats[:4] == ["legal-services", "law-enforcement", "housing", "consular-services"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_explained_in_both_languages(language: str) -> None:
    for kind, _ in KINDS:
        for message in (kind.title, kind.when, kind.reason):
            told = speaker(language).tell(message)
            assert (told == message.id) is (language == "en")


def test_kinds_are_unique_and_named_as_their_files() -> None:
    ids = [kind.id for kind, _ in KINDS]
    assert len(set(ids)) == len(ids)
    assert [items.__module__.rpartition(".")[2] for _, items in KINDS] == [id_.replace("-", "_") for id_ in ids]
