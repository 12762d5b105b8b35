"""The ten elements that a funder usually looks for in a memorandum, and where each of them is in a plan.

It is for a sheet beside the memorandum, never for the memorandum itself: what is signed can be asked for as a record.
The list is the usual one for grants of this kind; the notice of each grant decides.
"""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.memorandum import Memorandum, Party, memorandum

SoughtElement: TypeAlias = Literal[
    "parties",
    "history",
    "application",
    "roles",
    "people",
    "lasting",
    "resources",
    "budget",
    "signatures",
    "articles",
]
WhereItStands: TypeAlias = Literal["there", "in-part", "by-hand"]
"""Whether the plan has it for every party, for some, or it has to be written by hand."""


class LookedFor(NamedTuple):
    """One element."""

    element: SoughtElement
    where: WhereItStands
    of: int = 0
    """For how many parties the plan has it, where it is looked up by party."""
    day: date | None = None
    first: tuple[str, ...] = ()
    """The parties that are at the table since that day, before all others."""


class Checklist(NamedTuple):
    """The ten elements for one memorandum."""

    task_force: str
    language: str
    parties: tuple[str, ...]
    elements: tuple[LookedFor, ...]


def memorandum_checklist(seen: SeenPlan, framework: Framework, ids: Sequence[str], today: date) -> Checklist:
    """Where the ten elements are for a memorandum between these partners."""
    written = memorandum(seen, framework, ids, today)
    return Checklist(
        written.task_force,
        written.language,
        tuple(party.name for party in written.parties),
        _elements(written, today),
    )


def _elements(written: Memorandum, today: date) -> tuple[LookedFor, ...]:
    parties = written.parties
    return (
        LookedFor("parties", "there", len(parties)),
        _history(parties),
        LookedFor("application", "by-hand"),
        _by_party("roles", [party for party in parties if party.took_on_work], parties),
        _by_party("people", [party for party in parties if party.liaison is not None], parties),
        LookedFor("lasting", "in-part"),
        LookedFor("resources", "by-hand"),
        LookedFor("budget", "by-hand"),
        LookedFor("signatures", "by-hand", sum(_holds(party, today) for party in parties)),
        LookedFor("articles", "in-part"),
    )


def _by_party(element: SoughtElement, found: Sequence[Party], parties: Sequence[Party]) -> LookedFor:
    where: WhereItStands = "there" if len(found) == len(parties) else "in-part" if found else "by-hand"
    return LookedFor(element, where, len(found))


def _holds(party: Party, today: date) -> bool:
    agreement = party.agreement
    return agreement is not None and (agreement.until is None or agreement.until >= today)


def _history(parties: Sequence[Party]) -> LookedFor:
    """The parties that came to the table first, and when."""
    days = [party.since for party in parties if party.is_here and party.since is not None]
    if not days:
        return LookedFor("history", "by-hand")
    first = tuple(party.name for party in parties if party.is_here and party.since == min(days))
    return LookedFor("history", "in-part", day=min(days), first=first)
