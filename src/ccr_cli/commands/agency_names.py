"""Names of agencies that somebody types at a terminal."""

from ccr_cli.commands.asking import agrees
from ccr_cli.commands.output import tell
from ccr_cli.language.message import Quote, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Framework
from ccr_cli.rosters.names import name_in
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.telephones import has_telephone


def is_of_agency(name: str, framework: Framework, screen: Speaker) -> bool:
    """Whether a name is an agency's; one that reads like a person's, or has one in it, is asked about."""
    if has_telephone(name):
        tell(screen.tell(say("That has a telephone number in it. Type the name of the agency alone.")))
        return False
    said = name_in(name, SeatReader(framework))
    if said.is_person:
        question = say(
            "{name} reads like a person's name. Is it an agency, an organization or a network?", name=Quote(name)
        )
        return agrees(question, screen)
    if said.has_person:
        question = say("{name} seems to have a person's name in it. Is all of it the agency's name?", name=Quote(name))
        return agrees(question, screen)
    return True
