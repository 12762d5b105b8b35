"""Names of agencies that somebody types: whether one is an agency's, and whether it has the seat it is typed under."""

from collections.abc import Sequence

from ccr_cli.commands.asking import agrees, agrees_usually
from ccr_cli.commands.output import tell
from ccr_cli.language.message import Listing, Message, Quote, listing, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.matching.community_names import community_seats_in
from ccr_cli.plan.framework import Framework
from ccr_cli.privacy.redact.discretion import is_private
from ccr_cli.rosters.names import NameSaid, name_in
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.telephones import has_telephone
from ccr_cli.rosters.words import listed


def is_of_agency(name: str, framework: Framework, screen: Speaker) -> bool:
    """Whether a name is an agency's; one that reads like a person's, or has one in it, is asked about."""
    if has_telephone(name):
        tell(screen.tell(say("That has a telephone number in it. Type the name of the agency alone.")))
        return False
    said = name_in(name, SeatReader(framework))
    if is_private(name) and said.has_street:
        tell(screen.tell(say("That has a street in it. Type the name of the agency alone.")))
        return False
    question = _of_whom(name, said)
    return question is None or agrees(question, screen)


def _of_whom(name: str, said: NameSaid) -> Message | None:
    shown = Quote(name)
    if said.is_person:
        return say("{name} reads like a person's name. Is it an agency, an organization or a network?", name=shown)
    if said.has_person:
        return say("{name} seems to have a person's name in it. Is all of it the agency's name?", name=shown)
    return None


def reads_like_a_person(name: str, framework: Framework) -> bool:
    """Whether a name may be a person's, or have one in it."""
    said = name_in(name, SeatReader(framework))
    return said.is_person or said.has_person


def community_seats_unsaid(name: str, seats: Sequence[str], framework: Framework) -> tuple[str, ...]:
    """The seats about which the community decides that a name says, if it has others or not these."""
    said = community_seats_in(name, framework)
    return said if said and set(said) != set(seats) else ()


def is_theirs_alone(name: str, said: Sequence[str], framework: Framework, screen: Speaker) -> bool:
    """Whether an agency has such seats alone, asked; Enter alone is yes."""
    question = say(
        "{name} says {seats}: survivors and the community decide whether it is at the table. Give it that seat alone?",
        name=Quote(name),
        seats=names_of(said, framework),
    )
    return agrees_usually(question, screen)


def seats_not_a_notarys(name: str, seats: Sequence[str], framework: Framework) -> tuple[str, ...]:
    """Of some seats those of lawyers and advocates, where a name is a notary's, who is no lawyer in this country."""
    if listed("notaries").longest_in(name) is None:
        return ()
    lawyers = framework.flagged["core"] - framework.flagged["shelters"]
    return tuple(seat for seat in seats if seat in lawyers)


def is_for_notary(name: str, seats: Sequence[str], framework: Framework, screen: Speaker) -> bool:
    """Whether a notary has such a seat all the same, asked; Enter alone is no."""
    question = say(
        "{name} sounds like a notary's, and a notary is no lawyer here. Give it this seat all the same: {seats}?",
        name=Quote(name),
        seats=names_of(seats, framework),
    )
    return agrees(question, screen)


def names_of(seats: Sequence[str], framework: Framework) -> Listing:
    """The names of some seats."""
    return listing([framework.seats[seat].name for seat in seats])
