"""``ccr partner contact``: how to reach a partner."""

from typing import Annotated

from ccr_cli.commands.options import DryRun, Lang, PartnerArgument, Plain, PlanOption, option
from ccr_cli.language.message import mark, say

HELP = mark(
    "Record how to reach a partner: an office or role, and its numbers at work. One that is there for the role gets "
    "what is new. With --remove, take one out."
)


def run(
    id_: PartnerArgument = None,
    role: Annotated[
        str | None,
        option("--role", mark("ROLE"), mark("The office or role to ask for.")),
    ] = None,
    name: Annotated[
        str | None,
        option("--name", mark("NAME"), mark("A name, only if the person agreed to be named here.")),
    ] = None,
    phone: Annotated[str | None, option("--phone", mark("NUMBER"), mark("A telephone number at work."))] = None,
    email: Annotated[str | None, option("--email", mark("ADDRESS"), mark("A mail address at work."))] = None,
    share: Annotated[
        str | None,
        option("--share", "nobody|partners|invited|public", mark("Who else may have it; default: nobody.")),
    ] = None,
    remove: Annotated[
        str | None,
        option("--remove", mark("ROLE"), mark("Take out the contact for this role.")),
    ] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record a contact, or take one out."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partner_contacts import NewContact, put_contact, remove_contact
    from ccr_cli.plan.words import CONTACT_SHARE

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    partner = interview.partner(id_)
    if remove is not None:
        return record(asked, lambda known: remove_contact(known.data, partner, remove))
    contact = NewContact(
        role=interview.text(role, "--role", say("Which office or role?")),
        name=name,
        phone=interview.optional(phone, say("Its telephone number at work? Enter skips it."), str),
        email=interview.optional(email, say("Its mail address at work? Enter skips it."), str),
        share=interview.optional_word(share, say("Who else may have it? Enter: nobody."), CONTACT_SHARE),
    )
    return record(asked, lambda known: put_contact(known.data, known.framework, partner, contact))
