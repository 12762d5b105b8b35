"""What the public is told of a year, and nothing beside it."""

from datetime import date

from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.partner import Contact
from ccr_cli.questions.periods import Period, last_twelve_months
from ccr_cli.questions.year_in_public import YearInPublic, year_in_public
from helpers import TODAY, plan_of

PLAN = """\
mission: Safety behind whichever door.
coordinator: {partner: casa}
partners:
  casa:
    name: Casa Segura
    seats: [victim-services, housing]
    status: at-the-table
    named: public
    languages: {es: staff}
    contacts:
      - {role: Front desk, phone: 520-555-0100, share: public}
      - {role: Director, phone: 520-555-0101, share: partners}
  legal: {name: Desert Legal Aid, seats: [legal-services], status: at-the-table, languages: {Mam: phone}}
  sheriff: {name: Sheriff's Office, seats: [law-enforcement], status: at-the-table, named: public, languages: [Hmong]}
  office: {name: Field Office Nine, seats: [homeland-security], status: at-the-table, named: public}
  hospital: {name: County Hospital, seats: [emergency-medical], status: invited, named: public}
  voices: {name: Two Voices, role: Interpreters, status: at-the-table, named: public}
changes:
  - {date: 2026-07-01, what: A box for interpreters, kind: form}
  - {date: 2026-07-20, what: Another form, kind: form}
  - {date: 2026-05-02, what: A habit}
  - {date: 2025-11-30, what: Before it, kind: law}
trainings:
  - {date: 2026-09-01, title: For nurses, people: 7}
  - {date: 2026-06-10, title: For patrol, topics: [u-certification], people: {law-enforcement: 20, dispatch: 14}}
outreach:
  - {date: 2026-05-02, title: At the fair, people: 140}
  - {date: 2026-05-30, title: At the clinic, people: 9}
  - {date: 2026-12-24, title: Still to come, people: 100}
survivor_voice:
  - {date: 2026-03-19, how: listening-session, changed: Meetings moved to the evening., share: public}
  - {date: 2025-03-19, how: survey, changed: For the table alone., share: partners}
  - {date: 2024-03-19, how: survey}
"""


def answer(text: str = PLAN, period: Period | None = None) -> YearInPublic:
    plan, framework = plan_of(text)
    return year_in_public(
        seen_by(plan, framework, "public", TODAY), framework, period or last_twelve_months(TODAY), TODAY
    )


def test_what_changed_is_counted_by_month_and_kind_without_a_word_of_it() -> None:
    found = answer()
    assert [(str(one.month), one.kind, one.number) for one in found.changes] == [
        ("2026-05", None, 1),
        ("2026-07", "form", 2),
    ]
    assert "A box for interpreters" not in repr(found)


def test_trainings_come_by_month_with_topics_and_no_small_number() -> None:
    found = answer()
    assert [(str(one.month), one.topics, one.people) for one in found.trainings] == [
        ("2026-06", ("u-certification",), 34),
        ("2026-09", (), None),
    ]
    assert "For patrol" not in repr(found)


def test_outreach_comes_by_month_and_never_one_to_come() -> None:
    found = answer()
    assert [(str(one.month), one.number, one.people, one.is_all) for one in found.outreach] == [
        ("2026-05", 2, 140, False)
    ]
    assert "At the fair" not in repr(found)


def test_survivors_were_asked_in_a_year_and_what_changed_is_told_only_where_everybody_may_know() -> None:
    both = Period(date(2025, 1, 1), TODAY)
    assert [(str(one.year), one.how, one.changed) for one in answer(PLAN, both).asked] == [
        ("2025", "survey", None),
        ("2026", "listening-session", "Meetings moved to the evening."),
    ]


def test_survivors_asked_in_a_year_of_which_the_period_has_a_part_are_not_told() -> None:
    """Of 2025 a report from December on has a month; they were asked in March."""
    assert [str(one.year) for one in answer().asked] == ["2026"]
    spring = Period(date(2026, 1, 1), date(2026, 2, 28))
    assert answer(PLAN, spring).asked == ()
    assert [str(one.year) for one in answer(PLAN, Period(date(2024, 1, 1), date(2024, 12, 31))).asked] == ["2024"]


def test_only_filled_seats_are_there_and_none_that_the_community_decides_about() -> None:
    found = answer()
    assert {seat.seat.id: [one.name for one in seat.partners] for seat in found.table.seats} == {
        "victim-services": ["Casa Segura"],
        "housing": ["Casa Segura"],
        "law-enforcement": ["Sheriff's Office"],
    }
    assert "Field Office Nine" not in repr(found)
    assert "County Hospital" not in repr(found)
    assert found.table.others == 1
    assert [(one.who.name, one.role) for one in found.others] == [("Two Voices", "Interpreters")]


def test_a_partner_without_a_name_gives_no_seat_away() -> None:
    """A second house beside the shelter that everybody knows, and the only consulate that there is."""
    hidden = (
        "partners:\n"
        "  casa: {name: Casa Segura, seats: [housing], status: at-the-table, named: public}\n"
        "  house: {name: Casa Secreta, seats: [housing, food], status: at-the-table, confidential: name}\n"
        "  consulate: {name: Consulate, seats: [consular-services], status: at-the-table}\n"
        "  rides: {name: Quiet Rides, role: Rides, status: at-the-table, named: never}\n"
        "  bus: {name: Bus, seats: [transportation], status: invited, named: public}\n"
    )
    found = answer(hidden)
    assert [(seat.seat.id, [one.name for one in seat.partners]) for seat in found.table.seats] == [
        ("housing", ["Casa Segura"])
    ]
    assert (found.table.others, found.others) == (3, ())


def test_a_sector_with_one_partner_tells_no_language() -> None:
    assert [
        (one.sector and one.sector.id, [tongue.language for tongue in one.languages]) for one in answer().languages
    ] == [("victim-legal-consular", ["es", "Mam"])]


def test_the_coordinator_is_reached_as_the_plan_tells_everybody() -> None:
    assert answer().contacts == (
        Contact.model_construct(role="Front desk", phone="520-555-0100", name=None, email=None, share=None),
    )
    unnamed = PLAN.replace("named: public\n    languages", "named: partners\n    languages")
    assert answer(unnamed).contacts == ()
    assert answer("").contacts == ()


def test_a_plan_just_begun_has_little_to_tell_and_says_no_more() -> None:
    found = answer("")
    assert (found.mission, found.table.seats, found.others, found.asked) == (None, (), (), ())
    assert found.period.first == date(2025, 12, 1)
