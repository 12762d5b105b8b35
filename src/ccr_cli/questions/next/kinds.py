"""Every kind of thing to do, in the order of the list. To add one, add a file and a line here."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from ccr_cli.questions.next import (
    action_due,
    action_overdue,
    action_unowned,
    agreement_ends,
    certifier_unknown,
    commitments_open,
    decision_open,
    enforcement_unknown,
    funding_ends,
    invitation_unanswered,
    language_gap,
    meeting_near,
    meeting_overdue,
    no_cadence,
    no_coordinator,
    no_core_tie,
    no_mission,
    no_principles,
    not_oriented,
    one_contact,
    partner_away,
    protocol_review,
    protocol_unsafe,
    report_due,
    seat_open,
    sector_missing,
    skip_review,
    survivors_not_asked,
    system_based_only,
    training_gap,
)
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday

Asking: TypeAlias = Callable[[PlanToday], Iterator[Item]]

KINDS: tuple[tuple[Kind, Asking], ...] = (
    (action_overdue.KIND, action_overdue.items),
    (action_due.KIND, action_due.items),
    (action_unowned.KIND, action_unowned.items),
    (meeting_near.KIND, meeting_near.items),
    (meeting_overdue.KIND, meeting_overdue.items),
    (no_cadence.KIND, no_cadence.items),
    (protocol_unsafe.KIND, protocol_unsafe.items),
    (enforcement_unknown.KIND, enforcement_unknown.items),
    (funding_ends.KIND, funding_ends.items),
    (agreement_ends.KIND, agreement_ends.items),
    (protocol_review.KIND, protocol_review.items),
    (skip_review.KIND, skip_review.items),
    (report_due.KIND, report_due.items),
    (commitments_open.KIND, commitments_open.items),
    (no_core_tie.KIND, no_core_tie.items),
    (no_mission.KIND, no_mission.items),
    (no_principles.KIND, no_principles.items),
    (no_coordinator.KIND, no_coordinator.items),
    (not_oriented.KIND, not_oriented.items),
    (survivors_not_asked.KIND, survivors_not_asked.items),
    (sector_missing.KIND, sector_missing.items),
    (seat_open.KIND, seat_open.items),
    (decision_open.KIND, decision_open.items),
    (invitation_unanswered.KIND, invitation_unanswered.items),
    (partner_away.KIND, partner_away.items),
    (one_contact.KIND, one_contact.items),
    (system_based_only.KIND, system_based_only.items),
    (language_gap.KIND, language_gap.items),
    (certifier_unknown.KIND, certifier_unknown.items),
    (training_gap.KIND, training_gap.items),
)
