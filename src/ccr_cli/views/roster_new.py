"""The agencies of a roster that become partners, an agency a line under its status."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ccr_cli.language.message import Message, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.labels import STATUSES
from ccr_cli.rosters.entry import NOT_TOLD
from ccr_cli.rosters.roster import LeftOutKind, ListedAgency, ReadRoster
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Paragraph, Row
from ccr_cli.views.roster_places import row_told, rows_told

_MOST = 60  # rows of a table
LEFT_OUT: Mapping[LeftOutKind, Message] = {
    "person": say("a person's name"),
    "address": say("an address"),
    "phone": say("a telephone that may be somebody's own"),
    "email": say("a person's mail"),
    "notes": say("notes"),
    "role": say("what it does"),
    "languages": say("words under languages"),
    "since": say("a day that can't be told"),
    "agreement": say("an agreement without its day"),
    "serves": say("places"),
    "contacts": say("contacts of a network"),
}
"""What is left out of a row, by its kind."""
_BEST_FIRST = ("at-the-table", "liaison", "invited", "identified", "declined", "left")


def new_blocks(roster: ReadRoster, framework: Framework, speaker: Speaker) -> Iterator[Block]:
    """The agencies that become partners, by their status."""
    new = [agency for agency in roster.agencies if agency.action == "add"]
    if not new:
        return
    yield Heading(speaker.tell(say("New ({number})", number=len(new))))
    columns = tuple(map(speaker.tell, (say("Row"), say("Partner"), say("Seats"))))
    of_status = {status: [one for one in new if one.entry["status"] == status] for status in _BEST_FIRST}
    left = _left_out_of_rows(roster)
    rows: list[Row] = []
    sentences: list[Paragraph] = []
    for status, agencies in of_status.items():
        cells = [(agency, _cells(agency, roster, framework, speaker)) for agency in agencies]
        head = _capital(speaker.tell(say("{status} ({number})", status=STATUSES[status], number=len(agencies))))
        rows += [Row((Cell(head),), is_section=True), *(Row(those) for _, those in cells)] if cells else []
        sentences += [_sentence(agency, those, roster, left, speaker) for agency, those in cells]
    yield Grid(columns, tuple(rows[:_MOST]), tuple(sentences), is_tight=True)
    unseen = sum(not row.is_section for row in rows[_MOST:])
    if unseen:
        told = say_many("and {number} more row", "and {number} more rows", unseen)
        yield Paragraph(speaker.tell(told), tone="quiet")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _cells(agency: ListedAgency, roster: ReadRoster, framework: Framework, speaker: Speaker) -> tuple[Cell, Cell, Cell]:
    entry = agency.entry
    seats = "; ".join(speaker.pick(framework.seats[seat].name) for seat in entry["seats"])
    return (
        Cell(_rows(agency, roster, speaker)),
        Cell(speaker.word(entry["name"]), "good"),
        Cell(seats or _role(entry.get("role", ""), speaker), "normal" if seats else "open"),
    )


def _role(role: str, speaker: Speaker) -> str:
    return speaker.tell(say("not told yet")) if role in NOT_TOLD.values() else speaker.word(role)


def _rows(agency: ListedAgency, roster: ReadRoster, speaker: Speaker) -> str:
    """The first row of an agency, and how many more it has."""
    first = speaker.tell(say("{rows}", rows=row_told(roster, agency.rows[0])))
    return f"{first} +{len(agency.rows) - 1}" if len(agency.rows) > 1 else first


def _sentence(
    agency: ListedAgency,
    cells: tuple[Cell, Cell, Cell],
    roster: ReadRoster,
    left_out: Mapping[int, Sequence[LeftOutKind]],
    speaker: Speaker,
) -> Paragraph:
    rows = listing(rows_told(roster, agency.rows), ",")
    status = STATUSES[agency.entry["status"]]
    told = say(
        "Row {row}: {name}; {seats}; {status}.", row=rows, name=cells[1].text, seats=cells[2].text, status=status
    )
    left = dict.fromkeys(kind for number in agency.rows for kind in left_out.get(number, ()))
    more = (
        speaker.tell(say("Left out: {kinds}.", kinds=listing([LEFT_OUT[kind] for kind in left], ","))) if left else ""
    )
    return Paragraph(" ".join(filter(None, (speaker.tell(told), more))))


def _left_out_of_rows(roster: ReadRoster) -> Mapping[int, Sequence[LeftOutKind]]:
    """What was left out, by the number of its row; a row can have several agencies."""
    found: defaultdict[int, list[LeftOutKind]] = defaultdict(list)
    for one in roster.rows:
        found[one.number] += one.left_out
    return found
