"""The corpus of privacy rules as values, and what the program finds in an entry of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from ccr_cli.audit.any_file import look_at_text
from ccr_cli.intake.load import look_over_plan
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.rules.finding import Finding

PRIVACY = Path(__file__).parent / "examples" / "privacy"
PIECE_OF_A_PLAN = re.compile(r"(?:partners|outreach|actions|trainings):\n")
TODAY = date(2026, 11, 22)
HEAD = "ccr: 1\nname: Task force\nframework: immigrant-survivors\n"
RULES_OF = {
    "a-number": {"CCR401"},
    "receipt-number": {"CCR402"},
    "i-94": {"CCR403"},
    "social-security-or-taxpayer": {"CCR404"},
    "passport-or-consular-card": {"CCR405"},
    "birth-date": {"CCR406"},
    "case-number": {"CCR407"},
    "contact-outside-contacts": {"CCR408", "CCR409"},
    "person-beside-survivor": {"CCR410", "CCR421"},
    "told-together": {"CCR411"},
    "network-person": {"CCR412"},
    "street-of-shelter": {"CCR413"},
    "confidential-name-elsewhere": {"CCR414"},
    "status-beside-name": {"CCR416"},
    "outreach-to-come": {"CCR417"},
    "personal-mail": {"CCR418"},
    "paper-of-one": {"CCR420"},
    "number-near": {"CCR423"},
}
KINDS = tuple(RULES_OF)


@dataclass(frozen=True)
class Entry:
    kind: str
    text: str
    note: str
    partner: str | None

    @property
    def is_piece(self) -> bool:
        return PIECE_OF_A_PLAN.match(self.text) is not None

    @property
    def known(self) -> tuple[HiddenPartner, ...]:
        return (HiddenPartner(self.partner, is_name_told=False),) if self.partner else ()


@cache
def entries(kind: str, verdict: str) -> tuple[Entry, ...]:
    written = yaml.safe_load((PRIVACY / f"{kind}.{verdict}.yaml").read_text(encoding="utf-8"))
    return tuple(Entry(kind, entry["text"], entry.get("note", ""), entry.get("partner")) for entry in written)


def codes(findings: Iterable[Finding]) -> set[str]:
    return {finding.rule.code for finding in findings}


def in_text(entry: Entry) -> set[str]:
    return codes(look_at_text("notes.md", entry.text, TODAY, entry.known))


def in_plan(text: str) -> set[str]:
    return codes(look_over_plan("plan.yaml", (HEAD + text).encode(), TODAY).findings)


def found(entry: Entry) -> set[str]:
    return in_plan(with_partner(entry.text + "\n", entry)) if entry.is_piece else in_text(entry)


def with_partner(text: str, entry: Entry) -> str:
    """A piece of a plan in which the partner of an entry has its own."""
    if entry.partner is None:
        return text
    name = yaml.safe_dump(entry.partner, allow_unicode=True, default_style='"', width=10_000).strip()
    own = f"  not-told:\n    name: {name}\n    seats: [housing]\n    status: at-the-table\n    confidential: name\n"
    head = "partners:\n"
    return text.replace(head, head + own, 1) if text.startswith(head) else text + head + own
