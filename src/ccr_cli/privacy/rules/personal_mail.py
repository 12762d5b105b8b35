"""CCR418: a personal email address among contacts."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.mails import is_of_provider, mails_in
from ccr_cli.privacy.text.passage import Passage, Setting, Span
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR418",
    severity="warning",
    title=say("A personal mail address among contacts"),
    reason=say(
        "A mailbox of somebody's own stays with them when they leave the agency, is read at home, and is no "
        "good for what a task force writes."
    ),
    wrong="""\
partners:
  legal-aid:
    name: Legal Aid
    seats: [legal-services]
    status: at-the-table
    contacts: [{role: Desk, email: a@gmail.com}]
""",
    right="""\
partners:
  legal-aid:
    name: Legal Aid
    seats: [legal-services]
    status: at-the-table
    contacts: [{role: Desk, email: a@example.org}]
""",
    may_be_allowed=True,
)


def _is_contact(setting: Setting) -> bool:
    return setting.is_contact


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """Addresses at a provider of personal email."""
    for start, end in mails_in(passage.low):
        if is_of_provider(passage.low[start:end]):
            yield passage.span(start, end)


PRIVACY = PrivacyRule(
    RULE,
    say("This is a personal mail address."),
    say("Write the agency's own address, such as one for the desk; or leave it out."),
    (Finder(find, Wakes(signs=("@",), setting=_is_contact)),),
)
