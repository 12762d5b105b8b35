"""A partner: an agency, organization or network that fills one or more seats; never a person."""

from datetime import date
from typing import Literal, TypeAlias

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ccr_cli.plan.choices import open_in_partner
from ccr_cli.plan.fields import Count, Day, Label, Part, Reference, Sentences, Written, either, needed, optional
from ccr_cli.plan.words import (
    AsksStatus,
    BoundBy,
    CertificationForm,
    Confidential,
    EnforcementAgreement,
    LanguageHow,
    MustDisclose,
    Named,
    Share,
    Status,
)


class Cannot(Part):
    """A commitment answered, though not made."""

    cannot: Sentences = needed("Why the partner cannot make this commitment: an answer too.", "Neutral by its role.")


class Agreement(Part):
    """A signed agreement between the partner and the task force."""

    signed: Day = needed("The day it was signed.", "2025-03-04")
    until: Day | None = optional("The last day it holds.", "2027-03-03")


class Certifies(Part):
    """What the partner signs for survivors who seek U or T status."""

    forms: list[CertificationForm] = needed("The forms it signs.", ["u", "t"])
    signed_by: Label | None = optional("The office that signs.", "Sheriff")
    policy: bool | None = optional("Whether it has a written policy.", True)
    promised_days: Count | None = optional("How many days it promises to take.", 30)
    usual_days: Count | None = optional("How many days it usually takes.", 70)
    checked: Day | None = optional("The day this was last checked.", "2026-06-10")


class Enforcement(Part):
    """What the partner has to do with immigration enforcement. It never leaves this file."""

    asks_status: AsksStatus | None = optional("Whether it asks people about their immigration status.", "unknown")
    agreements: list[EnforcementAgreement] | None = optional("Its agreements with immigration enforcement.", ["none"])
    checked: Day | None = optional("The day this was last checked.", "2026-06-10")


class Waiting(Part):
    """A time in which there is nothing to ask of the partner."""

    until: Day = needed("The day from which it can be asked again.", "2027-01-10")
    why: Sentences | None = optional("Why.", "The new consul arrives in January.")


class Contact(Part):
    """How to reach the partner."""

    role: Label = needed("The office or role to ask for.", "Program director")
    name: Label | None = optional("A name, only if the person agreed to stand here.", "Jo Example")
    phone: Written | None = optional("A telephone number at work.", "520-555-0100")
    email: Label | None = optional("A mail address at work.", "director@example.org")
    share: Share | None = optional("Whether the other partners may have it: nobody, if nothing is said.", "partners")


Answer: TypeAlias = either(Day, Cannot)  # type: ignore[valid-type]
Commitments: TypeAlias = either(Day, dict[Reference, Answer])  # type: ignore[valid-type]
PartnerLanguages: TypeAlias = either(list[Reference], dict[Reference, LanguageHow])  # type: ignore[valid-type]
Certification: TypeAlias = either(Literal[False], Certifies)  # type: ignore[valid-type]


class Partner(Part):
    """An agency, organization or network in the community."""

    name: Label = needed("Its name.", "Casa Segura")
    seats: list[Reference] | None = optional(
        "The seats it fills, by their ids; may be empty for a partner with a role.", ["victim-services", "housing"]
    )
    role: Label | None = optional("What it does.", "Shelter and advocacy")
    status: Status = needed("Where it stands with the task force.", "invited", "at-the-table")
    since: Day | None = optional("The day its status became what it is.", "2025-02-11")
    named: Named | None = optional("Where its name may be told: to partners, if nothing is said.", "public")
    confidential: Confidential | None = optional("What is told to nobody: its place, or its name too.", "place")
    oriented: Day | None = optional(
        "The day by which its people knew the federal immigration protections.", "2025-02-11"
    )
    commitments: Commitments | None = optional(
        "One date, if it made all commitments that day; or each commitment with its date or with cannot.",
        "2025-03-04",
    )
    agreement: Agreement | None = optional(
        "Its signed agreement with the task force.", {"signed": "2025-03-04", "until": "2027-03-03"}
    )
    languages: PartnerLanguages | None = optional(
        "The languages it serves people in, beside English: a list, or each with how.", {"es": "staff"}
    )
    bound_by: list[BoundBy] | None = optional("The confidentiality rules that bind it.", ["vawa", "fvpsa"])
    contacts: list[Contact] | None = optional(
        "How to reach it; a network of people has reach_through instead.",
        [{"role": "Program director", "phone": "520-555-0100"}],
    )
    certifies: Certification | None = optional(
        "What it signs for U or T status; false if it signs nothing.", {"forms": ["u"], "signed_by": "Sheriff"}
    )
    must_disclose: list[MustDisclose] | None = optional(
        "The laws that can make it give out what it holds.", ["public-records"]
    )
    enforcement: Enforcement | None = optional(
        "What it has to do with immigration enforcement; never leaves this file.",
        {"asks_status": "unknown", "agreements": ["none"]},
    )
    waiting: Waiting | None = optional("Until when there is nothing to ask of it, and why.", {"until": "2027-01-10"})
    reach_through: Reference | None = optional(
        "The partner through whom a network of people is reached.", "casa-segura"
    )
    note: Sentences | None = optional("Anything else; never leaves this file.", "Prefers to meet in the morning.")

    @property
    def is_here(self) -> bool:
        """Whether it is at the table."""
        return self.status == "at-the-table"

    def waiting_until(self, today: date) -> date | None:
        """The day from which it can be asked again; ``None`` when it can be asked today."""
        return self.waiting.until if self.waiting is not None and self.waiting.until > today else None

    @model_validator(mode="after")
    def _sits_or_has_a_role(self) -> "Partner":
        if choice := open_in_partner(self.seats, self.role):
            raise PydanticCustomError(choice, "a seat or a role is needed")
        return self
