"""What a memorandum between partners rests on: what each took on in the plan and promised, and what binds them.

Nothing comes from what a framework says of a seat: a party signs what it took on, and nothing else. Of commitments only
those are told that a party made.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Commitment, Framework, Seat, Task
from ccr_cli.plan.nameless import is_secret
from ccr_cli.plan.partner import Agreement, Certifies
from ccr_cli.plan.plan import Protocol
from ccr_cli.plan.words import MustDisclose, Shares
from ccr_cli.questions.commitments import answers_of, made_under
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
    """The tasks it is first for; of one that takes no side, those that are usually the work of its seat."""
    works_with: tuple[Task, ...]
    """The tasks it helps with, which others are first for; the same holds for them."""
    certifies: Certifies | None
    """What it signs for survivors who seek U or T status, as far as partners are told."""
    languages: Mapping[str, str | None]
    """The languages it serves people in, and how."""
    made: tuple[Commitment, ...]
    """The commitments that it made, under its present head."""
    asks_again: bool
    """Whether a former head made others, about which it is asked again."""
    liaison: str | None
    """The office to ask for there."""
    laws: tuple[MustDisclose, ...]
    """The laws that can make it give out what it holds."""
    agreement: Agreement | None
    since: date | None
    """The day its status became what it is."""
    is_here: bool
    """Whether it sits at the table."""
    is_secret: bool
    """Whether its name is told to nobody else."""

    @property
    def took_on_work(self) -> bool:
        """Whether the plan says anything that it does itself."""
        return bool(self.role or self.first_for or self.certifies)

    @property
    def is_neutral(self) -> bool:
        """Whether it takes no side between people, so that it can't agree to help one of them."""
        return any(seat.has("neutral") for seat in self.seats)

    @property
    def is_public_body(self) -> bool:
        """Whether it is an office of the system, or has to give out public records."""
        return "public-records" in self.laws or any(seat.has("system") for seat in self.seats)


class Memorandum(NamedTuple):
    """What is written down between some partners of one plan."""

    task_force: str
    language: str
    """The language that the plan is written in."""
    mission: str | None
    parties: tuple[Party, ...]
    protocols: tuple[BetweenParties, ...]

    @property
    def promises(self) -> tuple[Commitment, ...]:
        """What at least one party promised, each once."""
        return tuple({one.id: one for party in self.parties for one in party.made}.values())

    @property
    def has_secret(self) -> bool:
        """Whether the name of a party is told to nobody else."""
        return any(party.is_secret for party in self.parties)

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
    )


def _party(profile: Profile, framework: Framework) -> Party:
    partner = profile.partner
    ids = [commitment.id for commitment in framework.commitments]
    made = made_under(partner, ids).made
    return Party(
        partner.name,
        profile.seats,
        partner.role,
        tuple(one for one in profile.mentions.first_for if _can_agree_to(one.task, profile.seats)),
        tuple(task for task in profile.mentions.works_with if _can_agree_to(task, profile.seats)),
        partner.certifies or None,
        profile.languages or {},
        tuple(commitment for commitment in framework.commitments if commitment.id in made),
        len(made) < len(answers_of(partner, ids).made),
        next((contact.role for contact in partner.contacts or ()), None),
        tuple(dict.fromkeys(partner.must_disclose or ())),
        partner.agreement,
        partner.since,
        partner.is_here,
        is_secret(partner),
    )


def _can_agree_to(task: Task, seats: Sequence[Seat]) -> bool:
    """Whether a task is for whoever has these seats to agree to: who takes no side does what is usual there alone."""
    neutral = {seat.id for seat in seats if seat.has("neutral")}
    return not neutral or not neutral.isdisjoint(task.usual or ())


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
