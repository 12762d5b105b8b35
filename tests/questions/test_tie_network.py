"""Who refers survivors to whom: each tie once, by its state, and who has none."""

from ccr_cli.questions.tie_network import Referral, TieNetwork, tie_network
from helpers import TODAY
from picture_making import known, seen

PARTNERS = """\
partners:
  casa: {name: Casa Segura, seats: [victim-services, housing], status: at-the-table}
  aid: {name: Desert Legal Aid, seats: [legal-services], status: at-the-table}
  sheriff: {name: Sheriff, seats: [law-enforcement], status: at-the-table}
  bank: {name: Food Bank, seats: [food], status: liaison}
  clinic: {name: Clinic, seats: [health-care], status: invited}
  choir: {name: Voices, role: Interprets, seats: [], status: at-the-table}
protocols:
"""


def network(protocols: str, partners: str = PARTNERS) -> TieNetwork:
    return known(tie_network(*seen(partners + protocols), TODAY))


def ties(protocols: str) -> list[Referral]:
    return list(network(protocols).referrals)


def test_partners_are_numbered_by_sector() -> None:
    answer = network("  a: {title: A, from: [sheriff], to: [casa], status: draft}\n")
    assert [partner.who.name for partner in answer.partners] == [
        "Casa Segura",
        "Desert Legal Aid",
        "Sheriff",
        "Food Bank",
        "Voices",
    ]
    assert [partner.number for partner in answer.partners] == [1, 2, 3, 4, 5]
    assert [group.sector is None for group in answer.sectors] == [False, False, False, True]


def test_who_does_not_work_with_the_table_is_there_if_a_protocol_names_it() -> None:
    answer = network("  a: {title: A, from: [clinic], to: [casa], status: in-force, shares: nothing}\n")
    assert "Clinic" in [partner.who.name for partner in answer.partners]


def test_a_tie_leads_one_way_or_both() -> None:
    assert ties("  a: {title: A, from: [sheriff], to: [bank], status: draft}\n") == [
        Referral(3, 4, "draft", is_mutual=False, is_core=False, is_unsafe=False)
    ]
    assert ties("  a: {title: A, between: [sheriff, bank], status: draft}\n") == [
        Referral(3, 4, "draft", is_mutual=True, is_core=False, is_unsafe=False)
    ]


def test_two_protocols_one_each_way_are_one_tie_both_ways() -> None:
    told = ties(
        "  a: {title: A, from: [sheriff], to: [bank], status: draft}\n"
        "  b: {title: B, from: [bank], to: [sheriff], status: draft}\n"
    )
    assert [(tie.source, tie.target, tie.is_mutual) for tie in told] == [(3, 4, True)]


def test_what_is_in_force_is_not_drawn_as_a_draft_again() -> None:
    told = ties(
        "  a: {title: A, from: [sheriff], to: [bank], status: in-force, shares: nothing}\n"
        "  b: {title: B, between: [sheriff, bank], status: draft}\n"
    )
    assert [(tie.source, tie.target, tie.status, tie.is_mutual) for tie in told] == [
        (3, 4, "in-force", False),
        (4, 3, "draft", False),
    ]


def test_between_three_everybody_is_tied_to_everybody_and_nobody_to_itself() -> None:
    told = ties("  a: {title: A, between: [sheriff, bank, casa, casa], status: draft}\n")
    assert [(tie.source, tie.target) for tie in told] == [(1, 3), (1, 4), (3, 4)]


def test_the_tie_between_core_seats_is_told_apart() -> None:
    told = ties("  a: {title: A, between: [casa, aid, sheriff], status: draft}\n")
    assert [(tie.source, tie.target) for tie in told if tie.is_core] == [(1, 2)]
    (protocol,) = network("  a: {title: A, between: [casa, aid, sheriff], status: draft}\n").protocols
    assert protocol.is_core


def test_a_retired_protocol_ties_nobody() -> None:
    answer = network("  a: {title: A, between: [casa, aid], status: retired}\n")
    assert (answer.referrals, answer.protocols) == ((), ())
    assert all(partner.is_alone for partner in answer.partners)


def test_seats_whose_partners_no_protocol_names_are_told() -> None:
    answer = network("  a: {title: A, between: [casa, aid], status: draft}\n")
    assert [seat.id for seat in answer.seats_alone] == ["law-enforcement", "food"]


UNSAFE = "  a: {title: A, from: [sheriff], to: [bank], status: in-force, shares: nothing}\n"


def test_a_tie_whose_safety_is_not_settled_is_told_to_whoever_keeps_the_file_alone() -> None:
    def told(protocols: str, audience: str) -> list[bool]:
        plan = seen(PARTNERS + protocols, "partners" if audience == "partners" else "internal")
        answer = known(tie_network(*plan, TODAY))
        return [*(one.is_unsafe for one in answer.referrals), *(one.is_unsafe for one in answer.protocols)]

    assert told(UNSAFE, "internal") == [True, True]  # the bank has not answered
    assert told(UNSAFE, "partners") == [False, False]
    assert told(UNSAFE.replace("in-force", "draft"), "internal") == [False, False]
    made = PARTNERS.replace("status: liaison", "status: liaison, commitments: 2026-01-01")
    assert not any(tie.is_unsafe for tie in network(UNSAFE, made).referrals)
    assert all(tie.is_unsafe for tie in network(UNSAFE.replace(", shares: nothing", ""), made).referrals)


def test_others_are_told_of_no_tie() -> None:
    assert tie_network(*seen(PARTNERS + UNSAFE, "public"), TODAY) is None
    assert tie_network(*seen(PARTNERS + UNSAFE, "coalition"), TODAY) is None


def test_what_is_unsafe_is_what_ccr_next_asks_about() -> None:
    from ccr_cli.questions.next.plan_today import PlanToday
    from ccr_cli.questions.next.protocol_unsafe import items, unsafe
    from ccr_cli.questions.table import table

    for protocols in (UNSAFE, UNSAFE.replace(", shares: nothing", ""), UNSAFE.replace("in-force", "draft")):
        plan, framework = seen(PARTNERS + protocols)
        today = PlanToday(plan.plan, framework, table(plan, framework), TODAY)
        assert bool(unsafe(today)) == bool(list(items(today)))
