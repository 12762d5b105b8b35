"""What hangs on whom, asked plainly: take a partner or a contact out of the plan, and ask again what is still there."""

from itertools import combinations
from typing import Any

from ccr_cli.language.nearest import slug
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.language_names import tongue_key
from ccr_cli.plan.partner import Contact, Partner
from ccr_cli.plan.plan import Plan, Protocol
from ccr_cli.questions.ties import ties


def gone_with_each(plan: Plan, framework: Framework) -> dict[str, dict[str, Any]]:
    """By the id of a partner at the table what is gone without it, if anything is."""
    found = {}
    before = _there(plan, framework, without=None)
    for id_ in _here(plan, framework):
        after = _there(plan, framework, without=id_)
        gone = {kind: things - after[kind] for kind, things in before.items()}
        gone["tasks"] = {task for task, _ in gone["tasks"]}
        if plan.here[id_].confidential is not None:
            gone["places"] = set()
        if any(gone.values()):
            found[id_] = gone
    return found


def _there(plan: Plan, framework: Framework, without: str | None) -> dict[str, set[Any]]:
    """What somebody does, of all that is done at a table from which one partner has gone."""
    here = {id_: partner for id_, partner in _here(plan, framework).items() if id_ != without}
    community = framework.flagged["decided_by_community"]
    liaisons = {id_: one for id_, one in (plan.partners or {}).items() if one.status == "liaison"}
    at_work = {*_here(plan, framework), *_counting(liaisons, framework)}
    return {
        "seats": {seat for one in here.values() for seat in one.seats or ()} - community,
        "tasks": {
            (task, place)
            for task, role in (plan.roles or {}).items()
            for place, first in role.firsts.items()
            if ({first} | (at_work & set(role.with_ or ()))) - {without}
        },
        "languages": {tongue_key(written) for one in here.values() for written in one.languages or ()} - {"en"},
        "places": {place for place in plan.places or () for one in here.values() if place in one.reaches([place])},
        "sector_ties": _sat(here, framework) | _referred(plan, framework, without),
    }


def _here(plan: Plan, framework: Framework) -> dict[str, Partner]:
    return _counting(plan.here, framework)


def _counting(partners: dict[str, Partner], framework: Framework) -> dict[str, Partner]:
    """Those of which nobody but they themselves decides whether they take part."""
    community = framework.flagged["decided_by_community"]
    return {id_: one for id_, one in partners.items() if not one.seats or set(one.seats) - community}


def _sat(here: dict[str, Partner], framework: Framework) -> set[frozenset[str]]:
    """The sectors in which somebody sits at once."""
    community = framework.flagged["decided_by_community"]
    seats = [[seat for seat in one.seats or () if seat not in community] for one in here.values()]
    sectors = [{framework.sector_of[seat].id for seat in those} for those in seats]
    return {frozenset(pair) for those in sectors for pair in combinations(those, 2)}


def _referred(plan: Plan, framework: Framework, without: str | None) -> set[frozenset[str]]:
    """The sectors between which survivors are referred, as `ccr show` has it."""
    community = framework.flagged["decided_by_community"]
    partners = {
        id_: one.model_copy(update={"seats": [seat for seat in one.seats or () if seat not in community]})
        for id_, one in (plan.partners or {}).items()
    }
    protocols = {key: _cut(protocol, without) for key, protocol in (plan.protocols or {}).items()}
    cut = plan.model_copy(update={"partners": partners, "protocols": protocols})
    found = [tie for tie in ties(SeenPlan(cut, "internal"), framework) if tie.in_force]
    pairs = {frozenset((tie.source.id, tie.target.id)) for tie in found if tie.source and tie.target}
    return {pair for pair in pairs if len(pair) == 2}


def _cut(protocol: Protocol, without: str | None) -> Protocol:
    ways = ("from_", "to", "between")
    left = {way: [id_ for id_ in getattr(protocol, way) or () if id_ != without] for way in ways}
    return protocol.model_copy(update=left)


def lost_with_each_contact(plan: Plan, framework: Framework) -> set[frozenset[str]]:
    """The partners to which there is no way without one person, number or address; not those lost with more others."""
    ways = {id_: _contacts(id_, one, plan) for id_, one in _here(plan, framework).items()}
    every = {way for contacts in ways.values() for contact in contacts for way in contact}
    lost = {
        frozenset(id_ for id_, contacts in ways.items() if contacts and all(way in one for one in contacts))
        for way in every
    }
    return {ids for ids in lost if ids and not any(ids < others for others in lost)}


def _contacts(id_: str, partner: Partner, plan: Plan) -> list[set[Any]]:
    through = partner.reach_through or id_
    contacts = (plan.partners or {})[through].contacts or ()
    return [_ways(contact) or {(through, place)} for place, contact in enumerate(contacts)]


def _ways(contact: Contact) -> set[Any]:
    number = slug(contact.phone or "").replace("-", "").removeprefix("1")
    return {way for way in (slug(contact.name or ""), number, slug(contact.email or "")) if way}
