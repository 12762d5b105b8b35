"""One award's half-year: what counts, with its place in the plan; what doesn't, and why; what nobody knows."""

from datetime import date

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.intake.professions import professions
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.readers import Addressed
from ccr_cli.questions.award.awards import awards
from ccr_cli.questions.award.half_year import HalfYear, half_year
from ccr_cli.questions.periods import Period
from helpers import TODAY, plan_of

SPRING = Period(date(2026, 1, 1), date(2026, 6, 30))
PLAN = """\
coordinator: {partner: casa, hours_per_week: 20}
funding:
  - {source: Other money, award: B-2, reports_due: [2026-07-15]}
  - {source: County fund, award: A-1, pays_for: [training], from: 2026-01-01, reports_due: [2027-01-30, 2026-07-31]}
meetings:
  held:
    - {date: 2025-12-31, present: [casa], award: A-1}
    - {date: 2026-01-01, present: [casa, legal, nameless], award: A-1}
    - {date: 2026-02-12, present: [casa, voices, gone, office], award: A-1}
    - {date: 2026-03-12, present: [sheriff]}
    - {date: 2026-04-12, present: [sheriff], award: B-2}
partners:
  casa: {name: Casa, seats: [victim-services, housing], status: at-the-table,
    agreement: {signed: 2025-03-04, until: 2026-01-15, award: A-1}}
  legal: {name: Legal, seats: [legal-services], status: at-the-table,
    agreement: {signed: 2026-07-01, award: A-1}}
  nameless: {name: Nameless, seats: [housing], status: at-the-table, confidential: name,
    agreement: {signed: 2025-03-04, award: A-1}}
  sheriff: {name: Sheriff, seats: [law-enforcement], status: at-the-table}
  voices: {name: Voices, role: Interpreters, status: at-the-table}
  gone: {name: Gone, seats: [food], status: left}
  office: {name: Office, seats: [homeland-security], status: at-the-table}
protocols:
  door: {title: Either door, between: [casa, legal], status: draft, award: A-1}
  other: {title: Another, between: [casa, legal], status: draft}
trainings:
  - {date: 2026-06-30, title: Patrol, topics: [u-visa], for: [sheriff], people: {Police: 3, dispatch: 4}, award: A-1}
  - {date: 2026-05-10, title: Own, people: 99}
  - {date: 2026-05-01, title: All, for: [casa, voices], people: 12, award: A-1}
  - {date: 2026-04-01, title: Deputies, people: {deputies: 2}, award: A-1}
  - {date: 2026-03-01, title: Nobody counted, award: A-1}
  - {date: 2026-07-01, title: Too late, people: 5, award: A-1}
outreach:
  - {date: 2026-06-15, title: Fair, languages: [es], people: 9, award: A-1}
  - {date: 2026-06-16, title: Own fair, people: 9}
changes:
  - {date: 2026-04-01, what: A box, kind: form, partner: sheriff, award: A-1}
"""


def answer(award: str = "A-1", period: Period = SPRING, text: str = PLAN) -> HalfYear:
    plan, framework = plan_of(text)
    seen = seen_by(plan, framework, "funder", TODAY, (), Addressed(award=award))
    return half_year(seen, framework, professions(), period, TODAY)


def test_meetings_count_with_the_award_and_by_kind_of_agency() -> None:
    found = answer()
    assert found.meetings == (2, ("meetings.held[1]", "meetings.held[2]"))
    assert {one.kind.id if one.kind else None: one.meetings for one in found.present} == {
        "victim-services": (2, ("meetings.held[1]", "meetings.held[2]")),
        "legal-services": (1, ("meetings.held[1]",)),
        "housing": (2, ("meetings.held[1]", "meetings.held[2]")),
        None: (1, ("meetings.held[2]",)),
    }


def test_agreements_count_while_they_are_in_force_and_only_made_for_the_award() -> None:
    assert [(one.who.name, str(one.signed), one.place) for one in answer().agreements] == [
        ("Casa", "2025-03-04", "partners.casa.agreement"),
        (None, "2025-03-04", "partners"),
    ]


def test_protocols_are_as_they_are_today() -> None:
    assert answer().protocols == (("Either door", "draft", "protocols.door"),)


def test_trainings_come_by_day_each_with_its_place() -> None:
    assert [(one.title, one.people, one.place) for one in answer().trainings] == [
        ("Nobody counted", None, "trainings[4]"),
        ("Deputies", 2, "trainings[3]"),
        ("All", 12, "trainings[2]"),
        ("Patrol", 7, "trainings[0]"),
    ]
    assert [[kind.id if kind else None for kind in one.reached] for one in answer().trainings] == [
        [],
        [],
        ["victim-services", "housing", None],
        ["law-enforcement"],
    ]


def test_people_are_added_up_by_the_professions_of_the_form_and_other_words_are_told_as_they_are() -> None:
    found = answer()
    assert [(one.profession.id if one.profession else one.word, one.people) for one in found.trained] == [
        ("law-enforcement", (5, ("trainings[0].people", "trainings[3].people"))),
        ("dispatch", (4, ("trainings[0].people",))),
    ]
    assert found.no_profession == (12, ("trainings[2].people",))
    assert found.without_people == ("trainings[4]",)


def test_outreach_stands_apart_by_month_and_small_numbers_are_told() -> None:
    assert [(str(one.month), one.title, one.languages, one.people, one.place) for one in answer().outreach] == [
        ("2026-06", "Fair", ("es",), 9, "outreach[0]")
    ]


def test_changes_come_with_the_kind_of_agency() -> None:
    (change,) = answer().changes
    assert (change.what, change.kind, [kind and kind.id for kind in change.where], change.place) == (
        "A box",
        "form",
        ["law-enforcement"],
        "changes[0]",
    )


def test_what_does_not_count_says_why_and_only_what_is_the_awards_own_says_where() -> None:
    assert list(answer().left_out) == [
        ("meetings", "no-award", 1, ()),
        ("meetings", "another-award", 1, ()),
        ("meetings", "another-time", 1, ("meetings.held[0]",)),
        ("trainings", "no-award", 1, ()),
        ("trainings", "another-time", 1, ("trainings[5]",)),
        ("outreach", "no-award", 1, ()),
        ("protocols", "no-award", 1, ()),
        ("agreements", "another-time", 1, ("partners.legal.agreement",)),
    ]


def test_the_money_and_the_day_on_which_the_report_is_due_are_the_awards_own() -> None:
    found = answer()
    assert [(one.source, one.pays_for, one.place) for one in found.paid_by] == [
        ("County fund", ("training",), "funding[1]")
    ]
    assert found.due == date(2026, 7, 31)
    assert answer(text=PLAN.replace(", 2026-07-31", "")).due is None  # the next one is of the next report
    assert found.hours_per_week == 20


def test_an_award_of_which_nothing_counts_has_an_empty_half_year() -> None:
    early = answer("A-1", Period(date(2020, 1, 1), date(2020, 6, 30)))
    assert (early.trainings, early.outreach, early.changes, early.agreements) == ((), (), (), ())
    assert early.meetings == (0, ())
    assert answer("A-1", SPRING, "funding: [{source: Money, award: A-1}]\n").is_empty
    assert not answer().is_empty


def test_the_awards_of_a_plan_are_those_of_its_funding_and_those_named_elsewhere() -> None:
    plan, _ = plan_of(PLAN + "stories: []\n")
    assert awards(plan) == ("B-2", "A-1")
    assert awards(plan_of("trainings: [{date: 2026-01-01, title: One, award: C-3}]\n")[0]) == ("C-3",)
    assert awards(plan_of("partners: {}\n")[0]) == ()


# the professions


def test_no_word_stands_for_two_professions() -> None:
    every = [word for one in professions().professions for word in (one.id, *(w for w in one.words if w != one.id))]
    assert len(every) == len(set(every))


@pytest.mark.parametrize(
    ("word", "profession"),
    [
        ("Police", "law-enforcement"),
        ("Policía", "law-enforcement"),
        ("Court clerks", "court-personnel"),
        ("fiscalía", "prosecutors"),
        ("Intérpretes", "interpreters"),
        ("nurses", "health-professionals"),
        ("SANE", "forensic-examiners"),
        ("victim_services", "victim-advocates"),
        ("dispatch", None),
        ("legal-services", None),
        ("housing", None),
        ("homeland-security", None),
        ("", None),
    ],
)
def test_a_word_is_known_in_either_language_however_it_is_written(word: str, profession: str | None) -> None:
    found = professions().called(word)
    assert (found.id if found else None) == profession


def test_most_seats_of_the_frameworks_have_a_profession_or_are_told_as_they_are() -> None:
    seats = [seat for name in BUILT_IN for seat in built_in(name).seats]
    known = [seat for seat in seats if professions().called(seat) is not None]
    assert {"law-enforcement", "prosecutor", "courts", "health-care", "education"} <= set(known)
