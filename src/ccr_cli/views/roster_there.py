"""The agencies of a roster that are partners already: what the plan says otherwise, and what it lacks."""

from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from ccr_cli.language.message import Argument, Message, Quote, Typed, say, say_many
from ccr_cli.language.pasted import command
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.labels import STATUSES
from ccr_cli.rosters.roster import ListedAgency, ReadRoster, SaidOtherwise
from ccr_cli.views.blocks import Block, Heading, Paragraph
from ccr_cli.views.roster_places import row_told

_MOST = 8  # differences that are told
_MOVES: Mapping[str, str] = {
    "at-the-table": "join", "liaison": "liaison", "invited": "invite", "declined": "decline", "left": "leave",
}  # fmt: skip
_FURTHER = ("at-the-table", "liaison")
_BEFORE = ("identified", "invited", "declined")


def there_blocks(roster: ReadRoster, speaker: Speaker, suffix: str) -> Iterator[Block]:
    """How many partners are there already; what differs, each with the command that says it in the plan too."""
    there = [agency for agency in roster.agencies if agency.action == "same"]
    if there:
        yield Heading(speaker.tell(say("There already, and not changed ({number})", number=len(there))))
        yield from (Paragraph(speaker.tell(message), indent=2) for message in _counted(there))
    differing = [agency for agency in roster.agencies if agency.differs]
    if differing:
        yield Heading(speaker.tell(say("Said otherwise in the plan ({number})", number=len(differing))))
        yield from (Paragraph(speaker.tell(message), indent=2) for message in _told(differing, roster, suffix))


def _counted(there: Sequence[ListedAgency]) -> Iterator[Message]:
    alike = sum(not agency.lacks and not agency.differs for agency in there)
    lacking = sum(bool(agency.lacks) for agency in there)
    if alike:
        yield say_many("{number} says the same as the plan.", "{number} say the same as the plan.", alike)
    if lacking:
        yield say_many(
            "{number} knows more than the plan, which {option} adds.",
            "{number} know more than the plan, which {option} adds.",
            lacking,
            option=Typed("--update"),
        )


def _told(differing: Sequence[ListedAgency], roster: ReadRoster, suffix: str) -> Iterator[Message]:
    all_told = [_difference(one, agency, roster, suffix) for agency in differing for one in agency.differs]
    yield from all_told[:_MOST]
    if len(all_told) > _MOST:
        yield say_many("and {number} more difference", "and {number} more differences", len(all_told) - _MOST)


def _difference(one: SaidOtherwise, agency: ListedAgency, roster: ReadRoster, suffix: str) -> Message:
    """A difference, and what to type so that the plan says what the roster says."""
    row: Argument = row_told(roster, agency.rows[0])
    name, id_ = Quote(agency.entry["name"]), agency.same_as or ""
    match one.key:
        case "status":
            return say(
                "Row {row}: {name} is {said} here, and {there} in the plan: {command}",
                row=row,
                name=name,
                said=STATUSES[one.said],
                there=STATUSES[one.there],
                command=_ending(_moving(id_, one), suffix),
            )
        case "phone" | "email":
            typed = command("ccr", "partner", "contact", id_, "--role", one.role, f"--{one.key}", one.said)
            typed = _ending(typed, suffix)
            told = {
                "phone": say(
                    "Row {row}: {name} has another telephone here: {command}", row=row, name=name, command=typed
                ),
                "email": say("Row {row}: {name} has other mail here: {command}", row=row, name=name, command=typed),
            }
            return told[one.key]
        case "languages":
            typed = _ending(command("ccr", "partner", "set", id_, f"languages={one.there},{one.said}"), suffix)
            return say("Row {row}: {name} has more languages here: {command}", row=row, name=name, command=typed)
    assert_never(one.key)


def _moving(id_: str, one: SaidOtherwise) -> Typed:
    """The command that records a status; one of those that come before where a partner stands is set."""
    is_back = one.there in _FURTHER and one.said in _BEFORE
    if is_back or one.said not in _MOVES:
        return command("ccr", "partner", "set", id_, f"status={one.said}")
    return command("ccr", "partner", _MOVES[one.said], id_)


def _ending(typed: Typed, suffix: str) -> Typed:
    """A command with what makes it mean this plan."""
    return Typed(f"{typed.text}{suffix}")
