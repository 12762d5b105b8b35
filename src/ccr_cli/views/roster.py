"""What ``ccr partner import`` answers, as blocks: what it would do with each row."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ccr_cli.language.message import Argument, Message, Typed, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.labels import STATUSES
from ccr_cli.rosters.entry import NOT_TOLD
from ccr_cli.rosters.roster import LeftOutKind, ListedAgency, ReadRoster, WhyNone
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Paragraph, Row
from ccr_cli.views.roster_data import fields_of
from ccr_cli.views.roster_places import row_told, rows_told, sheet_told
from ccr_cli.views.roster_questions import questions_told
from ccr_cli.views.roster_sums import sums
from ccr_cli.views.roster_there import there_blocks

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
_BEST_FIRST = ("at-the-table", "liaison", "invited", "identified", "declined", "left")
_ADDED: Mapping[str, Message] = {
    "seats": say("seats"),
    "role": say("what it does"),
    "since": say("since when"),
    "agreement": say("agreement"),
    "languages": say("languages"),
    "serves": say("places"),
    "contacts": say("how to reach it"),
    "note": say("a note"),
}


def roster_blocks(roster: ReadRoster, framework: Framework, speaker: Speaker) -> list[Block]:
    """The columns, the rows by what happens to them, the sums, and what is open."""
    return [
        *_sheets(roster, speaker),
        *_columns(roster, speaker),
        *_new(roster, framework, speaker),
        *_more(roster, speaker),
        *there_blocks(roster, speaker),
        *_skipped(roster, speaker),
        Paragraph(""),
        *_left_out(roster, speaker),
        Paragraph(speaker.tell(sums(roster)), tone="strong"),
        *_questions(roster, speaker),
    ]


def _sheets(roster: ReadRoster, speaker: Speaker) -> Iterator[Block]:
    """The sheets that were read, where there are several, with how many rows each has."""
    told: list[Argument] = [
        say_many(
            "{sheet} ({number} row)",
            "{sheet} ({number} rows)",
            sheet.number_of_rows,
            sheet=sheet_told(sheet.called or ""),
        )
        for sheet in roster.sheets
    ]
    if len(told) > 1:
        yield Paragraph(speaker.tell(say("Read: {sheets}.", sheets=listing(told, ","))), tone="quiet")


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


def _new(roster: ReadRoster, framework: Framework, speaker: Speaker) -> Iterator[Block]:
    """The agencies that become partners, by their status."""
    new = [agency for agency in roster.agencies if agency.action == "add"]
    if not new:
        return
    yield Heading(speaker.tell(say("New ({number})", number=len(new))))
    columns = tuple(map(speaker.tell, (say("Row"), say("Partner"), say("Seats"))))
    of_status = {status: [one for one in new if one.entry["status"] == status] for status in _BEST_FIRST}
    rows: list[Row] = []
    sentences: list[Paragraph] = []
    for status, agencies in of_status.items():
        cells = [(agency, _cells(agency, roster, framework, speaker)) for agency in agencies]
        head = _capital(speaker.tell(say("{status} ({number})", status=STATUSES[status], number=len(agencies))))
        rows += [Row((Cell(head),), is_section=True), *(Row(those) for _, those in cells)] if cells else []
        sentences += [_sentence(agency, those, roster, speaker) for agency, those in cells]
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


def _sentence(agency: ListedAgency, cells: tuple[Cell, Cell, Cell], roster: ReadRoster, speaker: Speaker) -> Paragraph:
    rows = listing(rows_told(roster, agency.rows), ",")
    status = STATUSES[agency.entry["status"]]
    told = say(
        "Row {row}: {name}; {seats}; {status}.", row=rows, name=cells[1].text, seats=cells[2].text, status=status
    )
    left = _left_out_of(agency.rows, roster)
    more = (
        speaker.tell(say("Left out: {kinds}.", kinds=listing([_LEFT_OUT[kind] for kind in left], ","))) if left else ""
    )
    return Paragraph(" ".join(filter(None, (speaker.tell(told), more))))


def _left_out_of(numbers: Sequence[int], roster: ReadRoster) -> list[LeftOutKind]:
    """What was left out of the rows of an agency."""
    return list(dict.fromkeys(kind for one in roster.rows if one.number in numbers for kind in one.left_out))


def _more(roster: ReadRoster, speaker: Speaker) -> Iterator[Block]:
    """The partners to which something is added, and what."""
    more = [agency for agency in roster.agencies if agency.action == "update"]
    if not more:
        return
    yield Heading(speaker.tell(say("More of a partner that is there ({number})", number=len(more))))
    for agency in more:
        added = listing([_ADDED[key] for key in agency.missing], ",")
        name = speaker.word(agency.entry["name"])
        told = say("Row {row}: {name}; added: {what}.", row=row_told(roster, agency.rows[0]), name=name, what=added)
        yield Paragraph(speaker.tell(told), indent=2)


def _skipped(roster: ReadRoster, speaker: Speaker) -> Iterator[Block]:
    rows = [row for row in roster.rows if row.why in _WHY]
    if rows:
        yield Heading(speaker.tell(say("Left out whole ({number})", number=len(rows))))
    for why, told in _WHY.items():
        numbers = rows_told(roster, [row.number for row in rows if row.why == why])
        if numbers:
            listed = listing(numbers[:_MOST], ",")
            message = say_many("Row {rows}: {why}.", "Rows {rows}: {why}.", len(numbers), rows=listed, why=told)
            yield Paragraph(speaker.tell(message), indent=2)


def _left_out(roster: ReadRoster, speaker: Speaker) -> Iterator[Block]:
    """What was left out of rows, with how many had it."""
    counts = Counter(kind for row in roster.rows for kind in row.left_out)
    told: list[Argument] = [
        say("{kind} ({number})", kind=_LEFT_OUT[kind], number=number) for kind, number in counts.most_common()
    ]
    if told:
        yield Paragraph(speaker.tell(say("Left out of rows: {kinds}.", kinds=listing(told, ","))), tone="quiet")


def _questions(roster: ReadRoster, speaker: Speaker) -> Iterator[Block]:
    told = questions_told(roster, speaker)
    if told:
        yield Heading(speaker.tell(say("Open questions")))
    yield from (Paragraph(line, indent=2) for line in told)
