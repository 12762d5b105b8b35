"""CCR425: a person among the guests of a meeting."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.privacy.rule import Finder, Known, PrivacyRule, Wakes
from ccr_cli.privacy.text.names import is_a_name_alone
from ccr_cli.privacy.text.passage import Passage, Setting, Span
from ccr_cli.rules.finding import Rule

RULE = Rule(
    code="CCR425",
    severity="warning",
    title=say("A person among the guests of a meeting"),
    reason=say(
        "Guests are agencies that are no partners yet. Who came in person is nobody's business later on, and a guest "
        "may have come as a survivor."
    ),
    wrong="""\
meetings:
  held:
    - {date: 2026-10-08, guests: [Elena Duarte Rojas]}
""",
    right="""\
meetings:
  held:
    - {date: 2026-10-08, guests: [Tribal victim services]}
""",
    may_be_allowed=True,
)


def _is_guest(setting: Setting) -> bool:
    return setting.is_guest


def find(passage: Passage, known: Known) -> Iterator[Span]:
    """A guest that is a name and nothing else."""
    if is_a_name_alone(passage):
        yield Span(0, len(passage.text))


PRIVACY = PrivacyRule(
    RULE,
    say("This guest reads like a person."),
    say("Write the agency, or leave the guest out."),
    (Finder(find, Wakes(setting=_is_guest)),),
)
