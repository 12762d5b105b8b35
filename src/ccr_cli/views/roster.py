"""What ``ccr partner import`` answers, as blocks: what it would do with each row."""

from collections import Counter
from collections.abc import Iterator, Mapping

from ccr_cli.language.message import Argument, Message, Quote, Typed, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Framework
from ccr_cli.rosters.roster import ReadRoster, RosterRow, WhyNone
from ccr_cli.views.blocks import Block, Heading, Paragraph
from ccr_cli.views.roster_data import by_cells, fields_of, owned
from ccr_cli.views.roster_new import LEFT_OUT, new_blocks
from ccr_cli.views.roster_places import row_told, rows_told, sheet_told
from ccr_cli.views.roster_questions import questions_told
from ccr_cli.views.roster_sums import sums
from ccr_cli.views.roster_there import there_blocks

_MOST = 60  # rows of a table
_MOST_SECTIONS = 20
_WHY: Mapping[WhyNone, Message] = {
    "no-agency": say("no agency"),
    "person": say("reads like a person's name"),
    "private": say("something private in the name"),
    "unwanted": say("not to be invited, its status says"),
    "unclear": say("a notary is no lawyer here: somebody has to say what it is"),
}
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


def roster_blocks(roster: ReadRoster, framework: Framework, speaker: Speaker, suffix: str) -> list[Block]:
    """The columns, the rows by what happens to them, the sums, and what is open.

    ``suffix`` ends a command that is told, so that it means this plan.
    """
    return [
        *_sheets(roster, speaker),
        *_columns(roster, speaker),
        *_sections(roster, speaker),
        *new_blocks(roster, framework, speaker),
        *_more(roster, speaker),
        *there_blocks(roster, speaker, suffix),
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
    kept: list[Argument] = [*owned(roster)]
    known: list[Argument] = [
        say("{heading} ({field})", heading=shown, field=Typed(field))
        for shown, field in fields_of(roster).items()
        if field is not None and shown not in kept
    ]
    others: list[Argument] = [shown for shown, field in fields_of(roster).items() if field is None]
    yield Paragraph(speaker.tell(say("Understood: {columns}.", columns=listing(known, ","))), tone="quiet")
    if kept:
        told = say("Persons' own, and left out: {columns}.", columns=listing(kept, ","))
        yield Paragraph(speaker.tell(told), tone="quiet")
    guessed: list[Argument] = [*by_cells(roster)]
    if guessed:
        told = say("Taken so by their cells, look at them: {columns}.", columns=listing(guessed, ","))
        yield Paragraph(speaker.tell(told), tone="quiet")
    if others:
        told = say("Not understood, and left out: {columns}.", columns=listing(others, ","))
        yield Paragraph(speaker.tell(told), tone="quiet")


def _sections(roster: ReadRoster, speaker: Speaker) -> Iterator[Block]:
    """The rows that were taken for sections, so that somebody sees an agency among them."""
    rows = [row for row in roster.rows if row.why == "section"]
    told: list[Argument] = [_section(row, roster) for row in rows[:_MOST_SECTIONS]]
    if len(rows) > len(told):
        told.append(say_many("{number} more", "{number} more", len(rows) - len(told)))
    if told:
        yield Paragraph(speaker.tell(say("Sections: {rows}.", rows=listing(told, ","))), tone="quiet")


def _section(row: RosterRow, roster: ReadRoster) -> Message:
    place = row_told(roster, row.number)
    return (
        say("row {row} {words}", row=place, words=Quote(row.shown)) if row.shown else say("row {number}", number=place)
    )


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
        say("{kind} ({number})", kind=LEFT_OUT[kind], number=number) for kind, number in counts.most_common()
    ]
    if told:
        yield Paragraph(speaker.tell(say("Left out of rows: {kinds}.", kinds=listing(told, ","))), tone="quiet")


def _questions(roster: ReadRoster, speaker: Speaker) -> Iterator[Block]:
    told = questions_told(roster, speaker)
    if told:
        yield Heading(speaker.tell(say("Open questions")))
    yield from (Paragraph(line, indent=2) for line in told)
