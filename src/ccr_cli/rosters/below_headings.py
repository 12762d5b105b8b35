"""What a heading means that can be two things: the cells below it tell."""

from collections.abc import Callable, Iterator, Sequence

from ccr_cli.rosters.cells import is_mark, is_no_mark, words_of
from ccr_cli.rosters.columns import RosterColumn
from ccr_cli.rosters.days import day_in
from ccr_cli.rosters.headings import field_of, heading_shown, pieces_of, without_brackets
from ccr_cli.rosters.languages import code_of, languages_in
from ccr_cli.rosters.phones_in_doubt import name_words
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.statuses import status_in
from ccr_cli.rosters.telephones import has_telephone
from ccr_cli.rosters.titles import title_in
from ccr_cli.rosters.words import listed, phrases
from ccr_cli.spreadsheets.sheet import SheetRow

_SEVERAL = 3  # cells
_IN_WORDS = ("status", "seats", "role", "title")
"""What no number says: "Seat No." of an appointed body counts its members."""
_NEARLY_ALL = 0.8  # of the cells with words


def told_apart(
    field: str | None, text: str, at: int, fields: Sequence[str | None], below: Sequence[SheetRow]
) -> str | None:
    """What a heading means that can be two things: names of persons or agencies, what one does or a job."""
    either = next(
        (said for one in (without_brackets(text), *pieces_of(text)) if (said := phrases("either").exact(one))), None
    )
    if either == "name" and field in ("name", "contact", "status", "person"):
        if any(other == "name" for place, other in enumerate(fields) if place != at):
            is_person = field in ("name", "person") or (field == "status" and most_are(at, below, _is_somebody))
            return "person" if is_person else field
        return "name"
    if either == "role" and field in ("role", "title"):
        return "title" if _are_titles(at, below) else field
    return _told_by_cells(field, text, at, below)


def _told_by_cells(field: str | None, text: str, at: int, below: Sequence[SheetRow]) -> str | None:
    """What a heading means whose cells say that it isn't what its words say first."""
    if field == "owned" and _is_signing(text) and most_are(at, below, lambda cell: bool(day_in(cell).written)):
        return "agreement"
    if field in _IN_WORDS and most_are(at, below, lambda cell: cell.isdecimal() and not is_mark(cell) and cell != "0"):
        return "unheard"
    if field == "role" and _are_titles(at, below):
        return "title"  # "Role on team"
    if field == "number" and most_are(at, below, has_telephone):
        return "phone"
    if field == "number" and _has_no_numbers(at, below):
        return None  # letters that a legend explains, below "Code"
    if field in ("phone", "own_phone") and _has_no_numbers(at, below):
        return next((said for said in _other_meanings(text) if said != field), None)
    if field == "serves" and most_are(at, below, lambda cell: bool(languages_in(cell).languages)):
        return "languages"
    return field


def _is_signing(text: str) -> bool:
    """Whether a heading speaks of the signature of an agreement, so that days below it are those of the agreement."""
    is_of_agreement = any(one.meaning == "agreement" for one in phrases("headings").found_in(text))
    return is_of_agreement and listed("signatures").longest_in(text) is not None


def _has_no_numbers(at: int, below: Sequence[SheetRow]) -> bool:
    """Whether several cells have words, and none a number: "Which area best describes your office?"."""
    cells = _filled_cells(at, below)
    return len(cells) >= _SEVERAL and not any(sign.isdigit() for cell in cells for sign in cell)


def _other_meanings(text: str) -> Iterator[str]:
    """What else a heading may say, its longer phrases first."""
    found = sorted(phrases("headings").found_in(text), key=lambda one: -one.size)
    return (one.meaning for one in found if one.meaning not in ("number", "unheard"))


def _is_somebody(cell: str) -> bool:
    """Whether a cell says no status, and names somebody: who comes for an agency, under "Member"."""
    says_status = is_mark(cell) or is_no_mark(cell) or status_in(cell, is_yes_or_no=False).status is not None
    return not says_status and bool(name_words(cell))


def _are_titles(at: int, below: Sequence[SheetRow]) -> bool:
    return most_are(at, below, lambda cell: title_in(cell).title is not None)


def _filled_cells(at: int, below: Sequence[SheetRow]) -> list[str]:
    return [words_of(row.cells[at]) for row in below if at < len(row.cells) and row.cells[at] != ""]


def most_are(at: int, below: Sequence[SheetRow], test: Callable[[str], bool]) -> bool:
    """Whether most cells of a column are of a kind."""
    cells = _filled_cells(at, below)
    return bool(cells) and sum(map(test, cells)) * 2 > len(cells)


def marked_column(at: int, text: str, below: Sequence[SheetRow], seats: SeatReader) -> RosterColumn | None:
    """A column whose heading is a seat, a status or a language, and whose cells are marks."""
    cells = [words_of(row.cells[at]) for row in below if at < len(row.cells)]
    if are_marks(cells) and phrases("headings").exact(text) is None:
        if (status := phrases("statuses").exact(text)) is not None:
            return RosterColumn(at, "mark-status", heading_shown(text, at), status)
        if meant := (seats.exactly(text) or seats.meant_by(text)).seats:
            return RosterColumn(at, "mark-seat", heading_shown(text, at), " ".join(meant))
    is_other = field_of(text) not in (None, "languages", "status")  # "Would you sign the MOU?"
    if (code := code_of(without_brackets(text))) is not None and not is_other and _are_answered(cells):
        return RosterColumn(at, "mark-language", heading_shown(text, at), code)
    return None


def are_marks(cells: Sequence[str]) -> bool:
    """Whether hardly any cell has more than a mark, perhaps an unsure one: "x?"; a total counts them below."""
    words = [cell.rstrip(" ?") for cell in cells if cell]
    marks = sum(is_mark(word) or is_no_mark(word) for word in words)
    counts = sum(word.isdecimal() and not is_mark(word) for word in words)
    return any(map(is_mark, words)) and marks >= _NEARLY_ALL * (len(words) - counts)


def _are_answered(cells: Sequence[str]) -> bool:
    """Whether most cells with words say yes or no, whatever others explain: "Spanish?"."""
    words = [cell for cell in cells if cell]
    return any(map(is_mark, words)) and sum(is_mark(cell) or is_no_mark(cell) for cell in words) * 2 > len(words)
