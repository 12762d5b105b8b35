"""Who is at the table already, as ``ccr init`` asks for it: seat by seat, and then all of it once more."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ccr_cli.commands.agency_names import (
    community_seats_unsaid,
    is_for_notary,
    is_of_agency,
    is_theirs_alone,
    seats_not_a_notarys,
)
from ccr_cli.commands.asking import agrees, answer, complain
from ccr_cli.commands.output import draw, tell, write
from ccr_cli.commands.secrecy_asked import may_have_shelter, secrecy_of
from ccr_cli.errors import UserError
from ccr_cli.language.message import Argument, Message, Quote, Typed, listing, say
from ccr_cli.language.nearest import word_called
from ccr_cli.language.speaker import Speaker
from ccr_cli.matching.seat_words import SeatWords, seat_words
from ccr_cli.matching.seats_said import seats_said
from ccr_cli.plan import other_names
from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.privacy.redact.discretion import is_private
from ccr_cli.views.blocks import Paragraph
from ccr_cli.views.states import SEATS, UNDECIDED

_AND = re.compile(r" (?:and|y|e) ")


class FirstTable(NamedTuple):
    """Who is at the table already."""

    partners: dict[str, list[str]]
    """The names of agencies, each with the ids of its seats."""
    confidential: dict[str, str]
    """By their names, what is confidential of those that may have a shelter."""


def ask_for_table(frame: Framework, screen: Speaker) -> FirstTable:
    """Who is at the table, and what is confidential of those who may have a shelter."""
    partners = _asked_seat_by_seat(frame, screen)
    shelters = [name for name, seats in partners.items() if may_have_shelter(frame, seats)]
    if shelters:
        write("\n")
    asked = secrecy_of(shelters, screen) if shelters else {}
    return FirstTable(partners, {name: secrecy for name, secrecy in asked.items() if secrecy != "no"})


def _asked_seat_by_seat(frame: Framework, screen: Speaker) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    words = seat_words(frame)
    seats = [(sector, seat) for sector in frame.sectors for seat in sector.seats]
    place = 0
    while place < len(seats):
        sector, seat = seats[place]
        if seat is sector.seats[0]:
            write("\n")
            tell(screen.pick(sector.name))
        names = _asked(seat, frame, screen, _said(seat, table, words))
        if names is not None:
            table[seat.id] = _without_moved(seat, names, frame, table, screen)
        place = max(place - 1, 0) if names is None else place + 1
    while (seat_again := _to_change(frame, table, screen)) is not None:
        names = _asked(seat_again, frame, screen) or []
        table[seat_again.id] = _without_moved(seat_again, names, frame, table, screen)
    return _by_name(table)


def _without_moved(
    seat: Seat, names: Sequence[str], frame: Framework, table: dict[str, list[str]], screen: Speaker
) -> list[str]:
    """The names in a seat, without those that move to the one that they say, about which the community decides."""
    kept = []
    for name in names:
        said = community_seats_unsaid(name, [seat.id], frame)
        if not said or not is_theirs_alone(name, said, frame, screen):
            kept.append(name)
            continue
        for other in said:
            table[other] = [*table.get(other, ()), name]
    return kept


def _said(seat: Seat, table: Mapping[str, list[str]], words: SeatWords) -> list[str]:
    """Who is at the table in other seats already, and in this one too as the name says: a shelter for victims.

    Nobody is proposed where the community decides, but those that moved there.
    """
    if seat.has("decided_by_community") or seat.has("network"):
        return table.get(seat.id, [])
    known = dict.fromkeys(name for there, names in table.items() if there != seat.id for name in names)
    return [name for name in known if any(one.seat == seat.id for one in seats_said(name, words))]


def _asked(seat: Seat, frame: Framework, screen: Speaker, said: Sequence[str] = ()) -> list[str] | None:
    """The names of those in a seat; nobody for "no", "no sé" and the like, and ``None`` for going back.

    Enter alone takes those who are ``said`` to be there.
    """
    if seat.decides is not None:
        draw([Paragraph(screen.pick(seat.decides), indent=2)], as_plain=True)
    question = say("  {seat}: who is at the table?", seat=seat.name)
    if seat.has("network"):
        question = say("  {seat}: which network or group is at the table?", seat=seat.name)
    usual = "; ".join(said)
    while True:
        typed = answer(question, screen, usual)
        if said and typed == usual:
            return list(said)
        if other_names.means_back(typed):
            return None
        if is_private(typed):
            complain(UserError(say("That says something about a person; type names of agencies alone.")), screen)
            continue
        names = [name for part in typed.split(";") for name in _apart(part.strip(), screen)]
        if all(is_of_agency(name, frame, screen) and _may_sit(name, seat, frame, screen) for name in names):
            return names


def _may_sit(name: str, seat: Seat, frame: Framework, screen: Speaker) -> bool:
    """Whether an agency has a seat: a notary among lawyers is asked about."""
    seats = seats_not_a_notarys(name, [seat.id], frame)
    return not seats or is_for_notary(name, seats, frame, screen)


def _apart(typed: str, screen: Speaker) -> list[str]:
    """The agencies in an answer: a comma, or "and" between two whole names, may part two of them."""
    if other_names.means_nobody(typed):
        return []
    parts = [part.strip() for part in typed.split(",") if part.strip()]
    if len(parts) == 1:
        halves = [half.strip() for half in _AND.split(typed)]
        parts = halves if len(halves) > 1 and all(" " in half and half[0].isupper() for half in halves) else parts
    if len(parts) == 1:
        return parts
    question = say(
        "  Are these {number} agencies: {names}?",
        number=len(parts),
        names=listing([Quote(part) for part in parts]),
    )
    return parts if agrees(question, screen) else [typed]


def _to_change(frame: Framework, table: Mapping[str, list[str]], screen: Speaker) -> Seat | None:
    """The seat to which somebody wants to go back, after all of them were shown; ``None`` when all is right."""
    seats = list(frame.seats.values())
    write("\n")
    for number, seat in enumerate(seats, 1):
        names: list[Argument] = [Quote(name) for name in table[seat.id]]
        who = say("{names}", names=listing(names, ";")) if names else _nobody_in(seat)
        tell(f"  {number:>2}  {screen.pick(seat.name)}: {screen.tell(who)}")
    while True:
        typed = answer(say("Is this right? Enter: yes. The number of a seat goes back to it."), screen)
        if not typed or typed.casefold() in (screen.tell(say("yes")), "y", "s", "ok"):
            return None
        if typed.isdecimal() and 0 < int(typed) <= len(seats):
            return seats[int(typed) - 1]
        id_ = word_called(typed, frame.seats, other_names.of_parts(seats))
        if id_ is not None or typed in frame.seats:
            return frame.seats[id_ or typed]
        told = say(
            "{word} is no seat of the list; type one number, from 1 to {most}.", word=Typed(typed), most=len(seats)
        )
        tell(screen.tell(told))


def _nobody_in(seat: Seat) -> Message:
    """What a seat without anybody is; none that the community decides about is shown as missing."""
    return UNDECIDED if seat.has("decided_by_community") else SEATS["missing"]


def _by_name(table: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The seats of each name; one that is written in two ways, but for capitals, is one."""
    seats: dict[str, list[str]] = {}
    for seat, names in table.items():
        for name in names:
            known = next((there for there in seats if there.casefold() == name.casefold()), name)
            if seat not in seats.setdefault(known, []):
                seats[known].append(seat)
    return seats
