"""The answer of ``ccr partner list`` as blocks, JSON and CSV. Keys, ids and states of data stay English."""

from collections.abc import Iterable, Iterator
from typing import Any

from ccr_cli.language.message import Message, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.labels import STATUSES
from ccr_cli.questions.partners import Listed, Named, Partners
from ccr_cli.views.blocks import Block, Cell, Grid, Headline, Paragraph, Row
from ccr_cli.views.json_text import json_day
from ccr_cli.views.states import NO_NAME, PARTNERS_SINCE, TONES

CSV_HEADER = ("id", "partner", "status", "since", "seats", "role", "serves")


def partner_blocks(answer: Partners, speaker: Speaker) -> list[Block]:
    """How many there are, and a line for each."""
    headline = Headline(speaker.tell(_count(answer)), speaker.word(answer.task_force))
    return [headline, Paragraph(""), _grid(answer, speaker)] if answer.listed else [headline]


def partners_data(answer: Partners) -> list[dict[str, Any]]:
    """The list as JSON objects."""
    return [_object(partner) for partner in answer.listed]


def partner_rows(answer: Partners, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """The list as CSV rows, header first."""
    yield CSV_HEADER
    for partner in answer.listed:
        since = partner.since.isoformat() if partner.since else ""
        seats = "; ".join(speaker.pick(seat.name) for seat in partner.seats)
        name, role = speaker.word(partner.who.name or ""), speaker.word(partner.role or "")
        serves = "; ".join(map(speaker.word, partner.serves or ()))
        yield (partner.who.id or "", name, partner.status, since, seats, role, serves)


def name_told(who: Named, speaker: Speaker) -> str:
    """A partner's name, or a note that it isn't named here."""
    return speaker.word(who.name) if who.name is not None else speaker.tell(NO_NAME)


def names_told(partners: Iterable[Named], speaker: Speaker) -> str:
    """The names of partners, and at the end how many aren't named here."""
    partners = list(partners)
    names = [speaker.word(who.name) for who in partners if who.name is not None]
    hidden = len(partners) - len(names)
    if hidden:
        several = say("{number} partners not named here", number=hidden)
        names.append(speaker.tell(NO_NAME if hidden == 1 else several))
    # A name can contain "and", so semicolons separate several.
    return speaker.together(names, ";")


def named_data(who: Named) -> dict[str, str | None]:
    """A partner as a JSON object; its values are ``None`` when the audience may not see who it is."""
    return {"id": who.id, "name": who.name}


def standing(status: str, since: Any) -> Message:
    """Where a partner stands, and since when."""
    return STATUSES[status] if since is None else Message(PARTNERS_SINCE[status].id, {"day": since})


def _count(answer: Partners) -> Message:
    if not answer.total and not answer.tells_all:
        return say("{name}: no partner at the table to show.", name=answer.task_force)
    if not answer.total:
        return say("{name}: no partner yet.", name=answer.task_force)
    if not answer.listed:
        return say("{name}: no partner like that.", name=answer.task_force)
    if len(answer.listed) < answer.total:
        count, total = len(answer.listed), answer.total
        return say("{name}: {count} of {total} partners.", name=answer.task_force, count=count, total=total)
    return say_many(
        "{name}: {number} partner, {here} at the table.",
        "{name}: {number} partners, {here} of them at the table.",
        answer.total,
        name=answer.task_force,
        here=answer.at_the_table,
    )


def _grid(answer: Partners, speaker: Speaker) -> Grid:
    columns = [say("Partner"), say("Seats"), say("Status")]
    if answer.tells_ids:
        columns.insert(0, say("Id"))
    rows = tuple(_row(partner, speaker, with_id=answer.tells_ids) for partner in answer.listed)
    sentences = tuple(Paragraph(_sentence(partner, speaker, with_id=answer.tells_ids)) for partner in answer.listed)
    return Grid(tuple(map(speaker.tell, columns)), rows, sentences)


def _row(partner: Listed, speaker: Speaker, *, with_id: bool) -> Row:
    cells = (
        Cell(partner.who.id or ""),
        Cell(name_told(partner.who, speaker), "quiet" if partner.status in ("left", "declined") else "normal"),
        Cell(_seats(partner, speaker)),
        Cell(speaker.tell(STATUSES[partner.status]), TONES.get(partner.status, "normal")),
    )
    return Row(cells if with_id else cells[1:], below=_serves(partner, speaker))


def _serves(partner: Listed, speaker: Speaker) -> str:
    """The places it reaches, if it says which."""
    if partner.serves is None:
        return ""
    return speaker.tell(say("Reaches: {places}.", places=listing(partner.serves, ",")))


def _seats(partner: Listed, speaker: Speaker) -> str:
    """The seats it fills; for one without a seat, what it does."""
    if partner.seats:
        return "; ".join(speaker.pick(seat.name) for seat in partner.seats)
    return speaker.word(partner.role or "")


def _sentence(partner: Listed, speaker: Speaker, *, with_id: bool) -> str:
    name = name_told(partner.who, speaker)
    who = f"{name} ({partner.who.id})" if with_id else name
    told = speaker.tell(say("{partner}: {status}", partner=who, status=standing(partner.status, partner.since)))
    seats = _seats(partner, speaker)
    parts = (f"{told}.", f"{seats}." if seats else "", _serves(partner, speaker))
    return " ".join(filter(None, parts))


def _object(partner: Listed) -> dict[str, Any]:
    return {
        **named_data(partner.who),
        "status": partner.status,
        "since": json_day(partner.since),
        "seats": [seat.id for seat in partner.seats],
        "role": partner.role,
        "serves": None if partner.serves is None else list(partner.serves),
    }
