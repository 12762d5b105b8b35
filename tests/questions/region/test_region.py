"""Many communities side by side: counted as each plan's own answer counts, and never ranked."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import starmap

import pytest

from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.elements.review import Review
from ccr_cli.questions.readiness import readiness
from ccr_cli.questions.region.county import County, county
from ccr_cli.questions.region.in_public import in_public
from ccr_cli.questions.region.region import FrameworkAcross, region
from ccr_cli.questions.table import table
from helpers import TODAY, plan_of
from random_plans import random_plan

SEEDS = range(24)
NOBODY: dict[str, date] = {}


def county_of(text: str, path: str = "plans/a.yaml", audience: Audience = "internal", today: date = TODAY) -> County:
    plan, framework = plan_of(text)
    return county(path, seen_by(plan, framework, audience, today), framework, today)


def across(*texts: str, audience: Audience = "internal", today: date = TODAY) -> FrameworkAcross:
    """The first framework's answer about these plans, named a, b, c."""
    known = [
        county_of(f"{text}", f"{letter}.yaml", audience, today)._replace(name=letter.upper())
        for letter, text in zip("abcdefghijklmnopqrstuvwxyz", texts, strict=False)
    ]
    return region(known, today, lambda name: name == "Food Bank").frameworks[0]


def test_counts_are_those_of_each_plan() -> None:
    """Seats, sectors, elements and who is ready: as ``gaps`` and ``ready`` say plan by plan, over random plans."""
    counties, tables, reviews = [], [], []
    for seed in SEEDS:
        data = random_plan(seed) | {"framework": "immigrant-survivors"}
        plan, (_, framework) = Plan.model_validate(data), plan_of("")
        seen = seen_by(plan, framework, "internal", TODAY)
        counties.append(county(f"{seed}.yaml", seen, framework, TODAY))
        tables.append(table(seen, framework))
        reviews.append(readiness(Review(seen, framework, TODAY)))
    found = region(counties, TODAY, lambda _: False).frameworks[0]
    for seat in found.seats:
        states = [one for told in tables for one in told.seats if one.seat.id == seat.seat.id]
        assert seat.counts == Counter(one.state for one in states)
        assert len(seat.open_in) == sum(one.is_open for one in states)
    for sector in found.sectors:
        assert sector.counts == Counter(
            one.state for told in tables for one in told.sectors if one.sector.id == sector.sector.id
        )
    for element in found.elements:
        met = [one.met for told in reviews for one in told.elements if one.id == element.element.id]
        assert element.met_in == sum(map(bool, met))
    assert found.ready_in == sum(bool(one.is_ready) for one in reviews)


def test_communities_come_by_name() -> None:
    known = [county_of("", f"{name}.yaml")._replace(name=name) for name in ("zeta", "Alfa", "beta")]
    found = region(known, TODAY, lambda _: False)
    assert [one.name for one in found.frameworks[0].counties] == ["Alfa", "beta", "zeta"]


CONSULATE = "partners: {{c: {{name: {name}, seats: [consular-services], status: {status}}}}}\n"


def test_an_agency_is_shared_whatever_its_name_ends_with_or_begins_with() -> None:
    found = across(
        CONSULATE.format(name="Consulate of Mexico", status="invited"),
        CONSULATE.format(name="The Consulate of México", status="at-the-table"),
        CONSULATE.format(name="Consulate of Guatemala", status="invited"),
    )
    assert [(one.name, len(one.standing), one.is_maybe) for one in found.shared] == [("Consulate of Mexico", 2, False)]
    assert [(one.county.name, one.agency.status) for one in found.shared[0].standing] == [
        ("A", "invited"),
        ("B", "at-the-table"),
    ]


def test_a_name_that_is_no_name_is_told_apart_and_comes_last() -> None:
    bank, casa = "{name: Food Bank, seats: [food], status: invited}", "{name: Casa Luz, role: R, status: left}"
    both = f"partners:\n  f: {bank}\n  c: {casa}\n"
    found = across(both, both)
    assert [(one.name, one.is_maybe) for one in found.shared] == [("Casa Luz", False), ("Food Bank", True)]


def test_two_entries_of_one_plan_are_not_shared() -> None:
    text = (
        "partners:\n  a: {name: Casa Luz, role: R, status: invited}\n  b: {name: Casa Luz, role: S, status: invited}\n"
    )
    assert across(text).shared == ()


def test_who_filled_a_seat_and_what_they_did() -> None:
    found = across(
        CONSULATE.format(name="Consulate of Mexico", status="at-the-table")
        + "stories: [{title: Thursdays, text: The consul comes, seats: [consular-services]}]\n",
        "",
    )
    (seat,) = (one for one in found.seats if one.seat.id == "consular-services")
    (filled,) = seat.filled_in
    assert (filled.county.name, filled.agencies) == ("A", ("Consulate of Mexico",))
    assert [story.title for story in filled.stories] == ["Thursdays"]
    assert [one.name for one in seat.open_in] == ["B"]


def test_a_language_is_lacking_where_it_is_needed_and_nobody_has_it() -> None:
    needs = "languages_needed: [mixteco]\n"
    has = "partners: {a: {name: Casa, seats: [food], status: at-the-table, languages: {Mixtec: staff}}}\n"
    found = across(needs, needs + has, has)
    (one,) = found.tongues
    assert [where.name for where in one.needed_in] == ["A", "B"]
    assert [where.name for where in one.spoken_in] == ["B", "C"]
    assert [where.name for where in one.lacking_in] == ["A"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("partners: {a: {name: Casa, role: R, status: at-the-table, agreement: {signed: 2026-01-01, until: DAY}}}", 1),
        ("partners: {a: {name: Casa, role: R, status: left, agreement: {signed: 2026-01-01, until: DAY}}}", 0),
        ("funding: [{source: Fund, until: DAY}]", 1),
        ("funding: [{source: Fund, until: DAY, closed: true}]", 0),
    ],
)
def test_what_ends_within_ninety_days_is_told(text: str, expected: int) -> None:
    for day, is_soon in (("2026-11-22", 1), ("2027-02-20", 1), ("2027-02-21", 0), ("2026-11-21", 0)):
        assert len(county_of(text.replace("DAY", day) + "\n").ending) == expected * is_soon, day


def test_somebody_calls_where_there_is_no_coordinator_or_no_meeting_for_long() -> None:
    casa = "partners: {casa: {name: Casa, role: R, status: STATUS}}\ncoordinator: {partner: casa}\n"
    here, gone = casa.replace("STATUS", "at-the-table"), casa.replace("STATUS", "left")
    recent, long_ago = (f"meetings: {{held: [{{date: {day}}}]}}\n" for day in ("2026-10-01", "2026-05-01"))
    monthly = "meetings: {every: month, held: [{date: 2026-09-01}]}\n"
    found = across(here + recent, here + long_ago, gone + recent, recent, here + monthly, here)
    assert [one.name for one in found.to_call] == ["B", "C", "D", "E"]


def test_who_gives_trainings_that_others_had_not() -> None:
    given = (
        "partners: {l: {name: Legal Aid West, seats: [legal-services], status: at-the-table}}\n"
        "trainings: [{date: 2026-05-01, title: T, topics: [u-visa], by: [l]}]\n"
    )
    old = "trainings: [{date: 2023-05-01, title: T, topics: [u-visa]}]\n"
    found = across(given, old, "")
    (one,) = found.topics
    assert (one.topic, one.by) == ("u-visa", ("Legal Aid West",))
    assert [where.name for where in one.given_in] == ["A"]
    assert [where.name for where in one.not_in] == ["B", "C"]


def test_a_coalition_knows_nothing_of_commitments() -> None:
    text = "partners: {a: {name: Casa, named: public, seats: [food], status: at-the-table, commitments: 2026-01-01}}\n"
    mine, theirs = across(text), across(text, audience="coalition")
    state = {
        id_: {one.seat.id: one.counts for one in found.seats}["food"] for id_, found in (("m", mine), ("t", theirs))
    }
    assert state == {"m": {"committed": 1}, "t": {"at-the-table": 1}}
    assert (mine.ready_in, theirs.ready_in) == (0, None)
    assert "commitments" not in {one.element.id for one in theirs.elements}


SEATS = ("victim-services", "legal-services", "food", "housing")


def towns(*filled: int) -> list[str]:
    """Twelve plans, of which so many have each of these seats filled by somebody that everybody knows."""
    return [
        "partners:\n"
        + "".join(
            f"  p{at}: {{name: Agency {number} {at}, named: public, seats: [{seat}], status: at-the-table}}\n"
            for at, (seat, many) in enumerate(zip(SEATS, filled, strict=True))
            if number < many
        )
        + "  z: {name: Nobody, role: R, status: identified}\n"
        for number in range(12)
    ]


def test_everybody_is_told_steps_of_five_from_both_ends() -> None:
    texts = towns(4, 5, 9, 12)
    known = [county_of(text, f"{n}.yaml", "public") for n, text in enumerate(texts)]
    (told,) = in_public(region(known, TODAY, lambda _: False))
    assert [(one.seat.id, one.at_least) for one in told.seats] == [
        ("legal-services", 5),
        ("housing", 5),
        ("food", 5),
    ]


@pytest.mark.parametrize("seed", range(10))
def test_for_everybody_one_community_more_or_less_shows_in_no_way_that_names_it(seed: int) -> None:
    """Nothing of any community is told: no path, no name, no area, no agency that fewer than five have."""
    plans = list(starmap(public_county, enumerate(twelve(seed))))
    told = json.dumps([one._asdict() for one in in_public(region(plans, TODAY, lambda _: False))], default=str)
    for one in plans:
        assert one.path not in told
        assert one.name not in told
        assert not any(agency.name in told for agency in one.agencies)


def twelve(seed: int) -> Iterator[Plan]:
    for number in range(12):
        yield Plan.model_validate(random_plan(seed * 100 + number) | {"framework": "immigrant-survivors"})


def public_county(number: int, plan: Plan) -> County:
    _, framework = plan_of("")
    return county(f"plans/secret-{number}.yaml", seen_by(plan, framework, "public", TODAY), framework, TODAY)


def test_with_fewer_than_ten_communities_everybody_is_told_nothing() -> None:
    known = [county_of(text, f"{n}.yaml", "public") for n, text in enumerate(towns(9, 9, 9, 9)[:9])]
    assert in_public(region(known, TODAY, lambda _: False)) == ()


@pytest.mark.parametrize(
    ("names", "called"),
    [
        (["Mesa County Task Force", "Pima County Task Force", "Yuma County Task Force"], ["Mesa", "Pima", "Yuma"]),
        (
            ["Grupo del Condado de Mesa", "Grupo del Condado de Pima", "Grupo del Condado de Yuma"],
            ["Mesa", "Pima", "Yuma"],
        ),
        (["Mesa County Task Force", "Pima County Task Force", "Other"], None),
        (
            ["Grupo Cedro", "Grupo de Trabajo de Mesa", "Grupo de Trabajo de Pima"],
            ["Cedro", "Grupo de Trabajo de Mesa", "Grupo de Trabajo de Pima"],
        ),
        (
            ["Task Force", "Mesa Task Force", "Pima Task Force", "Yuma Task Force"],
            ["Mesa", "Pima", "Task Force", "Yuma"],
        ),
        (
            ["Mesa", "Mesa County Group", "Pima County Group", "Yuma County Group"],
            ["Mesa", "Mesa County Group", "Pima", "Yuma"],
        ),
    ],
)
def test_communities_are_called_without_the_words_that_many_share(names: list[str], called: list[str] | None) -> None:
    known = [county_of("", f"{name}.yaml")._replace(name=name) for name in names]
    found = region(known, TODAY, lambda _: False)
    assert sorted(one.called for one in found.frameworks[0].counties) == sorted(called or names)


def test_an_office_in_either_language_is_one() -> None:
    found = across(
        CONSULATE.format(name="Consulate of Mexico", status="invited"),
        CONSULATE.format(name="Consulado de México", status="invited"),
    )
    assert [len(one.standing) for one in found.shared] == [2]


def test_whom_a_call_would_help_most_comes_first_and_not_who_is_waited_for() -> None:
    def partner(name: str, status: str, more: str = "") -> str:
        return f"  {name.split(maxsplit=1)[0].lower()}: {{name: {name}, role: R, status: {status}{more}}}\n"

    here = partner("Alfa Police", "at-the-table") * 1
    waiting = partner("Mexico Consulate", "invited", ", waiting: {until: 2027-01-10}")
    asked = partner("Zeta Consulate", "identified")
    texts = [f"partners:\n{here}{waiting}{asked}", f"partners:\n{here}{waiting}{asked}", f"partners:\n{here}{waiting}"]
    found = across(*texts)
    assert [(one.name, one.helped) for one in found.shared] == [
        ("Zeta Consulate", 2),
        ("Alfa Police", 0),
        ("Mexico Consulate", 0),
    ]


def test_a_coordinator_that_is_not_at_the_table_is_none() -> None:
    text = "partners: {casa: {name: Casa, role: R, status: invited}}\ncoordinator: {partner: casa}\n"
    assert across(text).to_call != ()
