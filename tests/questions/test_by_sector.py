"""Languages, trainings and referral ties, by sector."""

from datetime import date

import pytest

from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.language_names import LANGUAGE_NAMES, tongue, tongue_key
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.languages import Languages, languages
from ccr_cli.questions.ties import Tie, ties
from ccr_cli.questions.trainings import Trainings, trainings
from helpers import TODAY, plan_of

PARTNERS = (
    "partners:\n"
    "  casa: {name: Casa, seats: [victim-services, housing], status: at-the-table}\n"
    "  legal: {name: Legal, seats: [legal-services], status: at-the-table}\n"
    "  sheriff: {name: Sheriff, seats: [law-enforcement], status: at-the-table}\n"
    "  attorney: {name: Attorney, seats: [prosecutor], status: at-the-table}\n"
    "  voices: {name: Voices, role: Interpreters, status: at-the-table}\n"
)


def spoken(text: str, audience: Audience = "internal") -> Languages:
    plan, framework = plan_of(text)
    return languages(seen_by(plan, framework, audience, TODAY), framework)


def by_sector(answer: Languages) -> dict[str | None, dict[str, str | None]]:
    return {
        sector.sector.id if sector.sector else None: dict(sector.languages)
        for sector in answer.sectors
        if sector.languages
    }


def partner(id_: str, languages_: str, seats: str = "[housing]", status: str = "at-the-table") -> str:
    return f"  {id_}: {{name: {id_.title()}, seats: {seats}, role: R, status: {status}, languages: {languages_}}}\n"


# languages


def test_of_several_ways_the_best_one_is_told() -> None:
    text = "partners:\n" + partner("a", "{es: written, Mam: phone}") + partner("b", "{Mam: staff, es: phone}", "[food]")
    assert by_sector(spoken(text)) == {"basic-services": {"es": "phone", "Mam": "staff"}}


def test_a_list_says_no_way_and_any_way_is_better_than_none() -> None:
    assert by_sector(spoken("partners:\n" + partner("a", "[es]"))) == {"basic-services": {"es": None}}
    text = "partners:\n" + partner("a", "[es]") + partner("b", "{es: written}")
    assert by_sector(spoken(text)) == {"basic-services": {"es": "written"}}


def test_a_partner_in_two_sectors_speaks_in_both_and_one_without_a_seat_in_none() -> None:
    text = "partners:\n" + partner("a", "[es]", "[housing, courts]") + partner("b", "[ar]", "[]")
    assert by_sector(spoken(text)) == {
        "justice-system": {"es": None},
        "basic-services": {"es": None},
        None: {"ar": None},
    }


@pytest.mark.parametrize("status", ["identified", "invited", "liaison", "declined", "left"])
def test_only_who_is_at_the_table_counts(status: str) -> None:
    answer = spoken("languages_needed: [es]\npartners:\n" + partner("a", "[es]", status=status))
    assert by_sector(answer) == {}
    assert answer.missing == ("es",)


@pytest.mark.parametrize(
    ("needed", "have", "missing"),
    [
        ("[es]", "[Spanish]", ()),
        ("[Español]", "{es: staff}", ()),
        ("[Mixteco]", "[mixteco]", ()),
        ("[Mixteco, es]", "[es]", ("Mixteco",)),
        ("[es, Spanish, Mam]", "[fr]", ("es", "Mam")),
        ("[\"Q'anjob'al\"]", "[\"Q'anjob'al\"]", ()),
    ],
)
def test_a_language_is_needed_and_had_whether_by_code_or_by_name(
    needed: str, have: str, missing: tuple[str, ...]
) -> None:
    assert spoken(f"languages_needed: {needed}\npartners:\n{partner('a', have)}").missing == missing


def test_those_needed_come_first() -> None:
    (sector,) = [
        s
        for s in spoken("languages_needed: [Mam, es]\npartners:\n" + partner("a", "[ar, Spanish, Mam]")).sectors
        if s.languages
    ]
    assert [language for language, _how in sector.languages] == ["Mam", "es", "ar"]


def test_no_two_languages_share_a_name() -> None:
    assert {tongue_key(name): code for code, one in LANGUAGE_NAMES.items() for name in (code, *one)} == {
        code: code for code in LANGUAGE_NAMES
    }
    assert tongue("Q'anjob'al") == LANGUAGE_NAMES["kjb"]
    assert tongue("Xinka") == "Xinka"


# ties


def tied(text: str) -> tuple[Tie, ...]:
    plan, framework = plan_of(PARTNERS + "protocols:\n" + text)
    return ties(seen_by(plan, framework, "internal", TODAY), framework)


def counts(answer: tuple[Tie, ...]) -> dict[tuple[str, str], tuple[int, int]]:
    return {
        (tie.source.id if tie.source else "-", tie.target.id if tie.target else "-"): (tie.in_force, tie.draft)
        for tie in answer
    }


def test_a_protocol_leads_from_every_sector_to_every_sector_once() -> None:
    found = counts(tied("  a: {title: A, from: [sheriff, attorney], to: [casa, legal], status: in-force}\n"))
    assert found == {("justice-system", "victim-legal-consular"): (1, 0), ("justice-system", "basic-services"): (1, 0)}


def test_between_leads_both_ways_and_to_nobody_alone() -> None:
    found = counts(tied("  a: {title: A, between: [sheriff, legal], status: in-force}\n"))
    assert found == {
        ("victim-legal-consular", "justice-system"): (1, 0),
        ("justice-system", "victim-legal-consular"): (1, 0),
    }


def test_drafts_are_told_apart_and_what_is_retired_is_not_told() -> None:
    answer = tied(
        "  a: {title: A, from: [sheriff], to: [legal], status: in-force}\n"
        "  b: {title: B, from: [attorney], to: [legal], status: draft}\n"
        "  c: {title: C, from: [legal], to: [sheriff], status: retired}\n"
    )
    assert counts(answer) == {("justice-system", "victim-legal-consular"): (1, 1)}


def test_a_partner_without_a_seat_has_ties_too_at_the_end() -> None:
    found = counts(tied("  a: {title: A, between: [voices, legal], status: draft}\n"))
    assert list(found) == [("victim-legal-consular", "-"), ("-", "victim-legal-consular")]


# trainings


def trained(text: str, audience: Audience = "internal", today: date = TODAY) -> Trainings:
    plan, framework = plan_of(PARTNERS + "trainings:\n" + text)
    return trainings(seen_by(plan, framework, audience, today), framework, today)


def reached(answer: Trainings) -> dict[str | None, tuple[int, str, int | None, bool]]:
    return {
        one.sector.id if one.sector else None: (one.given, one.last.isoformat(), one.people, one.is_all)
        for one in answer.sectors
        if one.last is not None
    }


def test_a_training_counts_in_each_sector_that_it_reached_once() -> None:
    answer = trained(
        "  - {date: 2026-05-01, title: A, for: [sheriff, attorney, legal], people: 38}\n"
        "  - {date: 2026-03-01, title: B, for: [sheriff], people: {law: 20, dispatch: 4}}\n"
    )
    assert reached(answer) == {
        "victim-legal-consular": (1, "2026-05-01", 38, True),
        "justice-system": (2, "2026-05-01", 62, True),
    }
    assert answer.is_shared


def test_a_count_that_is_not_told_makes_the_sum_a_part() -> None:
    text = "  - {date: 2026-05-01, title: A, for: [sheriff], people: 12}\n"
    text += "  - {date: 2026-05-02, title: B, for: [sheriff]}\n"
    assert reached(trained(text)) == {"justice-system": (2, "2026-05-02", 12, False)}


@pytest.mark.parametrize(
    ("people", "told"),
    [("0", 0), ("1", None), ("10", None), ("11", 11), ("{a: 20, b: 10}", 30), ("{a: 4, b: 5}", None)],
)
def test_the_public_sees_no_count_from_one_to_ten_and_not_for_whom(people: str, told: int | None) -> None:
    answer = trained(f"  - {{date: 2026-05-01, title: A, for: [sheriff], people: {people}}}\n", "public")
    assert answer.sectors == ()
    assert answer.in_all is not None
    assert (answer.in_all.given, str(answer.in_all.last), answer.in_all.people) == (1, "2026-05", told)


@pytest.mark.parametrize(("today", "given"), [("2026-05-01", 0), ("2026-05-02", 1), ("2026-05-03", 1)])
def test_a_training_to_come_is_not_given_yet(today: str, given: int) -> None:
    answer = trained("  - {date: 2026-05-02, title: A, for: [sheriff]}\n", today=date.fromisoformat(today))
    assert sum(one.given for one in answer.sectors) == given


def test_a_training_that_does_not_say_for_whom_is_counted_apart() -> None:
    answer = trained("  - {date: 2026-05-02, title: A, people: 20}\n")
    assert reached(answer) == {}
    assert (answer.unassigned, answer.is_shared) == (1, False)
