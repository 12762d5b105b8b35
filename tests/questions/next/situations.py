"""For each kind of thing to do: a plan that raises it, and what to fill in where its command has words in capitals.

``<-3>`` is the day three days ago. A kind without a situation fails a test.
"""

from dataclasses import dataclass, field

TWO = (
    "  a: {name: Casa Segura, seats: [victim-services], status: at-the-table, oriented: <-9>, commitments: <-9>}\n"
    "  b: {name: Legal Aid, seats: [legal-services], status: at-the-table, oriented: <-9>, commitments: <-9>}\n"
)
PARTNERS = f"partners:\n{TWO}"
TEXT = {"TEXT": "Two words"}


@dataclass(frozen=True)
class Situation:
    """A plan, which follows the usual head, and what somebody would type."""

    text: str
    typed: dict[str, str] = field(default_factory=dict)
    behind: tuple[str, ...] = ()
    """What is typed behind the command, where a terminal would ask for it."""


SITUATIONS: dict[str, Situation] = {
    "action-overdue": Situation(f"{PARTNERS}actions:\n  - {{what: Call, who: a, due: <-1>}}\n"),
    "action-due": Situation(f"{PARTNERS}actions:\n  - {{what: Call, who: a, due: <+9>}}\n"),
    "action-unowned": Situation(f"{PARTNERS}actions:\n  - {{what: Call, due: <+9>}}\n", {"ID": "b"}),
    "meeting-near": Situation(f"{PARTNERS}meetings: {{every: month, next: {{date: <+0>}}}}\n", {"ID": "a"}),
    "meeting-overdue": Situation(f"{PARTNERS}meetings: {{every: week, held: [{{date: <-40>}}]}}\n", {"ID": "a"}),
    "no-cadence": Situation(PARTNERS),
    "funding-ends": Situation(f"{PARTNERS}funding:\n  - {{source: Fund, until: <+20>}}\n", {"DATE": "<+400>"}),
    "agreement-ends": Situation(
        "partners:\n  a: {name: A, role: R, status: at-the-table, agreement: {signed: <-400>, until: <-3>}}\n",
        {"DATE": "<+400>"},
    ),
    "head-changed": Situation(
        "partners:\n  a: {name: A, role: R, status: at-the-table, head_since: <-30>, agreement: {signed: <-400>}}\n"
    ),
    "role-open": Situation(f"{PARTNERS}roles: {{train: {{first: a}}}}\n", {"ID": "b"}),
    "protocol-review": Situation(
        f"{PARTNERS}protocols:\n"
        "  either-door: {title: Either door, between: [a, b], status: in-force, review_by: <+5>, shares: nothing}\n",
        {"DATE": "<+400>"},
    ),
    "skip-review": Situation("not_here:\n  courts: {reason: Far away., review_by: <-2>}\n", {**TEXT, "DATE": "<+400>"}),
    "report-due": Situation(f"{PARTNERS}funding:\n  - {{source: Fund, reports_due: [<-200>, <-2>, <+200>]}}\n"),
    "no-mission": Situation(PARTNERS, TEXT),
    "no-principles": Situation(PARTNERS, TEXT),
    "no-coordinator": Situation(PARTNERS, {"ID": "a"}),
    "not-oriented": Situation("partners:\n  a: {name: A, role: R, status: at-the-table}\n"),
    "survivors-not-asked": Situation(PARTNERS, {"HOW": "survey"}),
    "assessment-due": Situation(
        f"{PARTNERS}assessments:\n  - {{date: <-900>, scores: {{reach: 3}}}}\n", behind=("--set", "reach=4")
    ),
    "sector-missing": Situation("", {"ID": "casa", "NAME": "Casa Segura"}, behind=("--confidential", "place")),
    "seat-open": Situation(PARTNERS, {"ID": "consulate", "NAME": "The Consulate"}),
    "decision-open": Situation("", {**TEXT, "DATE": "<+400>"}),
}

OTHER_SITUATIONS: dict[str, tuple[str, Situation]] = {
    "a meeting to be planned": (
        "meeting-overdue",
        Situation("meetings: {every: month, held: [{date: <-35>}]}\n", {"DATE": "<+3>"}),
    ),
    "a meeting planned too late": (
        "meeting-overdue",
        Situation(f"{PARTNERS}meetings: {{every: week, next: {{date: <+9>}}, held: [{{date: <-40>}}]}}\n", {"ID": "a"}),
    ),
    "funding that ended": ("funding-ends", Situation("funding:\n  - {source: Fund, until: <-20>}\n")),
    "the last report of a funding": ("report-due", Situation("funding:\n  - {source: F, reports_due: [<+3>]}\n")),
    "a coordinator that left": (
        "no-coordinator",
        Situation(f"coordinator: {{partner: c}}\n{PARTNERS}  c: {{name: C, role: R, status: left}}\n", {"ID": "a"}),
    ),
    "survivors asked long ago": (
        "survivors-not-asked",
        Situation("survivor_voice:\n  - {date: <-900>, how: survey}\n", {"HOW": "focus-group"}),
    ),
    "a head that is newer than the agreement, which has ended": (
        "head-changed",
        Situation(
            "partners:\n  a: {name: A, role: R, status: liaison, head_since: <-30>,"
            " agreement: {signed: <-400>, until: <-35>}}\n",
            {"DATE": "<+400>"},
        ),
    ),
    "a task whose first partner left": (
        "role-open",
        Situation(f"{PARTNERS}  c: {{name: C, role: R, status: left}}\nroles: {{train: {{first: c}}}}\n", {"ID": "b"}),
    ),
    "a plan in practice that says nobody is first": (
        "role-open",
        Situation(f"{PARTNERS}in_practice_since: <-30>\n", {"TASK": "train", "ID": "b"}),
    ),
    "a plan in practice without an assessment": (
        "assessment-due",
        Situation(f"{PARTNERS}in_practice_since: <-200>\n", behind=("--set", "reach=4")),
    ),
    "a sector of which somebody has been named": (
        "sector-missing",
        Situation(
            f"{PARTNERS}  c: {{name: C, seats: [courts, housing], status: at-the-table}}\n"
            "  parish: {name: Parish, seats: [faith-community], status: identified}\n"
        ),
    ),
    "a seat for which somebody has been named": (
        "seat-open",
        Situation(f"{PARTNERS}  consulate: {{name: Consulate, seats: [consular-services], status: identified}}\n"),
    ),
    "survivors to be asked again": (
        "decision-open",
        Situation(
            "not_here:\n  homeland-security: {reason: Survivors asked for it., review_by: <-1>}\n",
            {**TEXT, "DATE": "<+400>"},
        ),
    ),
}
"""Further plans that raise a kind, each by what is the matter with it."""
