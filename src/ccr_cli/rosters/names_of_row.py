"""Which agencies one row names: none, one or several."""

import re
from collections.abc import Sequence

from ccr_cli.plan.folding import plain_words
from ccr_cli.rosters.cells import one_line, words_of
from ccr_cli.rosters.close_names import telling_words
from ccr_cli.rosters.columns import RosterColumns
from ccr_cli.rosters.names import NameSaid, name_in, says_agency
from ccr_cli.rosters.persons import is_part_of_somebody, is_surely_person, is_title
from ccr_cli.rosters.phones_in_doubt import name_words
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.showing import is_of_agencies, is_plain_word
from ccr_cli.rosters.telephones import has_telephone, own_mark_in, telephones_in
from ccr_cli.rosters.titles import title_in
from ccr_cli.rosters.words import key_of, listed, words_listed
from ccr_cli.spreadsheets.sheet import SheetRow

_FEW = 3  # words
_BEHIND_DITTO = re.compile(r"\s*[,;:(/|\n]\s*|\s+[-–—]+\s+")
_SAID_LAST = re.compile(r"\s*(?:[(:]|\s[-–—]+\s)\s*(?P<last>[^():]+?)\)?\s*$")
_DITTO_MARKS = ('"', "''", "″", "〃", "“", "”", "″″", "〟")


def as_above(row: SheetRow, columns: RosterColumns, above: Sequence[NameSaid]) -> list[NameSaid] | None:
    """The names of the row above, where a row says that its agency is the same: a ditto mark, "same, at the jail".

    What stands behind that says whom to ask for there, and how to reach them.
    """
    text = words_of(row.cells[columns.of("name")[0].place])
    if is_ditto(one_line(text)):
        return [*above]
    first, *behind = _BEHIND_DITTO.split(text, maxsplit=1)
    if not behind or not above or not is_ditto(one_line(first)):
        return None
    return [above[0]._replace(rest=(behind[0],), has_person=True, whole=above[0].name, status="")]


def is_ditto(text: str) -> bool:
    """Whether a cell says that it is as the one above."""
    return text in _DITTO_MARKS or listed("as_above").exact(text) is not None


def names_of(row: SheetRow, columns: RosterColumns, seats: SeatReader) -> list[NameSaid]:
    """The names that a row has: none, one, or several with semicolons between them.

    A name that stands among the persons of its row too is a person's; so is one where an agency stands among them.
    """
    column = columns.of("name")[0]
    text = words_of(row.cells[column.place]) if column.place < len(row.cells) else ""
    persons = [words_of(row.cells[one.place]) for one in columns.of("person", "contact")]
    kinds = [one_line(words_of(row.cells[one.place])) for one in columns.of("seats")]
    is_individual = any(kind and listed("nobody").exact(kind) for kind in kinds) and not says_agency(text, seats)
    is_individual = is_individual or key_of(text)[-1:] in [(word,) for word in words_listed("households")]
    is_individual = is_individual or (any(persons) and is_part_of_somebody(text, seats))
    if text and (is_individual or _is_among(text, persons) or _are_swapped(text, persons, seats)):
        return [NameSaid("", is_person=True)]
    known = telling_words((word for person in persons for word in name_words(person)), seats)
    said = [name for part in _apart(text) if (name := _name(part, seats, known)) is not None]
    if len(said) != 1:
        return said
    if said[0].is_person and _stands_for(said[0].name, persons, seats.places):
        said = [said[0]._replace(is_person=False)]
    aliases = [words_of(row.cells[one.place]) for one in columns.of("alias")]
    return [said[0]._replace(aliases=(*said[0].aliases, *(one_line(alias) for alias in aliases if alias)))]


def _is_among(name: str, persons: Sequence[str]) -> bool:
    """Whether all words of a name but titles and initials stand among those of the persons of a row.

    One word more is a person's too where it says no agency: "Jo Ek Interpreting". Where a title stands alone there,
    nobody does: "County Attorney" beside "Assistant County Attorney".
    """
    known = {word for person in persons if name_words(person) for word in key_of(person)}
    if known.isdisjoint(key_of(name)):
        return False
    words = {word for word in name_words(name) or key_of(name) if len(word) > 1}
    more = words - known
    is_all = not more or (len(more) == 1 and not any(map(is_of_agencies, more)))
    return len(words & known) > 1 and is_all


def _stands_for(name: str, persons: Sequence[str], places: frozenset[str]) -> bool:
    """Whether somebody else stands for what reads like a person's name, so that it is rather an agency's.

    Behind a word that is nobody's name stands a place that the sheet names: "FoodLink San Marcos".
    """
    others = {word for person in persons for word in name_words(person)}
    begins_as_no_name = is_plain_word(next(iter(plain_words(name)), ""))  # "Puerta Serena"
    is_told = bool(others) and others.isdisjoint(name_words(name))
    return is_told and (begins_as_no_name or not is_surely_person(_without_place_behind(name, places)))


def _without_place_behind(name: str, places: frozenset[str]) -> str:
    """A name without a place behind it, all words of which are known, and which begins as places do."""
    words = name.split()
    keys = [next(iter(plain_words(word)), "") for word in words]
    ends = (
        at for at in range(1, len(words)) if keys[at] in words_listed("place_words") and places.issuperset(keys[at:])
    )
    return " ".join(words[: next(ends, len(words))])


def _are_swapped(name: str, persons: Sequence[str], seats: SeatReader) -> bool:
    """Whether a column of persons has an agency, and that of agencies has nothing that says one."""
    is_agency = says_agency(name, seats)
    return not is_agency and any(
        len(key_of(one)) > 1 and title_in(one).title is None and seats.said_by(one) for one in persons
    )


def _apart(text: str) -> list[str]:
    parts = [part.strip() for part in text.split(";")]
    is_several = len(parts) > 1 and all(part[:1].isupper() and not has_telephone(part) for part in parts if part)
    return [part for part in parts if part] if is_several else [text]


def _name(text: str, seats: SeatReader, persons: frozenset[str]) -> NameSaid | None:
    if not any(sign.isalpha() for sign in text):
        return None
    said = name_in(text, seats, persons)
    is_none = (
        listed("nobody").exact(said.name) is not None
        or _says_none(said.name)
        or _is_wanted(text)
        or _is_empty(text, seats)
    )
    if not is_none and _has_own_telephone(text, seats):
        return NameSaid("", is_person=True)
    return None if is_none or not said.name else said


def _has_own_telephone(text: str, seats: SeatReader) -> bool:
    """Whether a cell says how to reach somebody at home: "Jo home 520-555-0161 - emergencies only"."""
    mark = own_mark_in(text) if telephones_in(text).has_own else ""
    before = text[: text.lower().find(mark)].strip(" ,:;'’-–—(") if mark else ""
    return bool(before) and before.count(" ") < _FEW and not says_agency(before, seats)


def _is_wanted(text: str) -> bool:
    """Whether a cell says whom a group looks for: "NEED: somebody from the clinic", "Still need a pastor"."""
    found = listed("wanting").beginning(text)
    words = [word for word in text.split() if any(map(str.isalnum, word))]
    if found is None or len(words) <= found.size:
        return found is not None
    return words[found.size - 1].endswith((":", "-", "–", "—")) or words[found.size][:1].islower()


def _is_empty(text: str, seats: SeatReader) -> bool:
    """Whether a cell says of a seat or a job, and of no agency, that nobody has it: "Chair: vacant", "Faith (open)"."""
    found = _SAID_LAST.search(text)
    if found is None or listed("standing_empty").exact(found["last"]) is None:
        return False
    before = one_line(text[: found.start()])
    return is_title(before) or bool(seats.exactly(before))


def _says_none(name: str) -> bool:
    """Whether words say that nobody is there, or who stands for nobody, instead of a name: "community said no"."""
    words = plain_words(name)
    is_asked = name.startswith(("?", "¿")) or (name.endswith("?") and name.islower())
    if is_asked or len(words) < 2:
        return is_asked
    is_from = words[0] in words_listed("individuals") and words[1] in words_listed("from_where")
    stands_for = words[0] in words_listed("standing_for") or (
        len(words) <= _FEW and words[-1] in words_listed("standing_for_what_is_before")
    )
    is_one_part = all(sign.isalnum() or sign in " '’-/" for sign in name)
    return (
        is_from
        or (stands_for and is_one_part)
        or (name.islower() and not words_listed("nobody_at_all").isdisjoint(words))
    )
