"""What ``ccr partner import`` answers, as blocks: what it would do with each row, and sums that can be checked."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ccr_cli.language.message import Argument, Listing, Message, Quote, Typed, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.labels import STATUSES
from ccr_cli.rosters.roster import (
    NO_AGENCIES,
    LeftOutKind,
    QuestionKind,
    ReadRoster,
    RosterQuestion,
    RosterRow,
    RowAction,
    WhyNone,
)
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Paragraph, Row, Tone

_MOST = 60  # rows of a table
_MOST_NAMED = 20  # agencies or words in a question
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


def sums(roster: ReadRoster) -> Message:
    """The rows counted by what becomes of them, so that they can be checked against the sheet."""
    whys = Counter(row.why for row in roster.rows)
    counts: list[Argument] = [
        say_many("{number} agency", "{number} agencies", len(roster.agencies)),
        say_many("{number} folded into them", "{number} folded into them", whys["folded"]),
    ]
    asked = whys["person"] + whys["unclear"]
    for_readers = sum(whys[why] for why in NO_AGENCIES)
    more = (
        (for_readers, say_many("{number} section, total or note", "{number} sections, totals and notes", for_readers)),
        (whys["no-agency"], say("{number} without an agency", number=whys["no-agency"])),
        (
            whys["private"],
            say("{number} with something private", number=whys["private"]),
        ),
        (asked, say_many("{number} question", "{number} questions", asked)),
    )
    counts += [message for number, message in more if number]
    seen = len({row.number for row in roster.rows})
    if len(roster.rows) > seen:
        counts.append(say("{number} in one row with another", number=len(roster.rows) - seen))
    lost = roster.number_of_rows - seen
    counts.append(say_many("{number} lost", "{number} lost", lost))
    rows = say_many("{number} row", "{number} rows", roster.number_of_rows)
    return say("{rows}: {counts}.", rows=rows, counts=listing(counts, ","))


def _columns(roster: ReadRoster, speaker: Speaker) -> Iterator[Block]:
    known: list[Argument] = [
        say("{heading} ({field})", heading=heading.shown, field=Typed(heading.field))
        for heading in roster.headings
        if heading.field is not None
    ]
    others: list[Argument] = [heading.shown for heading in roster.headings if heading.field is None]
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
            yield from _skipped(rows, speaker)
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
    numbers = ", ".join(map(str, agency.rows[:3])) + ("…" if len(agency.rows) > 3 else "")
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


def _skipped(rows: Sequence[RosterRow], speaker: Speaker) -> Iterator[Paragraph]:
    for why, told in _WHY.items():
        numbers: list[Argument] = [row.number for row in rows if row.why == why]
        if numbers:
            listed = listing(numbers[:_MOST], ",")
            message = say_many("Row {rows}: {why}.", "Rows {rows}: {why}.", len(numbers), rows=listed, why=told)
            yield Paragraph(speaker.tell(message), indent=2)


def questions_told(questions: Sequence[RosterQuestion], speaker: Speaker) -> list[str]:
    """What has to be decided, a sentence for each kind of row."""
    told: list[str] = []
    for kind in _ORDER:
        those = [question for question in questions if question.kind == kind]
        if those:
            told += [speaker.tell(message) for message in _of_kind(kind, those)]
    return told


_ORDER: tuple[QuestionKind, ...] = (
    "person", "seats", "status", "since", "agreement", "confidential", "acronym", "struck", "languages",
)  # fmt: skip


def _some(listed: Sequence[Argument]) -> list[Argument]:
    """The first of many, and how many more there are."""
    more = len(listed) - _MOST_NAMED
    last = [say_many("{number} more", "{number} more", more)] if more > 0 else []
    return [*listed[:_MOST_NAMED], *last]


def _of_kind(kind: QuestionKind, those: Sequence[RosterQuestion]) -> Iterator[Message]:
    about = _some([Quote(question.about) for question in those])
    numbers: list[Argument] = [*sorted({number for question in those for number in question.rows})]
    match kind:
        case "person":
            yield say_many(
                "Row {rows}: is that an agency? Its name reads like a person's.",
                "Rows {rows}: are those agencies? Their names read like those of persons.",
                len(numbers),
                rows=listing(_some(numbers), ","),
            )
        case "seats":
            yield say("Which seats do these fill? {names}.", names=listing(about, ","))
        case "status":
            yield say("What do these say of a status? {words}.", words=listing(about, ","))
        case "since":
            days: list[Argument] = [Quote(word) for question in those for word in question.choices or (question.about,)]
            yield say("Which days are these? {days}.", days=listing(list(dict.fromkeys(days)), ","))
        case "agreement":
            yield say("When were the agreements signed? {names}.", names=listing(about, ","))
        case "confidential":
            yield say(
                "Where these are counts as confidential until somebody says otherwise; is a name so too? {names}.",
                names=listing(about, ","),
            )
        case "acronym":
            yield say(
                "These are written in short, and stay so: what are they called? {names}.", names=listing(about, ",")
            )
        case "struck":
            yield say("These are struck through and count as left: {names}.", names=listing(about, ","))
        case _:
            yield say("Look at these once more: {names}.", names=listing(about, ","))
