"""Names of agencies that somebody types at a terminal."""

from ccr_cli.commands.asking import agrees
from ccr_cli.language.message import Quote, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.privacy.in_text import reads_like_a_person


def is_of_agency(name: str, screen: Speaker) -> bool:
    """Whether a name is an agency's; one that reads like a person's is asked about."""
    if not reads_like_a_person(name):
        return True
    question = say(
        "{name} reads like a person's name. Is it an agency, an organization or a network?", name=Quote(name)
    )
    return agrees(question, screen)
