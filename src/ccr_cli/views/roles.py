"""The answer of ``ccr roles`` as blocks: the tasks that nobody is first for, then who is first for the others."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Listing, Message, Typed, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Seat
from ccr_cli.questions.roles import FirstPartner, RoleAnswer, Roles, UsualSeat
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Headline, Paragraph, Row
from ccr_cli.views.partners import name_told, names_told, standing
from ccr_cli.views.states import NO_NAME, NOT_TOLD

_MEANING = say("Who is first answers for it that the task happens. It is never about blame.")
NOBODY = say("Nobody is first yet")


def roles_blocks(answer: Roles, speaker: Speaker, suffix: str = "") -> list[Block]:
    """Every task once: what is open first; ``suffix`` ends each command."""
    return list(_blocks(answer, speaker, suffix))


def head_of_roles(answer: Roles, speaker: Speaker) -> Iterator[Block]:
    """How many tasks are open, and on whom much rests."""
    yield Headline(speaker.tell(_count(answer)), speaker.word(answer.task_force))
    for much in answer.much_rests_on:
        told = say(
            "Much rests on {partner}: it is first for {number} of {total} tasks.",
            partner=name_told(much.who, speaker),
            number=much.tasks,
            total=answer.total,
        )
        yield Paragraph(speaker.tell(told))


def first_told(answer: RoleAnswer, speaker: Speaker) -> str:
    """Who is first, by place where each has its own; a seat where the partner is not told."""
    if not answer.is_told:
        return _seats(answer.first_seats, speaker)
    return "; ".join(_first(first, speaker) for first in answer.firsts if not first.is_gone)


def others_told(answer: RoleAnswer, speaker: Speaker) -> str:
    """Who works with it."""
    return names_told(answer.others, speaker) if answer.is_told else _seats(answer.other_seats, speaker)


def usual_told(answer: RoleAnswer, speaker: Speaker) -> str:
    """The seats that usually are first, each with who is at the table in it; empty if the framework names none."""
    if not answer.usual:
        return ""
    seats = "; ".join(_usual(usual, speaker) for usual in answer.usual)
    return speaker.tell(say("Usually: {seats}.", seats=seats))


def to_look_at(answer: RoleAnswer, speaker: Speaker) -> Iterator[str]:
    """A sentence for each thing that is not as it should be."""
    for first in answer.firsts:
        if first.problem is not None:
            told = speaker.tell(first_problem(first))
            yield f"{speaker.word(first.place)}: {told}" if first.place is not None else told
    if answer.places_open and not answer.is_open:
        yield speaker.tell(say("Nobody is first here: {places}.", places=listing([*answer.places_open], ";")))


def first_problem(first: FirstPartner) -> Message:
    """What there is to look at with a partner that is first."""
    partner, status = first.who.name or NO_NAME, standing(first.status, first.since)
    match first.problem:
        case "first-left":
            return say("{partner} was first, and is no longer at the table: {status}.", partner=partner, status=status)
        case "first-declined":
            return say("{partner} was to be first, and said no: {status}.", partner=partner, status=status)
        case "first-not-here":
            return say("{partner} is not at the table yet: {status}.", partner=partner, status=status)
        case _:
            return say(
                "{partner} has not been oriented yet: {command}.",
                partner=partner,
                command=Typed(f"ccr partner orient {first.who.id}"),
            )


def _count(answer: Roles) -> Message:
    name, total = answer.task_force, answer.total
    if not total:
        return say("{name}: its framework has no tasks, so there is nothing to be first for.", name=name)
    if not answer.tells_partners:
        return (
            say("{name}: who does what, by seat.", name=name)
            if answer.answers
            else Message(NOT_TOLD.id, {"name": name})
        )
    if len(answer.open) == total:
        return say("{name}: nobody is first yet for any of the {total} tasks.", name=name, total=total)
    if not answer.open:
        return say("{name}: somebody is first for each of the {total} tasks.", name=name, total=total)
    return say_many(
        "{name}: nobody is first for 1 of {total} tasks.",
        "{name}: nobody is first for {number} of {total} tasks.",
        len(answer.open),
        name=name,
        total=total,
    )


def _blocks(answer: Roles, speaker: Speaker, suffix: str) -> Iterator[Block]:
    yield from head_of_roles(answer, speaker)
    if answer.open:
        yield Heading(speaker.tell(NOBODY))
    for role in answer.open:
        yield from _open(answer, role, speaker, suffix)
    if answer.filled:
        yield Heading(speaker.tell(say("Who does what")))
        yield _grid(answer, speaker)
    if answer.answers:
        yield Paragraph("")
        yield Paragraph(speaker.tell(_MEANING), tone="quiet")


def _open(answer: Roles, role: RoleAnswer, speaker: Speaker, suffix: str) -> Iterator[Block]:
    yield Paragraph(speaker.pick(role.task.name), indent=2, tone="strong", marker="-")
    told = [*to_look_at(role, speaker), usual_told(role, speaker)]
    if role.others:
        told.append(speaker.tell(say("Works with it: {partners}.", partners=others_told(role, speaker))))
    if any(told):
        yield Paragraph(" ".join(filter(None, told)), indent=4)
    if answer.tells_ids:
        yield Paragraph(speaker.command(f"ccr role set {role.task.id} --first ID{suffix}"), indent=4, tone="command")


def _grid(answer: Roles, speaker: Speaker) -> Grid:
    columns = [say("Task"), say("First"), say("Works with it")]
    if answer.tells_partners:
        columns.append(say("Since"))
    rows = tuple(_row(role, speaker, answer) for role in answer.filled)
    sentences = tuple(Paragraph(_sentence(role, speaker, answer)) for role in answer.filled)
    return Grid(tuple(map(speaker.tell, columns)), rows, sentences)


def _row(role: RoleAnswer, speaker: Speaker, answer: Roles) -> Row:
    cells = [
        Cell(_task(role, speaker, answer)),
        Cell(first_told(role, speaker), "open" if role.problems else "normal"),
        Cell(others_told(role, speaker)),
    ]
    if answer.tells_partners:
        cells.append(Cell(speaker.day(role.since) if role.since is not None else ""))
    below = [*to_look_at(role, speaker), *([speaker.word(role.note)] if role.note is not None else [])]
    return Row(tuple(cells), below=" ".join(below))


def _sentence(role: RoleAnswer, speaker: Speaker, answer: Roles) -> str:
    parts = [_task(role, speaker, answer)]
    if first := first_told(role, speaker):
        parts.append(speaker.tell(say("first: {partners}", partners=first)))
    if others := others_told(role, speaker):
        parts.append(speaker.tell(say("works with it: {partners}", partners=others)))
    if role.since is not None:
        parts.append(speaker.tell(say("since {day}", day=role.since)))
    note = [speaker.word(role.note)] if role.note is not None else []
    return " ".join(["; ".join(parts) + ".", *to_look_at(role, speaker), *note])


def _task(role: RoleAnswer, speaker: Speaker, answer: Roles) -> str:
    name = speaker.pick(role.task.name)
    return f"{name} ({role.task.id})" if answer.tells_ids else name


def _first(first: FirstPartner, speaker: Speaker) -> str:
    name = name_told(first.who, speaker)
    return name if first.place is None else f"{speaker.word(first.place)}: {name}"


def _usual(usual: UsualSeat, speaker: Speaker) -> str:
    seat = speaker.pick(usual.seat.name)
    return f"{seat} ({names_told(usual.here, speaker)})" if usual.here else seat


def _seats(seats: Sequence[Seat], speaker: Speaker) -> str:
    return speaker.word(Listing(tuple(seat.name for seat in seats), ";"))
