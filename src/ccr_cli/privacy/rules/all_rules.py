"""Every privacy rule that looks at passages, the gravest first. A new one is a new file and a line here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from ccr_cli.language.message import Message
from ccr_cli.privacy.rule import Known, Settled
from ccr_cli.privacy.rules import (
    a_number,
    birth_date,
    case_number,
    case_paper,
    confidential_elsewhere,
    contact_of_person,
    contact_outside,
    i_94,
    identity_paper,
    network_person,
    outreach_to_come,
    person_beside,
    personal_mail,
    receipt_number,
    social_security,
    status_beside_name,
    street_of_shelter,
    telling_id,
    told_together,
)
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.rules.finding import Rule

Find: TypeAlias = Callable[[Passage, Known], Iterator[Span]]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule, what it says, and how it finds."""

    settled: Settled
    find: Find
    digits: int = 0
    """Nothing is found in a text with fewer digits."""
    words: tuple[str, ...] = ()
    """The lists of which one word has to be in the text; none where it may be found without."""
    also: tuple[str, ...] = ()
    """The lists of each of which one word has to be in the text as well."""
    needs_name: bool = False
    """Whether nothing is found in a text that holds no name and no initials."""

    @property
    def rule(self) -> Rule:
        """The rule."""
        return self.settled.rule

    @property
    def message(self) -> Message:
        """What it says."""
        return self.settled.message

    @property
    def hint(self) -> Message:
        """How to say it safely."""
        return self.settled.hint


_PERSONS = ("persons_served", "persons_served_many", "titles_of_persons_served")

CHECKS: tuple[Check, ...] = (
    Check(a_number.SETTLED, a_number.find, digits=7),
    Check(receipt_number.SETTLED, receipt_number.find, digits=10),
    Check(i_94.SETTLED, i_94.find, digits=9),
    Check(social_security.SETTLED, social_security.find, digits=9),
    Check(social_security.SETTLED, social_security.find_last_four, digits=4, words=("last_four",)),
    Check(identity_paper.SETTLED, identity_paper.find, digits=6),
    Check(birth_date.SETTLED, birth_date.find, words=("births", "birth_letters")),
    Check(case_number.SETTLED, case_number.find, digits=5, words=("cases",)),
    Check(network_person.SETTLED, network_person.find),
    Check(status_beside_name.SETTLED, status_beside_name.find, words=("statuses", "status_words"), needs_name=True),
    Check(person_beside.SETTLED, person_beside.find, words=_PERSONS, needs_name=True),
    Check(case_paper.SETTLED, case_paper.find),
    Check(contact_of_person.SETTLED, contact_of_person.find, words=("persons_served", "titles_of_persons_served")),
    Check(street_of_shelter.SETTLED, street_of_shelter.find),
    Check(confidential_elsewhere.SETTLED, confidential_elsewhere.find),
    Check(contact_outside.SETTLED, contact_outside.find),
    Check(told_together.SETTLED, told_together.find, words=("origins",), also=("relatives",)),
    Check(telling_id.SETTLED, telling_id.find),
    Check(outreach_to_come.SETTLED, outreach_to_come.find),
    Check(personal_mail.SETTLED, personal_mail.find),
)
RULES: tuple[Rule, ...] = tuple({check.rule.code: check.rule for check in CHECKS}.values())
