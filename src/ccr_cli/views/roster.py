"""What ``ccr partner import`` answers, as blocks: what it would do with each row."""

from collections.abc import Iterator, Mapping, Sequence

from ccr_cli.language.message import Argument, Listing, Message, Typed, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.labels import STATUSES
from ccr_cli.rosters.roster import NO_AGENCIES, LeftOutKind, ReadRoster, RosterRow, RowAction, WhyNone
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Paragraph, Row, Tone
from ccr_cli.views.roster_data import fields_of
from ccr_cli.views.roster_places import rows_told
from ccr_cli.views.roster_sums import sums

_MOST = 60  # rows of a table
_LEFT_OUT: Mapping[LeftOutKind, Message] = {
    "person": say("a person's name"),
    "address": say("an address"),
    "phone": say("somebody's own telephone"),
    "email": say("a person's mail"),
    "notes": say("notes"),
    "role": say("what it does"),
    "languages": say("words under languages"),
    "since": say("a day that can't be told"),
    "agreement": say("an agreement without its day"),
    "serves": say("places"),
    "contacts": say("contacts of a network"),
}
_WHY: Mapping[WhyNone, Message] = {
    "no-agency": say("no agency"),
    "person": say("reads like a person's name"),
    "private": say("something private in the name"),
    "unwanted": say("not to be invited, its status says"),
    "unclear": say("a notary is no lawyer here: somebody has to say what it is"),
}
_ACTIONS: Mapping[RowAction, tuple[Message, Tone]] = {
    "add": (say("New"), "good"),
    "update": (say("More of a partner that is there"), "good"),
    "same": (say("There already, and not changed"), "quiet"),
    "skip": (say("Left out whole"), "open"),
}


def roster_blocks(roster: ReadRoster, framework: Framework, speaker: Speaker) -> list[Block]:
    """The columns, the rows by what happens to them, and the sums."""
    return [
        *_columns(roster, speaker),
        Paragraph(""),
        *_table(roster, framework, speaker),
        Paragraph(speaker.tell(sums(roster)), tone="strong"),
    ]


def _columns(roster: ReadRoster, speaker: Speaker) -> Iterator[Block]:
    known: list[Argument] = [
        say("{heading} ({field})", heading=shown, field=Typed(field))
        for shown, field in fields_of(roster).items()
        if field is not None
    ]
    others: list[Argument] = [shown for shown, field in fields_of(roster).items() if field is None]
    yield Paragraph(speaker.tell(say("Understood: {columns}.", columns=listing(known, ","))), tone="quiet")
    if others:
        told = say("Not understood, and left out: {columns}.", columns=listing(others, ","))
        yield Paragraph(speaker.tell(told), tone="quiet")


def _table(roster: ReadRoster, framework: Framework, speaker: Speaker) -> Iterator[Block]:
    for action in _ACTIONS:
        rows = [row for row in roster.rows if _action(row, roster) == action]
        if not rows:
            continue
        told, tone = _ACTIONS[action]
        yield Heading(speaker.tell(say("{what} ({number})", what=told, number=len(rows))))
        if action == "skip":
            yield from _skipped(rows, roster, speaker)
        else:
            yield _grid(rows[:_MOST], roster, framework, speaker, tone)
        if len(rows) > _MOST:
            more = say_many("and {number} more row", "and {number} more rows", len(rows) - _MOST)
            yield Paragraph(speaker.tell(more), tone="quiet")
        yield Paragraph("")


def _action(row: RosterRow, roster: ReadRoster) -> RowAction | None:
    """What happens to a row; ``None`` for one that is folded into another, or is no agency's."""
    if row.why == "folded" or row.why in NO_AGENCIES:
        return None
    return "skip" if row.agency is None else roster.agencies[row.agency].action


def _grid(rows: Sequence[RosterRow], roster: ReadRoster, framework: Framework, speaker: Speaker, tone: Tone) -> Grid:
    columns = tuple(map(speaker.tell, (say("Row"), say("Partner"), say("Seats"), say("Status"))))
    drawn = tuple(_row(row, roster, framework, speaker, tone) for row in rows)
    sentences = tuple(Paragraph(_sentence(row, speaker)) for row in drawn)
    return Grid(columns, drawn, sentences)


def _row(row: RosterRow, roster: ReadRoster, framework: Framework, speaker: Speaker, tone: Tone) -> Row:
    agency = roster.agencies[row.agency or 0]
    entry = agency.entry
    seats = "; ".join(speaker.pick(framework.seats[seat].name) for seat in entry["seats"])
    numbers = speaker.tell(say("{rows}", rows=listing(rows_told(roster, agency.rows[:3]), ",")))
    numbers += "…" if len(agency.rows) > 3 else ""
    cells = (
        Cell(numbers),
        Cell(speaker.word(entry["name"]), tone),
        Cell(seats or speaker.word(entry.get("role", ""))),
        Cell(speaker.tell(STATUSES[entry["status"]])),
    )
    return Row(cells, below=_below(agency.rows, roster, speaker))


def _below(numbers: Sequence[int], roster: ReadRoster, speaker: Speaker) -> str:
    """What was left out of the rows of an agency."""
    left = dict.fromkeys(kind for one in roster.rows if one.number in numbers for kind in one.left_out)
    return speaker.tell(say("Left out: {kinds}.", kinds=_kinds(list(left)))) if left else ""


def _kinds(left: Sequence[LeftOutKind]) -> Listing:
    return listing([_LEFT_OUT[kind] for kind in left], ",")


def _sentence(row: Row, speaker: Speaker) -> str:
    numbers, name, seats, status = (cell.text for cell in row.cells)
    told = say("Row {row}: {name}; {seats}; {status}.", row=numbers, name=name, seats=seats, status=status)
    return " ".join(filter(None, (speaker.tell(told), row.below)))


def _skipped(rows: Sequence[RosterRow], roster: ReadRoster, speaker: Speaker) -> Iterator[Paragraph]:
    for why, told in _WHY.items():
        numbers = rows_told(roster, [row.number for row in rows if row.why == why])
        if numbers:
            listed = listing(numbers[:_MOST], ",")
            message = say_many("Row {rows}: {why}.", "Rows {rows}: {why}.", len(numbers), rows=listed, why=told)
            yield Paragraph(speaker.tell(message), indent=2)
