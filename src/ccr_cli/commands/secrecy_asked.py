"""Asks at a terminal what of agencies that may have a shelter is confidential: the same for every way they come in."""

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, TypeAlias

from ccr_cli.commands.asking import checked_off, one_at_most
from ccr_cli.language.message import Message, Quote, mark, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan import other_names
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.words import CONFIDENTIAL

Secrecy: TypeAlias = Literal["place", "name", "no"]
SECRECY: Mapping[Secrecy, str] = {
    "place": CONFIDENTIAL["place"],
    "name": CONFIDENTIAL["name"],
    "no": mark("Nothing of it: both may be told."),
}
"""What can be confidential of an agency, and what that means."""
_PLACE: Secrecy = "place"


def may_have_shelter(framework: Framework, seats: Collection[str]) -> bool:
    """Whether one of the seats, by their ids, is one whose agencies may have a shelter."""
    return not framework.flagged["shelters"].isdisjoint(seats)


def secrecy_of(names: Sequence[str], screen: Speaker) -> dict[str, Secrecy]:
    """What is confidential of each agency, asked once for all of them; Enter alone keeps where they are."""
    if len(names) == 1:
        return {names[0]: _of_one(names[0], screen)}
    choices = {name: name for name in names}
    told = say(
        "These may have a shelter, so where they are stays confidential. Whose name must be kept too? Numbers, such as "
        "1 3; Enter: nobody's."
    )
    kept = checked_off(choices, told, screen)
    others = {name: name for name in names if name not in kept}
    question = say("Which of the others may tell where they are? Numbers, such as 1 3; Enter: none.")
    open_ones = checked_off(others, question, screen) if others else []
    chosen: dict[str, Secrecy] = {**dict.fromkeys(kept, "name"), **dict.fromkeys(open_ones, "no")}
    return {name: chosen.get(name, _PLACE) for name in names}


def _of_one(name: str, screen: Speaker) -> Secrecy:
    choices: dict[str, str] = {word: f"{word}  {screen.tell(Message(told))}" for word, told in SECRECY.items()}
    question = say("{name} may have a shelter. What of it is confidential? Enter: where it is.", name=Quote(name))
    picked = one_at_most(choices, question, screen, other_names.of_answers())
    return next((word for word in SECRECY if word == picked), _PLACE)
