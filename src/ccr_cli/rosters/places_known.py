"""The words of places that a plan or the sheet itself names: behind an agency they are a town, and nobody's name."""

from collections import Counter
from collections.abc import Iterator, Sequence

from ccr_cli.plan.folding import plain_words
from ccr_cli.rosters.beside_names import single_parts, without_brackets
from ccr_cli.rosters.cells import words_of
from ccr_cli.rosters.columns import RosterColumns
from ccr_cli.rosters.persons import is_somebody
from ccr_cli.rosters.phones_in_doubt import name_words
from ccr_cli.rosters.roster import RosterRequest
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.showing import is_of_agencies, is_of_names
from ccr_cli.spreadsheets.sheet import SheetRow

_OF_PLACES = ("city", "serves")
_SEVERAL = 3  # agencies with a word in their names


def places_of(asked: RosterRequest) -> frozenset[str]:
    """The folded words of the places of a plan, and of its area."""
    return frozenset(word for text in (*asked.places, asked.area) for word in plain_words(text))


def places_in(rows: Sequence[SheetRow], columns: RosterColumns, seats: SeatReader) -> frozenset[str]:
    """The folded words of the columns of places, and of what agencies of the sheet are called.

    A name of persons in what an agency is called tells no place, since there may be a street or a clinic named after
    anybody; one that is in the names of three tells one: White Heron.
    """
    texts = {words_of(row.cells[one.place]) for one in columns.of(*_OF_PLACES) for row in rows}
    names = {words_of(row.cells[columns.of("name")[0].place]): _of_persons(row, columns) for row in rows}
    counts = Counter(word for name, persons in names.items() for word in set(_of_agency(name, seats)) - persons)
    of_agencies = {word for word, count in counts.items() if count >= _SEVERAL or not is_of_names(word)}
    return frozenset(word for text in texts for word in plain_words(text)) | of_agencies


def _of_persons(row: SheetRow, columns: RosterColumns) -> frozenset[str]:
    """The folded words of the names of those who stand in a row."""
    cells = [words_of(row.cells[one.place]) for one in columns.of("person", "contact")]
    return frozenset(word for cell in cells for word in name_words(cell))


def _of_agency(text: str, seats: SeatReader) -> Iterator[str]:
    """The words of those parts of a cell that have a word of agencies, and name nobody behind a title."""
    for part in (part for line in text.split("\n") for part in single_parts(without_brackets(line))):
        words = plain_words(part)
        if any(map(is_of_agencies, words)) and not is_somebody(part, seats, 1):
            yield from words
