"""The plain fields that commands set, by their dotted names; Tab completes them, so this loads nothing."""

PARTNER = (
    "name",
    "seats",
    "role",
    "status",
    "since",
    "named",
    "confidential",
    "oriented",
    "agreement.signed",
    "agreement.until",
    "agreement.award",
    "languages",
    "serves",
    "bound_by",
    "certifies.forms",
    "certifies.signed_by",
    "certifies.policy",
    "certifies.promised_days",
    "certifies.usual_days",
    "certifies.checked",
    "must_disclose",
    "enforcement.asks_status",
    "enforcement.agreements",
    "enforcement.checked",
    "waiting.until",
    "waiting.why",
    "head_since",
    "reach_through",
    "note",
)
"""The plain fields of a partner; the others have commands of their own."""

PROTOCOL = ("title", "from", "to", "between", "status", "since", "review_by", "shares", "award", "note")
"""The plain fields of a protocol."""

ACTION = ("what", "who", "due", "seat", "done", "note")
"""The plain fields of an action."""

FUNDING = (
    "source",
    "pays_for",
    "amount",
    "in_kind",
    "from",
    "until",
    "award",
    "held_by",
    "reports_due",
    "closed",
    "note",
)
"""The plain fields of a source of funding."""

PLAN = (
    "name",
    "area",
    "places",
    "framework",
    "language",
    "mission",
    "in_practice_since",
    "coordinator.partner",
    "coordinator.backup",
    "coordinator.hours_per_week",
    "meetings.every",
    "meetings.not_in",
    "meetings.next",
    "languages_needed",
    "note",
)
"""The plain fields of a plan."""
