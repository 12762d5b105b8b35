"""A partner: an agency, organization or network that fills one or more seats; never a person."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Literal, TypeAlias

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ccr_cli.plan.choices import open_in_partner
from ccr_cli.plan.fields import (
    CommitmentId,
    Count,
    Day,
    Label,
    PartnerId,
    PlaceName,
    PlanPart,
    Reference,
    SeatId,
    Sentences,
    Written,
    either,
    needed,
    optional,
)
from ccr_cli.plan.readers import (
    ALL_BUT_FUNDER,
    ALL_BUT_PUBLIC,
    EVERYBODY,
    FUNDER,
    KEEPER,
    NAME_OF_PERSON,
    NEIGHBORS,
    PARTIES,
    PARTNERS,
    SCREEN,
    Reader,
    Readers,
)
from ccr_cli.plan.words import (
    AsksStatus,
    BoundBy,
    CertificationForm,
    Confidential,
    ContactShare,
    EnforcementAgreement,
    LanguageHow,
    MustDisclose,
    NamedTo,
    Status,
)


class Cannot(PlanPart):
    """A commitment answered, though not made."""

    cannot: Sentences = needed(
        "Why the partner cannot make this commitment: an answer too.", "Neutral by its role.", readers=SCREEN
    )

    def told_to(self, reader: Reader, id_: str) -> bool:
        """Whoever keeps the file: others are told of what was promised, and not that there was an answer."""
        return reader.is_keeper


class Agreement(PlanPart):
    """A signed agreement between the partner and the task force."""

    signed: Day = needed("The day it was signed.", "2025-03-04", readers=Readers(partners="whole", funder="whole"))
    until: Day | None = optional(
        "The last day it holds.",
        "2027-03-03",
        readers=Readers(partners="whole", coalition="month-to-come", funder="whole"),
    )
    award: Label | None = optional("The number of the award that paid for it.", "2026-VS-014", readers=FUNDER)

    def kept_from(self, reader: Reader, id_: str) -> Collection[str]:
        """The number of another award, from a funder."""
        return () if reader.counts(self.award) else ("award",)

    def is_in_force(self, first: date, last: date) -> bool:
        """Whether it holds on a day from a first one to a last one."""
        return self.signed <= last and (self.until is None or self.until >= first)


class Certifies(PlanPart):
    """What the partner signs for survivors who seek U or T status."""

    forms: list[CertificationForm] = needed("The forms it signs.", ["u", "t"], readers=ALL_BUT_PUBLIC)
    signed_by: Label | None = optional("The office that signs.", "Sheriff", readers=PARTNERS)
    policy: bool | None = optional("Whether it has a written policy.", True, readers=NEIGHBORS)
    promised_days: Count | None = optional("How many days it promises to take.", 30, readers=KEEPER)
    usual_days: Count | None = optional("How many days it usually takes.", 70, readers=KEEPER)
    checked: Day | None = optional("The day this was last checked.", "2026-06-10", readers=KEEPER)


class Enforcement(PlanPart):
    """What the partner has to do with immigration enforcement. It never leaves this file."""

    asks_status: AsksStatus | None = optional(
        "Whether it asks people about their immigration status.", "unknown", readers=SCREEN
    )
    agreements: list[EnforcementAgreement] | None = optional(
        "Its agreements with immigration enforcement.", ["none"], readers=SCREEN
    )
    checked: Day | None = optional("The day this was last checked.", "2026-06-10", readers=SCREEN)


class Waiting(PlanPart):
    """A time in which there is nothing to ask of the partner."""

    until: Day = needed("The day from which it can be asked again.", "2027-01-10", readers=KEEPER)
    why: Sentences | None = optional("Why.", "The new consul arrives in January.", readers=SCREEN)


_MAY_CALL: Mapping[str, tuple[ContactShare, ...]] = MappingProxyType(
    {
        "partners": ("partners", "public"),
        "coalition": ("partners", "public"),
        "public": ("public",),
        "invited": ("invited", "public"),
    }
)
"""With whom a contact has to be shared so that a reader may have it."""


class Contact(PlanPart):
    """How to reach the partner."""

    role: Label = needed("The office or role to ask for.", "Program director", readers=ALL_BUT_FUNDER)
    name: Label | None = optional(
        "A name, only if the person agreed to be named here.", "Jo Example", readers=NAME_OF_PERSON
    )
    phone: Written | None = optional("A telephone number at work.", "520-555-0100", readers=ALL_BUT_FUNDER)
    email: Label | None = optional("A mail address at work.", "director@example.org", readers=ALL_BUT_FUNDER)
    share: ContactShare | None = optional("Who else may have it; default: nobody.", "partners", readers=KEEPER)

    def told_to(self, reader: Reader, id_: str) -> bool:
        """Those with whom it is shared."""
        may_call = _MAY_CALL.get(reader.audience) or _MAY_CALL.get(reader.like, ())
        return reader.is_keeper or self.share in may_call


CommitmentAnswer: TypeAlias = either(Day, Cannot)  # type: ignore[valid-type]
Commitments: TypeAlias = either(Day, dict[CommitmentId, CommitmentAnswer])  # type: ignore[valid-type]
PartnerLanguages: TypeAlias = either(list[Reference], dict[Reference, LanguageHow])  # type: ignore[valid-type]
Certification: TypeAlias = either(Literal[False], Certifies)  # type: ignore[valid-type]


class Partner(PlanPart):
    """An agency, organization or network in the community."""

    name: Label = needed("Its name.", "Casa Segura", readers=EVERYBODY)
    seats: list[SeatId] | None = optional(
        "The seats it fills, by their ids; may be empty for a partner with a role.",
        ["victim-services", "housing"],
        readers=EVERYBODY,
    )
    role: Label | None = optional("What it does.", "Shelter and advocacy", readers=EVERYBODY)
    status: Status = needed("Its status with the task force.", "invited", "at-the-table", readers=EVERYBODY)
    since: Day | None = optional("The day its status became what it is.", "2025-02-11", readers=NEIGHBORS)
    named: NamedTo | None = optional("Who may read its name; default: partners.", "public", readers=PARTNERS)
    confidential: Confidential | None = optional(
        "What is confidential: its place, or its name too.", "place", readers=PARTNERS
    )
    oriented: Day | None = optional(
        "The day by which its people were oriented: they knew what the framework wants everybody at the table to know.",
        "2025-02-11",
        readers=KEEPER,
    )
    commitments: Commitments | None = optional(
        "One date, if it made all commitments that day; or each commitment with its date or with cannot.",
        "2025-03-04",
        readers=PARTIES,
    )
    agreement: Agreement | None = optional(
        "Its signed agreement with the task force.",
        {"signed": "2025-03-04", "until": "2027-03-03"},
        readers=ALL_BUT_PUBLIC,
    )
    languages: PartnerLanguages | None = optional(
        "The languages it serves people in, other than English: a list, or each with how.",
        {"es": "staff"},
        readers=PARTNERS,
    )
    serves: list[PlaceName] | None = optional(
        "The places it reaches, of those under places; default: all of them. Never for a confidential partner.",
        ["Arivaca", "Three Points"],
        readers=PARTNERS,
    )
    bound_by: list[BoundBy] | None = optional(
        "The confidentiality rules that bind it.", ["vawa", "fvpsa"], readers=NEIGHBORS
    )
    contacts: list[Contact] | None = optional(
        "How to reach it; a network of people has reach_through instead.",
        [{"role": "Front desk", "phone": "520-555-0100"}],
        readers=ALL_BUT_FUNDER,
    )
    certifies: Certification | None = optional(
        "What it signs for U or T status; false if it signs nothing.",
        {"forms": ["u"], "signed_by": "Sheriff"},
        readers=ALL_BUT_PUBLIC,
    )
    must_disclose: list[MustDisclose] | None = optional(
        "The laws that can make it give out what it holds.",
        ["public-records"],
        readers=NEIGHBORS,
    )
    enforcement: Enforcement | None = optional(
        "What it has to do with immigration enforcement; what is written down can be subpoenaed.",
        {"asks_status": "unknown", "agreements": ["none"]},
        readers=SCREEN,
    )
    waiting: Waiting | None = optional(
        "Until when there is nothing to ask of it, and why.", {"until": "2027-01-10"}, readers=KEEPER
    )
    head_since: Day | None = optional(
        "The day its head changed: what was promised before is asked about again.", "2026-08-01", readers=PARTIES
    )
    reach_through: PartnerId | None = optional(
        "The partner through whom a network of people is reached.",
        "casa-segura",
        readers=PARTNERS,
    )
    note: Sentences | None = optional("Anything else.", "Prefers to meet in the morning.", readers=SCREEN)

    def told_to(self, reader: Reader, id_: str) -> bool:
        """Outside those at the table, in a seat that can be told of; in other counties all but those that are gone.

        A partner to which a paper is addressed is told of itself.
        """
        if reader.is_keeper or id_ in reader.addressed:
            return True
        if reader.audience == "coalition":
            return self.status not in ("declined", "left")
        has_seat = not self.seats or not reader.community_seats.issuperset(self.seats)
        return not reader.is_outside or (self.is_here and has_seat)

    def kept_from(self, reader: Reader, id_: str) -> Collection[str]:
        """What is kept of one partner and told of another.

        That is where a confidential partner is to be found, how to reach one in another county that doesn't coordinate,
        and what a partner promised, and since when it has its head, that is no party of a memorandum.
        """
        if reader.is_keeper:
            return ()
        is_kept = {
            "serves": self.confidential is not None,
            "contacts": reader.audience == "coalition" and id_ != reader.coordinator,
            "commitments": id_ not in reader.addressed,
            "head_since": id_ not in reader.addressed,
        }
        return [key for key, kept in is_kept.items() if kept]

    def reaches(self, places: Sequence[str]) -> Sequence[str]:
        """The places of the area that it reaches: all of them, unless it says which."""
        return (self.serves if self.says_where else None) or places

    @property
    def says_where(self) -> bool:
        """Whether it says which places it reaches; of a confidential partner it isn't asked."""
        return bool(self.serves) and self.confidential is None

    @property
    def is_here(self) -> bool:
        """Whether it is at the table."""
        return self.status == "at-the-table"

    @property
    def is_in_touch(self) -> bool:
        """Whether it works with the table: it sits there, or keeps contact through a liaison."""
        return self.status in ("at-the-table", "liaison")

    def waiting_until(self, today: date) -> date | None:
        """The day from which it can be asked again; ``None`` when it can be asked today."""
        return self.waiting.until if self.waiting is not None and self.waiting.until > today else None

    @model_validator(mode="after")
    def _sits_or_has_a_role(self) -> "Partner":
        if choice := open_in_partner(self.seats, self.role):
            raise PydanticCustomError(choice, "a seat or a role is needed")
        return self
