"""Every privacy rule that checks passages, the most serious first. A new one is a new file and a line here."""

from ccr_cli.privacy.rule import PrivacyRule
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
    number_near,
    outreach_to_come,
    person_beside,
    person_by_traits,
    person_near,
    personal_mail,
    personal_phone,
    receipt_number,
    social_security,
    status_beside_name,
    street_of_shelter,
    telling_id,
)
from ccr_cli.rules.finding import Rule

PRIVACY: tuple[PrivacyRule, ...] = (
    a_number.PRIVACY,
    receipt_number.PRIVACY,
    i_94.PRIVACY,
    social_security.PRIVACY,
    identity_paper.PRIVACY,
    birth_date.PRIVACY,
    case_number.PRIVACY,
    person_beside.PRIVACY,
    network_person.PRIVACY,
    person_near.PRIVACY,
    status_beside_name.PRIVACY,
    case_paper.PRIVACY,
    number_near.PRIVACY,
    contact_of_person.PRIVACY,
    street_of_shelter.PRIVACY,
    confidential_elsewhere.PRIVACY,
    contact_outside.PRIVACY,
    person_by_traits.PRIVACY,
    telling_id.PRIVACY,
    outreach_to_come.PRIVACY,
    personal_mail.PRIVACY,
    personal_phone.PRIVACY,
)
RULES: tuple[Rule, ...] = tuple(privacy.rule for privacy in PRIVACY)
