"""Names that end with what their agency is called, where another column has the agency: "Shelter - Alder, Sotol House".

Such a name is that of one of its programs.
"""

from collections.abc import Iterator, Sequence

from ccr_cli.directories.list_headings import FIELDS, is_owned
from ccr_cli.directories.list_words import list_words
from ccr_cli.directories.tables import in_words
from ccr_cli.plan.folding import plain_words

_SAMPLE = 200  # rows
_MOST = 0.6  # share of the names that end so
_MOST_OF_SOME = 0.7  # share of the rows that are programs, where others are agencies
_LONGER = 0.5  # share of the names that tell more than their agency
_BETWEEN = " ,;:-–—|/"


def with_parents(headings: Sequence[str], fields: Sequence[str], cells: Sequence[list[str]]) -> Sequence[str]:
    """The fields, with a column of agencies beside that of their programs; the names are cut before the agency's.

    What was read as the program beside such names files them.
    """
    named = next((fields.index(field) for field in ("agency", "name") if field in fields), None)
    if named is None:
        return fields
    found = next(_parents(headings, fields, cells, named), None)
    if found is None:
        found = next(_parents_of_some(headings, fields, cells), None)
    if found is None:
        return fields
    told = list(fields)
    if "program" in told:
        place = told.index("program")
        told[place] = next((field for field in ("terms", "more_terms") if field not in told), in_words(headings[place]))
    told[named], told[found] = "name", "agency"
    for row in cells:
        if row[found] and row[named].endswith(row[found]):
            row[named] = row[named].removesuffix(row[found]).rstrip(_BETWEEN)
    return told


def _parents_of_some(headings: Sequence[str], fields: Sequence[str], cells: Sequence[list[str]]) -> Iterator[int]:
    """The columns of parents that are filled where a row is a program: a government's offices are its own agencies."""
    for place, heading in enumerate(headings):
        words = in_words(heading).split("_")
        if fields[place] in FIELDS or list_words("parents").isdisjoint(words) or is_owned(in_words(heading)):
            continue
        filled = [row for row in cells if " " in row[place]]
        if 0 < len(filled) <= _MOST_OF_SOME * len(cells):
            for row in filled:
                if not list_words("governments").isdisjoint(plain_words(row[place])):
                    row[place] = ""
            yield place


def _parents(
    headings: Sequence[str], fields: Sequence[str], cells: Sequence[Sequence[str]], named: int
) -> Iterator[int]:
    """The columns of which no field is read that hold how most names end."""
    for place, heading in enumerate(headings):
        if heading and fields[place] not in FIELDS and not is_owned(in_words(heading)):
            both = [(row[named], row[place]) for row in cells[:_SAMPLE] if " " in row[place]]
            ending = sum(name.endswith(agency) for name, agency in both)
            longer = sum(len(name) > len(agency) for name, agency in both)
            if both and ending >= _MOST * len(both) and longer >= _LONGER * len(both):
                yield place
