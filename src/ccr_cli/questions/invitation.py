"""What a letter to a partner that is invited can tell, and when it is better not to write one."""

from datetime import date
from typing import Literal, NamedTuple

from ccr_cli.language.message import Bilingual
from ccr_cli.matching.community_names import sure_community_seats_in
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.plan.partner import Contact
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.words import Cadence
from ccr_cli.questions.meetings import Coming, next_meeting
from ccr_cli.questions.partners import Named, named, seats_of

Obstacle = Literal["at-the-table", "left", "declined", "waiting", "decided-by-community", "not-here"]


class KeptFromInviting(NamedTuple):
    """Why a partner is not invited by a letter now."""

    why: Obstacle
    id: str
    name: str
    until: date | None = None
    """The day until which it waits."""
    seat: Seat | None = None
    """The seat that is not to be filled by a letter."""

    @property
    def is_final(self) -> bool:
        """Whether no letter is written even when somebody insists: there is nothing to invite it to."""
        return self.why in ("at-the-table", "left")


class Invitation(NamedTuple):
    """What one partner can be told that is invited to the table."""

    day: date
    task_force: str
    area: str | None
    language: str
    """The language that the plan is written in."""
    mission: str | None
    invited: str
    """The name of the partner."""
    seats: tuple[Seat, ...]
    """The seats that it could take."""
    every: Cadence | None
    not_in: tuple[int, ...]
    """Months of the year without a meeting."""
    coming: Coming | None
    """The next meeting, with a place only where that may be told."""
    purpose: Bilingual | str | None
    """What the framework says that agencies work together for."""
    is_liaison: bool
    """Whether it keeps contact already, without a seat."""
    coordinator: Named | None
    call: tuple[Contact, ...]
    """Whom it may call there."""

    @property
    def is_for_community(self) -> bool:
        """Whether survivors and the community decide about a seat of it: nobody shows it the table on its own."""
        return any(seat.has("decided_by_community") for seat in self.seats)


def invitation(seen: SeenPlan, framework: Framework, id_: str, today: date) -> Invitation:
    """An invitation to the partner with an id, to whom ``seen`` has to be addressed."""
    partner = (seen.plan.partners or {})[id_]
    coming, known = next_meeting(seen, today), seen.plan.meetings
    coordinator = seen.plan.coordinator.partner if seen.plan.coordinator is not None else None
    entry = (seen.plan.partners or {}).get(coordinator or "")
    return Invitation(
        today,
        seen.plan.name,
        seen.plan.area,
        seen.plan.language or "en",
        seen.plan.mission,
        partner.name,
        seats_of(partner, framework),
        None if known is None else known.every,
        tuple(sorted(set(known.not_in or ()))) if known is not None else (),
        None if coming is None or coming.is_over else coming,
        framework.invites,
        partner.status == "liaison",
        None if coordinator is None or entry is None else named(seen, coordinator),
        tuple(entry.contacts or ()) if entry is not None else (),
    )


def kept_from_inviting(plan: Plan, framework: Framework, id_: str, today: date) -> KeptFromInviting | None:
    """Why a partner is not invited by a letter now; ``None`` if it can be."""
    partner = (plan.partners or {})[id_]
    match partner.status:
        case "at-the-table" | "left" | "declined" as status:
            return KeptFromInviting(status, id_, partner.name)
        case _:
            pass
    if (until := partner.waiting_until(today)) is not None:
        return KeptFromInviting("waiting", id_, partner.name, until=until)
    return _seat_kept(plan, framework, id_)


def _seat_kept(plan: Plan, framework: Framework, id_: str) -> KeptFromInviting | None:
    """A seat, its own or said by its name, that a letter would not fill: the community decides, or it is left open."""
    partner = (plan.partners or {})[id_]
    named_so = tuple(framework.seats[seat] for seat in sure_community_seats_in(partner.name, framework))
    for seat in (*named_so, *seats_of(partner, framework)):
        if seat.has("decided_by_community"):
            return KeptFromInviting("decided-by-community", id_, partner.name, seat=seat)
        if seat.id in plan.left_open:
            return KeptFromInviting("not-here", id_, partner.name, seat=seat)
    return None
