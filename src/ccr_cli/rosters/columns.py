"""Where the headings of a roster stand, and what each column has."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.language.nearest import slug
from ccr_cli.privacy.in_text import reads_like_a_person
from ccr_cli.rosters.cells import filled, is_mark, is_no_mark, letter_of, one_line, words_of
from ccr_cli.rosters.languages import code_of, languages_in
from ccr_cli.rosters.names import says_agency
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.showing import may_show
from ccr_cli.rosters.titles import title_in
from ccr_cli.rosters.unheaded import fields_by_content
from ccr_cli.rosters.words import meanings, phrases
from ccr_cli.spreadsheets.sheet import SheetCell, SheetRow

TO_MAP = {
    "name": "name", "seats": "seats", "sector": "seats", "type": "seats", "role": "role", "status": "status",
    "since": "since", "phone": "phone", "email": "email", "contact": "contact", "title": "title",
    "languages": "languages", "agreement": "agreement", "mou": "agreement", "until": "until", "address": "address",
    "city": "city", "notes": "notes", "alias": "alias", "serves": "serves",
}  # fmt: skip
"""What ``--map`` may name, each with the field that it means."""
TOLD_AS = {
    "own_phone": "phone", "own_email": "email", "own_address": "address", "owned": "contact", "hotline": "phone",
    "person": "contact", "title": "contact", "joined": "since", "asked": "since", "unit": "role", "alias": "name",
    "mark-seat": "seats", "mark-status": "status", "mark-language": "languages",
}  # fmt: skip
"""The field under which a column is told where it has one of its own here."""
NOT_HEARD = ("unheard", "number")

_MOST_ABOVE = 40  # rows in which the headings are looked for
_LEAST = 2  # headings of a row
_LEAST_DOWN = 3  # headings of a column, where a roster lies on its side
_RUN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_")
_PIECES = re.compile(r"[/|()]|\s[-–—]\s")
_MOST_WORDS = 12  # of a heading
_SAMPLE = 200  # rows that are looked at to tell what a column has


class RosterColumn(NamedTuple):
    """A column of a roster."""

    place: int
    field: str | None
    """What is understood to stand in it."""
    shown: str
    """Its heading, if that may be shown; else its letter."""
    meaning: str = ""
    """The seat, status or language that a mark in it means."""


class RosterColumns(NamedTuple):
    """The columns of a roster, and where its agencies begin."""

    columns: tuple[RosterColumn, ...]
    first: int
    """The place of the first row below the headings."""
    headings: tuple[str, ...] = ()
    """The headings as they stand there, to know them where they stand again."""

    def of(self, *fields: str) -> list[RosterColumn]:
        """The columns that have one of some fields."""
        return [column for column in self.columns if column.field in fields]


def columns_of(rows: Sequence[SheetRow], named: Mapping[str, str], seats: SeatReader) -> RosterColumns | None:
    """The columns; ``None`` where none has agencies. Raises ``UserError`` for a column named that isn't there."""
    place = _row_of_headings(rows, named)
    if place is None:
        return _by_letters(rows, named) if named else _by_content(rows, seats)
    texts = _texts(rows, place)
    below = rows[place + 1 :][:_SAMPLE]
    fields = [field_of(text) for text in texts]
    fields = [
        _told_apart(field, text, at, fields, below) for at, (field, text) in enumerate(zip(fields, texts, strict=True))
    ]
    columns = [
        _marked(at, text, below, seats) or RosterColumn(at, field, _shown(text, at))
        for at, (field, text) in enumerate(zip(fields, texts, strict=True))
        if text or any(at < len(row.cells) and _is_worth_telling(row.cells[at]) for row in below)
    ]
    columns = _with_named(_without_persons(columns, texts, below, seats), texts, named)
    columns = _with_a_name(columns, texts, below, seats)
    found = RosterColumns(tuple(columns), place + 1, tuple(texts))
    return found if found.of("name") else None


def headings_down(rows: Sequence[SheetRow]) -> int:
    """How many headings stand in the first column, one below the other, where a roster lies on its side."""
    first = [words_of(row.cells[0]) for row in rows[:_MOST_ABOVE] if row.cells]
    fields = {field for text in first if (field := _surely(text)) is not None and field not in NOT_HEARD}
    return len(fields) if len(fields) >= _LEAST_DOWN and "name" in fields else 0


def headings_across(rows: Sequence[SheetRow]) -> int:
    """How many headings stand in the row that has most."""
    return max((_score(row) for row in rows[:_MOST_ABOVE]), default=0)


def field_of(text: str) -> str | None:
    """What a heading says: the longest phrase in it, of equally long ones that of the field that comes first."""
    text = _without_brackets(text)
    if not text:
        return None
    exact = _exactly(text)
    if exact is not None:
        return exact
    found = list(phrases("headings").found_in(text))
    if not found or len(one_line(text).split()) > _MOST_WORDS:
        return None
    longest = max(one.size for one in found)
    said = {one.meaning for one in found if one.size == longest} - {"number"}
    return next((field for field in meanings("headings") if field in said), None)


def _without_brackets(text: str) -> str:
    """A heading without what explains it in brackets, unless there is nothing else; "OrgPhone" is two words."""
    text = _RUN_TOGETHER.sub(" ", text)
    bare = re.sub(r"\([^)]{4,}\)", " ", one_line(text)).strip(" *:#?.")
    return bare or one_line(text)


def _exactly(text: str) -> str | None:
    """What a heading says that is nothing but one, perhaps in two languages."""
    plain = _without_brackets(text)
    whole = phrases("headings").exact(plain)
    if whole is not None:
        return whole
    pieces = [phrases("headings").exact(piece) for piece in _pieces(text)]
    return pieces[0] if len(pieces) > 1 and all(pieces) else None


def _pieces(text: str) -> list[str]:
    """The pieces of a heading that stands there in two languages."""
    return [piece for piece in _PIECES.split(one_line(text)) if piece.strip()]


def _surely(text: str) -> str | None:
    """What a text says that can be a heading: a few words, none of them a number."""
    plain = _without_brackets(text)
    exact = _exactly(text)
    if exact is not None or any(sign.isdigit() for sign in plain) or "@" in plain:
        return exact
    longest = phrases("headings").longest_in(plain)
    return field_of(plain) if longest is not None and longest.size * 2 >= len(plain.split()) else None


def _score(row: SheetRow) -> int:
    texts = [words_of(row.cells[place]) for place in filled(row)]
    exact = {field for text in texts if (field := _exactly(text)) is not None and not _is_status(text)}
    known = Counter(field for text in texts if (field := _surely(text)) is not None)
    is_headed = "name" in known and len(texts) > 1
    if not exact or not (is_headed or len(known) * 5 >= len(texts) * 2):
        return 0
    return len(known) + len(exact)


def _is_status(text: str) -> bool:
    """Whether a heading can as well be what stands below one."""
    return phrases("statuses").exact(text) is not None


def _row_of_headings(rows: Sequence[SheetRow], named: Mapping[str, str]) -> int | None:
    """The place of the row of headings: that with most of them, or with all that somebody named."""
    if named:
        place = _row_with(rows, named)
        if place is not None:
            return place
    scores = [(_score(row), -place) for place, row in enumerate(rows[:_MOST_ABOVE])]
    best, back = max(scores, default=(0, 0))
    if best > _LEAST or (best and len(filled(rows[-back])) > _LEAST):
        return -back
    return -back if best and _stands_alone(rows, -back) else _row_of_questions(rows)


def _row_of_questions(rows: Sequence[SheetRow]) -> int | None:
    """The place of a first row whose headings are whole sentences, as in the answers to a form."""
    for place, row in enumerate(rows[:_MOST_ABOVE]):
        texts = [words_of(row.cells[at]) for at in filled(row)]
        fields = {field_of(text) for text in texts} - {None, *NOT_HEARD}
        if len(fields) > _LEAST and "name" in fields and not any(sign.isdigit() for text in texts for sign in text):
            return place
    return None


def has_headings(rows: Sequence[SheetRow], headings: Iterable[str]) -> bool:
    """Whether a sheet has a row with all of some headings."""
    return _row_with(rows, headings) is not None


def _row_with(rows: Sequence[SheetRow], headings: Iterable[str]) -> int | None:
    wanted = {slug(heading) for heading in headings}
    for place, row in enumerate(rows[:_MOST_ABOVE]):
        if wanted <= {slug(words_of(row.cells[at])) for at in filled(row)}:
            return place
    return None


def _stands_alone(rows: Sequence[SheetRow], place: int) -> bool:
    """Whether a row with one heading heads a list of names."""
    row = rows[place]
    texts = [words_of(row.cells[at]) for at in filled(row)]
    fields = [field_of(text) for text in texts]
    return "name" in fields and place + 1 < len(rows)


def _texts(rows: Sequence[SheetRow], place: int) -> list[str]:
    """The headings, each with the words above it that head several, where it says too little alone."""
    row = rows[place]
    above = _spread(rows[place - 1], len(row.cells)) if place and len(filled(rows[place - 1])) > 1 else {}
    texts = []
    for at, cell in enumerate(row.cells):
        text = one_line(words_of(cell))
        if text and at in above and (phrases("either").exact(text) or field_of(text) in (None, "since", "until")):
            text = f"{above[at]} {text}"
        texts.append(text)
    return texts


def _is_worth_telling(cell: SheetCell) -> bool:
    """Whether a cell of a column without heading has more than a number."""
    return any(sign.isalpha() for sign in words_of(cell))


def _spread(row: SheetRow, width: int) -> dict[int, str]:
    """The words above each column: those of a cell reach to the next one."""
    found: dict[int, str] = {}
    last = ""
    for at in range(width):
        text = one_line(words_of(row.cells[at])) if at < len(row.cells) else ""
        last = text or last
        if last and field_of(last) is not None:
            found[at] = last
    return found


def _told_apart(
    field: str | None, text: str, at: int, fields: Sequence[str | None], below: Sequence[SheetRow]
) -> str | None:
    """What a heading means that can be two things: names of persons or agencies, what one does or a job."""
    either = next(
        (said for one in (_without_brackets(text), *_pieces(text)) if (said := phrases("either").exact(one))), None
    )
    if either == "name" and field in ("name", "contact", "status", "person"):
        others = [other for place, other in enumerate(fields) if place != at and other == "name"]
        strong = [other for other in others if other == "name"]
        if strong:
            return "person" if field in ("name", "person") else field
        return "name" if field == "name" or "name" not in fields else field
    if either == "role" and field in ("role", "title"):
        return "title" if _are_titles(at, below) else field if field != "title" else "title"
    if field == "serves" and _are(at, below, lambda cell: bool(languages_in(cell).languages)):
        return "languages"
    return field


def _are_titles(at: int, below: Sequence[SheetRow]) -> bool:
    return _are(at, below, lambda cell: title_in(cell).title is not None)


def _are(at: int, below: Sequence[SheetRow], test: Callable[[str], bool]) -> bool:
    """Whether most cells of a column are of a kind."""
    cells = [words_of(row.cells[at]) for row in below if at < len(row.cells) and row.cells[at] != ""]
    return bool(cells) and sum(map(test, cells)) * 2 > len(cells)


def _marked(at: int, text: str, below: Sequence[SheetRow], seats: SeatReader) -> RosterColumn | None:
    """A column whose heading is a seat, a status or a language, and whose cells are marks."""
    cells = [words_of(row.cells[at]) for row in below if at < len(row.cells)]
    if any(is_mark(cell) for cell in cells) and all(is_mark(cell) or is_no_mark(cell) for cell in cells):
        if len(meant := seats.exactly(text).seats) == 1 and phrases("headings").exact(text) is None:
            return RosterColumn(at, "mark-seat", _shown(text, at), meant[0])
        if (status := phrases("statuses").exact(text)) is not None and phrases("headings").exact(text) is None:
            return RosterColumn(at, "mark-status", _shown(text, at), status)
        if (code := code_of(text)) is not None:
            return RosterColumn(at, "mark-language", _shown(text, at), code)
    return None


def _shown(text: str, at: int) -> str:
    """A heading as it may be shown: it may hold anything, where the row of headings isn't one."""
    return text if text and may_show(text) else letter_of(at)


def _with_named(columns: Sequence[RosterColumn], texts: Sequence[str], named: Mapping[str, str]) -> list[RosterColumn]:
    """The columns with what somebody said of them."""
    found = list(columns)
    alone = {TO_MAP[field] for field in named.values() if field not in ("phone", "email", "contact", "notes")}
    found = [one._replace(field=None) if one.field in alone else one for one in found]
    for heading, field in named.items():
        place = _place_of(heading, texts)
        found = [one._replace(field=TO_MAP[field], meaning="") if one.place == place else one for one in found]
    return found


def _place_of(heading: str, texts: Sequence[str]) -> int:
    by_heading = [place for place, text in enumerate(texts) if slug(text) == slug(heading) and text]
    by_letter = [place for place in range(len(texts)) if letter_of(place) == heading.strip().upper()]
    if by_heading or by_letter:
        return (by_heading or by_letter)[0]
    known = [_shown(text, at) for at, text in enumerate(texts) if text]
    raise UserError(
        say("No column is headed {heading}.", heading=Typed(heading)),
        say("The columns are {columns}.", columns=typed(known, "and")),
    )


def _with_a_name(
    columns: list[RosterColumn], texts: Sequence[str], below: Sequence[SheetRow], seats: SeatReader
) -> list[RosterColumn]:
    """The columns, one of which has the agencies: a heading with another word in it too, or what stands below it."""
    if any(column.field == "name" for column in columns):
        return _one_name(columns)
    for column in columns:
        said = {found.meaning for found in phrases("headings").found_in(texts[column.place])}
        if "name" in said and column.field in ("seats", "contact", "role", "unit", "unheard", None):
            return [one._replace(field="name") if one is column else one for one in columns]
    for column in columns:
        if column.field == "unit":
            return [one._replace(field="name") if one is column else one for one in columns]
    free = {column.place for column in columns if column.field is None}
    guessed = fields_by_content(below, seats)
    place = next((at for at, field in guessed.items() if field == "name" and at in free), None)
    return [one._replace(field="name") if one.place == place else one for one in columns]


def _one_name(columns: list[RosterColumn]) -> list[RosterColumn]:
    """The columns, of which the first one of agencies counts; another is what it does, or is passed over."""
    names = [column for column in columns if column.field == "name"]
    return [one._replace(field="unit") if one in names[1:] else one for one in columns]


def _without_persons(
    columns: Sequence[RosterColumn], texts: Sequence[str], below: Sequence[SheetRow], seats: SeatReader
) -> list[RosterColumn]:
    """The columns; one whose cells read like the names of persons has persons, whatever its heading says.

    Under "Name", which can be anybody's, agencies have to be told by their words.
    """

    def has_persons(one: RosterColumn) -> bool:
        if one.field not in ("name", "unit", "alias"):
            return False
        can_be_either = any(
            phrases("either").exact(piece) == "name" for piece in (texts[one.place], *_pieces(texts[one.place]))
        )
        return _are(one.place, below, _reads_like_one) or (
            can_be_either and not _are(one.place, below, lambda cell: says_agency(one_line(cell), seats))
        )

    return [one._replace(field="person") if has_persons(one) else one for one in columns]


def _reads_like_one(cell: str) -> bool:
    return reads_like_a_person(one_line(cell))


def _by_letters(rows: Sequence[SheetRow], named: Mapping[str, str]) -> RosterColumns:
    """The columns that somebody named by their letters, where there are no headings."""
    width = max((len(row.cells) for row in rows), default=0)
    columns = [RosterColumn(at, None, letter_of(at)) for at in range(width)]
    return RosterColumns(tuple(_with_named(columns, [""] * width, named)), 0)


def _by_content(rows: Sequence[SheetRow], seats: SeatReader) -> RosterColumns | None:
    """The columns of a roster without headings, by what stands in them."""
    fields = fields_by_content(rows[:_SAMPLE], seats)
    if "name" not in fields.values():
        return None
    width = max(len(row.cells) for row in rows)
    return RosterColumns(
        tuple(RosterColumn(at, fields.get(at), letter_of(at)) for at in range(width) if at in fields or _has(rows, at)),
        0,
    )


def _has(rows: Sequence[SheetRow], at: int) -> bool:
    return any(at < len(row.cells) and row.cells[at] != "" for row in rows[:_SAMPLE])
