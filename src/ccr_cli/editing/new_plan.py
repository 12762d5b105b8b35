"""A new plan's file: commented for somebody who edits YAML for the first time, every seat in view."""

from collections.abc import Collection, Iterator, Mapping
from textwrap import wrap
from types import MappingProxyType
from typing import NamedTuple

from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.nearest import slug
from ccr_cli.language.speaker import Speaker, speaker
from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.plan.plan import Plan
from ccr_cli.yaml_text.quoting import as_value

_WIDTH = 96


class NewPlan(NamedTuple):
    """What is known about a task force when its plan is started."""

    name: str
    area: str
    language: str
    framework: str
    """Its name as written in the file."""
    partners: dict[str, list[str]]
    """The names of agencies already at the table, each with the ids of its seats."""
    confidential: Mapping[str, str] = MappingProxyType({})
    """By their names, what of some of them is confidential."""


def new_plan_text(new: NewPlan, framework: Framework, speaker: Speaker) -> str:
    """The file's text, its comments in the plan's language."""
    return "\n".join(_Page(new, framework, speaker).lines()) + "\n"


def is_as_begun(raw: bytes, plan: Plan, framework: Framework) -> bool:
    """Whether a plan's file is still, byte for byte, what it was when the plan was begun."""
    partners = (plan.partners or {}).values()
    agencies = {partner.name: list(partner.seats or ()) for partner in partners}
    secret = {partner.name: partner.confidential for partner in partners if partner.confidential is not None}
    language = plan.language or "en"
    new = NewPlan(plan.name, plan.area or "", language, plan.framework, agencies, secret)
    return raw == new_plan_text(new, framework, speaker(language)).encode()


def partner_ids(names: list[str], secret: Collection[str] = ()) -> dict[str, str]:
    """An id for each name: its words joined by hyphens, numbered if two would be the same; it tells no secret one."""
    ids: dict[str, str] = {}
    for number, name in enumerate(names, 1):
        wanted = (slug(name) if name not in secret else "") or f"partner-{number}"
        suffix = 2
        id_ = wanted
        while id_ in ids.values():
            id_ = f"{wanted}-{suffix}"
            suffix += 1
        ids[name] = id_
    return ids


class _Page:
    def __init__(self, new: NewPlan, framework: Framework, speaker: Speaker) -> None:
        self._new = new
        self._framework = framework
        self._speaker = speaker
        secret = [name for name, what in new.confidential.items() if what == "name"]
        self._ids = partner_ids(list(new.partners), secret)
        self._written: set[str] = set()

    def lines(self) -> Iterator[str]:
        yield "# yaml-language-server: $schema=.schema/plan.json"
        yield from self._comment(
            say(
                "This is the plan of one task force. A line that starts with a number sign is a comment: it "
                "explains, and changes nothing. Everything else is a key, a colon, a space and a value. What "
                "belongs to a key is below it, indented by two spaces. {check} finds mistakes; {gaps} shows "
                "who is missing.",
                check=Typed("ccr check"),
                gaps=Typed("ccr gaps"),
            )
        )
        yield from self._comment(
            say("Never write anything here about a survivor: no name, no number, no story of a person.")
        )
        yield "ccr: 1"
        yield f"name: {as_value(self._new.name)}"
        yield f"area: {as_value(self._new.area)}" if self._new.area else "area:"
        yield from self._comment(say("Its towns or parts, if not every partner reaches all of them:"))
        yield "#places: [Arivaca, Three Points]"
        yield f"framework: {as_value(self._new.framework)}"
        yield f"language: {self._new.language}"
        yield from self._beginnings()
        yield from self._meetings()
        yield from self._partners()
        yield from self._not_here()
        yield from self._roles()

    def _comment(self, message: Message, indent: int = 0) -> Iterator[str]:
        start = " " * indent + "# "
        yield from wrap(
            self._speaker.tell(message).replace("`", ""),
            _WIDTH,
            initial_indent=start,
            subsequent_indent=start,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def _beginnings(self) -> Iterator[str]:
        yield ""
        yield from self._comment(
            say("The mission in a sentence or two: write it below this line, indented, after the sign >-")
        )
        mission = say("A survivor finds safety behind whichever door they knock on first.")
        yield from ("#mission: >-", f"#  {self._example('mission', mission)}")
        yield ""
        yield from self._comment(say("The guiding principles, each on a line of its own after a hyphen and a space."))
        yield "#principles:"
        principle = say("The survivor decides what is shared, with whom, and when.")
        yield f"#  - {self._example('principles', principle)}"
        yield ""
        yield from self._comment(
            say("Who coordinates: the id of a partner below, and the hours really worked in a week.")
        )
        yield "#coordinator:"
        yield "#  partner: casa-segura"
        yield "#  hours_per_week: 20"

    def _example(self, id_: str, usual: Message) -> str:
        """What one could say, as the framework's element has it."""
        element = self._framework.element(id_)
        told = element.example if element is not None else None
        return self._speaker.tell(usual) if told is None else self._speaker.pick(told)

    def _meetings(self) -> Iterator[str]:
        yield ""
        yield from self._comment(say("How often the task force meets: week, 2-weeks, month, 2-months or quarter."))
        yield "#meetings:"
        yield "#  every: month"
        yield '#  next: {date: 2026-12-03, time: "9:00"}'
        yield "#  held:"
        yield "#    - date: 2026-10-08"
        yield "#      present: [casa-segura]"
        yield "#      decided:"
        decided = say("Invite the clinic.")
        yield f"#        - {self._speaker.tell(decided)}"

    def _partners(self) -> Iterator[str]:
        yield ""
        yield from self._comment(
            say(
                "The partners: agencies, organizations and networks, never a person. Each is under an id of "
                "lower-case words joined by hyphens. To add one, copy the example below, remove the number "
                "signs, and change the words."
            )
        )
        if both := self._two_seats():
            told = say("An agency with two seats is listed once, with both: {seats}", seats=Typed(f"[{both}]"))
            yield from self._comment(told)
        yield from self._comment(
            say(
                "Where an agency's name has to stay confidential, take an id that says nothing, such as "
                "partner-7, and add: confidential: name"
            )
        )
        yield "partners:"
        yield "#  casa-segura:"
        yield "#    name: Casa Segura"
        yield f"#    seats: [{next(iter(self._framework.seats), '')}]"
        yield "#    status: invited  # identified, invited, liaison, at-the-table, declined, left"
        yield "#    since: 2026-11-03"
        yield "#    commitments: 2026-11-20  # " + self._speaker.tell(say("the day it made all the commitments"))
        for sector in self._framework.sectors:
            yield ""
            yield f"  # {self._speaker.pick(sector.name).upper()}"
            for seat in sector.seats:
                yield from self._seat(seat)

    def _two_seats(self) -> str:
        """Two seats of a sector that one agency may fill, for an example: ordinary ones where there are any."""
        plain = ([seat.id for seat in sector.seats if not seat.flags] for sector in self._framework.sectors)
        found = next((seats for seats in plain if len(seats) > 1), list(self._framework.seats))
        return ", ".join(found[:2]) if len(found) > 1 else ""

    def _seat(self, seat: Seat) -> Iterator[str]:
        name = self._speaker.pick(seat.name)
        if seat.decides is not None:
            yield from self._comment(say("{id}: {name}. {decides}", id=seat.id, name=name, decides=seat.decides), 2)
        elif seat.usually is not None:
            yield from self._comment(
                say("{id}: {name}. Usually: {usually}", id=seat.id, name=name, usually=seat.usually), 2
            )
        else:
            yield from self._comment(say("{id}: {name}", id=seat.id, name=name), 2)
        for partner, seats in self._new.partners.items():
            if seat.id in seats and partner not in self._written:
                self._written.add(partner)
                yield f"  {self._ids[partner]}:"
                yield f"    name: {as_value(partner)}"
                yield f"    seats: [{', '.join(seats)}]"
                yield "    status: at-the-table"
                if partner in self._new.confidential:
                    yield f"    confidential: {self._new.confidential[partner]}"

    def _not_here(self) -> Iterator[str]:
        yield ""
        yield from self._comment(
            say(
                "Seats that stay open by decision, or that cannot be filled here, each with the reason and, if you "
                "like, a day to ask again."
            )
        )
        seats = [seat.id for seat in self._framework.seats.values() if not seat.flags]
        yield "#not_here:"
        yield f"#  {(seats or list(self._framework.seats))[0]}:"
        reason = say("The nearest one is 180 miles away.")
        yield f"#    reason: {self._speaker.tell(reason)}"
        yield "#    review_by: 2027-01-15"

    def _roles(self) -> Iterator[str]:
        task = next(iter(self._framework.tasks or ()), None)
        if task is None:
            return
        yield ""
        yield from self._comment(
            say(
                "Who is first for each task, once the table has agreed on it; {command} shows the tasks.",
                command=Typed("ccr roles"),
            )
        )
        yield "#roles:"
        yield f"#  {task.id}: {{first: casa-segura}}  # {self._speaker.pick(task.name)}"
