"""Who is first for each task: what is open, what there is to look at, on whom much rests, and who is told of it."""

from datetime import date

import pytest

from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.roles import RoleAnswer, Roles, roles
from helpers import TODAY, plan_of

PARTNERS = """\
places: [Arivaca, Sells]
partners:
  casa: {name: Casa Segura, seats: [victim-services, housing], status: at-the-table, oriented: 2026-01-02}
  legal: {name: Legal Aid, seats: [legal-services], status: at-the-table, oriented: 2026-01-02}
  new: {name: New Here, seats: [food], status: at-the-table}
  consulate: {name: Consulate, seats: [consular-services], status: liaison}
  parish: {name: Parish, seats: [faith-community], status: invited, since: 2026-09-01}
  gone: {name: Gone, seats: [courts], status: left, since: 2026-06-10}
  never: {name: Never, seats: [courts], status: declined}
  hidden-7: {name: HIDDEN, seats: [food], status: at-the-table, named: never, oriented: 2026-01-02}
"""


def answer_of(text: str, audience: Audience = "internal") -> Roles:
    plan, framework = plan_of(PARTNERS + text)
    return roles(seen_by(plan, framework, audience, TODAY), framework)


def task(text: str, audience: Audience = "internal", id_: str = "rides") -> RoleAnswer:
    return next(role for role in answer_of(text, audience).answers if role.task.id == id_)


@pytest.mark.parametrize(
    ("role", "is_open", "problems"),
    [
        ("", True, ()),
        ("roles: {rides: {with: [casa]}}\n", True, ()),
        ("roles: {rides: {first: casa}}\n", False, ()),
        ("roles: {rides: {first: consulate}}\n", False, ()),  # through its liaison
        ("roles: {rides: {first: parish}}\n", False, ("first-not-here",)),
        ("roles: {rides: {first: new}}\n", False, ("first-not-oriented",)),
        ("roles: {rides: {first: gone}}\n", True, ("first-left",)),
        ("roles: {rides: {first: never}}\n", True, ("first-declined",)),
        ("roles: {rides: {first: {Arivaca: casa, Sells: legal}}}\n", False, ()),
        ("roles: {rides: {first: {Arivaca: casa}}}\n", False, ("place-open",)),
        ("roles: {rides: {first: {Arivaca: casa, Sells: gone}}}\n", False, ("first-left", "place-open")),
        ("roles: {rides: {first: {Arivaca: gone}}}\n", True, ("first-left",)),
    ],
)
def test_a_task_is_open_when_nobody_is_first_for_it(role: str, is_open: bool, problems: tuple[str, ...]) -> None:
    found = task(role)
    assert (found.is_open, found.problems) == (is_open, problems)


def test_the_places_in_which_nobody_is_first_are_named() -> None:
    assert task("roles: {rides: {first: {Sells: casa}}}\n").places_open == ("Arivaca",)
    assert task("roles: {rides: {first: casa}}\n").places_open == ()


def test_tasks_come_in_the_frameworks_order_and_usual_seats_with_who_is_at_the_table() -> None:
    answer = answer_of("roles: {train: {first: casa}, first-call: {first: legal}}\n")
    _, framework = plan_of("")
    assert [role.task.id for role in answer.answers] == [one.id for one in framework.tasks or ()]
    usual = task("", id_="safe-bed").usual
    assert [(one.seat.id, [who.id for who in one.here]) for one in usual] == [
        ("housing", ["casa"]),
        ("victim-services", ["casa"]),
    ]
    assert [who.id for who in task("", id_="safe-bed").usual_here] == ["casa"]


@pytest.mark.parametrize(("number", "is_much"), [(5, False), (6, True)])
def test_much_rests_on_who_is_first_for_more_than_a_third(number: int, is_much: bool) -> None:
    _, framework = plan_of("")
    ids = [one.id for one in framework.tasks or ()]
    assert len(ids) == 15
    told = "".join(f"  {id_}: {{first: casa}}\n" for id_ in ids[:number])
    much = answer_of(f"roles:\n{told}").much_rests_on
    assert [(one.who.id, one.tasks) for one in much] == ([("casa", number)] if is_much else [])


def test_a_task_counts_once_in_however_many_places() -> None:
    told = "".join(f"  {id_}: {{first: {{Arivaca: casa, Sells: casa}}}}\n" for id_ in ("rides", "train", "safe-bed"))
    assert answer_of(f"roles:\n{told}").much_rests_on == ()


def test_nothing_rests_on_who_has_left() -> None:
    ids = ("rides", "train", "safe-bed", "first-call", "safety-plan", "interpreter")
    told = "".join(f"  {id_}: {{first: gone}}\n" for id_ in ids)
    assert answer_of(f"roles:\n{told}").much_rests_on == ()


# who is told of it


def test_partners_are_told_who_is_first_but_not_who_is_to_be_oriented_nor_a_note() -> None:
    text = "roles: {rides: {first: new, with: [casa, hidden-7], since: 2026-02-03, note: SECRET}}\n"
    found = task(text, "partners")
    assert [first.who.name for first in found.firsts] == ["New Here"]
    assert [who.name for who in found.others] == ["Casa Segura", None]
    assert (found.since, found.note, found.problems) == (date(2026, 2, 3), None, ())
    assert task(text).note == "SECRET"


def test_who_may_not_be_named_is_first_without_a_name() -> None:
    found = task("roles: {rides: {first: hidden-7}}\n", "partners")
    assert [first.who for first in found.firsts] == [(None, None)]
    assert not found.is_open


@pytest.mark.parametrize("audience", ["coalition", "public"])
def test_others_are_told_seats_alone_and_never_what_is_open(audience: Audience) -> None:
    more = "  pantry: {name: Pantry, seats: [food], status: at-the-table}\n"
    plan, framework = plan_of(PARTNERS + more + "roles: {rides: {first: new, with: [casa]}}\n")
    answer = roles(seen_by(plan, framework, audience, TODAY), framework)
    (found,) = answer.answers
    assert [seat.id for seat in found.first_seats] == ["food"]
    assert [seat.id for seat in found.other_seats] == (
        ["victim-services", "housing"] if audience == "coalition" else []
    )
    assert (found.firsts, found.others, found.is_open, found.problems, answer.open) == ((), (), False, (), ())
    assert not answer.tells_partners


def test_a_funder_is_told_nothing() -> None:
    assert answer_of("roles: {rides: {first: casa}}\n", "funder").answers == ()


# frameworks


def own(tasks: str) -> Framework:
    """A framework of one's own with these tasks."""
    import yaml

    text = (
        "ccr_framework: 1\nid: own\nname: Own\ncommitments: [{id: safety, name: Safety}]\nsectors:\n"
        "  - {id: help, name: Help, seats: [{id: advocates, name: Advocates},"
        " {id: asked, name: Asked, flags: [decided_by_community]}]}\n" + tasks
    )
    return Framework.model_validate(yaml.safe_load(text))


def test_a_framework_without_tasks_has_nothing_to_be_first_for() -> None:
    plan, _ = plan_of("")
    answer = roles(seen_by(plan, own(""), "internal", TODAY), own(""))
    assert (answer.total, answer.answers, answer.much_rests_on) == (0, (), ())


def test_a_seat_that_the_community_decides_about_is_never_one_to_think_of() -> None:
    framework = own("tasks: [{id: train, name: Train, usual: [asked, advocates]}]\n")
    plan = Plan.model_validate({"ccr": 1, "name": "A", "framework": "own"})
    (found,) = roles(seen_by(plan, framework, "internal", TODAY), framework).answers
    assert [usual.seat.id for usual in found.usual] == ["advocates"]


def test_of_two_tasks_one_is_not_much() -> None:
    framework = own("tasks: [{id: a, name: A}, {id: b, name: B}]\n")
    plan, _ = plan_of(PARTNERS)
    plan = Plan.model_validate(plan.model_dump(mode="json", by_alias=True) | {"roles": {"a": {"first": "casa"}}})
    assert roles(seen_by(plan, framework, "internal", TODAY), framework).much_rests_on == ()
