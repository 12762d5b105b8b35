"""In which row the headings of a roster stand."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ccr_cli.language.nearest import slug
from ccr_cli.rosters.below_headings import are_marks
from ccr_cli.rosters.cells import filled, one_line, words_of
from ccr_cli.rosters.columns import NOT_HEARD
from ccr_cli.rosters.headings import exactly, field_of, is_status_too, surely
from ccr_cli.rosters.mails import has_mail
from ccr_cli.rosters.telephones import has_telephone
from ccr_cli.rosters.words import listed, phrases
from ccr_cli.spreadsheets.sheet import SheetRow

MOST_ABOVE = 80  # rows in which the headings are looked for
_LEAST = 2  # headings of a row
_LETTERS = 2  # of the last column that a roster has
_LEAST_DOWN = 3  # headings of a column, where a roster lies on its side


def headings_down(rows: Sequence[SheetRow]) -> int:
    """How many headings stand in the first column, one below the other, where a roster lies on its side."""
    first = [words_of(row.cells[0]) for row in rows[:MOST_ABOVE] if row.cells]
    fields = {field for text in first if (field := surely(text)) is not None and field not in NOT_HEARD}
    if "name" not in fields and _has_empty_corner(rows):
        fields.add("name")
    return len(fields) if len(fields) >= _LEAST_DOWN and "name" in fields else 0


def _has_empty_corner(rows: Sequence[SheetRow]) -> bool:
    """Whether the first row has agencies beside an empty cell, with nothing in it that heads a column."""
    texts = [words_of(rows[0].cells[place]) for place in filled(rows[0])]
    return rows[0].cells[0] == "" and bool(texts) and not any(map(exactly, texts))


def headings_across(rows: Sequence[SheetRow]) -> int:
    """How many headings stand in the row that has most."""
    return max((_score(row) for row in rows[:MOST_ABOVE]), default=0)


def _score(row: SheetRow) -> int:
    texts = [words_of(row.cells[place]) for place in filled(row)]
    exact = {field for text in texts if (field := exactly(text)) is not None and not is_status_too(text)}
    known = Counter(field for text in texts if (field := surely(text)) is not None)
    is_headed = "name" in known and len(texts) > 1
    if not exact or not (is_headed or len(known) * 5 >= len(texts) * 2):
        return 0
    return len(known) + len(exact)


def row_of_headings(rows: Sequence[SheetRow], named: Mapping[str, str]) -> int | None:
    """The place of the row of headings: that with most of them, or with all that somebody named."""
    headings = [heading for heading in named if not _is_letter(heading)]
    for wanted in (named, headings):
        if wanted and (place := row_with(rows, wanted)) is not None:
            return place
    above = rows[: _first_of_data(rows)]
    found = _best_row(above)
    return found if found is not None or len(above) == len(rows) else _best_row(rows)


def _best_row(rows: Sequence[SheetRow]) -> int | None:
    """The place of the row with most headings; else of one with the questions of a form."""
    scores = [(_score(row), -place) for place, row in enumerate(rows[:MOST_ABOVE])]
    best, back = max(scores, default=(0, 0))
    if best > _LEAST or (best and len(filled(rows[-back])) > _LEAST):
        return -back
    return -back if best and _stands_alone(rows, -back) else _row_of_questions(rows)


def _first_of_data(rows: Sequence[SheetRow]) -> int:
    """The place of the first row of several cells with a telephone or mail among them, above which headings stand."""
    for place, row in enumerate(rows[:MOST_ABOVE]):
        if len(filled(row)) > _LEAST and has_way_to_reach(row):
            return place
    return len(rows)


def has_way_to_reach(row: SheetRow) -> bool:
    """Whether a row has a telephone or mail in it, as no row of headings has."""
    return any(has_telephone(text) or has_mail(text) for text in map(words_of, row.cells))


def _is_letter(heading: str) -> bool:
    """Whether somebody may have named a column by its letter."""
    return len(heading) <= _LETTERS and heading.isascii() and heading.isupper()


def _row_of_questions(rows: Sequence[SheetRow]) -> int | None:
    """The place of a first row whose headings are whole sentences, as in the answers to a form."""
    for place, row in enumerate(rows[:MOST_ABOVE]):
        texts = [words_of(row.cells[at]) for at in filled(row)]
        fields = {field_of(text) for text in texts} - {None, *NOT_HEARD}
        if len(fields) > _LEAST and "name" in fields and not any(sign.isdigit() for text in texts for sign in text):
            return place
    return None


def has_headings(rows: Sequence[SheetRow], headings: Iterable[str]) -> bool:
    """Whether a sheet has a row with all of some headings."""
    return row_with(rows, headings) is not None


def row_with(rows: Sequence[SheetRow], headings: Iterable[str]) -> int | None:
    """The place of the row with all of some headings."""
    wanted = {slug(heading) for heading in headings}
    for place, row in enumerate(rows[:MOST_ABOVE]):
        if wanted <= {slug(words_of(row.cells[at])) for at in filled(row)}:
            return place
    return None


def _stands_alone(rows: Sequence[SheetRow], place: int) -> bool:
    """Whether a row with one heading heads a list of names."""
    row = rows[place]
    texts = [words_of(row.cells[at]) for at in filled(row)]
    fields = [field_of(text) for text in texts]
    return "name" in fields and place + 1 < len(rows)


def headings_in(rows: Sequence[SheetRow], place: int) -> list[str]:
    """The headings, each with the words above it that head several, where it says too little alone."""
    row = rows[place]
    above = _spread(rows[place - 1], len(row.cells)) if place and len(filled(rows[place - 1])) > 1 else {}
    texts = []
    for at, cell in enumerate(row.cells):
        text = one_line(words_of(cell))
        if text and at in above and _says_little(text) and not _has_marks(rows[place + 1 :], at):
            text = f"{above[at]} {text}"
        texts.append(text)
    return texts


def _says_little(text: str) -> bool:
    """Whether a heading needs the words above it: "Name", "Until", "Signature" (somebody's or an agreement's)."""
    can_be_two = phrases("either").exact(text) is not None or listed("signatures").exact(text) is not None
    return can_be_two or field_of(text) in (None, "since", "until")


def _has_marks(below: Sequence[SheetRow], at: int) -> bool:
    """Whether a column is one of marks, so that its own heading says what they mean."""
    return are_marks([words_of(row.cells[at]) for row in below[:MOST_ABOVE] if at < len(row.cells)])


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
