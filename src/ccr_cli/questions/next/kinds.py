"""Every kind of thing to do, in the order in which they are named. A new one is a new file and a line here."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from ccr_cli.questions.next import (
    action_overdue,
    certifier_unknown,
    commitments_open,
    enforcement_unknown,
    invitation_unanswered,
    language_gap,
    no_core_tie,
    one_contact,
    partner_away,
    protocol_unsafe,
    system_based_only,
    training_gap,
)
from ccr_cli.questions.next.case import Case
from ccr_cli.questions.next.item import Item, Kind

Asking: TypeAlias = Callable[[Case], Iterator[Item]]

KINDS: tuple[tuple[Kind, Asking], ...] = (
    (action_overdue.KIND, action_overdue.items),
    (protocol_unsafe.KIND, protocol_unsafe.items),
    (enforcement_unknown.KIND, enforcement_unknown.items),
    (commitments_open.KIND, commitments_open.items),
    (no_core_tie.KIND, no_core_tie.items),
    (invitation_unanswered.KIND, invitation_unanswered.items),
    (partner_away.KIND, partner_away.items),
    (one_contact.KIND, one_contact.items),
    (system_based_only.KIND, system_based_only.items),
    (language_gap.KIND, language_gap.items),
    (certifier_unknown.KIND, certifier_unknown.items),
    (training_gap.KIND, training_gap.items),
)
