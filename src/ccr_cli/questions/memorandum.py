"""What a memorandum between partners rests on: what each took on in the plan and promised, and what binds them.

Nothing comes from what a framework says of a seat: a party signs what it took on, and nothing else. Of commitments only
those are told that a party made.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Commitment, Framework, Seat, Task
from ccr_cli.plan.partner import Agreement, Partner
from ccr_cli.plan.plan import Protocol
from ccr_cli.plan.words import MustDisclose, Shares
from ccr_cli.questions.commitments import answers_of
from ccr_cli.questions.one_partner import FirstFor, Profile, one_partner


class BetweenParties(NamedTuple):
    """A protocol in force between parties, as far as it is about them."""

    title: str
    sources: tuple[str, ...]
    """The names of those that refer."""
    targets: tuple[str, ...]
    """The names of those they refer to; the same where it goes both ways."""
    goes_both_ways: bool
    shares: Shares | None
    since: date | None

    def has(self, name: str) -> bool:
        """Whether a party is in it."""
        return name in self.sources or name in self.targets

    def others_than(self, name: str) -> tuple[str, ...]:
        """The other parties in it."""
        return tuple(other for other in dict.fromkeys((*self.sources, *self.targets)) if other != name)


class Party(NamedTuple):
    """One party of a memorandum."""

    name: str
    seats: tuple[Seat, ...]
    role: str | None
    """What it does, in the plan's own words."""
    first_for: tuple[FirstFor, ...]
    works_with: tuple[Task, ...]
    languages: Mapping[str, str | None]
    """The languages it serves people in, and how."""
    made: tuple[Commitment, ...]
    """The commitments that it made."""
    liaison: str | None
    """The office to ask for there."""
    laws: tuple[MustDisclose, ...]
    """The laws that can make it give out what it holds."""
    agreement: Agreement | None


@dataclass(frozen=True, slots=True)
class Memorandum:
    """What is written down between some partners of one plan."""

    task_force: str
    language: str
    """The language that the plan is written in."""
    mission: str | None
    parties: tuple[Party, ...]
    protocols: tuple[BetweenParties, ...]
    until: date | None
    """The day on which all agreements of the parties end, if it is one and is to come."""

    @property
    def promises(self) -> tuple[Commitment, ...]:
        """What at least one party promised, each once."""
        return tuple({one.id: one for party in self.parties for one in party.made}.values())

    def protocols_of(self, party: Party) -> tuple[BetweenParties, ...]:
        """The protocols that a party is in with another."""
        return tuple(protocol for protocol in self.protocols if protocol.has(party.name))


def memorandum(seen: SeenPlan, framework: Framework, ids: Sequence[str], today: date) -> Memorandum:
    """A memorandum between the partners with these ids; one that may not be named is none of its parties."""
    profiles = {id_: one_partner(seen, framework, id_, today) for id_ in dict.fromkeys(ids)}
    known = {id_: profile for id_, profile in profiles.items() if profile is not None}
    parties = tuple(_party(profile, framework) for profile in known.values())
    names = {id_: profile.partner.name for id_, profile in known.items()}
    return Memorandum(
        seen.plan.name,
        seen.plan.language or "en",
        seen.plan.mission,
        parties,
        tuple(_between(seen, names)),
        _until(parties, today),
    )


def _party(profile: Profile, framework: Framework) -> Party:
    partner = profile.partner
    return Party(
        partner.name,
        profile.seats,
        partner.role,
        profile.mentions.first_for,
        profile.mentions.works_with,
        profile.languages or {},
        _made(partner, framework),
        next((contact.role for contact in partner.contacts or ()), None),
        tuple(dict.fromkeys(partner.must_disclose or ())),
        partner.agreement,
    )


def _made(partner: Partner, framework: Framework) -> tuple[Commitment, ...]:
    """The commitments that a partner made, in the framework's order."""
    made = answers_of(partner, [commitment.id for commitment in framework.commitments]).made
    return tuple(commitment for commitment in framework.commitments if commitment.id in made)


def _between(seen: SeenPlan, names: Mapping[str, str]) -> Iterator[BetweenParties]:
    for protocol in (seen.plan.protocols or {}).values():
        if protocol.status == "in-force" and (found := _sides(protocol, names)) is not None:
            sources, targets = found
            is_both = bool(protocol.between)
            yield BetweenParties(protocol.title, sources, targets, is_both, protocol.shares, protocol.since)


def _sides(protocol: Protocol, names: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The parties that refer and those they refer to; ``None`` where it isn't between two of them."""
    sources, targets = (
        tuple(names[id_] for id_ in dict.fromkeys(ids or ()) if id_ in names)
        for ids in (protocol.between or protocol.from_, protocol.between or protocol.to)
    )
    is_between_two = bool(sources) and bool(targets) and len({*sources, *targets}) > 1
    return (sources, targets) if is_between_two else None


def _until(parties: Sequence[Party], today: date) -> date | None:
    ends = {party.agreement.until if party.agreement is not None else None for party in parties}
    end = next(iter(ends), None)
    return end if len(ends) == 1 and end is not None and end > today else None
